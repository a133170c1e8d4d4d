//! The JSON of a service model, as far as the codec needs it; what it does not need is skipped.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::MomentFormat;

#[derive(Deserialize)]
pub(super) struct Document {
    pub(super) metadata: Metadata,
    pub(super) operations: Ordered<String, RawOperation>,
    pub(super) shapes: Ordered<String, RawShape>,
}

#[derive(Deserialize)]
pub(super) struct Metadata {
    #[serde(rename = "apiVersion")]
    pub(super) api_version: String,
    #[serde(rename = "xmlNamespace", default)]
    pub(super) namespace: String,
    pub(super) protocol: String,
    #[serde(rename = "jsonVersion")]
    pub(super) json_version: Option<String>,
    #[serde(rename = "targetPrefix")]
    pub(super) target_prefix: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct RawOperation {
    pub(super) http: RawHttp,
    pub(super) input: Option<RawMember>,
    pub(super) output: Option<RawMember>,
    pub(super) authtype: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct RawHttp {
    pub(super) method: String,
    #[serde(rename = "requestUri")]
    pub(super) uri: String,
    #[serde(rename = "responseCode")]
    pub(super) status: Option<u16>,
}

#[derive(Deserialize)]
pub(super) struct RawMember {
    pub(super) shape: String,
    /// Where in a REST request or answer it is; in the body when nothing is said.
    #[serde(rename = "location")]
    pub(super) binding: Option<String>,
    #[serde(rename = "timestampFormat")]
    pub(super) moments: Option<MomentFormat>,
    #[serde(rename = "locationName")]
    pub(super) location: Option<String>,
    #[serde(rename = "queryName")]
    pub(super) query: Option<String>,
    #[serde(rename = "resultWrapper")]
    pub(super) wrapper: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct RawShape {
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) members: Ordered<String, RawMember>,
    #[serde(default)]
    pub(super) required: Vec<String>,
    pub(super) member: Option<RawMember>,
    pub(super) key: Option<RawMember>,
    pub(super) value: Option<RawMember>,
    #[serde(rename = "locationName")]
    pub(super) location: Option<String>,
    pub(super) pattern: Option<String>,
    #[serde(rename = "enum", default)]
    pub(super) words: Vec<String>,
    pub(super) min: Option<f64>,
    pub(super) max: Option<f64>,
    #[serde(default)]
    pub(super) sensitive: bool,
    #[serde(default)]
    pub(super) flattened: bool,
    #[serde(default)]
    pub(super) exception: bool,
    #[serde(default)]
    pub(super) fault: bool,
    #[serde(default)]
    pub(super) union: bool,
    #[serde(default)]
    pub(super) sparse: bool,
    #[serde(default)]
    pub(super) document: bool,
    /// The member that is the whole body.
    pub(super) payload: Option<String>,
    #[serde(rename = "timestampFormat")]
    pub(super) moments: Option<MomentFormat>,
    pub(super) error: Option<RawError>,
}

#[derive(Deserialize)]
pub(super) struct RawError {
    pub(super) code: Option<String>,
    #[serde(rename = "httpStatusCode")]
    pub(super) status: Option<u16>,
}

/// A JSON object in the order of the text: answers are written in the model's order.
pub(super) struct Ordered<K, V>(Vec<(K, V)>);

impl<K, V> Default for Ordered<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K, V> Ordered<K, V> {
    pub(super) fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.0.iter()
    }

    pub(super) fn get(&self, number: usize) -> Option<&V> {
        self.0.get(number).map(|(_, value)| value)
    }
}

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Deserialize<'de> for Ordered<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<K, V>(PhantomData<(K, V)>);

        impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for Entries<K, V> {
            type Value = Ordered<K, V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::with_capacity(map.size_hint().unwrap_or(0));
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Ordered(entries))
            }
        }

        deserializer.deserialize_map(Entries(PhantomData))
    }
}
