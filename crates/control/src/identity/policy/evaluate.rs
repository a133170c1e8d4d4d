//! The decision: which of the policies that apply to a request has the last word.
//!
//! Order: an explicit deny in any policy; then a resource policy, which within one account may
//! allow by itself; then identity policies, the permissions boundary and session policies, all of
//! which must allow. Across accounts the resource policy and the caller's own policies must both
//! allow. Service control policies would stand between the first two steps.

use super::document::{Asked, Document, Effect, Statement};
use super::principal::Grant;
use super::request::{Context, PrincipalKind, Request};

/// A document with the name under which people know it.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// The ARN of a managed policy, the name of an inline one.
    pub name: &'a str,
    pub source: Source,
    pub document: &'a Document,
}

/// Where a policy comes from, in the words of `SourcePolicyType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Inline in a user, group or role.
    User,
    Group,
    Role,
    AwsManaged,
    UserManaged,
    Resource,
    /// Session policies, and policies that a simulation was given.
    None,
}

/// All policies that apply to one request.
#[derive(Clone, Copy, Debug, Default)]
pub struct PolicySet<'a> {
    /// Of the user and its groups, or of the role.
    pub identity: &'a [Named<'a>],
    pub boundary: Option<Named<'a>>,
    /// Those of one session are united. None at all: a role session is not limited, a federated
    /// user may do nothing.
    pub session: &'a [Named<'a>],
    /// `None` when the resource is of a kind without policies, or has none.
    pub resource: Option<ResourcePolicy<'a>>,
}

/// The policy of the resource that the request names.
#[derive(Clone, Copy, Debug)]
pub struct ResourcePolicy<'a> {
    pub policy: Named<'a>,
    /// The account that owns the resource.
    pub account: &'a str,
    /// A role's trust policy must allow the caller even where the caller's policies do.
    pub is_trust: bool,
}

/// A level at which a policy may allow or deny.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    Identity,
    Boundary,
    Session,
    Resource,
    Trust,
}

/// A statement and the policy that holds it.
#[derive(Clone, Copy, Debug)]
pub struct StatementRef<'a> {
    pub layer: Layer,
    pub policy: Named<'a>,
    /// Counted from zero.
    pub index: usize,
    pub statement: &'a Statement,
}

#[derive(Clone, Copy, Debug)]
pub enum Verdict<'a> {
    /// `by` is `None` for the root user, whom no statement needs to allow.
    Allowed {
        by: Option<StatementRef<'a>>,
    },
    DeniedExplicitly {
        by: StatementRef<'a>,
    },
    /// Nothing allows it at this level.
    DeniedImplicitly {
        missing: Layer,
    },
}

impl Verdict<'_> {
    #[must_use]
    pub fn is_allowed(&self) -> bool {
        matches!(self, Self::Allowed { .. })
    }
}

/// A verdict with every statement that matched the request, whatever its effect.
#[derive(Clone, Debug)]
pub struct Explanation<'a> {
    pub verdict: Verdict<'a>,
    pub matched: Vec<StatementRef<'a>>,
}

/// Decides a request.
#[must_use]
pub fn evaluate<'a>(request: Request<'_>, set: &PolicySet<'a>) -> Verdict<'a> {
    let asked = Asked::new(request);
    let identity = match scan(&asked, Layer::Identity, set.identity) {
        Ok(allow) => allow,
        Err(by) => return Verdict::DeniedExplicitly { by },
    };
    let boundary = match scan(&asked, Layer::Boundary, set.boundary.as_slice()) {
        Ok(allow) => allow,
        Err(by) => return Verdict::DeniedExplicitly { by },
    };
    let session = match scan(&asked, Layer::Session, set.session) {
        Ok(allow) => allow,
        Err(by) => return Verdict::DeniedExplicitly { by },
    };
    let resource = match set.resource.as_ref().map(|held| scan_resource(&asked, held)).transpose() {
        Ok(grant) => grant.flatten(),
        Err(by) => return Verdict::DeniedExplicitly { by },
    };
    let allows = Allows { identity, boundary, session, resource };
    combine(&request, set, &allows)
}

/// Decides a request and lists the statements that matched it.
#[must_use]
pub fn explain<'a>(request: Request<'_>, set: &PolicySet<'a>) -> Explanation<'a> {
    let asked = Asked::new(request);
    let layers = [
        (Layer::Identity, set.identity),
        (Layer::Boundary, set.boundary.as_slice()),
        (Layer::Session, set.session),
    ];
    let mut matched = Vec::new();
    for (layer, policies) in layers {
        matched.extend(refs(layer, policies).filter(|held| held.statement.covers(&asked)));
    }
    if let Some(held) = &set.resource {
        let found = refs(held.layer(), std::slice::from_ref(&held.policy));
        matched.extend(found.filter(|found| reaches(&asked, found.statement).is_some()));
    }
    Explanation { verdict: evaluate(request, set), matched }
}

/// Condition keys that the policies read and the request does not have, in order and once each
/// whatever their letter case.
#[must_use]
pub fn missing_keys<'a>(set: &PolicySet<'a>, context: &Context) -> Vec<&'a str> {
    let policies = set.identity.iter().copied().chain(set.boundary);
    let others = set.session.iter().copied().chain(set.resource.map(|held| held.policy));
    let keys = policies.chain(others).flat_map(|policy| policy.document.keys());
    let mut missing: Vec<&str> = keys.filter(|key| context.get(key).is_none()).collect();
    missing.sort_by_cached_key(|key| key.to_ascii_lowercase());
    missing.dedup_by(|next, held| next.eq_ignore_ascii_case(held));
    missing
}

