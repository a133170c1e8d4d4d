//! Ids of network resources and the codes EC2 answers about them.

use base::entropy::Entropy;
use wire::error::ApiError;

/// One kind of resource, as ids, tags and errors name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// What ids begin with, before the hyphen.
    pub prefix: &'static str,
    /// As tags and ARNs name it.
    pub resource_type: &'static str,
    not_found: &'static str,
    malformed: &'static str,
    /// The sentence about an id that does not exist; `{}` stands for the id.
    absent: &'static str,
}

pub const VPC: Kind = Kind {
    prefix: "vpc",
    resource_type: "vpc",
    not_found: "InvalidVpcID.NotFound",
    malformed: "InvalidVpcId.Malformed",
    absent: "The vpc ID '{}' does not exist",
};
pub const SUBNET: Kind = Kind {
    prefix: "subnet",
    resource_type: "subnet",
    not_found: "InvalidSubnetID.NotFound",
    malformed: "InvalidSubnetId.Malformed",
    absent: "The subnet ID '{}' does not exist",
};
pub const SECURITY_GROUP: Kind = Kind {
    prefix: "sg",
    resource_type: "security-group",
    not_found: "InvalidGroup.NotFound",
    malformed: "InvalidGroupId.Malformed",
    absent: "The security group '{}' does not exist",
};
pub const SECURITY_GROUP_RULE: Kind = Kind {
    prefix: "sgr",
    resource_type: "security-group-rule",
    not_found: "InvalidSecurityGroupRuleId.NotFound",
    malformed: "InvalidSecurityGroupRuleId.Malformed",
    absent: "The security group rule ID '{}' does not exist",
};
pub const INTERNET_GATEWAY: Kind = Kind {
    prefix: "igw",
    resource_type: "internet-gateway",
    not_found: "InvalidInternetGatewayID.NotFound",
    malformed: "InvalidInternetGatewayId.Malformed",
    absent: "The internetGateway ID '{}' does not exist",
};
pub const ROUTE_TABLE: Kind = Kind {
    prefix: "rtb",
    resource_type: "route-table",
    not_found: "InvalidRouteTableID.NotFound",
    malformed: "InvalidRouteTableId.Malformed",
    absent: "The routeTable ID '{}' does not exist",
};
pub const NETWORK_ACL: Kind = Kind {
    prefix: "acl",
    resource_type: "network-acl",
    not_found: "InvalidNetworkAclID.NotFound",
    malformed: "InvalidNetworkAclId.Malformed",
    absent: "The networkAcl ID '{}' does not exist",
};
pub const DHCP_OPTIONS: Kind = Kind {
    prefix: "dopt",
    resource_type: "dhcp-options",
    not_found: "InvalidDhcpOptionID.NotFound",
    malformed: "InvalidDhcpOptionsId.Malformed",
    absent: "The dhcpOption ID '{}' does not exist",
};
pub const NETWORK_INTERFACE: Kind = Kind {
    prefix: "eni",
    resource_type: "network-interface",
    not_found: "InvalidNetworkInterfaceID.NotFound",
    malformed: "InvalidNetworkInterfaceId.Malformed",
    absent: "The networkInterface ID '{}' does not exist",
};
pub const INSTANCE: Kind = Kind {
    prefix: "i",
    resource_type: "instance",
    not_found: "InvalidInstanceID.NotFound",
    malformed: "InvalidInstanceID.Malformed",
    absent: "The instance ID '{}' does not exist",
};
pub const PREFIX_LIST: Kind = Kind {
    prefix: "pl",
    resource_type: "prefix-list",
    not_found: "InvalidPrefixListID.NotFound",
    malformed: "InvalidPrefixListId.Malformed",
    absent: "The prefix list ID '{}' does not exist",
};
pub const ELASTIC_IP: Kind = Kind {
    prefix: "eipalloc",
    resource_type: "elastic-ip",
    not_found: "InvalidAllocationID.NotFound",
    malformed: "InvalidAllocationID.Malformed",
    absent: "The allocation ID '{}' does not exist",
};
pub const KEY_PAIR: Kind = Kind {
    prefix: "key",
    resource_type: "key-pair",
    not_found: "InvalidKeyPair.NotFound",
    malformed: "InvalidKeyPairID.Malformed",
    absent: "The key pair ID '{}' does not exist",
};
pub const NAT_GATEWAY: Kind = Kind {
    prefix: "nat",
    resource_type: "natgateway",
    not_found: "NatGatewayNotFound",
    malformed: "NatGatewayMalformed",
    absent: "The Nat Gateway {} was not found",
};
pub const EGRESS_ONLY_INTERNET_GATEWAY: Kind = Kind {
    prefix: "eigw",
    resource_type: "egress-only-internet-gateway",
    not_found: "InvalidGatewayID.NotFound",
    malformed: "InvalidEgressOnlyInternetGatewayId.Malformed",
    absent: "The egressOnlyInternetGateway ID '{}' does not exist",
};
pub const IMAGE: Kind = Kind {
    prefix: "ami",
    resource_type: "image",
    not_found: "InvalidAMIID.NotFound",
    malformed: "InvalidAMIID.Malformed",
    absent: "The image id '[{}]' does not exist",
};

