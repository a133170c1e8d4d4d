//! Where the files of one copy of a MariaDB volume's data are, and what they say.

use std::fs;
use std::path::{Path, PathBuf};

use nix::unistd::geteuid;

use crate::disk::{self, DiskError, Owner};
use crate::engine::folder::CopyFolder;
use crate::engine::postgres::initdb::write_for_engine;
use crate::process::ProcessId;
use crate::tls;

/// The files of one copy.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) copy: CopyFolder,
}

impl Place {
    pub(crate) fn of(copy: &CopyFolder) -> Self {
        Self { copy: copy.clone() }
    }

    fn root(&self) -> &Path {
        self.copy.root()
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.copy.data()
    }

    pub(crate) fn temporary(&self) -> PathBuf {
        self.root().join("tmp")
    }

    /// A folder that is empty and stays so: where the server may look for code and for files.
    pub(crate) fn nothing(&self) -> PathBuf {
        self.root().join("nothing")
    }

    pub(crate) fn settings(&self) -> PathBuf {
        self.root().join("my.cnf")
    }

    pub(crate) fn init_file(&self) -> PathBuf {
        self.root().join("init.sql")
    }

    /// The account that a backup logs in with, for as long as it takes.
    pub(crate) fn backup_account(&self) -> PathBuf {
        self.root().join("backup.cnf")
    }

    pub(crate) fn general_log(&self, instance: &str) -> PathBuf {
        self.copy.volume.log_folder(instance).join("mysql-general.log")
    }

    pub(crate) fn slow_log(&self, instance: &str) -> PathBuf {
        self.copy.volume.log_folder(instance).join("mysql-slowquery.log")
    }

    /// The only way in.
    pub(crate) fn socket(&self) -> PathBuf {
        self.copy.sockets().join("db.sock")
    }

    /// What the server shows to endpoints that set up TLS with it.
    pub(crate) fn certificate(&self) -> PathBuf {
        tls::engine::certificate_of(&self.socket())
    }

    pub(crate) fn key(&self) -> PathBuf {
        self.root().join("server.key")
    }

    pub(crate) fn pid_file(&self) -> PathBuf {
        self.copy.sockets().join("db.pid")
    }

    /// The server that holds the data now. `None`: nobody does.
    pub(crate) fn holder(&self) -> Option<ProcessId> {
        let process =
            ProcessId::of(fs::read_to_string(self.pid_file()).ok()?.trim().parse().ok()?)?;
        // A server works in its data folder; another process may have got the number since.
        (process.folder()? == fs::canonicalize(self.data()).ok()?).then_some(process)
    }

    /// Makes the folders a server needs, for the user it runs as.
    pub(crate) fn prepare(&self, owner: Option<Owner>) -> Result<(), DiskError> {
        self.copy.prepare(owner)?;
        disk::make_folder(&self.temporary(), 0o700, owner)?;
        disk::make_folder(&self.nothing(), 0o755, None)
    }

    fn standby(&self) -> PathBuf {
        self.root().join("standby")
    }

    /// Whether the server's log goes back to its first file, as it does when it was emptied. The server
    /// itself does not tell while commits wait for a confirmation.
    pub(crate) fn has_first_log(&self) -> bool {
        let index = fs::read_to_string(self.data().join("binlog.index")).unwrap_or_default();
        index.lines().next().is_some_and(|name| name.ends_with(".000001"))
    }

    /// Whether a server started on the copy follows another one.
    pub(crate) fn is_standby(&self) -> bool {
        self.standby().exists()
    }

    pub(crate) fn make_standby(&self) -> Result<(), DiskError> {
        disk::write_whole(&self.standby(), b"", 0o600)
    }

    /// Makes a copy that was written to follow another one. `false`: it does not say what it has.
    pub(crate) fn make_rejoin(&self) -> Result<bool, DiskError> {
        if self.begins()?.is_some() {
            // No server has taken that in, so none has written since.
            self.make_standby()?;
            return Ok(true);
        }
        let index = disk::read_if_there(&self.data().join("binlog.index"))?.unwrap_or_default();
        let last = index.lines().rev().map(|line| line.trim_start_matches("./"));
        let Some(last) = last.into_iter().find(|line| !line.is_empty()) else { return Ok(false) };
        disk::write_whole(&self.standby(), last.as_bytes(), 0o600)?;
        Ok(true)
    }

    /// Of a copy that was written to and is to follow: the last file of its log from before.
    pub(crate) fn rejoins(&self) -> Result<Option<String>, DiskError> {
        Ok(disk::read_if_there(&self.standby())?.filter(|name| !name.is_empty()))
    }

    pub(crate) fn forget_standby(&self) -> Result<(), DiskError> {
        disk::remove(&self.standby())?;
        disk::sync_folder(self.root())
    }

    fn beginning(&self) -> PathBuf {
        self.root().join("begins-after.gtid")
    }

    /// Where the history of a new copy begins, until its first server has taken it in. One that
    /// begins with nothing has a history of its own.
    pub(crate) fn begins(&self) -> Result<Option<String>, DiskError> {
        disk::read_if_there(&self.beginning())
    }

    pub(crate) fn note_beginning(&self, position: &str) -> Result<(), DiskError> {
        disk::write_whole(&self.beginning(), position.as_bytes(), 0o600)
    }

    pub(crate) fn forget_beginning(&self) -> Result<(), DiskError> {
        disk::remove(&self.beginning())
    }

    /// Writes a file that the server reads and nobody else may.
    pub(crate) fn write(
        &self,
        path: &Path,
        text: &str,
        owner: Option<Owner>,
    ) -> Result<(), DiskError> {
        write_for_engine(path, text, owner)
    }

    /// The operating system user that servers run as.
    pub(crate) fn user(owner: Option<Owner>) -> u32 {
        owner.map_or(geteuid().as_raw(), |owner| owner.uid)
    }
}
