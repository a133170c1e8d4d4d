//! CloudTrail: the event history of an account, made from the audit log. There are no trails.

pub mod lookup;
pub mod record;
pub mod trails;
