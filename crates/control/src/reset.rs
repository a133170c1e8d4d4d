//! `POST /_borealis/reset` of an ephemeral server: everything goes but accounts and their root keys.

use std::collections::BTreeSet;

use crate::control::Control;
use crate::identity::access_key::AccessKey;
use crate::identity::account::{Account, Root};
use crate::store::error::StoreError;
use crate::store::records::Scope;

/// What stays. The system's own records do: accounts, and the numbers that must never run backwards.
#[derive(Debug)]
pub struct Survivors {
    keys: BTreeSet<String>,
}

impl Survivors {
    /// Reads which accounts there are and which keys their root users have.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn read(control: &Control) -> Result<Self, StoreError> {
        let view = control.records.view().await?;
        let mut keys = BTreeSet::new();
        for (id, _) in view.list::<Account>(&Scope::system()).await? {
            let scope = Scope::global(&id);
            let Some(root) = view.get::<Root>(&scope, Root::ID).await? else { continue };
            keys.insert(scope.key::<Root>(Root::ID));
            let kept = root.keys.iter().map(|key| scope.key::<AccessKey>(key));
            keys.extend(kept);
        }
        Ok(Self { keys })
    }

    /// Whether the record under this key of the store stays. The guards of accounts go, so that
    /// nothing that was remembered of an account passes for what it is now.
    #[must_use]
    pub fn include(&self, key: &str) -> bool {
        key.starts_with("system/") || key == "guard/system" || self.keys.contains(key)
    }
}
