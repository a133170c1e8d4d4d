//! The scripts, and what does not fit into one.

use super::check;

#[tokio::test]
async fn users() {
    check(include_str!("users.txt")).await;
}

#[tokio::test]
async fn groups() {
    check(include_str!("groups.txt")).await;
}

#[tokio::test]
async fn access_keys() {
    check(include_str!("keys.txt")).await;
}

#[tokio::test]
async fn accounts_and_passwords() {
    check(include_str!("account.txt")).await;
}

#[tokio::test]
async fn policies() {
    check(include_str!("policies.txt")).await;
}

#[tokio::test]
async fn roles() {
    check(include_str!("roles.txt")).await;
}

#[tokio::test]
async fn sessions() {
    check(include_str!("sessions.txt")).await;
}
