//! A secret: its name, its versions and which of them is current.

use std::collections::BTreeMap;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::sensitive::Sensitive;

use crate::call::Call;
use crate::control::Control;
use crate::secrets::refusal;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// The stage that readers get who name none.
pub const CURRENT: &str = "AWSCURRENT";
/// What was current before.
pub const PREVIOUS: &str = "AWSPREVIOUS";
/// Versions that are kept without a stage; older ones go (*Secrets Manager quotas*: about 100).
const DEPRECATED_MAX: usize = 100;
/// Stages of one secret (*Secrets Manager quotas*).
const STAGES_MAX: usize = 20;

/// Kept in the scope of its account and region under its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Secret {
    pub name: String,
    /// The six letters at the end of the ARN: a secret made anew under an old name is another one.
    pub suffix: String,
    pub description: Option<String>,
    pub created: Timestamp,
    pub changed: Timestamp,
    /// Start of the day of the last read; the real service is no more exact.
    pub accessed: Option<Timestamp>,
    pub rotated: Option<Timestamp>,
    /// When it is deleted for good.
    pub deletion: Option<Timestamp>,
    /// The service that manages it, e.g. `rds`: nobody else changes it.
    pub owner: Option<String>,
    pub versions: BTreeMap<String, Version>,
    pub tags: BTreeMap<String, String>,
}

/// A value of a secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    pub created: Timestamp,
    /// Sealed at [`place`].
    pub sealed: String,
    /// The value is Base64 of bytes and no text.
    pub binary: bool,
    pub stages: Vec<String>,
}

/// A value on its way in or out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    pub text: Sensitive,
    pub binary: bool,
}

impl Noun for Secret {
    const KIND: &'static str = "secret";
}

impl Secret {
    /// A secret without a value.
    #[must_use]
    pub fn new(control: &Control, name: String, now: Timestamp) -> Self {
        let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        Self {
            name,
            suffix: control.entropy.text(letters, 6),
            description: None,
            created: now,
            changed: now,
            accessed: None,
            rotated: None,
            deletion: None,
            owner: None,
            versions: BTreeMap::new(),
            tags: BTreeMap::new(),
        }
    }

    #[must_use]
    pub fn arn(&self, account: &str, region: &str) -> String {
        let Self { name, suffix, .. } = self;
        format!("arn:aws:secretsmanager:{region}:{account}:secret:{name}-{suffix}")
    }

    /// Whether its time is over.
    #[must_use]
    pub fn is_gone(&self, now: Timestamp) -> bool {
        self.deletion.is_some_and(|deletion| deletion <= now)
    }

    /// The version with this stage.
    #[must_use]
    pub fn staged(&self, stage: &str) -> Option<(&String, &Version)> {
        self.versions.iter().find(|(_, version)| version.stages.iter().any(|one| one == stage))
    }

    /// Adds a value under stages, which go over to it from the versions that have them. What was
    /// current becomes the previous one.
    ///
    /// # Errors
    /// `LimitExceededException` for too many stages; `ResourceExistsException` when the id stands
    /// for another value.
    pub fn put(
        &mut self,
        control: &Control,
        (scope, id): (&Scope, &str),
        value: &Value,
        stages: &[String],
        now: Timestamp,
    ) -> Result<(), ApiError> {
        if let Some(held) = self.versions.get(id) {
            if open(control, scope, &self.name, (id, held))? == *value {
                return Ok(());
            }
            return Err(refusal::exists(
                "You can't use ClientRequestToken because it refers to another version of the secret.",
            ));
        }
        let sealed = control.seal.seal(
            &*control.entropy,
            &place(scope, &self.name, id),
            value.text.expose().as_bytes(),
        );
        let version = Version { created: now, sealed, binary: value.binary, stages: Vec::new() };
        self.versions.insert(id.to_owned(), version);
        for stage in stages {
            self.move_stage(stage, Some(id));
        }
        let count: usize = self.versions.values().map(|version| version.stages.len()).sum();
        if STAGES_MAX < count {
            return Err(refusal::limit("A secret has at most 20 staging labels."));
        }
        self.prune();
        self.changed = now;
        Ok(())
    }

    /// Moves a stage to a version, or takes it away from all.
    pub fn move_stage(&mut self, stage: &str, to: Option<&str>) {
        let from = self.staged(stage).map(|(id, _)| id.clone());
        for version in self.versions.values_mut() {
            version.stages.retain(|one| one != stage);
        }
        if let Some(version) = to.and_then(|to| self.versions.get_mut(to)) {
            version.stages.push(stage.to_owned());
        }
        let moved = from.filter(|from| Some(from.as_str()) != to);
        if stage == CURRENT
            && let Some(from) = moved
        {
            self.move_stage(PREVIOUS, Some(&from));
        }
    }

