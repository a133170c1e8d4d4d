//! A disk that forgets what was not synced, fills up, and fails, for tests.

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};

use base::entropy::Entropy;
use redb::StorageBackend;

use crate::store::embedded::file::{File, open_backend, refused};

/// What a disk that keeps its promises loses in one piece.
const SECTOR: usize = 512;

#[derive(Debug, Default)]
struct State {
    /// What a reader sees.
    now: Vec<u8>,
    /// What a power cut cannot take.
    durable: Vec<u8>,
    /// Writes since the last sync, in order: where and what.
    unsynced: Vec<(usize, Vec<u8>)>,
    limit: Option<usize>,
    sync_fails: bool,
    /// Writes and syncs until everything fails, if it does.
    steps_left: Option<u32>,
}

impl State {
    fn step(&mut self) -> io::Result<()> {
        match &mut self.steps_left {
            Some(0) => return Err(io::Error::other("the machine is off")),
            Some(left) => *left -= 1,
            None => {}
        }
        Ok(())
    }
}

/// A handle to the disk; all clones mean the same one.
#[derive(Clone, Debug, Default)]
pub(super) struct Disk(Arc<Mutex<State>>);

impl Disk {
    /// The metadata file on this disk.
    pub(super) fn file(&self) -> File {
        let disk = self.clone();
        let path = PathBuf::from("simulated");
        let open = {
            let path = path.clone();
            move || open_backend(disk.clone()).map_err(|error| refused(&path, error))
        };
        File::over(path, Box::new(open))
    }

    pub(super) fn length(&self) -> usize {
        self.state().now.len()
    }

    /// No write beyond this length succeeds.
    pub(super) fn limit(&self, limit: Option<usize>) {
        self.state().limit = limit;
    }

    pub(super) fn fail_next_sync(&self) {
        self.state().sync_fails = true;
    }

    /// Nothing succeeds after this many writes and syncs.
    pub(super) fn stop_after(&self, steps: u32) {
        self.state().steps_left = Some(steps);
    }

    /// Cuts the power and turns it on again. Of what was not synced, any sectors may have made it.
    pub(super) fn lose_power(&self, dice: &dyn Entropy) {
        let mut state = self.state();
        let State { durable, unsynced, .. } = &mut *state;
        for (at, data) in unsynced.drain(..) {
            for (number, sector) in data.chunks(SECTOR).enumerate() {
                let mut coin = [0; 1];
                dice.fill(&mut coin);
                let at = at + number * SECTOR;
                if coin[0] < 128 {
                    durable.resize(durable.len().max(at + sector.len()), 0);
                    durable[at..at + sector.len()].copy_from_slice(sector);
                }
            }
        }
        let durable = state.durable.clone();
        *state = State { now: durable.clone(), durable, ..State::default() };
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().expect("no test panics while it holds the disk")
    }
}

fn place(offset: u64) -> usize {
    usize::try_from(offset).expect("a simulated disk is small")
}

impl StorageBackend for Disk {
    fn len(&self) -> io::Result<u64> {
        Ok(u64::try_from(self.length()).expect("a length fits"))
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        let (state, at) = (self.state(), place(offset));
        let bytes = state.now.get(at..at + out.len());
        let bytes = bytes.ok_or_else(|| io::Error::from(io::ErrorKind::UnexpectedEof))?;
        out.copy_from_slice(bytes);
        Ok(())
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        let mut state = self.state();
        state.step()?;
        let len = place(len);
        if len > state.limit.unwrap_or(usize::MAX) {
            return Err(io::Error::from(io::ErrorKind::StorageFull));
        }
        // A length reaches the disk at once; what is cut off is gone, what is added is zero.
        state.now.resize(len, 0);
        state.durable.resize(len, 0);
        Ok(())
    }

    fn sync_data(&self) -> io::Result<()> {
        let mut state = self.state();
        state.step()?;
        if std::mem::take(&mut state.sync_fails) {
            return Err(io::Error::other("a bad sector"));
        }
        let State { durable, unsynced, .. } = &mut *state;
        for (at, data) in unsynced.drain(..) {
            durable[at..at + data.len()].copy_from_slice(&data);
        }
        Ok(())
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        let mut state = self.state();
        state.step()?;
        let at = place(offset);
        let room = state.now.get_mut(at..at + data.len());
        let room = room.ok_or_else(|| io::Error::from(io::ErrorKind::UnexpectedEof))?;
        room.copy_from_slice(data);
        state.unsynced.push((at, data.to_vec()));
        Ok(())
    }
}
