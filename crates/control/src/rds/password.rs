//! Master passwords: checked, turned into a verifier, forgotten.

use base::spec::{EngineFamily, Verifier};
use postgres_protocol::password::scram_sha_256;
use sha1::{Digest as _, Sha1};
use wire::error::ApiError;
use wire::sensitive::Sensitive;

use crate::rds::refusal::invalid_value;

/// Lengths that are taken (`CreateDBCluster`: 8 to 41 characters for MySQL; for Aurora PostgreSQL at
/// least 8, the engine's own limit above).
const CHARS_MIN: usize = 8;
const POSTGRESQL_CHARS_MAX: usize = 99;
const MYSQL_CHARS_MAX: usize = 41;

/// What the engine stores instead of the password.
///
/// # Errors
/// `InvalidParameterValue` when the password breaks the service's rules. The text never holds it.
pub fn verifier(password: &Sensitive, engine: EngineFamily) -> Result<Verifier, ApiError> {
    let text = password.expose();
    let refuse = |why: &str| {
        Err(invalid_value(format!("The parameter MasterUserPassword is not a valid password{why}")))
    };
    if text.chars().any(|letter| !matches!(letter, '!'..='~') || "/@\"".contains(letter)) {
        return refuse(
            ". Only printable ASCII characters besides '/', '@', '\"', ' ' may be used.",
        );
    }
    if text.len() < CHARS_MIN {
        return refuse(" because it is shorter than 8 characters.");
    }
    let chars_max = match engine {
        EngineFamily::Postgresql => POSTGRESQL_CHARS_MAX,
        EngineFamily::Mariadb => MYSQL_CHARS_MAX,
    };
    if text.len() > chars_max {
        return refuse(&format!(" because it is longer than {chars_max} characters."));
    }
    Ok(Verifier(match engine {
        EngineFamily::Postgresql => scram_sha_256(text.as_bytes()),
        EngineFamily::Mariadb => mysql_native(text),
    }))
}

/// What the method `mysql_native_password` keeps: hashed twice, so that what is kept does not log in.
fn mysql_native(password: &str) -> String {
    let twice = Sha1::digest(Sha1::digest(password.as_bytes()));
    let digits: String = twice.iter().map(|byte| format!("{byte:02X}")).collect();
    format!("*{digits}")
}

#[cfg(test)]
mod tests {
    use base::spec::EngineFamily;
    use wire::sensitive::Sensitive;

    use super::verifier;

    #[test]
    fn mysql_passwords_are_hashed_as_the_engine_does_and_shorter() {
        // `SELECT PASSWORD('Pa55word-1')`.
        for (password, expected) in [
            ("Pa55word-1", Some("*CB3D289CB0E57DB279CB0A914F6FAA382A10FB06")),
            (&"a".repeat(41), None),
            (&"a".repeat(42), Some("")),
        ] {
            match verifier(&Sensitive::new(password.to_owned()), EngineFamily::Mariadb) {
                Ok(made) => {
                    assert_eq!(made.0.len(), 41);
                    assert!(expected.is_none_or(|expected| made.0 == expected), "{}", made.0);
                }
                Err(error) => {
                    assert_eq!(expected, Some(""), "{password}");
                    assert!(error.message.ends_with("longer than 41 characters."), "{error}");
                }
            }
        }
    }

    #[test]
    fn rules_are_those_of_the_service() {
        let long = "a".repeat(99);
        let too_long = "a".repeat(100);
        for (password, refused) in [
            ("Pa55word-1", ""),
            (long.as_str(), ""),
            ("short", "because it is shorter than 8 characters."),
            ("", "because it is shorter than 8 characters."),
            (too_long.as_str(), "because it is longer than 99 characters."),
            (
                "Pass@word1",
                "Only printable ASCII characters besides '/', '@', '\"', ' ' may be used.",
            ),
            (
                "Pass/word1",
                "Only printable ASCII characters besides '/', '@', '\"', ' ' may be used.",
            ),
            (
                "Pass\"word1",
                "Only printable ASCII characters besides '/', '@', '\"', ' ' may be used.",
            ),
            (
                "Pass word1",
                "Only printable ASCII characters besides '/', '@', '\"', ' ' may be used.",
            ),
            (
                "Paßwort-12",
                "Only printable ASCII characters besides '/', '@', '\"', ' ' may be used.",
            ),
        ] {
            match verifier(&Sensitive::new(password.to_owned()), EngineFamily::Postgresql) {
                Ok(made) => {
                    assert_eq!(refused, "", "{password}");
                    assert!(made.0.starts_with("SCRAM-SHA-256$4096:"), "{}", made.0);
                    assert!(!made.0.contains(password));
                }
                Err(error) => {
                    assert!(!refused.is_empty() && error.message.ends_with(refused), "{error}");
                    assert_eq!(error.code, "InvalidParameterValue");
                }
            }
        }
    }
}
