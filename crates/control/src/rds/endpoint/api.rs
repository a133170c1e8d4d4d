//! The calls on endpoints of clusters.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::arn::{self, Kind};
use crate::rds::cluster::Cluster;
use crate::rds::endpoint::{CustomEndpoint, CustomKind};
use crate::rds::here::Here;
use crate::rds::name;
use crate::rds::page::{self, Field, Query};
use crate::rds::plan::planned::{custom_endpoint, reader_endpoint, writer_endpoint};
use crate::rds::quota::{self, Quota};
use crate::rds::refusal::{cluster_state, invalid_combination, invalid_value};
use crate::rds::status;
use crate::rds::tag;
use crate::store::records::change::Change;

const RESOURCE_LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// The refusal about an endpoint that does not exist.
#[must_use]
pub fn not_found(name: &str) -> ApiError {
    let text = format!("DB cluster endpoint {name} does not exist.");
    ApiError::new("DBClusterEndpointNotFoundFault", text)
}

/// `rds:CreateDBClusterEndpoint`.
pub async fn create(
    call: Call,
    input: rds::CreateDbClusterEndpointMessage,
) -> Result<rds::DbClusterEndpoint, ApiError> {
    let name =
        name::identifier("DBClusterEndpointIdentifier", &input.db_cluster_endpoint_identifier)?;
    let kind = read_kind(&input.endpoint_type)?;
    let tags = tag::read(&input.tags)?;
    let unique = call.control.entropy.text(RESOURCE_LETTERS, 26);
    let here = call
        .records()
        .change(&call.region_scope(), async |change: &mut Change| {
            let here = Here::read(&call, change).await?;
            let cluster = here.cluster(&input.db_cluster_identifier)?;
            expect_available(&here, cluster)?;
            if here.custom.iter().any(|known| known.name == name) {
                return Err(ApiError::new(
                    "DBClusterEndpointAlreadyExistsFault",
                    format!("DB cluster endpoint {name} already exists."),
                ));
            }
            let own = here.custom.iter().filter(|known| known.cluster == cluster.resource_id);
            quota::check(Quota::CustomEndpoints, own.count())?;
            refuse_two_lists(&input.static_members, &input.excluded_members)?;
            let endpoint = CustomEndpoint {
                resource_id: format!("cluster-endpoint-{unique}"),
                name: name.clone(),
                cluster: cluster.resource_id.clone(),
                created: call.now,
                kind,
                static_members: members(&here, cluster, &input.static_members)?,
                excluded_members: members(&here, cluster, &input.excluded_members)?,
                deleting: false,
                tags: tags.clone(),
            };
            change.put(&name, &endpoint).await?;
            Ok::<Here, ApiError>(Here::read(&call, change).await?)
        })
        .await?;
    call.control.poke.notify_one();
    show_named(&here, &name)
}

/// `rds:ModifyDBClusterEndpoint`.
pub async fn modify(
    call: Call,
    input: rds::ModifyDbClusterEndpointMessage,
) -> Result<rds::DbClusterEndpoint, ApiError> {
    let name = arn::identifier_of(&input.db_cluster_endpoint_identifier);
    let kind = input.endpoint_type.as_deref().map(read_kind).transpose()?;
    refuse_two_lists(&input.static_members, &input.excluded_members)?;
    let here = call
        .records()
        .change(&call.region_scope(), async |change: &mut Change| {
            let here = Here::read(&call, change).await?;
            let (cluster, endpoint) = find(&here, &name)?;
            expect_available(&here, cluster)?;
            let mut endpoint = endpoint.clone();
            refuse_deleting(&endpoint)?;
            endpoint.kind = kind.unwrap_or(endpoint.kind);
            if !input.static_members.is_empty() {
                endpoint.static_members = members(&here, cluster, &input.static_members)?;
                endpoint.excluded_members.clear();
            }
            if !input.excluded_members.is_empty() {
                endpoint.excluded_members = members(&here, cluster, &input.excluded_members)?;
                endpoint.static_members.clear();
            }
            change.put(&name, &endpoint).await?;
            Ok::<Here, ApiError>(Here::read(&call, change).await?)
        })
        .await?;
    call.control.poke.notify_one();
    show_named(&here, &name)
}

