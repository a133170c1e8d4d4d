//! Sends the events that owners subscribed to, each at least once and in order.

use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use tokio::sync::watch;
use wire::sensitive::Sensitive;

use crate::control::Control;
use crate::identity::account;
use crate::identity::contact::Alternate;
use crate::mail::{Mail, MailError};
use crate::rds::arn;
use crate::rds::event::{self, Event};
use crate::rds::subscription::{Delivered, Subscription};
use crate::store::Revision;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Scope, View};

/// How often it is looked whether something has happened.
const PERIOD: Duration = Duration::from_secs(2);
/// After a letter that could not be sent, nothing is tried for so long.
const PAUSE: Duration = Duration::from_secs(30);
/// Events that are looked at in one round for one subscription.
const EVENTS_MAX: usize = 200;
/// Letters of one subscription in one round.
const LETTERS_MAX: usize = 20;
const OPERATIONS: &str = "OPERATIONS";

/// Why a round was given up. The next one begins where it ended.
#[derive(Debug, thiserror::Error)]
pub enum CourierError {
    #[error("the metadata store failed a round of notifications")]
    Store(#[from] StoreError),
    #[error("a notification could not be sent")]
    Mail(#[from] MailError),
}

/// Sends until `stopping` says so.
pub async fn run(control: Arc<Control>, mut stopping: watch::Receiver<bool>) {
    let mut courier = Courier::default();
    while !*stopping.borrow() {
        let pause = match courier.round(&control).await {
            Ok(()) => PERIOD,
            Err(error) => {
                let cause = std::error::Error::source(&error).map(ToString::to_string);
                tracing::warn!(%error, cause, "notifications are tried again later");
                PAUSE
            }
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            changed = stopping.changed() => {
                if changed.is_err() {
                    return;
                }
            }
        }
    }
}

/// What is remembered from round to round; all of it can be lost.
#[derive(Debug, Default)]
pub struct Courier {
    /// Up to where everything was sent.
    settled: Option<Revision>,
}

impl Courier {
    /// Sends what has happened since the last round.
    ///
    /// # Errors
    /// When the store fails or a letter cannot be sent: it is sent again in a later round.
    pub async fn round(&mut self, control: &Control) -> Result<(), CourierError> {
        let view = control.records.view().await?;
        if self.settled == Some(view.at()) {
            return Ok(());
        }
        let mut sent = false;
        for (scope, _, subscription) in view.list_everywhere::<Subscription>().await? {
            sent |= serve(control, &view, &scope, &subscription).await?;
        }
        self.settled = Some(view.at()).filter(|_| !sent);
        Ok(())
    }
}

/// Sends what one subscription waits for. Answers whether there was something to look at.
async fn serve(
    control: &Control,
    view: &View,
    scope: &Scope,
    subscription: &Subscription,
) -> Result<bool, CourierError> {
    let known = view.get::<Delivered>(scope, &subscription.name).await?;
    let known = known.filter(|known| known.created == subscription.created);
    let begin = || event::key(subscription.created, 0);
    let cursor = known.map_or_else(begin, |known| known.cursor);
    let due = view.list_from::<Event>(scope, Some(&cursor), EVENTS_MAX).await?;
    let mut letters = 0;
    let mut last = None;
    for (key, event) in due.items {
        if subscription.wants(&event) {
            if letters == LETTERS_MAX {
                break;
            }
            letters += 1;
            send(control, view, scope, &event).await?;
        }
        last = Some(key);
    }
    let Some(cursor) = last else { return Ok(false) };
    let delivered = Delivered { created: subscription.created, cursor };
    let name = &subscription.name;
    control
        .records
        .change(scope, async |change: &mut Change| {
            // It may have been deleted, with all that is known of it.
            if change.get::<Subscription>(name).await?.is_some() {
                change.put(name, &delivered).await?;
            }
            Ok::<(), StoreError>(())
        })
        .await?;
    Ok(true)
}

async fn send(
    control: &Control,
    view: &View,
    scope: &Scope,
    event: &Event,
) -> Result<(), CourierError> {
    let account = scope.account().unwrap_or_default();
    let contact = view.get::<Alternate>(&Scope::global(account), OPERATIONS).await?;
    let address = contact.and_then(|alternate| alternate.contact.email_address);
    let address = address.map(|address| address.expose().to_owned());
    let root = account::find_in(view, account).await?.map(|account| account.root_email);
    // An account that is gone has nobody to write to.
    let Some(to) = address.or(root) else { return Ok(()) };
    let subject = "RDS Notification Message".to_owned();
    let text = Sensitive::new(message(scope, event));
    Ok(control.post.send(Mail { to, subject, text }).await?)
}

/// The message in the form that RDS publishes (*Amazon RDS event notification messages*).
fn message(scope: &Scope, event: &Event) -> String {
    let happening = &event.happening;
    let (account, region) = (scope.account(), scope.region_name());
    let arn = arn::in_place(
        region.unwrap_or_default(),
        account.unwrap_or_default(),
        happening.source_type.kind(),
        &happening.source,
    );
    let id = format!(
        "http://docs.amazonwebservices.com/AmazonRDS/latest/UserGuide/USER_Events.html#{}",
        happening.code
    );
    let body = json!({
        "Event Source": happening.source_type.word(),
        "Event Time": event.at.to_string(),
        "Source ID": happening.source,
        "Source ARN": arn,
        "Event ID": id,
        "Event Message": happening.message,
    });
    format!("{body:#}\n")
}
