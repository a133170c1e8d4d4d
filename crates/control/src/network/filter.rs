//! `Filters` of Describe calls: values of one filter are alternatives, filters narrow each other.

use std::fmt;

use wire::error::ApiError;
use wire::generated::ec2::{Filter, Tag};

use crate::network::refusal::{invalid_value, missing};

/// A filter's name and the values that a shown resource has for it.
pub type Field<T> = (&'static str, fn(&T) -> Vec<String>);

/// Where a shown resource keeps its tags.
pub type TagsOf<T> = fn(&T) -> &[Tag];

/// EC2's limits: filters of a request, values of a filter (*Filtering*, API reference).
const FILTERS_MAX: usize = 50;
const VALUES_MAX: usize = 200;

/// The shown resources that all filters let through. `tags_of` is `None` for what cannot be tagged.
pub fn apply<T>(
    shown: Vec<T>,
    filters: &[Filter],
    fields: &[Field<T>],
    tags_of: Option<TagsOf<T>>,
) -> Result<Vec<T>, ApiError> {
    let tests = Tests::read(filters, fields, tags_of)?;
    Ok(shown.into_iter().filter(|item| tests.pass(item)).collect())
}

/// All filters of a call, understood.
pub struct Tests<'a, T>(Vec<Test<'a, T>>);

impl<'a, T> Tests<'a, T> {
    /// # Errors
    /// Too many filters or values, or one that the call does not know.
    pub fn read(
        filters: &'a [Filter],
        fields: &[Field<T>],
        tags_of: Option<TagsOf<T>>,
    ) -> Result<Self, ApiError> {
        if FILTERS_MAX < filters.len() {
            let text = format!("The maximum number of filters is {FILTERS_MAX}");
            return Err(ApiError::new("FilterLimitExceeded", text));
        }
        let tests =
            filters.iter().enumerate().map(|(at, filter)| test(at, filter, fields, tags_of));
        tests.collect::<Result<Vec<_>, ApiError>>().map(Self)
    }

    /// Whether all let it through.
    #[must_use]
    pub fn pass(&self, item: &T) -> bool {
        self.0.iter().all(|test| test.passes(item))
    }
}

impl<T> fmt::Debug for Tests<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Tests").field(&self.0.len()).finish()
    }
}

/// One filter, understood.
struct Test<'a, T> {
    values_of: ValuesOf<'a, T>,
    wanted: &'a [String],
}

enum ValuesOf<'a, T> {
    Field(fn(&T) -> Vec<String>),
    Tag(TagsOf<T>, &'a str),
    TagKeys(TagsOf<T>),
    TagValues(TagsOf<T>),
}

impl<T> Test<'_, T> {
    fn passes(&self, item: &T) -> bool {
        let values = match self.values_of {
            ValuesOf::Field(of) => of(item),
            ValuesOf::Tag(tags, key) => {
                let named = tags(item).iter().filter(|tag| tag.key.as_deref() == Some(key));
                named.map(|tag| tag.value.clone().unwrap_or_default()).collect()
            }
            ValuesOf::TagKeys(tags) => {
                tags(item).iter().filter_map(|tag| tag.key.clone()).collect()
            }
            ValuesOf::TagValues(tags) => {
                tags(item).iter().filter_map(|tag| tag.value.clone()).collect()
            }
        };
        self.wanted.iter().any(|wanted| values.iter().any(|value| matches(wanted, value)))
    }
}

fn test<'a, T>(
    at: usize,
    filter: &'a Filter,
    fields: &[Field<T>],
    tags_of: Option<TagsOf<T>>,
) -> Result<Test<'a, T>, ApiError> {
    let name = filter.name.as_deref().unwrap_or_default();
    if name.is_empty() {
        return Err(missing(&format!("Filter.{}.Name", at + 1)));
    }
    let invalid = || invalid_value(format!("The filter '{name}' is invalid"));
    if filter.values.is_empty() {
        return Err(invalid_value(format!("The filter '{name}' has no values")));
    }
    if VALUES_MAX < filter.values.len() {
        let text = format!("The maximum number of values for filter '{name}' is {VALUES_MAX}");
        return Err(ApiError::new("FilterLimitExceeded", text));
    }
    let values_of = if let Some((_, of)) = fields.iter().find(|(known, _)| *known == name) {
        ValuesOf::Field(*of)
    } else {
        let tags_of = tags_of.ok_or_else(invalid)?;
        match name.split_once(':') {
            Some(("tag", key)) => ValuesOf::Tag(tags_of, key),
            None if name == "tag-key" => ValuesOf::TagKeys(tags_of),
            None if name == "tag-value" => ValuesOf::TagValues(tags_of),
            _ => return Err(invalid()),
        }
    };
    Ok(Test { values_of, wanted: &filter.values })
}

