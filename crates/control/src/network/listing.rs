//! What all Describe calls share: named ids, filters and pages.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use wire::error::ApiError;
use wire::generated::ec2::{Filter, Tag};

use crate::network::filter::{self, Field, Tests};
use crate::network::id::Kind;
use crate::network::refusal::{invalid_combination, invalid_value};

/// A resource as the API shows it, fit to be listed.
pub trait Listed: Sized + 'static {
    const KIND: Kind;
    const FIELDS: &'static [Field<Self>];
    /// The smallest and the largest page that can be asked for.
    const PAGE: (i32, i32) = (PAGE_MIN, PAGE_MAX);

    /// Empty only where something is wrong.
    fn id(&self) -> &str;

    fn tags(&self) -> &[Tag];
}

/// What a Describe call asks for.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    pub ids: &'a [String],
    pub filters: &'a [Filter],
    pub max_results: Option<i32>,
    pub next_token: Option<&'a str>,
}

/// EC2's bounds of `MaxResults`.
const PAGE_MIN: i32 = 5;
const PAGE_MAX: i32 = 1000;

/// One page of what was asked for, in the order of ids, and the token of the next page.
/// A resource that is made or deleted between two pages shifts none of the others.
///
/// # Errors
/// An id that is malformed or names nothing, an unknown filter, a bad page size or token.
pub fn answer<T: Listed>(
    shown: Vec<T>,
    query: Query<'_>,
) -> Result<(Vec<T>, Option<String>), ApiError> {
    for id in query.ids {
        T::KIND.check(id)?;
        if !shown.iter().any(|item| item.id() == id) {
            return Err(T::KIND.not_found(id));
        }
    }
    refuse_page_of_named(query)?;
    let named = |item: &T| query.ids.is_empty() || query.ids.iter().any(|id| id == item.id());
    let shown = shown.into_iter().filter(named).collect();
    let mut shown = filter::apply(shown, query.filters, T::FIELDS, Some(T::tags))?;
    shown.sort_by(|a, b| a.id().cmp(b.id()));
    page_within(T::PAGE, shown, query.max_results, query.next_token, T::id)
}

/// The same for what is read and shown one by one: no more is shown than the page needs. `records`
/// come in the order of their ids; ids of the query name them all.
pub fn answer_from<R, T: Listed>(
    records: impl IntoIterator<Item = (String, R)>,
    show: impl Fn(R) -> T,
    query: Query<'_>,
) -> Result<(Vec<T>, Option<String>), ApiError> {
    refuse_page_of_named(query)?;
    let tests = Tests::read(query.filters, T::FIELDS, Some(T::tags))?;
    let after = query.next_token.map(read_token).transpose()?;
    let limit = page_size(T::PAGE, query.max_results)?;
    let (mut page, mut last) = (Vec::new(), None);
    for (id, record) in records {
        if after.as_ref().is_some_and(|after| id <= *after) {
            continue;
        }
        let shown = show(record);
        if !tests.pass(&shown) {
            continue;
        }
        if limit == Some(page.len()) {
            let token = last.map(|last: String| URL_SAFE_NO_PAD.encode(last));
            return Ok((page, token));
        }
        page.push(shown);
        last = Some(id);
    }
    Ok((page, None))
}

fn refuse_page_of_named(query: Query<'_>) -> Result<(), ApiError> {
    if !query.ids.is_empty() && query.max_results.is_some() {
        return Err(invalid_combination(
            "The parameter MaxResults cannot be used together with a list of ids",
        ));
    }
    Ok(())
}

/// Cuts one page out of what is sorted by `key`.
pub fn page<T>(
    shown: Vec<T>,
    max_results: Option<i32>,
    next_token: Option<&str>,
    key: impl for<'a> Fn(&'a T) -> &'a str,
) -> Result<(Vec<T>, Option<String>), ApiError> {
    page_within((PAGE_MIN, PAGE_MAX), shown, max_results, next_token, key)
}

