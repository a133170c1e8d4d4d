//! The whole program, as its users meet it: real binary, real clients, real engines.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod accounts;
mod bad_input;
mod browser;
mod clients;
mod cluster;
mod console;
mod contract;
mod database_tokens;
mod durability;
mod fuzz;
mod kill_nine;
mod mysql;
mod network;
mod rounds;
mod server;
mod sso;
mod walk;
mod writing;
