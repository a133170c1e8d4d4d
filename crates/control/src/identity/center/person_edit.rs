//! Changes of people and groups: operations on attribute paths such as `name.familyName`.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use wire::error::ApiError;
use wire::generated::identitystore::{
    AttributeOperation, UpdateGroupRequest, UpdateGroupResponse, UpdateUserRequest,
    UpdateUserResponse,
};

use crate::call::Call;
use crate::identity::center::group::{self, Group};
use crate::identity::center::person::{self, NameOf, Person, name_key};
use crate::identity::center::{instance, refusal};
use crate::store::records::change::Change;

/// What of a profile the service itself writes.
const FIXED: &[&str] = &[
    "CreatedAt",
    "CreatedBy",
    "GroupArn",
    "GroupId",
    "IdentityStoreId",
    "Revision",
    "UpdatedAt",
    "UpdatedBy",
    "UserArn",
    "UserId",
];

/// # Errors
/// `ResourceNotFoundException`, `ConflictException`, `ValidationException` for a path that a user
/// does not have or a value that does not fit.
pub async fn update_user(
    call: Call,
    input: UpdateUserRequest,
) -> Result<UpdateUserResponse, ApiError> {
    let write = async |change: &mut Change| {
        instance::load_of_store(change, &input.identity_store_id).await?;
        let before = person::load(change, &input.user_id).await?;
        person::check_revision(input.revision.as_deref(), &before.profile.revision)?;
        let mut after = before.clone();
        after.profile = changed(&before.profile, &input.operations)?;
        after.profile.revision = next(&before.profile.revision);
        after.profile.updated_at = Some(call.now.to_string());
        after.profile.updated_by = Some(call.caller.arn.clone());
        person::check(&after.profile)?;
        if before.user_name() != after.user_name() {
            before.forget_names(change).await?;
            person::take_name(change, "user", after.user_name(), after.id()).await?;
        }
        change.put(after.id(), &after).await?;
        Ok::<Person, ApiError>(after)
    };
    let after = call.records().change(&call.global_scope(), write).await?.profile;
    Ok(UpdateUserResponse {
        identity_store_id: after.identity_store_id,
        user_id: after.user_id,
        user_arn: after.user_arn,
        revision: after.revision,
    })
}

/// # Errors
/// As [`update_user`].
pub async fn update_group(
    call: Call,
    input: UpdateGroupRequest,
) -> Result<UpdateGroupResponse, ApiError> {
    let write = async |change: &mut Change| {
        instance::load_of_store(change, &input.identity_store_id).await?;
        let before = group::load(change, &input.group_id).await?;
        person::check_revision(input.revision.as_deref(), &before.profile.revision)?;
        let mut after = before.clone();
        after.profile = changed(&before.profile, &input.operations)?;
        after.profile.revision = next(&before.profile.revision);
        after.profile.updated_at = Some(call.now.to_string());
        after.profile.updated_by = Some(call.caller.arn.clone());
        group::check(&after.profile)?;
        if before.name() != after.name() {
            change.delete::<NameOf>(&name_key("group", before.name())).await?;
            person::take_name(change, "group", after.name(), after.id()).await?;
        }
        change.put(after.id(), &after).await?;
        Ok::<Group, ApiError>(after)
    };
    let after = call.records().change(&call.global_scope(), write).await?.profile;
    Ok(UpdateGroupResponse {
        identity_store_id: after.identity_store_id,
        group_id: after.group_id,
        group_arn: after.group_arn,
        revision: after.revision,
    })
}

fn next(revision: &str) -> String {
    (revision.parse::<u64>().unwrap_or(0) + 1).to_string()
}

