//! STS: who the caller is, and credentials that expire.

use std::collections::BTreeMap;
use std::time::Duration;

use base::host::Pending;
use serde_json::Value;
use wire::error::ApiError;
use wire::generated::sts::{
    AssumeRoleRequest, AssumeRoleResponse, AssumedRoleUser, DecodeAuthorizationMessageRequest,
    DecodeAuthorizationMessageResponse, FederatedUser, GetAccessKeyInfoRequest,
    GetAccessKeyInfoResponse, GetCallerIdentityRequest, GetCallerIdentityResponse,
    GetFederationTokenRequest, GetFederationTokenResponse, GetSessionTokenRequest,
    GetSessionTokenResponse, PolicyDescriptorType, Tag,
};

use crate::call::Call;
use crate::identity::authorize::{Denied, add_global_keys, authorize, facts, message_place};
use crate::identity::caller::{Caller, CallerKind, Session, SessionPolicy};
use crate::identity::holder::key;
use crate::identity::policy::document::Kind;
use crate::identity::policy::evaluate::{Named, PolicySet, ResourcePolicy, Source, evaluate};
use crate::identity::policy::request::{Context, Request};
use crate::identity::policy_record;
use crate::identity::role::Role;
use crate::identity::session::{self, Token, TokenHolder};
use crate::identity::{arn, id, mfa_proof, policy_text, principal, refusal};
use crate::store::records::Scope;

/// Shortest session, seconds.
const SECONDS_MIN: i32 = 900;
/// How long a role session lasts when nobody says, and a chained one or a session of root at most.
const HOUR_SECONDS: i32 = 3600;
/// How long a session of a user lasts when nobody says.
const USER_SECONDS_DEFAULT: i32 = 43_200;
/// How long a session of a user may last.
const USER_SECONDS_MAX: i32 = 129_600;
/// Most characters of a session policy and the ARNs beside it.
const POLICY_SIZE_MAX: usize = 2048;
/// Most policies named by ARN.
const POLICY_ARNS_MAX: usize = 10;
/// Most tags of a session.
const TAGS_MAX: usize = 50;

/// # Errors
/// None.
pub async fn get_caller_identity(
    call: Call,
    _: GetCallerIdentityRequest,
) -> Result<GetCallerIdentityResponse, ApiError> {
    Ok(GetCallerIdentityResponse {
        user_id: Some(call.caller.principal_id.clone()),
        account: Some(call.caller.account.clone()),
        arn: Some(call.caller.arn.clone()),
    })
}

/// # Errors
/// `ValidationError` for what is no access key id.
pub async fn get_access_key_info(
    _: Call,
    input: GetAccessKeyInfoRequest,
) -> Result<GetAccessKeyInfoResponse, ApiError> {
    match id::account_of(&input.access_key_id) {
        Some(account) => Ok(GetAccessKeyInfoResponse { account: Some(account) }),
        None => Err(refusal::validation(format!(
            "The access key ID {} is not of an account served here.",
            input.access_key_id
        ))),
    }
}

/// # Errors
/// `InvalidAuthorizationMessageException` for a message that was not made for this account.
pub async fn decode_authorization_message(
    call: Call,
    input: DecodeAuthorizationMessageRequest,
) -> Result<DecodeAuthorizationMessageResponse, ApiError> {
    let place = message_place(call.account());
    let opened = call.control.seal.open(&place, &input.encoded_message).ok();
    let decoded = opened.and_then(|bytes| String::from_utf8(bytes).ok());
    match decoded {
        Some(text) => Ok(DecodeAuthorizationMessageResponse { decoded_message: Some(text) }),
        None => Err(ApiError::new("InvalidAuthorizationMessageException", "Message is not valid")),
    }
}

