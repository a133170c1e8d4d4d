//! Pending maintenance: newer minor versions that are installed on the host, and when they come.
//!
//! An owner's answer to one is nothing but the version that the cluster is to have, so that opting in
//! and modifying the version are one thing.

use base::clock::Timestamp;
use base::spec::EngineBuild;
use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::arn::{self, Kind};
use crate::rds::catalogue;
use crate::rds::cluster::Cluster;
use crate::rds::here::Here;
use crate::rds::page::{self, Field, Query};
use crate::rds::plan::planned::Planned;
use crate::rds::plan::upgrade::{self, is_automatic, is_required};
use crate::rds::refusal::{cluster_state, invalid_value};
use crate::store::records::change::Change;

/// The engine in force can be started and a newer one too.
const UPGRADE: &str = "db-upgrade";
/// The machine's packages have replaced the engine in force, so that the next start needs another.
const UPDATE: &str = "system-update";
/// What the service knows and what never waits here.
const OTHERS: [&str; 2] = ["hardware-maintenance", "ca-certificate-rotation"];

/// One action that waits for a cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Waiting {
    action: &'static str,
    to: EngineBuild,
    /// It comes without being asked for, and cannot be declined for good.
    required: bool,
    /// It comes without being asked for.
    automatic: bool,
    /// What its owner has said.
    opted: Option<Opted>,
}

/// What an owner has said to an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opted {
    Immediate,
    NextMaintenance,
}

impl Waiting {
    /// What waits for a cluster, given the versions that are installed.
    fn of(
        cluster: &Cluster,
        planned: &Planned,
        members_agree: impl Iterator<Item = bool>,
        installed: &[EngineBuild],
    ) -> Option<Self> {
        let to = upgrade::offer(planned, installed)?;
        let required = is_required(planned, installed);
        let asked = catalogue::newer(&planned.volume.engine, installed).contains(&cluster.build);
        let opted = if cluster.build_waits { Opted::NextMaintenance } else { Opted::Immediate };
        Some(Self {
            action: if required { UPDATE } else { UPGRADE },
            to: if asked { cluster.build.clone() } else { to },
            required,
            automatic: is_automatic(cluster.echoed.auto_minor_version_upgrade, members_agree),
            opted: asked.then_some(opted),
        })
    }

    fn show(&self, cluster: &Cluster, now: Timestamp) -> rds::PendingMaintenanceAction {
        let window = cluster.maintenance_window.opens(now).to_string();
        let comes = self.automatic || self.required;
        let applied = match self.opted {
            Some(Opted::Immediate) => Some(now.to_string()),
            Some(Opted::NextMaintenance) => Some(window.clone()),
            None => comes.then(|| window.clone()),
        };
        let what = if self.required {
            "The installed engine was replaced, and the next start needs the new one"
        } else {
            "Automatic minor version upgrade"
        };
        rds::PendingMaintenanceAction {
            action: Some(self.action.to_owned()),
            auto_applied_after_date: comes.then(|| window.clone()),
            forced_apply_date: self.required.then_some(window),
            opt_in_status: self.opted.map(|opted| {
                let word = match opted {
                    Opted::Immediate => "immediate",
                    Opted::NextMaintenance => "next-maintenance",
                };
                word.to_owned()
            }),
            current_apply_date: applied,
            description: Some(format!("{what} to {}", self.to.version)),
        }
    }
}

fn waiting(here: &Here, cluster: &Cluster) -> Option<Waiting> {
    let planned = here.plan_of(cluster)?;
    let report = here.seen.report.as_ref()?;
    if cluster.deleting {
        return None;
    }
    let members = here.members(cluster).map(|one| one.echoed.auto_minor_version_upgrade);
    Waiting::of(cluster, planned, members, &report.engines)
}

/// A cluster and what waits for it, for filters.
struct Shown {
    resource: rds::ResourcePendingMaintenanceActions,
    cluster: String,
    members: Vec<String>,
}

/// Filters of the call (`DescribePendingMaintenanceActions`). Identifiers may be given as ARNs.
const FIELDS: &[Field<Shown>] = &[
    ("db-cluster-id", |shown| {
        let arn = shown.resource.resource_identifier.clone();
        [Some(shown.cluster.clone()), arn].into_iter().flatten().collect()
    }),
    ("db-instance-id", |shown| shown.members.clone()),
];

