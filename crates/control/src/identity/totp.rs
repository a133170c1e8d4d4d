//! Codes of virtual MFA devices: RFC 6238 with HMAC-SHA-1, six digits and steps of thirty seconds,
//! which is what every authenticator program does.

use base::clock::Timestamp;
use base::entropy::Entropy;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use subtle::ConstantTimeEq;

/// Seconds that a code is shown.
const STEP_SECONDS: i64 = 30;
/// Bytes of a seed. IAM's seeds are this long: 64 letters of base 32.
const SEED_BYTES: usize = 40;
/// Steps that a device's clock may be off when it proves itself, each way.
const WINDOW: i64 = 1;
/// Letters of base 32, RFC 4648.
const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// A new seed.
#[must_use]
pub fn seed(entropy: &dyn Entropy) -> [u8; SEED_BYTES] {
    let mut seed = [0; SEED_BYTES];
    entropy.fill(&mut seed);
    seed
}

/// A seed as people type it into a program. Seeds are whole groups of five bytes, so there is no
/// padding.
#[must_use]
pub fn base32(seed: &[u8]) -> String {
    let mut text = String::with_capacity(seed.len().div_ceil(5) * 8);
    let (mut bits, mut held) = (0_u32, 0);
    for byte in seed {
        bits = bits << 8 | u32::from(*byte);
        held += 8;
        while 5 <= held {
            held -= 5;
            text.push(letter(bits >> held));
        }
        bits &= (1 << held) - 1;
    }
    if 0 < held {
        text.push(letter(bits << (5 - held)));
    }
    text
}

fn letter(bits: u32) -> char {
    let at = usize::try_from(bits & 31).expect("less than 32");
    char::from(LETTERS[at])
}

/// The step that `now` lies in.
#[must_use]
pub fn step(now: Timestamp) -> i64 {
    now.seconds().div_euclid(STEP_SECONDS)
}

/// The code that a device shows during a step.
#[must_use]
pub fn code(seed: &[u8], step: i64) -> String {
    let mut mac = Hmac::<Sha1>::new_from_slice(seed).expect("HMAC takes keys of any length");
    mac.update(&step.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    // "Dynamic truncation": the last four bits say where the 31 bits that count begin.
    let at = usize::from(digest[digest.len() - 1] & 15);
    let bits = u32::from_be_bytes([digest[at], digest[at + 1], digest[at + 2], digest[at + 3]]);
    format!("{:06}", (bits & 0x7fff_ffff) % 1_000_000)
}

/// The step whose code was given, if it is one of those around `expected` and newer than `last`.
#[must_use]
pub fn matching(seed: &[u8], given: &str, expected: i64, last: i64) -> Option<i64> {
    let around = expected.saturating_sub(WINDOW)..=expected.saturating_add(WINDOW);
    around.filter(|step| last < *step).find(|step| equal(&code(seed, *step), given))
}

/// The second of two consecutive steps whose codes were given, no further than `reach` from
/// `expected`; the nearest one if there are several.
#[must_use]
pub fn consecutive(seed: &[u8], given: [&str; 2], expected: i64, reach: i64) -> Option<i64> {
    let is_it = |second: &i64| {
        equal(&code(seed, *second), given[1]) && equal(&code(seed, second - 1), given[0])
    };
    (0..=reach)
        .flat_map(|off| [expected.saturating_add(off), expected.saturating_sub(off)])
        .find(is_it)
}

fn equal(one: &str, other: &str) -> bool {
    bool::from(one.as_bytes().ct_eq(other.as_bytes()))
}

#[cfg(test)]
mod tests {
    use base::clock::Timestamp;

    use super::{base32, code, consecutive, matching, step};

    /// RFC 6238, appendix B, SHA-1; its codes have eight digits, ours are the last six.
    #[test]
    fn codes_are_those_of_the_standard() {
        for (seconds, expected) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            let at = step(Timestamp(seconds * 1000));
            assert_eq!(code(b"12345678901234567890", at), expected, "{seconds}");
        }
    }

    /// RFC 4648, section 10, without the padding.
    #[test]
    fn base_32_is_that_of_the_standard() {
        for (bytes, expected) in [
            ("", ""),
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ] {
            assert_eq!(base32(bytes.as_bytes()), expected, "{bytes}");
        }
    }

    #[test]
    fn a_code_counts_once_and_near_its_time() {
        let seed = b"12345678901234567890";
        for (shown, expected, last, found) in [
            (100, 100, 0, Some(100)),
            (99, 100, 0, Some(99)),
            (101, 100, 0, Some(101)),
            (98, 100, 0, None),
            (102, 100, 0, None),
            (100, 100, 100, None),
            (99, 100, 100, None),
            (101, 100, 100, Some(101)),
        ] {
            let given = code(seed, shown);
            assert_eq!(matching(seed, &given, expected, last), found, "{shown} {last}");
        }
        assert_eq!(matching(seed, "", 100, 0), None);
    }

    #[test]
    fn two_codes_must_follow_each_other() {
        let seed = b"12345678901234567890";
        for (first, second, reach, found) in [
            (99, 100, 1, Some(100)),
            (100, 101, 1, Some(101)),
            (101, 102, 1, None),
            (101, 102, 2, Some(102)),
            (60, 61, 40, Some(61)),
            (100, 99, 5, None),
            (100, 100, 5, None),
            (99, 101, 5, None),
        ] {
            let (one, two) = (code(seed, first), code(seed, second));
            assert_eq!(consecutive(seed, [&one, &two], 100, reach), found, "{first} {second}");
        }
    }
}