    fn prune(&mut self) {
        let mut unstaged: Vec<(Timestamp, String)> = self
            .versions
            .iter()
            .filter(|(_, version)| version.stages.is_empty())
            .map(|(id, version)| (version.created, id.clone()))
            .collect();
        unstaged.sort();
        let surplus = unstaged.len().saturating_sub(DEPRECATED_MAX);
        for (_, id) in unstaged.into_iter().take(surplus) {
            self.versions.remove(&id);
        }
    }

    /// # Errors
    /// `InvalidRequestException` while it waits for its deletion.
    pub fn check_live(&self) -> Result<(), ApiError> {
        if self.deletion.is_none() { Ok(()) } else { Err(refusal::marked()) }
    }

    /// # Errors
    /// `InvalidRequestException` for a secret that a service manages.
    pub fn check_own(&self) -> Result<(), ApiError> {
        match &self.owner {
            None => Ok(()),
            Some(owner) => Err(refusal::invalid_request(format!(
                "You can't perform this operation on the secret because it is managed by {owner}."
            ))),
        }
    }
}

/// What a value is sealed for.
fn place(scope: &Scope, name: &str, version: &str) -> String {
    format!("secret/{scope}/{name}/{version}")
}

/// The value of a version.
///
/// # Errors
/// `DecryptionFailure`: the records are another installation's, or damaged.
pub fn open(
    control: &Control,
    scope: &Scope,
    name: &str,
    (id, version): (&str, &Version),
) -> Result<Value, ApiError> {
    let opened = control.seal.open(&place(scope, name, id), &version.sealed).ok();
    let text = opened.and_then(|bytes| String::from_utf8(bytes).ok());
    let text = text.ok_or_else(|| {
        tracing::error!(%scope, name, "a secret cannot be opened");
        ApiError::new(
            "DecryptionFailure",
            "Secrets Manager can't decrypt the protected secret text.",
        )
    })?;
    Ok(Value { text: Sensitive::new(text), binary: version.binary })
}

/// The name that an id stands for: a name, an ARN, or an ARN without its last six letters.
#[must_use]
pub fn name_of<'a>(call: &Call, id: &'a str) -> Option<(&'a str, Option<&'a str>)> {
    let Some(rest) = id.strip_prefix("arn:aws:secretsmanager:") else { return Some((id, None)) };
    let rest = rest.strip_prefix(&*call.region)?.strip_prefix(':')?;
    let rest = rest.strip_prefix(call.account())?.strip_prefix(":secret:")?;
    let split = rest.rsplit_once('-').filter(|(_, suffix)| suffix.len() == 6);
    Some(match split {
        Some((name, suffix)) => (name, Some(suffix)),
        None => (rest, None),
    })
}

/// The secret of this id.
///
/// # Errors
/// `ResourceNotFoundException`.
pub async fn find(call: &Call, view: &View, id: &str) -> Result<Secret, ApiError> {
    let scope = call.region_scope();
    for name in candidates(call, id) {
        if let Some(secret) = view.get::<Secret>(&scope, &name.0).await?
            && fits(call, &secret, name.1.as_deref())
        {
            return Ok(secret);
        }
    }
    Err(refusal::missing())
}

/// The same within a transaction.
///
/// # Errors
/// `ResourceNotFoundException`.
pub async fn load(call: &Call, change: &mut Change, id: &str) -> Result<Secret, ApiError> {
    for name in candidates(call, id) {
        if let Some(secret) = change.get::<Secret>(&name.0).await?
            && fits(call, &secret, name.1.as_deref())
        {
            return Ok(secret);
        }
    }
    Err(refusal::missing())
}

/// Names to look under: the end of an ARN may be the six letters or belong to the name.
fn candidates(call: &Call, id: &str) -> Vec<(String, Option<String>)> {
    match name_of(call, id) {
        None => Vec::new(),
        Some((name, None)) => vec![(name.to_owned(), None)],
        Some((name, Some(suffix))) => {
            vec![(name.to_owned(), Some(suffix.to_owned())), (format!("{name}-{suffix}"), None)]
        }
    }
}

fn fits(call: &Call, secret: &Secret, suffix: Option<&str>) -> bool {
    !secret.is_gone(call.now) && suffix.is_none_or(|suffix| suffix == secret.suffix)
}
