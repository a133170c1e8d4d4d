//! What an owner does while something is killed. Each deed can be begun again when its answer was
//! lost, as a careful script does.

use std::fmt;
use std::time::Duration;

use super::estate::Estate;
use crate::aws::{Client, refused_with};
use crate::bench::cluster::Cluster;
use crate::bench::dice::Dice;
use crate::cli::AuroraEngine;

/// More would only wait for each other.
const CLUSTERS_MAX: usize = 3;
const CLASSES: [&str; 2] = ["db.r6g.large", "db.r6g.xlarge"];

/// One deed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// A cluster with a writer and a replica.
    Create {
        cluster: String,
        /// The newest that there is unless one is named.
        version: Option<String>,
    },
    /// A cluster and its instances.
    Delete {
        cluster: String,
        instances: Vec<String>,
    },
    FailOver {
        cluster: String,
    },
    /// An instance gets another class, which restarts it.
    Resize {
        instance: String,
        class: &'static str,
    },
    /// A setting of a cluster that no server needs to know.
    Retain {
        cluster: String,
        days: u8,
    },
    Reboot {
        instance: String,
    },
    /// A cluster gets the next minor version, one server after the other.
    Upgrade {
        cluster: String,
        version: String,
    },
}

impl fmt::Display for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Create { cluster, .. } => write!(f, "the creation of {cluster}"),
            Self::Delete { cluster, .. } => write!(f, "the deletion of {cluster}"),
            Self::FailOver { cluster } => write!(f, "a failover of {cluster}"),
            Self::Resize { instance, class } => write!(f, "making {instance} a {class}"),
            Self::Retain { cluster, days } => write!(f, "having {cluster} keep {days} days"),
            Self::Reboot { instance } => write!(f, "a reboot of {instance}"),
            Self::Upgrade { cluster, version } => {
                write!(f, "the upgrade of {cluster} to {version}")
            }
        }
    }
}

impl Deed {
    pub(super) fn choose(dice: &mut Dice, estate: &Estate) -> Option<Self> {
        let names = estate.names();
        let cluster = dice.one_of(&names).cloned();
        let Some(cluster) = cluster else {
            return Some(estate.creation());
        };
        let instances = estate.instances(&cluster);
        let instance = dice.one_of(&instances).cloned()?;
        let delete = || Self::Delete { cluster: cluster.clone(), instances: instances.clone() };
        Some(match dice.next() % 10 {
            0 | 1 if names.len() < CLUSTERS_MAX => estate.creation(),
            0..=2 if 1 < names.len() => delete(),
            3 | 4 => Self::FailOver { cluster },
            5 => {
                let current = estate.class(&instance);
                let class = CLASSES.into_iter().find(|class| Some(*class) != current)?;
                Self::Resize { instance, class }
            }
            6 => Self::Retain { cluster, days: 1 + u8::try_from(dice.next() % 30).ok()? },
            7 | 8 => match estate.newer_version(&cluster) {
                Some(version) => Self::Upgrade { cluster, version },
                None => Self::Reboot { instance },
            },
            _ => Self::Reboot { instance },
        })
    }

    /// About how long it takes; it is disturbed within this.
    pub(super) fn takes(&self) -> Duration {
        Duration::from_millis(match self {
            Self::Create { .. } => 6_000,
            Self::Delete { .. } => 2_000,
            Self::Upgrade { .. } => 5_000,
            Self::FailOver { .. } | Self::Resize { .. } | Self::Reboot { .. } => 1_500,
            Self::Retain { .. } => 100,
        })
    }

    /// Makes the calls.
    pub(super) async fn begin(self, client: Client, engine: AuroraEngine) -> anyhow::Result<()> {
        match &self {
            Self::Create { cluster, version } => {
                let cluster = Cluster::new(&client, cluster, engine);
                cluster.create_version(version.as_deref()).await?;
                for instance in instances_of(&cluster.name) {
                    cluster.create_instance(&instance).await?;
                }
            }
            Self::Delete { cluster, instances } => {
                for instance in instances {
                    let named = [("DBInstanceIdentifier", instance.as_str())];
                    let gone = client.call("rds", "DeleteDBInstance", &named).await.map(drop);
                    unless(gone, &["DBInstanceNotFound", "InvalidDBInstanceState"])?;
                }
                let named =
                    [("DBClusterIdentifier", cluster.as_str()), ("SkipFinalSnapshot", "true")];
                let gone = client.call("rds", "DeleteDBCluster", &named).await.map(drop);
                unless(gone, &["DBClusterNotFoundFault", "InvalidDBClusterStateFault"])?;
            }
            Self::FailOver { cluster } => {
                let done = Cluster::new(&client, cluster, engine).fail_over().await;
                // It is on its way already, or the cluster is busy with what was killed.
                unless(done, &["InvalidDBClusterStateFault"])?;
            }
            Self::Resize { instance, class } => {
                let changes = [
                    ("DBInstanceIdentifier", instance.as_str()),
                    ("DBInstanceClass", class),
                    ("ApplyImmediately", "true"),
                ];
                again(&client, "ModifyDBInstance", &changes, "InvalidDBInstanceState").await?;
            }
            Self::Retain { cluster, days } => {
                let days = days.to_string();
                let changes = [
                    ("DBClusterIdentifier", cluster.as_str()),
                    ("BackupRetentionPeriod", &days),
                    ("ApplyImmediately", "true"),
                ];
                again(&client, "ModifyDBCluster", &changes, "InvalidDBClusterStateFault").await?;
            }
            Self::Reboot { instance } => {
                let named = [("DBInstanceIdentifier", instance.as_str())];
                let done = client.call("rds", "RebootDBInstance", &named).await.map(drop);
                unless(done, &["InvalidDBInstanceState"])?;
            }
            Self::Upgrade { cluster, version } => {
                let changes = [
                    ("DBClusterIdentifier", cluster.as_str()),
                    ("EngineVersion", version),
                    ("ApplyImmediately", "true"),
                ];
                again(&client, "ModifyDBCluster", &changes, "InvalidDBClusterStateFault").await?;
            }
        }
        Ok(())
    }
}

pub(super) fn instances_of(cluster: &str) -> [String; 2] {
    [format!("{cluster}-a"), format!("{cluster}-b")]
}

/// Takes these refusals for an answer.
fn unless(done: anyhow::Result<()>, codes: &[&str]) -> anyhow::Result<()> {
    match done {
        Err(error) if codes.iter().any(|code| refused_with(&error, code)) => Ok(()),
        other => other,
    }
}

/// Calls until it is not refused for the moment's state, for half a minute.
async fn again(
    client: &Client,
    operation: &str,
    parameters: &[(&str, &str)],
    state: &str,
) -> anyhow::Result<()> {
    let mut left = 300;
    loop {
        match client.call("rds", operation, parameters).await {
            Err(error) if refused_with(&error, state) && 0 < left => {
                left -= 1;
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            other => return other.map(drop),
        }
    }
}
