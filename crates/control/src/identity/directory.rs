//! What lately used credentials stand for and may do, so that a hot key costs microseconds.
//!
//! Everything here is a copy of records of one account's global scope. Each entry remembers when
//! that scope was last written to and is good only while that is still so: a change is in force
//! with the next call, on whichever process it was made.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use base::clock::Timestamp;
use wire::error::ApiError;

use crate::identity::caller::CallerKind;
use crate::identity::credential::Credential;
use crate::identity::id;
use crate::identity::last_used::{self, LastUsed, Uses};
use crate::identity::policy::document::{Document, Kind};
use crate::identity::principal::Policies;
use crate::store::Revision;

/// Entries of each kind. All are dropped when there are more: rare, and soon made up for.
const ENTRIES_MAX: usize = 50_000;

/// See the module's comment.
#[derive(Debug, Default)]
pub struct Directory {
    credentials: Cache<Arc<Credential>>,
    principals: Cache<Arc<Policies>>,
    documents: [Mutex<HashMap<String, Arc<Document>>>; 5],
    /// Uses of keys and roles that are not written yet.
    pub uses: Uses,
}

/// Values that are good for one state of an account.
struct Cache<T> {
    entries: Mutex<HashMap<String, (Revision, T)>>,
}

impl<T> Default for Cache<T> {
    fn default() -> Self {
        Self { entries: Mutex::default() }
    }
}

/// Entries hold secrets and are many, so only their number is shown.
impl<T> fmt::Debug for Cache<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        f.debug_struct("Cache").field("entries", &entries.len()).finish()
    }
}

impl<T: Clone> Cache<T> {
    fn get(&self, id: &str, at: Revision) -> Option<T> {
        let entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        entries.get(id).filter(|(known_at, _)| *known_at == at).map(|(_, value)| value.clone())
    }

    fn get_any(&self, id: &str) -> Option<T> {
        let entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        entries.get(id).map(|(_, value)| value.clone())
    }

    fn put(&self, id: String, at: Revision, value: T) {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        if ENTRIES_MAX <= entries.len() {
            entries.clear();
        }
        entries.insert(id, (at, value));
    }
}

impl Directory {
    /// Notes that a key, and the role behind it, was used.
    pub fn used(&self, access_key_id: &str, service: &str, region: &str, now: Timestamp) {
        let Some(account) = id::account_of(access_key_id) else { return };
        let known = self.credentials.get_any(access_key_id);
        let caller = known.as_ref().map(|known| &*known.caller);
        let kind = caller.map(|caller| &caller.kind);
        let used = LastUsed { at: now, service: service.to_owned(), region: region.to_owned() };
        if let Some(caller) = caller.filter(|caller| !caller.is_root()) {
            let id = last_used::entity_id(caller.unique_id(), service);
            self.uses.note(&account, &id, used.clone());
        }
        let id = match kind {
            Some(CallerKind::RoleSession { role_id, .. }) => role_id,
            _ if access_key_id.starts_with("AKIA") => access_key_id,
            _ => return,
        };
        self.uses.note(&account, id, used);
    }

    pub(super) fn credential(&self, id: &str, at: Revision) -> Option<Arc<Credential>> {
        self.credentials.get(id, at)
    }

    pub(super) fn keep_credential(&self, id: &str, at: Revision, value: Arc<Credential>) {
        self.credentials.put(id.to_owned(), at, value);
    }

    pub(super) fn policies(&self, id: &str, at: Revision) -> Option<Arc<Policies>> {
        self.principals.get(id, at)
    }

    pub(super) fn keep_policies(&self, id: String, at: Revision, value: Arc<Policies>) {
        self.principals.put(id, at, value);
    }

    /// A kept document, compiled once.
    ///
    /// # Errors
    /// `InternalFailure` when it does not compile: nothing may be decided without it.
    pub fn document(&self, kind: Kind, text: &str) -> Result<Arc<Document>, ApiError> {
        let place = &self.documents[match kind {
            Kind::Managed => 0,
            Kind::Inline => 1,
            Kind::Session => 2,
            Kind::Trust => 3,
            Kind::Resource => 4,
        }];
        let found = place.lock().unwrap_or_else(PoisonError::into_inner).get(text).cloned();
        if let Some(document) = found {
            return Ok(document);
        }
        let document = Document::parse(text, kind).map(Arc::new).map_err(|fault| {
            tracing::error!(%fault, "a kept policy document cannot be read");
            ApiError::internal()
        })?;
        let mut documents = place.lock().unwrap_or_else(PoisonError::into_inner);
        if ENTRIES_MAX <= documents.len() {
            documents.clear();
        }
        documents.insert(text.to_owned(), Arc::clone(&document));
        Ok(document)
    }
}
