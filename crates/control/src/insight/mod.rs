//! Performance Insights: which statements, waits, users and databases make up the load of an instance.

pub mod api;
pub mod dimension;
pub mod query;
pub mod store;

#[cfg(test)]
mod tests;
