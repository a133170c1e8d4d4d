//! ARNs of RDS resources.

use wire::error::ApiError;

use crate::call::Call;
use crate::rds::refusal::invalid_value;

/// Kinds of resources, as ARNs name them (*Amazon Resource Names in Amazon RDS*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Cluster,
    Instance,
    Endpoint,
    SubnetGroup,
    ClusterParameterGroup,
    ParameterGroup,
    ClusterSnapshot,
    EventSubscription,
}

const WORDS: [(Kind, &str); 8] = [
    (Kind::Cluster, "cluster"),
    (Kind::Instance, "db"),
    (Kind::Endpoint, "cluster-endpoint"),
    (Kind::SubnetGroup, "subgrp"),
    (Kind::ClusterParameterGroup, "cluster-pg"),
    (Kind::ParameterGroup, "pg"),
    (Kind::ClusterSnapshot, "cluster-snapshot"),
    (Kind::EventSubscription, "es"),
];

/// The ARN of a resource of the caller's account in the call's region.
#[must_use]
pub fn of(call: &Call, kind: Kind, name: &str) -> String {
    in_place(&call.region, call.account(), kind, name)
}

/// The ARN of a resource of any account in any region.
#[must_use]
pub fn in_place(region: &str, account: &str, kind: Kind, name: &str) -> String {
    let word = WORDS.iter().find(|(known, _)| *known == kind).map_or("", |(_, word)| word);
    format!("arn:aws:rds:{region}:{account}:{word}:{name}")
}

/// The kind and lower-case name that an ARN of the caller's account and region stands for.
///
/// # Errors
/// `InvalidParameterValue` for everything else.
pub fn parse(call: &Call, arn: &str) -> Result<(Kind, String), ApiError> {
    let prefix = format!("arn:aws:rds:{}:{}:", call.region, call.account());
    let invalid = || invalid_value(format!("Invalid resource name: {arn}"));
    let rest = arn.strip_prefix(&prefix).ok_or_else(invalid)?;
    let (word, name) = rest.split_once(':').ok_or_else(invalid)?;
    let (kind, _) = WORDS.iter().find(|(_, known)| *known == word).ok_or_else(invalid)?;
    Ok((*kind, name.to_ascii_lowercase()))
}

/// An identifier that may be given as an ARN, lower-cased.
#[must_use]
pub fn identifier_of(given: &str) -> String {
    let name =
        if given.starts_with("arn:") { given.rsplit(':').next().unwrap_or(given) } else { given };
    name.to_ascii_lowercase()
}
