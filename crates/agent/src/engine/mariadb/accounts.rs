//! Accounts and what they may do, as SQL.

use base::spec::{MasterUser, VolumeSpec};

/// Owns the service's procedures. It can do what those need and nothing else.
pub(crate) const DEFINER: &str = "'rdsadmin'@'localhost'";

/// Replicas read their writer's binary log as this one.
pub(crate) const REPLICATION: &str = "rdsrepladmin";

/// What the master user may do with the server as a whole, and may pass on.
const GLOBAL: &str = "RELOAD, PROCESS, SHOW DATABASES, CREATE USER, BINLOG MONITOR, SLAVE MONITOR";

/// What it may do with databases: every privilege that can be given on one.
const COLUMNS: [&str; 20] = [
    "Select_priv",
    "Insert_priv",
    "Update_priv",
    "Delete_priv",
    "Create_priv",
    "Drop_priv",
    "Grant_priv",
    "References_priv",
    "Index_priv",
    "Alter_priv",
    "Create_tmp_table_priv",
    "Lock_tables_priv",
    "Create_view_priv",
    "Show_view_priv",
    "Create_routine_priv",
    "Alter_routine_priv",
    "Execute_priv",
    "Event_priv",
    "Trigger_priv",
    "Delete_history_priv",
];

/// The database of the grant tables.
const SYSTEM_DATABASE: &str = "mysql";

/// What names of databases are made of, as far as they are told from [`SYSTEM_DATABASE`] by it.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$-";

/// Why a master user or a database cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum AccountError {
    #[error("{name:?} cannot be the name of the master user")]
    MasterName { name: String },
    #[error("{name:?} cannot be the name of a database")]
    DatabaseName { name: String },
    #[error("the master user's verifier is not one of mysql_native_password")]
    Verifier,
}

/// The master user and the database of a fresh volume.
pub(crate) fn of_volume(volume: &VolumeSpec) -> Result<Vec<String>, AccountError> {
    let (name, verifier) = (master_name(&volume.master)?, verifier(&volume.master)?);
    let account = format!("{}@'%'", literal(name));
    let mut script = vec![
        format!("CREATE USER {account} IDENTIFIED VIA mysql_native_password USING '{verifier}'"),
        format!("GRANT {GLOBAL} ON *.* TO {account} WITH GRANT OPTION"),
        databases(name),
    ];
    if let Some(database) = &volume.database {
        script.push(format!("CREATE DATABASE {}", database_name(database)?));
    }
    Ok(script)
}

/// Gives the master user the verifier of the spec, and makes it anew should it be gone.
pub(crate) fn set_verifier(master: &MasterUser) -> Result<Vec<String>, AccountError> {
    let (name, verifier) = (master_name(master)?, verifier(master)?);
    let account = format!("{}@'%'", literal(name));
    let how = format!("IDENTIFIED VIA mysql_native_password USING '{verifier}'");
    Ok(vec![
        format!("CREATE USER IF NOT EXISTS {account} {how}"),
        format!("ALTER USER {account} {how} ACCOUNT UNLOCK"),
        format!("GRANT {GLOBAL} ON *.* TO {account} WITH GRANT OPTION"),
    ])
}

/// Every database but the system's, for the master user to use and to grant.
///
/// MariaDB cannot take back a part of what was granted on a pattern, so the patterns here are those
/// that do not match `mysql`: shorter names, longer ones, and those of its length that differ in a
/// letter. A grant is allowed on what a pattern covers, so none that covers `mysql` can be made,
/// neither to users nor to roles.
fn databases(master: &str) -> String {
    let mut patterns: Vec<String> = (1..SYSTEM_DATABASE.len()).map(|n| "_".repeat(n)).collect();
    patterns.push(format!("{}%", "_".repeat(SYSTEM_DATABASE.len() + 1)));
    for (place, there) in SYSTEM_DATABASE.chars().enumerate() {
        for letter in LETTERS.chars().filter(|&letter| letter != there) {
            let letter = if letter == '_' { "\\\\_".to_owned() } else { letter.to_string() };
            let after = SYSTEM_DATABASE.len() - place - 1;
            patterns.push(format!("{}{letter}{}", "_".repeat(place), "_".repeat(after)));
        }
    }
    let master = literal(master);
    let all = vec!["'Y'"; COLUMNS.len()].join(",");
    let mut rows: Vec<_> =
        patterns.iter().map(|pattern| format!("('%','{pattern}',{master},{all})")).collect();
    let looks = ["Select_priv", "Show_view_priv", "Execute_priv"];
    let some = COLUMNS.map(|column| if looks.contains(&column) { "'Y'" } else { "'N'" }).join(",");
    rows.push(format!("('%','{SYSTEM_DATABASE}',{master},{some})"));
    let columns = COLUMNS.join(",");
    format!("REPLACE INTO mysql.db (Host,Db,User,{columns}) VALUES {}", rows.join(","))
}