impl ResourcePolicy<'_> {
    fn layer(&self) -> Layer {
        if self.is_trust { Layer::Trust } else { Layer::Resource }
    }
}

/// The first statement that allows, per layer.
struct Allows<'a> {
    identity: Option<StatementRef<'a>>,
    boundary: Option<StatementRef<'a>>,
    session: Option<StatementRef<'a>>,
    /// The most direct one.
    resource: Option<(Grant, StatementRef<'a>)>,
}

fn refs<'s, 'a: 's>(
    layer: Layer,
    policies: &'s [Named<'a>],
) -> impl Iterator<Item = StatementRef<'a>> + 's {
    policies.iter().flat_map(move |policy| {
        let policy = *policy;
        let statements = policy.document.statements().iter().enumerate();
        statements.map(move |(index, statement)| StatementRef { layer, policy, index, statement })
    })
}

/// The first statement that allows, unless one denies, which is the error.
fn scan<'a>(
    asked: &Asked<'_>,
    layer: Layer,
    policies: &[Named<'a>],
) -> Result<Option<StatementRef<'a>>, StatementRef<'a>> {
    let mut allow = None;
    for held in refs(layer, policies) {
        let is_needed = allow.is_none() || held.statement.effect == Effect::Deny;
        if !is_needed || !held.statement.covers(asked) {
            continue;
        }
        match held.statement.effect {
            Effect::Allow => allow = Some(held),
            Effect::Deny => return Err(held),
        }
    }
    Ok(allow)
}

fn scan_resource<'a>(
    asked: &Asked<'_>,
    held: &ResourcePolicy<'a>,
) -> Result<Option<(Grant, StatementRef<'a>)>, StatementRef<'a>> {
    let mut best: Option<(Grant, StatementRef<'a>)> = None;
    for found in refs(held.layer(), std::slice::from_ref(&held.policy)) {
        let Some(grant) = reaches(asked, found.statement) else { continue };
        match found.statement.effect {
            Effect::Deny => return Err(found),
            Effect::Allow if best.is_none_or(|(held, _)| held < grant) => {
                best = Some((grant, found));
            }
            Effect::Allow => {}
        }
    }
    Ok(best)
}

/// How a statement of a resource policy reaches the caller, if it matches the request at all.
/// For a deny only whether it does is of interest.
fn reaches(asked: &Asked<'_>, statement: &Statement) -> Option<Grant> {
    let principals = statement.principals.as_ref()?;
    let facts = asked.request.principal;
    let grant = match statement.effect {
        Effect::Allow => principals.grant(facts),
        Effect::Deny => principals.denies(facts).then_some(Grant::Session),
    };
    grant.filter(|_| statement.covers(asked))
}

fn combine<'a>(request: &Request<'_>, set: &PolicySet<'a>, allows: &Allows<'a>) -> Verdict<'a> {
    let kind = &request.principal.kind;
    let owner = set.resource.as_ref();
    let is_trust = owner.is_some_and(|held| held.is_trust);
    let is_foreign = owner.is_some_and(|held| held.account != request.principal.account);
    let resource_layer = owner.map_or(Layer::Resource, ResourcePolicy::layer);
    let direct = allows.resource.map(|(_, by)| by);
    // Neither has policies of its own: what the resource says is all there is.
    if matches!(kind, PrincipalKind::Service | PrincipalKind::WebIdentity { .. }) {
        return match direct {
            Some(by) => Verdict::Allowed { by: Some(by) },
            None => Verdict::DeniedImplicitly { missing: resource_layer },
        };
    }
    if (is_trust || is_foreign) && direct.is_none() {
        return Verdict::DeniedImplicitly { missing: resource_layer };
    }
    let mut own = own_policies(kind, set, allows);
    if let (false, Some((grant, by))) = (is_foreign, allows.resource) {
        let limits = limits(kind, set, allows);
        own = match (grant, kind) {
            (Grant::Account, _) => own,
            (Grant::Session, _) | (Grant::Entity, PrincipalKind::User | PrincipalKind::Root) => {
                Ok(Some(by))
            }
            // Named by its role, or by the user who federated: boundary and session still limit.
            (Grant::Entity, _) => limits.map_or(Ok(Some(by)), Err),
        };
    }
    match own {
        Ok(by) => Verdict::Allowed { by },
        Err(missing) => Verdict::DeniedImplicitly { missing },
    }
}

/// Whether the caller's own policies allow, and which statement of them.
fn own_policies<'a>(
    kind: &PrincipalKind,
    set: &PolicySet<'a>,
    allows: &Allows<'a>,
) -> Result<Option<StatementRef<'a>>, Layer> {
    let identity = match (kind, allows.identity) {
        (PrincipalKind::Root | PrincipalKind::FederatedUser { user: None }, allow) => allow,
        (_, Some(by)) => Some(by),
        (_, None) => return Err(Layer::Identity),
    };
    limits(kind, set, allows).map_or(Ok(identity), Err)
}

/// The first layer that limits the caller and does not allow the request.
fn limits(kind: &PrincipalKind, set: &PolicySet<'_>, allows: &Allows<'_>) -> Option<Layer> {
    let is_root = *kind == PrincipalKind::Root;
    if !is_root && set.boundary.is_some() && allows.boundary.is_none() {
        return Some(Layer::Boundary);
    }
    let is_federated = matches!(kind, PrincipalKind::FederatedUser { .. });
    let has_session = is_federated || !set.session.is_empty();
    (has_session && allows.session.is_none()).then_some(Layer::Session)
}
