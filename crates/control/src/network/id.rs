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
    /// The words before the id when it does not exist.
    called: &'static str,
}

pub const VPC: Kind = Kind {
    prefix: "vpc",
    resource_type: "vpc",
    not_found: "InvalidVpcID.NotFound",
    malformed: "InvalidVpcId.Malformed",
    called: "The vpc ID",
};
pub const SUBNET: Kind = Kind {
    prefix: "subnet",
    resource_type: "subnet",
    not_found: "InvalidSubnetID.NotFound",
    malformed: "InvalidSubnetId.Malformed",
    called: "The subnet ID",
};
pub const SECURITY_GROUP: Kind = Kind {
    prefix: "sg",
    resource_type: "security-group",
    not_found: "InvalidGroup.NotFound",
    malformed: "InvalidGroupId.Malformed",
    called: "The security group",
};
pub const SECURITY_GROUP_RULE: Kind = Kind {
    prefix: "sgr",
    resource_type: "security-group-rule",
    not_found: "InvalidSecurityGroupRuleId.NotFound",
    malformed: "InvalidSecurityGroupRuleId.Malformed",
    called: "The security group rule ID",
};
pub const INTERNET_GATEWAY: Kind = Kind {
    prefix: "igw",
    resource_type: "internet-gateway",
    not_found: "InvalidInternetGatewayID.NotFound",
    malformed: "InvalidInternetGatewayId.Malformed",
    called: "The internetGateway ID",
};
pub const ROUTE_TABLE: Kind = Kind {
    prefix: "rtb",
    resource_type: "route-table",
    not_found: "InvalidRouteTableID.NotFound",
    malformed: "InvalidRouteTableId.Malformed",
    called: "The routeTable ID",
};
pub const NETWORK_ACL: Kind = Kind {
    prefix: "acl",
    resource_type: "network-acl",
    not_found: "InvalidNetworkAclID.NotFound",
    malformed: "InvalidNetworkAclId.Malformed",
    called: "The networkAcl ID",
};
pub const DHCP_OPTIONS: Kind = Kind {
    prefix: "dopt",
    resource_type: "dhcp-options",
    not_found: "InvalidDhcpOptionID.NotFound",
    malformed: "InvalidDhcpOptionsId.Malformed",
    called: "The dhcpOption ID",
};
pub const NETWORK_INTERFACE: Kind = Kind {
    prefix: "eni",
    resource_type: "network-interface",
    not_found: "InvalidNetworkInterfaceID.NotFound",
    malformed: "InvalidNetworkInterfaceId.Malformed",
    called: "The networkInterface ID",
};
pub const INSTANCE: Kind = Kind {
    prefix: "i",
    resource_type: "instance",
    not_found: "InvalidInstanceID.NotFound",
    malformed: "InvalidInstanceID.Malformed",
    called: "The instance ID",
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
        let called = self.called;
        ApiError::new(self.not_found, format!("{called} '{id}' does not exist"))
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
