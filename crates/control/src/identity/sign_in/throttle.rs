//! How often a sign-in may fail: each further failure makes the next try wait longer.
//!
//! Failures count for one place and one subject: an address that guesses keeps itself out and nobody
//! else. A browser in which the subject has signed in before is a place of its own, so whoever
//! guesses from the same address does not keep the owner out either. Nothing ever locks an account.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use base::clock::Timestamp;

/// Failures that cost no wait: for a subject, and for everybody at one address together.
const FREE: u32 = 5;
const FREE_OF_SOURCE: u32 = 50;
/// The longest wait.
const WAIT_MAX: Duration = Duration::from_secs(15 * 60);
/// Failures are forgotten when this long there was none.
const FORGET: Duration = Duration::from_secs(60 * 60);
/// Places remembered; above, those that failed longest ago are forgotten.
const PLACES_MAX: usize = 50_000;

/// Where somebody tries from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// An address; of IPv6 the network, since one host has as many addresses as it likes.
    Source(IpAddr),
    /// A browser that the subject has signed in with, by the hash of its token.
    Device(String),
}

impl Place {
    #[must_use]
    pub fn of(source: IpAddr) -> Self {
        Self::Source(match source.to_canonical() {
            IpAddr::V6(address) => IpAddr::V6((u128::from(address) & !u128::from(u64::MAX)).into()),
            v4 => v4,
        })
    }
}

/// Failures at a place, `None` for all subjects together.
type Key = (Place, Option<String>);

#[derive(Clone, Copy, Debug)]
struct Failures {
    count: u32,
    last: Timestamp,
}

/// Counts failures in memory: a restart forgives.
#[derive(Debug, Default)]
pub struct Throttle {
    failures: Mutex<HashMap<Key, Failures>>,
}

/// A try under way, counted as failed until it is known to be none.
#[derive(Debug)]
pub struct Try<'t> {
    throttle: &'t Throttle,
    keys: Vec<Key>,
}

impl Throttle {
    /// Begins a try, or says how long to wait before the next one.
    ///
    /// # Errors
    /// The time to wait.
    pub fn begin(&self, place: &Place, subject: &str, now: Timestamp) -> Result<Try<'_>, Duration> {
        let own = ((place.clone(), Some(subject.to_owned())), FREE);
        let shared = match place {
            Place::Source(_) => Some(((place.clone(), None), FREE_OF_SOURCE)),
            Place::Device(_) => None,
        };
        let keys: Vec<(Key, u32)> = std::iter::once(own).chain(shared).collect();
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, free) in &keys {
            let Some(known) = failures.get(key).filter(|known| now.since(known.last) < FORGET)
            else {
                continue;
            };
            let over = known.last.plus(wait(known.count, *free));
            if now < over {
                return Err(over.since(now));
            }
        }
        if PLACES_MAX <= failures.len() {
            forget_half(&mut failures);
        }
        for (key, _) in &keys {
            let known = failures.entry(key.clone()).or_insert(Failures { count: 0, last: now });
            if FORGET <= now.since(known.last) {
                known.count = 0;
            }
            *known = Failures { count: known.count.saturating_add(1), last: now };
        }
        Ok(Try { throttle: self, keys: keys.into_iter().map(|(key, _)| key).collect() })
    }
}

impl Try<'_> {
    /// The right password: the subject's failures at this place are forgotten.
    pub fn succeed(self) {
        self.end(|failures| failures.count = 0);
    }

    /// Neither right nor wrong, as when a second factor is still to come.
    pub fn undo(self) {
        self.end(|failures| failures.count = failures.count.saturating_sub(1));
    }

    fn end(self, own: impl Fn(&mut Failures)) {
        let mut all = self.throttle.failures.lock().unwrap_or_else(PoisonError::into_inner);
        for key in &self.keys {
            let Some(failures) = all.get_mut(key) else { continue };
            // One who knows a password must not wash an address clean that guesses others.
            if key.1.is_some() {
                own(failures)
            } else {
                failures.count -= 1
            }
            if failures.count == 0 {
                all.remove(key);
            }
        }
    }
}

