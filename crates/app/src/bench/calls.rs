//! Signed calls per second and their slowest per cent, over eight connections that are kept.

use std::time::Duration;

use anyhow::{Context, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use wire::http::HttpRequest;
use wire::sigv4::sign::Signer;

use super::{Account, Row, Running, now};

const CONNECTIONS: usize = 8;

/// Signed `GetCallerIdentity`. Requests are signed before the clock starts: the client's work is not
/// what is measured, the server verifies each one.
///
/// # Errors
/// When a call is refused.
pub async fn measure(server: &Running, account: &Account, seconds: u64) -> anyhow::Result<Row> {
    let address = server.api.trim_start_matches("http://").to_owned();
    let request = request(&address, account)?;
    let end = now() + Duration::from_secs(seconds);
    let mut clients = JoinSet::new();
    for _ in 0..CONNECTIONS {
        let (address, request) = (address.clone(), request.clone());
        clients.spawn(async move {
            let mut stream = TcpStream::connect(&address).await.context("connect")?;
            stream.set_nodelay(true).context("send at once")?;
            let mut times = Vec::new();
            let mut answer = vec![0; 16 << 10];
            while now() < end {
                let started = now();
                stream.write_all(&request).await.context("send")?;
                let length = read_answer(&mut stream, &mut answer).await?;
                ensure!(answer[..length].starts_with(b"HTTP/1.1 200"), "a call was refused");
                times.push(started.elapsed());
            }
            anyhow::Ok(times)
        });
    }
    let mut times = Vec::new();
    while let Some(done) = clients.join_next().await {
        times.extend(done.context("a client ended")??);
    }
    times.sort_unstable();
    let p99 = times.get(times.len() * 99 / 100).copied().unwrap_or_default();
    let rate = times.len() / usize::try_from(seconds.max(1)).unwrap_or(1);
    Ok(Row {
        what: format!("signed GetCallerIdentity, {CONNECTIONS} connections"),
        ours: format!("{rate}/s, p99 {:.2} ms", p99.as_secs_f64() * 1_000.0),
        peer: "-".into(),
        ratio: "-".into(),
    })
}

/// The whole request as bytes.
fn request(address: &str, account: &Account) -> anyhow::Result<Vec<u8>> {
    let mut request = HttpRequest {
        method: "POST".into(),
        path: "/".into(),
        query: String::new(),
        headers: vec![
            ("host".into(), address.to_owned()),
            ("content-type".into(), "application/x-www-form-urlencoded; charset=utf-8".into()),
        ],
        body: b"Action=GetCallerIdentity&Version=2011-06-15".to_vec(),
    };
    let signer = Signer {
        access_key_id: &account.key_id,
        secret_access_key: &account.secret,
        session_token: None,
        region: "us-east-1",
        service: "sts",
    };
    signer.sign(&mut request, base::clock::Clock::now(&base::clock::SystemClock).seconds())?;
    let mut text = String::from("POST / HTTP/1.1\r\n");
    for (name, value) in &request.headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text.push_str(&format!("content-length: {}\r\n\r\n", request.body.len()));
    let mut bytes = text.into_bytes();
    bytes.extend(request.body);
    Ok(bytes)
}

/// Reads one answer that has a content length; its size in `into`.
async fn read_answer(stream: &mut TcpStream, into: &mut [u8]) -> anyhow::Result<usize> {
    let mut filled = 0;
    loop {
        let read = stream.read(&mut into[filled..]).await.context("receive")?;
        ensure!(read != 0, "the server closed the connection");
        filled += read;
        let text = std::str::from_utf8(&into[..filled]).unwrap_or_default();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .filter_map(|line| line.split_once(':'))
                .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
                .and_then(|(_, value)| value.trim().parse::<usize>().ok())
                .context("an answer has a content length")?;
            if length <= body.len() {
                return Ok(filled);
            }
        }
    }
}

/// Makes IAM users, so that there is something to start with.
///
/// # Errors
/// When a call is refused.
pub async fn make_users(server: &Running, account: &Account, count: usize) -> anyhow::Result<()> {
    let mut clients = JoinSet::new();
    for lane in 0..CONNECTIONS {
        let client = server.client(account)?;
        clients.spawn(async move {
            for number in (lane..count).step_by(CONNECTIONS) {
                let name = format!("user-{number:05}");
                client.call("iam", "CreateUser", &[("UserName", &name)]).await?;
            }
            anyhow::Ok(())
        });
    }
    while let Some(done) = clients.join_next().await {
        done.context("a client ended")??;
    }
    Ok(())
}
