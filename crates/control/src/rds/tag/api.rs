//! The calls on tags of resources, which are named by their ARNs.

use base::host::Pending;
use serde_json::Value;
use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::arn::{self, Kind};
use crate::rds::cluster::Cluster;
use crate::rds::endpoint::{self, CustomEndpoint};
use crate::rds::instance::Instance;
use crate::rds::parameter_group::{ClusterGroup, GroupKind, InstanceGroup};
use crate::rds::refusal::{
    cluster_not_found, instance_not_found, invalid_value, subnet_group_not_found,
};
use crate::rds::snapshot::{self, Snapshot};
use crate::rds::subnet_group::SubnetGroup;
use crate::rds::subscription::{self, Subscription};
use crate::rds::tag::{self, Tags};
use crate::store::error::StoreError;
use crate::store::records::Noun;
use crate::store::records::change::Change;

/// The resource that a call on tags concerns, in the one spelling that policies are compared with:
/// names are lower case whatever the caller writes.
#[must_use]
pub fn resource(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    let given = input["ResourceName"].as_str().unwrap_or_default().to_owned();
    Box::pin(async move {
        let parsed = arn::parse(&call, &given);
        Ok(vec![parsed.map_or(given, |(kind, name)| arn::of(&call, kind, &name))])
    })
}

/// The resource that maintenance is about.
#[must_use]
pub fn maintained(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    resource(call, serde_json::json!({ "ResourceName": input["ResourceIdentifier"] }))
}

/// The tags of a resource; none when it does not exist.
///
/// # Errors
/// When the store cannot be read.
pub async fn of_resource(call: &Call, kind: Kind, name: &str) -> Result<Tags, StoreError> {
    match kind {
        Kind::Cluster => read::<Cluster>(call, name).await,
        Kind::Instance => read::<Instance>(call, name).await,
        Kind::Endpoint => read::<CustomEndpoint>(call, name).await,
        Kind::SubnetGroup => read::<SubnetGroup>(call, name).await,
        Kind::ClusterParameterGroup => read::<ClusterGroup>(call, name).await,
        Kind::ParameterGroup => read::<InstanceGroup>(call, name).await,
        Kind::ClusterSnapshot => read::<Snapshot>(call, name).await,
        Kind::EventSubscription => read::<Subscription>(call, name).await,
    }
}

async fn read<T: Tagged>(call: &Call, name: &str) -> Result<Tags, StoreError> {
    let view = call.records().view().await?;
    let found = view.get::<T>(&call.region_scope(), name).await?;
    Ok(found.map(|mut noun| std::mem::take(noun.tags())).unwrap_or_default())
}

/// `rds:AddTagsToResource`.
pub async fn add(call: Call, input: rds::AddTagsToResourceMessage) -> Result<(), ApiError> {
    let (kind, name) = arn::parse(&call, &input.resource_name)?;
    let added = tag::read(&input.tags)?;
    change(&call, kind, &name, |tags| {
        tags.extend(added.clone());
        tag::check_count(tags)
    })
    .await?;
    Ok(())
}

/// `rds:RemoveTagsFromResource`. Keys that are not there are not missed.
pub async fn remove(call: Call, input: rds::RemoveTagsFromResourceMessage) -> Result<(), ApiError> {
    let (kind, name) = arn::parse(&call, &input.resource_name)?;
    change(&call, kind, &name, |tags| {
        tags.retain(|key, _| !input.tag_keys.contains(key));
        Ok(())
    })
    .await?;
    Ok(())
}

/// `rds:ListTagsForResource`.
pub async fn list(
    call: Call,
    input: rds::ListTagsForResourceMessage,
) -> Result<rds::TagListMessage, ApiError> {
    let (kind, name) = arn::parse(&call, &input.resource_name)?;
    let tags = change(&call, kind, &name, |_| Ok(())).await?;
    Ok(rds::TagListMessage { tag_list: tag::show(&tags) })
}

/// A record that carries tags.
trait Tagged: Noun + Clone + Send + Sync {
    fn tags(&mut self) -> &mut Tags;
}

macro_rules! tagged {
    ($($noun:ty: $($field:tt).+;)*) => {$(
        impl Tagged for $noun {
            fn tags(&mut self) -> &mut Tags {
                &mut self.$($field).+
            }
        }
    )*};
}

tagged! {
    Cluster: tags;
    Instance: tags;
    CustomEndpoint: tags;
    SubnetGroup: tags;
    Snapshot: tags;
    Subscription: tags;
    ClusterGroup: 0.tags;
    InstanceGroup: 0.tags;
}

/// What becomes of the tags of a resource.
type Decide<'a> = &'a (dyn Fn(&mut Tags) -> Result<(), ApiError> + Send + Sync);

async fn change(
    call: &Call,
    kind: Kind,
    name: &str,
    decide: impl Fn(&mut Tags) -> Result<(), ApiError> + Send + Sync,
) -> Result<Tags, ApiError> {
    let decide: Decide<'_> = &decide;
    let tags = match kind {
        Kind::Cluster => {
            retag::<Cluster>(call, name, decide).await?.ok_or_else(|| cluster_not_found(name))
        }
        Kind::Instance => {
            retag::<Instance>(call, name, decide).await?.ok_or_else(|| instance_not_found(name))
        }
        Kind::Endpoint => retag::<CustomEndpoint>(call, name, decide)
            .await?
            .ok_or_else(|| endpoint::api::not_found(name)),
        Kind::SubnetGroup => retag::<SubnetGroup>(call, name, decide)
            .await?
            .ok_or_else(|| subnet_group_not_found(name)),
        Kind::ClusterSnapshot => {
            retag::<Snapshot>(call, name, decide).await?.ok_or_else(|| snapshot::not_found(name))
        }
        Kind::EventSubscription => retag::<Subscription>(call, name, decide)
            .await?
            .ok_or_else(|| subscription::api::not_found(name)),
        Kind::ClusterParameterGroup => match retag::<ClusterGroup>(call, name, decide).await? {
            Some(tags) => Ok(tags),
            None => default_group_tags(name, decide)
                .unwrap_or_else(|| Err(GroupKind::Cluster.group_not_found(name))),
        },
        Kind::ParameterGroup => match retag::<InstanceGroup>(call, name, decide).await? {
            Some(tags) => Ok(tags),
            None => default_group_tags(name, decide)
                .unwrap_or_else(|| Err(GroupKind::Instance.group_not_found(name))),
        },
    }?;
    Ok(tags)
}

/// Default parameter groups have no tags and take none.
fn default_group_tags(name: &str, decide: Decide<'_>) -> Option<Result<Tags, ApiError>> {
    let family = name.strip_prefix("default.")?;
    if !crate::rds::catalogue::is_family(family) {
        return None;
    }
    let mut tags = Tags::new();
    Some(decide(&mut tags).and_then(|()| {
        if tags.is_empty() {
            return Ok(tags);
        }
        Err(invalid_value(format!("The default parameter group {name} cannot be tagged.")))
    }))
}

/// `None`: there is no such record.
async fn retag<T: Tagged + PartialEq>(
    call: &Call,
    name: &str,
    decide: Decide<'_>,
) -> Result<Option<Tags>, ApiError> {
    call.records()
        .change(&call.region_scope(), async move |change: &mut Change| {
            let Some(mut noun) = change.get::<T>(name).await? else { return Ok(None) };
            let before = noun.clone();
            decide(noun.tags())?;
            if noun != before {
                change.put(name, &noun).await?;
            }
            Ok::<_, ApiError>(Some(noun.tags().clone()))
        })
        .await
}
