//! Entries of network ACLs.

use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::cidr::Cidr;
use crate::network::id;
use crate::network::network_acl::{Entries, NetworkAcl};
use crate::network::read::named;
use crate::network::refusal::{invalid_combination, invalid_value, missing};
use crate::network::rules::{Ports, Protocol};

/// Quota per ACL and direction.
const ENTRIES_MAX: usize = 20;
/// Numbers that entries can have; the one behind is that of the last, which denies.
const NUMBERS: std::ops::RangeInclusive<i32> = 1..=32_766;
const PORT_MAX: i32 = 65_535;
const TYPE_MAX: i32 = 255;
/// The first entry of ACLs that let everything through.
const FIRST_NUMBER: i32 = 100;

/// What one entry says about traffic it fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub protocol: Protocol,
    /// For ICMP a type and a code, -1 being any.
    pub ports: Option<Ports>,
    pub network: Cidr,
    pub allow: bool,
}

/// The entries that let everything through.
#[must_use]
pub fn everything() -> Entries {
    let network = Cidr::ANY_V4;
    [(FIRST_NUMBER, Entry { protocol: Protocol::ALL, ports: None, network, allow: true })].into()
}

/// What two calls say in the same words.
struct Said<'a> {
    acl: &'a str,
    number: i32,
    egress: bool,
    entry: Entry,
}

/// `ec2:CreateNetworkAclEntry`.
pub async fn create(call: Call, input: ec2::CreateNetworkAclEntryRequest) -> Result<(), ApiError> {
    let entry = Words {
        protocol: &input.protocol,
        action: &input.rule_action,
        ipv4: input.cidr_block.as_deref(),
        ipv6: input.ipv6_cidr_block.as_deref(),
        icmp: input.icmp_type_code.as_ref(),
        ports: input.port_range.as_ref(),
    };
    let entry = entry.read()?;
    let (acl, number, egress) = (&input.network_acl_id, input.rule_number, input.egress);
    put(&call, Said { acl, number, egress, entry }, false).await
}

/// `ec2:ReplaceNetworkAclEntry`.
pub async fn replace(
    call: Call,
    input: ec2::ReplaceNetworkAclEntryRequest,
) -> Result<(), ApiError> {
    let entry = Words {
        protocol: &input.protocol,
        action: &input.rule_action,
        ipv4: input.cidr_block.as_deref(),
        ipv6: input.ipv6_cidr_block.as_deref(),
        icmp: input.icmp_type_code.as_ref(),
        ports: input.port_range.as_ref(),
    };
    let entry = entry.read()?;
    let (acl, number, egress) = (&input.network_acl_id, input.rule_number, input.egress);
    put(&call, Said { acl, number, egress, entry }, true).await
}

async fn put(call: &Call, said: Said<'_>, over: bool) -> Result<(), ApiError> {
    let number = said.number;
    if !NUMBERS.contains(&number) {
        return Err(invalid_value(format!(
            "Value ({number}) for parameter ruleNumber is invalid. It must be between {} and {}.",
            NUMBERS.start(),
            NUMBERS.end()
        )));
    }
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut acl: NetworkAcl =
                named(change, change.scope(), id::NETWORK_ACL, said.acl).await?;
            let entries = acl.entries_mut(said.egress);
            match (entries.contains_key(&number), over) {
                (true, false) => {
                    let text =
                        format!("The network acl entry identified by {number} already exists.");
                    return Err(ApiError::new("NetworkAclEntryAlreadyExists", text));
                }
                (false, true) => return Err(no_entry(said.acl, number)),
                _ => {}
            }
            entries.insert(number, said.entry);
            if ENTRIES_MAX < entries.len() {
                let text = "The maximum number of network acl entries has been reached.";
                return Err(ApiError::new("NetworkAclEntryLimitExceeded", text));
            }
            Ok(change.put(&acl.id, &acl).await?)
        })
        .await
}

fn no_entry(acl: &str, number: i32) -> ApiError {
    let text = format!(
        "The network acl entry identified by {number} does not exist in network acl {acl}."
    );
    ApiError::new("InvalidNetworkAclEntry.NotFound", text)
}

/// `ec2:DeleteNetworkAclEntry`.
pub async fn delete(call: Call, input: ec2::DeleteNetworkAclEntryRequest) -> Result<(), ApiError> {
    let (id, number) = (&input.network_acl_id, input.rule_number);
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut acl: NetworkAcl = named(change, change.scope(), id::NETWORK_ACL, id).await?;
            if acl.entries_mut(input.egress).remove(&number).is_none() {
                return Err(no_entry(id, number));
            }
            Ok(change.put(&acl.id, &acl).await?)
        })
        .await
}

/// An entry as calls write it.
struct Words<'a> {
    protocol: &'a str,
    action: &'a str,
    ipv4: Option<&'a str>,
    ipv6: Option<&'a str>,
    icmp: Option<&'a ec2::IcmpTypeCode>,
    ports: Option<&'a ec2::PortRange>,
}

impl Words<'_> {
    fn read(&self) -> Result<Entry, ApiError> {
        let text = self.protocol;
        let protocol = Protocol::parse(text).ok_or_else(|| {
            invalid_value(format!("Invalid value '{text}' for IP protocol. Unknown protocol."))
        })?;
        let allow = match self.action {
            "allow" => true,
            "deny" => false,
            other => {
                return Err(invalid_value(format!(
                    "Value ({other}) for parameter ruleAction is invalid."
                )));
            }
        };
        let network = self.network()?;
        let ports = if protocol.has_ports() {
            Some(self.port_range(protocol)?)
        } else if protocol.has_types() {
            Some(self.type_and_code()?)
        } else {
            None
        };
        Ok(Entry { protocol, ports, network, allow })
    }

    fn network(&self) -> Result<Cidr, ApiError> {
        let (text, is_ipv4) = match (self.ipv4, self.ipv6) {
            (Some(_), Some(_)) => {
                return Err(invalid_combination(
                    "Only one of cidrBlock and ipv6CidrBlock can be given",
                ));
            }
            (Some(text), None) => (text, true),
            (None, Some(text)) => (text, false),
            (None, None) => return Err(missing("cidrBlock or ipv6CidrBlock")),
        };
        let cidr: Cidr = text.parse()?;
        if cidr.is_ipv4() == is_ipv4 {
            Ok(cidr)
        } else {
            Err(invalid_value(format!("CIDR block {text} is malformed")))
        }
    }

    fn port_range(&self, protocol: Protocol) -> Result<Ports, ApiError> {
        let range = self.ports.ok_or_else(|| missing("portRange"))?;
        let (Some(from), Some(to)) = (range.from, range.to) else {
            return Err(missing("portRange.from and portRange.to"));
        };
        if (0..=PORT_MAX).contains(&from) && (from..=PORT_MAX).contains(&to) {
            return Ok(Ports { from, to });
        }
        let name = protocol.to_string().to_uppercase();
        Err(invalid_value(format!("Invalid {name} port range ({from}:{to})")))
    }

    fn type_and_code(&self) -> Result<Ports, ApiError> {
        let said = self.icmp.ok_or_else(|| missing("icmpTypeCode"))?;
        let (from, to) = (said.r#type.unwrap_or(-1), said.code.unwrap_or(-1));
        let legal = (-1..=TYPE_MAX).contains(&from) && (-1..=TYPE_MAX).contains(&to);
        if legal && (from != -1 || to == -1) {
            return Ok(Ports { from, to });
        }
        Err(invalid_value(format!("Invalid ICMP type and code ({from}:{to})")))
    }
}
