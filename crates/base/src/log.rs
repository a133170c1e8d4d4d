//! Log files of instances, as a host shows them.

/// The most bytes that one [`LogRange`] is answered with.
pub const PORTION_MAX: u32 = 1 << 20;

/// A log file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogFile {
    /// Without a folder, e.g. `postgresql.log.2026-11-25-0900`.
    pub name: String,
    pub bytes: u64,
    /// Milliseconds since 1970.
    pub last_written: i64,
}

/// Which part of which file is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogRange {
    pub volume: String,
    pub instance: String,
    /// A name that [`crate::host::Host::logs`] has answered.
    pub file: String,
    pub from: u64,
    /// Not more than [`PORTION_MAX`] is answered.
    pub bytes_max: u32,
}

/// A part of a file.
#[derive(Clone, PartialEq, Eq)]
pub struct LogPortion {
    pub bytes: Vec<u8>,
    /// The whole file's size at that moment.
    pub size: u64,
}

/// Logs hold statements of owners, so that they are not shown in ours.
impl std::fmt::Debug for LogPortion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LogPortion")
            .field("bytes", &self.bytes.len())
            .field("size", &self.size)
            .finish()
    }
}
