//! Typed shapes of the built operations. Written by `cargo xtask codegen`.

pub mod ec2;
pub mod iam;
pub mod rds;
pub mod sts;
