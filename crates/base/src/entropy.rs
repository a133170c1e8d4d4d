//! Randomness as a value that is handed in, so that a run can be repeated from its seed.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};

/// Where random bytes come from. Secrets and ids are made from these and nothing else.
pub trait Entropy: fmt::Debug + Send + Sync {
    /// Fills `into` with random bytes.
    fn fill(&self, into: &mut [u8]);

    /// `length` characters drawn evenly from `alphabet`, by rejection so that none is favoured.
    ///
    /// # Panics
    /// When `alphabet` is empty or longer than 256 bytes.
    fn text(&self, alphabet: &[u8], length: usize) -> String {
        assert!((1..=256).contains(&alphabet.len()), "an alphabet has 1 to 256 letters");
        let accepted_below = 256 - 256 % alphabet.len();
        let mut drawn = String::with_capacity(length);
        while drawn.len() < length {
            let mut bytes = [0; 32];
            self.fill(&mut bytes);
            let letters = bytes.iter().map(|byte| usize::from(*byte));
            for letter in letters.filter(|byte| *byte < accepted_below) {
                if drawn.len() < length {
                    drawn.push(char::from(alphabet[letter % alphabet.len()]));
                }
            }
        }
        drawn
    }

    /// `length` lower-case hexadecimal digits, as in `sg-0123456789abcdef0`.
    fn hex(&self, length: usize) -> String {
        self.text(b"0123456789abcdef", length)
    }

    /// A random UUID (version 4), as request ids are.
    fn uuid(&self) -> String {
        let mut bytes = [0; 16];
        self.fill(&mut bytes);
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let mut text = String::with_capacity(36);
        for (at, byte) in bytes.iter().enumerate() {
            if matches!(at, 4 | 6 | 8 | 10) {
                text.push('-');
            }
            text.push_str(&format!("{byte:02x}"));
        }
        text
    }
}

/// The operating system's generator.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, into: &mut [u8]) {
        getrandom::fill(into).expect("the operating system always has random bytes");
    }
}

/// A repeatable sequence (splitmix64) for tests and simulations. Never for secrets.
#[derive(Debug)]
pub struct SeededEntropy(AtomicU64);

impl SeededEntropy {
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, into: &mut [u8]) {
        for chunk in into.chunks_mut(8) {
            let state = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::SeqCst);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            let bytes = (mixed ^ (mixed >> 31)).to_le_bytes();
            chunk.copy_from_slice(&bytes[..chunk.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Entropy, SeededEntropy, SystemEntropy};

    #[test]
    fn a_seed_repeats_and_a_uuid_has_its_form() {
        let (one, two) = (SeededEntropy::new(7), SeededEntropy::new(7));
        assert_eq!(one.hex(17), two.hex(17));
        let uuid = SystemEntropy.uuid();
        assert_eq!(uuid.len(), 36);
        assert_eq!(uuid.as_bytes()[14], b'4', "{uuid}");
    }

    #[test]
    fn letters_are_drawn_from_the_alphabet_only() {
        let text = SeededEntropy::new(1).text(b"ABC", 500);
        assert!(text.bytes().all(|letter| b"ABC".contains(&letter)));
        assert!(text.contains('A') && text.contains('B') && text.contains('C'));
    }
}