/// A profile after the operations. Paths and the members of values are in the camel case of SCIM;
/// the model's begin with a capital letter.
fn changed<T: Serialize + DeserializeOwned>(
    profile: &T,
    operations: &[AttributeOperation],
) -> Result<T, ApiError> {
    let mut members = serde_json::to_value(profile).map_err(|_| ApiError::internal())?;
    for operation in operations {
        let path = operation.attribute_path.as_str();
        if path.starts_with("urn:") || path.contains(':') {
            let text = format!("The attribute {path} cannot be changed here.");
            return Err(refusal::invalid(text));
        }
        let names: Vec<String> = path.split('.').map(capital).collect();
        if names.first().is_some_and(|first| FIXED.contains(&first.as_str())) {
            return Err(refusal::invalid(format!("The attribute {path} is read-only.")));
        }
        let value = operation.attribute_value.clone().map_or(Value::Null, capitals);
        set(&mut members, &names, value);
    }
    let given = members.clone();
    let after: T = serde_json::from_value(members)
        .map_err(|_| refusal::invalid("A value does not fit its attribute."))?;
    // A member that the shape does not have is gone now.
    let kept = serde_json::to_value(&after).map_err(|_| ApiError::internal())?;
    match lost(&given, &kept) {
        Some(name) => Err(refusal::invalid(format!("There is no attribute {name}."))),
        None => Ok(after),
    }
}

/// The first member of `given` that `kept` lacks.
fn lost(given: &Value, kept: &Value) -> Option<String> {
    match (given, kept) {
        (Value::Object(given), Value::Object(kept)) => given.iter().find_map(|(name, value)| {
            if value.is_null() {
                return None;
            }
            kept.get(name).map_or_else(|| Some(name.clone()), |kept| lost(value, kept))
        }),
        (Value::Array(given), Value::Array(kept)) => {
            given.iter().zip(kept).find_map(|(given, kept)| lost(given, kept))
        }
        _ => None,
    }
}

fn set(members: &mut Value, names: &[String], value: Value) {
    let Some((first, rest)) = names.split_first() else { return };
    if !members.is_object() {
        *members = Value::Object(Map::new());
    }
    let Value::Object(map) = members else { return };
    if !rest.is_empty() {
        set(map.entry(first.clone()).or_insert(Value::Null), rest, value);
    } else if value.is_null() {
        map.remove(first);
    } else {
        map.insert(first.clone(), value);
    }
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn capitals(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            map.into_iter().map(|(name, value)| (capital(&name), capitals(value))).collect()
        }
        Value::Array(items) => items.into_iter().map(capitals).collect(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use wire::generated::identitystore::{AttributeOperation, User};

    use super::changed;

    #[test]
    fn operations_follow_paths() {
        let profile: User = serde_json::from_value(json!({
            "IdentityStoreId": "d-1", "UserId": "u", "UserArn": "a", "Revision": "1",
            "UserName": "ada", "Name": {"GivenName": "Ada", "FamilyName": "L"}, "Title": "Countess"
        }))
        .unwrap();
        for (path, value, expected) in [
            ("name.familyName", json!("Lovelace"), Ok(("Name", "Lovelace"))),
            ("displayName", json!("Ada L"), Ok(("DisplayName", "Ada L"))),
            (
                "emails",
                json!([{"value": "ada@example.com", "primary": true}]),
                Ok(("Emails", "ada@")),
            ),
            ("Emails", json!([{"Value": "ada@example.com"}]), Ok(("Emails", "ada@"))),
            ("title", json!(null), Ok(("UserName", "ada"))),
            ("userId", json!("x"), Err("read-only")),
            ("shoeSize", json!("38"), Err("no attribute ShoeSize")),
            ("name.shoeSize", json!("38"), Err("no attribute ShoeSize")),
            ("emails", json!("ada@example.com"), Err("does not fit")),
        ] {
            let operation = AttributeOperation {
                attribute_path: path.into(),
                attribute_value: Some(value).filter(|value| !value.is_null()),
            };
            let found = changed(&profile, &[operation]);
            match (found, expected) {
                (Ok(after), Ok((member, text))) => {
                    let shown = serde_json::to_value(&after).unwrap();
                    assert!(shown[member].to_string().contains(text), "{path}: {shown}");
                    assert_eq!(path == "title", after.title.is_none(), "{path}");
                }
                (Err(error), Err(text)) => assert!(error.message.contains(text), "{path}: {error}"),
                (found, _) => panic!("{path}: {found:?}"),
            }
        }
    }
}
