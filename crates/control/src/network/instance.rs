//! EC2 instances. There are none: machines behind the API come with a driver that can run them.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::id;

/// `ec2:DescribeInstances`. Tools ask for instances to offer them; the answer is that there are none.
pub async fn describe(
    _call: Call,
    input: ec2::DescribeInstancesRequest,
) -> Result<ec2::DescribeInstancesResult, ApiError> {
    if let Some(instance) = input.instance_ids.first() {
        id::INSTANCE.check(instance)?;
        return Err(id::INSTANCE.not_found(instance));
    }
    Ok(ec2::DescribeInstancesResult::default())
}
