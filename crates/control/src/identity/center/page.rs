//! Pages of Identity Center's lists: `MaxResults` and `NextToken`.

use wire::error::ApiError;

use crate::identity::center::refusal;
use crate::identity::page::{Paging, Words};

const WORDS: Words =
    Words { marker: "NextToken", max_items: "MaxResults", refuse: refusal::invalid::<String> };

/// # Errors
/// `ValidationException` for a token that no page gave, or a number of results out of range.
pub fn paging(token: Option<&str>, max: Option<i32>) -> Result<Paging, ApiError> {
    Paging::worded(&WORDS, token, max)
}
