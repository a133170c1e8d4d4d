//! Reading records alike from a view and within a change.

use std::collections::BTreeSet;
use std::future::Future;

use wire::error::ApiError;

use crate::network::id::Kind;
use crate::store::Revision;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// What both a [`View`] and a [`Change`] can do, so that a look-up is written once.
pub trait Read: Sync {
    fn one<T: Noun + Send>(
        &self,
        scope: &Scope,
        id: &str,
    ) -> impl Future<Output = Result<Option<T>, StoreError>> + Send;

    fn all<T: Noun + Send>(
        &self,
        scope: &Scope,
    ) -> impl Future<Output = Result<Vec<(String, T)>, StoreError>> + Send;

    /// When the scope was last written to, as far as what is read is settled: what a change is
    /// about to write has no revision yet.
    fn last_written(
        &self,
        scope: &Scope,
    ) -> impl Future<Output = Result<Option<Revision>, StoreError>> + Send;
}

impl Read for View {
    async fn one<T: Noun + Send>(&self, scope: &Scope, id: &str) -> Result<Option<T>, StoreError> {
        self.get(scope, id).await
    }

    async fn all<T: Noun + Send>(&self, scope: &Scope) -> Result<Vec<(String, T)>, StoreError> {
        self.list(scope).await
    }

    async fn last_written(&self, scope: &Scope) -> Result<Option<Revision>, StoreError> {
        View::last_written(self, scope).await.map(Some)
    }
}

impl Read for Change {
    async fn one<T: Noun + Send>(&self, scope: &Scope, id: &str) -> Result<Option<T>, StoreError> {
        self.get_in(scope, id).await
    }

    async fn all<T: Noun + Send>(&self, scope: &Scope) -> Result<Vec<(String, T)>, StoreError> {
        self.list_in(scope).await
    }

    async fn last_written(&self, _scope: &Scope) -> Result<Option<Revision>, StoreError> {
        Ok(None)
    }
}

/// The record with this id, or EC2's refusal of an id that is malformed or names nothing.
pub async fn named<T: Noun + Send>(
    read: &impl Read,
    scope: &Scope,
    kind: Kind,
    id: &str,
) -> Result<T, ApiError> {
    kind.check(id)?;
    read.one(scope, id).await?.ok_or_else(|| kind.not_found(id))
}

/// All records of a kind, or those that a call names, in the order of their ids.
pub async fn all_or_named<T: Noun + Send>(
    read: &impl Read,
    scope: &Scope,
    kind: Kind,
    ids: &[String],
) -> Result<Vec<(String, T)>, ApiError> {
    if ids.is_empty() {
        return Ok(read.all(scope).await?);
    }
    let mut found = Vec::with_capacity(ids.len());
    for id in ids.iter().collect::<BTreeSet<_>>() {
        found.push((id.clone(), named(read, scope, kind, id).await?));
    }
    Ok(found)
}
