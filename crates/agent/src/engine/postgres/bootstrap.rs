//! Roles, databases and the master user, as SQL.

use base::spec::{MasterUser, VolumeSpec};
use hmac::{Hmac, KeyInit as _, Mac as _};
use postgres_protocol::password::scram_sha_256;
use sha2::Sha256;

use crate::engine::postgres::furnish;

/// The service's own superuser, the only one there is. Nobody else may log in as it.
pub(crate) const ADMIN: &str = "rdsadmin";

/// Whom the service's own replicas receive the log as. It can do nothing else.
pub(crate) const REPLICATOR: &str = "rdsrepladmin";

/// The service's own database. The other ones are their owner's, to fill or drop as they like; what
/// they put there cannot touch the service's sessions.
pub(crate) const ADMIN_DATABASE: &str = "rdsadmin";

/// Why a master user or a database cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum BootstrapError {
    #[error("{name:?} cannot be the name of the master user")]
    MasterName { name: String },
    #[error("{name:?} cannot be the name of a database")]
    DatabaseName { name: String },
    #[error("the master user's verifier is not a SCRAM-SHA-256 verifier")]
    Verifier,
}

/// Predefined roles that the master user gets through `rds_superuser`, with the first major version
/// that has them. None leads to a file, a program or another host.
const GRANTED: [(&str, u32); 5] = [
    ("pg_monitor", 10),
    ("pg_signal_backend", 9),
    ("pg_checkpoint", 15),
    ("pg_use_reserved_connections", 16),
    ("pg_maintain", 17),
];

/// Settings that the master user may change for a session though they are a superuser's. Up to 14
/// nobody but a superuser can be given that.
const SETTABLE: [&str; 12] = [
    "deadlock_timeout",
    "log_duration",
    "log_lock_waits",
    "log_min_duration_statement",
    "log_min_error_statement",
    "log_min_messages",
    "log_statement",
    "log_temp_files",
    "session_replication_role",
    "temp_file_limit",
    "track_functions",
    "track_io_timing",
];

/// Roles that lead to the machine's files and programs.
const DANGEROUS: &str =
    "'pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program'";

/// Everything that turns a fresh cluster of that major version into a volume, one statement each.
/// They are for `template1`, so that what they make there is in all databases made later.
pub(crate) fn statements(
    volume: &VolumeSpec,
    major: u32,
    secret: &str,
) -> Result<Vec<String>, BootstrapError> {
    let master = master_name(&volume.master)?;
    let mut script = Vec::new();
    if major < 16 {
        // Up to 15, whoever may make roles may also grant any role but a superuser's, and the master
        // user may make roles. Marked so, these are as far away as the superuser itself.
        script.push(format!(
            "UPDATE pg_catalog.pg_authid SET rolsuper = true WHERE rolname IN ({DANGEROUS})"
        ));
    }
    for role in ["rds_superuser", "rds_replication", "rds_iam", "rds_password"] {
        script.push(format!("CREATE ROLE {role} NOLOGIN"));
    }
    let predefined = GRANTED.iter().filter(|(_, since)| *since <= major).map(|(role, _)| *role);
    for role in predefined.chain(["rds_replication", "rds_password"]) {
        script.push(format!("GRANT {role} TO rds_superuser WITH ADMIN OPTION"));
    }
    let verifier = literal(checked_verifier(&volume.master)?);
    script.push(format!(
        "CREATE ROLE {master} LOGIN CREATEDB CREATEROLE PASSWORD {verifier} VALID UNTIL 'infinity'"
    ));
    script.push(format!("GRANT rds_superuser TO {master} WITH ADMIN OPTION"));
    if major >= 16 {
        // The master user's to grant (up to 15 it may anyway) without being a member of it in effect.
        let how = "ADMIN TRUE, INHERIT FALSE, SET FALSE";
        script.push(format!("GRANT rds_iam TO rds_superuser WITH {how}"));
    }
    script.push(replicator(secret));
    script.extend(furnish::statements());
    // It was made before there was anything in the template.
    script.push("DROP DATABASE postgres".to_owned());
    script.push("CREATE DATABASE postgres".to_owned());
    if major >= 15 {
        let settings = SETTABLE.join(", ");
        script.push(format!("GRANT SET ON PARAMETER {settings} TO rds_superuser"));
    }
    script.push(format!("CREATE DATABASE {ADMIN_DATABASE}"));
    script.push(format!("REVOKE ALL ON DATABASE {ADMIN_DATABASE} FROM PUBLIC"));
    // Since 15 only a database's owner may create in its public schema.
    script.push(format!("ALTER DATABASE postgres OWNER TO {master}"));
    let named = volume.database.as_deref().filter(|name| *name != "postgres");
    if let Some(name) = named {
        script.push(format!("CREATE DATABASE {} OWNER {master}", database_name(name)?));
    }
    // They were made of the template.
    let furnished = ["template1", "postgres", ADMIN_DATABASE].into_iter().chain(named);
    script.extend(furnished.map(furnish::mark));
    Ok(script)
}