/// Credentials of the caller itself that expire.
///
/// # Errors
/// `AccessDenied` for a caller that has such already, `ValidationError`.
pub async fn get_session_token(
    call: Call,
    input: GetSessionTokenRequest,
) -> Result<GetSessionTokenResponse, ApiError> {
    let caller = &*call.caller;
    check_long_lived(caller, "GetSessionToken")?;
    let seconds = own_seconds(caller, input.duration_seconds)?;
    let mfa =
        mfa_proof::of_call(&call, input.serial_number.as_deref(), input.token_code.as_deref());
    let mfa = mfa.await?;
    let holder = match &caller.kind {
        CallerKind::User { name, .. } => {
            TokenHolder::User { name: name.clone(), id: caller.principal_id.clone() }
        }
        _ => TokenHolder::Root,
    };
    let credentials =
        session::issue(&call.control, &Token { mfa, ..token(&call, holder, seconds) })?;
    Ok(GetSessionTokenResponse {
        credentials: Some(credentials),
        ..GetSessionTokenResponse::default()
    })
}

/// Credentials with a part of the caller's permissions, under another name.
///
/// # Errors
/// `AccessDenied` for a caller with temporary credentials, `MalformedPolicyDocument`,
/// `PackedPolicyTooLarge`, `ValidationError`.
pub async fn get_federation_token(
    call: Call,
    input: GetFederationTokenRequest,
) -> Result<GetFederationTokenResponse, ApiError> {
    let caller = &*call.caller;
    check_long_lived(caller, "GetFederationToken")?;
    let seconds = own_seconds(caller, input.duration_seconds)?;
    let scope = call.global_scope();
    let (policies, packed) =
        session_policies(&call, &scope, input.policy.clone(), &input.policy_arns).await?;
    let by = match &caller.kind {
        CallerKind::User { name, .. } => Some((name.clone(), caller.principal_id.clone())),
        _ => None,
    };
    if !input.tags.is_empty() {
        check_federated_tags(&call, &input).await?;
    }
    let holder = TokenHolder::Federated { name: input.name.clone(), user: by };
    let made =
        Token { policies, tags: session_tags(&input.tags)?, ..token(&call, holder, seconds) };
    let account = call.account();
    let name = &input.name;
    Ok(GetFederationTokenResponse {
        credentials: Some(session::issue(&call.control, &made)?),
        federated_user: Some(FederatedUser {
            federated_user_id: format!("{account}:{name}"),
            arn: federated_arn(&call, name),
        }),
        packed_policy_size: Some(packed),
        ..GetFederationTokenResponse::default()
    })
}

/// Tags on a federated session need a permission of their own.
async fn check_federated_tags(
    call: &Call,
    input: &GetFederationTokenRequest,
) -> Result<(), ApiError> {
    let mut context = Context::new();
    for tag in &input.tags {
        context.set(&format!("aws:RequestTag/{}", tag.key), &tag.value);
    }
    context.set_many("aws:TagKeys", input.tags.iter().map(|tag| tag.key.clone()).collect());
    let target = federated_arn(call, &input.name);
    match authorize(call, "sts:TagSession", &target, context).await {
        Ok(()) => Ok(()),
        Err(Denied::Unknown(error)) => Err(error),
        Err(Denied::Refused(refused)) => Err(refusal::access_denied(refused.sentence)),
    }
}

fn federated_arn(call: &Call, name: &str) -> String {
    format!("arn:aws:sts::{}:federated-user/{name}", call.account())
}

