//! Event subscriptions: which events are sent to whom.
//!
//! There is no SNS here, so there is one topic in each account and Region: it sends mail to the
//! account's operations contact or, while it has none, to its root user.

pub mod api;
pub mod courier;

#[cfg(test)]
mod walk;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};

use crate::rds::event::{Event, Happening};
use crate::rds::tag::Tags;
use crate::store::records::{Noun, Scope};

/// The one topic's name.
const TOPIC: &str = "operations-contact";

/// A subscription in its owner's words. Written by handlers only; kept under its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subscription {
    /// Lower case.
    pub name: String,
    pub created: Timestamp,
    /// E.g. `db-cluster`; `None`: all of them.
    pub source_type: Option<String>,
    /// Identifiers; empty: all sources.
    pub sources: Vec<String>,
    /// Empty: all categories.
    pub categories: Vec<String>,
    pub enabled: bool,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for Subscription {
    const KIND: &'static str = "event-subscription";
}

/// How far the courier has come with a subscription. Written by it only; kept under the name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivered {
    /// Of the subscription, so that a later one of the same name begins anew.
    pub created: Timestamp,
    /// The key of the last event that was looked at.
    pub cursor: String,
}

impl Noun for Delivered {
    const KIND: &'static str = "event-subscription-delivered";
}

impl Subscription {
    /// Whether the owner wants to hear of it.
    #[must_use]
    pub fn wants(&self, event: &Event) -> bool {
        let Happening { source_type, source, category, .. } = &event.happening;
        self.enabled
            && self.created <= event.at
            && self.source_type.as_ref().is_none_or(|wanted| wanted == source_type.word())
            && (self.sources.is_empty() || self.sources.contains(source))
            && (self.categories.is_empty() || self.categories.contains(category))
    }
}

/// The ARN of the topic in an account and Region.
#[must_use]
pub fn topic(scope: &Scope) -> String {
    let (account, region) = (scope.account(), scope.region_name());
    let (account, region) = (account.unwrap_or_default(), region.unwrap_or_default());
    format!("arn:aws:sns:{region}:{account}:{TOPIC}")
}

#[cfg(test)]
mod tests {
    use base::clock::Timestamp;

    use super::Subscription;
    use crate::rds::event::{Event, Happening, SourceType};
    use crate::rds::tag::Tags;

    #[test]
    fn a_subscription_wants_what_its_owner_named() {
        let everything = Subscription {
            name: "all".into(),
            created: Timestamp(5),
            source_type: None,
            sources: Vec::new(),
            categories: Vec::new(),
            enabled: true,
            tags: Tags::new(),
        };
        let of = |word: &str| Some(word.to_owned());
        let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let all = || everything.clone();
        let happening = Happening {
            source_type: SourceType::DbCluster,
            source: "demo".into(),
            code: "RDS-EVENT-0071".into(),
            category: "failover".into(),
            message: String::new(),
        };
        for (subscription, at, wants) in [
            (all(), 5, true),
            (all(), 4, false),
            (Subscription { enabled: false, ..all() }, 5, false),
            (Subscription { source_type: of("db-cluster"), ..all() }, 5, true),
            (Subscription { source_type: of("db-instance"), ..all() }, 5, false),
            (Subscription { sources: list(&["other", "demo"]), ..all() }, 5, true),
            (Subscription { sources: list(&["other"]), ..all() }, 5, false),
            (Subscription { categories: list(&["failover"]), ..all() }, 5, true),
            (Subscription { categories: list(&["creation"]), ..all() }, 5, false),
        ] {
            let event = Event { at: Timestamp(at), happening: happening.clone() };
            assert_eq!(subscription.wants(&event), wants, "{subscription:?}");
        }
    }
}
