//! Who of a server's users logs in with a token, and letting those in whose token is good.
//!
//! A user logs in with a token when it is a member of `rds_iam`. For such a user the server asks for
//! no password: it lets in whoever comes through its socket as the operating system's user that we
//! are (`peer`), and only those users that we have listed in its files. See
//! `docs/adr/2026-11-25-database-tokens.md`.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use nix::unistd::{User, geteuid};
use tokio::sync::Mutex;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, NoTls, Statement};

use crate::disk::Owner;
use crate::engine::folder::CopyFolder;
use crate::engine::postgres::initdb::write_for_engine;
use crate::engine::postgres::session::{self, SessionError};
use crate::engine::postgres::{config, data};

/// A question takes a fraction of a millisecond; more than this is a server that does not answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// Users that a server's files list at most. When there are more, all are forgotten and listed anew
/// as they come.
const LISTED_MAX: usize = 5_000;

/// The longest name of a role, in bytes. The server cuts off what is longer.
const NAME_BYTES_MAX: usize = 63;

/// How a user proves who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Between client and server. Also the way of users that there are none of.
    Password,
    /// To us.
    Token,
}

/// The users of one server.
#[derive(Debug)]
pub(crate) struct Logins {
    copy: CopyFolder,
    owner: Option<Owner>,
    session: Mutex<Option<Arc<Session>>>,
    /// Whom the server's files list. `None`: not known, since an earlier process wrote them.
    listed: Mutex<Option<BTreeSet<String>>>,
}

/// A session for questions. Ends with its value.
#[derive(Debug)]
struct Session {
    client: Client,
    talk: JoinHandle<()>,
    question: Statement,
}

impl Drop for Session {
    fn drop(&mut self) {
        self.talk.abort();
    }
}

impl Logins {
    pub(crate) fn new(copy: CopyFolder, owner: Option<Owner>) -> Self {
        Self { copy, owner, session: Mutex::default(), listed: Mutex::default() }
    }

    /// How the user proves who it is, by what the server has on record at this moment.
    pub(crate) async fn way(&self, user: &[u8]) -> Result<Way, SessionError> {
        // What the server does with names.
        let user = String::from_utf8_lossy(user.get(..NAME_BYTES_MAX).unwrap_or(user));
        let session = self.session().await?;
        let user = user.as_ref();
        let named: [&(dyn ToSql + Sync); 1] = [&user];
        let asked = session.client.query_opt(&session.question, &named);
        let answer = match timeout(PATIENCE, asked).await {
            Ok(Ok(row)) => row.is_some_and(|row| row.get(0)),
            failed => {
                self.forget(&session).await;
                return match failed {
                    Ok(Err(error)) => Err(error.into()),
                    _ => Err(SessionError::Silent),
                };
            }
        };
        Ok(if answer { Way::Token } else { Way::Password })
    }

    /// Has the server let us in as the user without a password, or no longer. It holds for
    /// connections made after this returns.
    pub(crate) async fn list(&self, user: &str, way: Way) -> Result<(), SessionError> {
        let mut listed = self.listed.lock().await;
        let known = listed.take();
        if way == Way::Password && known.as_ref().is_some_and(|known| !known.contains(user)) {
            *listed = known;
            return Ok(());
        }
        let mut wanted = known.filter(|known| known.len() < LISTED_MAX).unwrap_or_default();
        match way {
            Way::Token => wanted.insert(user.to_owned()),
            Way::Password => wanted.remove(user),
        };
        self.write(&wanted)?;
        // Left unknown when this fails: the next one writes the files again.
        session::reload(&self.copy).await?;
        *listed = Some(wanted);
        Ok(())
    }

    fn write(&self, users: &BTreeSet<String>) -> Result<(), SessionError> {
        let ourselves = User::from_uid(geteuid()).ok().flatten().map(|user| user.name);
        let none = BTreeSet::new();
        let users = if ourselves.is_some() { users } else { &none };
        let (hba, ident) = config::admission(users, ourselves.as_deref().unwrap_or_default());
        write_for_engine(&self.copy.data().join("pg_ident.conf"), &ident, self.owner)?;
        Ok(write_for_engine(&self.copy.data().join("pg_hba.conf"), &hba, self.owner)?)
    }

    async fn session(&self) -> Result<Arc<Session>, SessionError> {
        let mut held = self.session.lock().await;
        if let Some(session) = held.as_ref().filter(|session| !session.client.is_closed()) {
            return Ok(Arc::clone(session));
        }
        if !data::says_ready(&self.copy) {
            return Err(SessionError::Silent);
        }
        let begun = timeout(PATIENCE, Session::begin(&self.copy)).await;
        let session = Arc::new(begun.map_err(|_| SessionError::Silent)??);
        *held = Some(Arc::clone(&session));
        Ok(session)
    }

    /// The session is of no use any more.
    async fn forget(&self, session: &Arc<Session>) {
        let mut held = self.session.lock().await;
        if held.as_ref().is_some_and(|held| Arc::ptr_eq(held, session)) {
            *held = None;
        }
    }
}

impl Session {
    async fn begin(copy: &CopyFolder) -> Result<Self, SessionError> {
        let mut config = session::config(copy)?;
        config.application_name("borealis logins");
        let (client, connection) = config.connect(NoTls).await?;
        let talk = tokio::spawn(async move {
            // How it ends is told to whoever asks next.
            let _ended = connection.await;
        });
        let prepared = async {
            let version = "SELECT current_setting('server_version_num')::int4";
            let version: i32 = client.query_one(version, &[]).await?.get(0);
            client.prepare(question(version)).await
        };
        match prepared.await {
            Ok(question) => Ok(Self { client, talk, question }),
            Err(error) => {
                talk.abort();
                Err(error.into())
            }
        }
    }
}

/// Whether a user is a member of `rds_iam` in effect. From 16 on there are members that may only let
/// others in, as the master user is from the beginning; up to 15 every membership has effect.
fn question(version: i32) -> &'static str {
    if version < 160_000 {
        "SELECT pg_has_role(u.oid, r.oid, 'MEMBER') FROM pg_authid u, pg_authid r \
         WHERE u.rolname = $1::text AND NOT u.rolsuper AND r.rolname = 'rds_iam'"
    } else {
        "SELECT pg_has_role(u.oid, r.oid, 'USAGE, SET') FROM pg_authid u, pg_authid r \
         WHERE u.rolname = $1::text AND NOT u.rolsuper AND r.rolname = 'rds_iam'"
    }
}

/// Whether the server's files can name the user. A name that begins with a slash would be taken for
/// a pattern.
pub(crate) fn can_be_listed(user: &str) -> bool {
    let plain = !user.starts_with('/') && !user.chars().any(|letter| letter.is_control());
    plain && !user.is_empty() && user.len() <= NAME_BYTES_MAX
}

#[cfg(test)]
mod tests {
    use super::can_be_listed;

    #[test]
    fn names_that_files_would_take_for_more_are_not_listed() {
        for (name, listed) in [
            ("jane", true),
            ("Jane Doe", true),
            ("all", true),
            ("+group", true),
            ("@file", true),
            ("a\"b", true),
            ("/^.*$", false),
            ("", false),
            ("a\nb", false),
            (&"x".repeat(64), false),
        ] {
            assert_eq!(can_be_listed(name), listed, "{name}");
        }
    }
}
