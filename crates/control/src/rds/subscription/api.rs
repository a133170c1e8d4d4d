//! The calls on event subscriptions.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::arn::{self, Kind};
use crate::rds::event::api::{categories, check_source_type};
use crate::rds::name;
use crate::rds::page::{self, Query};
use crate::rds::parameter_group::{ClusterGroup, InstanceGroup};
use crate::rds::quota::{self, Quota};
use crate::rds::refusal::{invalid_combination, invalid_value};
use crate::rds::snapshot::Snapshot;
use crate::rds::subscription::{Delivered, Subscription, topic};
use crate::rds::{cluster::Cluster, instance::Instance, tag};
use crate::store::records::change::Change;

/// `rds:CreateEventSubscription`.
///
/// # Errors
/// See the service's documentation of the operation.
pub async fn create(
    call: Call,
    input: rds::CreateEventSubscriptionMessage,
) -> Result<rds::CreateEventSubscriptionResult, ApiError> {
    let subscription = Subscription {
        name: name::parameter_group("SubscriptionName", &input.subscription_name)?,
        created: call.now,
        source_type: source_type(input.source_type.as_deref())?,
        sources: input.source_ids.iter().map(|id| arn::identifier_of(id)).collect(),
        categories: input.event_categories.clone(),
        enabled: input.enabled.unwrap_or(true),
        tags: tag::read(&input.tags)?,
    };
    check_topic(&call, &input.sns_topic_arn)?;
    check_categories(&subscription)?;
    if subscription.source_type.is_none() && !subscription.sources.is_empty() {
        return Err(invalid_combination("Cannot specify SourceIds without specifying SourceType"));
    }
    call.records()
        .change(&call.region_scope(), async |change: &mut Change| {
            let known = change.list::<Subscription>().await?;
            if known.iter().any(|(_, one)| one.name == subscription.name) {
                return Err(ApiError::new(
                    "SubscriptionAlreadyExist",
                    format!("Subscription {} already exists.", subscription.name),
                ));
            }
            quota::check(Quota::EventSubscriptions, known.len())?;
            for source in &subscription.sources {
                check_source(change, &subscription, source).await?;
            }
            change.put(&subscription.name, &subscription).await?;
            Ok::<_, ApiError>(())
        })
        .await?;
    let event_subscription = Some(show(&call, &subscription));
    Ok(rds::CreateEventSubscriptionResult { event_subscription })
}

/// `rds:ModifyEventSubscription`.
///
/// # Errors
/// `SubscriptionNotFound`; those of a creation.
pub async fn modify(
    call: Call,
    input: rds::ModifyEventSubscriptionMessage,
) -> Result<rds::ModifyEventSubscriptionResult, ApiError> {
    if let Some(topic) = input.sns_topic_arn.as_deref().filter(|topic| !topic.is_empty()) {
        check_topic(&call, topic)?;
    }
    let kind = source_type(input.source_type.as_deref())?;
    let changed = change(&call, &input.subscription_name, None, &|subscription| {
        if kind.is_some() && kind != subscription.source_type {
            // What it named and listed was of the other kind.
            subscription.source_type.clone_from(&kind);
            subscription.sources.clear();
            subscription.categories.clear();
        }
        if !input.event_categories.is_empty() {
            subscription.categories.clone_from(&input.event_categories);
        }
        check_categories(subscription)?;
        if let Some(enabled) = input.enabled {
            subscription.enabled = enabled;
        }
        Ok(())
    })
    .await?;
    let event_subscription = Some(show(&call, &changed));
    Ok(rds::ModifyEventSubscriptionResult { event_subscription })
}

