//! PostgreSQL: how its data is made, configured, started, spoken to and stopped.
//!
//! The server is stock and is trusted; the people who log in to it are not. They get a role that owns
//! their databases and may make users, and no way to a file, a program or another host.

pub(crate) mod bootstrap;
pub(crate) mod config;
pub(crate) mod folder;
pub(crate) mod initdb;
pub(crate) mod server;
pub(crate) mod session;
