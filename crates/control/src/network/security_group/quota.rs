//! How many rules a security group can have.

use std::collections::BTreeMap;

use wire::error::ApiError;

use crate::network::prefix_list::{Family, list, served};
use crate::network::read::Read;
use crate::network::rules::Peer;
use crate::network::security_group::SecurityGroup;
use crate::store::error::StoreError;
use crate::store::records::Scope;

/// Quota per group, direction and address family. A rule that names a group counts in both.
pub const RULES_MAX: usize = 60;

/// What prefix lists count for, by id.
pub type Weights = BTreeMap<String, (Family, usize)>;

/// The weights of all lists that rules of the scope can name.
pub async fn weights(read: &impl Read, scope: &Scope) -> Result<Weights, StoreError> {
    let own = list(read, scope).await?;
    let own = own.into_iter().map(|list| (list.id, (list.family, list.max_entries)));
    let served = served::all(scope.region_name().unwrap_or_default());
    let served = served.into_iter().map(|list| (list.id, (list.family, list.weight)));
    Ok(own.chain(served).collect())
}

/// Refuses a group that has more rules of a direction than it may.
pub fn check(group: &SecurityGroup, egress: bool, weights: &Weights) -> Result<(), ApiError> {
    let (mut ipv4, mut ipv6) = (0, 0);
    for rule in group.rules.iter().filter(|rule| rule.egress == egress) {
        match &rule.scope.peer {
            Peer::Network(cidr) if cidr.is_ipv4() => ipv4 += 1,
            Peer::Network(_) => ipv6 += 1,
            Peer::Group(_) => (ipv4, ipv6) = (ipv4 + 1, ipv6 + 1),
            Peer::PrefixList(list) => match weights.get(list) {
                Some((Family::Ipv4, weight)) => ipv4 += weight,
                Some((Family::Ipv6, weight)) => ipv6 += weight,
                None => {}
            },
        }
    }
    if RULES_MAX < ipv4 || RULES_MAX < ipv6 {
        let text = "The maximum number of rules per security group has been reached.";
        return Err(ApiError::new("RulesPerSecurityGroupLimitExceeded", text));
    }
    Ok(())
}