/// `rds:DeleteEventSubscription`.
///
/// # Errors
/// `SubscriptionNotFound`.
pub async fn delete(
    call: Call,
    input: rds::DeleteEventSubscriptionMessage,
) -> Result<rds::DeleteEventSubscriptionResult, ApiError> {
    let id = input.subscription_name.to_ascii_lowercase();
    let gone = call
        .records()
        .change(&call.region_scope(), async |change: &mut Change| {
            let found = change.get::<Subscription>(&id).await?;
            let found = found.ok_or_else(|| not_found(&id))?;
            change.delete::<Subscription>(&id).await?;
            change.delete::<Delivered>(&id).await?;
            Ok::<_, ApiError>(found)
        })
        .await?;
    let mut shown = show(&call, &gone);
    shown.status = Some("deleting".to_owned());
    Ok(rds::DeleteEventSubscriptionResult { event_subscription: Some(shown) })
}

/// `rds:DescribeEventSubscriptions`.
///
/// # Errors
/// `SubscriptionNotFound`.
pub async fn describe(
    call: Call,
    input: rds::DescribeEventSubscriptionsMessage,
) -> Result<rds::EventSubscriptionsMessage, ApiError> {
    let view = call.records().view().await?;
    let mut found = view.list::<Subscription>(&call.region_scope()).await?;
    if let Some(named) = input.subscription_name.as_deref().filter(|named| !named.is_empty()) {
        let named = arn::identifier_of(named);
        found.retain(|(_, one)| one.name == named);
        if found.is_empty() {
            return Err(not_found(&named));
        }
    }
    let shown = found.iter().map(|(_, one)| show(&call, one)).collect();
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (event_subscriptions_list, marker) =
        page::answer(shown, query, &[], |one: &rds::EventSubscription| {
            one.cust_subscription_id.clone().unwrap_or_default()
        })?;
    Ok(rds::EventSubscriptionsMessage { marker, event_subscriptions_list })
}

/// `rds:AddSourceIdentifierToSubscription`.
///
/// # Errors
/// `SubscriptionNotFound`, `SourceNotFound`.
pub async fn add_source(
    call: Call,
    input: rds::AddSourceIdentifierToSubscriptionMessage,
) -> Result<rds::AddSourceIdentifierToSubscriptionResult, ApiError> {
    let source = arn::identifier_of(&input.source_identifier);
    let changed = change(&call, &input.subscription_name, Some(&source), &|subscription| {
        if subscription.source_type.is_none() {
            return Err(invalid_combination(
                "A subscription to all source types cannot name sources. Give it a SourceType.",
            ));
        }
        if !subscription.sources.contains(&source) {
            subscription.sources.push(source.clone());
        }
        Ok(())
    })
    .await?;
    let event_subscription = Some(show(&call, &changed));
    Ok(rds::AddSourceIdentifierToSubscriptionResult { event_subscription })
}

/// `rds:RemoveSourceIdentifierFromSubscription`.
///
/// # Errors
/// `SubscriptionNotFound`, `SourceNotFound`.
pub async fn remove_source(
    call: Call,
    input: rds::RemoveSourceIdentifierFromSubscriptionMessage,
) -> Result<rds::RemoveSourceIdentifierFromSubscriptionResult, ApiError> {
    let source = arn::identifier_of(&input.source_identifier);
    let changed = change(&call, &input.subscription_name, None, &|subscription| {
        let before = subscription.sources.len();
        subscription.sources.retain(|known| *known != source);
        if subscription.sources.len() == before {
            return Err(source_not_found(&source));
        }
        if subscription.sources.is_empty() {
            // Without a source it would mean all of them.
            return Err(invalid_combination(
                "The last source of a subscription cannot be removed. Delete the subscription.",
            ));
        }
        Ok(())
    })
    .await?;
    let event_subscription = Some(show(&call, &changed));
    Ok(rds::RemoveSourceIdentifierFromSubscriptionResult { event_subscription })
}

/// What becomes of a subscription.
type Decide<'a> = &'a (dyn Fn(&mut Subscription) -> Result<(), ApiError> + Send + Sync);