/// The same where a call has other bounds.
pub fn page_within<T>(
    bounds: (i32, i32),
    mut shown: Vec<T>,
    max_results: Option<i32>,
    next_token: Option<&str>,
    key: impl for<'a> Fn(&'a T) -> &'a str,
) -> Result<(Vec<T>, Option<String>), ApiError> {
    if let Some(token) = next_token {
        let after = read_token(token)?;
        shown.retain(|item| after.as_str() < key(item));
    }
    let Some(limit) = page_size(bounds, max_results)? else { return Ok((shown, None)) };
    let more = limit < shown.len();
    shown.truncate(limit);
    let last = shown.last().filter(|_| more);
    let token = last.map(|item| URL_SAFE_NO_PAD.encode(key(item)));
    Ok((shown, token))
}

fn page_size(
    (least, most): (i32, i32),
    max_results: Option<i32>,
) -> Result<Option<usize>, ApiError> {
    let Some(asked) = max_results else { return Ok(None) };
    if asked < least {
        return Err(invalid_value(format!(
            "Value ( {asked} ) for parameter maxResults is invalid. Expecting a value greater \
             than or equal to {least}."
        )));
    }
    // The service answers fewer than asked for, never an error.
    Ok(usize::try_from(asked.min(most)).ok())
}

fn read_token(token: &str) -> Result<String, ApiError> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or_else(|| {
        ApiError::new("InvalidNextToken", format!("The specified NextToken '{token}' is not valid"))
    })
}

#[cfg(test)]
mod tests {
    use wire::generated::ec2;

    use super::{Query, answer_from, page};

    #[test]
    fn pages_meet_without_gap_or_overlap() {
        let all: Vec<String> = (0..17).map(|at| format!("sg-{at:02}")).collect();
        let (mut seen, mut token, mut pages) = (Vec::new(), None, 0);
        loop {
            let (items, next) =
                page(all.clone(), Some(5), token.as_deref(), |item| item.as_str()).unwrap();
            seen.extend(items);
            pages += 1;
            token = next;
            if token.is_none() {
                break;
            }
        }
        assert_eq!((seen, pages), (all.clone(), 4));
        let (_, next) = page(all[..5].to_vec(), Some(5), None, |item| item.as_str()).unwrap();
        assert_eq!(next, None, "a full last page has no next one");
    }

    #[test]
    fn no_more_is_shown_than_a_page_needs() {
        let shown = std::cell::Cell::new(0);
        let records = || (0..100).map(|at| (format!("sg-{at:02}"), at));
        let filters = [ec2::Filter {
            name: Some("group-name".to_owned()),
            values: vec!["g?0".to_owned(), "g5*".to_owned()],
        }];
        let (mut seen, mut token, mut pages) = (Vec::new(), None::<String>, 0);
        loop {
            let show = |at: i32| {
                shown.set(shown.get() + 1);
                ec2::SecurityGroup {
                    group_id: Some(format!("sg-{at:02}")),
                    group_name: Some(format!("g{at:02}")),
                    ..ec2::SecurityGroup::default()
                }
            };
            let query = Query {
                ids: &[],
                filters: &filters,
                max_results: Some(5),
                next_token: token.as_deref(),
            };
            let (page, next) = answer_from(records(), show, query).unwrap();
            seen.extend(page.into_iter().filter_map(|group| group.group_name));
            pages += 1;
            if pages == 1 {
                assert_eq!(shown.get(), 51, "up to the first that is for the next page");
            }
            token = next;
            if token.is_none() {
                break;
            }
        }
        let expected: Vec<String> = (0..100)
            .filter(|at| at % 10 == 0 || at / 10 == 5)
            .map(|at| format!("g{at:02}"))
            .collect();
        assert_eq!((seen, pages), (expected, 4));
    }

    #[test]
    fn bad_sizes_and_tokens_are_refused() {
        for (size, token, code) in [
            (Some(4), None, Some("InvalidParameterValue")),
            (Some(-1), None, Some("InvalidParameterValue")),
            (Some(5000), None, None),
            (None, Some("%%"), Some("InvalidNextToken")),
            (None, Some("_w"), Some("InvalidNextToken")),
        ] {
            let all = vec!["a".to_owned()];
            let found = page(all, size, token, |item| item.as_str());
            let found = found.err().map(|error| error.code.into_owned());
            assert_eq!(found.as_deref(), code, "{size:?} {token:?}");
        }
    }
}
