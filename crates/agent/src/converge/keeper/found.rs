//! What an earlier run of the agent has left: data, a change half-way, servers that still run.

use std::sync::Arc;

use base::generation::Generation;
use base::spec::EngineBuild;

use crate::converge::core::CopyState;
use crate::converge::keeper::{Asked, Keeper, watched};
use crate::converge::local::Local;
use crate::disk::DiskError;
use crate::engine::Engine;
use crate::engine::folder::{NOBODYS, Started, Tenure};
use crate::process::{Process, ProcessId};

impl Keeper {
    /// Sees what an earlier run left: data, or servers that still run.
    pub(super) fn look(&mut self, build: Option<&EngineBuild>) -> Result<(), DiskError> {
        self.made = self.folder.made()?;
        self.former = self.folder.is_former();
        if let Some(made) = &self.made {
            self.engine = self.tools.engine(made.engine.family);
        }
        let build = self.made.as_ref().map(|made| made.engine.clone()).or(build.cloned());
        self.tenure = self.folder.tenure()?;
        if let Some(heir) = self.tenure.heir.clone() {
            self.folder.hand_over(self.tenure.main(), &heir)?;
            self.inherit(&heir)?;
        }
        self.asked = Asked { names: self.tenure.in_sync.clone(), ..Asked::default() };
        for name in self.folder.copy_names()? {
            self.ensure(&name);
        }
        if self.former {
            self.copies.insert(NOBODYS.to_owned(), Local::new(self.folder.former()));
        } else {
            self.copies.retain(|name, copy| {
                copy.server.is_some() || copy.folder.root() == self.folder.copy(name).root()
            });
        }
        let (engine, bell) = (Arc::clone(&self.engine), Arc::clone(&self.bell));
        for (name, copy) in &mut self.copies {
            copy.refresh(&*engine);
            if copy.server.is_some() {
                continue;
            }
            let Some((process, started)) = left_behind(&*engine, copy, build.as_ref())? else {
                continue;
            };
            tracing::info!(copy = name, pid = process.id.pid, "took over a server");
            copy.last = Some(started.clone());
            copy.server = Some(watched(&*engine, copy, process, started, &bell));
        }
        self.looked = true;
        Ok(())
    }

    /// The heir has the copy of the last writer now.
    pub(super) fn inherit(&mut self, heir: &str) -> Result<(), DiskError> {
        let main = self.tenure.main().to_owned();
        let tenure =
            Tenure { last_writer: Some(heir.to_owned()), heir: None, ..self.tenure.clone() };
        self.folder.note_tenure(&tenure)?;
        self.tenure = tenure;
        self.copies.remove(&main);
        let engine = Arc::clone(&self.engine);
        self.ensure(heir);
        if let Some(copy) = self.copies.get_mut(heir) {
            copy.refresh(&*engine);
        }
        Ok(())
    }
}

/// Finds the server that an earlier run of the agent left on a copy. One whose start was not noted
/// down counts as started for nobody, so that it is stopped.
fn left_behind(
    engine: &dyn Engine,
    copy: &Local,
    build: Option<&EngineBuild>,
) -> Result<Option<(Process, Started)>, DiskError> {
    if let Some(mut started) = copy.folder.started()?
        && let Some(process) = Process::adopt(started.process)
    {
        if copy.state == CopyState::Writable {
            started.follows = None;
        }
        if !engine.can_take_over() {
            started.instance = String::new();
        }
        return Ok(Some((process, started)));
    }
    let Some(build) = build else { return Ok(None) };
    let Some(id) = engine.holder(&copy.folder) else { return Ok(None) };
    let Some(process) = Process::adopt(id) else { return Ok(None) };
    Ok(Some((process, stray(id, build))))
}

fn stray(id: ProcessId, build: &EngineBuild) -> Started {
    Started {
        process: id,
        instance: String::new(),
        generation: Generation(0),
        restart: 0,
        engine: build.clone(),
        follows: None,
    }
}
