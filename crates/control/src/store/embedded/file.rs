//! The file: its tables, how it is opened and read, and how one batch is written.
//!
//! Every change is one row under its revision and its place there, so a batch is appended to one
//! end of one tree and few pages move. Rows stay until no kept revision can see them.

use std::fs::{self, OpenOptions};
use std::io;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::Arc;
use std::time::Duration;

use base::clock::Timestamp;
use bytes::Bytes;
use redb::backends::FileBackend;
use redb::{
    Builder, Database, DatabaseError, ReadableDatabase, ReadableTable, StorageBackend,
    TableDefinition,
};

use crate::store::error::StoreError;
use crate::store::tree::{Delta, History, Row, RowId, Tree, Version};
use crate::store::{LeaseId, Revision};

/// Of the tables below. A file of another format is refused, never guessed at.
const FORMAT: u64 = 1;

/// Key, revision of creation, lease or 0, value or none when deleted.
type StoredRow<'a> = (&'a str, u64, u64, Option<&'a [u8]>);

/// Revision and place in it.
const ROWS: TableDefinition<'_, (u64, u32), StoredRow<'_>> = TableDefinition::new("rows");
/// Lease to its time to live, milliseconds.
const LEASES: TableDefinition<'_, u64, u64> = TableDefinition::new("leases");
const FACTS: TableDefinition<'_, &str, u64> = TableDefinition::new("facts");

/// Everything is read from memory once it is loaded, so the library's own cache can be small.
const CACHE_BYTES: usize = 16 * 1024 * 1024;

/// Opens the bytes below the database.
pub(super) type OpenBackend = Box<dyn Fn() -> Result<Database, StoreError> + Send>;

/// Where the database is and how to reach it.
pub(super) struct File {
    path: PathBuf,
    open: OpenBackend,
}

impl File {
    /// The file at `path`, made when it is not there.
    pub(super) fn at(path: &Path) -> Self {
        let own = path.to_path_buf();
        Self { path: path.to_path_buf(), open: Box::new(move || open_path(&own)) }
    }

    /// A database over bytes that are not a file.
    #[cfg(test)]
    pub(super) fn over(path: PathBuf, open: OpenBackend) -> Self {
        Self { path, open }
    }

    /// Opens the database, checks it, and reads everything there is.
    pub(super) fn open(
        &self,
        history: History,
        now: Timestamp,
    ) -> Result<(Database, Tree), StoreError> {
        let database = (self.open)()?;
        let fresh = self.prepare(&database).map_err(|error| self.damaged(error))?;
        if fresh != FORMAT {
            return Err(StoreError::Format {
                path: self.path.clone(),
                found: fresh,
                known: FORMAT,
            });
        }
        let tree = self.load(&database, history, now)?;
        Ok((database, tree))
    }

    /// Makes the tables in a new file. Answers the file's format.
    fn prepare(&self, database: &Database) -> Result<u64, redb::Error> {
        let reading = database.begin_read()?;
        match reading.open_table(FACTS) {
            Ok(facts) => return Ok(facts.get("format")?.map_or(0, |format| format.value())),
            Err(redb::TableError::TableDoesNotExist(_)) => {}
            Err(error) => return Err(error.into()),
        }
        drop(reading);
        let writing = database.begin_write()?;
        writing.open_table(ROWS)?;
        writing.open_table(LEASES)?;
        writing.open_table(FACTS)?.insert("format", FORMAT)?;
        writing.commit()?;
        Ok(FORMAT)
    }

    fn load(
        &self,
        database: &Database,
        history: History,
        now: Timestamp,
    ) -> Result<Tree, StoreError> {
        let damaged = |error: redb::Error| self.damaged(error);
        let reading = database.begin_read().map_err(|error| damaged(error.into()))?;
        let facts = reading.open_table(FACTS).map_err(|error| damaged(error.into()))?;
        let fact = |name: &str| match facts.get(name) {
            Ok(found) => Ok(found.map_or(0, |value| value.value())),
            Err(error) => Err(damaged(error.into())),
        };
        let mut tree = Tree::resume(history, Revision(fact("floor")?), fact("last-lease")?);
        let leases = reading.open_table(LEASES).map_err(|error| damaged(error.into()))?;
        for lease in leases.iter().map_err(|error| damaged(error.into()))? {
            let (id, ttl) = lease.map_err(|error| damaged(error.into()))?;
            tree.load_lease(LeaseId(id.value()), Duration::from_millis(ttl.value()), now);
        }
        let rows = reading.open_table(ROWS).map_err(|error| damaged(error.into()))?;
        for row in rows.iter().map_err(|error| damaged(error.into()))? {
            let (id, row) = row.map_err(|error| damaged(error.into()))?;
            let (modified, index) = id.value();
            let (key, created, lease, value) = row.value();
            let version = Version {
                created: Revision(created),
                modified: Revision(modified),
                index,
                lease: (lease != 0).then_some(LeaseId(lease)),
                value: value.map(Bytes::copy_from_slice),
            };
            tree.load(Row { key: Arc::from(key), version })?;
        }
        Ok(tree)
    }

