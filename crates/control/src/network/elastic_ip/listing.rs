//! Elastic addresses as the API shows them.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::elastic_ip::{ElasticIp, list};
use crate::network::filter::{Field, one};
use crate::network::id::{self, Kind};
use crate::network::interface::{self, Interface};
use crate::network::listing::{self, Listed, Query};
use crate::network::refusal::invalid_value;
use crate::network::tag;

impl Listed for ec2::Address {
    const KIND: Kind = id::ELASTIC_IP;
    const FIELDS: &'static [Field<Self>] = &[
        ("allocation-id", |address| one(address.allocation_id.as_ref())),
        ("association-id", |address| one(address.association_id.as_ref())),
        ("domain", |address| one(address.domain.as_ref())),
        ("instance-id", |address| one(address.instance_id.as_ref())),
        ("network-border-group", |address| one(address.network_border_group.as_ref())),
        ("network-interface-id", |address| one(address.network_interface_id.as_ref())),
        ("network-interface-owner-id", |address| one(address.network_interface_owner_id.as_ref())),
        ("private-ip-address", |address| one(address.private_ip_address.as_ref())),
        ("public-ip", |address| one(address.public_ip.as_ref())),
    ];

    fn id(&self) -> &str {
        self.allocation_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:DescribeAddresses`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeAddressesRequest,
) -> Result<ec2::DescribeAddressesResult, ApiError> {
    let (view, scope) = (call.records().view().await?, call.region_scope());
    let all = list(&view, &scope).await?;
    let addresses: Vec<String> = all.iter().map(|one| one.public_ip.to_string()).collect();
    if let Some(unknown) = input.public_ips.iter().find(|asked| !addresses.contains(asked)) {
        let text = format!("Address '{unknown}' not found.");
        return Err(ApiError::new("InvalidAddress.NotFound", text));
    }
    let interfaces = interface::list(&view, &scope).await?;
    let asked = |one: &&ElasticIp| {
        input.public_ips.is_empty() || input.public_ips.contains(&one.public_ip.to_string())
    };
    let shown = all.iter().filter(asked).map(|one| show(&call, one, &interfaces));
    let query = Query {
        ids: &input.allocation_ids,
        filters: &input.filters,
        max_results: None,
        next_token: None,
    };
    let (addresses, _) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeAddressesResult { addresses })
}

fn show(call: &Call, elastic: &ElasticIp, interfaces: &[Interface]) -> ec2::Address {
    let there = elastic.association.as_ref();
    let interface = there.and_then(|there| interfaces.iter().find(|it| it.id == there.interface));
    ec2::Address {
        allocation_id: Some(elastic.id.clone()),
        association_id: there.map(|there| there.id.clone()),
        domain: Some("vpc".to_owned()),
        network_interface_id: there.map(|there| there.interface.clone()),
        network_interface_owner_id: there.map(|_| call.account().to_owned()),
        private_ip_address: there.map(|there| there.private_ip.to_string()),
        tags: tag::show(&elastic.tags),
        public_ipv4_pool: Some("amazon".to_owned()),
        network_border_group: Some(call.region.to_string()),
        instance_id: interface.and_then(Interface::instance).map(str::to_owned),
        public_ip: Some(elastic.public_ip.to_string()),
        ..ec2::Address::default()
    }
}

/// `ec2:DescribeAddressesAttribute`. No address has a name of its own.
pub async fn describe_attribute(
    call: Call,
    input: ec2::DescribeAddressesAttributeRequest,
) -> Result<ec2::DescribeAddressesAttributeResult, ApiError> {
    if let Some(other) = input.attribute.as_deref().filter(|it| *it != "domain-name") {
        let text = format!("Value ({other}) for parameter attribute is invalid.");
        return Err(invalid_value(text));
    }
    let all = list(&call.records().view().await?, &call.region_scope()).await?;
    for id in &input.allocation_ids {
        id::ELASTIC_IP.check(id)?;
        if !all.iter().any(|one| one.id == *id) {
            return Err(id::ELASTIC_IP.not_found(id));
        }
    }
    let ids = &input.allocation_ids;
    let asked = all.into_iter().filter(|one| ids.is_empty() || ids.contains(&one.id)).collect();
    let token = input.next_token.as_deref();
    let (page, next_token) =
        listing::page_within((1, 1000), asked, input.max_results, token, |it: &ElasticIp| &it.id)?;
    let show = |one: ElasticIp| ec2::AddressAttribute {
        public_ip: Some(one.public_ip.to_string()),
        allocation_id: Some(one.id),
        ..ec2::AddressAttribute::default()
    };
    let addresses = page.into_iter().map(show).collect();
    Ok(ec2::DescribeAddressesAttributeResult { addresses, next_token })
}
