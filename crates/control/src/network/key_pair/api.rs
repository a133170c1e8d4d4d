//! The EC2 calls on key pairs.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::{Field, one};
use crate::network::id::{self, Kind};
use crate::network::key_pair::generate::{Format, generate};
use crate::network::key_pair::public_key::{KeyError, PublicKey};
use crate::network::key_pair::{KeyKind, KeyPair, list, unknown_name};
use crate::network::listing::{self, Listed, Query};
use crate::network::refusal::{invalid_value, missing};
use crate::network::tag;

/// Quota per region.
const PAIRS_MAX: usize = 5000;
const NAME_CHARS_MAX: usize = 255;

/// `ec2:CreateKeyPair`. The only answer that ever holds the private key.
pub async fn create(
    call: Call,
    input: ec2::CreateKeyPairRequest,
) -> Result<ec2::KeyPair, ApiError> {
    check_name(&input.key_name)?;
    let kind = match input.key_type.as_deref() {
        None | Some("rsa") => KeyKind::Rsa,
        Some("ed25519") => KeyKind::Ed25519,
        Some(other) => {
            return Err(invalid_value(format!(
                "Value ({other}) for parameter keyType is invalid."
            )));
        }
    };
    let format = match input.key_format.as_deref() {
        None | Some("pem") => Format::Pem,
        Some("ppk") => Format::Ppk,
        Some(other) => {
            let text = format!("Value ({other}) for parameter keyFormat is invalid.");
            return Err(invalid_value(text));
        }
    };
    let tags = tag::from_specifications(&input.tag_specifications, id::KEY_PAIR)?;
    let (entropy, name) = (Arc::clone(&call.control.entropy), input.key_name.clone());
    // Primes are looked for on a thread that may take its time.
    let made = tokio::task::spawn_blocking(move || generate(&*entropy, kind, format, &name)).await;
    let made = made.ok().and_then(Result::ok).ok_or_else(|| {
        tracing::error!(request_id = %call.request_id, "no key pair could be made");
        ApiError::internal()
    })?;
    let pair = KeyPair {
        id: id::KEY_PAIR.fresh(&*call.control.entropy),
        kind,
        fingerprint: made.fingerprint,
        public_key: made.public_key.line(Some(&input.key_name)),
        name: input.key_name,
        created: call.now,
        tags,
    };
    insert(&call, &pair).await?;
    Ok(ec2::KeyPair {
        key_pair_id: Some(pair.id),
        tags: tag::show(&pair.tags),
        key_name: Some(pair.name),
        key_fingerprint: Some(pair.fingerprint),
        key_material: Some(made.private_key),
    })
}

/// `ec2:ImportKeyPair`.
pub async fn import(
    call: Call,
    input: ec2::ImportKeyPairRequest,
) -> Result<ec2::ImportKeyPairResult, ApiError> {
    check_name(&input.key_name)?;
    let tags = tag::from_specifications(&input.tag_specifications, id::KEY_PAIR)?;
    let material = STANDARD.decode(input.public_key_material.trim_end());
    let material =
        material.map_err(|_| invalid_value("Invalid BASE64 encoding of publicKeyMaterial"))?;
    let key = PublicKey::parse(&material).map_err(refuse_key)?;
    let pair = KeyPair {
        id: id::KEY_PAIR.fresh(&*call.control.entropy),
        name: input.key_name,
        kind: key.kind,
        fingerprint: key.fingerprint(),
        public_key: key.line(None),
        created: call.now,
        tags,
    };
    insert(&call, &pair).await?;
    Ok(ec2::ImportKeyPairResult {
        key_fingerprint: Some(pair.fingerprint),
        key_name: Some(pair.name),
        key_pair_id: Some(pair.id),
        tags: tag::show(&pair.tags),
    })
}

fn refuse_key(error: KeyError) -> ApiError {
    let code = match error {
        KeyError::Malformed | KeyError::BadKind | KeyError::BadLength => "InvalidKey.Format",
        KeyError::TooLong => "InvalidParameterValue",
    };
    ApiError::new(code, error.to_string())
}

