//! What load is told apart by: groups and their dimensions, in the real service's names.

use base::figure::Work;
use sha2::{Digest as _, Sha256};

/// Groups with their dimensions (*Performance Insights API: `DimensionGroup`*), as far as they are
/// known here. Which host a session came from is not: servers are reached through the endpoint.
pub const GROUPS: &[(&str, &[&str])] = &[
    ("db", &["db.name"]),
    ("db.application", &["db.application.name"]),
    ("db.sql", &["db.sql.db_id", "db.sql.id", "db.sql.statement", "db.sql.tokenized_id"]),
    (
        "db.sql_tokenized",
        &["db.sql_tokenized.db_id", "db.sql_tokenized.id", "db.sql_tokenized.statement"],
    ),
    ("db.user", &["db.user.id", "db.user.name"]),
    ("db.wait_event", &["db.wait_event.name", "db.wait_event.type"]),
    ("db.wait_event_type", &["db.wait_event_type.name"]),
];

/// The dimensions of a group.
#[must_use]
pub fn of_group(group: &str) -> Option<&'static [&'static str]> {
    GROUPS.iter().find(|(name, _)| *name == group).map(|(_, dimensions)| *dimensions)
}

/// Whether there is such a dimension.
#[must_use]
pub fn exists(dimension: &str) -> bool {
    GROUPS.iter().any(|(_, dimensions)| dimensions.contains(&dimension))
}

/// What work has for a dimension. Statements are kept without their literals, so that the whole text
/// of one is its digest.
#[must_use]
pub fn value(work: &Work, dimension: &str) -> String {
    let wait = work.wait.as_ref();
    match dimension {
        "db.name" => work.database.clone(),
        "db.application.name" => work.application.clone(),
        "db.user.id" | "db.user.name" => work.user.clone(),
        "db.sql.statement" | "db.sql_tokenized.statement" => work.statement.clone(),
        "db.sql.id" | "db.sql.tokenized_id" | "db.sql_tokenized.id" => id(&work.statement),
        "db.sql.db_id" | "db.sql_tokenized.db_id" => {
            format!("pi-{}", id(&work.statement).get(..10).unwrap_or_default())
        }
        "db.wait_event.name" => wait.map_or("CPU", |(_, name)| name).to_owned(),
        "db.wait_event.type" | "db.wait_event_type.name" => {
            wait.map_or("CPU", |(kind, _)| kind).to_owned()
        }
        _ => String::new(),
    }
}

/// Forty digits that stand for a statement.
#[must_use]
pub fn id(statement: &str) -> String {
    let hash = Sha256::digest(statement.as_bytes());
    hash.iter().take(20).map(|byte| format!("{byte:02X}")).collect()
}
