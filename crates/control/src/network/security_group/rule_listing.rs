//! Rules of security groups, listed one by one.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::{Field, one};
use crate::network::id::{self, Kind};
use crate::network::listing::{self, Listed, Query};
use crate::network::security_group::list;
use crate::network::security_group::permission::show_rule;
use crate::network::vpc;

impl Listed for ec2::SecurityGroupRule {
    const KIND: Kind = id::SECURITY_GROUP_RULE;
    const FIELDS: &'static [Field<Self>] = &[
        ("group-id", |rule| one(rule.group_id.as_ref())),
        ("security-group-rule-id", |rule| one(rule.security_group_rule_id.as_ref())),
    ];

    fn id(&self) -> &str {
        self.security_group_rule_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:DescribeSecurityGroupRules`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeSecurityGroupRulesRequest,
) -> Result<ec2::DescribeSecurityGroupRulesResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let view = call.records().view().await?;
    let groups = list(&view, &call.region_scope()).await?;
    let shown = groups
        .iter()
        .flat_map(|group| group.rules.iter().map(|rule| show_rule(&call, group, rule)));
    let query = Query {
        ids: &input.security_group_rule_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (security_group_rules, next_token) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeSecurityGroupRulesResult { security_group_rules, next_token })
}
