//! Turns the models' names into Rust's.

/// `DBClusterIdentifier` becomes `db_cluster_identifier`, `Ipv6CIDRBlock` becomes `ipv6_cidr_block`.
/// A digit stays with what is before it.
pub(crate) fn snake(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut text = String::with_capacity(name.len() + 8);
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        let after = letters.get(at + 1);
        let starts_word = letter.is_ascii_uppercase()
            && before.is_some_and(|before| {
                !before.is_ascii_uppercase() || after.is_some_and(char::is_ascii_lowercase)
            });
        if starts_word && !text.ends_with('_') {
            text.push('_');
        }
        text.push(if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '_' });
    }
    if matches!(
        text.as_str(),
        "type" | "return" | "use" | "match" | "move" | "ref" | "static" | "final"
    ) {
        return format!("r#{text}");
    }
    text
}

/// `attachedPoliciesListType` becomes `AttachedPoliciesListType`, `DBCluster` becomes `DbCluster`.
pub(crate) fn camel(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for word in snake(name).trim_start_matches("r#").split('_') {
        let mut letters = word.chars();
        text.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        text.push_str(letters.as_str());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{camel, snake};

    #[test]
    fn names_read_as_rust() {
        for (name, as_field, as_type) in [
            ("DBClusterIdentifier", "db_cluster_identifier", "DbClusterIdentifier"),
            ("MultiAZ", "multi_az", "MultiAz"),
            ("EC2SecurityGroupId", "ec2_security_group_id", "Ec2SecurityGroupId"),
            (
                "IAMDatabaseAuthenticationEnabled",
                "iam_database_authentication_enabled",
                "IamDatabaseAuthenticationEnabled",
            ),
            ("CidrIpv6", "cidr_ipv6", "CidrIpv6"),
            ("Type", "r#type", "Type"),
            ("accessKeyMetadata", "access_key_metadata", "AccessKeyMetadata"),
        ] {
            assert_eq!(snake(name), as_field, "{name}");
            assert_eq!(camel(name), as_type, "{name}");
        }
    }
}
