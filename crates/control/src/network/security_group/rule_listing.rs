//! Rules of security groups, listed one by one.

use std::collections::BTreeMap;

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::{Field, one};
use crate::network::id::{self, Kind};
use crate::network::listing::{self, Listed, Query};
use crate::network::rules::Rule;
use crate::network::security_group::permission::show_rule;
use crate::network::security_group::{SecurityGroup, list};
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
    let mut rules: BTreeMap<&String, (&SecurityGroup, &Rule)> = BTreeMap::new();
    for group in &groups {
        rules.extend(group.rules.iter().map(|rule| (&rule.id, (group, rule))));
    }
    let ids = &input.security_group_rule_ids;
    for id in ids {
        id::SECURITY_GROUP_RULE.check(id)?;
        if !rules.contains_key(id) {
            return Err(id::SECURITY_GROUP_RULE.not_found(id));
        }
    }
    if !ids.is_empty() {
        rules.retain(|id, _| ids.contains(id));
    }
    let rules = rules.into_iter().map(|(id, rule)| (id.clone(), rule));
    let query = Query {
        ids: &input.security_group_rule_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let show = |(group, rule)| show_rule(&call, group, rule);
    let (security_group_rules, next_token) = listing::answer_from(rules, show, query)?;
    Ok(ec2::DescribeSecurityGroupRulesResult { security_group_rules, next_token })
}
