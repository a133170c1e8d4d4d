//! Whose credential a call is about: the user that is named, else the caller.

use wire::error::ApiError;

use crate::call::Call;
use crate::identity::caller::CallerKind;
use crate::identity::{refusal, user};
use crate::store::records::View;
use crate::store::records::change::Change;

/// A user, or root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// `AIDA...`, or the account's id for root.
    pub id: String,
    pub name: String,
}

impl Owner {
    /// Within a transaction.
    ///
    /// # Errors
    /// `NoSuchEntity`; `ValidationError` when a caller that is neither names nobody.
    pub async fn load(
        change: &mut Change,
        call: &Call,
        given: Option<&str>,
    ) -> Result<Self, ApiError> {
        match (given, &call.caller.kind) {
            (None, CallerKind::Root) => Ok(Self::root(call)),
            (given, _) => {
                let user = user::load(change, &named(call, given.map(str::to_owned))?).await?;
                Ok(Self { id: user.id, name: user.name })
            }
        }
    }

    /// As things are.
    ///
    /// # Errors
    /// As [`Owner::load`].
    pub async fn find(view: &View, call: &Call, given: Option<&str>) -> Result<Self, ApiError> {
        match (given, &call.caller.kind) {
            (None, CallerKind::Root) => Ok(Self::root(call)),
            (given, _) => {
                let name = named(call, given.map(str::to_owned))?;
                let user = user::find(view, &call.global_scope(), &name).await?;
                Ok(Self { id: user.id, name: user.name })
            }
        }
    }

    fn root(call: &Call) -> Self {
        Self { id: call.account().to_owned(), name: "root".to_owned() }
    }
}

/// The name that is given, else the caller's.
///
/// # Errors
/// `ValidationError` when there is neither.
pub fn named(call: &Call, given: Option<String>) -> Result<String, ApiError> {
    let own = || call.caller.user_name().map(str::to_owned);
    given.or_else(own).ok_or_else(user::must_name_user)
}

/// What a `Status` member asks for.
///
/// # Errors
/// `InvalidInput` for `Expired`, which comes by itself.
pub fn is_active(status: &str) -> Result<bool, ApiError> {
    match status {
        "Active" => Ok(true),
        "Inactive" => Ok(false),
        _ => Err(refusal::invalid_input(format!("The status cannot be set to {status}."))),
    }
}
