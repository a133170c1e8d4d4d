//! The metrics there are: AWS's names and units, and what each is measured by.

use base::figure::Figure;
use base::spec::EngineFamily;

/// Where the values of a metric come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A host measures it.
    Figure(Figure),
    /// Sessions at work that wait.
    LoadWaiting,
    /// A replica's distance from its writer.
    ReplicaLag,
    /// The largest and smallest of a writer's replicas.
    ReplicaLagMost,
    ReplicaLagLeast,
    /// Of the cluster's data, as its writer's metric.
    VolumeBytes,
}

/// A metric. Its place in [`COLUMNS`] is that of its values in records: new ones go to the end.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// As in *Amazon CloudWatch metrics for Amazon Aurora*.
    pub name: &'static str,
    pub unit: &'static str,
    /// As Prometheus names it, after `borealis_db_`.
    pub plain: &'static str,
    pub source: Source,
    /// Only with this engine.
    pub family: Option<EngineFamily>,
}

/// How many metrics records have room for.
pub const WIDTH: usize = 32;

const fn column(
    name: &'static str,
    unit: &'static str,
    plain: &'static str,
    source: Source,
) -> Column {
    Column { name, unit, plain, source, family: None }
}

use Source::Figure as Of;

/// All metrics.
pub const COLUMNS: &[Column] = &[
    column("CPUUtilization", "Percent", "cpu_percent", Of(Figure::CpuPercent)),
    column("FreeableMemory", "Bytes", "free_memory_bytes", Of(Figure::FreeMemory)),
    column("SwapUsage", "Bytes", "swap_bytes", Of(Figure::Swap)),
    column("FreeLocalStorage", "Bytes", "free_storage_bytes", Of(Figure::FreeStorage)),
    column("DatabaseConnections", "Count", "connections", Of(Figure::Connections)),
    column("DBLoad", "None", "load", Of(Figure::Load)),
    column("DBLoadCPU", "None", "load_cpu", Of(Figure::LoadCpu)),
    column("DBLoadNonCPU", "None", "load_waiting", Source::LoadWaiting),
    column("CommitThroughput", "Count/Second", "commits_per_second", Of(Figure::Commits)),
    column("CommitLatency", "Milliseconds", "commit_milliseconds", Of(Figure::CommitMillis)),
    column("Deadlocks", "Count/Second", "deadlocks_per_second", Of(Figure::Deadlocks)),
    column("BufferCacheHitRatio", "Percent", "cache_hit_percent", Of(Figure::CacheHitPercent)),
    column("ReadIOPS", "Count/Second", "reads_per_second", Of(Figure::Reads)),
    column("WriteIOPS", "Count/Second", "writes_per_second", Of(Figure::Writes)),
    column("ReadThroughput", "Bytes/Second", "read_bytes_per_second", Of(Figure::ReadBytes)),
    column("WriteThroughput", "Bytes/Second", "write_bytes_per_second", Of(Figure::WriteBytes)),
    column("EngineUptime", "Seconds", "uptime_seconds", Of(Figure::Uptime)),
    Column {
        family: Some(EngineFamily::Postgresql),
        ..column(
            "MaximumUsedTransactionIDs",
            "Count",
            "transaction_ids_used",
            Of(Figure::TransactionIds),
        )
    },
    column("AuroraReplicaLag", "Milliseconds", "replica_lag_milliseconds", Source::ReplicaLag),
    column(
        "AuroraReplicaLagMaximum",
        "Milliseconds",
        "replica_lag_maximum_milliseconds",
        Source::ReplicaLagMost,
    ),
    column(
        "AuroraReplicaLagMinimum",
        "Milliseconds",
        "replica_lag_minimum_milliseconds",
        Source::ReplicaLagLeast,
    ),
    column("VolumeBytesUsed", "Bytes", "volume_bytes", Source::VolumeBytes),
    column(
        "TempStorageThroughput",
        "Bytes/Second",
        "temporary_bytes_per_second",
        Of(Figure::TemporaryBytes),
    ),
    Column {
        family: Some(EngineFamily::Mariadb),
        ..column("Queries", "Count/Second", "queries_per_second", Of(Figure::Queries))
    },
];

/// The place of a metric of this name.
#[must_use]
pub fn find(name: &str) -> Option<usize> {
    COLUMNS.iter().position(|column| column.name == name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{COLUMNS, WIDTH, find};

    #[test]
    fn names_are_one_each_and_there_is_room() {
        assert!(COLUMNS.len() <= WIDTH);
        let names: BTreeSet<&str> = COLUMNS.iter().map(|column| column.name).collect();
        let plain: BTreeSet<&str> = COLUMNS.iter().map(|column| column.plain).collect();
        assert_eq!((names.len(), plain.len()), (COLUMNS.len(), COLUMNS.len()));
        assert_eq!(find("SwapUsage"), Some(2));
        assert_eq!(find("swapusage"), None);
    }
}