fn check_name(name: &str) -> Result<(), ApiError> {
    if name.is_empty() {
        return Err(missing("KeyName"));
    }
    let legal = name.chars().all(|letter| letter == ' ' || letter.is_ascii_graphic());
    if !legal || NAME_CHARS_MAX < name.len() || name.trim() != name {
        return Err(invalid_value(format!(
            "Value ({name}) for parameter KeyName is invalid. A name is at most {NAME_CHARS_MAX} \
             ASCII characters, without blanks at its ends."
        )));
    }
    Ok(())
}

async fn insert(call: &Call, pair: &KeyPair) -> Result<(), ApiError> {
    call.records()
        .change(&call.region_scope(), async |change| {
            let others = list(change, change.scope()).await?;
            if others.iter().any(|other| other.name == pair.name) {
                let text = format!("The keypair already exists: {}", pair.name);
                return Err(ApiError::new("InvalidKeyPair.Duplicate", text));
            }
            if PAIRS_MAX <= others.len() {
                let text = "The maximum number of key pairs has been reached.";
                return Err(ApiError::new("KeyPairLimitExceeded", text));
            }
            Ok(change.put(&pair.id, pair).await?)
        })
        .await
}

/// `ec2:DeleteKeyPair`. Not an error when there is none of that name; an id must name one.
pub async fn delete(
    call: Call,
    input: ec2::DeleteKeyPairRequest,
) -> Result<ec2::DeleteKeyPairResult, ApiError> {
    let (name, id) = (input.key_name.as_deref(), input.key_pair_id.as_deref());
    if name.is_none() && id.is_none() {
        return Err(missing("KeyName or KeyPairId"));
    }
    if let Some(id) = id {
        id::KEY_PAIR.check(id)?;
    }
    let deleted = call
        .records()
        .change(&call.region_scope(), async |change| {
            let all = list(change, change.scope()).await?;
            let fits = |pair: &KeyPair| {
                name.is_none_or(|name| pair.name == name) && id.is_none_or(|id| pair.id == id)
            };
            let Some(pair) = all.into_iter().find(fits) else {
                return match id {
                    Some(id) => Err(id::KEY_PAIR.not_found(id)),
                    None => Ok(None),
                };
            };
            change.delete::<KeyPair>(&pair.id).await?;
            Ok(Some(pair.id))
        })
        .await?;
    Ok(ec2::DeleteKeyPairResult { r#return: Some(true), key_pair_id: deleted })
}

impl Listed for ec2::KeyPairInfo {
    const KIND: Kind = id::KEY_PAIR;
    const FIELDS: &'static [Field<Self>] = &[
        ("fingerprint", |pair| one(pair.key_fingerprint.as_ref())),
        ("key-name", |pair| one(pair.key_name.as_ref())),
        ("key-pair-id", |pair| one(pair.key_pair_id.as_ref())),
        ("key-type", |pair| one(pair.key_type.as_ref())),
    ];

    fn id(&self) -> &str {
        self.key_pair_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:DescribeKeyPairs`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeKeyPairsRequest,
) -> Result<ec2::DescribeKeyPairsResult, ApiError> {
    let all = list(&call.records().view().await?, &call.region_scope()).await?;
    let names = &input.key_names;
    if let Some(name) = names.iter().find(|name| !all.iter().any(|pair| pair.name == **name)) {
        return Err(unknown_name(name));
    }
    let with_key = input.include_public_key == Some(true);
    let named = all.into_iter().filter(|pair| names.is_empty() || names.contains(&pair.name));
    let shown = named.map(|pair| ec2::KeyPairInfo {
        key_pair_id: Some(pair.id),
        key_type: Some(pair.kind.name().to_owned()),
        tags: tag::show(&pair.tags),
        public_key: with_key.then_some(pair.public_key),
        create_time: Some(pair.created.to_string()),
        key_name: Some(pair.name),
        key_fingerprint: Some(pair.fingerprint),
    });
    let query = Query {
        ids: &input.key_pair_ids,
        filters: &input.filters,
        max_results: None,
        next_token: None,
    };
    let (key_pairs, _) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeKeyPairsResult { key_pairs })
}
