//! The EC2 calls that change the rules of a security group. Each is all or nothing.

use std::collections::BTreeSet;

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::id;
use crate::network::refusal::{invalid_combination, invalid_value, missing};
use crate::network::rules::{Peer, Rule};
use crate::network::security_group::api::Named;
use crate::network::security_group::permission::{
    Request, Surroundings, Wanted, read_description, read_rule, show_revoked, show_rule,
    show_wanted,
};
use crate::network::security_group::quota::{self, Weights};
use crate::network::security_group::{SecurityGroup, list};
use crate::network::tag::{self, Tags};
use crate::network::vpc::{self, Vpc};
use crate::store::records::change::Change;

/// `ec2:AuthorizeSecurityGroupIngress`.
pub async fn authorize_ingress(
    call: Call,
    input: ec2::AuthorizeSecurityGroupIngressRequest,
) -> Result<ec2::AuthorizeSecurityGroupIngressResult, ApiError> {
    let tags = tag::from_specifications(&input.tag_specifications, id::SECURITY_GROUP_RULE)?;
    let named = Named { id: input.group_id.as_deref(), name: input.group_name.as_deref() };
    let request = Request {
        permissions: input.ip_permissions,
        cidr_ip: input.cidr_ip,
        ip_protocol: input.ip_protocol,
        from_port: input.from_port,
        to_port: input.to_port,
        source_group_name: input.source_security_group_name,
        source_group_owner: input.source_security_group_owner_id,
    };
    let security_group_rules = authorize(&call, named, false, &request, &tags).await?;
    Ok(ec2::AuthorizeSecurityGroupIngressResult { r#return: Some(true), security_group_rules })
}

/// `ec2:AuthorizeSecurityGroupEgress`.
pub async fn authorize_egress(
    call: Call,
    input: ec2::AuthorizeSecurityGroupEgressRequest,
) -> Result<ec2::AuthorizeSecurityGroupEgressResult, ApiError> {
    let tags = tag::from_specifications(&input.tag_specifications, id::SECURITY_GROUP_RULE)?;
    let named = Named { id: Some(&input.group_id), name: None };
    let request = Request {
        permissions: input.ip_permissions,
        cidr_ip: input.cidr_ip,
        ip_protocol: input.ip_protocol,
        from_port: input.from_port,
        to_port: input.to_port,
        source_group_name: input.source_security_group_name,
        source_group_owner: input.source_security_group_owner_id,
    };
    let security_group_rules = authorize(&call, named, true, &request, &tags).await?;
    Ok(ec2::AuthorizeSecurityGroupEgressResult { r#return: Some(true), security_group_rules })
}

async fn authorize(
    call: &Call,
    named: Named<'_>,
    egress: bool,
    request: &Request,
    tags: &Tags,
) -> Result<Vec<ec2::SecurityGroupRule>, ApiError> {
    vpc::ensure_default(call).await?;
    let entropy = &*call.control.entropy;
    let (group, from) = call
        .records()
        .change(&call.region_scope(), async |change| {
            let mut group = named.find(change, change.scope()).await?;
            let weights = quota::weights(change, change.scope()).await?;
            let wanted = read(change, &group, call.account(), request, &weights).await?;
            let from = group.rules.len();
            for one in wanted {
                if position(&group, egress, &one).is_some() {
                    return Err(duplicate(&one));
                }
                group.rules.push(Rule {
                    id: id::SECURITY_GROUP_RULE.fresh(entropy),
                    egress,
                    scope: one.scope,
                    description: one.description,
                    tags: tags.clone(),
                });
            }
            quota::check(&group, egress, &weights)?;
            change.put(&group.id, &group).await?;
            Ok((group, from))
        })
        .await?;
    Ok(group.rules[from..].iter().map(|rule| show_rule(call, &group, rule)).collect())
}

async fn read(
    change: &Change,
    target: &SecurityGroup,
    account: &str,
    request: &Request,
    prefix_lists: &Weights,
) -> Result<Vec<Wanted>, ApiError> {
    let named = request.groups();
    let groups = if named.by_name {
        list(change, change.scope()).await?
    } else {
        some(change, target, &named.ids).await?
    };
    request.read(Surroundings { account, target, groups: &groups, prefix_lists })
}

/// Those of the groups that exist. The target is as it stands in this transaction.
async fn some(
    change: &Change,
    target: &SecurityGroup,
    ids: &BTreeSet<String>,
) -> Result<Vec<SecurityGroup>, ApiError> {
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        if *id == target.id {
            found.push(target.clone());
        } else {
            found.extend(change.get::<SecurityGroup>(id).await?);
        }
    }
    Ok(found)
}

fn position(group: &SecurityGroup, egress: bool, wanted: &Wanted) -> Option<usize> {
    group.rules.iter().position(|rule| rule.egress == egress && rule.scope == wanted.scope)
}

fn duplicate(wanted: &Wanted) -> ApiError {
    let text = format!("the specified rule \"{}\" already exists", wanted.scope);
    ApiError::new("InvalidPermission.Duplicate", text)
}

fn not_found() -> ApiError {
    let text = "The specified rule does not exist in this security group.";
    ApiError::new("InvalidPermission.NotFound", text)
}

/// `ec2:RevokeSecurityGroupIngress`.
pub async fn revoke_ingress(
    call: Call,
    input: ec2::RevokeSecurityGroupIngressRequest,
) -> Result<ec2::RevokeSecurityGroupIngressResult, ApiError> {
    let named = Named { id: input.group_id.as_deref(), name: input.group_name.as_deref() };
    let request = Request {
        permissions: input.ip_permissions,
        cidr_ip: input.cidr_ip,
        ip_protocol: input.ip_protocol,
        from_port: input.from_port,
        to_port: input.to_port,
        source_group_name: input.source_security_group_name,
        source_group_owner: input.source_security_group_owner_id,
    };
    let ids = &input.security_group_rule_ids;
    let outcome = revoke(&call, named, false, &request, ids).await?;
    Ok(ec2::RevokeSecurityGroupIngressResult {
        r#return: Some(true),
        unknown_ip_permissions: outcome.unknown,
        revoked_security_group_rules: outcome.revoked,
    })
}

/// `ec2:RevokeSecurityGroupEgress`.
pub async fn revoke_egress(
    call: Call,
    input: ec2::RevokeSecurityGroupEgressRequest,
) -> Result<ec2::RevokeSecurityGroupEgressResult, ApiError> {
    let named = Named { id: Some(&input.group_id), name: None };
    let request = Request {
        permissions: input.ip_permissions,
        cidr_ip: input.cidr_ip,
        ip_protocol: input.ip_protocol,
        from_port: input.from_port,
        to_port: input.to_port,
        source_group_name: input.source_security_group_name,
        source_group_owner: input.source_security_group_owner_id,
    };
    let ids = &input.security_group_rule_ids;
    let outcome = revoke(&call, named, true, &request, ids).await?;
    Ok(ec2::RevokeSecurityGroupEgressResult {
        r#return: Some(true),
        unknown_ip_permissions: outcome.unknown,
        revoked_security_group_rules: outcome.revoked,
    })
}

struct Revoked {
    revoked: Vec<ec2::RevokedSecurityGroupRule>,
    unknown: Vec<ec2::IpPermission>,
}

async fn revoke(
    call: &Call,
    named: Named<'_>,
    egress: bool,
    request: &Request,
    ids: &[String],
) -> Result<Revoked, ApiError> {
    if !ids.is_empty() && !request.is_empty() {
        return Err(invalid_combination(
            "The parameter securityGroupRuleIds cannot be used together with ipPermissions",
        ));
    }
    vpc::ensure_default(call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut group = named.find(change, change.scope()).await?;
            let (revoked, unknown) = if ids.is_empty() {
                let weights = quota::weights(change, change.scope()).await?;
                let wanted = read(change, &group, call.account(), request, &weights).await?;
                take_scopes(&mut group, egress, wanted)
            } else {
                (take_ids(&mut group, egress, ids)?, Vec::new())
            };
            if !unknown.is_empty() && !is_in_default_vpc(change, &group).await? {
                return Err(not_found());
            }
            change.put(&group.id, &group).await?;
            Ok(Revoked {
                revoked: revoked.iter().map(|rule| show_revoked(&group, rule)).collect(),
                unknown: show_wanted(call.account(), &unknown),
            })
        })
        .await
}

/// In a default VPC a rule that does not exist is no error: it is told in the answer
/// (`RevokeSecurityGroupIngress`, API reference).
async fn is_in_default_vpc(change: &Change, group: &SecurityGroup) -> Result<bool, ApiError> {
    let vpc = change.get::<Vpc>(&group.vpc).await?;
    Ok(vpc.is_some_and(|vpc| vpc.is_default))
}

/// Removes the rules that say the same, and tells which were wanted in vain.
fn take_scopes(
    group: &mut SecurityGroup,
    egress: bool,
    wanted: Vec<Wanted>,
) -> (Vec<Rule>, Vec<Wanted>) {
    let (mut taken, mut unknown) = (Vec::new(), Vec::new());
    for one in wanted {
        match position(group, egress, &one) {
            Some(at) => taken.push(group.rules.remove(at)),
            None => unknown.push(one),
        }
    }
    (taken, unknown)
}

fn take_ids(
    group: &mut SecurityGroup,
    egress: bool,
    ids: &[String],
) -> Result<Vec<Rule>, ApiError> {
    let mut taken = Vec::new();
    for id in ids {
        id::SECURITY_GROUP_RULE.check(id)?;
        let found = group.rules.iter().position(|rule| rule.id == *id && rule.egress == egress);
        let at = found.ok_or_else(|| id::SECURITY_GROUP_RULE.not_found(id))?;
        taken.push(group.rules.remove(at));
    }
    Ok(taken)
}

/// `ec2:ModifySecurityGroupRules`. A rule keeps its id, its direction and the kind of its peer.
pub async fn modify(
    call: Call,
    input: ec2::ModifySecurityGroupRulesRequest,
) -> Result<ec2::ModifySecurityGroupRulesResult, ApiError> {
    if input.security_group_rules.is_empty() {
        return Err(missing("securityGroupRules"));
    }
    vpc::ensure_default(&call).await?;
    let named = Named { id: Some(&input.group_id), name: None };
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut group = named.find(change, change.scope()).await?;
            let weights = quota::weights(change, change.scope()).await?;
            let requests = input.security_group_rules.iter();
            let requests = requests.filter_map(|update| update.security_group_rule.as_ref());
            let ids = requests.filter_map(|rule| rule.referenced_group_id.clone()).collect();
            let groups = some(change, &group, &ids).await?;
            for update in &input.security_group_rules {
                modify_one(&mut group, update, call.account(), &groups, &weights)?;
            }
            quota::check(&group, false, &weights)?;
            quota::check(&group, true, &weights)?;
            Ok::<(), ApiError>(change.put(&group.id, &group).await?)
        })
        .await?;
    Ok(ec2::ModifySecurityGroupRulesResult { r#return: Some(true) })
}

fn modify_one(
    group: &mut SecurityGroup,
    update: &ec2::SecurityGroupRuleUpdate,
    account: &str,
    groups: &[SecurityGroup],
    prefix_lists: &Weights,
) -> Result<(), ApiError> {
    let id = &update.security_group_rule_id;
    id::SECURITY_GROUP_RULE.check(id)?;
    let at = group.rules.iter().position(|rule| rule.id == *id);
    let at = at.ok_or_else(|| id::SECURITY_GROUP_RULE.not_found(id))?;
    let request =
        update.security_group_rule.as_ref().ok_or_else(|| missing("securityGroupRule"))?;
    let wanted = read_rule(request, Surroundings { account, target: group, groups, prefix_lists })?;
    if kind_of_peer(&wanted.scope.peer) != kind_of_peer(&group.rules[at].scope.peer) {
        return Err(invalid_value(format!(
            "The source or destination type of security group rule '{id}' cannot be changed"
        )));
    }
    let egress = group.rules[at].egress;
    if position(group, egress, &wanted).is_some_and(|same| same != at) {
        return Err(duplicate(&wanted));
    }
    let rule = &mut group.rules[at];
    (rule.scope, rule.description) = (wanted.scope, wanted.description);
    Ok(())
}

fn kind_of_peer(peer: &Peer) -> &'static str {
    match peer {
        Peer::Network(cidr) if cidr.is_ipv4() => "IPv4",
        Peer::Network(_) => "IPv6",
        Peer::Group(_) => "group",
        Peer::PrefixList(_) => "prefix list",
    }
}

/// `ec2:UpdateSecurityGroupRuleDescriptionsIngress`.
pub async fn describe_ingress_anew(
    call: Call,
    input: ec2::UpdateSecurityGroupRuleDescriptionsIngressRequest,
) -> Result<ec2::UpdateSecurityGroupRuleDescriptionsIngressResult, ApiError> {
    let named = Named { id: input.group_id.as_deref(), name: input.group_name.as_deref() };
    let request = Request { permissions: input.ip_permissions, ..Request::default() };
    let descriptions = &input.security_group_rule_descriptions;
    set_descriptions(&call, named, false, &request, descriptions).await?;
    Ok(ec2::UpdateSecurityGroupRuleDescriptionsIngressResult { r#return: Some(true) })
}

/// `ec2:UpdateSecurityGroupRuleDescriptionsEgress`.
pub async fn describe_egress_anew(
    call: Call,
    input: ec2::UpdateSecurityGroupRuleDescriptionsEgressRequest,
) -> Result<ec2::UpdateSecurityGroupRuleDescriptionsEgressResult, ApiError> {
    let named = Named { id: input.group_id.as_deref(), name: input.group_name.as_deref() };
    let request = Request { permissions: input.ip_permissions, ..Request::default() };
    let descriptions = &input.security_group_rule_descriptions;
    set_descriptions(&call, named, true, &request, descriptions).await?;
    Ok(ec2::UpdateSecurityGroupRuleDescriptionsEgressResult { r#return: Some(true) })
}

async fn set_descriptions(
    call: &Call,
    named: Named<'_>,
    egress: bool,
    request: &Request,
    by_id: &[ec2::SecurityGroupRuleDescription],
) -> Result<(), ApiError> {
    if !by_id.is_empty() && !request.is_empty() {
        return Err(invalid_combination(
            "The parameter securityGroupRuleDescriptions cannot be used together with \
             ipPermissions",
        ));
    }
    vpc::ensure_default(call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut group = named.find(change, change.scope()).await?;
            if by_id.is_empty() {
                let weights = quota::weights(change, change.scope()).await?;
                for one in read(change, &group, call.account(), request, &weights).await? {
                    let at = position(&group, egress, &one).ok_or_else(not_found)?;
                    group.rules[at].description = one.description;
                }
            }
            for one in by_id {
                let id = one.security_group_rule_id.as_deref();
                let id = id.ok_or_else(|| missing("securityGroupRuleId"))?;
                id::SECURITY_GROUP_RULE.check(id)?;
                let mut rules = group.rules.iter_mut();
                let found = rules.find(|rule| rule.id == id && rule.egress == egress);
                let rule = found.ok_or_else(|| id::SECURITY_GROUP_RULE.not_found(id))?;
                rule.description = read_description(one.description.as_ref())?;
            }
            Ok(change.put(&group.id, &group).await?)
        })
        .await
}
