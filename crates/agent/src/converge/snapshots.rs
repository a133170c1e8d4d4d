//! Snapshots: a volume's data at one moment in a folder of its own, and volumes made of one.
//!
//! A snapshot is laid out like a volume with one copy that belongs to nobody. It is made in a hidden
//! folder that is moved into place when all of it is on disk, so that its presence means "complete".

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use base::report::SnapshotReport;
use base::spec::{SnapshotSpec, VolumeOrigin};
use tokio::task::JoinHandle;

use crate::converge::jobs::{StepError, installed_or_newer};
use crate::converge::keeper::Tools;
use crate::converge::keeper::trouble::told;
use crate::converge::local::pause;
use crate::disk::{self, DiskError};
use crate::engine::Toolbox;
use crate::engine::folder::{Folder, NOBODYS};

/// Beside the volumes; no volume can have this name.
const PLACE: &str = ".snapshots";

/// How often the size of what is there already is looked at.
const GLANCE: Duration = Duration::from_millis(500);

/// The snapshots of a host, and the work on them.
#[derive(Debug)]
pub(crate) struct Snapshots {
    volumes: PathBuf,
    tools: Arc<Tools>,
    kept: Arc<Mutex<BTreeMap<String, Kept>>>,
}

#[derive(Debug, Default)]
struct Kept {
    report: SnapshotReport,
    keep: bool,
    task: Option<JoinHandle<()>>,
}

impl Drop for Kept {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}

type Shared = Arc<Mutex<BTreeMap<String, Kept>>>;

fn lock(kept: &Shared) -> MutexGuard<'_, BTreeMap<String, Kept>> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The folder of a snapshot beside the volumes in `volumes`.
fn folder(volumes: &Path, id: &str) -> Folder {
    Folder::new(volumes.join(PLACE).join(id))
}

/// The data that a volume begins with; `None`: it is made from nothing.
pub(crate) fn source(volume: &Folder, origin: &VolumeOrigin) -> Option<Folder> {
    let volumes = volume.root().parent().unwrap_or(Path::new("/"));
    match origin {
        VolumeOrigin::Fresh => None,
        VolumeOrigin::Snapshot(id) => Some(folder(volumes, id)),
        VolumeOrigin::Volume(id) => Some(Folder::new(volumes.join(id))),
    }
}

impl Snapshots {
    pub(crate) fn new(volumes: PathBuf, tools: Arc<Tools>) -> Self {
        Self { volumes, tools, kept: Arc::default() }
    }

    /// Begins what is wanted. Snapshots that are not named are left alone.
    pub(crate) fn converge(&self, specs: &[SnapshotSpec]) {
        let mut kept = lock(&self.kept);
        kept.retain(|id, _| specs.iter().any(|spec| spec.id == *id));
        for spec in specs {
            if kept.get(&spec.id).is_some_and(|held| held.keep == spec.keep) {
                continue;
            }
            let report = SnapshotReport { id: spec.id.clone(), ..SnapshotReport::default() };
            let work = work(
                Arc::clone(&self.tools),
                self.volumes.clone(),
                spec.clone(),
                Arc::clone(&self.kept),
            );
            let task = Some(tokio::spawn(work));
            kept.insert(spec.id.clone(), Kept { report, keep: spec.keep, task });
        }
    }

    /// Those that are there or in the making.
    pub(crate) fn report(&self) -> Vec<SnapshotReport> {
        lock(&self.kept).values().map(|held| held.report.clone()).collect()
    }
}

