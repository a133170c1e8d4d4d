//! People of an identity store.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::error::ApiError;
use wire::generated::identitystore::{
    AlternateIdentifier, CreateUserRequest, CreateUserResponse, DeleteUserRequest,
    DeleteUserResponse, DescribeUserRequest, DescribeUserResponse, Filter, GetUserIdRequest,
    GetUserIdResponse, ListUsersRequest, ListUsersResponse, User,
};
use wire::sensitive::Sensitive;

use crate::call::Call;
use crate::identity::center::access::Access;
use crate::identity::center::assignment;
use crate::identity::center::instance;
use crate::identity::center::membership::Membership;
use crate::identity::center::page::paging;
use crate::identity::center::refusal;
use crate::identity::password::Hashed;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// People of one identity store (*IAM Identity Center quotas*).
const PEOPLE_MAX: usize = 100_000;

/// A person, kept in the account's global scope under the user id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// As the identity store shows it.
    pub profile: User,
    /// `None` until the person has chosen one with a code sent by mail.
    pub password: Option<Hashed>,
}

impl Noun for Person {
    const KIND: &'static str = "identity-store-user";
}

/// Whose a name is, kept under [`name_key`]. Names are unique in their store whatever their case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameOf {
    pub id: String,
}

impl Noun for NameOf {
    const KIND: &'static str = "identity-store-name";
}

/// `word` is `user` or `group`.
#[must_use]
pub fn name_key(word: &str, name: &str) -> String {
    format!("{word}/{}", name.to_lowercase())
}

impl Person {
    #[must_use]
    pub fn id(&self) -> &str {
        &self.profile.user_id
    }

    #[must_use]
    pub fn user_name(&self) -> &str {
        self.profile.user_name.as_ref().map_or("", Sensitive::expose)
    }

    /// The address that codes are sent to: the primary one, else the first.
    #[must_use]
    pub fn email(&self) -> Option<&str> {
        let emails = &self.profile.emails;
        let primary = emails.iter().find(|email| email.primary == Some(true));
        primary.or(emails.first())?.value.as_ref().map(Sensitive::expose)
    }

    /// # Errors
    /// What the store answers.
    pub async fn forget_names(&self, change: &mut Change) -> Result<(), ApiError> {
        Ok(change.delete::<NameOf>(&name_key("user", self.user_name())).await?)
    }
}

/// # Errors
/// `ResourceNotFoundException`, `ConflictException` for a name that is taken,
/// `ValidationException`, `ServiceQuotaExceededException`.
pub async fn create(call: Call, input: CreateUserRequest) -> Result<CreateUserResponse, ApiError> {
    let store = input.identity_store_id.clone();
    let mut profile = of_request(input)?;
    profile.user_id = call.control.entropy.uuid();
    profile.user_arn = arn(&profile.user_id);
    profile.revision = "1".to_owned();
    profile.user_status = Some("ENABLED".to_owned());
    profile.created_at = Some(call.now.to_string());
    profile.created_by = Some(call.caller.arn.clone());
    profile.updated_at.clone_from(&profile.created_at);
    profile.updated_by.clone_from(&profile.created_by);
    check(&profile)?;
    let person = Person { profile, password: None };
    let write = async |change: &mut Change| {
        let owner = instance::load_of_store(change, &store).await?;
        let mut person = person.clone();
        person.profile.identity_store_id = owner.store;
        if PEOPLE_MAX <= change.list::<NameOf>().await?.len() {
            return Err(refusal::quota("The identity store is full."));
        }
        take_name(change, "user", person.user_name(), person.id()).await?;
        change.put(person.id(), &person).await?;
        Ok(person.profile)
    };
    let made = call.records().change(&call.global_scope(), write).await?;
    Ok(CreateUserResponse {
        identity_store_id: made.identity_store_id,
        user_id: made.user_id,
        user_arn: made.user_arn,
        revision: made.revision,
    })
}

fn of_request(input: CreateUserRequest) -> Result<User, ApiError> {
    // The members have the same names in both shapes.
    let mut members = serde_json::to_value(input).map_err(|_| ApiError::internal())?;
    let filled = ["UserId", "UserArn", "Revision"];
    if let Value::Object(members) = &mut members {
        members.extend(filled.map(|name| (name.to_owned(), Value::String(String::new()))));
    }
    serde_json::from_value(members).map_err(|_| ApiError::internal())
}

