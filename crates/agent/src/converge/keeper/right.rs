//! The right to write: written down before it is used, with those that confirm what is written.

use tokio::time::Instant;

use crate::converge::confirm::{self, Confirm, Sight};
use crate::converge::core::{Act, Want};
use crate::converge::jobs::{Job, What};
use crate::converge::keeper::{Asked, Keeper};
use crate::converge::local::Local;
use crate::disk::DiskError;
use crate::engine::folder::Tenure;

impl Keeper {
    /// Writes down who may write, before it becomes true.
    pub(super) fn record(&mut self, want: &Want, writer: Option<String>) -> Result<(), DiskError> {
        let Some(volume) = &want.volume else { return Ok(()) };
        let mut tenure = self.tenure.clone();
        tenure.epoch = tenure.epoch.max(volume.epoch);
        if let Some(id) = &writer
            && tenure.last_writer.as_ref() != Some(id)
        {
            // Its own disk has everything, or it would not have been chosen; nobody else's need.
            tenure.last_writer = Some(id.clone());
            tenure.in_sync = Vec::new();
        }
        tenure.writer = writer;
        self.folder.note_tenure(&tenure)?;
        let (epoch, writer) = (tenure.epoch.0, tenure.writer.as_deref());
        tracing::info!(volume = self.id, epoch, writer, "wrote down who may write");
        if tenure.writer != self.tenure.writer {
            self.followers = None;
            self.asked = Asked { names: tenure.in_sync.clone(), ..Asked::default() };
        }
        self.fenced = tenure.writer.is_none().then(Instant::now);
        self.tenure = tenure;
        for copy in self.copies.values() {
            if let Some(server) = &copy.server {
                server.watch.poke();
            }
        }
        Ok(())
    }

    /// Keeps what is written down of confirmations true. Whether something was done.
    pub(super) fn confirm(&mut self, want: &Want) -> bool {
        self.unsettled = false;
        let Some(volume) = want.volume.as_ref().filter(|one| one.keep && want.closing.is_none())
        else {
            return false;
        };
        let Some(name) = self.tenure.writer.clone() else { return false };
        let Some(writer) = self.copies.get(&name).filter(|copy| copy.is_open()) else {
            return false;
        };
        if writer.job.is_some() || writer.is_waiting() || self.followers.is_none() {
            return false;
        }
        let Some(vital) = writer.vital() else { return false };
        let Some(health) = vital.health else { return false };
        let Some(names) = health.confirming else {
            self.unsettled = true;
            writer.hurry();
            return false;
        };
        if self.asked.names != names || self.asked.since.is_none() {
            self.asked = Asked { names, since: vital.asked, from: None };
            if let Some(server) = &writer.server {
                server.watch.poke();
            }
        } else if self.asked.from.is_none() && self.asked.since < vital.asked {
            self.asked.from = Some(health.end);
        }
        let mut following = health.followers;
        following.retain(|id, _| {
            let copy = self.copies.get(id);
            copy.and_then(Local::vital).is_some_and(|vital| vital.hung.is_none())
        });
        let sight = Sight {
            wanted: &volume.synchronous,
            following: &following,
            asked: &self.asked.names,
            asked_from: self.asked.from,
            in_sync: &self.tenure.in_sync,
        };
        match confirm::next(&sight) {
            Confirm::Rest => {
                self.unsettled = self.tenure.in_sync != self.asked.names;
                if self.unsettled {
                    writer.hurry();
                }
                false
            }
            Confirm::Record(in_sync) => {
                tracing::info!(volume = self.id, ?in_sync, "wrote down who is in sync");
                let tenure = Tenure { in_sync, ..self.tenure.clone() };
                match self.folder.note_tenure(&tenure) {
                    Ok(()) => self.tenure = tenure,
                    Err(error) => self.copy_trouble(&name, &error.into()),
                }
                true
            }
            Confirm::Ask(names) => {
                self.asked = Asked { names, ..Asked::default() };
                let Some(role) = self.role(&name, want) else { return false };
                let copy = self.folder.copy(&name);
                let job = Job::Configure { copy, role: Box::new(role) };
                self.for_copy(&name, Act::Configure, What::Asked, job);
                true
            }
        }
    }
}
