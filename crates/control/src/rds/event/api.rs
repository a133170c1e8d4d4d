//! The calls on events.

use std::time::Duration;

use base::clock::Timestamp;
use wire::error::ApiError;
use wire::generated::rds;
use wire::moment;

use crate::call::Call;
use crate::rds::arn;
use crate::rds::event::{self, Event};
use crate::rds::name;
use crate::rds::page::{self, Query};
use crate::rds::refusal::{invalid_combination, invalid_value};

/// How far back is looked when nothing is said (`DescribeEvents`, `Duration`), minutes.
const DEFAULT_MINUTES: i32 = 60;
/// Two weeks, minutes.
const MINUTES_MAX: i32 = 20_160;

/// Source types of the service and the categories of the events that happen here.
const CATEGORIES: &[(&str, &[&str])] = &[
    (
        "db-cluster",
        &[
            "configuration change",
            "creation",
            "deletion",
            "failover",
            "maintenance",
            "notification",
        ],
    ),
    ("db-instance", &["availability", "configuration change", "creation", "deletion"]),
    ("db-parameter-group", &["configuration change"]),
    ("db-security-group", &[]),
    ("db-snapshot", &[]),
    ("db-cluster-snapshot", &["backup"]),
    ("custom-engine-version", &[]),
    ("db-proxy", &[]),
    ("blue-green-deployment", &[]),
    ("db-shard-group", &[]),
    ("zero-etl", &[]),
];

/// An event with the key it is kept under.
struct Shown {
    key: String,
    event: rds::Event,
}

/// `rds:DescribeEvents`, oldest first.
pub async fn describe(
    call: Call,
    input: rds::DescribeEventsMessage,
) -> Result<rds::EventsMessage, ApiError> {
    let source_type = input.source_type.as_deref().filter(|given| !given.is_empty());
    check_source_type(source_type)?;
    let source = input.source_identifier.as_deref().filter(|given| !given.is_empty());
    if source.is_some() && source_type.is_none() {
        return Err(invalid_combination(
            "Cannot specify SourceIdentifier without specifying SourceType",
        ));
    }
    let source = source.map(arn::identifier_of);
    let (from, until) = span(&call, &input)?;
    let view = call.records().view().await?;
    // A moment that cannot be read is compared as a text, against all.
    let first = moment::parse_iso(&from).map_or(Timestamp(0), Timestamp);
    let events = event::since(&view, &call.region_scope(), first).await?;
    let wanted = |event: &Event| {
        let happening = &event.happening;
        // Both are ISO 8601 in UTC with milliseconds, whose order as texts is that of time.
        let at = event.at.to_string();
        from <= at
            && at <= until
            && source_type.is_none_or(|wanted| happening.source_type.word() == wanted)
            && source.as_ref().is_none_or(|wanted| happening.source == *wanted)
            && (input.event_categories.is_empty()
                || input.event_categories.contains(&happening.category))
    };
    let shown = events
        .into_iter()
        .filter(|(_, event)| wanted(event))
        .map(|(key, event)| Shown { key, event: show(&call, event) });
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (shown, marker) = page::answer(shown.collect(), query, &[], |shown| shown.key.clone())?;
    Ok(rds::EventsMessage { marker, events: shown.into_iter().map(|shown| shown.event).collect() })
}

/// Refuses what is no source type of the service.
///
/// # Errors
/// `InvalidParameterValue`.
pub fn check_source_type(given: Option<&str>) -> Result<(), ApiError> {
    match given {
        Some(given) if !CATEGORIES.iter().any(|(known, _)| *known == given) => {
            Err(invalid_value(format!("Invalid source type: {given}")))
        }
        _ => Ok(()),
    }
}

/// The categories of events that happen here to a source type, or to any.
pub fn categories(source_type: Option<&str>) -> impl Iterator<Item = &'static str> + use<'_> {
    let wanted = CATEGORIES
        .iter()
        .filter(move |(known, _)| source_type.is_none_or(|source_type| *known == source_type));
    wanted.flat_map(|(_, categories)| categories.iter().copied())
}

/// The first and the last moment that are asked for.
fn span(call: &Call, input: &rds::DescribeEventsMessage) -> Result<(String, String), ApiError> {
    if input.duration.is_some() && (input.start_time.is_some() || input.end_time.is_some()) {
        return Err(invalid_combination(
            "Cannot specify Duration together with StartTime or EndTime",
        ));
    }
    let minutes = input.duration.unwrap_or(DEFAULT_MINUTES);
    let minutes = name::bounded("Duration", minutes, 1, MINUTES_MAX)?;
    let back = Duration::from_secs(60 * u64::try_from(minutes).unwrap_or(0));
    let back = i64::try_from(back.as_millis()).unwrap_or(0);
    let default_from = Timestamp(call.now.0 - back).to_string();
    let until = input.end_time.clone().unwrap_or_else(|| call.now.to_string());
    let from = input.start_time.clone().unwrap_or(default_from);
    if until < from {
        return Err(invalid_combination("StartTime must be earlier than EndTime"));
    }
    Ok((from, until))
}

fn show(call: &Call, event: Event) -> rds::Event {
    let kind = event.happening.source_type.kind();
    rds::Event {
        source_arn: Some(arn::of(call, kind, &event.happening.source)),
        source_identifier: Some(event.happening.source),
        source_type: Some(event.happening.source_type.word().to_owned()),
        message: Some(event.happening.message),
        event_categories: vec![event.happening.category],
        date: Some(event.at.to_string()),
    }
}

/// `rds:DescribeEventCategories`.
pub async fn describe_categories(
    _call: Call,
    input: rds::DescribeEventCategoriesMessage,
) -> Result<rds::EventCategoriesMessage, ApiError> {
    let source_type = input.source_type.as_deref().filter(|given| !given.is_empty());
    check_source_type(source_type)?;
    let wanted = CATEGORIES
        .iter()
        .filter(|(known, _)| source_type.is_none_or(|source_type| *known == source_type));
    let show = |(known, categories): &(&str, &[&str])| rds::EventCategoriesMap {
        source_type: Some((*known).to_owned()),
        event_categories: categories.iter().map(|category| (*category).to_owned()).collect(),
    };
    Ok(rds::EventCategoriesMessage { event_categories_map_list: wanted.map(show).collect() })
}
