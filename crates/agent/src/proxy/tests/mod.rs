//! Endpoints on real sockets: the edges against an engine of our own, the rest against PostgreSQL.

mod bench;
mod edges;
mod mariadb;
mod moves;
mod real;