/// Credentials of a role, for those whom its trust policy and their own policies let.
///
/// # Errors
/// `AccessDenied`, `ValidationError`, `MalformedPolicyDocument`, `PackedPolicyTooLarge`.
pub async fn assume_role(
    call: Call,
    input: AssumeRoleRequest,
) -> Result<AssumeRoleResponse, ApiError> {
    let caller = &*call.caller;
    if caller.is_root() {
        return Err(refusal::access_denied("Roles may not be assumed by root accounts."));
    }
    let target = arn::parse(&input.role_arn).filter(|target| target.kind == "role");
    let target =
        target.ok_or_else(|| refusal::validation(format!("{} is invalid", input.role_arn)))?;
    if !input.provided_contexts.is_empty() {
        return Err(refusal::validation("ProvidedContexts are not supported."));
    }
    let scope = Scope::global(target.account);
    let view = call.records().view().await?;
    let role = view.get::<Role>(&scope, &key(target.name)).await?;
    let role = role.filter(|role| role.arn(target.account) == input.role_arn);
    let tags = assumed_tags(caller, &input)?;
    // A role that does not exist is refused like one that nobody may assume: names do not leak.
    let role = role.ok_or_else(|| not_allowed(caller, "sts:AssumeRole", &input.role_arn))?;
    let session = caller.session.as_ref();
    let source_identity = source_identity(session, input.source_identity.clone())?;
    let mfa =
        mfa_proof::of_call(&call, input.serial_number.as_deref(), input.token_code.as_deref());
    let wish = Wish { tags, mfa: mfa.await?, source_identity };
    for action in wish.actions() {
        check_trust(&call, (&role, target.account), action, &input, &wish).await?;
    }
    let Wish { tags, mfa, source_identity } = wish;
    let seconds = role_seconds(caller, &role, input.duration_seconds)?;
    let (policies, packed) =
        session_policies(&call, &scope, input.policy, &input.policy_arns).await?;
    let holder = TokenHolder::Role {
        name: role.name.clone(),
        id: role.id.clone(),
        session: input.role_session_name.clone(),
    };
    let made = Token {
        account: target.account.to_owned(),
        chained: matches!(caller.kind, CallerKind::RoleSession { .. }),
        mfa,
        source_identity: source_identity.clone(),
        policies,
        tags: tags.all,
        transitive_tag_keys: tags.transitive,
        ..token(&call, holder, seconds)
    };
    let (account, name) = (target.account, &input.role_session_name);
    Ok(AssumeRoleResponse {
        credentials: Some(session::issue(&call.control, &made)?),
        assumed_role_user: Some(AssumedRoleUser {
            assumed_role_id: format!("{}:{name}", role.id),
            arn: format!("arn:aws:sts::{account}:assumed-role/{}/{name}", role.name),
        }),
        packed_policy_size: Some(packed),
        source_identity,
        ..AssumeRoleResponse::default()
    })
}

/// The ARN of the federated user that a call makes.
pub fn federated_target(
    call: Call,
    input: Value,
) -> Pending<'static, Result<Vec<String>, ApiError>> {
    let name = input.get("Name").and_then(Value::as_str).unwrap_or_default();
    let target = federated_arn(&call, name);
    Box::pin(async move { Ok(vec![target]) })
}

/// What a caller wants of a role session, beside the session itself.
struct Wish {
    tags: AssumedTags,
    /// Whether the call proved a second factor.
    mfa: bool,
    source_identity: Option<String>,
}

impl Wish {
    /// The actions that it needs on the role. What a session before hands on needs them as well.
    fn actions(&self) -> Vec<&'static str> {
        let mut actions = vec!["sts:AssumeRole"];
        if !self.tags.given.is_empty() || !self.tags.transitive.is_empty() {
            actions.push("sts:TagSession");
        }
        if self.source_identity.is_some() {
            actions.push("sts:SetSourceIdentity");
        }
        actions
    }
}

/// The source identity of the new session: once set, it stays the same along the chain.
fn source_identity(
    session: Option<&Session>,
    given: Option<String>,
) -> Result<Option<String>, ApiError> {
    match (session.and_then(|session| session.source_identity.clone()), given) {
        (Some(set), Some(given)) if set != given => Err(refusal::access_denied(
            "The source identity of a session cannot be changed once it is set.",
        )),
        (set, given) => Ok(set.or(given)),
    }
}