/// What a server runs at each start before it lets anybody in. None of it is for its replicas.
///
/// Whoever has power over the server besides the owner's accounts goes; the one of the moment comes.
pub(crate) fn at_start(moment: &Moment, replication_password: &str) -> Vec<String> {
    let Moment { user, password } = moment;
    vec![
        "SET SESSION sql_log_bin=0".to_owned(),
        "DELETE FROM mysql.global_priv WHERE User LIKE 'rds\\_moment\\_%' OR User IN \
         ('root','mysql','') OR (JSON_VALUE(Priv,'$.access') & 32768)"
            .to_owned(),
        "DELETE FROM mysql.db WHERE User=''".to_owned(),
        // A column of tables_priv is a set, of which this is all that may be left.
        "UPDATE mysql.tables_priv SET Table_priv='Select' WHERE Db='mysql'".to_owned(),
        "FLUSH PRIVILEGES".to_owned(),
        format!(
            "CREATE OR REPLACE USER {DEFINER} IDENTIFIED VIA mysql_native_password USING '*{}'",
            "0".repeat(40)
        ),
        format!("GRANT CONNECTION ADMIN, PROCESS, SLAVE MONITOR ON *.* TO {DEFINER}"),
        format!("GRANT SELECT, INSERT, UPDATE, DELETE ON mysql.rds_configuration TO {DEFINER}"),
        format!("GRANT ALL ON mysql.slow_log TO {DEFINER}"),
        format!("GRANT ALL ON mysql.slow_log_backup TO {DEFINER}"),
        format!("GRANT ALL ON mysql.slow_log_next TO {DEFINER}"),
        format!("GRANT ALL ON mysql.general_log TO {DEFINER}"),
        format!("GRANT ALL ON mysql.general_log_backup TO {DEFINER}"),
        format!("GRANT ALL ON mysql.general_log_next TO {DEFINER}"),
        format!("GRANT EXECUTE ON mysql.* TO {DEFINER}"),
        format!(
            "CREATE OR REPLACE USER '{REPLICATION}'@'localhost' IDENTIFIED BY '{replication_password}'"
        ),
        format!("GRANT REPLICATION SLAVE ON *.* TO '{REPLICATION}'@'localhost'"),
        format!("CREATE OR REPLACE USER '{user}'@'localhost' IDENTIFIED BY '{password}'"),
        format!("GRANT ALL ON *.* TO '{user}'@'localhost' WITH GRANT OPTION"),
    ]
}

/// The account that the service logs in with, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(crate) user: String,
    pub(crate) password: String,
}

impl Moment {
    /// The first thing its sessions do: from then on the account is gone and they remain.
    pub(crate) fn drop_it(&self) -> [String; 2] {
        let gone = format!("DROP USER '{}'@'localhost'", self.user);
        ["SET SESSION sql_log_bin=0".to_owned(), gone]
    }
}

/// One statement a line, as the server reads them from a file.
pub(crate) fn script(statements: &[String]) -> String {
    statements.iter().map(|statement| format!("{statement};\n")).collect()
}

fn master_name(master: &MasterUser) -> Result<&str, AccountError> {
    let name = master.name.as_str();
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let fits = (1..=32).contains(&name.len()) && name.bytes().all(letter);
    let reserved = ["root", "mysql", "public", "none", "current_role"];
    if !fits || name.starts_with("rds") || reserved.contains(&name.to_ascii_lowercase().as_str()) {
        return Err(AccountError::MasterName { name: name.chars().take(64).collect() });
    }
    Ok(name)
}