    fn damaged(&self, error: redb::Error) -> StoreError {
        damaged(&self.path, error)
    }
}

/// Writes a batch durably, all of it or nothing, and removes the rows that nothing can see.
pub(super) fn write_batch(
    database: &Database,
    delta: &Delta,
    floor: Revision,
    forgotten: &[RowId],
) -> Result<(), redb::Error> {
    let writing = database.begin_write()?;
    {
        let mut rows = writing.open_table(ROWS)?;
        for entry in &delta.entries {
            for Row { key, version } in &entry.rows {
                let lease = version.lease.map_or(0, |lease| lease.0);
                let stored = (&**key, version.created.0, lease, version.value.as_deref());
                rows.insert((entry.at.0, version.index), stored)?;
            }
        }
        for (at, index) in forgotten {
            rows.remove((at.0, *index))?;
        }
        let mut facts = writing.open_table(FACTS)?;
        if !forgotten.is_empty() {
            facts.insert("floor", floor.0)?;
        }
        if !delta.granted.is_empty() || !delta.revoked.is_empty() {
            facts.insert("last-lease", delta.last_lease)?;
            let mut leases = writing.open_table(LEASES)?;
            for (id, ttl) in &delta.granted {
                leases.insert(id.0, u64::try_from(ttl.as_millis()).unwrap_or(u64::MAX))?;
            }
            for id in &delta.revoked {
                leases.remove(id.0)?;
            }
        }
    }
    writing.commit()?;
    Ok(())
}

/// Opens a database over a backend, after a crash as well, and checks every page.
pub(super) fn open_backend(backend: impl StorageBackend) -> Result<Database, DatabaseError> {
    Builder::new()
        .set_cache_size(CACHE_BYTES)
        .set_check_integrity_on_open(true)
        .create_with_backend(backend)
}

fn open_path(path: &Path) -> Result<Database, StoreError> {
    if !path.exists() {
        create(path)?;
    }
    let file = OpenOptions::new().read(true).write(true).open(path);
    let file = file.map_err(|error| failed("open", path, error))?;
    let owner_only = fs::Permissions::from_mode(0o600);
    file.set_permissions(owner_only).map_err(|error| failed("protect", path, error))?;
    let opened = FileBackend::new(file).and_then(open_backend);
    opened.map_err(|error| refused(path, error))
}

/// Why a database does not open.
pub(super) fn refused(path: &Path, error: DatabaseError) -> StoreError {
    match error {
        DatabaseError::DatabaseAlreadyOpen => StoreError::Held { path: path.to_path_buf() },
        other => damaged(path, other.into()),
    }
}

/// Makes an empty database beside the place and links it there whole, because a database that was
/// cut off while it was made cannot be told from a damaged one. Of two that do so at the same time
/// one wins, and the other then finds the file in use.
fn create(path: &Path) -> Result<(), StoreError> {
    let aside = path.with_added_extension(format!("new-{}", process::id()));
    let made = make_aside(&aside, path);
    let removed = fs::remove_file(&aside);
    made?;
    removed.map_err(|error| failed("remove what preceded", path, error))?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let synced = fs::File::open(folder).and_then(|folder| folder.sync_all());
    synced.map_err(|error| failed("keep", path, error))
}

fn make_aside(aside: &Path, path: &Path) -> Result<(), StoreError> {
    let file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(aside)
        .map_err(|error| failed("create", path, error))?;
    let made = FileBackend::new(file).and_then(open_backend);
    drop(made.map_err(|error| damaged(path, error.into()))?);
    match fs::hard_link(aside, path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            Err(failed("create", path, error))
        }
        _ => Ok(()),
    }
}

fn damaged(path: &Path, error: redb::Error) -> StoreError {
    match error {
        redb::Error::Io(error) if error.kind() != io::ErrorKind::InvalidData => {
            failed("read", path, error)
        }
        other => StoreError::Damaged { path: path.to_path_buf(), source: Arc::new(other) },
    }
}

fn failed(doing: &'static str, path: &Path, error: io::Error) -> StoreError {
    StoreError::Io { doing, path: path.to_path_buf(), source: Arc::new(error) }
}
