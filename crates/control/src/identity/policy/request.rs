//! What is asked: an action on a resource, by a principal, under circumstances.

use std::borrow::Cow;

/// One action on one resource. An operation that touches several resources asks once for each.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Service prefix and action name, for example `rds:CreateDBCluster`.
    pub action: &'a str,
    /// The ARN, or `*` for an action that has no resource.
    pub resource: &'a str,
    pub principal: &'a PrincipalFacts,
    pub context: &'a Context,
}

/// Who asks, as the credentials have proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrincipalFacts {
    /// The ARN that `GetCallerIdentity` shows. A service's own name for `Kind::Service`.
    pub arn: String,
    /// Twelve digits. Empty when the principal belongs to no account.
    pub account: String,
    /// `AIDA...` of the user or `AROA...` of the role behind it, the account for root. Empty for
    /// a service or a web identity.
    pub unique_id: String,
    pub kind: PrincipalKind,
}

/// What kind of principal asks, with the ARNs it may also be named by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrincipalKind {
    /// The account's root user: identity policies do not limit it.
    Root,
    User,
    /// `role` is the ARN of the role, `arn:aws:iam::ACCOUNT:role/PATH/NAME`.
    RoleSession {
        role: String,
    },
    /// A `GetFederationToken` session. `user` is the ARN of the IAM user who federated, `None` for
    /// the root user. It may do only what a session policy allows as well.
    FederatedUser {
        user: Option<String>,
    },
    /// Signed in with a SAML or OpenID Connect provider, not yet a role session.
    WebIdentity {
        provider: String,
    },
    /// An AWS service on its own behalf, named like `rds.amazonaws.com`.
    Service,
}

/// Values of condition keys. Names match in any letter case, values keep theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// Sorted by name; names are in lower case.
    entries: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    key: String,
    values: Vec<String>,
    is_set: bool,
}

impl Context {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives a single-valued key its value, in place of an earlier one.
    pub fn set(&mut self, key: &str, value: impl Into<String>) {
        self.put(key, vec![value.into()], false);
    }

    /// Gives a multivalued key (`aws:TagKeys`, `aws:PrincipalOrgPaths`) its values. With no value
    /// the key counts as absent.
    pub fn set_many(&mut self, key: &str, values: Vec<String>) {
        self.put(key, values, true);
    }

    /// The values of a key, or nothing when the request does not have it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&[String]> {
        self.find(key).map(|entry| entry.values.as_slice())
    }

    /// The value of a single-valued key. Policy variables can stand for nothing else.
    #[must_use]
    pub fn single(&self, key: &str) -> Option<&str> {
        let entry = self.find(key).filter(|entry| !entry.is_set)?;
        entry.values.first().map(String::as_str)
    }

    /// Every key with its values, names in lower case and in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.entries.iter().map(|entry| (entry.key.as_str(), entry.values.as_slice()))
    }

    fn put(&mut self, key: &str, values: Vec<String>, is_set: bool) {
        let key = key.to_ascii_lowercase();
        match (self.entries.binary_search_by(|entry| entry.key.cmp(&key)), values.is_empty()) {
            (Ok(at), true) => drop(self.entries.remove(at)),
            (Ok(at), false) => self.entries[at] = Entry { key, values, is_set },
            (Err(_), true) => {}
            (Err(at), false) => self.entries.insert(at, Entry { key, values, is_set }),
        }
    }

    fn find(&self, key: &str) -> Option<&Entry> {
        let key = if key.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(key.to_ascii_lowercase())
        } else {
            Cow::Borrowed(key)
        };
        let at = self.entries.binary_search_by(|entry| entry.key.as_str().cmp(&key)).ok()?;
        self.entries.get(at)
    }
}
