//! The `Principal` element of trust and resource policies.

use super::json::{Json, Object};
use super::malformed::Malformed;
use super::request::{PrincipalFacts, PrincipalKind};

/// `Principal` or `NotPrincipal`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principals {
    pub is_negated: bool,
    pub members: Box<[Member]>,
}

/// One principal that a policy names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Member {
    /// `"*"` or `{"AWS": "*"}`.
    Anyone,
    /// Twelve digits, or the ARN of an account's root.
    Account(String),
    /// A user, role, role session or federated session.
    Arn(String),
    /// The unique id of a user or role. The service keeps ids in place of ARNs, so that a new
    /// user of an old name does not inherit its trust.
    UniqueId(String),
    Service(String),
    Federated(String),
    CanonicalUser(String),
}

/// How directly a policy names the principal that asks. More direct is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grant {
    /// Through its account, which must in turn allow it by an identity policy.
    Account,
    /// The user or role itself.
    Entity,
    /// This very session.
    Session,
}

/// Web identity providers that need no ARN.
const KNOWN_PROVIDERS: [&str; 4] = [
    "accounts.google.com",
    "cognito-identity.amazonaws.com",
    "graph.facebook.com",
    "www.amazon.com",
];

impl Principals {
    pub(super) fn parse(value: &Json, is_negated: bool) -> Result<Self, Malformed> {
        let members = match value {
            Json::Text(text) if text == "*" => vec![Member::Anyone],
            Json::Object(object) => members(object)?,
            _ => return Err(Malformed::Syntax),
        };
        Ok(Self { is_negated, members: members.into() })
    }

    /// How an `Allow` with this element reaches the principal, or `None` if it does not.
    pub(super) fn grant(&self, facts: &PrincipalFacts) -> Option<Grant> {
        let grant = self.members.iter().filter_map(|member| member.grant(facts)).max();
        match (self.is_negated, grant) {
            (false, grant) => grant,
            (true, None) => Some(Grant::Entity),
            (true, Some(_)) => None,
        }
    }

    /// Whether a `Deny` with this element reaches the principal. Under `NotPrincipal` all of its
    /// names must be listed: the account, then the user or role, then the session.
    pub(super) fn denies(&self, facts: &PrincipalFacts) -> bool {
        if !self.is_negated {
            return self.members.iter().any(|member| member.grant(facts).is_some());
        }
        let is_listed = |grant| self.members.iter().any(|member| member.names(facts, grant));
        let is_anyone = self.members.contains(&Member::Anyone);
        let is_spared = is_anyone || facts.levels().iter().all(|level| is_listed(*level));
        !is_spared
    }
}

impl PrincipalFacts {
    /// The ways in which this principal can be named.
    fn levels(&self) -> &'static [Grant] {
        match self.kind {
            PrincipalKind::Root => &[Grant::Account],
            PrincipalKind::User => &[Grant::Account, Grant::Entity],
            PrincipalKind::RoleSession { .. } | PrincipalKind::FederatedUser { .. } => {
                &[Grant::Account, Grant::Entity, Grant::Session]
            }
            PrincipalKind::WebIdentity { .. } | PrincipalKind::Service => &[Grant::Entity],
        }
    }
}

impl Member {
    fn grant(&self, facts: &PrincipalFacts) -> Option<Grant> {
        if *self == Self::Anyone {
            return Some(Grant::Entity);
        }
        facts.levels().iter().copied().filter(|level| self.names(facts, *level)).max()
    }

    /// Whether this member is the name that the principal bears at that level.
    fn names(&self, facts: &PrincipalFacts, level: Grant) -> bool {
        match (self, level, &facts.kind) {
            (Self::Account(account), Grant::Account, _) => *account == facts.account,
            (Self::Arn(arn), Grant::Entity, PrincipalKind::User) => *arn == facts.arn,
            (Self::Arn(arn), Grant::Entity, PrincipalKind::RoleSession { role }) => arn == role,
            (Self::Arn(arn), Grant::Entity, PrincipalKind::FederatedUser { user }) => {
                user.as_ref() == Some(arn)
            }
            (
                Self::UniqueId(id),
                Grant::Entity,
                PrincipalKind::User
                | PrincipalKind::RoleSession { .. }
                | PrincipalKind::FederatedUser { .. },
            ) => *id == facts.unique_id,
            (Self::Arn(arn), Grant::Session, _) => *arn == facts.arn,
            (Self::Service(name), Grant::Entity, PrincipalKind::Service) => *name == facts.arn,
            (Self::Federated(name), Grant::Entity, PrincipalKind::WebIdentity { provider }) => {
                name == provider
            }
            _ => false,
        }
    }
}

