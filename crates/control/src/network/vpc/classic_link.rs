//! `ClassicLink`, which AWS has retired: its calls answer that the region does not have it.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::refusal::unsupported;

fn retired() -> ApiError {
    unsupported("The functionality you requested is not available in this region.")
}

/// `ec2:DescribeVpcClassicLink`.
pub async fn describe(
    _call: Call,
    _input: ec2::DescribeVpcClassicLinkRequest,
) -> Result<ec2::DescribeVpcClassicLinkResult, ApiError> {
    Err(retired())
}

/// `ec2:DescribeVpcClassicLinkDnsSupport`.
pub async fn describe_dns_support(
    _call: Call,
    _input: ec2::DescribeVpcClassicLinkDnsSupportRequest,
) -> Result<ec2::DescribeVpcClassicLinkDnsSupportResult, ApiError> {
    Err(retired())
}
