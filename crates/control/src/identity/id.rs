//! The ids that IAM gives: unique ids of principals and policies, access keys and their secrets.
//!
//! An access key id carries its account, as AWS's own do: whoever sees the id can tell the account
//! without asking anybody, which is what `sts:GetAccessKeyInfo` does.

use base::entropy::Entropy;
use wire::sensitive::Sensitive;

/// Letters of ids: base 32 as in RFC 4648.
const ID_LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/// Letters of secret access keys.
const SECRET_LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/// Length of a secret access key.
const SECRET_LENGTH: usize = 40;

/// What a unique id names. IAM documentation, "Understanding unique ID prefixes".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefix {
    User,
    Group,
    Role,
    ManagedPolicy,
    InstanceProfile,
    SshPublicKey,
    ServerCertificate,
    ServiceCredential,
}

/// A new unique id of 21 letters, e.g. `AIDAJQABLZS4A3QDU576Q`.
#[must_use]
pub fn unique(entropy: &dyn Entropy, prefix: Prefix) -> String {
    let prefix = match prefix {
        Prefix::User => "AIDA",
        Prefix::Group => "AGPA",
        Prefix::Role => "AROA",
        Prefix::ManagedPolicy => "ANPA",
        Prefix::InstanceProfile => "AIPA",
        Prefix::SshPublicKey => "APKA",
        Prefix::ServerCertificate => "ASCA",
        Prefix::ServiceCredential => "ACCA",
    };
    format!("{prefix}{}", entropy.text(ID_LETTERS, 17))
}

/// A new id of 32 letters, as signing certificates and SAML providers have them.
#[must_use]
pub fn certificate(entropy: &dyn Entropy) -> String {
    entropy.text(ID_LETTERS, 32)
}

/// A new access key id of 20 letters that is kept until it is deleted: `AKIA...`.
#[must_use]
pub fn access_key(entropy: &dyn Entropy, account: &str) -> String {
    format!("AKIA{}", with_account(entropy, account))
}

/// A new access key id of 20 letters that belongs to a session token: `ASIA...`.
#[must_use]
pub fn session_key(entropy: &dyn Entropy, account: &str) -> String {
    format!("ASIA{}", with_account(entropy, account))
}

/// A new secret access key.
#[must_use]
pub fn secret(entropy: &dyn Entropy) -> Sensitive {
    Sensitive::new(entropy.text(SECRET_LETTERS, SECRET_LENGTH))
}

/// The account that an access key id was made for; `None` when it has not the form of one.
#[must_use]
pub fn account_of(access_key_id: &str) -> Option<String> {
    let letters = access_key_id.strip_prefix("AKIA").or(access_key_id.strip_prefix("ASIA"))?;
    if letters.len() != 16 {
        return None;
    }
    let mut bits: u128 = 0;
    for letter in letters.bytes() {
        let at = ID_LETTERS.iter().position(|known| *known == letter)?;
        bits = bits << 5 | u128::try_from(at).ok()?;
    }
    let account = (bits >> 39) & ((1 << 40) - 1);
    (account < 1_000_000_000_000).then(|| format!("{account:012}"))
}

/// 80 bits in 16 letters: one random bit, 40 bits of account, 39 random bits.
fn with_account(entropy: &dyn Entropy, account: &str) -> String {
    let mut random = [0; 16];
    entropy.fill(&mut random);
    let random = u128::from_be_bytes(random) & ((1 << 80) - 1);
    let account: u128 = account.parse().expect("an account id is 12 digits");
    let mask = ((1 << 40) - 1) << 39;
    let bits = random & !mask | account << 39;
    (0..16)
        .rev()
        .map(|letter| {
            let at = usize::try_from(bits >> (5 * letter) & 31).expect("less than 32");
            char::from(ID_LETTERS[at])
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use base::entropy::SeededEntropy;

    use super::{Prefix, access_key, account_of, secret, session_key, unique};

    #[test]
    fn a_key_id_tells_its_account() {
        let entropy = SeededEntropy::new(3);
        for account in ["000000000001", "123456789012", "999999999999"] {
            for id in [access_key(&entropy, account), session_key(&entropy, account)] {
                assert_eq!(id.len(), 20, "{id}");
                assert_eq!(account_of(&id).as_deref(), Some(account), "{id}");
            }
        }
        assert_ne!(access_key(&entropy, "000000000001"), access_key(&entropy, "000000000001"));
    }

    #[test]
    fn other_texts_tell_none() {
        // The second is from AWS's documentation, whose keys hold no account of ours either.
        for id in
            ["", "AKIA", "AKIA1111111111111111", "AKIAAAAAAAAAAAAAAAAAA", "akia2222222222222222"]
        {
            assert_eq!(account_of(id), None, "{id}");
        }
    }

    #[test]
    fn ids_and_secrets_have_their_lengths() {
        let entropy = SeededEntropy::new(4);
        let id = unique(&entropy, Prefix::Role);
        assert!(id.starts_with("AROA") && id.len() == 21, "{id}");
        assert_eq!(secret(&entropy).expose().len(), 40);
    }
}