/// The wait after so many failures, of which some are free: 1 s, 2 s, 4 s and on.
fn wait(count: u32, free: u32) -> Duration {
    match count.checked_sub(free) {
        None => Duration::ZERO,
        Some(over) => Duration::from_secs(1 << over.min(10)).min(WAIT_MAX),
    }
}

fn forget_half(failures: &mut HashMap<Key, Failures>) {
    let mut ages: Vec<Timestamp> = failures.values().map(|known| known.last).collect();
    ages.sort_unstable();
    let middle = ages[ages.len() / 2];
    failures.retain(|_, known| middle < known.last);
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use base::clock::Timestamp;

    use super::{FREE, FREE_OF_SOURCE, PLACES_MAX, Place, Throttle};

    fn at(seconds: i64) -> Timestamp {
        Timestamp(seconds * 1000)
    }

    fn place(text: &str) -> Place {
        Place::of(text.parse().unwrap())
    }

    #[test]
    fn waits_grow_and_end() {
        let (throttle, here) = (Throttle::default(), place("203.0.113.1"));
        let mut now = 0;
        let mut waits = Vec::new();
        for _ in 0..20 {
            match throttle.begin(&here, "root/a@b", at(now)) {
                Ok(_failed) => {}
                Err(wait) => {
                    waits.push(wait.as_secs());
                    now += i64::try_from(wait.as_secs()).unwrap();
                }
            }
        }
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 128], "the first {FREE} tries were free");
        throttle.begin(&here, "root/a@b", at(now + 3600)).unwrap();
        throttle.begin(&here, "root/a@b", at(now + 3600)).unwrap();
    }

    #[test]
    fn a_guesser_keeps_out_nobody_but_itself() {
        let throttle = Throttle::default();
        let guesser = place("203.0.113.1");
        while throttle.begin(&guesser, "root/a@b", at(0)).is_ok() {}
        throttle.begin(&place("203.0.113.2"), "root/a@b", at(0)).unwrap();
        throttle.begin(&Place::Device("hash".into()), "root/a@b", at(0)).unwrap();
        throttle.begin(&guesser, "root/c@d", at(0)).unwrap();
        let mut others = 0;
        while throttle.begin(&guesser, &format!("root/{others}"), at(0)).is_ok() {
            others += 1;
        }
        assert!(others < FREE_OF_SOURCE, "one address cannot try everybody: {others}");
        let networks: Vec<Place> = ["2001:db8::1", "2001:db8::2"].into_iter().map(place).collect();
        assert_eq!(networks[0], networks[1], "one host has many addresses");
    }

    #[test]
    fn a_success_forgives_the_subject_and_a_pause_does_not_count() {
        let (throttle, here) = (Throttle::default(), place("203.0.113.1"));
        for _ in 0..200 {
            throttle.begin(&here, "user/1/ann", at(0)).unwrap().undo();
        }
        for _ in 0..FREE - 1 {
            throttle.begin(&here, "user/1/ann", at(0)).unwrap();
        }
        throttle.begin(&here, "user/1/ann", at(0)).unwrap().succeed();
        for _ in 0..FREE {
            throttle.begin(&here, "user/1/ann", at(0)).unwrap();
        }
        let wait = throttle.begin(&here, "user/1/ann", at(0)).unwrap_err();
        assert_eq!(wait, Duration::from_secs(1));
    }

    #[test]
    fn memory_is_bounded() {
        let throttle = Throttle::default();
        for number in 0..u32::try_from(PLACES_MAX).unwrap() + 10 {
            let source = Place::of(std::net::IpAddr::V4(number.into()));
            let _failed = throttle.begin(&source, "root/a@b", at(i64::from(number)));
        }
        assert!(throttle.failures.lock().unwrap().len() <= PLACES_MAX + 2);
    }
}
