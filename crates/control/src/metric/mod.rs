//! Metrics of instances under the names of the real service, kept within bounds, and what CloudWatch
//! says of them.

pub mod api;
pub mod archive;
pub mod batch;
pub mod collect;
pub mod column;
pub mod dimension;
pub mod page;
pub mod query;
pub mod record;
pub mod statistic;
pub mod store;
