//! What all Describe calls of RDS share: filters and pages.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use wire::error::ApiError;
use wire::generated::rds::Filter;

use crate::rds::refusal::invalid_value;

/// The least that `MaxRecords` can ask for.
const RECORDS_MIN: i32 = 20;
/// Its default, and with most calls the most that it can ask for.
const RECORDS_DEFAULT: i32 = 100;

/// A filter's name and the values that a shown resource has for it.
pub type Field<T> = (&'static str, fn(&T) -> Vec<String>);

/// Which part of a listing is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    pub filters: &'a [Filter],
    pub max_records: Option<i32>,
    pub marker: Option<&'a str>,
    /// The most that `max_records` may be.
    records_max: i32,
}

impl<'a> Query<'a> {
    #[must_use]
    pub fn new(
        filters: &'a [Filter],
        max_records: Option<i32>,
        marker: Option<&'a String>,
    ) -> Self {
        let marker = marker.map(String::as_str);
        Self { filters, max_records, marker, records_max: RECORDS_DEFAULT }
    }

    /// For the calls whose pages may be longer than those of the others.
    #[must_use]
    pub fn up_to(self, records_max: i32) -> Self {
        Self { records_max, ..self }
    }
}

/// One page of what the filters let through, in the order of keys, and the marker of the next page.
/// A resource that is made or deleted between two pages shifts none of the others.
///
/// # Errors
/// `InvalidParameterValue` for an unknown filter, a bad page size or a marker that is none.
pub fn answer<T>(
    shown: Vec<T>,
    query: Query<'_>,
    fields: &[Field<T>],
    key: fn(&T) -> String,
) -> Result<(Vec<T>, Option<String>), ApiError> {
    let (size, most) = (query.max_records.unwrap_or(RECORDS_DEFAULT), query.records_max);
    if !(RECORDS_MIN..=most).contains(&size) {
        return Err(invalid_value(format!(
            "Invalid value {size} for MaxRecords. Must be between {RECORDS_MIN} and {most}"
        )));
    }
    let after = query.marker.filter(|marker| !marker.is_empty()).map(read_marker).transpose()?;
    let mut shown = filter(shown, query.filters, fields)?;
    shown.sort_by_key(key);
    if let Some(after) = after {
        shown.retain(|item| key(item) > after);
    }
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let more = shown.len() > size;
    shown.truncate(size);
    let marker = shown.last().filter(|_| more).map(|last| URL_SAFE_NO_PAD.encode(key(last)));
    Ok((shown, marker))
}

fn read_marker(marker: &str) -> Result<String, ApiError> {
    let bytes = URL_SAFE_NO_PAD.decode(marker).ok();
    bytes
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or_else(|| invalid_value("Invalid or expired pagination token."))
}

fn filter<T>(
    mut shown: Vec<T>,
    filters: &[Filter],
    fields: &[Field<T>],
) -> Result<Vec<T>, ApiError> {
    for filter in filters {
        let field = fields.iter().find(|(name, _)| *name == filter.name);
        let Some((_, values_of)) = field else {
            return Err(invalid_value(format!("Unrecognized filter name: {}", filter.name)));
        };
        if filter.values.is_empty() {
            let text = format!("The filter {} must have at least one value.", filter.name);
            return Err(invalid_value(text));
        }
        shown.retain(|item| {
            let values = values_of(item);
            filter.values.iter().any(|wanted| {
                values.iter().any(|value| value == wanted || value.eq_ignore_ascii_case(wanted))
            })
        });
    }
    Ok(shown)
}

#[cfg(test)]
mod tests {
    use wire::generated::rds::Filter;

    use super::{Query, RECORDS_DEFAULT, answer};

    const EMPTY: Query<'static> =
        Query { filters: &[], max_records: None, marker: None, records_max: RECORDS_DEFAULT };

    #[test]
    fn pages_follow_each_other_whatever_is_added_between() {
        let items = |from: usize| -> Vec<String> {
            (from..50).map(|number| format!("item-{number:03}")).collect()
        };
        let query = Query { max_records: Some(20), ..EMPTY };
        let (first, marker) = answer(items(10), query, &[], Clone::clone).unwrap();
        assert_eq!(first.last().unwrap(), "item-029");
        let query = Query { marker: marker.as_deref(), ..query };
        let (second, marker) = answer(items(0), query, &[], Clone::clone).unwrap();
        assert_eq!(second.first().unwrap(), "item-030");
        assert_eq!(second.len(), 20);
        assert_eq!(marker, None);
    }

    #[test]
    fn bad_sizes_markers_and_filters_are_refused() {
        for size in [0, 19, 101, -1] {
            let query = Query { max_records: Some(size), ..EMPTY };
            let error = answer(vec![String::new()], query, &[], Clone::clone).unwrap_err();
            assert_eq!(error.code, "InvalidParameterValue", "{size}");
        }
        for (size, fine) in [(19, false), (20, true), (1000, true), (1001, false)] {
            let query = Query { max_records: Some(size), ..EMPTY }.up_to(1000);
            assert_eq!(answer(vec![String::new()], query, &[], Clone::clone).is_ok(), fine);
        }
        let query = Query { marker: Some("!"), ..EMPTY };
        assert!(answer(vec![String::new()], query, &[], Clone::clone).is_err());
        let filters = |name: &str, values: &[&str]| {
            vec![Filter {
                name: name.to_owned(),
                values: values.iter().map(|v| (*v).to_owned()).collect(),
            }]
        };
        let id: super::Field<String> = ("id", |item| vec![item.clone()]);
        let known = ["a", "b"].map(str::to_owned).to_vec();
        for (name, values, found) in [
            ("id", &["b", "c"][..], Some(1)),
            ("id", &["B"][..], Some(1)),
            ("id", &["c"][..], Some(0)),
            ("id", &[][..], None),
            ("nonsense", &["a"][..], None),
        ] {
            let filters = filters(name, values);
            let query = Query { filters: &filters, ..EMPTY };
            let shown = answer(known.clone(), query, &[id], Clone::clone).ok();
            assert_eq!(shown.map(|(items, _)| items.len()), found, "{name} {values:?}");
        }
    }
}
