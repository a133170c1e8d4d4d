//! Signing in to the console: who may, how often they may try, and the sessions that come of it.
//!
//! A session is a record under the hash of a random token that only the browser's cookie holds. It
//! dies when its time is over, when its password is changed and when its user or account goes. It
//! gives no way into the records: what is done with it are calls through [`crate::door`].

pub mod attempt;
pub mod device;
pub mod person;
pub mod recovery;
pub mod refusal;
pub mod role;
pub mod root;
pub mod session;
pub mod sign_up;
pub mod throttle;
pub mod token;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base::clock::Timestamp;
use tokio::sync::watch;

use crate::audit::event::{Event, EventType, Identity};
use crate::control::Control;
use crate::door::Visit;
use crate::store::error::StoreError;
use crate::store::records::Scope;
use throttle::Throttle;

/// How often what is over is deleted.
const SWEEP_EVERY: Duration = Duration::from_secs(10 * 60);
/// The service that sign-ins are recorded under.
const SOURCE: &str = "signin.amazonaws.com";

/// What a process remembers of sign-ins.
#[derive(Debug, Default)]
pub struct SignIns {
    pub throttle: Throttle,
    /// When sessions were last used, by the hash of their token: what is not written yet.
    seen: Mutex<HashMap<String, Timestamp>>,
}

/// Where sessions and what else belongs to no account yet is kept.
fn scope() -> Scope {
    Scope::sign_in()
}

/// Deletes sessions, sign-ups and codes whose time is over, until `stopping` turns true.
pub async fn run(control: Arc<Control>, mut stopping: watch::Receiver<bool>) {
    let mut ticks = tokio::time::interval(SWEEP_EVERY);
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            _ = stopping.wait_for(|stopping| *stopping) => return,
        }
        if let Err(error) = sweep(&control).await {
            tracing::warn!(%error, "sessions that are over were not deleted");
        }
    }
}

async fn sweep(control: &Control) -> Result<(), StoreError> {
    session::sweep(control).await?;
    sign_up::sweep(control).await?;
    recovery::sweep(control).await
}

/// Records something that is no call of an AWS service: its name, and why it failed if it did.
async fn record(
    control: &Control,
    visit: &Visit,
    identity: Identity,
    (name, failure): (&str, Option<&str>),
) {
    let request_id = control.entropy.uuid().into();
    let event = Event {
        event_type: EventType::AwsConsoleSignIn,
        event_source: SOURCE.to_owned(),
        event_name: name.to_owned(),
        identity,
        error_message: failure.map(str::to_owned),
        status: if failure.is_some() { 403 } else { 200 },
        response: Some(serde_json::json!({
            name: if failure.is_some() { "Failure" } else { "Success" },
        })),
        ..Event::new(control, visit, &request_id, control.clock.now())
    };
    control.audit.record(event).await;
}