/// `rds:DescribePendingMaintenanceActions`.
pub async fn describe(
    call: Call,
    input: rds::DescribePendingMaintenanceActionsMessage,
) -> Result<rds::PendingMaintenanceActionsMessage, ApiError> {
    let here = Here::read(&call, &call.records().view().await?).await?;
    let named = input.resource_identifier.as_deref().filter(|named| !named.is_empty());
    let named = named.map(|named| cluster_named(&here, named)).transpose()?;
    let wanted = here.clusters.iter().filter(|one| named.is_none_or(|named| named == *one));
    let shown = wanted.filter_map(|cluster| {
        let members = here
            .members(cluster)
            .flat_map(|one| [one.name.clone(), arn::of(&call, Kind::Instance, &one.name)]);
        let members = members.collect();
        let waiting = waiting(&here, cluster)?;
        Some(Shown {
            resource: show(&here, cluster, &waiting),
            cluster: cluster.name.clone(),
            members,
        })
    });
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (shown, marker) =
        page::answer(shown.collect(), query, FIELDS, |shown: &Shown| shown.cluster.clone())?;
    let pending_maintenance_actions = shown.into_iter().map(|shown| shown.resource).collect();
    Ok(rds::PendingMaintenanceActionsMessage { pending_maintenance_actions, marker })
}

fn show(
    here: &Here,
    cluster: &Cluster,
    waiting: &Waiting,
) -> rds::ResourcePendingMaintenanceActions {
    rds::ResourcePendingMaintenanceActions {
        resource_identifier: Some(arn::of(&here.call, Kind::Cluster, &cluster.name)),
        pending_maintenance_action_details: vec![waiting.show(cluster, here.call.now)],
    }
}

/// The cluster that an ARN stands for, of itself or of a member.
fn cluster_named<'a>(here: &'a Here, named: &str) -> Result<&'a Cluster, ApiError> {
    let missing =
        |_| ApiError::new("ResourceNotFoundFault", format!("The resource {named} was not found."));
    match arn::parse(&here.call, named)? {
        (Kind::Cluster, name) => here.cluster(&name).map_err(missing),
        (Kind::Instance, name) => {
            here.instance(&name).and_then(|one| here.cluster_of(one)).map_err(missing)
        }
        // Only clusters and instances are maintained.
        _ => Err(invalid_value(format!("Invalid resource name: {named}"))),
    }
}

/// `rds:ApplyPendingMaintenanceAction`.
///
/// # Errors
/// `ResourceNotFoundFault`, `InvalidDBClusterStateFault`, `InvalidParameterValue` for an action that
/// does not wait.
pub async fn apply(
    call: Call,
    input: rds::ApplyPendingMaintenanceActionMessage,
) -> Result<rds::ApplyPendingMaintenanceActionResult, ApiError> {
    check_words(&input)?;
    let scope = call.region_scope();
    let shown = call
        .records()
        .change(&scope, async |change: &mut Change| {
            let here = Here::read(&call, change).await?;
            let cluster = cluster_named(&here, &input.resource_identifier)?;
            let found = waiting(&here, cluster).filter(|one| one.action == input.apply_action);
            let Some(mut found) = found else {
                return Err(invalid_value(format!(
                    "There is no pending maintenance action {} for the resource {}.",
                    input.apply_action, input.resource_identifier
                )));
            };
            let mut after = cluster.clone();
            found.opted = opt(&here, &mut after, &found, &input)?;
            change.put(&after.name, &after).await?;
            Ok::<_, ApiError>(show(&here, &after, &found))
        })
        .await?;
    call.control.poke.notify_one();
    Ok(rds::ApplyPendingMaintenanceActionResult {
        resource_pending_maintenance_actions: Some(shown),
    })
}

fn check_words(input: &rds::ApplyPendingMaintenanceActionMessage) -> Result<(), ApiError> {
    let action = input.apply_action.as_str();
    if action != UPGRADE && action != UPDATE && !OTHERS.contains(&action) {
        return Err(invalid_value(format!("Invalid apply action: {action}")));
    }
    match input.opt_in_type.as_str() {
        "immediate" | "next-maintenance" | "undo-opt-in" => Ok(()),
        other => Err(invalid_value(format!(
            "Invalid opt in type: {other}. Valid values are immediate, next-maintenance, undo-opt-in."
        ))),
    }
}

