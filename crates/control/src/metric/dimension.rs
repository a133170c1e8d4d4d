//! What a metric is of: names and values that select instances.

use base::report::Role;
use serde::{Deserialize, Serialize};

/// The namespace of all metrics here.
pub const NAMESPACE: &str = "AWS/RDS";

/// What is known of the instance that a series belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// The `DBInstanceIdentifier` under which it was measured.
    pub instance: String,
    pub cluster: String,
    pub engine: String,
    pub class: String,
}

/// Sets of dimensions that metrics are published under (*Amazon CloudWatch dimensions for Aurora*).
pub const SETS: [&[&str]; 5] = [
    &["DBInstanceIdentifier"],
    &["DBClusterIdentifier"],
    &["DBClusterIdentifier", "Role"],
    &["DatabaseClass"],
    &["EngineName"],
];

/// The value that a subject in a role has for a dimension; `None`: no such dimension, or no role.
#[must_use]
pub fn value(subject: &Subject, role: Option<Role>, dimension: &str) -> Option<String> {
    match dimension {
        "DBInstanceIdentifier" => Some(subject.instance.clone()),
        "DBClusterIdentifier" => Some(subject.cluster.clone()),
        "DatabaseClass" => Some(subject.class.clone()),
        "EngineName" => Some(subject.engine.clone()),
        "Role" => role.map(|role| word(role).to_owned()),
        _ => None,
    }
}

fn word(role: Role) -> &'static str {
    match role {
        Role::Writer => "WRITER",
        Role::Replica => "READER",
    }
}

/// Which seconds of which instances a metric with certain dimensions is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Selection {
    pub dimensions: Vec<(String, String)>,
}

impl Selection {
    /// Whether metrics are published under this set of dimensions; without, of all databases.
    #[must_use]
    pub fn is_published(&self) -> bool {
        let mut names: Vec<&str> = self.dimensions.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        names.is_empty() || SETS.iter().any(|set| *set == names)
    }

    /// The one instance that it is about, if it names one.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        let named = self.dimensions.iter().find(|(name, _)| name == "DBInstanceIdentifier");
        named.map(|(_, value)| value.as_str())
    }

    #[must_use]
    pub fn takes(&self, subject: &Subject) -> bool {
        let of_subject = self.dimensions.iter().filter(|(name, _)| name != "Role");
        of_subject.clone().all(|(name, wanted)| value(subject, None, name).as_ref() == Some(wanted))
    }

    #[must_use]
    pub fn takes_role(&self, role: Option<Role>) -> bool {
        let mut wanted = self.dimensions.iter().filter(|(name, _)| name == "Role");
        wanted.all(|(_, wanted)| role.map(word) == Some(wanted))
    }
}

#[cfg(test)]
mod tests {
    use base::report::Role;

    use super::{Selection, Subject};

    #[test]
    fn dimensions_select() {
        let subject = Subject {
            instance: "demo-1".into(),
            cluster: "demo".into(),
            engine: "aurora-postgresql".into(),
            class: "db.r6g.large".into(),
        };
        for (dimensions, published, taken, writer) in [
            (vec![], true, true, true),
            (vec![("DBInstanceIdentifier", "demo-1")], true, true, true),
            (vec![("DBInstanceIdentifier", "demo-2")], true, false, true),
            (vec![("Role", "WRITER"), ("DBClusterIdentifier", "demo")], true, true, true),
            (vec![("DBClusterIdentifier", "demo"), ("Role", "READER")], true, true, false),
            (vec![("Role", "WRITER")], false, true, true),
            (vec![("EngineName", "aurora-postgresql")], true, true, true),
            (vec![("Colour", "red")], false, false, true),
        ] {
            let pair = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
            let selection = Selection { dimensions: dimensions.iter().map(pair).collect() };
            let found = (
                selection.is_published(),
                selection.takes(&subject),
                selection.takes_role(Some(Role::Writer)),
            );
            assert_eq!(found, (published, taken, writer), "{dimensions:?}");
        }
    }
}