/// What a profile must have, new or changed.
///
/// # Errors
/// `ValidationException`.
pub fn check(profile: &User) -> Result<(), ApiError> {
    if profile.user_name.as_ref().is_none_or(|name| name.expose().is_empty()) {
        return Err(refusal::invalid("UserName is a required attribute"));
    }
    if profile.display_name.as_ref().is_none_or(|name| name.expose().is_empty()) {
        return Err(refusal::invalid("DisplayName is a required attribute"));
    }
    let named = profile.name.as_ref();
    let given = named.is_some_and(|name| name.given_name.is_some() && name.family_name.is_some());
    if !given {
        return Err(refusal::invalid("FamilyName and GivenName are required attributes"));
    }
    // One of each, as the real service takes them.
    for (what, count) in [
        ("emails", profile.emails.len()),
        ("addresses", profile.addresses.len()),
        ("phone numbers", profile.phone_numbers.len()),
    ] {
        if 1 < count {
            return Err(refusal::invalid(format!("A user has one of {what} at most.")));
        }
    }
    for email in profile.emails.iter().filter_map(|email| email.value.as_ref()) {
        let text = email.expose();
        let whole = text.split_once('@').is_some_and(|(who, at)| {
            !who.is_empty() && at.contains('.') && !text.contains(char::is_whitespace)
        });
        if !whole {
            return Err(refusal::invalid("The e-mail address is not valid."));
        }
    }
    Ok(())
}

/// Takes a name for a user or group.
///
/// # Errors
/// `ConflictException` when somebody has it.
pub async fn take_name(
    change: &mut Change,
    word: &str,
    name: &str,
    id: &str,
) -> Result<(), ApiError> {
    let key = name_key(word, name);
    if change.get::<NameOf>(&key).await?.is_some_and(|holder| holder.id != id) {
        return Err(refusal::conflict(format!(
            "Duplicate {}Name",
            if word == "user" { "User" } else { "Group" }
        ))
        .with_detail("Reason", "UNIQUENESS_CONSTRAINT_VIOLATION"));
    }
    Ok(change.put(&key, &NameOf { id: id.to_owned() }).await?)
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn describe(
    call: Call,
    input: DescribeUserRequest,
) -> Result<DescribeUserResponse, ApiError> {
    let view = call.records().view().await?;
    let scope = call.global_scope();
    instance::of_store(&view, &scope, &input.identity_store_id).await?;
    let person = find(&view, &scope, &input.user_id).await?;
    let members = serde_json::to_value(person.profile).map_err(|_| ApiError::internal())?;
    serde_json::from_value(members).map_err(|_| ApiError::internal())
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for a filter that is not offered.
pub async fn list(call: Call, input: ListUsersRequest) -> Result<ListUsersResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    let view = call.records().view().await?;
    let scope = call.global_scope();
    instance::of_store(&view, &scope, &input.identity_store_id).await?;
    let wanted = filter(&input.filters, &["UserName"])?;
    if let Some(name) = wanted {
        let found = by_name(&view, &scope, name).await?;
        let users = found.map(|person| person.profile).into_iter().collect();
        return Ok(ListUsersResponse { users, next_token: None });
    }
    let page = paging.of_records::<Person>(&view, &scope, |_| true).await?;
    let users = page.items.into_iter().map(|person| person.profile).collect();
    Ok(ListUsersResponse { users, next_token: page.marker })
}

/// The value that the only filter asks for.
///
/// # Errors
/// `ValidationException` for another attribute, or several.
pub fn filter<'f>(filters: &'f [Filter], offered: &[&str]) -> Result<Option<&'f str>, ApiError> {
    match filters {
        [] => Ok(None),
        [one] if offered.iter().any(|name| name.eq_ignore_ascii_case(&one.attribute_path)) => {
            Ok(Some(one.attribute_value.expose()))
        }
        _ => Err(refusal::invalid(format!(
            "Filters take one attribute, which is {}.",
            offered.join(" or ")
        ))),
    }
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for an attribute that is not unique.
pub async fn get_id(call: Call, input: GetUserIdRequest) -> Result<GetUserIdResponse, ApiError> {
    let view = call.records().view().await?;
    let scope = call.global_scope();
    let owner = instance::of_store(&view, &scope, &input.identity_store_id).await?;
    let (path, value) = alternate(&input.alternate_identifier)?;
    let found = match path.to_ascii_lowercase().as_str() {
        "username" => by_name(&view, &scope, &value).await?,
        "emails.value" => {
            let all = view.list::<Person>(&scope).await?;
            let has = |person: &Person| {
                person.email().is_some_and(|email| email.eq_ignore_ascii_case(&value))
            };
            all.into_iter().map(|(_, person)| person).find(has)
        }
        _ => return Err(refusal::invalid("The attribute does not identify a user.")),
    };
    let person = found.ok_or_else(|| refusal::missing_in_store("USER", "unknown"))?;
    Ok(GetUserIdResponse {
        identity_store_id: owner.store,
        user_arn: person.profile.user_arn,
        user_id: person.profile.user_id,
    })
}

