//! Whom to write to: an account's contact information and its alternate contacts.

use serde::{Deserialize, Serialize};
use wire::generated::account::{AlternateContact, ContactInformation};

use crate::control::Control;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

/// The primary contact, kept in the account's global scope.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    pub information: ContactInformation,
}

impl Noun for Contact {
    const KIND: &'static str = "contact";
}

impl Contact {
    pub const ID: &'static str = "primary";
}

/// A contact for billing, operations or security, kept under that word.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alternate {
    pub contact: AlternateContact,
}

impl Noun for Alternate {
    const KIND: &'static str = "alternate-contact";
}

/// Writes the primary contact.
///
/// # Errors
/// What the store answers.
pub async fn put(control: &Control, scope: &Scope, contact: &Contact) -> Result<(), StoreError> {
    let write = async |change: &mut Change| change.put(Contact::ID, contact).await;
    control.records.change(scope, write).await
}
