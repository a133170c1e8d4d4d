//! What each fuzz target does with its bytes. The end-to-end tests run these over the seeds, so that
//! no target rots.

mod certificates;
mod evaluate;
mod form;
mod keys;
mod metadata;
mod packets;
mod policy;
mod requests;
mod signatures;
mod values;

type Body = fn(&[u8]);

/// By name: of the target, and of the folder with its seeds.
pub(crate) const TARGETS: &[(&str, Body)] = &[
    ("cbor_requests", requests::cbor),
    ("certificates", certificates::run),
    ("ec2_requests", requests::ec2),
    ("evaluate", evaluate::run),
    ("form", form::run),
    ("json_requests", requests::json),
    ("keys", keys::run),
    ("metadata", metadata::run),
    ("mysql_packets", packets::mysql),
    ("policy", policy::run),
    ("postgres_packets", packets::postgres),
    ("query_requests", requests::query),
    ("rest_requests", requests::rest),
    ("signatures", signatures::run),
    ("statements", packets::statements),
    ("values", values::run),
];
