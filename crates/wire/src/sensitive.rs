//! A text that may be sent where the caller asked for it and written nowhere else.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A password, secret key or token. `Debug` and `Display` never show it; [`Sensitive::expose`] does,
/// and is the word to search for when reviewing where secrets go.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sensitive(String);

impl Sensitive {
    #[must_use]
    pub fn new(secret: String) -> Self {
        Self(secret)
    }

    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Sensitive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sensitive(..)")
    }
}
