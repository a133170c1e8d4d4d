//! Tags of network resources.

use std::collections::BTreeMap;

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::dhcp_options::DhcpOptions;
use crate::network::egress_only_internet_gateway::EgressOnlyInternetGateway;
use crate::network::elastic_ip::ElasticIp;
use crate::network::filter::{self, Field, one};
use crate::network::id::{self, Kind};
use crate::network::instance::Instance;
use crate::network::interface::Interface;
use crate::network::internet_gateway::InternetGateway;
use crate::network::key_pair::KeyPair;
use crate::network::listing;
use crate::network::nat_gateway::NatGateway;
use crate::network::network_acl::NetworkAcl;
use crate::network::prefix_list::PrefixList;
use crate::network::refusal::{invalid_value, missing};
use crate::network::route_table::RouteTable;
use crate::network::security_group::SecurityGroup;
use crate::network::subnet::Subnet;
use crate::network::vpc::{self, Vpc};
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// Values by key. Keys are unique and their case matters.
pub type Tags = BTreeMap<String, String>;

/// EC2's limits (*Tag restrictions*).
const TAGS_MAX: usize = 50;
const KEY_CHARS_MAX: usize = 128;
const VALUE_CHARS_MAX: usize = 256;
/// Resources that one call may name.
const RESOURCES_MAX: usize = 1000;
/// Resources changed in one transaction, below the store's limit of operations.
const BATCH: usize = 50;

/// A record that carries tags.
trait Tagged: Noun + Send + Sync {
    fn tags(&self) -> &Tags;
    fn tags_mut(&mut self) -> &mut Tags;
}

/// Makes records of these nouns carry tags, finds the one that an id names, and gathers them all.
macro_rules! tagged {
    ($($kind:ident => $noun:ty),* $(,)?) => {
        $(impl Tagged for $noun {
            fn tags(&self) -> &Tags {
                &self.tags
            }

            fn tags_mut(&mut self) -> &mut Tags {
                &mut self.tags
            }
        })*

        async fn edit_one(change: &Change, id: &str, edit: Edit<'_>) -> Result<(), ApiError> {
            let invalid = || ApiError::new("InvalidID", format!("The ID '{id}' is not valid"));
            let kind = id::kind_of(id).ok_or_else(invalid)?;
            kind.check(id)?;
            match kind {
                id::SECURITY_GROUP_RULE => edit_rule(change, id, edit).await,
                $(id::$kind => edit_record::<$noun>(change, kind, id, edit).await,)*
                // Images, which are not their users' to tag.
                _ => Err(kind.not_found(id)),
            }
        }

        async fn gather_all(view: &View, scope: &Scope) -> Result<Vec<Shown>, ApiError> {
            let mut shown = Vec::new();
            $(gather::<$noun>(view, scope, id::$kind, &mut shown).await?;)*
            Ok(shown)
        }
    };
}

tagged!(
    DHCP_OPTIONS => DhcpOptions,
    EGRESS_ONLY_INTERNET_GATEWAY => EgressOnlyInternetGateway,
    ELASTIC_IP => ElasticIp,
    INSTANCE => Instance,
    INTERNET_GATEWAY => InternetGateway,
    KEY_PAIR => KeyPair,
    NAT_GATEWAY => NatGateway,
    NETWORK_ACL => NetworkAcl,
    NETWORK_INTERFACE => Interface,
    PREFIX_LIST => PrefixList,
    ROUTE_TABLE => RouteTable,
    SECURITY_GROUP => SecurityGroup,
    SUBNET => Subnet,
    VPC => Vpc,
);

/// Tags as the API shows them.
#[must_use]
pub fn show(tags: &Tags) -> Vec<ec2::Tag> {
    let pairs = tags.iter();
    pairs
        .map(|(key, value)| ec2::Tag { key: Some(key.clone()), value: Some(value.clone()) })
        .collect()
}

/// Tags that a call gives to what it creates.
pub fn from_specifications(
    specifications: &[ec2::TagSpecification],
    kind: Kind,
) -> Result<Tags, ApiError> {
    let mut tags = by_type(specifications, &[kind.resource_type])?;
    Ok(tags.remove(kind.resource_type).unwrap_or_default())
}