/// `rds:DeleteDBClusterEndpoint`.
pub async fn delete(
    call: Call,
    input: rds::DeleteDbClusterEndpointMessage,
) -> Result<rds::DbClusterEndpoint, ApiError> {
    let name = arn::identifier_of(&input.db_cluster_endpoint_identifier);
    let here = call
        .records()
        .change(&call.region_scope(), async |change: &mut Change| {
            let here = Here::read(&call, change).await?;
            let (_, endpoint) = find(&here, &name)?;
            refuse_deleting(endpoint)?;
            let endpoint = CustomEndpoint { deleting: true, ..endpoint.clone() };
            change.put(&name, &endpoint).await?;
            Ok::<Here, ApiError>(Here::read(&call, change).await?)
        })
        .await?;
    call.control.poke.notify_one();
    show_named(&here, &name)
}

/// `rds:DescribeDBClusterEndpoints`.
pub async fn describe(
    call: Call,
    input: rds::DescribeDbClusterEndpointsMessage,
) -> Result<rds::DbClusterEndpointMessage, ApiError> {
    let here = Here::read(&call, &call.records().view().await?).await?;
    let mut shown = Vec::new();
    for cluster in &here.clusters {
        shown.extend(show_own(&here, cluster));
    }
    for custom in &here.custom {
        shown.push(show_named(&here, &custom.name)?);
    }
    if let Some(given) = input.db_cluster_identifier.as_deref().filter(|given| !given.is_empty()) {
        let cluster = Some(here.cluster(given)?.name.clone());
        shown.retain(|endpoint| endpoint.db_cluster_identifier == cluster);
    }
    let named = input.db_cluster_endpoint_identifier.as_deref().filter(|given| !given.is_empty());
    if let Some(given) = named {
        let name = arn::identifier_of(given);
        // One that does not exist makes an empty list: the call has no error for it, and Terraform
        // waits for the list to be empty after a deletion.
        shown.retain(|one| one.db_cluster_endpoint_identifier.as_ref() == Some(&name));
    }
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (db_cluster_endpoints, marker) = page::answer(shown, query, FIELDS, |one| {
        let text = |part: &Option<String>| part.clone().unwrap_or_default();
        let custom = text(&one.db_cluster_endpoint_identifier);
        format!("{}/{}/{custom}", text(&one.db_cluster_identifier), text(&one.endpoint_type))
    })?;
    Ok(rds::DbClusterEndpointMessage { marker, db_cluster_endpoints })
}

/// Filters of the call (`DescribeDBClusterEndpoints`).
const FIELDS: &[Field<rds::DbClusterEndpoint>] = &[
    ("db-cluster-endpoint-custom-type", |one| list(one.custom_endpoint_type.as_ref())),
    ("db-cluster-endpoint-id", |one| list(one.db_cluster_endpoint_identifier.as_ref())),
    ("db-cluster-endpoint-status", |one| list(one.status.as_ref())),
    ("db-cluster-endpoint-type", |one| list(one.endpoint_type.as_ref())),
];

fn list(value: Option<&String>) -> Vec<String> {
    value.cloned().into_iter().collect()
}

fn read_kind(text: &str) -> Result<CustomKind, ApiError> {
    match text.to_ascii_uppercase().as_str() {
        "READER" => Ok(CustomKind::Reader),
        "WRITER" => Ok(CustomKind::Writer),
        "ANY" => Ok(CustomKind::Any),
        _ => Err(invalid_value(format!(
            "Invalid endpoint type: {text}. Valid values are READER, WRITER, ANY."
        ))),
    }
}

fn expect_available(here: &Here, cluster: &Cluster) -> Result<(), ApiError> {
    match here.cluster_status(cluster) {
        "available" => Ok(()),
        status => Err(cluster_state(format!(
            "DbCluster {} is in {status} state but expected it to be in available state.",
            cluster.name
        ))),
    }
}