/// Whether a text fits a pattern in which `*` stands for any characters and `?` for one; a backslash
/// takes the next character as it is. Case matters. Takes time proportional to the product of both
/// lengths at worst.
#[must_use]
pub fn matches(pattern: &str, text: &str) -> bool {
    let pattern = tokens(pattern);
    let text: Vec<char> = text.chars().collect();
    let (mut at, mut done) = (0, 0);
    // Where to go on after the last `*` took one character more.
    let mut retry: Option<(usize, usize)> = None;
    while done < text.len() {
        match pattern.get(at) {
            Some(Token::Any) => {
                at += 1;
                retry = Some((at, done));
            }
            Some(Token::One) => (at, done) = (at + 1, done + 1),
            Some(Token::Exactly(letter)) if *letter == text[done] => {
                (at, done) = (at + 1, done + 1);
            }
            _ => {
                let Some((after, from)) = retry else { return false };
                retry = Some((after, from + 1));
                (at, done) = (after, from + 1);
            }
        }
    }
    pattern[at..].iter().all(|token| *token == Token::Any)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Token {
    Any,
    One,
    Exactly(char),
}

fn tokens(pattern: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(pattern.len());
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        tokens.push(match letter {
            '*' => Token::Any,
            '?' => Token::One,
            '\\' => Token::Exactly(letters.next().unwrap_or('\\')),
            other => Token::Exactly(other),
        });
    }
    tokens
}

/// The values of a member that may be absent.
#[must_use]
pub fn one(member: Option<&String>) -> Vec<String> {
    member.cloned().into_iter().collect()
}

/// The values of a number that may be absent.
#[must_use]
pub fn number(member: Option<i32>) -> Vec<String> {
    member.iter().map(ToString::to_string).collect()
}

/// The values of a boolean that may be absent.
#[must_use]
pub fn flag(member: Option<bool>) -> Vec<String> {
    member.iter().map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use wire::generated::ec2::{Filter, Tag};

    use super::{Field, apply, matches};

    #[test]
    fn wildcards() {
        for (pattern, text, fits) in [
            ("default", "default", true),
            ("default", "Default", false),
            ("*", "", true),
            ("", "", true),
            ("?", "", false),
            ("a*c", "abbbc", true),
            ("a*c", "abbb", false),
            ("a?c", "abc", true),
            ("a?c", "ac", false),
            ("*b*b*", "abab", true),
            ("*abc", "ababc", true),
            ("\\*", "*", true),
            ("\\*", "x", false),
            ("\\", "\\", true),
            ("sg-*", "sgr-1", false),
            ("ü?", "üß", true),
        ] {
            assert_eq!(matches(pattern, text), fits, "{pattern} {text}");
        }
        let hostile = "*a".repeat(200);
        assert!(!matches(&hostile, &"a".repeat(199)));
    }

    struct Thing {
        name: &'static str,
        tags: Vec<Tag>,
    }

    const FIELDS: &[Field<Thing>] = &[("name", |thing| vec![thing.name.to_owned()])];

    fn check(filters: &[(&str, &[&str])]) -> Result<Vec<&'static str>, String> {
        let tag = |key: &str, value: &str| Tag {
            key: Some(key.to_owned()),
            value: Some(value.to_owned()),
        };
        let things = vec![
            Thing { name: "one", tags: vec![tag("env", "prod"), tag("team", "db")] },
            Thing { name: "two", tags: vec![tag("env", "test")] },
            Thing { name: "three", tags: vec![] },
        ];
        let filters: Vec<Filter> = filters
            .iter()
            .map(|(name, values)| Filter {
                name: (!name.is_empty()).then(|| (*name).to_owned()),
                values: values.iter().map(|value| (*value).to_owned()).collect(),
            })
            .collect();
        apply(things, &filters, FIELDS, Some(|thing| &thing.tags))
            .map(|found| found.iter().map(|thing| thing.name).collect())
            .map_err(|error| error.to_string())
    }

    #[test]
    fn filters_narrow_and_values_widen() {
        for (filters, expected) in [
            (&[("name", &["one", "two"][..])][..], vec!["one", "two"]),
            (&[("name", &["t*"])], vec!["two", "three"]),
            (&[("name", &["t*"]), ("tag:env", &["test"])], vec!["two"]),
            (&[("tag-key", &["team"])], vec!["one"]),
            (&[("tag-value", &["prod", "test"])], vec!["one", "two"]),
            (&[("tag:env", &["*"])], vec!["one", "two"]),
            (&[("tag:none", &["*"])], vec![]),
        ] {
            assert_eq!(check(filters), Ok(expected), "{filters:?}");
        }
        for (name, values, expected) in [
            ("color", &["red"][..], "InvalidParameterValue: The filter 'color' is invalid"),
            ("tags:env", &["x"], "InvalidParameterValue: The filter 'tags:env' is invalid"),
            ("name", &[], "InvalidParameterValue: The filter 'name' has no values"),
            ("", &["x"], "MissingParameter: The request must contain the parameter Filter.1.Name"),
        ] {
            assert_eq!(check(&[(name, values)]), Err(expected.to_owned()));
        }
    }
}
