//! What engines count of themselves.

/// Counts since the server's start, or since its statistics were reset. What an engine does not count
/// is not a number.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Counts {
    pub(crate) connections: f64,
    pub(crate) active: f64,
    pub(crate) active_cpu: f64,
    pub(crate) commits: f64,
    pub(crate) rollbacks: f64,
    pub(crate) deadlocks: f64,
    pub(crate) pages_read: f64,
    pub(crate) pages_hit: f64,
    pub(crate) pages_written: f64,
    pub(crate) rows_returned: f64,
    pub(crate) rows_changed: f64,
    pub(crate) temporary_bytes: f64,
    pub(crate) uptime: f64,
    pub(crate) transaction_ids: f64,
    /// Times the log was written to disk and how long that took, in milliseconds; 0 and 0 unless the
    /// owner has the server measure it.
    pub(crate) syncs: f64,
    pub(crate) sync_millis: f64,
    /// Statements.
    pub(crate) queries: f64,
}