/// Kinds whose ids `CreateTags` and policies can name.
pub const ALL: &[Kind] = &[
    VPC,
    SUBNET,
    SECURITY_GROUP,
    SECURITY_GROUP_RULE,
    INTERNET_GATEWAY,
    ROUTE_TABLE,
    NETWORK_ACL,
    DHCP_OPTIONS,
    NETWORK_INTERFACE,
    INSTANCE,
    PREFIX_LIST,
    ELASTIC_IP,
    KEY_PAIR,
    NAT_GATEWAY,
    EGRESS_ONLY_INTERNET_GATEWAY,
    IMAGE,
];

impl Kind {
    /// A fresh id: the prefix and 17 hexadecimal digits, the first of them 0 as AWS's are.
    #[must_use]
    pub fn fresh(self, entropy: &dyn Entropy) -> String {
        format!("{}-0{}", self.prefix, entropy.hex(16))
    }

    /// Refuses what cannot be an id of this kind: it takes the old 8 digits or the 17 of today.
    pub fn check(self, id: &str) -> Result<(), ApiError> {
        let digits = id.strip_prefix(self.prefix).and_then(|rest| rest.strip_prefix('-'));
        let well_formed = digits.is_some_and(|digits| {
            matches!(digits.len(), 8 | 17)
                && digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
        });
        if well_formed {
            return Ok(());
        }
        let text = format!(
            "Invalid id: \"{id}\" (expecting \"{}-...; the ID may only contain lowercase \
             alphanumeric characters and a single dash\")",
            self.prefix
        );
        Err(ApiError::new(self.malformed, text))
    }

    /// What EC2 answers about an id that names nothing.
    #[must_use]
    pub fn not_found(self, id: &str) -> ApiError {
        ApiError::new(self.not_found, self.absent.replace("{}", id))
    }
}

/// The kind that an id belongs to by its prefix.
#[must_use]
pub fn kind_of(id: &str) -> Option<Kind> {
    let (prefix, _) = id.split_once('-')?;
    ALL.iter().copied().find(|kind| kind.prefix == prefix)
}

#[cfg(test)]
mod tests {
    use base::entropy::SeededEntropy;

    use super::{ALL, SECURITY_GROUP, SUBNET, kind_of};

    #[test]
    fn fresh_ids_are_well_formed_and_know_their_kind() {
        let entropy = SeededEntropy::new(1);
        for kind in ALL {
            let id = kind.fresh(&entropy);
            kind.check(&id).unwrap();
            assert_eq!(kind_of(&id), Some(*kind), "{id}");
        }
    }

    #[test]
    fn malformed_ids_are_refused() {
        for (kind, id, code) in [
            (SECURITY_GROUP, "sg", "InvalidGroupId.Malformed"),
            (SECURITY_GROUP, "sg-", "InvalidGroupId.Malformed"),
            (SECURITY_GROUP, "sg-12345", "InvalidGroupId.Malformed"),
            (SECURITY_GROUP, "sg-XYZ45678", "InvalidGroupId.Malformed"),
            (SECURITY_GROUP, "sgr-0123456789abcdef0", "InvalidGroupId.Malformed"),
            (SECURITY_GROUP, "default", "InvalidGroupId.Malformed"),
            (SUBNET, "subnet-0123456789ABCDEF0", "InvalidSubnetId.Malformed"),
        ] {
            assert_eq!(kind.check(id).unwrap_err().code, code, "{id}");
        }
        SUBNET.check("subnet-1a2b3c4d").unwrap();
    }
}
