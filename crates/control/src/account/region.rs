//! Regions of an account. All that are served are there for everybody; none can be switched off.

use wire::error::ApiError;
use wire::generated::account::{
    EnableRegionRequest, GetRegionOptStatusRequest, GetRegionOptStatusResponse, ListRegionsRequest,
    ListRegionsResponse, Region,
};

use crate::account::{check_own, invalid};
use crate::call::Call;
use crate::network::zone;

/// Regions in one answer when nobody says.
const PAGE: usize = 50;

/// # Errors
/// `ValidationException` for a broken token.
pub async fn list(call: Call, input: ListRegionsRequest) -> Result<ListRegionsResponse, ApiError> {
    check_own(&call, "ListRegions", input.account_id.as_deref())?;
    let wanted = &input.region_opt_status_contains;
    let fits = |region: &&zone::Region| {
        wanted.is_empty() || wanted.iter().any(|status| status == status_of(region))
    };
    let after = input.next_token.as_deref().unwrap_or_default();
    if !after.is_empty() && !zone::is_region(after) {
        return Err(invalid("The NextToken is not one of this list."));
    }
    let limit = input.max_results.and_then(|max| usize::try_from(max).ok()).unwrap_or(PAGE);
    let mut rest = zone::regions().iter().filter(fits).filter(|region| after < region.name);
    let page: Vec<&zone::Region> = rest.by_ref().take(limit).collect();
    let more = rest.next().is_some();
    Ok(ListRegionsResponse {
        next_token: page.last().filter(|_| more).map(|last| last.name.to_owned()),
        regions: page
            .into_iter()
            .map(|region| Region {
                region_name: Some(region.name.to_owned()),
                region_opt_status: Some(status_of(region).to_owned()),
            })
            .collect(),
    })
}

/// # Errors
/// `ValidationException` for a Region that is not served.
pub async fn get_status(
    call: Call,
    input: GetRegionOptStatusRequest,
) -> Result<GetRegionOptStatusResponse, ApiError> {
    check_own(&call, "GetRegionOptStatus", input.account_id.as_deref())?;
    let region = find(&input.region_name)?;
    Ok(GetRegionOptStatusResponse {
        region_name: Some(region.name.to_owned()),
        region_opt_status: Some(status_of(region).to_owned()),
    })
}

/// Does nothing: the Region is enabled already.
///
/// # Errors
/// `ValidationException` for a Region that is not served or cannot be disabled.
pub async fn enable(call: Call, input: EnableRegionRequest) -> Result<(), ApiError> {
    check_own(&call, "EnableRegion", input.account_id.as_deref())?;
    let region = find(&input.region_name)?;
    if !region.opt_in {
        let name = region.name;
        return Err(invalid(format!("The Region {name} is enabled by default.")));
    }
    Ok(())
}

fn find(name: &str) -> Result<&'static zone::Region, ApiError> {
    let found = zone::regions().iter().find(|region| region.name == name);
    found.ok_or_else(|| invalid(format!("The Region {name} is not served.")))
}

fn status_of(region: &zone::Region) -> &'static str {
    if region.opt_in { "ENABLED" } else { "ENABLED_BY_DEFAULT" }
}