/// The attribute and value of an identifier other than the id.
///
/// # Errors
/// `ValidationException` for an external id, which nobody can have here, and for what is no text.
pub fn alternate(identifier: &AlternateIdentifier) -> Result<(String, String), ApiError> {
    if identifier.external_id.is_some() {
        return Err(refusal::missing_in_store("USER", "external"));
    }
    let unique = identifier.unique_attribute.as_ref();
    let unique =
        unique.ok_or_else(|| refusal::invalid("The alternate identifier has no attribute."))?;
    let value = unique.attribute_value.as_str();
    let value = value.ok_or_else(|| refusal::invalid("AttributeValue must be a text."))?;
    Ok((unique.attribute_path.clone(), value.to_owned()))
}

/// Deletes a person with memberships, assignments and sessions.
///
/// # Errors
/// `ResourceNotFoundException`.
pub async fn delete(call: Call, input: DeleteUserRequest) -> Result<DeleteUserResponse, ApiError> {
    let write = async |change: &mut Change| {
        instance::load_of_store(change, &input.identity_store_id).await?;
        let person = load(change, &input.user_id).await?;
        check_revision(input.revision.as_deref(), &person.profile.revision)?;
        person.forget_names(change).await?;
        for (id, held) in change.list::<Membership>().await? {
            if held.user == person.id() {
                change.delete::<Membership>(&id).await?;
            }
        }
        for (id, access) in change.list::<Access>().await? {
            if access.user == person.id() {
                change.delete::<Access>(&id).await?;
            }
        }
        assignment::forget_principal(change, person.id()).await?;
        Ok::<_, ApiError>(change.delete::<Person>(person.id()).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(DeleteUserResponse {})
}

/// # Errors
/// `ConflictException` when the caller has read an older revision.
pub fn check_revision(given: Option<&str>, held: &str) -> Result<(), ApiError> {
    if given.is_none_or(|given| given == held) {
        return Ok(());
    }
    Err(refusal::conflict("The revision is not the newest.")
        .with_detail("Reason", "CONCURRENT_MODIFICATION"))
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn find(view: &View, scope: &Scope, id: &str) -> Result<Person, ApiError> {
    let found = view.get::<Person>(scope, bare(id)).await?;
    found.ok_or_else(|| refusal::missing_in_store("USER", id))
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn load(change: &mut Change, id: &str) -> Result<Person, ApiError> {
    let found = change.get::<Person>(bare(id)).await?;
    found.ok_or_else(|| refusal::missing_in_store("USER", id))
}

/// # Errors
/// What the store answers.
pub async fn by_name(view: &View, scope: &Scope, name: &str) -> Result<Option<Person>, ApiError> {
    let holder = view.get::<NameOf>(scope, &name_key("user", name)).await?;
    match holder {
        Some(holder) => Ok(view.get::<Person>(scope, &holder.id).await?),
        None => Ok(None),
    }
}

/// An id may be given as an ARN.
#[must_use]
pub fn bare(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or(id)
}

fn arn(id: &str) -> String {
    format!("arn:aws:identitystore:::user/{id}")
}
