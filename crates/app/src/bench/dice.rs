//! Randomness that a printed seed repeats.

use std::time::Duration;

/// SplitMix64.
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of these; `None` of none.
    pub(crate) fn one_of<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let count = u64::try_from(of.len()).ok()?;
        let place = self.next().checked_rem(count)?;
        of.get(usize::try_from(place).ok()?)
    }

    pub(crate) fn up_to(&mut self, longest: Duration) -> Duration {
        let micros = u64::try_from(longest.as_micros()).unwrap_or(u64::MAX);
        Duration::from_micros(self.next() % micros.max(1))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Dice;

    #[test]
    fn a_seed_repeats_everything_and_all_is_reached() {
        let throw = |seed| {
            let mut dice = Dice::new(seed);
            (0..100).map(|_| *dice.one_of(&[1, 2, 3]).unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(throw(7), throw(7));
        assert_ne!(throw(7), throw(8));
        assert!([1, 2, 3].iter().all(|one| throw(7).contains(one)));
        let mut dice = Dice::new(1);
        assert!((0..100).all(|_| dice.up_to(Duration::from_millis(3)) < Duration::from_millis(3)));
        assert_eq!(Dice::new(1).one_of::<u8>(&[]), None);
    }
}
