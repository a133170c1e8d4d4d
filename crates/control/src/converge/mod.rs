//! The loop: reads everything, plans, stores what was decided, hands the whole spec to the host and
//! takes its report. It is woken by any change of a record, by the host and by a timer, and is told
//! nothing by any of them, so a restart, a missed wake-up and the happy path are one path.

pub mod store;
pub mod world;

#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use base::generation::Generation;
use base::host::HostError;
use base::report::HostReport;
use base::spec::HostSpec;
use futures_util::FutureExt;
use tokio::sync::watch;

use crate::control::Control;
use crate::rds::plan;
use crate::store::error::StoreError;
use crate::store::{Revision, Watch};

/// How long the loop sleeps when nothing wakes it: windows open and hosts come back by themselves.
const TIMER: Duration = Duration::from_secs(1);
/// Turns without a change after which the plan is made anew all the same, for what time alone brings.
const QUIET_TURNS_MAX: u32 = 10;
/// What all records of accounts begin with.
const ACCOUNTS: &str = "account/";

/// Runs until `stopping` says so.
pub async fn run(control: Arc<Control>, mut stopping: watch::Receiver<bool>) {
    let mut looping = Loop::new(Arc::clone(&control));
    while !*stopping.borrow() {
        looping.turn_and_log().await;
        tokio::select! {
            () = looping.woken() => {}
            changed = stopping.changed() => {
                if changed.is_err() {
                    return;
                }
            }
        }
    }
}

/// Why a turn did not come to its end. The next one begins from the start.
#[derive(Debug, thiserror::Error)]
pub enum TurnError {
    #[error("the metadata store failed a turn of the loop")]
    Store(#[from] StoreError),
    #[error("the host failed a turn of the loop")]
    Host(#[from] HostError),
}

/// What the loop remembers from turn to turn; all of it can be lost.
#[derive(Debug)]
pub struct Loop {
    control: Arc<Control>,
    /// Tells of changes of records; `None` until it is opened.
    watch: Option<Box<dyn Watch>>,
    /// What the last complete turn saw.
    settled: Option<Settled>,
    /// The first revision that was read; the watch tells of what came later.
    read_at: Option<Revision>,
    /// What the host was handed last.
    pushed: Option<HostSpec>,
    quiet_turns: u32,
    /// Whether the last turn failed, so that a lasting trouble is logged once.
    troubled: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Settled {
    at: Revision,
    pushed: Generation,
}

impl Loop {
    #[must_use]
    pub fn new(control: Arc<Control>) -> Self {
        Self {
            control,
            watch: None,
            settled: None,
            read_at: None,
            pushed: None,
            quiet_turns: 0,
            troubled: false,
        }
    }

    async fn turn_and_log(&mut self) {
        match self.turn().await {
            Ok(()) => {
                if std::mem::take(&mut self.troubled) {
                    tracing::info!("the loop works again");
                }
            }
            Err(error) => {
                self.settled = None;
                if !std::mem::replace(&mut self.troubled, true) {
                    let cause = std::error::Error::source(&error).map(ToString::to_string);
                    tracing::warn!(%error, cause, "the loop will try again");
                }
            }
        }
    }

    /// One turn: report, plan, store, push.
    ///
    /// # Errors
    /// When the store or the host fails; nothing is lost by that.
    pub async fn turn(&mut self) -> Result<(), TurnError> {
        let control = Arc::clone(&self.control);
        let report = control.fleet.host().report().await?;
        let accepted = report.accepted;
        let changed = self.take(report);
        let view = control.records.view().await?;
        self.read_at.get_or_insert(view.at());
        if !changed && self.is_settled(view.at(), accepted) {
            return Ok(());
        }
        self.quiet_turns = 0;
        let now = control.clock.now();
        let seen = control.fleet.seen();
        let host = store::host_plan(&control, accepted).await?;
        let world = world::read(&control, &view, host, &seen).await?;
        let decisions = plan::plan(&world, now);
        let decided = !decisions.is_empty();
        let mut expected = world.host.generation;
        for decision in decisions {
            let next = decision.generation().unwrap_or(expected);
            if !store::store(&control, decision, expected, now).await? {
                // Somebody changed what the plan relied on; the change wakes the loop again.
                break;
            }
            expected = next;
        }
        store::forget_old_events(&control, &view, now).await?;
        let mut spec = world::spec(&control.records.view().await?).await?;
        if self
            .pushed
            .as_ref()
            .is_some_and(|pushed| pushed.generation == spec.generation && *pushed != spec)
        {
            // Records went without a decision, as a reset of an ephemeral server makes them go.
            spec.generation = store::raise(&control, spec.generation).await?;
        }
        let pushed = spec.generation;
        if accepted < pushed || self.pushed.as_ref() != Some(&spec) {
            control.fleet.host().converge(spec.clone()).await?;
            self.pushed = Some(spec);
        }
        // What was decided may let more be decided, and what others stored since the view was taken
        // was not seen: only a turn that found nothing to do is the end.
        self.settled = (!decided).then_some(Settled { at: view.at(), pushed });
        Ok(())
    }

    /// Stores a report in memory. Answers whether it says something new.
    fn take(&self, report: HostReport) -> bool {
        self.control.fleet.take(report)
    }

    /// Whether nothing has changed since the last complete turn. From time to time it answers no all
    /// the same.
    fn is_settled(&mut self, at: Revision, accepted: Generation) -> bool {
        self.quiet_turns += 1;
        self.quiet_turns < QUIET_TURNS_MAX
            && self.settled.is_some_and(|settled| settled.at == at && settled.pushed <= accepted)
    }

    /// Completes when there may be something to do.
    async fn woken(&mut self) {
        let control = Arc::clone(&self.control);
        if self.watch.is_none() {
            self.watch = open_watch(&control, self.read_at).await;
        }
        let records = async {
            match &mut self.watch {
                Some(watch) => watch.next().await.is_ok(),
                None => std::future::pending().await,
            }
        };
        let told = tokio::select! {
            told = records => told,
            () = control.poke.notified() => true,
            () = control.fleet.host().changed() => true,
            () = tokio::time::sleep(TIMER) => true,
        };
        if !told {
            // It fell too far behind. The next turn reads everything, and the watch begins there.
            self.watch = None;
            self.read_at = None;
            self.settled = None;
            return;
        }
        // One turn serves all changes that are there already.
        if let Some(watch) = &mut self.watch {
            while let Some(Ok(_)) = watch.next().now_or_never() {}
        }
    }
}

/// Watches records from the revision after `read_at` on. Without it the timer does.
async fn open_watch(control: &Control, read_at: Option<Revision>) -> Option<Box<dyn Watch>> {
    match control.records.store().watch(ACCOUNTS, read_at?).await {
        Ok(watch) => Some(watch),
        Err(error) => {
            tracing::debug!(%error, "records cannot be watched from here; the timer serves");
            None
        }
    }
}
