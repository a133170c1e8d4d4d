//! Browsers in which somebody has signed in before: their tries are counted apart from strangers'.

use std::time::Duration;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};

use crate::control::Control;
use crate::identity::sign_in::{scope, token};
use crate::store::error::StoreError;
use crate::store::records::Noun;
use crate::store::records::change::Change;

/// How long a browser is remembered after its last sign-in.
pub const LASTS: Duration = Duration::from_secs(90 * 24 * 60 * 60);
/// Subjects remembered for one browser.
const SUBJECTS_MAX: usize = 8;

/// A browser, kept under the hash of its cookie.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Device {
    /// Who signed in, latest first.
    pub subjects: Vec<String>,
    pub seen: Timestamp,
}

impl Noun for Device {
    const KIND: &'static str = "sign-in-device";
}

impl Device {
    #[must_use]
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.seen.plus(LASTS) <= now
    }
}

/// Whether the subject has signed in with the browser of this cookie.
///
/// # Errors
/// What the store answers.
pub async fn knows(
    control: &Control,
    cookie: Option<&str>,
    subject: &str,
) -> Result<bool, StoreError> {
    let Some(cookie) = cookie else { return Ok(false) };
    let view = control.records.view().await?;
    let device = view.get::<Device>(&scope(), &token::hash(cookie)).await?;
    Ok(device.is_some_and(|device| {
        !device.is_over(control.clock.now()) && device.subjects.iter().any(|own| own == subject)
    }))
}

/// Remembers that the subject signed in with the browser of this cookie.
///
/// # Errors
/// What the store answers.
pub async fn remember(control: &Control, cookie: &str, subject: &str) -> Result<(), StoreError> {
    let id = token::hash(cookie);
    let now = control.clock.now();
    let write = async |change: &mut Change| {
        let known = change.get::<Device>(&id).await?;
        let mut subjects = known.map(|device| device.subjects).unwrap_or_default();
        subjects.retain(|own| own != subject);
        subjects.insert(0, subject.to_owned());
        subjects.truncate(SUBJECTS_MAX);
        change.put(&id, &Device { subjects, seen: now }).await
    };
    control.records.change(&scope(), write).await
}
