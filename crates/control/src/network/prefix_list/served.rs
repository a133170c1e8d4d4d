//! The prefix lists that every account sees without having made them.

use sha2::{Digest, Sha256};

use crate::network::prefix_list::Family;

/// A list of the service's own. None of the services behind these names is served here, so their
/// lists hold no network, and a rule that names one admits nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    pub id: String,
    pub name: String,
    pub family: Family,
    /// What the list counts for in a security group (*AWS-managed prefix list weight*).
    pub weight: usize,
}

/// Name, `{}` being the region; family; weight.
const TABLE: &[(&str, Family, usize)] = &[
    ("com.amazonaws.global.cloudfront.origin-facing", Family::Ipv4, 55),
    ("com.amazonaws.{}.dynamodb", Family::Ipv4, 1),
    ("com.amazonaws.{}.ec2-instance-connect", Family::Ipv4, 1),
    ("com.amazonaws.{}.s3", Family::Ipv4, 1),
    ("com.amazonaws.{}.vpc-lattice", Family::Ipv4, 10),
    ("com.amazonaws.{}.ipv6.vpc-lattice", Family::Ipv6, 10),
];

/// All of them in a region.
#[must_use]
pub fn all(region: &str) -> Vec<Served> {
    let served = |(name, family, weight): &(&str, Family, usize)| {
        let name = name.replace("{}", region);
        // Ids differ by region and stay: they are derived from where and what the list is.
        let digest = Sha256::digest(format!("{region} {name}"));
        let digits: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        Served { id: format!("pl-{digits}"), name, family: *family, weight: *weight }
    };
    TABLE.iter().map(served).collect()
}

/// The one with this id.
#[must_use]
pub fn find(region: &str, id: &str) -> Option<Served> {
    all(region).into_iter().find(|served| served.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{all, find};
    use crate::network::id;

    #[test]
    fn ids_are_well_formed_and_differ() {
        let both = [all("us-east-1"), all("eu-west-1")].concat();
        let ids: BTreeSet<&str> = both.iter().map(|served| served.id.as_str()).collect();
        assert_eq!(ids.len(), both.len());
        for served in &both {
            id::PREFIX_LIST.check(&served.id).unwrap();
        }
        let first = &both[0];
        assert_eq!(find("us-east-1", &first.id).as_ref(), Some(first));
        assert_eq!(find("eu-west-1", &first.id), None);
    }
}
