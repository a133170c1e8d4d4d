//! Watches one running server: whether it answers, hangs, follows, and how far it is.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};

use crate::engine::{Health, Link, Probe, Unwell};
use crate::process::{ProcessId, time_of_all_in};

/// How often a starting server is asked whether it accepts SQL.
const EAGER: Duration = Duration::from_millis(30);

/// How often a running server is asked how it is.
const STEADY: Duration = Duration::from_millis(500);

/// How long a question may take before it is asked again over a new connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// How often a question is asked over a new connection, because those who come are what counts.
const RENEW: Duration = Duration::from_secs(10);

/// A server that somebody has stopped for so long hangs.
const STOPPED: Duration = Duration::from_millis(900);

/// A server hangs that has given no answer for so long, if none of its processes did anything in the
/// second half of the time. A busy one works.
const SILENT: Duration = Duration::from_secs(10);

/// What is known of a running server.
#[derive(Clone, Debug, Default)]
pub(crate) struct Vital {
    /// It accepts SQL: what it said last. Kept when it says nothing for a while.
    pub(crate) health: Option<Health>,
    /// When that was asked.
    pub(crate) asked: Option<Instant>,
    /// Since when it has hung.
    pub(crate) hung: Option<Instant>,
    /// Since when it has been a replica that follows nobody.
    pub(crate) lost: Option<Instant>,
}

/// A task that watches a server for as long as this lives.
#[derive(Debug)]
pub(crate) struct Watch {
    seen: watch::Receiver<Vital>,
    poke: Arc<Notify>,
    task: JoinHandle<()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Watch {
    /// Watches the server `id` that works in `folder`, and rings `bell` whenever there is news.
    pub(crate) fn begin(
        probe: Box<dyn Probe>,
        id: ProcessId,
        folder: PathBuf,
        bell: Arc<Notify>,
    ) -> Self {
        let (sender, seen) = watch::channel(Vital::default());
        let poke = Arc::new(Notify::new());
        let watcher = Watcher {
            probe,
            id,
            folder,
            seen: sender,
            bell,
            poke: Arc::clone(&poke),
            stopped: None,
            silence: None,
            renewed: Instant::now(),
        };
        Self { seen, poke, task: tokio::spawn(watcher.run()) }
    }

    pub(crate) fn vital(&self) -> Vital {
        self.seen.borrow().clone()
    }

    /// Asks at once.
    pub(crate) fn poke(&self) {
        self.poke.notify_one();
    }
}

struct Watcher {
    probe: Box<dyn Probe>,
    id: ProcessId,
    folder: PathBuf,
    seen: watch::Sender<Vital>,
    bell: Arc<Notify>,
    poke: Arc<Notify>,
    /// Since when somebody has stopped the process.
    stopped: Option<Instant>,
    silence: Option<Silence>,
    renewed: Instant,
}

/// A time without an answer.
#[derive(Clone, Copy)]
struct Silence {
    since: Instant,
    /// What the server's processes had had of processors half-way.
    half_way: Option<u64>,
    hangs: bool,
}

impl Watcher {
    async fn run(mut self) {
        loop {
            let asked = Instant::now();
            if RENEW <= self.renewed.elapsed() {
                self.renewed = asked;
                self.probe.renew();
            }
            let answer = timeout(PATIENCE, self.ask()).await;
            self.look_at_process();
            match answer {
                Ok(Ok(health)) => {
                    self.silence = None;
                    self.tell(health, asked);
                }
                Ok(Err(Unwell::Away)) => {
                    self.silence = None;
                    self.fall_silent();
                }
                Ok(Err(Unwell::Full)) => {
                    self.silence = None;
                }
                Err(_) => {
                    self.probe.renew();
                    self.listen_to_silence(asked);
                }
            }
            let pause = if self.seen.borrow().health.is_some() { STEADY } else { EAGER };
            let _poked = timeout(pause, self.poke.notified()).await;
        }
    }

    /// Asks, and looks at the process while it waits for the answer.
    async fn ask(&mut self) -> Result<Health, Unwell> {
        let begin = Instant::now();
        let Self { probe, id, folder, seen, bell, stopped, silence, .. } = self;
        let asking = probe.ask();
        tokio::pin!(asking);
        loop {
            tokio::select! {
                answer = &mut asking => return answer,
                () = sleep(Duration::from_millis(250)) => {
                    note_stop(stopped, *id);
                    note_silence(silence, begin, folder);
                    hang(seen, bell, *stopped, *silence);
                }
            }
        }
    }

    fn look_at_process(&mut self) {
        note_stop(&mut self.stopped, self.id);
        hang(&self.seen, &self.bell, self.stopped, self.silence);
    }

    fn listen_to_silence(&mut self, since: Instant) {
        note_silence(&mut self.silence, since, &self.folder);
        hang(&self.seen, &self.bell, self.stopped, self.silence);
    }

    /// The server turns everybody away.
    fn fall_silent(&mut self) {
        let changed = self.seen.send_if_modified(|vital| {
            let was = vital.health.take().is_some();
            vital.asked = None;
            was
        });
        if changed {
            self.bell.notify_one();
        }
    }

    fn tell(&mut self, health: Health, asked: Instant) {
        let changed = self.seen.send_if_modified(|vital| {
            let lost = health.link == Link::Lost;
            vital.lost = lost.then(|| vital.lost.unwrap_or(asked));
            vital.asked = Some(asked);
            let changed = vital.health.as_ref() != Some(&health);
            vital.health = Some(health);
            changed || lost
        });
        if changed {
            self.bell.notify_one();
        }
    }
}

fn note_stop(stopped: &mut Option<Instant>, id: ProcessId) {
    *stopped = id.is_stopped().then(|| stopped.unwrap_or_else(Instant::now));
}

fn note_silence(silence: &mut Option<Silence>, begin: Instant, folder: &Path) {
    let silence = silence.get_or_insert(Silence { since: begin, half_way: None, hangs: false });
    let waited = silence.since.elapsed();
    if SILENT / 2 <= waited && silence.half_way.is_none() {
        silence.half_way = Some(time_of_all_in(folder));
    }
    if SILENT <= waited {
        let now = Some(time_of_all_in(folder));
        silence.hangs = now == silence.half_way;
        silence.half_way = now;
        if !silence.hangs {
            // It works; the next look is as far away as this one was.
            silence.since += SILENT / 2;
        }
    }
}

/// Says since when the server has hung, or that it does not.
fn hang(
    seen: &watch::Sender<Vital>,
    bell: &Notify,
    stopped: Option<Instant>,
    silence: Option<Silence>,
) {
    let stopped = stopped.filter(|since| STOPPED <= since.elapsed());
    let silent = silence.filter(|silence| silence.hangs).map(|silence| silence.since);
    let hung = stopped.or(silent);
    let changed = seen.send_if_modified(|vital| {
        let changed = vital.hung.is_some() != hung.is_some();
        vital.hung = hung;
        changed
    });
    if changed {
        bell.notify_one();
    }
}