fn refuse_two_lists(fixed: &[String], excluded: &[String]) -> Result<(), ApiError> {
    if fixed.is_empty() || excluded.is_empty() {
        return Ok(());
    }
    Err(invalid_combination("StaticMembers and ExcludedMembers cannot be specified together."))
}

fn refuse_deleting(endpoint: &CustomEndpoint) -> Result<(), ApiError> {
    if endpoint.deleting {
        return Err(ApiError::new(
            "InvalidDBClusterEndpointStateFault",
            format!("DB cluster endpoint {} is being deleted.", endpoint.name),
        ));
    }
    Ok(())
}

/// The resource ids of instances that must be members of the cluster.
fn members(here: &Here, cluster: &Cluster, given: &[String]) -> Result<Vec<String>, ApiError> {
    let find = |given: &String| {
        let instance = here.instance(given)?;
        if instance.cluster != cluster.resource_id {
            return Err(invalid_value(format!(
                "DB instance {} is not a member of DB cluster {}.",
                instance.name, cluster.name
            )));
        }
        Ok(instance.resource_id.clone())
    };
    given.iter().map(find).collect()
}

fn find<'a>(here: &'a Here, name: &str) -> Result<(&'a Cluster, &'a CustomEndpoint), ApiError> {
    let endpoint =
        here.custom.iter().find(|known| known.name == name).ok_or_else(|| not_found(name))?;
    let cluster = here.clusters.iter().find(|known| known.resource_id == endpoint.cluster);
    Ok((cluster.ok_or_else(|| not_found(name))?, endpoint))
}

fn show_named(here: &Here, name: &str) -> Result<rds::DbClusterEndpoint, ApiError> {
    let (cluster, custom) = find(here, name)?;
    let id = custom_endpoint(&custom.resource_id);
    let bound = here.plan_of(cluster).is_some_and(|plan| status::is_bound(plan, &id, &here.seen));
    let status = match (custom.deleting || cluster.deleting, bound) {
        (true, _) => "deleting",
        (false, true) => "available",
        (false, false) => "creating",
    };
    let kind = match custom.kind {
        CustomKind::Reader => "READER",
        CustomKind::Writer => "WRITER",
        CustomKind::Any => "ANY",
    };
    let names = |ids: &[String]| -> Vec<String> {
        let named = here.instances.iter().filter(|one| ids.contains(&one.resource_id));
        named.map(|one| one.name.clone()).collect()
    };
    Ok(rds::DbClusterEndpoint {
        db_cluster_endpoint_identifier: Some(custom.name.clone()),
        db_cluster_identifier: Some(cluster.name.clone()),
        db_cluster_endpoint_resource_identifier: Some(custom.resource_id.clone()),
        endpoint: here.address(cluster, &id, here.names().of_custom(&custom.name)),
        status: Some(status.to_owned()),
        endpoint_type: Some("CUSTOM".to_owned()),
        custom_endpoint_type: Some(kind.to_owned()),
        static_members: names(&custom.static_members),
        excluded_members: names(&custom.excluded_members),
        db_cluster_endpoint_arn: Some(arn::of(&here.call, Kind::Endpoint, &custom.name)),
    })
}

/// The two endpoints that every cluster has.
fn show_own(here: &Here, cluster: &Cluster) -> Vec<rds::DbClusterEndpoint> {
    let id = &cluster.resource_id;
    let both = [
        ("WRITER", writer_endpoint(id), here.names().of_cluster(&cluster.name)),
        ("READER", reader_endpoint(id), here.names().of_readers(&cluster.name)),
    ];
    let show = |(kind, endpoint, name): (&str, String, String)| {
        let bound =
            here.plan_of(cluster).is_some_and(|plan| status::is_bound(plan, &endpoint, &here.seen));
        let status = match (cluster.deleting, bound) {
            (true, _) => "deleting",
            (false, true) => "available",
            (false, false) => "creating",
        };
        rds::DbClusterEndpoint {
            db_cluster_identifier: Some(cluster.name.clone()),
            endpoint: here.address(cluster, &endpoint, name),
            status: Some(status.to_owned()),
            endpoint_type: Some(kind.to_owned()),
            ..rds::DbClusterEndpoint::default()
        }
    };
    both.into_iter().map(show).collect()
}