/// Tags that a call gives to what it creates, where that is of several types.
pub fn by_type(
    specifications: &[ec2::TagSpecification],
    types: &[&'static str],
) -> Result<BTreeMap<&'static str, Tags>, ApiError> {
    let mut by_type: BTreeMap<&'static str, Tags> = BTreeMap::new();
    for specification in specifications {
        let asked = specification.resource_type.as_deref().unwrap_or_default();
        if asked.is_empty() {
            return Err(missing("TagSpecification.ResourceType"));
        }
        let resource_type = types.iter().find(|known| **known == asked).ok_or_else(|| {
            invalid_value(format!(
                "'{asked}' is not a valid taggable resource type for this operation."
            ))
        })?;
        if specification.tags.is_empty() {
            return Err(invalid_value("Tag specification must have at least one tag"));
        }
        let tags = by_type.entry(resource_type).or_default();
        for (key, value) in checked(&specification.tags)? {
            if tags.contains_key(&key) {
                return Err(duplicate(&key));
            }
            tags.insert(key, value);
        }
        if TAGS_MAX < tags.len() {
            return Err(too_many());
        }
    }
    Ok(by_type)
}

/// The pairs of a request, each one legal and no key twice.
fn checked(given: &[ec2::Tag]) -> Result<Tags, ApiError> {
    let mut tags = Tags::new();
    for tag in given {
        let key = tag.key.clone().unwrap_or_default();
        let value = tag.value.clone().unwrap_or_default();
        if key.is_empty() {
            return Err(invalid_value("Tag key cannot be null or empty"));
        }
        if KEY_CHARS_MAX < key.chars().count() {
            return Err(invalid_value(format!(
                "Tag key exceeds the maximum length of {KEY_CHARS_MAX} characters"
            )));
        }
        if VALUE_CHARS_MAX < value.chars().count() {
            return Err(invalid_value(format!(
                "Tag value exceeds the maximum length of {VALUE_CHARS_MAX} characters"
            )));
        }
        if is_reserved(&key) {
            return Err(invalid_value(
                "Tag keys starting with 'aws:' are reserved for internal use",
            ));
        }
        if tags.contains_key(&key) {
            return Err(duplicate(&key));
        }
        tags.insert(key, value);
    }
    Ok(tags)
}

fn is_reserved(key: &str) -> bool {
    key.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:"))
}

fn duplicate(key: &str) -> ApiError {
    invalid_value(format!("Duplicate tag key '{key}' specified."))
}

fn too_many() -> ApiError {
    let text = format!("Each resource can have at most {TAGS_MAX} tags");
    ApiError::new("TagLimitExceeded", text)
}

/// One change to the tags of a resource.
#[derive(Clone, Copy, Debug)]
enum Edit<'a> {
    Put(&'a Tags),
    /// Keys to remove; with a value only where it is the present one.
    Remove(&'a [(String, Option<String>)]),
    /// Everything goes, except what is reserved.
    RemoveAll,
}

impl Edit<'_> {
    fn apply(self, tags: &mut Tags) -> Result<(), ApiError> {
        match self {
            Self::Put(new) => {
                tags.extend(new.iter().map(|(key, value)| (key.clone(), value.clone())));
                if TAGS_MAX < tags.len() {
                    return Err(too_many());
                }
            }
            Self::Remove(keys) => tags.retain(|key, value| {
                let named = |(name, only): &(String, Option<String>)| {
                    name == key && only.as_ref().is_none_or(|only| only == value)
                };
                !keys.iter().any(named)
            }),
            Self::RemoveAll => tags.retain(|key, _| is_reserved(key)),
        }
        Ok(())
    }
}

/// `ec2:CreateTags`.
pub async fn create(call: Call, input: ec2::CreateTagsRequest) -> Result<(), ApiError> {
    if input.tags.is_empty() {
        return Err(missing("tagSet"));
    }
    let tags = checked(&input.tags)?;
    edit_all(&call, &input.resources, Edit::Put(&tags)).await
}

