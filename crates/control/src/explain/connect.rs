//! Would a connection from this address get through? Names the rule that admits it, or would.

use std::net::IpAddr;

use crate::control::Control;
use crate::explain::Explanation;
use crate::network::interface;
use crate::network::prefix_list;
use crate::network::rules::{Group, Protocol, Sent, Traffic, Verdict, judge};
use crate::network::security_group::{self, SecurityGroup};
use crate::rds::cluster::Cluster;
use crate::rds::fleet::Seen;
use crate::rds::plan::planned::{Planned, PlannedEndpoint};
use crate::store::error::StoreError;
use crate::store::records::{Scope, View};

/// Why nothing can be explained.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    #[error("no endpoint has the name or address {endpoint}; `borealis status` lists them")]
    Unknown { endpoint: String },
    #[error("the metadata store cannot be read")]
    Store(#[from] StoreError),
}

/// Judges by the records that the endpoint's own rules are made from. `account`: whose endpoints
/// there are, as far as the asker is concerned; all of them for the owner of the server.
///
/// # Errors
/// See [`ConnectError`].
pub async fn connect(
    control: &Control,
    account: Option<&str>,
    (endpoint, port): (&str, Option<u16>),
    source: IpAddr,
) -> Result<Explanation, ConnectError> {
    let view = control.records.view().await?;
    let found = find(&view, endpoint).await?;
    let found =
        found.filter(|(scope, ..)| account.is_none_or(|account| scope.account() == Some(account)));
    let Some((scope, cluster, planned)) = found else {
        return Err(ConnectError::Unknown { endpoint: endpoint.to_owned() });
    };
    let port = port.unwrap_or(planned.spec.port);
    let seen = control.fleet.seen();
    if let Some(explanation) = nobody_there(&planned, port, &seen) {
        return Ok(explanation);
    }
    let mut groups = Vec::new();
    for id in &cluster.security_groups {
        groups.extend(security_group::find(&view, &scope, id).await?);
    }
    let members = security_group::members(
        &interface::list(&view, &scope).await?,
        &prefix_list::list(&view, &scope).await?,
    );
    let traffic = Traffic { peer: source, protocol: Protocol::TCP, sent: Sent::Port(port) };
    let by_id = |group: &SecurityGroup| format!("{} ({})", group.id, group.name);
    let named: Vec<(String, &SecurityGroup)> =
        groups.iter().map(|group| (by_id(group), group)).collect();
    let judged: Vec<Group<'_>> =
        named.iter().map(|(id, group)| Group { id, rules: &group.rules }).collect();
    let target = format!("{} port {port}", planned.spec.name);
    Ok(match judge(&judged, traffic, &members) {
        Verdict::Admitted { group, rule } => Explanation {
            allowed: true,
            verdict: format!("{source} may connect to {target}"),
            because: vec![format!("rule {} of group {group} admits it: {}", rule.id, rule.scope)],
        },
        Verdict::Refused { nearest, remedy } => {
            let mut because: Vec<String> = Vec::new();
            because.extend(remedy.map(|remedy| {
                format!("this rule in one of {} would admit it: {remedy}", ids(&named))
            }));
            because.extend(nearest.iter().take(5).map(|(group, rule, lacks)| {
                let lacks: Vec<String> =
                    lacks.iter().map(|lack| format!("{lack:?}").to_lowercase()).collect();
                let differs = lacks.join(" and ");
                format!("rule {} of group {group} differs in {differs}: {}", rule.id, rule.scope)
            }));
            if nearest.is_empty() {
                because.push(format!("{} has no inbound rule", ids(&named)));
            }
            Explanation {
                allowed: false,
                verdict: format!("{source} may not connect to {target}: no inbound rule admits it"),
                because,
            }
        }
    })
}

fn ids(named: &[(String, &SecurityGroup)]) -> String {
    named.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>().join(", ")
}

/// What stands in the way before any rule is asked.
fn nobody_there(planned: &PlannedEndpoint, port: u16, seen: &Seen) -> Option<Explanation> {
    let refused = |verdict: String, because: String| {
        Some(Explanation { allowed: false, verdict, because: vec![because] })
    };
    let spec = &planned.spec;
    if port != spec.port {
        return refused(
            format!("nothing listens on port {port} of {}", spec.name),
            format!("the cluster's port is {}", spec.port),
        );
    }
    let report = seen.endpoint(&spec.id);
    if report.is_none_or(|report| !report.listening) {
        let problem = report.and_then(|report| report.problem.clone());
        return refused(
            format!("{} does not listen yet", spec.name),
            problem.unwrap_or_else(|| "the host has not opened it yet".to_owned()),
        );
    }
    if spec.targets.is_empty() {
        return refused(
            format!("{} leads to no instance", spec.name),
            "the cluster has no DB instance that serves this endpoint: create one".to_owned(),
        );
    }
    None
}

/// The endpoint with this name or address, its cluster and where that is recorded.
async fn find(
    view: &View,
    endpoint: &str,
) -> Result<Option<(Scope, Cluster, PlannedEndpoint)>, StoreError> {
    let address = endpoint.parse::<IpAddr>().ok();
    let name = endpoint.trim_end_matches('.').to_ascii_lowercase();
    for (scope, id, planned) in view.list_everywhere::<Planned>().await? {
        let fits =
            |one: &&PlannedEndpoint| one.spec.name == name || Some(one.spec.address) == address;
        let Some(found) = planned.endpoints.iter().find(fits).cloned() else { continue };
        let clusters = view.list::<Cluster>(&scope).await?;
        let cluster = clusters.into_iter().find(|(_, cluster)| cluster.resource_id == id);
        return Ok(cluster.map(|(_, cluster)| (scope, cluster, found)));
    }
    Ok(None)
}
