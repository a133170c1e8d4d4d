//! Figures of running instances, as a host measures them each second.

use serde::{Deserialize, Serialize};

use crate::spec::EngineFamily;

/// What is measured. A rate is of the time since the measurement before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// Of all processors that the instance may use, 0 to 100.
    CpuPercent,
    /// What the instance may still use, in bytes.
    FreeMemory,
    /// Of the instance's processes, in bytes.
    Swap,
    /// Of the file system that holds the data, in bytes.
    FreeStorage,
    /// Sessions of clients.
    Connections,
    /// Sessions at work, waiting or not.
    Load,
    /// Sessions at work that wait for nothing.
    LoadCpu,
    /// A second.
    Commits,
    /// A second.
    Rollbacks,
    /// A second.
    Deadlocks,
    /// Of the pages asked for, those that were in the engine's memory, 0 to 100.
    CacheHitPercent,
    /// Reads a second that the engine asked the operating system for.
    Reads,
    /// Writes a second that the engine asked the operating system for.
    Writes,
    /// Bytes a second that came from disks.
    ReadBytes,
    /// Bytes a second that went to disks.
    WriteBytes,
    /// Since the server's start, in seconds.
    Uptime,
    /// The most transaction ids that a database has used since they were last frozen.
    TransactionIds,
    /// How long a commit waited for its log to be on disk, on average, in milliseconds.
    CommitMillis,
    /// Rows returned a second.
    RowsReturned,
    /// Rows inserted, updated and deleted a second.
    RowsChanged,
    /// Bytes a second of temporary files.
    TemporaryBytes,
    /// Statements a second, where the engine counts them.
    Queries,
    /// The data of all databases, in bytes.
    DataBytes,
}

/// All figures, in the order of their declaration.
pub const FIGURES: [Figure; 23] = [
    Figure::CpuPercent,
    Figure::FreeMemory,
    Figure::Swap,
    Figure::FreeStorage,
    Figure::Connections,
    Figure::Load,
    Figure::LoadCpu,
    Figure::Commits,
    Figure::Rollbacks,
    Figure::Deadlocks,
    Figure::CacheHitPercent,
    Figure::Reads,
    Figure::Writes,
    Figure::ReadBytes,
    Figure::WriteBytes,
    Figure::Uptime,
    Figure::TransactionIds,
    Figure::CommitMillis,
    Figure::RowsReturned,
    Figure::RowsChanged,
    Figure::TemporaryBytes,
    Figure::Queries,
    Figure::DataBytes,
];

/// The figures of one instance at one moment. Those that could not be measured are left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    pub instance: String,
    pub family: EngineFamily,
    /// Milliseconds since 1970.
    pub at: i64,
    pub values: Vec<(Figure, f64)>,
    /// What sessions were at, and how many of them; those that were idle are left out.
    #[serde(default)]
    pub work: Vec<(Work, u32)>,
}

/// What a session is at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Work {
    /// The type and the name of what it waits for, in the engine's words. `None`: nothing, it is on a
    /// processor.
    pub wait: Option<(String, String)>,
    /// Without its literals.
    pub statement: String,
    pub user: String,
    pub database: String,
    /// What the client calls itself.
    pub application: String,
}
