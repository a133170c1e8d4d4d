//! `LookupEvents`: the event history, newest first.

use std::time::Duration;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::cloudtrail::{
    Event as Shown, LookupEventsRequest, LookupEventsResponse, Resource,
};
use wire::moment;

use crate::audit::event::Event;
use crate::audit::log::RETENTION;
use crate::audit::resource;
use crate::audit::search::{Attribute, Wanted};
use crate::call::Call;
use crate::identity::sign_in::token;
use crate::trail::record::record;

/// Events in one answer at most, and when nobody says.
const PAGE: usize = 50;

const ATTRIBUTES: &[(&str, Attribute)] = &[
    ("AccessKeyId", Attribute::AccessKeyId),
    ("EventId", Attribute::EventId),
    ("EventName", Attribute::EventName),
    ("EventSource", Attribute::EventSource),
    ("ReadOnly", Attribute::ReadOnly),
    ("ResourceName", Attribute::ResourceName),
    ("ResourceType", Attribute::ResourceType),
    ("Username", Attribute::Username),
];

/// Where the next page begins, and of which question.
#[derive(Serialize, Deserialize)]
struct Next {
    before: u64,
    question: String,
}

/// # Errors
/// `InvalidLookupAttributesException`, `InvalidTimeRangeException`, `InvalidNextTokenException`,
/// `ThrottlingException` above two calls a second.
pub async fn lookup(
    call: Call,
    input: LookupEventsRequest,
) -> Result<LookupEventsResponse, ApiError> {
    let audit = &call.control.audit;
    if !audit.may_look_up(call.account(), &call.region, call.now) {
        return Err(ApiError::new("ThrottlingException", "Rate exceeded"));
    }
    let question = question(&input);
    let before = match &input.next_token {
        Some(token) => begin(&call, token, &question)?,
        None => u64::MAX,
    };
    // Nothing here looks for what is unusual.
    if input.event_category.is_some() {
        return Ok(LookupEventsResponse::default());
    }
    let limit = input.max_results.and_then(|max| usize::try_from(max).ok()).unwrap_or(PAGE);
    // One more than the page holds tells whether another page follows.
    let wanted = wanted(&call, &input, before, limit + 1)?;
    let mut events = audit.search(wanted).await.map_err(|error| {
        tracing::error!(%error, "the audit log cannot be read");
        ApiError::internal()
    })?;
    let more = limit < events.len();
    events.truncate(limit);
    let next_token = events.last().filter(|_| more).map(|last| {
        let next = Next { before: last.sequence, question };
        let text = serde_json::to_vec(&next).unwrap_or_default();
        call.control.seal.seal(&*call.control.entropy, &place(&call), &text)
    });
    Ok(LookupEventsResponse { events: events.iter().map(show).collect(), next_token })
}

fn wanted(
    call: &Call,
    input: &LookupEventsRequest,
    before: u64,
    limit: usize,
) -> Result<Wanted, ApiError> {
    let attribute = match input.lookup_attributes.as_slice() {
        [] => None,
        [one] => ATTRIBUTES
            .iter()
            .find(|(name, _)| *name == one.attribute_key)
            .map(|(_, attribute)| (*attribute, one.attribute_value.clone())),
        _ => {
            let text = "You can specify only one lookup attribute.";
            return Err(ApiError::new("InvalidLookupAttributesException", text));
        }
    };
    let at = |text: &Option<String>| text.as_deref().and_then(moment::parse_iso).map(Timestamp);
    let kept = Timestamp(call.now.0 - i64::try_from(RETENTION.as_millis()).unwrap_or(0));
    let start = at(&input.start_time).map_or(kept, |start| start.max(kept));
    let end = at(&input.end_time);
    if end.is_some_and(|end| end < start) && input.start_time.is_some() {
        let text = "The specified time range is not valid: the end is before the start.";
        return Err(ApiError::new("InvalidTimeRangeException", text));
    }
    Ok(Wanted {
        account: call.account().to_owned(),
        region: call.region.to_string(),
        start,
        // Clocks of calls under way may be a moment ahead of this one's.
        end: end.unwrap_or(call.now.plus(Duration::from_secs(60))),
        attribute,
        before,
        limit,
    })
}

fn begin(call: &Call, token: &str, question: &str) -> Result<u64, ApiError> {
    let invalid = || {
        let text = "The NextToken is not valid, or the other parameters have changed since.";
        ApiError::new("InvalidNextTokenException", text)
    };
    let opened = call.control.seal.open(&place(call), token).map_err(|_| invalid())?;
    let next: Next = serde_json::from_slice(&opened).map_err(|_| invalid())?;
    if next.question == question { Ok(next.before) } else { Err(invalid()) }
}

/// What must stay the same from page to page.
fn question(input: &LookupEventsRequest) -> String {
    let same = LookupEventsRequest { next_token: None, max_results: None, ..input.clone() };
    token::digest("lookup", &serde_json::to_string(&same).unwrap_or_default())
}

fn place(call: &Call) -> String {
    format!("lookup-events/{}/{}", call.account(), call.region)
}

fn show(event: &Event) -> Shown {
    let resources = event.resources.iter().map(|arn| Resource {
        resource_type: resource::kind(arn).map(str::to_owned),
        resource_name: Some(resource::name(arn).to_owned()),
    });
    Shown {
        event_id: Some(event.event_id.clone()),
        event_name: Some(event.event_name.clone()),
        read_only: Some(event.read_only.to_string()),
        access_key_id: event.access_key_id.clone().filter(|id| !id.is_empty()),
        event_time: Some(event.event_time.to_string()),
        event_source: Some(event.event_source.clone()),
        username: event.identity.username.clone(),
        resources: resources.collect(),
        cloud_trail_event: Some(record(event).to_string()),
    }
}
