//! Network ACLs: each VPC has a default one, which lets everything through.

use base::entropy::Entropy;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::cidr::Cidr;
use crate::network::filter::{Field, flag, number, one};
use crate::network::id::{self, Kind};
use crate::network::listing::{self, Listed, Query};
use crate::network::tag::{self, Tags};
use crate::network::vpc::{self, Vpc};
use crate::store::records::Noun;

/// The default ACL of a VPC. Its entries are those of every default ACL.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NetworkAcl {
    /// `acl-...`.
    pub id: String,
    pub vpc: String,
    pub associations: Vec<Association>,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for NetworkAcl {
    const KIND: &'static str = "network-acl";
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Association {
    /// `aclassoc-...`.
    pub id: String,
    pub subnet: String,
}

impl NetworkAcl {
    /// The ACL of a new VPC.
    #[must_use]
    pub fn default_of(entropy: &dyn Entropy, vpc: &Vpc) -> Self {
        Self {
            id: id::NETWORK_ACL.fresh(entropy),
            vpc: vpc.id.clone(),
            associations: Vec::new(),
            tags: Tags::new(),
        }
    }

    pub fn associate(&mut self, entropy: &dyn Entropy, subnet: &str) {
        let id = format!("aclassoc-0{}", entropy.hex(16));
        self.associations.push(Association { id, subnet: subnet.to_owned() });
    }
}

/// Evaluated first: everything passes.
const ALLOW_NUMBER: i32 = 100;
/// Evaluated last: what no other entry took. Shown by the API as this number.
const DENY_NUMBER: i32 = 32767;

impl Listed for ec2::NetworkAcl {
    const KIND: Kind = id::NETWORK_ACL;
    const FIELDS: &'static [Field<Self>] = &[
        ("association.association-id", |acl| {
            let ids = acl.associations.iter().map(|a| a.network_acl_association_id.clone());
            ids.flatten().collect()
        }),
        ("association.network-acl-id", |acl| {
            acl.associations.iter().filter_map(|a| a.network_acl_id.clone()).collect()
        }),
        ("association.subnet-id", |acl| {
            acl.associations.iter().filter_map(|a| a.subnet_id.clone()).collect()
        }),
        ("default", |acl| flag(acl.is_default)),
        ("entry.cidr", |acl| acl.entries.iter().filter_map(|e| e.cidr_block.clone()).collect()),
        ("entry.egress", |acl| acl.entries.iter().flat_map(|e| flag(e.egress)).collect()),
        ("entry.protocol", |acl| acl.entries.iter().filter_map(|e| e.protocol.clone()).collect()),
        ("entry.rule-action", |acl| {
            acl.entries.iter().filter_map(|e| e.rule_action.clone()).collect()
        }),
        ("entry.rule-number", |acl| {
            acl.entries.iter().flat_map(|e| number(e.rule_number)).collect()
        }),
        ("network-acl-id", |acl| one(acl.network_acl_id.as_ref())),
        ("owner-id", |acl| one(acl.owner_id.as_ref())),
        ("vpc-id", |acl| one(acl.vpc_id.as_ref())),
    ];

    fn id(&self) -> &str {
        self.network_acl_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:DescribeNetworkAcls`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeNetworkAclsRequest,
) -> Result<ec2::DescribeNetworkAclsResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let view = call.records().view().await?;
    let all = view.list::<NetworkAcl>(&call.region_scope()).await?;
    let shown = all.iter().map(|(_, acl)| show(&call, acl));
    let query = Query {
        ids: &input.network_acl_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (network_acls, next_token) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeNetworkAclsResult { network_acls, next_token })
}

fn show(call: &Call, acl: &NetworkAcl) -> ec2::NetworkAcl {
    let association = |association: &Association| ec2::NetworkAclAssociation {
        network_acl_association_id: Some(association.id.clone()),
        network_acl_id: Some(acl.id.clone()),
        subnet_id: Some(association.subnet.clone()),
    };
    let entry = |egress: bool, rule_number: i32, action: &str| ec2::NetworkAclEntry {
        cidr_block: Some(Cidr::ANY_V4.to_string()),
        egress: Some(egress),
        protocol: Some("-1".to_owned()),
        rule_action: Some(action.to_owned()),
        rule_number: Some(rule_number),
        ..ec2::NetworkAclEntry::default()
    };
    ec2::NetworkAcl {
        associations: acl.associations.iter().map(association).collect(),
        entries: vec![
            entry(true, ALLOW_NUMBER, "allow"),
            entry(true, DENY_NUMBER, "deny"),
            entry(false, ALLOW_NUMBER, "allow"),
            entry(false, DENY_NUMBER, "deny"),
        ],
        is_default: Some(true),
        network_acl_id: Some(acl.id.clone()),
        tags: tag::show(&acl.tags),
        vpc_id: Some(acl.vpc.clone()),
        owner_id: Some(call.account().to_owned()),
    }
}
