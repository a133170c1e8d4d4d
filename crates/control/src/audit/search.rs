//! Looking for events: newest first, in memory and then on disk.

use std::path::Path;
use std::time::Duration;

use base::clock::Timestamp;

use super::event::Event;
use super::log::{Series, segments};
use super::resource;

/// Events are written in the order in which calls end, so times may run backwards by as much as a
/// call takes.
const DISORDER: Duration = Duration::from_secs(10 * 60);

/// What events can be asked for by. Names are those of `LookupEvents`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    AccessKeyId,
    EventId,
    EventName,
    EventSource,
    ReadOnly,
    ResourceName,
    ResourceType,
    Username,
}

/// Which events are wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub account: String,
    pub region: String,
    pub start: Timestamp,
    /// The moment of the newest event.
    pub end: Timestamp,
    pub attribute: Option<(Attribute, String)>,
    /// Events with a smaller number only.
    pub before: u64,
    pub limit: usize,
}

impl Wanted {
    pub(super) fn fits(&self, event: &Event) -> bool {
        event.sequence < self.before
            && event.identity.account_id.as_deref() == Some(&self.account)
            && event.aws_region == self.region
            && (self.start..=self.end).contains(&event.event_time)
            && self
                .attribute
                .as_ref()
                .is_none_or(|(attribute, value)| has(event, *attribute, value))
    }

    /// Whether no older event can be wanted.
    fn is_past(&self, event: &Event) -> bool {
        event.event_time.plus(DISORDER) < self.start
    }
}

fn has(event: &Event, attribute: Attribute, value: &str) -> bool {
    match attribute {
        Attribute::AccessKeyId => event.access_key_id.as_deref() == Some(value),
        Attribute::EventId => event.event_id == value,
        Attribute::EventName => event.event_name == value,
        Attribute::EventSource => event.event_source == value,
        Attribute::ReadOnly => event.read_only.to_string() == value.to_ascii_lowercase(),
        Attribute::Username => event.identity.username.as_deref() == Some(value),
        Attribute::ResourceName => {
            event.resources.iter().any(|arn| arn == value || resource::name(arn) == value)
        }
        Attribute::ResourceType => {
            event.resources.iter().any(|arn| resource::kind(arn) == Some(value))
        }
    }
}

/// Adds to `found` what the files hold; reads only as far back as it must.
pub(super) fn on_disk(
    folder: &Path,
    wanted: &Wanted,
    found: &mut Vec<Event>,
) -> std::io::Result<()> {
    for segment in segments(folder, Series::Own)?.iter().rev() {
        if wanted.limit <= found.len() {
            return Ok(());
        }
        if wanted.before <= segment.first {
            continue;
        }
        let bytes = match std::fs::read(&segment.path) {
            Ok(bytes) => bytes,
            // Forgotten meanwhile.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        let text = String::from_utf8_lossy(&bytes);
        for line in text.lines().rev() {
            // Cheap, and enough to pass over other accounts without reading them.
            if !line.contains(&wanted.account) {
                continue;
            }
            let Ok(event) = serde_json::from_str::<Event>(line) else { continue };
            if wanted.is_past(&event) {
                return Ok(());
            }
            if wanted.fits(&event) {
                found.push(event);
                if wanted.limit <= found.len() {
                    return Ok(());
                }
            }
        }
    }
    Ok(())
}
