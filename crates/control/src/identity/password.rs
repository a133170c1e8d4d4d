//! Console passwords: how they are kept, and what an account asks of them.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use base::entropy::Entropy;
use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;
use wire::error::ApiError;
use wire::sensitive::Sensitive;

/// Longest password that IAM takes, characters.
pub const LENGTH_MAX: usize = 128;
/// The symbols that count as such. IAM documentation, "Set an account password policy".
const SYMBOLS: &str = "!@#$%^&*()_+-=[]{}|'";
/// Shortest password under the default policy, characters.
const DEFAULT_LENGTH_MIN: usize = 8;
/// How many of the four kinds of characters the default policy asks for.
const DEFAULT_KINDS_MIN: usize = 3;
/// Each hash in the making takes 19 MiB; no flood of sign-ins may take more than a few of them.
static HASHES_AT_ONCE: Semaphore = Semaphore::const_new(4);

/// An argon2id hash in PHC form. Not a secret like the password, but nobody's business either.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hashed(String);

impl std::fmt::Debug for Hashed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hashed(..)")
    }
}

impl Hashed {
    /// Changes whenever the password is set, and tells nothing about it.
    #[must_use]
    pub fn mark(&self) -> String {
        crate::identity::sign_in::token::digest("password-mark", &self.0)
    }
}

/// Takes as long as [`matches`], so that nobody can tell by the time whether there is a password.
pub async fn matches_nothing(password: &Sensitive) {
    // Of a random text that nobody knows.
    let hashed = Hashed(
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXJhbmRvbXNhbHQxMg$\
         pMLM7hzqyEVSWAYrIw0bM3gWMZFWqQrMzJ0NzgG8VNs"
            .to_owned(),
    );
    matches(password, &hashed).await;
}

/// Hashes a password; takes tens of milliseconds of a thread that may block.
pub async fn hash(entropy: &dyn Entropy, password: &Sensitive) -> Hashed {
    let mut salt = [0; 16];
    entropy.fill(&mut salt);
    let password = password.clone();
    on_a_blocking_thread(move || {
        let hashed: PasswordHash = Argon2::default()
            .hash_password_with_salt(password.expose().as_bytes(), &salt)
            .expect("the default parameters and a salt of 16 bytes are valid");
        Hashed(hashed.to_string())
    })
    .await
}

/// Whether `password` is the one that was hashed.
pub async fn matches(password: &Sensitive, hashed: &Hashed) -> bool {
    let (password, hashed) = (password.clone(), hashed.clone());
    on_a_blocking_thread(move || {
        PasswordHash::new(&hashed.0).is_ok_and(|hashed| {
            Argon2::default().verify_password(password.expose().as_bytes(), &hashed).is_ok()
        })
    })
    .await
}

async fn on_a_blocking_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let _turn = HASHES_AT_ONCE.acquire().await.expect("the semaphore is never closed");
    tokio::task::spawn_blocking(work).await.expect("hashing does not panic")
}

/// What an account asks of its users' passwords instead of the default rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// Characters, 6 to 128.
    pub length_min: usize,
    pub symbols: bool,
    pub numbers: bool,
    pub upper_case: bool,
    pub lower_case: bool,
    pub users_may_change: bool,
    /// Days, 1 to 1095.
    pub age_max: Option<i32>,
    /// How many earlier passwords may not come again, 1 to 24.
    pub remembered: Option<i32>,
    pub hard_expiry: bool,
}

/// Checks a new password of the user `user` against the account's rules, or the default ones.
///
/// # Errors
/// `PasswordPolicyViolation`, naming the rule that is broken.
pub fn check(rules: Option<&Rules>, user: &str, password: &Sensitive) -> Result<(), ApiError> {
    let violated = |text: String| Err(ApiError::new("PasswordPolicyViolation", text));
    let password = password.expose();
    let length = password.chars().count();
    let length_min = rules.map_or(DEFAULT_LENGTH_MIN, |rules| rules.length_min);
    if length < length_min {
        return violated(format!("Password should have a minimum length of {length_min}"));
    }
    if length > LENGTH_MAX {
        return violated(format!("Password should have a maximum length of {LENGTH_MAX}"));
    }
    if password.eq_ignore_ascii_case(user) {
        return violated("Password must not be identical to the user name".to_owned());
    }
    let kinds = [
        ("uppercase letter", password.chars().any(|c| c.is_ascii_uppercase())),
        ("lowercase letter", password.chars().any(|c| c.is_ascii_lowercase())),
        ("number", password.chars().any(|c| c.is_ascii_digit())),
        ("symbol", password.chars().any(|c| SYMBOLS.contains(c))),
    ];
    let Some(rules) = rules else {
        if kinds.iter().filter(|(_, there)| *there).count() < DEFAULT_KINDS_MIN {
            return violated(
                "Password should have at least three of the following: an uppercase letter, a \
                 lowercase letter, a number, a symbol"
                    .to_owned(),
            );
        }
        return Ok(());
    };
    let asked = [rules.upper_case, rules.lower_case, rules.numbers, rules.symbols];
    match kinds.iter().zip(asked).find(|((_, there), asked)| *asked && !there) {
        Some(((kind, _), _)) => violated(format!("Password should have at least one {kind}")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use base::entropy::SystemEntropy;
    use wire::sensitive::Sensitive;

    use super::{Rules, check, hash, matches};

    #[tokio::test]
    async fn a_hash_tells_the_password_from_others_and_is_salted() {
        let password = Sensitive::new("Str0ng-Pass!1".to_owned());
        let hashed = hash(&SystemEntropy, &password).await;
        assert!(hashed.0.starts_with("$argon2id$"));
        assert!(matches(&password, &hashed).await);
        assert!(!matches(&Sensitive::new("Str0ng-Pass!2".to_owned()), &hashed).await);
        assert_ne!(hash(&SystemEntropy, &password).await, hashed);
    }

    #[test]
    fn passwords_are_held_to_the_rules() {
        let own = Rules {
            length_min: 6,
            symbols: true,
            numbers: true,
            upper_case: false,
            lower_case: false,
            users_may_change: true,
            age_max: None,
            remembered: None,
            hard_expiry: false,
        };
        for (rules, password, refusal) in [
            (None, "Str0ng-Pass!1", None),
            (None, "abc", Some("minimum length of 8")),
            (None, "abcdefgh", Some("three of the following")),
            (None, "abcdefgH", Some("three of the following")),
            (None, "abcdefG1", None),
            (None, "Alice.Smith1", Some("identical to the user name")),
            (None, "\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}", Some("three of the")),
            (Some(&own), "a-1", Some("minimum length of 6")),
            (Some(&own), "abcdef", Some("one number")),
            (Some(&own), "abcde1", Some("one symbol")),
            (Some(&own), "abcd1!", None),
        ] {
            let outcome = check(rules, "alice.smith1", &Sensitive::new(password.to_owned()));
            match refusal {
                None => assert_eq!(outcome.map_err(|e| e.message), Ok(()), "{password}"),
                Some(part) => {
                    let error = outcome.unwrap_err();
                    assert_eq!(error.code, "PasswordPolicyViolation");
                    assert!(error.message.contains(part), "{password}: {}", error.message);
                }
            }
        }
        let long = Sensitive::new("aB3-".repeat(33));
        assert!(check(None, "u", &long).unwrap_err().message.contains("maximum length of 128"));
    }
}
