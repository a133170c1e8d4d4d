//! What a person with a bearer token sees and gets: accounts, roles, and credentials of a role.

use std::collections::BTreeMap;
use std::time::Duration;

use base::clock::Timestamp;
use wire::error::ApiError;
use wire::generated::sso::{
    AccountInfo, GetRoleCredentialsRequest, GetRoleCredentialsResponse, ListAccountRolesRequest,
    ListAccountRolesResponse, ListAccountsRequest, ListAccountsResponse, LogoutRequest,
    RoleCredentials, RoleInfo,
};

use crate::call::OpenCall;
use crate::control::Control;
use crate::identity::account::Account;
use crate::identity::center::access::{self, Session};
use crate::identity::center::permission_set::PermissionSet;
use crate::identity::center::{assignment, refusal};
use crate::identity::holder::key;
use crate::identity::id;
use crate::identity::page::Paging;
use crate::identity::role::Role;
use crate::identity::session::{self, Token, TokenHolder};
use crate::store::records::Scope;

/// # Errors
/// `UnauthorizedException`, `InvalidRequestException` for a bad token of a page.
pub async fn list_accounts(
    call: OpenCall,
    input: ListAccountsRequest,
) -> Result<ListAccountsResponse, ApiError> {
    let session = access::find(&call.control, &input.access_token, call.now).await?;
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    let mut accounts = Vec::new();
    if !sets(&call.control, &session).await?.is_empty() {
        let known = account(&call.control, &session).await?;
        let info = AccountInfo {
            account_id: Some(session.account.clone()),
            account_name: Some(known.name),
            email_address: Some(known.root_email),
        };
        accounts.push((session.account.clone(), info));
    }
    let page = paging.cut(accounts);
    Ok(ListAccountsResponse { account_list: page.items, next_token: page.marker })
}

/// # Errors
/// `UnauthorizedException`; `ResourceNotFoundException` for an account that the person has nothing
/// in.
pub async fn list_roles(
    call: OpenCall,
    input: ListAccountRolesRequest,
) -> Result<ListAccountRolesResponse, ApiError> {
    let session = access::find(&call.control, &input.access_token, call.now).await?;
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    check_account(&session, &input.account_id)?;
    let sets = sets(&call.control, &session).await?;
    let info = |set: &PermissionSet| RoleInfo {
        role_name: Some(set.name.clone()),
        account_id: Some(session.account.clone()),
    };
    let page = paging.cut(sets.iter().map(|set| (set.name.clone(), info(set))));
    Ok(ListAccountRolesResponse { role_list: page.items, next_token: page.marker })
}

/// # Errors
/// `UnauthorizedException`; `ResourceNotFoundException` for an account that is not the person's.
pub async fn get_credentials(
    call: OpenCall,
    input: GetRoleCredentialsRequest,
) -> Result<GetRoleCredentialsResponse, ApiError> {
    let session = access::find(&call.control, &input.access_token, call.now).await?;
    check_account(&session, &input.account_id)?;
    let given = credentials(&call.control, &session, &input.role_name, call.now).await?;
    Ok(GetRoleCredentialsResponse { role_credentials: Some(given) })
}

/// Credentials of the role that a permission set of the person has become.
///
/// # Errors
/// `ForbiddenException`, as the real service says it, for what the person has not.
pub async fn credentials(
    control: &Control,
    session: &Session,
    permission_set: &str,
    now: Timestamp,
) -> Result<RoleCredentials, ApiError> {
    let (set, holder) = role(control, session, permission_set).await?;
    let lasts = Duration::from_secs(set.session_seconds());
    let token = Token {
        account: session.account.clone(),
        holder,
        issued: now,
        expires: now.plus(lasts),
        secret: id::secret(&*control.entropy),
        mfa: false,
        chained: false,
        source_identity: None,
        policies: Vec::new(),
        tags: BTreeMap::new(),
        transitive_tag_keys: Vec::new(),
    };
    let made = session::issue(control, &token)?;
    Ok(RoleCredentials {
        access_key_id: Some(made.access_key_id),
        secret_access_key: Some(made.secret_access_key),
        session_token: Some(wire::sensitive::Sensitive::new(made.session_token)),
        expiration: Some(token.expires.0),
    })
}

/// A permission set of the person and the role that it has become, in the person's name.
///
/// # Errors
/// `ForbiddenException` for what the person has not.
pub async fn role(
    control: &Control,
    session: &Session,
    permission_set: &str,
) -> Result<(PermissionSet, TokenHolder), ApiError> {
    let sets = sets(control, session).await?;
    let set = sets.into_iter().find(|set| set.name == permission_set).ok_or_else(no_access)?;
    let role = set.provisioned.as_ref().ok_or_else(no_access)?;
    let view = control.records.view().await?;
    let scope = Scope::global(&session.account);
    let role = view.get::<Role>(&scope, &key(&role.role)).await?.ok_or_else(no_access)?;
    let session = session_name(session.person.user_name());
    Ok((set, TokenHolder::Role { name: role.name, id: role.id, session }))
}

/// # Errors
/// `UnauthorizedException`.
pub async fn logout(call: OpenCall, input: LogoutRequest) -> Result<(), ApiError> {
    let session = access::find(&call.control, &input.access_token, call.now).await?;
    access::end(&call.control, &session).await
}

/// The permission sets that the person may take on.
///
/// # Errors
/// What the store answers.
pub async fn sets(control: &Control, session: &Session) -> Result<Vec<PermissionSet>, ApiError> {
    let view = control.records.view().await?;
    assignment::sets_of(&view, &Scope::global(&session.account), session.person.id()).await
}

/// The account that the portal leads to.
///
/// # Errors
/// What the store answers.
pub async fn account(control: &Control, session: &Session) -> Result<Account, ApiError> {
    let view = control.records.view().await?;
    let known = view.get::<Account>(&Scope::system(), &session.account).await?;
    known.ok_or_else(refusal::no_session)
}

/// A role session's name takes fewer letters than a person's.
fn session_name(user_name: &str) -> String {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || "_+=,.@-".contains(letter);
    let name: String =
        user_name.chars().map(|letter| if fits(letter) { letter } else { '-' }).take(64).collect();
    if name.len() < 2 { format!("{name}-") } else { name }
}

fn check_account(session: &Session, account: &str) -> Result<(), ApiError> {
    if session.account == account { Ok(()) } else { Err(no_access()) }
}

/// What the real service says to who asks for something that is not theirs.
#[must_use]
pub fn no_access() -> ApiError {
    ApiError::new("ForbiddenException", "No access").with_status(403)
}

fn paging(token: Option<&str>, max: Option<i32>) -> Result<Paging, ApiError> {
    Paging::new(token, max).map_err(|error| ApiError::new("InvalidRequestException", error.message))
}