/// Writes down what the owner says, and answers how that reads.
fn opt(
    here: &Here,
    after: &mut Cluster,
    found: &Waiting,
    input: &rds::ApplyPendingMaintenanceActionMessage,
) -> Result<Option<Opted>, ApiError> {
    let status = here.cluster_status(after);
    if status != "available" {
        return Err(cluster_state(format!(
            "DB cluster {} is not available for maintenance with status {status}.",
            after.name
        )));
    }
    let opted = match input.opt_in_type.as_str() {
        "immediate" => Some(Opted::Immediate),
        "next-maintenance" => Some(Opted::NextMaintenance),
        _ => None,
    };
    let held = here.build_of(after).clone();
    after.build = if opted.is_some() { found.to.clone() } else { held };
    after.build_waits = opted == Some(Opted::NextMaintenance);
    Ok(opted)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::{Value, json};

    use crate::rds::testwalk::{Walk, new_cluster, new_instance, with};

    const ARN: &str = "arn:aws:rds:us-east-1:123456789012:cluster:demo";

    /// A cluster on 15.17 with a writer, on a host that has 15.18 too. The bench begins on Tuesday at
    /// midnight, the window opens at 4.
    async fn behind(automatic: bool) -> Walk {
        let mut walk = Walk::new();
        let common = json!({
            "PreferredMaintenanceWindow": "tue:04:00-tue:04:30",
            "AutoMinorVersionUpgrade": automatic,
        });
        let old = with(new_cluster("demo"), json!({"EngineVersion": "15.17"}));
        walk.rds("CreateDBCluster", with(old, common.clone())).await.unwrap();
        walk.rds("CreateDBInstance", with(new_instance("demo-1", "demo"), common)).await.unwrap();
        walk.settle().await;
        walk
    }

    async fn actions(walk: &Walk, input: Value) -> Value {
        let answer = walk.rds("DescribePendingMaintenanceActions", input).await.unwrap();
        answer["PendingMaintenanceActions"].clone()
    }

    async fn detail(walk: &Walk) -> Value {
        actions(walk, json!({})).await[0]["PendingMaintenanceActionDetails"][0].clone()
    }

    fn opt(how: &str) -> Value {
        json!({"ResourceIdentifier": ARN, "ApplyAction": "db-upgrade", "OptInType": how})
    }

    #[tokio::test]
    async fn a_newer_minor_version_waits_until_its_owner_opts_in() {
        let mut walk = behind(false).await;
        assert_eq!(walk.cluster("demo").await["EngineVersion"], "15.17");
        let waits = detail(&walk).await;
        assert_eq!(waits["Action"], "db-upgrade");
        assert_eq!(waits["Description"], "Automatic minor version upgrade to 15.18");
        assert_eq!(
            (&waits["OptInStatus"], &waits["CurrentApplyDate"]),
            (&json!(null), &json!(null))
        );

        walk.rds("ApplyPendingMaintenanceAction", opt("next-maintenance")).await.unwrap();
        walk.settle().await;
        let waits = detail(&walk).await;
        assert_eq!(waits["OptInStatus"], "next-maintenance");
        assert_eq!(waits["CurrentApplyDate"], "2026-11-24T04:00:00.000Z");
        let pending = walk.cluster("demo").await["PendingModifiedValues"].clone();
        assert_eq!(pending["EngineVersion"], "15.18");
        let pending = walk.instance("demo-1").await["PendingModifiedValues"].clone();
        assert_eq!(pending["EngineVersion"], "15.18");

        walk.rds("ApplyPendingMaintenanceAction", opt("undo-opt-in")).await.unwrap();
        assert_eq!(detail(&walk).await["OptInStatus"], json!(null));
        walk.bench.step(Duration::from_secs(4 * 3600 + 60));
        walk.settle().await;
        assert_eq!(walk.cluster("demo").await["EngineVersion"], "15.17");

        walk.rds("ApplyPendingMaintenanceAction", opt("immediate")).await.unwrap();
        assert_eq!(walk.cluster_status("demo").await, "upgrading");
        assert_eq!(walk.instance_status("demo-1").await, "upgrading");
        walk.settle().await;
        assert_eq!(walk.cluster_status("demo").await, "available");
        assert_eq!(walk.instance_status("demo-1").await, "available");
        assert_eq!(walk.cluster("demo").await["EngineVersion"], "15.18");
        assert_eq!(walk.instance("demo-1").await["EngineVersion"], "15.18");
        assert_eq!(actions(&walk, json!({})).await, json!([]));
        assert_eq!(walk.events().await, ["0170", "0156", "0005", "0286", "0173", "0290"]);
    }

    #[tokio::test]
    async fn it_comes_by_itself_in_the_window_where_all_agree() {
        let mut walk = behind(true).await;
        let waits = detail(&walk).await;
        assert_eq!(waits["AutoAppliedAfterDate"], "2026-11-24T04:00:00.000Z");
        assert_eq!(waits["CurrentApplyDate"], waits["AutoAppliedAfterDate"]);
        walk.bench.step(Duration::from_secs(4 * 3600));
        walk.settle().await;
        assert_eq!(walk.cluster("demo").await["EngineVersion"], "15.18");
        let version = walk.cluster("demo").await["EngineVersion"].clone();
        let none = json!({"DBClusterIdentifier": "demo", "EngineVersion": "15.17"});
        assert_eq!(walk.refusal("ModifyDBCluster", none).await, "InvalidParameterCombination");
        assert_eq!(version, "15.18");
    }

    #[tokio::test]
    async fn a_version_is_asked_for_by_modification_and_taken_back() {
        let mut walk = behind(false).await;
        let modify = |version: &str, more: Value| {
            with(json!({"DBClusterIdentifier": "demo", "EngineVersion": version}), more)
        };
        for (version, more, refusal) in [
            ("15.16", json!({}), "InvalidParameterCombination"),
            ("15.19", json!({}), "InvalidParameterCombination"),
            ("16.14", json!({}), "InvalidParameterCombination"),
            ("16.14", json!({"AllowMajorVersionUpgrade": true}), "InvalidParameterCombination"),
            ("fifteen", json!({}), "InvalidParameterCombination"),
        ] {
            assert_eq!(walk.refusal("ModifyDBCluster", modify(version, more)).await, refusal);
        }
        let answer = walk.rds("ModifyDBCluster", modify("15.18", json!({}))).await.unwrap();
        assert_eq!(answer["DBCluster"]["PendingModifiedValues"]["EngineVersion"], "15.18");
        assert_eq!(answer["DBCluster"]["Status"], "available");
        assert_eq!(detail(&walk).await["OptInStatus"], "next-maintenance");
        let answer = walk.rds("ModifyDBCluster", modify("15.17", json!({}))).await.unwrap();
        assert_eq!(answer["DBCluster"]["PendingModifiedValues"], json!(null));
        walk.rds("ModifyDBCluster", modify("15.18", json!({}))).await.unwrap();
        let now = json!({"DBClusterIdentifier": "demo", "ApplyImmediately": true});
        walk.rds("ModifyDBCluster", now).await.unwrap();
        walk.settle().await;
        assert_eq!(walk.cluster("demo").await["EngineVersion"], "15.18");
    }

    #[tokio::test]
    async fn maintenance_is_found_by_cluster_and_member_and_refused_where_there_is_none() {
        let mut walk = behind(false).await;
        walk.rds("CreateDBCluster", new_cluster("newest")).await.unwrap();
        walk.settle().await;
        let filter =
            |name: &str, value: &str| json!({"Filters": [{"Name": name, "Values": [value]}]});
        let member = "arn:aws:rds:us-east-1:123456789012:db:demo-1";
        for (input, found) in [
            (json!({}), 1),
            (json!({"ResourceIdentifier": ARN}), 1),
            (json!({"ResourceIdentifier": member}), 1),
            (json!({"ResourceIdentifier": ARN.replace("demo", "newest")}), 0),
            (filter("db-cluster-id", "demo"), 1),
            (filter("db-cluster-id", ARN), 1),
            (filter("db-instance-id", "demo-1"), 1),
            (filter("db-instance-id", "demo-2"), 0),
        ] {
            let found_now = actions(&walk, input.clone()).await.as_array().unwrap().len();
            assert_eq!(found_now, found, "{input}");
        }
        let named = |named: &str| json!({"ResourceIdentifier": named});
        let group = "arn:aws:rds:us-east-1:123456789012:subgrp:demo";
        for (operation, input, refusal) in [
            ("DescribePendingMaintenanceActions", named(group), "InvalidParameterValue"),
            ("DescribePendingMaintenanceActions", named("demo"), "InvalidParameterValue"),
            (
                "DescribePendingMaintenanceActions",
                named(&ARN.replace("demo", "none")),
                "ResourceNotFoundFault",
            ),
            ("ApplyPendingMaintenanceAction", opt("soon"), "InvalidParameterValue"),
            (
                "ApplyPendingMaintenanceAction",
                with(opt("immediate"), json!({"ApplyAction": "repaint"})),
                "InvalidParameterValue",
            ),
            (
                "ApplyPendingMaintenanceAction",
                with(opt("immediate"), json!({"ApplyAction": "hardware-maintenance"})),
                "InvalidParameterValue",
            ),
            (
                "ApplyPendingMaintenanceAction",
                with(opt("immediate"), named(&ARN.replace("demo", "none"))),
                "ResourceNotFoundFault",
            ),
            (
                "ApplyPendingMaintenanceAction",
                with(opt("immediate"), named(&ARN.replace("demo", "newest"))),
                "InvalidParameterValue",
            ),
        ] {
            assert_eq!(
                walk.refusal(operation, input.clone()).await,
                refusal,
                "{operation} {input}"
            );
        }
        walk.rds("ApplyPendingMaintenanceAction", opt("immediate")).await.unwrap();
        let again = walk.refusal("ApplyPendingMaintenanceAction", opt("undo-opt-in")).await;
        assert_eq!(again, "InvalidDBClusterStateFault");
    }
}