/// `ec2:DeleteTags`.
pub async fn delete(call: Call, input: ec2::DeleteTagsRequest) -> Result<(), ApiError> {
    if input.tags.is_empty() {
        return edit_all(&call, &input.resources, Edit::RemoveAll).await;
    }
    let mut keys = Vec::with_capacity(input.tags.len());
    for tag in input.tags {
        let key = tag.key.unwrap_or_default();
        if is_reserved(&key) {
            return Err(invalid_value(
                "Tag keys starting with 'aws:' are reserved for internal use",
            ));
        }
        keys.push((key, tag.value));
    }
    edit_all(&call, &input.resources, Edit::Remove(&keys)).await
}

async fn edit_all(call: &Call, resources: &[String], edit: Edit<'_>) -> Result<(), ApiError> {
    if resources.is_empty() {
        return Err(missing("resourceIdSet"));
    }
    if RESOURCES_MAX < resources.len() {
        return Err(invalid_value(format!("At most {RESOURCES_MAX} resources can be named")));
    }
    vpc::ensure_default(call).await?;
    for batch in resources.chunks(BATCH) {
        call.records()
            .change(&call.region_scope(), async |change| {
                for id in batch {
                    edit_one(change, id, edit).await?;
                }
                Ok::<(), ApiError>(())
            })
            .await?;
    }
    Ok(())
}

async fn edit_record<T: Tagged>(
    change: &Change,
    kind: Kind,
    id: &str,
    edit: Edit<'_>,
) -> Result<(), ApiError> {
    let mut record = change.get::<T>(id).await?.ok_or_else(|| kind.not_found(id))?;
    edit.apply(record.tags_mut())?;
    Ok(change.put(id, &record).await?)
}

async fn edit_rule(change: &Change, id: &str, edit: Edit<'_>) -> Result<(), ApiError> {
    for (group_id, mut group) in change.list::<SecurityGroup>().await? {
        if let Some(rule) = group.rules.iter_mut().find(|rule| rule.id == id) {
            edit.apply(&mut rule.tags)?;
            return Ok(change.put(&group_id, &group).await?);
        }
    }
    Err(id::SECURITY_GROUP_RULE.not_found(id))
}

const FIELDS: &[Field<Shown>] = &[
    ("key", |tag| one(tag.1.key.as_ref())),
    ("resource-id", |tag| one(tag.1.resource_id.as_ref())),
    ("resource-type", |tag| one(tag.1.resource_type.as_ref())),
    ("value", |tag| one(tag.1.value.as_ref())),
];

/// A tag with the key it is sorted by.
type Shown = (String, ec2::TagDescription, Vec<ec2::Tag>);

/// `ec2:DescribeTags`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeTagsRequest,
) -> Result<ec2::DescribeTagsResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let (view, scope) = (call.records().view().await?, call.region_scope());
    let mut shown = gather_all(&view, &scope).await?;
    for (_, group) in view.list::<SecurityGroup>(&scope).await? {
        for rule in &group.rules {
            describe_one(id::SECURITY_GROUP_RULE, &rule.id, &rule.tags, &mut shown);
        }
    }
    let of: filter::TagsOf<Shown> = |tag| &tag.2;
    let mut shown = filter::apply(shown, &input.filters, FIELDS, Some(of))?;
    shown.sort_by(|a, b| a.0.cmp(&b.0));
    let token = input.next_token.as_deref();
    let (page, next_token) = listing::page(shown, input.max_results, token, |tag| &tag.0)?;
    let tags = page.into_iter().map(|(_, tag, _)| tag).collect();
    Ok(ec2::DescribeTagsResult { next_token, tags })
}

async fn gather<T: Tagged>(
    view: &View,
    scope: &Scope,
    kind: Kind,
    shown: &mut Vec<Shown>,
) -> Result<(), ApiError> {
    for (id, record) in view.list::<T>(scope).await? {
        describe_one(kind, &id, record.tags(), shown);
    }
    Ok(())
}

fn describe_one(kind: Kind, id: &str, tags: &Tags, shown: &mut Vec<Shown>) {
    for (key, value) in tags {
        let tag = ec2::TagDescription {
            key: Some(key.clone()),
            resource_id: Some(id.to_owned()),
            resource_type: Some(kind.resource_type.to_owned()),
            value: Some(value.clone()),
        };
        let pair = ec2::Tag { key: Some(key.clone()), value: Some(value.clone()) };
        shown.push((format!("{id} {key}"), tag, vec![pair]));
    }
}
