//! Master passwords: checked, turned into a verifier, forgotten.

use base::spec::Verifier;
use postgres_protocol::password::scram_sha_256;
use wire::error::ApiError;
use wire::sensitive::Sensitive;

use crate::rds::refusal::invalid_value;

/// Lengths that Aurora PostgreSQL takes (`CreateDBCluster`: at least 8; the engine's own limit above).
const CHARS_MIN: usize = 8;
const CHARS_MAX: usize = 99;

/// What the engine stores instead of the password.
///
/// # Errors
/// `InvalidParameterValue` when the password breaks the service's rules. The text never holds it.
pub fn verifier(password: &Sensitive) -> Result<Verifier, ApiError> {
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
    if text.len() > CHARS_MAX {
        return refuse(" because it is longer than 99 characters.");
    }
    Ok(Verifier(scram_sha_256(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use wire::sensitive::Sensitive;

    use super::verifier;

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
            match verifier(&Sensitive::new(password.to_owned())) {
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
