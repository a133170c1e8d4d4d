//! Pages of Identity Center's lists: `MaxResults` and `NextToken`.

use wire::error::ApiError;

use crate::identity::center::refusal;
use crate::identity::page::Paging;

/// # Errors
/// `ValidationException` for a token that no page gave, or a number of results out of range.
pub fn paging(token: Option<&str>, max: Option<i32>) -> Result<Paging, ApiError> {
    Paging::new(token, max).map_err(|error| {
        let text = error.message.replace("Marker", "NextToken").replace("MaxItems", "MaxResults");
        refusal::invalid(text)
    })
}
