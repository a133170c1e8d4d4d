//! Attributes of the account, as EC2 tells them.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::refusal::invalid_value;
use crate::network::vpc;

/// `ec2:DescribeAccountAttributes`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeAccountAttributesRequest,
) -> Result<ec2::DescribeAccountAttributesResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let view = call.records().view().await?;
    let default_vpc = vpc::default_of(&view, &call.region_scope()).await?;
    let default_vpc = default_vpc.map_or("none".to_owned(), |vpc| vpc.id);
    let all = [
        ("default-vpc", default_vpc),
        ("max-elastic-ips", "5".to_owned()),
        ("max-instances", "100".to_owned()),
        ("supported-platforms", "VPC".to_owned()),
        ("vpc-max-elastic-ips", "5".to_owned()),
        ("vpc-max-security-groups-per-interface", "5".to_owned()),
    ];
    for name in &input.attribute_names {
        if !all.iter().any(|(known, _)| known == name) {
            return Err(invalid_value(format!(
                "Value ({name}) for parameter attributeName is invalid. Unknown attribute."
            )));
        }
    }
    let asked = |name: &str| {
        input.attribute_names.is_empty() || input.attribute_names.iter().any(|one| one == name)
    };
    let shown = all.into_iter().filter(|(name, _)| asked(name)).map(|(name, value)| {
        let value = ec2::AccountAttributeValue { attribute_value: Some(value) };
        ec2::AccountAttribute {
            attribute_name: Some(name.to_owned()),
            attribute_values: vec![value],
        }
    });
    Ok(ec2::DescribeAccountAttributesResult { account_attributes: shown.collect() })
}
