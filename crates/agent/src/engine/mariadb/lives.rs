//! The running servers of all copies, as far as the service has entered them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::engine::folder::CopyFolder;
use crate::engine::mariadb::life::{Duty, Life};
use crate::engine::mariadb::place::Place;

/// By the folder of the copy. The last server that was started there, whether it still runs or not.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lives(Arc<Mutex<BTreeMap<PathBuf, Arc<Life>>>>);

impl Lives {
    /// The server that runs on a copy.
    pub(crate) fn of(&self, copy: &CopyFolder) -> Option<Arc<Life>> {
        let mut lives = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let life = lives.get(copy.root()).cloned()?;
        if life.id.lives() {
            return Some(life);
        }
        lives.remove(copy.root());
        None
    }

    pub(crate) fn put(&self, copy: &CopyFolder, life: Arc<Life>) {
        let mut lives = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lives.retain(|_, life| life.id.lives());
        lives.insert(copy.root().to_owned(), life);
    }

    /// The server behind this socket.
    pub(crate) fn at(&self, socket: &Path) -> Option<Arc<Life>> {
        let lives = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let here = |life: &&Arc<Life>| life.id.lives() && Place::of(life.copy()).socket() == socket;
        lives.values().find(here).cloned()
    }

    /// Those that follow the server `writer`.
    pub(crate) fn followers(&self, writer: &Life) -> Vec<Arc<Life>> {
        let lives = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let follows = |life: &&Arc<Life>| match &life.state().duty {
            Duty::Follow(Some(upstream)) => upstream.root() == writer.copy().root(),
            Duty::Follow(None) | Duty::Write => false,
        };
        lives.values().filter(|life| life.id.lives()).filter(follows).cloned().collect()
    }
}
