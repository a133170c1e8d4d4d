//! Sees to what people know from Aurora: furnishes the databases of servers that begin to write, tells
//! servers of each other, and crashes those whose sessions ask for it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use base::clock::{Clock, Timestamp};
use base::figure::Figure;
use base::report::{EngineState, InstanceReport};
use base::spec::{EngineFamily, Epoch, HostSpec, InstanceSpec, VolumeSpec};
use sha2::{Digest as _, Sha256};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{Instant, MissedTickBehavior, interval};

use crate::converge::board::Entry;
use crate::converge::keeper::Tools;
use crate::disk::{self, DiskError, Owner};
use crate::engine::folder::{CopyFolder, Folder};
use crate::engine::postgres::aurora::{
    CRASH, Crash, InstanceStatus, STATUS, Status, WRITERS_SESSION,
};
use crate::engine::postgres::furnish::furnish;
use crate::engine::postgres::session::SessionError;
use crate::figures::Figures;
use crate::process;

/// How often it is looked whether somebody asks for a crash.
const TICK: Duration = Duration::from_millis(250);

/// Every so many ticks servers are told of each other.
const TELLING: u32 = 4;

/// When databases that could not be furnished are tried again.
const AGAIN: Duration = Duration::from_secs(30);

/// The process whose end makes a server end all sessions and recover.
const VITAL_PROCESS: &str = "background writer";

/// What is known here.
#[derive(Debug)]
pub(crate) struct Teller {
    pub(crate) specs: watch::Receiver<HostSpec>,
    pub(crate) tools: Arc<Tools>,
    pub(crate) figures: Arc<Figures>,
    pub(crate) volumes: PathBuf,
    pub(crate) clock: Arc<dyn Clock>,
}

impl Teller {
    /// Works until it is dropped.
    pub(crate) async fn run(self) {
        let mut told: BTreeMap<String, String> = BTreeMap::new();
        let mut furnishing = Furnishing::default();
        let mut ticks = interval(TICK);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Skip);
        for tick in 0_u32.. {
            ticks.tick().await;
            let up = self.up();
            for (_, _, copy) in &up {
                crash_if_asked(copy);
            }
            if tick % TELLING == 0 {
                told.retain(|id, _| up.iter().any(|(instance, ..)| instance.id == *id));
                self.tell(&up, &mut told);
                self.furnish(&up, &mut furnishing);
            }
        }
    }

    /// The instances whose servers accept SQL, with their volumes and copies.
    fn up(&self) -> Vec<(InstanceSpec, VolumeSpec, CopyFolder)> {
        let specs = self.specs.borrow();
        let place = |instance: &InstanceSpec| {
            self.tools.serving.socket(&instance.id)?;
            let volume = specs.volumes.iter().find(|one| one.id == instance.volume)?;
            let postgres = volume.engine.family == EngineFamily::Postgresql;
            let copy = Folder::new(self.volumes.join(&volume.id)).copy(&instance.id);
            postgres.then(|| (instance.clone(), volume.clone(), copy))
        };
        specs.instances.iter().filter_map(place).collect()
    }

    fn tell(
        &self,
        up: &[(InstanceSpec, VolumeSpec, CopyFolder)],
        told: &mut BTreeMap<String, String>,
    ) {
        let now = self.clock.now();
        for (own, volume, copy) in up {
            let Some(entry) = self.tools.board.entry(&volume.id) else { continue };
            let here = up.iter().map(|(one, ..)| one).filter(|one| one.volume == volume.id);
            let instances = here.filter_map(|one| self.status(one, own, &entry, now)).collect();
            let status = Status { own: name(own), instances };
            let Ok(text) = serde_json::to_string(&status) else { continue };
            if told.get(&own.id) == Some(&text) {
                continue;
            }
            match write(&copy.data(), &text, self.tools.facts.engine_user) {
                Ok(()) => {
                    told.insert(own.id.clone(), text);
                }
                Err(error) => tracing::debug!(instance = own.id, %error, "a server is not told"),
            }
        }
    }

    /// Once for each time that a server begins to write.
    fn furnish(&self, up: &[(InstanceSpec, VolumeSpec, CopyFolder)], furnishing: &mut Furnishing) {
        while let Some(Ok((id, term, furnished))) = furnishing.work.try_join_next() {
            match furnished {
                Ok(0) => {}
                Ok(databases) => {
                    tracing::info!(instance = id, databases, "databases are furnished")
                }
                Err(error) => {
                    tracing::warn!(instance = id, %error, "databases are not furnished yet");
                    let again = Instant::now() + AGAIN;
                    furnishing.terms.insert(id, (term, Some(again)));
                }
            }
        }
        furnishing.terms.retain(|id, _| up.iter().any(|(instance, ..)| instance.id == *id));
        for (instance, volume, copy) in up {
            let Some(entry) = self.tools.board.entry(&volume.id) else { continue };
            let report = entry.instances.iter().find(|report| report.id == instance.id);
            let up = report.filter(|report| report.engine == EngineState::Up);
            let writes = entry.volume.as_ref().and_then(|volume| volume.writer.as_ref());
            let Some(report) = up.filter(|_| writes == Some(&instance.id)) else { continue };
            let term = (report.epoch, report.restarted);
            let due = furnishing.terms.get(&instance.id).is_none_or(|(of, again)| {
                *of != term || again.is_some_and(|again| again <= Instant::now())
            });
            if due {
                furnishing.terms.insert(instance.id.clone(), (term, None));
                let (id, copy) = (instance.id.clone(), copy.clone());
                furnishing.work.spawn(async move { (id, term, furnish(&copy).await) });
            }
        }
    }

    fn status<'a>(
        &self,
        one: &'a InstanceSpec,
        own: &InstanceSpec,
        entry: &Entry,
        now: Timestamp,
    ) -> Option<InstanceStatus<'a>> {
        let report = entry.instances.iter().find(|report| report.id == one.id)?;
        let up = report.engine == EngineState::Up;
        let writes = entry.volume.as_ref().and_then(|volume| volume.writer.as_ref());
        let is_writer = writes == Some(&one.id);
        let cpu = self.figures.newest(&one.id, Figure::CpuPercent);
        up.then(|| InstanceStatus {
            server_id: name(one),
            session_id: if is_writer { WRITERS_SESSION.to_owned() } else { session(one, report) },
            durable_lsn: report.position,
            highest_lsn_rcvd: report.position.filter(|_| !is_writer),
            cur_replay_latency_in_usec: report.lag_ms.filter(|_| !is_writer).map(|ms| ms * 1000),
            // As on the real service since 13.9: what one knows of oneself has no age.
            last_update_timestamp: (one.id != own.id).then(|| now.to_string()),
            replica_lag_in_msec: report.lag_ms.filter(|_| !is_writer),
            cpu,
        })
    }
}

