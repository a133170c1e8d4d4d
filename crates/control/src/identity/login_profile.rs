//! Console passwords of users, and the account's rules for them.

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::iam::{
    ChangePasswordRequest, CreateLoginProfileRequest, CreateLoginProfileResponse,
    DeleteLoginProfileRequest, GetAccountPasswordPolicyResponse, GetLoginProfileRequest,
    GetLoginProfileResponse, LoginProfile, PasswordPolicy, UpdateAccountPasswordPolicyRequest,
    UpdateLoginProfileRequest,
};
use wire::sensitive::Sensitive;

use crate::actions::Nothing;
use crate::call::Call;
use crate::identity::caller::CallerKind;
use crate::identity::holder::key;
use crate::identity::password::{self, Hashed, Rules};
use crate::identity::sign_in::throttle::Place;
use crate::identity::user::{self, User};
use crate::identity::{owner, refusal};
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// Most earlier passwords that rules can remember.
const REMEMBERED_MAX: usize = 24;
/// Where the account's rules are kept.
const RULES_ID: &str = "rules";

/// How a user signs in to the console.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Login {
    pub password: Hashed,
    /// Newest first.
    pub earlier: Vec<Hashed>,
    pub created: Timestamp,
    /// When the password was last set.
    pub changed: Timestamp,
    pub last_used: Option<Timestamp>,
    pub reset_required: bool,
}

impl Login {
    /// As `GetUser` shows it.
    #[must_use]
    pub fn last_used_shape(&self) -> Option<String> {
        self.last_used.map(|at| at.to_string())
    }

    fn shape(&self, user: &User) -> LoginProfile {
        LoginProfile {
            user_name: user.name.clone(),
            create_date: self.created.to_string(),
            password_reset_required: Some(self.reset_required),
        }
    }

    fn set(&mut self, password: Hashed, now: Timestamp) {
        let old = std::mem::replace(&mut self.password, password);
        self.earlier.insert(0, old);
        self.earlier.truncate(REMEMBERED_MAX);
        self.changed = now;
    }
}

impl Noun for Rules {
    const KIND: &'static str = "password-rules";
}

/// # Errors
/// `NoSuchEntity`, `EntityAlreadyExists`, `PasswordPolicyViolation`.
pub async fn create(
    call: Call,
    input: CreateLoginProfileRequest,
) -> Result<CreateLoginProfileResponse, ApiError> {
    let name = owner::named(&call, input.user_name)?;
    let Some(password) = input.password else {
        return Err(refusal::validation("The request must contain the parameter Password."));
    };
    password::check(rules(&call).await?.as_ref(), &name, &password)?;
    let hashed = password::hash(&*call.control.entropy, &password).await;
    let login = Login {
        password: hashed,
        earlier: Vec::new(),
        created: call.now,
        changed: call.now,
        last_used: None,
        reset_required: input.password_reset_required.unwrap_or(false),
    };
    let write = async |change: &mut Change| {
        let mut user = user::load(change, &name).await?;
        if user.login.is_some() {
            let name = &user.name;
            let text = format!("Login Profile for user {name} already exists.");
            return Err(refusal::taken(text));
        }
        user.login = Some(login.clone());
        change.put(&key(&user.name), &user).await?;
        Ok(login.shape(&user))
    };
    let login_profile = call.records().change(&call.global_scope(), write).await?;
    Ok(CreateLoginProfileResponse { login_profile })
}

/// # Errors
/// `NoSuchEntity`.
pub async fn get(
    call: Call,
    input: GetLoginProfileRequest,
) -> Result<GetLoginProfileResponse, ApiError> {
    let name = owner::named(&call, input.user_name)?;
    let view = call.records().view().await?;
    let user = user::find(&view, &call.global_scope(), &name).await?;
    let login = user.login.as_ref().ok_or_else(|| unknown(&user.name))?;
    Ok(GetLoginProfileResponse { login_profile: login.shape(&user) })
}

