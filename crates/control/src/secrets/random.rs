//! `GetRandomPassword`.

use base::entropy::Entropy;
use wire::error::ApiError;
use wire::generated::secretsmanager::{GetRandomPasswordRequest, GetRandomPasswordResponse};
use wire::sensitive::Sensitive;

use crate::call::Call;
use crate::secrets::refusal;

const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
const DIGITS: &str = "0123456789";
/// As the API's documentation lists them.
const MARKS: &str = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const LENGTH_DEFAULT: i64 = 32;
const LENGTH_MAX: i64 = 4096;

/// # Errors
/// `InvalidParameterException` when nothing is left to choose from or the length is too small for
/// one of each kind.
pub async fn password(
    call: Call,
    input: GetRandomPasswordRequest,
) -> Result<GetRandomPasswordResponse, ApiError> {
    let text = choose(&*call.control.entropy, &input)?;
    Ok(GetRandomPasswordResponse { random_password: Some(Sensitive::new(text)) })
}

fn choose(entropy: &dyn Entropy, input: &GetRandomPasswordRequest) -> Result<String, ApiError> {
    let length = input.password_length.unwrap_or(LENGTH_DEFAULT);
    let excluded = input.exclude_characters.as_deref().unwrap_or_default();
    let kinds: Vec<Vec<u8>> = [
        (UPPER, input.exclude_uppercase != Some(true)),
        (LOWER, input.exclude_lowercase != Some(true)),
        (DIGITS, input.exclude_numbers != Some(true)),
        (MARKS, input.exclude_punctuation != Some(true)),
        (" ", input.include_space == Some(true)),
    ]
    .into_iter()
    .filter(|(_, wanted)| *wanted)
    .map(|(letters, _)| letters.chars().filter(|one| !excluded.contains(*one)))
    .map(|letters| letters.filter_map(|one| u8::try_from(one).ok()).collect())
    .filter(|letters: &Vec<u8>| !letters.is_empty())
    .collect();
    let each = input.require_each_included_type != Some(false);
    let least = if each { kinds.len() } else { 1 };
    let length = usize::try_from(length).ok().filter(|length| {
        i64::try_from(*length).is_ok_and(|length| length <= LENGTH_MAX) && least <= *length
    });
    let (Some(length), false) = (length, kinds.is_empty()) else {
        return Err(refusal::invalid_parameter(
            "No password fits: the length must be at least the number of included character types \
             and at most 4096, and some characters must be left.",
        ));
    };
    let all = kinds.concat();
    loop {
        let text = entropy.text(&all, length);
        let has = |kind: &Vec<u8>| text.bytes().any(|byte| kind.contains(&byte));
        // Drawn anew until it fits, so that all that fit are equally likely.
        if !each || kinds.iter().all(has) {
            return Ok(text);
        }
        if length < kinds.len() * 4 {
            return Ok(short(entropy, &kinds, &all, length));
        }
    }
}

/// A short one of which each kind is to be part would be drawn too often in vain: one of each kind
/// and the rest from all, in random order.
fn short(entropy: &dyn Entropy, kinds: &[Vec<u8>], all: &[u8], length: usize) -> String {
    let mut letters: Vec<char> =
        kinds.iter().flat_map(|kind| entropy.text(kind, 1).chars().collect::<Vec<_>>()).collect();
    letters.extend(entropy.text(all, length.saturating_sub(kinds.len())).chars());
    let mut keyed: Vec<(String, char)> =
        letters.into_iter().map(|letter| (entropy.hex(16), letter)).collect();
    keyed.sort();
    keyed.into_iter().map(|(_, letter)| letter).collect()
}

#[cfg(test)]
mod tests {
    use base::entropy::SeededEntropy;
    use wire::generated::secretsmanager::GetRandomPasswordRequest as Request;

    use super::choose;

    #[test]
    fn passwords_are_as_asked_for() {
        let entropy = SeededEntropy::new(3);
        let digits = Request {
            exclude_lowercase: Some(true),
            exclude_uppercase: Some(true),
            exclude_punctuation: Some(true),
            ..Request::default()
        };
        for (request, expected) in [
            (Request::default(), Some(32)),
            (Request { password_length: Some(4), ..Request::default() }, Some(4)),
            (Request { password_length: Some(3), ..Request::default() }, None),
            (Request { password_length: Some(4097), ..Request::default() }, None),
            (Request { password_length: Some(-1), ..Request::default() }, None),
            (digits.clone(), Some(32)),
            (Request { exclude_characters: Some("0123456789".into()), ..digits.clone() }, None),
        ] {
            let found = choose(&entropy, &request);
            assert_eq!(found.as_ref().ok().map(String::len), expected, "{request:?}");
            let Ok(text) = found else { continue };
            let only_digits = request.exclude_lowercase == Some(true);
            assert!(!only_digits || text.bytes().all(|byte| byte.is_ascii_digit()), "{text}");
            let lower = text.bytes().any(|byte| byte.is_ascii_lowercase());
            assert_eq!(lower, !only_digits, "{text}");
        }
    }
}
