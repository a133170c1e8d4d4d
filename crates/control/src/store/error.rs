//! What can go wrong in the store, and what the caller should do about it.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::store::{LEASES_MAX, LeaseId, Revision};

/// What a caller should do about an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Read again and try again, soon; nobody did anything wrong.
    Retry,
    /// The request can never succeed as it is.
    Reject,
    /// Somebody else changed what the request relied on.
    Conflict,
    /// What is stored cannot be understood. A person must look.
    Corrupt,
    /// A mistake in this program.
    Bug,
}

/// Why the store did not do what was asked.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StoreError {
    #[error("key {key:?} was changed by another transaction")]
    Conflict { key: String },
    #[error("the transaction met {attempts} conflicts in a row")]
    Contended { attempts: u32 },
    #[error("revision {asked} is no longer kept, the oldest is {oldest}")]
    Compacted { asked: Revision, oldest: Revision },
    #[error("revision {asked} has not happened yet, the newest is {newest}")]
    Future { asked: Revision, newest: Revision },
    #[error("a key has 1 to {max} bytes, not {length}", max = crate::store::KEY_BYTES_MAX)]
    KeyLength { length: usize },
    #[error(
        "the value of {key:?} has {length} bytes, the limit is {limit}",
        limit = crate::store::VALUE_BYTES_LIMIT
    )]
    ValueTooLong { key: String, length: usize },
    #[error(
        "a transaction has at most {max} operations and as many compares, not {count}",
        max = crate::store::TXN_OPERATIONS_MAX
    )]
    TooManyOperations { count: usize },
    #[error(
        "the keys and values of a transaction have at most {max} bytes, not {length}",
        max = crate::store::TXN_BYTES_MAX
    )]
    TxnTooLong { length: usize },
    #[error("the transaction names key {key:?} twice")]
    DuplicateKey { key: String },
    #[error("{lease} has ended or never was")]
    LeaseUnknown { lease: LeaseId },
    #[error(
        "a lease lives for 1 ms to {max:?}, not {ttl:?}",
        max = crate::store::LEASE_TTL_MAX
    )]
    LeaseTtl { ttl: Duration },
    #[error("there are already {LEASES_MAX} leases")]
    TooManyLeases,
    #[error("the value of {key:?} is not what its kind should be")]
    Corrupt {
        key: String,
        #[source]
        source: Arc<serde_json::Error>,
    },
    #[error("the record {key:?} cannot be written as JSON")]
    Unwritable {
        key: String,
        #[source]
        source: Arc<serde_json::Error>,
    },
    #[error("the metadata file {path} is in use by another process", path = path.display())]
    Held { path: PathBuf },
    #[error("the metadata file {path} has format {found}, this program reads {known}", path = path.display())]
    Format { path: PathBuf, found: u64, known: u64 },
    #[error("the metadata file {path} is damaged", path = path.display())]
    Damaged {
        path: PathBuf,
        #[source]
        source: Arc<redb::Error>,
    },
    #[error("row {index} of revision {at} in the metadata file contradicts the rows before it")]
    Disorder { at: Revision, index: u32 },
    #[error("cannot {doing} the metadata file {path}", path = path.display())]
    Io {
        doing: &'static str,
        path: PathBuf,
        #[source]
        source: Arc<std::io::Error>,
    },
    #[error(
        "the metadata file could not be written, the outcome is unknown until it is read again"
    )]
    Unwritten {
        #[source]
        source: Arc<redb::Error>,
    },
    #[error("cannot start the thread that writes the metadata file")]
    Thread {
        #[source]
        source: Arc<std::io::Error>,
    },
    #[error("the store is closed")]
    Closed,
}

impl StoreError {
    /// What the caller should do.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Conflict { .. } => Kind::Conflict,
            Self::Contended { .. }
            | Self::Compacted { .. }
            | Self::TooManyLeases
            | Self::Io { .. }
            | Self::Unwritten { .. }
            | Self::Thread { .. }
            | Self::Closed => Kind::Retry,
            Self::KeyLength { .. }
            | Self::ValueTooLong { .. }
            | Self::TooManyOperations { .. }
            | Self::TxnTooLong { .. }
            | Self::LeaseUnknown { .. }
            | Self::LeaseTtl { .. }
            | Self::Held { .. } => Kind::Reject,
            Self::Corrupt { .. }
            | Self::Format { .. }
            | Self::Damaged { .. }
            | Self::Disorder { .. } => Kind::Corrupt,
            Self::Future { .. } | Self::DuplicateKey { .. } | Self::Unwritable { .. } => Kind::Bug,
        }
    }
}

/// What a caller of the API is told: to try again where that helps, and no more.
impl From<StoreError> for wire::error::ApiError {
    fn from(error: StoreError) -> Self {
        match error.kind() {
            Kind::Retry | Kind::Conflict => {
                tracing::warn!(%error, "the metadata store could not serve a call");
                Self::new("ServiceUnavailable", "Service is temporarily unavailable, try again.")
                    .with_status(503)
            }
            Kind::Reject | Kind::Corrupt | Kind::Bug => {
                tracing::error!(%error, "the metadata store failed a call");
                Self::internal()
            }
        }
    }
}