/// # Errors
/// `NoSuchEntity`, `PasswordPolicyViolation`.
pub async fn update(call: Call, input: UpdateLoginProfileRequest) -> Result<(), ApiError> {
    let hashed = match &input.password {
        None => None,
        Some(password) => {
            let rules = rules(&call).await?;
            password::check(rules.as_ref(), &input.user_name, password)?;
            let view = call.records().view().await?;
            let user = user::find(&view, &call.global_scope(), &input.user_name).await?;
            check_is_new(rules.as_ref(), user.login.as_ref(), password).await?;
            Some(password::hash(&*call.control.entropy, password).await)
        }
    };
    let write = async |change: &mut Change| {
        let mut user = user::load(change, &input.user_name).await?;
        let login = user.login.as_mut().ok_or_else(|| unknown(&input.user_name))?;
        if let Some(hashed) = &hashed {
            login.set(hashed.clone(), call.now);
        }
        if let Some(required) = input.password_reset_required {
            login.reset_required = required;
        }
        Ok(change.put(&key(&user.name), &user).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn delete(call: Call, input: DeleteLoginProfileRequest) -> Result<(), ApiError> {
    let name = owner::named(&call, input.user_name)?;
    let write = async |change: &mut Change| {
        let mut user = user::load(change, &name).await?;
        if user.login.take().is_none() {
            return Err(unknown(&user.name));
        }
        Ok(change.put(&key(&user.name), &user).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// Changes the caller's own password.
///
/// # Errors
/// `AccessDenied` when the old password is wrong, `Throttling` when it was so too often,
/// `InvalidUserType` for a caller that is no user, `NoSuchEntity`, `PasswordPolicyViolation`.
pub async fn change(call: Call, input: ChangePasswordRequest) -> Result<(), ApiError> {
    let CallerKind::User { name, .. } = &call.caller.kind else {
        let text = "Only IAM Users can change their own password.";
        return Err(ApiError::new("InvalidUserType", text));
    };
    let view = call.records().view().await?;
    let user = user::find(&view, &call.global_scope(), name).await?;
    let login = user.login.ok_or_else(|| unknown(&user.name))?;
    // Whoever got hold of a key must not guess the password with it; others are not kept waiting.
    let place = Place::Device(call.caller.access_key_id.clone());
    let subject = format!("change-password/{}/{}", call.account(), user.id);
    let trying = call.control.sign_ins.throttle.begin(&place, &subject, call.now);
    let trying = trying.map_err(|_| ApiError::new("Throttling", "Rate exceeded"))?;
    if !password::matches(&input.old_password, &login.password).await {
        return Err(refusal::access_denied("The old password was incorrect."));
    }
    trying.succeed();
    let rules = rules(&call).await?;
    password::check(rules.as_ref(), name, &input.new_password)?;
    check_is_new(rules.as_ref(), Some(&login), &input.new_password).await?;
    let hashed = password::hash(&*call.control.entropy, &input.new_password).await;
    let write = async |change: &mut Change| {
        let mut user = user::load(change, name).await?;
        let current = user.login.as_mut().ok_or_else(|| unknown(name))?;
        if current.password != login.password {
            return Err(ApiError::new(
                "EntityTemporarilyUnmodifiable",
                "The password was changed meanwhile.",
            ));
        }
        current.set(hashed.clone(), call.now);
        current.reset_required = false;
        Ok(change.put(&key(&user.name), &user).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// Sets the account's rules; what is left out takes its default.
///
/// # Errors
/// `ValidationError`.
pub async fn update_rules(
    call: Call,
    input: UpdateAccountPasswordPolicyRequest,
) -> Result<(), ApiError> {
    let length_min = bounded("minimumPasswordLength", input.minimum_password_length, 6, 128)?;
    let rules = Rules {
        length_min: usize::try_from(length_min.unwrap_or(6)).unwrap_or(6),
        symbols: input.require_symbols.unwrap_or(false),
        numbers: input.require_numbers.unwrap_or(false),
        upper_case: input.require_uppercase_characters.unwrap_or(false),
        lower_case: input.require_lowercase_characters.unwrap_or(false),
        users_may_change: input.allow_users_to_change_password.unwrap_or(false),
        age_max: bounded("maxPasswordAge", input.max_password_age, 1, 1095)?,
        remembered: bounded("passwordReusePrevention", input.password_reuse_prevention, 1, 24)?,
        hard_expiry: input.hard_expiry.unwrap_or(false),
    };
    let write = async |change: &mut Change| Ok(change.put(RULES_ID, &rules).await?);
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity` while the default rules hold.
pub async fn get_rules(
    call: Call,
    _: Nothing,
) -> Result<GetAccountPasswordPolicyResponse, ApiError> {
    let rules = rules(&call).await?.ok_or_else(|| no_rules(&call))?;
    let password_policy = PasswordPolicy {
        minimum_password_length: i32::try_from(rules.length_min).ok(),
        require_symbols: Some(rules.symbols),
        require_numbers: Some(rules.numbers),
        require_uppercase_characters: Some(rules.upper_case),
        require_lowercase_characters: Some(rules.lower_case),
        allow_users_to_change_password: Some(rules.users_may_change),
        expire_passwords: Some(rules.age_max.is_some()),
        max_password_age: rules.age_max,
        password_reuse_prevention: rules.remembered,
        hard_expiry: Some(rules.hard_expiry),
    };
    Ok(GetAccountPasswordPolicyResponse { password_policy })
}

/// Goes back to the default rules.
///
/// # Errors
/// `NoSuchEntity` while they hold.
pub async fn delete_rules(call: Call, _: Nothing) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        if change.get::<Rules>(RULES_ID).await?.is_none() {
            return Err(no_rules(&call));
        }
        Ok(change.delete::<Rules>(RULES_ID).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// The account's own rules, `None` while the default ones hold.
///
/// # Errors
/// What the store answers.
pub async fn rules(call: &Call) -> Result<Option<Rules>, ApiError> {
    let view = call.records().view().await?;
    Ok(rules_in(&view, &call.global_scope()).await?)
}

/// The rules of the account of a scope.
///
/// # Errors
/// What the store answers.
pub async fn rules_in(view: &View, scope: &Scope) -> Result<Option<Rules>, StoreError> {
    view.get::<Rules>(scope, RULES_ID).await
}

/// Whether the account's rules let users change their own passwords.
///
/// # Errors
/// What the store answers.
pub async fn users_may_change(view: &View, scope: &Scope) -> Result<bool, StoreError> {
    let rules = view.get::<Rules>(scope, RULES_ID).await?;
    Ok(rules.is_some_and(|rules| rules.users_may_change))
}

async fn check_is_new(
    rules: Option<&Rules>,
    login: Option<&Login>,
    password: &Sensitive,
) -> Result<(), ApiError> {
    let remembered = rules.and_then(|rules| rules.remembered).unwrap_or(0);
    let remembered = usize::try_from(remembered).unwrap_or(0);
    let Some(login) = login.filter(|_| 0 < remembered) else { return Ok(()) };
    let earlier = std::iter::once(&login.password).chain(&login.earlier).take(remembered);
    for hashed in earlier {
        if password::matches(password, hashed).await {
            let text =
                "Password does not conform to the account password policy: it was used before.";
            return Err(ApiError::new("PasswordPolicyViolation", text));
        }
    }
    Ok(())
}

fn bounded(member: &str, given: Option<i32>, min: i32, max: i32) -> Result<Option<i32>, ApiError> {
    match given {
        Some(value) if !(min..=max).contains(&value) => Err(refusal::validation(format!(
            "1 validation error detected: Value '{value}' at '{member}' failed to satisfy \
             constraint: Member must have value between {min} and {max}"
        ))),
        _ => Ok(given),
    }
}

fn no_rules(call: &Call) -> ApiError {
    let account = call.account();
    refusal::missing(format!("The Password Policy with domain name {account} cannot be found."))
}

fn unknown(user: &str) -> ApiError {
    refusal::missing(format!("Login Profile for User {user} cannot be found."))
}
