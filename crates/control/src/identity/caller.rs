//! Who a call comes from, as the credentials tell.

use std::collections::BTreeMap;

use base::clock::Timestamp;

/// A principal with the credentials it used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// 12 digits.
    pub account: String,
    /// As `sts:GetCallerIdentity` shows it.
    pub arn: String,
    /// `AIDA...` of a user, the account's id for root, `AROA...:session` of a role session,
    /// `account:name` of a federated user.
    pub principal_id: String,
    pub kind: CallerKind,
    pub access_key_id: String,
    /// Tags of the user or role, overridden by the session's.
    pub tags: BTreeMap<String, String>,
    /// `None` for keys that are kept until they are deleted.
    pub session: Option<Session>,
}

/// What kind of principal calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallerKind {
    Root,
    User {
        name: String,
        path: String,
    },
    RoleSession {
        role: String,
        path: String,
        role_id: String,
        session: String,
    },
    /// Made by `sts:GetFederationToken`; `by` is who made it, `None` for root.
    FederatedUser {
        name: String,
        by: Option<Federator>,
    },
}

/// The user whose permissions a federated user has a part of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Federator {
    pub name: String,
    pub path: String,
    pub id: String,
}

/// Facts about temporary credentials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub issued: Timestamp,
    pub expires: Timestamp,
    /// Whether whoever made the session had proved a second factor.
    pub mfa: bool,
    pub source_identity: Option<String>,
    /// Documents that limit the session: the one passed in and those named by ARN.
    pub policies: Vec<SessionPolicy>,
    /// Keys of tags that go on into the next role session.
    pub transitive_tag_keys: Vec<String>,
    /// Whether a role session made this one; such a chain lasts an hour at most.
    pub chained: bool,
    /// Whether this is a sign-in to the console, which can do all that its user can.
    pub console: bool,
}

/// A policy that limits a session.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum SessionPolicy {
    /// A document passed with the call that made the session.
    Inline(String),
    /// A managed policy of the account, read anew with each call.
    Managed(String),
}

impl Caller {
    #[must_use]
    pub fn is_root(&self) -> bool {
        matches!(self.kind, CallerKind::Root)
    }

    /// The name of the user, when a user with keys of its own or a session of it calls.
    #[must_use]
    pub fn user_name(&self) -> Option<&str> {
        match &self.kind {
            CallerKind::User { name, .. } => Some(name),
            _ => None,
        }
    }

    /// `AIDA...` of the user or `AROA...` of the role behind the caller, the account for root.
    #[must_use]
    pub fn unique_id(&self) -> &str {
        match &self.kind {
            CallerKind::Root | CallerKind::FederatedUser { by: None, .. } => &self.account,
            CallerKind::User { .. } => &self.principal_id,
            CallerKind::RoleSession { role_id, .. } => role_id,
            CallerKind::FederatedUser { by: Some(by), .. } => &by.id,
        }
    }

    /// The ARN that policies know the principal by: a role session's is that of its role.
    #[must_use]
    pub fn principal_arn(&self) -> String {
        match &self.kind {
            CallerKind::RoleSession { role, path, .. } => {
                format!("arn:aws:iam::{}:role{path}{role}", self.account)
            }
            _ => self.arn.clone(),
        }
    }
}