fn members(object: &Object) -> Result<Vec<Member>, Malformed> {
    let mut found = Vec::new();
    for (kind, value) in &object.members {
        let read: fn(&str) -> Result<Member, Malformed> = match kind.as_str() {
            "AWS" => aws,
            "Service" => service,
            "Federated" => federated,
            "CanonicalUser" => canonical,
            _ => return Err(Malformed::Syntax),
        };
        match value {
            Json::Text(text) => found.push(read(text)?),
            Json::List(list) => {
                for item in list {
                    let Json::Text(text) = item else { return Err(Malformed::Syntax) };
                    found.push(read(text)?);
                }
            }
            _ => return Err(Malformed::Syntax),
        }
    }
    if found.is_empty() { Err(Malformed::Missing { field: "Principal" }) } else { Ok(found) }
}

fn invalid(kind: &'static str, value: &str) -> Malformed {
    Malformed::Principal { kind, value: value.to_owned() }
}

fn aws(text: &str) -> Result<Member, Malformed> {
    if text == "*" {
        return Ok(Member::Anyone);
    }
    if is_account(text) {
        return Ok(Member::Account(text.to_owned()));
    }
    let is_id = |prefix| text.starts_with(prefix) && (16..=128).contains(&text.len());
    let is_alphanumeric = text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_alphanumeric && (is_id("AIDA") || is_id("AROA")) {
        return Ok(Member::UniqueId(text.to_owned()));
    }
    let parts: Vec<&str> = text.splitn(6, ':').collect();
    let ["arn", partition, service, "", account, name] = parts[..] else {
        return Err(invalid("AWS", text));
    };
    // Wildcards are not allowed inside a principal: it is all of them or one by name.
    if !partition.starts_with("aws") || !is_account(account) || name.contains(['*', '?']) {
        return Err(invalid("AWS", text));
    }
    let has_name = |prefix| name.strip_prefix(prefix).is_some_and(|rest: &str| !rest.is_empty());
    match service {
        "iam" if name == "root" => Ok(Member::Account(account.to_owned())),
        "iam" if has_name("user/") || has_name("role/") => Ok(Member::Arn(text.to_owned())),
        "sts" if has_name("assumed-role/") || has_name("federated-user/") => {
            Ok(Member::Arn(text.to_owned()))
        }
        _ => Err(invalid("AWS", text)),
    }
}

fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn service(text: &str) -> Result<Member, Malformed> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
    let domains = [".amazonaws.com", ".amazonaws.com.cn", ".amazon.com", ".aws.internal"];
    let is_known = domains.iter().any(|domain| text.ends_with(domain) && domain.len() < text.len());
    if is_known && text.bytes().all(is_plain) {
        Ok(Member::Service(text.to_owned()))
    } else {
        Err(invalid("SERVICE", text))
    }
}

fn federated(text: &str) -> Result<Member, Malformed> {
    let parts: Vec<&str> = text.splitn(6, ':').collect();
    let is_provider = match parts[..] {
        ["arn", _, "iam", "", account, name] => {
            let is_named = name.starts_with("saml-provider/") || name.starts_with("oidc-provider/");
            is_account(account) && is_named && !name.contains(['*', '?'])
        }
        _ => KNOWN_PROVIDERS.contains(&text),
    };
    if is_provider {
        Ok(Member::Federated(text.to_owned()))
    } else {
        Err(invalid("FEDERATED", text))
    }
}

fn canonical(text: &str) -> Result<Member, Malformed> {
    if text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        Ok(Member::CanonicalUser(text.to_owned()))
    } else {
        Err(invalid("CANONICAL_USER", text))
    }
}
