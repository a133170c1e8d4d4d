//! What every database holds beyond a stock one: Aurora's functions, settings that are shown, slots
//! for logical decoding. It is brought up to date in volumes of earlier times when their writers start.

use tokio_postgres::Client;

use crate::engine::folder::{CopyFolder, digest};
use crate::engine::postgres::bootstrap::ADMIN;
use crate::engine::postgres::session::{self, SessionError};
use crate::engine::postgres::{aurora, config, decoding};

/// The one database that nobody may connect to, and from which dumps are restored.
const STOCK_TEMPLATE: &str = "template0";

/// The setting that says of each database which of our statements it has seen. Only the service's own
/// sessions get it.
const MARK: &str = "borealis.furnished";

/// Databases that lack something. Those that nobody may connect to are their owner's affair, those
/// that were half dropped (a limit of -2) are nobody's.
const LACKING: &str = "SELECT datname::text FROM pg_database d \
     WHERE (datallowconn OR datname = 'template0') AND datconnlimit > -2 AND NOT EXISTS (\
     SELECT FROM pg_db_role_setting s JOIN pg_authid r ON r.oid = s.setrole \
     WHERE s.setdatabase = d.oid AND r.rolname = $1::text AND $2::text = ANY (s.setconfig)) \
     ORDER BY datname <> 'template0', datname";

/// Furnishes the database that they are run in, one statement each, with nothing in front of the line
/// ends that would end one in single-user mode. They can be run again.
pub(crate) fn statements() -> Vec<String> {
    let mut statements = aurora::functions();
    statements.push(settings_view());
    statements.extend(decoding::statements());
    statements
}

/// Notes that a database is furnished.
pub(crate) fn mark(database: &str) -> String {
    let (database, stamp) = (database.replace('"', "\"\""), stamp());
    format!("ALTER ROLE {ADMIN} IN DATABASE \"{database}\" SET {MARK} = '{stamp}'")
}

/// Furnishes the databases of a running writer that lack something, and returns how many did.
pub(crate) async fn furnish(copy: &CopyFolder) -> Result<usize, SessionError> {
    let marked = format!("{MARK}={}", stamp());
    let lacking: Vec<String> = session::run(copy, async |client| {
        let rows = client.query(LACKING, &[&ADMIN, &marked]).await?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    })
    .await?;
    for database in &lacking {
        if database == STOCK_TEMPLATE {
            let allow =
                |allow| format!("ALTER DATABASE {STOCK_TEMPLATE} ALLOW_CONNECTIONS {allow}");
            session::execute(copy, &allow(true)).await?;
            let furnished = furnish_one(copy, database).await;
            session::execute(copy, &allow(false)).await?;
            furnished?;
        } else {
            furnish_one(copy, database).await?;
        }
        session::execute(copy, &mark(database)).await?;
    }
    Ok(lacking.len())
}

async fn furnish_one(copy: &CopyFolder, database: &str) -> Result<(), SessionError> {
    // In one transaction: all of it or nothing. Who owns a database may have given its sessions a role,
    // and sessions that read what is replaced are not kept waiting for those that do so for long.
    let guards = "SET LOCAL ROLE NONE; SET LOCAL lock_timeout = '2s'; \
                  SET LOCAL allow_system_table_mods = on";
    let script = format!("BEGIN; {guards}; {}; COMMIT", statements().join("; "));
    session::run_in(copy, database, async |client: &Client| client.batch_execute(&script).await)
        .await
}

/// Changes with every statement.
fn stamp() -> String {
    let mut stamp = digest(&statements().join("\n"));
    stamp.truncate(16);
    stamp
}

/// The view of all settings, with those that people ask the real service's servers for. Stock servers
/// keep what they do not know themselves out of it.
fn settings_view() -> String {
    let shown: Vec<String> =
        config::SHOWN.iter().map(|(name, what)| format!("('{name}', '{what}')")).collect();
    format!(
        "CREATE OR REPLACE VIEW pg_catalog.pg_settings AS SELECT * FROM pg_show_all_settings() A \
         UNION ALL SELECT name, setting, NULL, 'Customized Options', what, NULL, 'postmaster', \
         'string', 'configuration file', NULL, NULL, NULL, setting, setting, NULL, NULL, false \
         FROM (SELECT name, what, current_setting(name, true) AS setting \
         FROM (VALUES {}) ours (name, what)) shown WHERE setting IS NOT NULL",
        shown.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::{mark, statements};

    #[test]
    fn statements_are_one_each() {
        for statement in statements() {
            assert!(!statement.contains('\n'), "single-user mode could end it there: {statement}");
            assert!(!statement.ends_with(';'), "{statement}");
        }
        let mark = mark("a\"b");
        assert!(mark.starts_with("ALTER ROLE rdsadmin IN DATABASE \"a\"\"b\" SET"), "{mark}");
    }
}
