//! Makes a volume's first data: complete and on disk, or not there at all.

use std::fs;
use std::path::Path;
use std::time::Duration;

use base::spec::VolumeSpec;

use crate::disk::{self, DiskError};
use crate::engine::folder::{Folder, Made, NOBODYS, digest};
use crate::engine::mariadb::accounts::{self, AccountError};
use crate::engine::mariadb::place::Place;
use crate::engine::mariadb::procedures;
use crate::engine::postgres::initdb::sync_all;
use crate::engine::{EngineError, Toolbox};
use crate::process::Launch;

/// Far more than any step takes on a slow and busy machine.
const PATIENCE: Duration = Duration::from_secs(300);

const INSTALL: &str = "/usr/bin/mariadb-install-db";

const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

impl From<AccountError> for EngineError {
    fn from(error: AccountError) -> Self {
        Self::Refused(Box::new(error))
    }
}

/// Makes data, accounts, procedures and the database in a hidden folder and moves it into place when
/// it is on disk. What an earlier attempt left half done is thrown away.
pub(crate) async fn make(
    folder: &Folder,
    volume: &VolumeSpec,
    tools: Toolbox<'_>,
) -> Result<(), EngineError> {
    let owner = tools.facts.engine_user;
    let mut statements = vec!["FLUSH PRIVILEGES".to_owned()];
    statements.extend(accounts::of_volume(volume)?);
    statements.push("DROP USER IF EXISTS root@localhost, mysql@localhost".to_owned());
    statements.push("USE mysql".to_owned());
    statements.extend(procedures::statements());
    folder.sweep()?;
    let draft = folder.draft(tools.entropy);
    disk::make_folder(draft.root(), 0o711, None)?;
    let place = Place::of(&draft.copy(NOBODYS));
    place.copy.begin(owner)?;
    place.prepare(owner)?;
    let secret = tools.entropy.text(LETTERS, 40);
    disk::write_whole(&draft.secret(), secret.as_bytes(), 0o600)?;
    let script = place.init_file();
    place.write(&script, &accounts::script(&statements), owner)?;
    // Nothing is synced on the way: all of it is, once, at the end.
    let quick = [
        "--innodb-flush-method=nosync",
        "--innodb-flush-log-at-trx-commit=0",
        "--innodb-log-file-size=96M",
        "--innodb-buffer-pool-size=32M",
        "--character-set-server=utf8mb4",
    ];
    let made = Launch::engine(INSTALL.into(), owner)
        .args(["--no-defaults", "--skip-test-db", "--skip-name-resolve", "--cross-bootstrap"])
        .arg("--auth-root-authentication-method=normal")
        .arg(format!("--extra-file={}", script.display()))
        .arg(format!("--datadir={}", place.data().display()))
        .arg(format!("--tmpdir={}", place.temporary().display()))
        .args(quick)
        .run(b"", PATIENCE)
        .await;
    disk::remove(&script)?;
    made?;
    place.copy.note_whole("nothing")?;
    let verifier = digest(&volume.master.verifier.0);
    draft.note_made(&Made { engine: volume.engine.clone(), verifier })?;
    sync_all(draft.root()).await?;
    fs::rename(draft.root(), folder.root()).map_err(DiskError::of("finish", folder.root()))?;
    disk::sync_folder(folder.root().parent().unwrap_or(Path::new("/")))?;
    Ok(())
}