/// Makes the role that replicas receive the log as.
///
/// Nobody may become it (up to 15 whoever makes roles may become any but a superuser) or end its
/// sessions; so it is a superuser, and what keeps it from everything else is that it is let in for
/// physical replication only.
pub(crate) fn replicator(secret: &str) -> String {
    let verifier = literal(&scram_sha_256(replication_password(secret).as_bytes()));
    format!("CREATE ROLE {REPLICATOR} LOGIN SUPERUSER REPLICATION PASSWORD {verifier}")
}

/// The password of [`REPLICATOR`], which servers can read. It follows from the administrator's
/// password, which they cannot, and does not lead back to it.
pub(crate) fn replication_password(secret: &str) -> String {
    let mac = Hmac::<Sha256>::new_from_slice(secret.trim().as_bytes());
    let Ok(mut mac) = mac else { return String::new() };
    mac.update(REPLICATOR.as_bytes());
    mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Gives the master user the verifier of the spec.
pub(crate) fn set_verifier(master: &MasterUser) -> Result<String, BootstrapError> {
    let (name, verifier) = (master_name(master)?, literal(checked_verifier(master)?));
    Ok(format!("ALTER ROLE {name} LOGIN PASSWORD {verifier} VALID UNTIL 'infinity'"))
}

/// Statements as single-user mode reads them with `-j`: each ends with a semicolon and an empty line.
pub(crate) fn single_user_script(statements: &[String]) -> String {
    statements.iter().map(|statement| format!("{statement};\n\n")).collect()
}

fn master_name(master: &MasterUser) -> Result<String, BootstrapError> {
    let name = master.name.as_str();
    let reserved = name == ADMIN || name == REPLICATOR || name == "public" || name == "none";
    if reserved || name.starts_with("pg_") || name.starts_with("rds_") || !fits(name) {
        return Err(BootstrapError::MasterName { name: name.chars().take(64).collect() });
    }
    Ok(identifier(name))
}

fn database_name(name: &str) -> Result<String, BootstrapError> {
    if matches!(name, ADMIN_DATABASE | "template0" | "template1") || !fits(name) {
        return Err(BootstrapError::DatabaseName { name: name.chars().take(64).collect() });
    }
    Ok(identifier(name))
}

/// PostgreSQL cuts longer names off silently, and line ends would end a statement in a script.
fn fits(name: &str) -> bool {
    (1..=63).contains(&name.len()) && !name.chars().any(char::is_control)
}

/// Anything that PostgreSQL would not take as a verifier it takes as the password itself, and hashes
/// it; so this is checked to the letter.
fn checked_verifier(master: &MasterUser) -> Result<&str, BootstrapError> {
    let text = master.verifier.0.as_str();
    let parts = || {
        let (iterations, rest) = text.strip_prefix("SCRAM-SHA-256$")?.split_once(':')?;
        let (salt, keys) = rest.split_once('$')?;
        let (stored, server) = keys.split_once(':')?;
        let base64 = |part: &str| {
            let letter = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
            !part.is_empty() && part.bytes().all(letter)
        };
        let keys_fit = stored.len() == 44 && server.len() == 44 && base64(stored) && base64(server);
        let rounds: u32 = iterations.parse().ok()?;
        (rounds > 0 && base64(salt) && keys_fit && text.len() < 512).then_some(text)
    };
    parts().ok_or(BootstrapError::Verifier)
}

fn identifier(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A literal without escapes; its text holds no backslash, as the checks above see to.
fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use base::spec::{
        EngineBuild, EngineFamily, Epoch, MasterUser, Verifier, VolumeOrigin, VolumeSpec, Writer,
    };

    use super::{BootstrapError, set_verifier, single_user_script, statements};
    use crate::engine::postgres::furnish;

    const VERIFIER: &str = "SCRAM-SHA-256$4096:c2FsdHNhbHRzYWx0c2FsdA==\
        $AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    fn volume(master: &str, database: Option<&str>, verifier: &str) -> VolumeSpec {
        VolumeSpec {
            id: "v".to_owned(),
            engine: EngineBuild { family: EngineFamily::Postgresql, version: "15.18".to_owned() },
            master: MasterUser { name: master.to_owned(), verifier: Verifier(verifier.to_owned()) },
            database: database.map(str::to_owned),
            keep: true,
            origin: VolumeOrigin::Fresh,
            epoch: Epoch(0),
            writer: Writer::First,
            synchronous: Vec::new(),
        }
    }

    #[test]
    fn names_and_verifiers_that_would_harm_are_refused() {
        use BootstrapError::{DatabaseName, MasterName, Verifier};
        let master = |name: &str| Some(MasterName { name: name.to_owned() });
        let database = |name: &str| Some(DatabaseName { name: name.to_owned() });
        let plain = VERIFIER.replace("4096", "x");
        let hostile = VERIFIER.replace("c2Fs", "c2F'");
        for (volume, refused) in [
            (volume("postgres", Some("app"), VERIFIER), None),
            (volume("a\"b", None, VERIFIER), None),
            (volume("rdsadmin", None, VERIFIER), master("rdsadmin")),
            (volume("pg_x", None, VERIFIER), master("pg_x")),
            (volume("rds_superuser", None, VERIFIER), master("rds_superuser")),
            (volume("", None, VERIFIER), master("")),
            (volume("a\n\nb", None, VERIFIER), master("a\n\nb")),
            (volume("m", Some("rdsadmin"), VERIFIER), database("rdsadmin")),
            (volume("m", Some("template1"), VERIFIER), database("template1")),
            (volume("m", None, "secret"), Some(Verifier)),
            (volume("m", None, &plain), Some(Verifier)),
            (volume("m", None, &hostile), Some(Verifier)),
        ] {
            assert_eq!(statements(&volume, 15, "s").err(), refused, "{volume:?}");
        }
    }

    #[test]
    fn names_are_quoted_and_each_statement_ends_with_an_empty_line() {
        let quoted = volume("a\"b", Some("c; d"), VERIFIER);
        let script = single_user_script(&statements(&quoted, 16, "s").unwrap());
        assert!(
            script.contains("CREATE ROLE \"a\"\"b\" LOGIN CREATEDB CREATEROLE PASSWORD 'SCRAM")
        );
        assert!(script.contains("\n\nCREATE DATABASE \"c; d\" OWNER \"a\"\"b\";\n\n"));
        assert!(script.ends_with(&format!("\n\n{};\n\n", furnish::mark("c; d"))));
        assert!(!script.contains("rolsuper") && !script.contains("pg_maintain"));
        let set = set_verifier(&quoted.master).unwrap();
        assert!(
            set.starts_with("ALTER ROLE \"a\"\"b\" LOGIN PASSWORD 'SCRAM-SHA-256$4096:"),
            "{set}"
        );
    }
}