/// Makes or removes one snapshot, however often it takes.
async fn work(tools: Arc<Tools>, volumes: PathBuf, spec: SnapshotSpec, kept: Shared) {
    let target = folder(&volumes, &spec.id);
    let mut failures = 0;
    loop {
        let done = if spec.keep {
            make(&tools, &volumes, &spec, &target, &kept).await
        } else {
            let doomed = target.clone();
            disk::blocking(move || doomed.destroy()).await.map_err(StepError::from)
        };
        match done {
            Ok(()) => break,
            Err(error) => {
                let problem = told(&error);
                tracing::warn!(snapshot = spec.id, problem, "a snapshot is not done");
                note(&tools, &kept, &spec.id, |report| report.problem = Some(problem));
                failures += 1;
                tokio::time::sleep(pause(failures)).await;
            }
        }
    }
    if spec.keep {
        let bytes = size(target.root());
        note(&tools, &kept, &spec.id, |report| {
            *report = SnapshotReport {
                id: spec.id.clone(),
                ready: true,
                percent: 100,
                bytes,
                problem: None,
            };
        });
    } else {
        lock(&kept).remove(&spec.id);
        tools.board.ring();
    }
}

fn note(tools: &Tools, kept: &Shared, id: &str, change: impl FnOnce(&mut SnapshotReport)) {
    if let Some(held) = lock(kept).get_mut(id) {
        change(&mut held.report);
    }
    tools.board.ring();
}

async fn make(
    tools: &Tools,
    volumes: &Path,
    spec: &SnapshotSpec,
    target: &Folder,
    kept: &Shared,
) -> Result<(), StepError> {
    if target.made()?.is_some() {
        return Ok(());
    }
    disk::make_folder(&volumes.join(PLACE), 0o711, None)?;
    target.sweep()?;
    let source = Folder::new(volumes.join(&spec.volume));
    let whole = size(&source.copy(source.tenure()?.main()).data()).max(1);
    let draft = target.draft(&*tools.entropy);
    let watched = draft.root().to_owned();
    let glances = async {
        loop {
            tokio::time::sleep(GLANCE).await;
            let percent = (size(&watched) * 100 / whole).min(99);
            let percent = u8::try_from(percent).unwrap_or(99);
            note(tools, kept, &spec.id, |report| report.percent = percent);
        }
    };
    tokio::select! {
        done = take(tools, &source, &draft, target) => done?,
        () = glances => {}
    }
    tracing::info!(snapshot = spec.id, volume = spec.volume, "took a snapshot");
    Ok(())
}

/// Makes `target`, by way of `draft`, a volume of one copy with the data that `source` has now.
pub(crate) async fn take(
    tools: &Tools,
    source: &Folder,
    draft: &Folder,
    target: &Folder,
) -> Result<(), StepError> {
    let made = source.made()?.ok_or(StepError::NoSource)?;
    if source.is_former() {
        return Err(StepError::NoSource);
    }
    let engine = tools.engine(made.engine.family);
    let program = installed_or_newer(tools, &made.engine).await?;
    let toolbox = Toolbox { engine: &program, facts: tools.facts, entropy: &*tools.entropy };
    disk::make_folder(draft.root(), 0o711, None)?;
    let copy = draft.copy(NOBODYS);
    copy.begin(tools.facts.engine_user)?;
    let secret = disk::read_if_there(&source.secret())?.ok_or(StepError::NoSource)?;
    disk::write_whole(&draft.secret(), secret.as_bytes(), 0o600)?;
    let from = source.copy(source.tenure()?.main());
    engine.snapshot(&from, &copy, toolbox).await?;
    let of = source.root().file_name().unwrap_or_default().to_string_lossy().into_owned();
    copy.note_whole(&of)?;
    draft.note_made(&made)?;
    let (draft, target) = (draft.root().to_owned(), target.root().to_owned());
    Ok(disk::blocking(move || settle(&draft, &target)).await?)
}

/// Brings the draft to the disk and into its place.
fn settle(draft: &Path, target: &Path) -> Result<(), DiskError> {
    let file = fs::File::open(draft).map_err(DiskError::of("open", draft))?;
    nix::unistd::syncfs(&file).map_err(|errno| DiskError::of("sync", draft)(errno.into()))?;
    fs::rename(draft, target).map_err(DiskError::of("finish", target))?;
    disk::sync_folder(target.parent().unwrap_or(Path::new("/")))
}

/// Bytes of the files below a folder. What goes away meanwhile does not count.
fn size(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.metadata() {
            Ok(found) if found.is_dir() => size(&entry.path()),
            Ok(found) => found.len(),
            Err(_) => 0,
        })
        .sum()
}