/// Changes a subscription; `added` must be a source that exists.
async fn change(
    call: &Call,
    name: &str,
    added: Option<&str>,
    decide: Decide<'_>,
) -> Result<Subscription, ApiError> {
    let id = name.to_ascii_lowercase();
    let id = id.as_str();
    call.records()
        .change(&call.region_scope(), async move |change: &mut Change| {
            let found = change.get::<Subscription>(id).await?;
            let mut subscription = found.ok_or_else(|| not_found(id))?;
            decide(&mut subscription)?;
            if let Some(added) = added {
                check_source(change, &subscription, added).await?;
            }
            change.put(id, &subscription).await?;
            Ok::<_, ApiError>(subscription)
        })
        .await
}

/// A source type that something happens to here: a subscription to another would never be served.
fn source_type(given: Option<&str>) -> Result<Option<String>, ApiError> {
    let given = given.filter(|given| !given.is_empty());
    check_source_type(given)?;
    match given {
        Some(given) if categories(Some(given)).next().is_none() => Err(invalid_value(format!(
            "SourceType: no events of {given} happen here, so a subscription would never be served."
        ))),
        given => Ok(given.map(str::to_owned)),
    }
}

fn check_categories(subscription: &Subscription) -> Result<(), ApiError> {
    let known: Vec<&str> = categories(subscription.source_type.as_deref()).collect();
    let unknown = subscription.categories.iter().find(|one| !known.contains(&one.as_str()));
    unknown.map_or(Ok(()), |unknown| {
        Err(ApiError::new(
            "SubscriptionCategoryNotFound",
            format!("Subscription category {unknown} does not exist for this source type."),
        ))
    })
}

/// There is one topic that sends: another would take events and deliver them to nobody.
fn check_topic(call: &Call, given: &str) -> Result<(), ApiError> {
    let ours = topic(&call.region_scope());
    if given == ours {
        return Ok(());
    }
    if !given.starts_with("arn:aws:sns:") || given.split(':').count() != 6 {
        return Err(ApiError::new("SNSInvalidTopic", format!("Invalid SNS topic: {given}")));
    }
    Err(ApiError::new(
        "SNSTopicArnNotFound",
        format!(
            "The SNS topic {given} does not exist: there is no SNS here, only the topic {ours}, \
             which sends mail to the account's operations contact (PutAlternateContact) or to its \
             root user."
        ),
    ))
}

async fn check_source(
    change: &Change,
    subscription: &Subscription,
    source: &str,
) -> Result<(), ApiError> {
    let there = match subscription.source_type.as_deref() {
        Some("db-cluster") => change.get::<Cluster>(source).await?.is_some(),
        Some("db-instance") => change.get::<Instance>(source).await?.is_some(),
        Some("db-cluster-snapshot") => change.get::<Snapshot>(source).await?.is_some(),
        Some("db-parameter-group") => {
            change.get::<InstanceGroup>(source).await?.is_some()
                || change.get::<ClusterGroup>(source).await?.is_some()
        }
        _ => false,
    };
    if there { Ok(()) } else { Err(source_not_found(source)) }
}

fn source_not_found(source: &str) -> ApiError {
    ApiError::new("SourceNotFound", format!("Source {source} not found."))
}

/// The refusal of an unknown name.
#[must_use]
pub fn not_found(name: &str) -> ApiError {
    ApiError::new("SubscriptionNotFound", format!("Event Subscription {name} not found."))
}

fn show(call: &Call, subscription: &Subscription) -> rds::EventSubscription {
    rds::EventSubscription {
        customer_aws_id: Some(call.account().to_owned()),
        cust_subscription_id: Some(subscription.name.clone()),
        sns_topic_arn: Some(topic(&call.region_scope())),
        status: Some("active".to_owned()),
        subscription_creation_time: Some(subscription.created.to_string()),
        source_type: subscription.source_type.clone(),
        source_ids_list: subscription.sources.clone(),
        event_categories_list: subscription.categories.clone(),
        enabled: Some(subscription.enabled),
        event_subscription_arn: Some(arn::of(call, Kind::EventSubscription, &subscription.name)),
    }
}
