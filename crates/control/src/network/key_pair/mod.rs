//! Key pairs: public keys under a name, to be put on instances. The private half is told once to
//! whoever had the pair made, and kept nowhere.

pub mod api;
pub mod der;
pub mod generate;
pub mod public_key;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;

use crate::network::read::Read;
use crate::network::tag::Tags;
use crate::store::error::StoreError;
use crate::store::records::{Noun, Scope};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyPair {
    /// `key-...`.
    pub id: String,
    /// Unique in the region.
    pub name: String,
    pub kind: KeyKind,
    pub fingerprint: String,
    /// As OpenSSH writes it, with the comment it came with.
    pub public_key: String,
    pub created: Timestamp,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for KeyPair {
    const KIND: &'static str = "key-pair";
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeyKind {
    Rsa,
    Ed25519,
}

impl KeyKind {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Rsa => "rsa",
            Self::Ed25519 => "ed25519",
        }
    }
}

/// All key pairs of the account in the region.
pub async fn list(read: &impl Read, scope: &Scope) -> Result<Vec<KeyPair>, StoreError> {
    let all = read.all::<KeyPair>(scope).await?;
    Ok(all.into_iter().map(|(_, pair)| pair).collect())
}

/// The key pair with this name, or EC2's refusal.
pub async fn by_name(read: &impl Read, scope: &Scope, name: &str) -> Result<KeyPair, ApiError> {
    let found = list(read, scope).await?.into_iter().find(|pair| pair.name == name);
    found.ok_or_else(|| unknown_name(name))
}

/// What EC2 answers about a name that no key pair has.
#[must_use]
pub fn unknown_name(name: &str) -> ApiError {
    ApiError::new("InvalidKeyPair.NotFound", format!("The key pair '{name}' does not exist"))
}
