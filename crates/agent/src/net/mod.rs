//! Who may reach what on this host.

pub mod firewall;