/// Asks the role's trust policy and the caller's own policies.
async fn check_trust(
    call: &Call,
    (role, account): (&Role, &str),
    action: &str,
    input: &AssumeRoleRequest,
    wish: &Wish,
) -> Result<(), ApiError> {
    let (caller, tags) = (&*call.caller, &wish.tags);
    let mut context = Context::new();
    context.set("sts:RoleSessionName", &input.role_session_name);
    if let Some(seconds) = input.duration_seconds {
        context.set("sts:DurationSeconds", seconds.to_string());
    }
    context.set("aws:ResourceAccount", account);
    if let Some(id) = &input.external_id {
        context.set("sts:ExternalId", id);
    }
    if let Some(identity) = &wish.source_identity {
        context.set("sts:SourceIdentity", identity);
    }
    for (key, value) in &tags.given {
        context.set(&format!("aws:RequestTag/{key}"), value);
    }
    context.set_many("aws:TagKeys", tags.given.keys().cloned().collect());
    context.set_many("sts:TransitiveTagKeys", tags.transitive.clone());
    for tag in &role.tags {
        context.set(&format!("aws:ResourceTag/{}", tag.key), &tag.value);
        context.set(&format!("iam:ResourceTag/{}", tag.key), &tag.value);
    }
    add_global_keys(call, &mut context);
    if wish.mfa {
        context.set("aws:MultiFactorAuthPresent", "true");
        context.set("aws:MultiFactorAuthAge", "0");
    }
    let principal = facts(caller);
    let trust = call.control.directory.document(Kind::Trust, &role.trust_pinned)?;
    let policies = principal::policies(&call.control, caller).await?;
    let request =
        Request { action, resource: &input.role_arn, principal: &principal, context: &context };
    let name = role.arn(account);
    let allowed = policies.with_set(|set| {
        let policy = Named { name: &name, source: Source::Resource, document: &trust };
        let resource = ResourcePolicy { policy, account, is_trust: true };
        evaluate(request, &PolicySet { resource: Some(resource), ..*set }).is_allowed()
    });
    if allowed { Ok(()) } else { Err(not_allowed(caller, action, &input.role_arn)) }
}

/// STS does not say which policy refused.
fn not_allowed(caller: &Caller, action: &str, resource: &str) -> ApiError {
    let who = &caller.arn;
    let text =
        format!("User: {who} is not authorized to perform: {action} on resource: {resource}");
    refusal::access_denied(text)
}

/// Tags of a new role session.
struct AssumedTags {
    /// Those of this call.
    given: BTreeMap<String, String>,
    /// With those that come on from the session before.
    all: BTreeMap<String, String>,
    /// Keys that go on into the next session.
    transitive: Vec<String>,
}

fn assumed_tags(caller: &Caller, input: &AssumeRoleRequest) -> Result<AssumedTags, ApiError> {
    let given = session_tags(&input.tags)?;
    let mut all = given.clone();
    let mut transitive = input.transitive_tag_keys.clone();
    let is_given = |key: &String| given.keys().any(|own| own.eq_ignore_ascii_case(key));
    if let Some(key) = transitive.iter().find(|key| !is_given(key)) {
        let text = format!("The transitive tag key '{key}' is not among the session tags.");
        return Err(ApiError::new("InvalidParameterValue", text));
    }
    for key in caller.session.iter().flat_map(|session| &session.transitive_tag_keys) {
        if is_given(key) {
            let text = format!(
                "One of the specified transitive tag keys can't be set because it conflicts with \
                 a transitive tag key from the calling session: '{key}'."
            );
            return Err(ApiError::new("InvalidParameterValue", text));
        }
        if let Some(value) = caller.tags.get(key) {
            all.insert(key.clone(), value.clone());
            transitive.push(key.clone());
        }
    }
    Ok(AssumedTags { given, all, transitive })
}

fn session_tags(tags: &[Tag]) -> Result<BTreeMap<String, String>, ApiError> {
    if TAGS_MAX < tags.len() {
        return Err(refusal::validation("A session has at most 50 tags."));
    }
    let mut map: BTreeMap<String, String> = BTreeMap::new();
    for tag in tags {
        if map.keys().any(|key| key.eq_ignore_ascii_case(&tag.key)) {
            let text = "Duplicate tag keys found. Please note that Tag keys are case insensitive.";
            return Err(ApiError::new("InvalidParameterValue", text));
        }
        map.insert(tag.key.clone(), tag.value.clone());
    }
    Ok(map)
}

