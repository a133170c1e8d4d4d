//! Places for connections that have said who they are: so many for all, fewer for one address.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::limits::Limits;

/// The places of one host's endpoints.
///
/// Who comes when all are taken is refused, as an engine does it. One address does not get all of
/// them: a client that opens connections without end shuts out nobody but itself.
#[derive(Debug)]
pub(super) struct Places {
    total_max: usize,
    per_source_max: usize,
    taken: Mutex<Taken>,
}

#[derive(Debug, Default)]
struct Taken {
    total: usize,
    by_source: BTreeMap<IpAddr, usize>,
}

/// A place, given up when dropped.
#[derive(Debug)]
pub(super) struct Taker {
    places: Arc<Places>,
    source: IpAddr,
}

impl Places {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            total_max: limits.started_max,
            per_source_max: limits.started_per_source_max,
            taken: Mutex::default(),
        }
    }

    /// Takes a place for a connection from this address, if there is one.
    pub(super) fn take(self: &Arc<Self>, source: IpAddr) -> Option<Taker> {
        let mut taken = self.taken();
        let of_source = taken.by_source.get(&source).copied().unwrap_or(0);
        if self.total_max <= taken.total || self.per_source_max <= of_source {
            return None;
        }
        taken.total += 1;
        taken.by_source.insert(source, of_source + 1);
        Some(Taker { places: Arc::clone(self), source })
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Taker {
    fn drop(&mut self) {
        let mut taken = self.places.taken();
        taken.total = taken.total.saturating_sub(1);
        if let Some(count) = taken.by_source.get_mut(&self.source) {
            *count -= 1;
            if *count == 0 {
                taken.by_source.remove(&self.source);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;
    use std::sync::Arc;

    use super::Places;
    use crate::proxy::limits::Limits;

    #[test]
    fn one_address_does_not_get_all() {
        let limits = Limits { started_max: 3, started_per_source_max: 2, ..Limits::STANDARD };
        let places = Arc::new(Places::new(&limits));
        let take = |last: u8| places.take(IpAddr::from([10, 0, 0, last]));
        let mut held: Vec<_> = [1, 1, 1, 2, 3].into_iter().map(take).collect();
        let got: Vec<bool> = held.iter().map(Option::is_some).collect();
        assert_eq!(got, [true, true, false, true, false]);
        held.remove(0);
        assert!(take(3).is_some(), "a place that was given up is free");
        held.clear();
        let taken = places.taken();
        assert!(taken.total == 0 && taken.by_source.is_empty(), "{taken:?}");
    }
}
