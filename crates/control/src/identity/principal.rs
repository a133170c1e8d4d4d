//! The policies that apply to a principal, gathered and compiled.

use std::sync::Arc;

use wire::error::ApiError;

use crate::control::Control;
use crate::identity::caller::{Caller, CallerKind, Federator, SessionPolicy};
use crate::identity::directory::Directory;
use crate::identity::group::Group;
use crate::identity::holder::{Holder, HolderKind};
use crate::identity::login_profile;
use crate::identity::policy::document::{Document, Kind};
use crate::identity::policy::evaluate::{Named, PolicySet, Source};
use crate::identity::policy_record::{self, Found};
use crate::store::records::{Scope, View};

/// A compiled document with the name people know it by.
#[derive(Clone, Debug)]
pub struct Held {
    /// ARN of a managed policy, name of an inline one.
    pub name: String,
    pub source: Source,
    /// Name of the user, group or role that holds it; empty for what nobody holds.
    pub holder: String,
    pub document: Arc<Document>,
}

impl Held {
    /// A policy that nobody holds.
    #[must_use]
    pub fn loose(name: String, source: Source, document: Arc<Document>) -> Self {
        Self { name, source, holder: String::new(), document }
    }

    fn named(&self) -> Named<'_> {
        Named { name: &self.name, source: self.source, document: &self.document }
    }
}

/// Everything of a principal's own that an evaluation needs.
#[derive(Clone, Debug, Default)]
pub struct Policies {
    /// Of the user and its groups, or of the role.
    pub identity: Vec<Held>,
    pub boundary: Option<Held>,
    /// Those that limit the session.
    pub session: Vec<Held>,
}

impl Policies {
    /// Runs `with` on the form that the evaluator takes.
    pub fn with_set<T>(&self, with: impl FnOnce(&PolicySet<'_>) -> T) -> T {
        let identity: Vec<Named<'_>> = self.identity.iter().map(Held::named).collect();
        let session: Vec<Named<'_>> = self.session.iter().map(Held::named).collect();
        with(&PolicySet {
            identity: &identity,
            boundary: self.boundary.as_ref().map(Held::named),
            session: &session,
            resource: None,
        })
    }
}

/// What every user may do once the account's password rules let users change their passwords.
const OWN_PASSWORD: &str = r#"{"Version":"2012-10-17","Statement":[
    {"Effect":"Allow","Action":"iam:ChangePassword","Resource":"arn:aws:iam::*:user/*${aws:username}"},
    {"Effect":"Allow","Action":"iam:GetAccountPasswordPolicy","Resource":"*"}]}"#;

/// The policies of a caller, from the directory while the account is as it was.
///
/// # Errors
/// When the principal is gone, or the store or a kept document cannot be read.
pub async fn policies(control: &Control, caller: &Caller) -> Result<Arc<Policies>, ApiError> {
    let scope = Scope::global(&caller.account);
    let at = control.records.last_written(&scope).await?;
    let limited = caller.session.as_ref().is_some_and(|session| !session.policies.is_empty());
    let id = match &caller.kind {
        _ if limited => caller.access_key_id.clone(),
        CallerKind::Root => return Ok(Arc::default()),
        _ => format!("{} {}", caller.account, caller.principal_id),
    };
    if let Some(known) = control.directory.policies(&id, at) {
        return Ok(known);
    }
    let view = control.records.view().await?;
    let holder = match &caller.kind {
        CallerKind::Root | CallerKind::FederatedUser { by: None, .. } => None,
        CallerKind::User { name, .. }
        | CallerKind::FederatedUser { by: Some(Federator { name, .. }), .. } => {
            Some(Holder::find(&view, &scope, HolderKind::User, name).await?)
        }
        CallerKind::RoleSession { role, .. } => {
            Some(Holder::find(&view, &scope, HolderKind::Role, role).await?)
        }
    };
    let mut policies = match &holder {
        Some(holder) => of_holder(&control.directory, &view, &scope, holder).await?,
        None => Policies::default(),
    };
    if matches!(caller.kind, CallerKind::User { .. })
        && login_profile::users_may_change(&view, &scope).await?
    {
        let document = control.directory.document(Kind::Inline, OWN_PASSWORD)?;
        let name = "account password policy".to_owned();
        policies.identity.push(Held::loose(name, Source::None, document));
    }
    for policy in caller.session.iter().flat_map(|session| &session.policies) {
        policies.session.push(of_session(&control.directory, &view, &scope, policy).await?);
    }
    let policies = Arc::new(policies);
    control.directory.keep_policies(id, at, Arc::clone(&policies));
    Ok(policies)
}

/// The policies that a user (with its groups) or a role holds.
///
/// # Errors
/// When the store or a kept document cannot be read.
pub async fn of_holder(
    directory: &Directory,
    view: &View,
    scope: &Scope,
    holder: &Holder,
) -> Result<Policies, ApiError> {
    let mut policies = Policies::default();
    let source = match holder.kind() {
        HolderKind::User => Source::User,
        HolderKind::Group => Source::Group,
        HolderKind::Role => Source::Role,
    };
    gather(directory, view, scope, (holder, source), &mut policies.identity).await?;
    if let Holder::User(user) = holder {
        for id in &user.groups {
            if let Some(group) = view.get::<Group>(scope, id).await? {
                let group = Holder::Group(group);
                let from = (&group, Source::Group);
                gather(directory, view, scope, from, &mut policies.identity).await?;
            }
        }
    }
    if let Some(arn) = &holder.grants().boundary {
        policies.boundary = Some(managed(directory, view, scope, arn).await?);
    }
    Ok(policies)
}

async fn gather(
    directory: &Directory,
    view: &View,
    scope: &Scope,
    (from, source): (&Holder, Source),
    into: &mut Vec<Held>,
) -> Result<(), ApiError> {
    let (grants, holder) = (from.grants(), from.name().to_owned());
    for (name, text) in &grants.inline {
        let document = directory.document(Kind::Inline, text)?;
        into.push(Held { name: name.clone(), source, holder: holder.clone(), document });
    }
    for arn in &grants.attached {
        let held = managed(directory, view, scope, arn).await?;
        into.push(Held { holder: holder.clone(), ..held });
    }
    Ok(())
}

async fn of_session(
    directory: &Directory,
    view: &View,
    scope: &Scope,
    policy: &SessionPolicy,
) -> Result<Held, ApiError> {
    match policy {
        SessionPolicy::Managed(arn) => managed(directory, view, scope, arn).await,
        SessionPolicy::Inline(text) => {
            let document = directory.document(Kind::Session, text)?;
            Ok(Held::loose("session policy".to_owned(), Source::None, document))
        }
    }
}

/// A managed policy that somebody holds. One that is gone must not be passed over: it may deny.
///
/// # Errors
/// When it is gone or cannot be read.
pub async fn managed(
    directory: &Directory,
    view: &View,
    scope: &Scope,
    arn: &str,
) -> Result<Held, ApiError> {
    let found = policy_record::find(view, scope, arn).await?;
    let Some(found) = found else {
        tracing::error!(arn, "a policy that is held does not exist");
        return Err(ApiError::internal());
    };
    let source = match found {
        Found::Aws(_) => Source::AwsManaged,
        Found::Own(_) => Source::UserManaged,
    };
    let document = directory.document(Kind::Managed, found.document())?;
    Ok(Held::loose(arn.to_owned(), source, document))
}
