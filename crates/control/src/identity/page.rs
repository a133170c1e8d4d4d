//! Pages of IAM's lists: `MaxItems`, `Marker`, `IsTruncated`.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use wire::error::ApiError;

use crate::identity::refusal;
use crate::store::error::StoreError;
use crate::store::records::{Noun, Scope, View};

/// Items of a page when the caller names no number.
const ITEMS_DEFAULT: usize = 100;
/// Most items of a page.
const ITEMS_MAX: usize = 1000;

/// Which page is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging {
    /// The id of the last item of the page before.
    after: Option<String>,
    limit: usize,
}

/// One page, and the marker of the next if there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paged<T> {
    pub items: Vec<T>,
    pub marker: Option<String>,
}

impl<T> Paged<T> {
    /// The member `IsTruncated`.
    #[must_use]
    pub fn is_truncated(&self) -> Option<bool> {
        Some(self.marker.is_some())
    }
}

/// How a service words what is wrong with a page that is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The member that holds the marker.
    pub marker: &'static str,
    /// The member that holds the number of items.
    pub max_items: &'static str,
    pub refuse: fn(String) -> ApiError,
}

const WORDS: Words =
    Words { marker: "Marker", max_items: "MaxItems", refuse: refusal::validation::<String> };

impl Paging {
    /// # Errors
    /// `ValidationError` for a marker that no page gave, or a number of items out of range.
    pub fn new(marker: Option<&str>, max_items: Option<i32>) -> Result<Self, ApiError> {
        Self::worded(&WORDS, marker, max_items)
    }

    /// The same in the words of another service.
    ///
    /// # Errors
    /// As these words refuse it.
    pub fn worded(
        words: &Words,
        marker: Option<&str>,
        max_items: Option<i32>,
    ) -> Result<Self, ApiError> {
        let refuse = words.refuse;
        let unknown = || refuse(format!("Invalid {}.", words.marker));
        let outside = || refuse(format!("{} must be between 1 and 1000.", words.max_items));
        let after = marker.map(|marker| id_of(marker).ok_or_else(unknown)).transpose()?;
        let limit = match max_items {
            None => ITEMS_DEFAULT,
            Some(items) => usize::try_from(items)
                .ok()
                .filter(|items| (1..=ITEMS_MAX).contains(items))
                .ok_or_else(outside)?,
        };
        Ok(Self { after, limit })
    }

    /// The page of a list that is at hand whole, with ids by which it is in ascending order.
    #[must_use]
    pub fn cut<T>(&self, items: impl IntoIterator<Item = (String, T)>) -> Paged<T> {
        let follows = |id: &str| self.after.as_deref().is_none_or(|after| after < id);
        let mut rest = items.into_iter().filter(|(id, _)| follows(id));
        let mut last = None;
        let mut page = Vec::new();
        for (id, item) in rest.by_ref().take(self.limit) {
            last = Some(id);
            page.push(item);
        }
        let marker = if rest.next().is_some() { last } else { None };
        Paged { items: page, marker: marker.map(|id| marker_of(&id)) }
    }

    /// The page of the records of a kind that `wanted` accepts; reads no more than it must.
    ///
    /// # Errors
    /// What the store answers.
    pub async fn of_records<T: Noun>(
        &self,
        view: &View,
        scope: &Scope,
        wanted: impl Fn(&T) -> bool,
    ) -> Result<Paged<T>, StoreError> {
        let mut after = self.after.clone();
        let mut items: Vec<(String, T)> = Vec::new();
        // One more than the page holds tells whether another page follows.
        let mut batch = self.limit + 1;
        loop {
            let found = view.list_from::<T>(scope, after.as_deref(), batch).await?;
            // Where few are wanted, larger and larger parts are read.
            batch = (batch * 2).min(ITEMS_MAX + 1);
            after = found.items.last().map(|(id, _)| id.clone());
            items.extend(found.items.into_iter().filter(|(_, item)| wanted(item)));
            if !found.more || self.limit < items.len() {
                return Ok(self.cut(items));
            }
        }
    }
}

/// Bytes of a marker that tell it from anything else: not a secret, only a sign that a page gave it.
const SIGN_BYTES: usize = 4;

fn marker_of(id: &str) -> String {
    URL_SAFE_NO_PAD.encode([&sign(id), id.as_bytes()].concat())
}

fn id_of(marker: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(marker).ok()?;
    let (given, id) = bytes.split_first_chunk::<SIGN_BYTES>()?;
    let id = std::str::from_utf8(id).ok()?;
    (*given == sign(id)).then(|| id.to_owned())
}

fn sign(id: &str) -> [u8; SIGN_BYTES] {
    let [a, b, c, d, ..] = <[u8; 32]>::from(Sha256::digest(id));
    [a, b, c, d]
}

#[cfg(test)]
mod tests {
    use super::Paging;

    #[test]
    fn pages_follow_each_other_and_end() {
        let all: Vec<(String, u32)> = (0..7).map(|n| (format!("id{n}"), n)).collect();
        let (mut marker, mut seen, mut pages) = (None, Vec::new(), 0);
        loop {
            let page = Paging::new(marker.as_deref(), Some(3)).unwrap().cut(all.clone());
            assert_eq!(page.is_truncated(), Some(page.marker.is_some()));
            seen.extend(page.items);
            pages += 1;
            marker = page.marker;
            if marker.is_none() {
                break;
            }
        }
        assert_eq!((seen, pages), ((0..7).collect(), 3));
    }

    #[test]
    fn odd_markers_and_numbers_are_refused() {
        for (marker, items) in [
            (Some("%"), None),
            (Some(""), None),
            (Some("AAAA"), None),
            // `alice` in Base64, which no page says so plainly.
            (Some("YWxpY2U"), None),
            (None, Some(0)),
            (None, Some(-1)),
            (None, Some(1001)),
        ] {
            assert_eq!(Paging::new(marker, items).unwrap_err().code, "ValidationError");
        }
    }
}
