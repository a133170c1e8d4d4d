//! What of the host's memory is promised to instances, and when there is no more.
//!
//! The rule: each instance keeps for itself what its engine's buffers may take (a quarter of its
//! class's memory, at most a sixteenth of the machine's) and a little for its processes. What all that
//! are up keep may add up to the machine's memory; everything beyond is shared. Processors are shared
//! by weight and never run out.

use base::report::Machine;
use wire::error::ApiError;

use crate::call::Call;
use crate::rds::catalogue::class;
use crate::rds::cluster::Cluster;
use crate::rds::instance::Instance;

/// Processes of an engine that serves nobody.
const PROCESSES: u64 = 32 << 20;
/// PostgreSQL would not start with less.
const BUFFERS_MIN: u64 = 16 << 20;

/// What an instance of a class keeps for itself on a machine with so much memory.
#[must_use]
pub fn kept(class_memory: u64, machine_memory: u64) -> u64 {
    (class_memory / 4).min(machine_memory / 16).max(BUFFERS_MIN) + PROCESSES
}

/// How much of the machine's memory would be kept if instances of these classes were up.
#[must_use]
pub fn kept_by<'a>(classes: impl Iterator<Item = &'a str>, machine: &Machine) -> u64 {
    classes
        .map(|name| class::find(name).map_or(0, class::Class::memory_bytes))
        .map(|memory| kept(memory, machine.memory_bytes))
        .fold(0, u64::saturating_add)
}

/// What is to be up that is not yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum More<'a> {
    /// One more instance of this class.
    Instance(&'a str),
    /// An instance, by resource id, with another class.
    Class(&'a str, &'a str),
    /// All instances of a stopped cluster, by resource id.
    Cluster(&'a str),
}

/// Refuses what would not fit beside everything that is to be up, of all accounts.
///
/// # Errors
/// `InsufficientDBInstanceCapacity`; when the store cannot be read.
pub async fn check(call: &Call, more: More<'_>) -> Result<(), ApiError> {
    let seen = call.control.fleet.seen();
    let Some(machine) = seen.report.as_ref().and_then(|report| report.machine.as_ref()) else {
        return Ok(());
    };
    let view = call.records().view().await?;
    let clusters: Vec<Cluster> =
        view.list_everywhere::<Cluster>().await?.into_iter().map(|(_, _, one)| one).collect();
    let is_up = |id: &str| {
        let cluster = clusters.iter().find(|cluster| cluster.resource_id == id);
        let running = cluster.is_some_and(|one| !one.deleting && one.is_running(call.now));
        running || more == More::Cluster(id)
    };
    let instances = view.list_everywhere::<Instance>().await?;
    let up = instances.into_iter().map(|(_, _, one)| one);
    let mut classes: Vec<String> = up
        .filter(|one| !one.deleting && is_up(&one.cluster))
        .map(|one| match more {
            More::Class(id, class) if id == one.resource_id => class.to_owned(),
            _ => one.class.value,
        })
        .collect();
    if let More::Instance(class) = more {
        classes.push(class.to_owned());
    }
    let kept = kept_by(classes.iter().map(String::as_str), machine);
    if kept <= machine.memory_bytes {
        return Ok(());
    }
    let mib = |bytes: u64| bytes >> 20;
    Err(ApiError::new(
        "InsufficientDBInstanceCapacity",
        format!(
            "The specified DB instance class isn't available in the specified Availability Zone: \
             the host has {} MiB of memory, and its DB instances would keep {} MiB for themselves. \
             Choose a smaller class, or stop or delete a DB cluster.",
            mib(machine.memory_bytes),
            mib(kept)
        ),
    ))
}

#[cfg(test)]
mod tests {
    use base::report::{Limits, Machine};
    use serde_json::json;

    use super::{kept, kept_by};
    use crate::rds::testwalk::{Walk, new_instance, with};

    const GIB: u64 = 1 << 30;

    fn machine(memory_bytes: u64) -> Machine {
        let limits = Limits::Settings { why: "a test".to_owned() };
        Machine { memory_bytes, processors: 2, limits }
    }

    #[test]
    fn an_instance_keeps_a_quarter_of_its_class_and_at_most_a_sixteenth_of_the_machine() {
        for (class, host, mib) in [
            (4 * GIB, 64 * GIB, 1024 + 32),
            (16 * GIB, 64 * GIB, 4096 + 32),
            (64 * GIB, 64 * GIB, 4096 + 32),
            (16 * GIB, 8 * GIB, 512 + 32),
            (GIB, GIB / 8, 16 + 32),
            (0, 64 * GIB, 16 + 32),
        ] {
            assert_eq!(kept(class, host) >> 20, mib, "{class} on {host}");
        }
        let four = ["db.t4g.medium", "db.r6g.large", "db.r5.24xlarge", "unknown"];
        let kept = kept_by(four.into_iter(), &machine(64 * GIB));
        assert_eq!(kept >> 20, 1024 + 4096 + 4096 + 16 + 4 * 32);
    }

    #[tokio::test]
    async fn a_full_host_says_so_when_something_more_is_to_be_up() {
        let mut walk = Walk::with_writer().await;
        walk.bench.host.set(|host| host.machine = Some(machine(2 * GIB)));
        walk.settle().await;
        let medium = |name: &str| {
            with(new_instance(name, "demo"), json!({"DBInstanceClass": "db.t4g.medium"}))
        };
        // Each keeps 128 + 32 MiB of 2048.
        for number in 2..=12 {
            walk.rds("CreateDBInstance", medium(&format!("demo-{number}"))).await.unwrap();
        }
        let full = "InsufficientDBInstanceCapacity";
        assert_eq!(walk.refusal("CreateDBInstance", medium("demo-13")).await, full);
        walk.settle().await;
        let demo = json!({"DBClusterIdentifier": "demo"});
        walk.rds("StopDBCluster", demo.clone()).await.unwrap();
        walk.settle().await;
        walk.bench.host.set(|host| host.machine = Some(machine(GIB)));
        walk.settle().await;
        assert_eq!(walk.refusal("StartDBCluster", demo.clone()).await, full);
        walk.bench.host.set(|host| host.machine = Some(machine(32 * GIB)));
        walk.settle().await;
        walk.rds("StartDBCluster", demo).await.unwrap();
        walk.settle().await;
        let resize =
            |class: &str| json!({"DBInstanceIdentifier": "demo-1", "DBInstanceClass": class});
        // Eleven keep 1056 MiB each, the first one 2080.
        walk.bench.host.set(|host| host.machine = Some(machine(13 * GIB)));
        walk.settle().await;
        walk.rds("ModifyDBInstance", resize("db.t4g.medium")).await.unwrap();
        walk.bench.host.set(|host| host.machine = Some(machine(9 * GIB)));
        walk.settle().await;
        walk.rds("ModifyDBInstance", resize("db.t4g.large")).await.unwrap();
        walk.bench.host.set(|host| host.machine = Some(machine(GIB)));
        walk.settle().await;
        assert_eq!(walk.refusal("ModifyDBInstance", resize("db.r6g.4xlarge")).await, full);
    }
}