fn database_name(name: &str) -> Result<String, AccountError> {
    let system = ["mysql", "sys", "information_schema", "performance_schema"];
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let fits = (1..=64).contains(&name.len()) && name.bytes().all(letter);
    if !fits || system.contains(&name.to_ascii_lowercase().as_str()) {
        return Err(AccountError::DatabaseName { name: name.chars().take(64).collect() });
    }
    Ok(format!("`{name}`"))
}

fn verifier(master: &MasterUser) -> Result<&str, AccountError> {
    let text = master.verifier.0.as_str();
    let digits = text.strip_prefix('*').ok_or(AccountError::Verifier)?;
    let fits = digits.len() == 40 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if fits { Ok(text) } else { Err(AccountError::Verifier) }
}

/// A literal; the text holds neither quotes nor backslashes, as the checks above see to.
fn literal(text: &str) -> String {
    format!("'{text}'")
}

#[cfg(test)]
mod tests {
    use base::spec::{
        EngineBuild, EngineFamily, Epoch, MasterUser, Verifier, VolumeOrigin, VolumeSpec, Writer,
    };

    use super::{AccountError, databases, of_volume};

    const VERIFIER: &str = "*D821809F681A40A6E379B50D0463EFAE20BDD122";

    fn volume(master: &str, database: Option<&str>, verifier: &str) -> VolumeSpec {
        VolumeSpec {
            id: "v".to_owned(),
            engine: EngineBuild { family: EngineFamily::Mariadb, version: "10.11.19".to_owned() },
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
        use AccountError::{DatabaseName, MasterName, Verifier};
        let master = |name: &str| Some(MasterName { name: name.to_owned() });
        let database = |name: &str| Some(DatabaseName { name: name.to_owned() });
        let hostile = VERIFIER.replace("D8", "' ");
        for (volume, refused) in [
            (volume("admin", Some("app"), VERIFIER), None),
            (volume("rdsadmin", None, VERIFIER), master("rdsadmin")),
            (volume("Root", None, VERIFIER), master("Root")),
            (volume("", None, VERIFIER), master("")),
            (volume("a'b", None, VERIFIER), master("a'b")),
            (volume("m", Some("mysql"), VERIFIER), database("mysql")),
            (volume("m", Some("a`b"), VERIFIER), database("a`b")),
            (volume("m", None, "secret"), Some(Verifier)),
            (volume("m", None, &hostile), Some(Verifier)),
        ] {
            assert_eq!(of_volume(&volume).err(), refused, "{volume:?}");
        }
    }

    /// MariaDB's own comparison of a name with a pattern, for names without wildcards.
    fn matches(name: &[u8], pattern: &[u8]) -> bool {
        match (name, pattern) {
            ([], []) => true,
            (_, [b'%', rest @ ..]) => (0..=name.len()).any(|cut| matches(&name[cut..], rest)),
            ([_, name @ ..], [b'_', rest @ ..]) => matches(name, rest),
            ([first, name @ ..], [b'\\', escaped, rest @ ..]) => {
                first == escaped && matches(name, rest)
            }
            ([first, name @ ..], [other, rest @ ..]) => first == other && matches(name, rest),
            _ => false,
        }
    }

    #[test]
    fn the_patterns_cover_every_database_but_the_systems() {
        let statement = databases("admin");
        let rows: Vec<&str> = statement.split("('%','").skip(1).collect();
        let patterns: Vec<String> = rows
            .iter()
            .map(|row| row.split('\'').next().unwrap().replace("\\\\", "\\"))
            .filter(|pattern| pattern != "mysql")
            .collect();
        assert_eq!(rows.len(), patterns.len() + 1);
        let covered = |name: &str| patterns.iter().any(|p| matches(name.as_bytes(), p.as_bytes()));
        for name in ["a", "sys", "shop", "appdb", "mysq_", "mySql", "mysqlx", "m", "a_b_c", "Mysql"]
        {
            assert!(covered(name), "{name}");
        }
        assert!(!covered("mysql"));
    }
}
