//! Trails, of which there are none: events are kept here for ninety days and sent nowhere.

use wire::error::ApiError;
use wire::generated::cloudtrail::{
    DescribeTrailsRequest, DescribeTrailsResponse, GetTrailRequest, GetTrailResponse,
    GetTrailStatusRequest, GetTrailStatusResponse, ListTrailsRequest, ListTrailsResponse,
};

use crate::call::Call;

/// # Errors
/// None: trails that are named and do not exist are left out, as in CloudTrail.
pub async fn describe(
    _: Call,
    _: DescribeTrailsRequest,
) -> Result<DescribeTrailsResponse, ApiError> {
    Ok(DescribeTrailsResponse::default())
}

/// # Errors
/// None.
pub async fn list(_: Call, _: ListTrailsRequest) -> Result<ListTrailsResponse, ApiError> {
    Ok(ListTrailsResponse::default())
}

/// # Errors
/// `TrailNotFoundException`.
pub async fn get(call: Call, input: GetTrailRequest) -> Result<GetTrailResponse, ApiError> {
    Err(unknown(&call, &input.name))
}

/// # Errors
/// `TrailNotFoundException`.
pub async fn get_status(
    call: Call,
    input: GetTrailStatusRequest,
) -> Result<GetTrailStatusResponse, ApiError> {
    Err(unknown(&call, &input.name))
}

fn unknown(call: &Call, name: &str) -> ApiError {
    let arn = if name.starts_with("arn:") {
        name.to_owned()
    } else {
        format!("arn:aws:cloudtrail:{}:{}:trail/{name}", call.region, call.account())
    };
    let text = format!("Unknown trail: {arn} for the user: {}", call.account());
    ApiError::new("TrailNotFoundException", text)
}