/// The policies that limit a new session, and how much of the room for them they take, per cent.
async fn session_policies(
    call: &Call,
    scope: &Scope,
    inline: Option<String>,
    arns: &[PolicyDescriptorType],
) -> Result<(Vec<SessionPolicy>, i32), ApiError> {
    if POLICY_ARNS_MAX < arns.len() {
        return Err(refusal::validation("A session has at most 10 policies named by ARN."));
    }
    let mut policies = Vec::new();
    let mut size = 0;
    if let Some(text) = inline {
        policy_text::check(&text, Kind::Session)?;
        size += text.chars().count();
        policies.push(SessionPolicy::Inline(text));
    }
    let view = call.records().view().await?;
    for arn in arns.iter().filter_map(|policy| policy.arn.as_ref()) {
        if policy_record::find(&view, scope, arn).await?.is_none() {
            let text = format!("Policy {arn} does not exist or is not attachable.");
            return Err(refusal::validation(text));
        }
        size += arn.chars().count();
        policies.push(SessionPolicy::Managed(arn.clone()));
    }
    if POLICY_SIZE_MAX < size {
        let text = format!(
            "Packed size of session policies and tags consumes {}% of allotted space.",
            size * 100 / POLICY_SIZE_MAX
        );
        return Err(ApiError::new("PackedPolicyTooLarge", text));
    }
    let packed = i32::try_from((size * 100).div_ceil(POLICY_SIZE_MAX)).unwrap_or(100);
    Ok((policies, packed))
}

fn check_long_lived(caller: &Caller, operation: &str) -> Result<(), ApiError> {
    if caller.session.is_none() {
        return Ok(());
    }
    Err(refusal::access_denied(format!("Cannot call {operation} with session credentials")))
}

fn own_seconds(caller: &Caller, given: Option<i32>) -> Result<i32, ApiError> {
    if caller.is_root() {
        // Asking for longer is no error for root, it just gets an hour.
        return in_range(given.unwrap_or(HOUR_SECONDS), USER_SECONDS_MAX)
            .map(|seconds| seconds.min(HOUR_SECONDS));
    }
    in_range(given.unwrap_or(USER_SECONDS_DEFAULT), USER_SECONDS_MAX)
}

fn role_seconds(caller: &Caller, role: &Role, given: Option<i32>) -> Result<i32, ApiError> {
    let seconds = in_range(given.unwrap_or(HOUR_SECONDS), 43_200)?;
    let is_chained = matches!(caller.kind, CallerKind::RoleSession { .. });
    if is_chained && HOUR_SECONDS < seconds {
        return Err(refusal::validation(
            "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by \
             role chaining.",
        ));
    }
    if role.session_seconds_max < seconds {
        return Err(refusal::validation(
            "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
        ));
    }
    Ok(seconds)
}

fn in_range(seconds: i32, max: i32) -> Result<i32, ApiError> {
    let bound = match seconds {
        less if less < SECONDS_MIN => format!("greater than or equal to {SECONDS_MIN}"),
        more if max < more => format!("less than or equal to {max}"),
        fits => return Ok(fits),
    };
    Err(refusal::validation(format!(
        "1 validation error detected: Value '{seconds}' at 'durationSeconds' failed to satisfy \
         constraint: Member must have value {bound}"
    )))
}

fn token(call: &Call, holder: TokenHolder, seconds: i32) -> Token {
    let lasts = Duration::from_secs(u64::try_from(seconds).unwrap_or(0));
    Token {
        account: call.account().to_owned(),
        holder,
        issued: call.now,
        expires: call.now.plus(lasts),
        secret: id::secret(&*call.control.entropy),
        mfa: false,
        chained: false,
        source_identity: None,
        policies: Vec::new(),
        tags: BTreeMap::new(),
        transitive_tag_keys: Vec::new(),
    }
}
