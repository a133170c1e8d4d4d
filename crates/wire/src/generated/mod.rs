//! Typed shapes of the built operations. Written by `cargo xtask codegen`.

pub mod account;
pub mod cloudtrail;
pub mod ec2;
pub mod iam;
pub mod identitystore;
pub mod monitoring;
pub mod pi;
pub mod rds;
pub mod rds_data;
pub mod secretsmanager;
pub mod sso;
pub mod sso_admin;
pub mod sso_oidc;
pub mod sts;
