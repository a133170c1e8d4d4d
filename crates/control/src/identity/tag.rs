//! Tags on users, roles and policies.

use wire::error::ApiError;
use wire::generated::iam::Tag;

use crate::identity::page::{Paged, Paging};
use crate::identity::refusal;

/// Most tags of one resource.
pub const TAGS_MAX: usize = 50;

/// Checks tags that are given all at once, as at creation.
///
/// # Errors
/// `InvalidInput` for a key twice (case aside) or a reserved one, `LimitExceeded` for too many.
pub fn check(tags: &[Tag]) -> Result<(), ApiError> {
    for (at, tag) in tags.iter().enumerate() {
        let same = |other: &Tag| other.key.eq_ignore_ascii_case(&tag.key);
        if tags.iter().take(at).any(same) {
            return Err(refusal::invalid_input(
                "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
            ));
        }
        if tag.key.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:")) {
            return Err(refusal::invalid_input(
                "Invalid tag key: tag keys that begin with 'aws:' are reserved for system use.",
            ));
        }
    }
    if tags.len() > TAGS_MAX {
        return Err(refusal::limit_exceeded("The number of tags has reached the maximum limit."));
    }
    Ok(())
}

/// Adds tags or changes the values of those that are there. The key keeps its first spelling only
/// where the new one is spelt the same; as in IAM, the newest spelling wins.
///
/// # Errors
/// As [`check`].
pub fn add(tags: &mut Vec<Tag>, new: Vec<Tag>) -> Result<(), ApiError> {
    check(&new)?;
    tags.retain(|old| !new.iter().any(|tag| tag.key.eq_ignore_ascii_case(&old.key)));
    tags.extend(new);
    check(tags)
}

/// A page of tags, in the order of their keys.
#[must_use]
pub fn page(paging: &Paging, mut tags: Vec<Tag>) -> Paged<Tag> {
    tags.sort_by(|one, other| one.key.cmp(&other.key));
    paging.cut(tags.into_iter().map(|tag| (tag.key.clone(), tag)))
}

/// Takes tags away; keys that are not there do not matter.
pub fn remove(tags: &mut Vec<Tag>, keys: &[String]) {
    tags.retain(|tag| !keys.iter().any(|key| key.eq_ignore_ascii_case(&tag.key)));
}

#[cfg(test)]
mod tests {
    use wire::generated::iam::Tag;

    use super::{add, check, remove};

    fn tags(keys: &[&str]) -> Vec<Tag> {
        keys.iter().map(|key| Tag { key: (*key).to_owned(), value: "v".to_owned() }).collect()
    }

    #[test]
    fn rules_hold() {
        let many: Vec<String> = (0..51).map(|n| format!("k{n}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        for (keys, code) in [
            (&["a", "b"][..], None),
            (&["a", "A"], Some("InvalidInput")),
            (&["aws:x"], Some("InvalidInput")),
            (&["AWS:x"], Some("InvalidInput")),
            (&many[..50], None),
            (&many, Some("LimitExceeded")),
        ] {
            let code_given = check(&tags(keys)).err().map(|error| error.code);
            assert_eq!(code_given.as_deref(), code, "{keys:?}");
        }
    }

    #[test]
    fn tags_are_replaced_whatever_their_case() {
        let mut have = tags(&["team", "env"]);
        add(&mut have, vec![Tag { key: "Team".to_owned(), value: "db".to_owned() }]).unwrap();
        let keys: Vec<&str> = have.iter().map(|tag| tag.key.as_str()).collect();
        assert_eq!(keys, ["env", "Team"]);
        remove(&mut have, &["ENV".to_owned(), "other".to_owned()]);
        assert_eq!(have.len(), 1);
    }
}
