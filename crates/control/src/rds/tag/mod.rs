//! Tags of RDS resources.

pub mod api;

use std::collections::BTreeMap;

use wire::error::ApiError;
use wire::generated::rds;

use crate::rds::refusal::{invalid_combination, invalid_value};

/// Values by key. Keys are unique and their case matters.
pub type Tags = BTreeMap<String, String>;

/// RDS's limits (*Tagging Amazon RDS resources*).
const TAGS_MAX: usize = 50;
const KEY_CHARS_MAX: usize = 128;
const VALUE_CHARS_MAX: usize = 256;

/// Reads the tags of a request.
///
/// # Errors
/// `InvalidParameterValue` for a tag that cannot be one, `InvalidParameterCombination` for a key that
/// comes twice.
pub fn read(tags: &[rds::Tag]) -> Result<Tags, ApiError> {
    let mut read = Tags::new();
    for tag in tags {
        let key = tag.key.as_deref().unwrap_or_default();
        let value = tag.value.as_deref().unwrap_or_default();
        if key.is_empty() || key.chars().count() > KEY_CHARS_MAX {
            return Err(invalid_value("Tag keys must have 1 to 128 characters."));
        }
        if value.chars().count() > VALUE_CHARS_MAX {
            return Err(invalid_value("Tag values must have at most 256 characters."));
        }
        if key.to_ascii_lowercase().starts_with("aws:") || key.starts_with("rds:") {
            return Err(invalid_value(
                "Tag keys must not begin with \"aws:\" or \"rds:\": these prefixes are reserved.",
            ));
        }
        let legal =
            |letter: char| letter.is_alphanumeric() || letter == ' ' || "_.:/=+-@".contains(letter);
        if !key.chars().chain(value.chars()).all(legal) {
            return Err(invalid_value(
                "Tags can only contain Unicode letters, digits, white space, and _ . : / = + - @",
            ));
        }
        if read.insert(key.to_owned(), value.to_owned()).is_some() {
            return Err(invalid_combination(format!("Duplicate tag keys found: {key}")));
        }
    }
    check_count(&read)?;
    Ok(read)
}

/// Refuses more tags than a resource can have.
///
/// # Errors
/// `InvalidParameterValue`.
pub fn check_count(tags: &Tags) -> Result<(), ApiError> {
    if tags.len() > TAGS_MAX {
        return Err(invalid_value("A resource can have at most 50 tags."));
    }
    Ok(())
}

/// As answers show them.
#[must_use]
pub fn show(tags: &Tags) -> Vec<rds::Tag> {
    let show = |(key, value): (&String, &String)| rds::Tag {
        key: Some(key.clone()),
        value: Some(value.clone()),
    };
    tags.iter().map(show).collect()
}