/// The epoch and the restart under which an instance writes.
type Term = (Epoch, u64);

/// Which writers' databases are furnished or about to be, and when the others are tried again.
#[derive(Default)]
struct Furnishing {
    terms: BTreeMap<String, (Term, Option<Instant>)>,
    work: JoinSet<(String, Term, Result<usize, SessionError>)>,
}

/// The identifier that the instance's owner knows it by.
fn name(instance: &InstanceSpec) -> &str {
    if instance.name.is_empty() { &instance.id } else { &instance.name }
}

/// A name of a replica's session in the form of a UUID, another one after each restart.
fn session(instance: &InstanceSpec, report: &InstanceReport) -> String {
    let text = format!("{}/{}/{}", instance.id, report.restarted, report.epoch.0);
    let hex: String = Sha256::digest(text.as_bytes()).iter().map(|b| format!("{b:02x}")).collect();
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    let parts = [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)];
    parts.join("-")
}

/// Readers find the file whole, the one before or this one. After a crash of the machine it is made
/// anew, so it need not be on disk.
fn write(data: &Path, text: &str, owner: Option<Owner>) -> Result<(), DiskError> {
    let draft = data.join(format!("{STATUS}.new"));
    fs::write(&draft, text).map_err(DiskError::of("write", &draft))?;
    disk::give(&draft, owner)?;
    fs::rename(&draft, data.join(STATUS)).map_err(DiskError::of("rename", &draft))
}

fn crash_if_asked(copy: &CopyFolder) {
    let file = copy.data().join(CRASH);
    let Ok(asked) = fs::read_to_string(&file) else { return };
    if asked.is_empty() {
        // It is being written.
        return;
    }
    // Once is enough.
    if let Err(error) = disk::remove(&file) {
        tracing::warn!(%error, "a crash that was asked for does not happen");
        return;
    }
    match Crash::parse(&asked) {
        Some(Crash::Server) => {
            let killed = process::kill_all_in(&copy.data());
            tracing::info!(killed, "a server is crashed because a session asks for it");
        }
        Some(Crash::Sessions) => {
            let killed = process::kill_in(&copy.data(), VITAL_PROCESS);
            tracing::info!(killed, "sessions are crashed because one asks for it");
        }
        // Only the service's own function writes it.
        None => tracing::warn!(asked, "an unknown crash is asked for"),
    }
}
