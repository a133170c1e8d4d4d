//! Signed calls per second and their slowest per cent, over eight connections that are kept.

use std::time::Duration;

use anyhow::{Context, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use wire::http::HttpRequest;
use wire::sigv4::sign::Signer;

use super::{Account, Row, Running, now};

pub(super) const CONNECTIONS: usize = 8;
/// The longest answer that is read, bytes.
const ANSWER_BYTES_MAX: usize = 8 << 20;

/// What is called over and over.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    pub service: &'static str,
    /// The form.
    pub body: &'static str,
}

pub(super) const WHO: Call =
    Call { service: "sts", body: "Action=GetCallerIdentity&Version=2011-06-15" };

/// How calls went.
#[derive(Clone, Debug, Default)]
pub struct Times {
    /// Of each call, in no order.
    times: Vec<Duration>,
    spent: Duration,
}

impl Times {
    /// Both together, as one measurement.
    pub(super) fn add(&mut self, other: Self) {
        self.times.extend(other.times);
        self.spent += other.spent;
    }

    /// Calls a second.
    #[must_use]
    pub fn rate(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "calls of a benchmark are few")]
        let calls = self.times.len() as f64;
        calls / self.spent.as_secs_f64().max(f64::EPSILON)
    }

    /// `12345/s, p99 0.67 ms`
    #[must_use]
    pub fn shown(&self) -> String {
        let mut times = self.times.clone();
        times.sort_unstable();
        let p99 = times.get(times.len() * 99 / 100).copied().unwrap_or_default();
        format!("{:.0}/s, p99 {:.2} ms", self.rate(), p99.as_secs_f64() * 1_000.0)
    }
}

/// Signed `GetCallerIdentity`.
///
/// # Errors
/// When a call is refused.
pub async fn measure(server: &Running, account: &Account, seconds: u64) -> anyhow::Result<Row> {
    let address = server.api.trim_start_matches("http://").to_owned();
    let times = repeat(&address, account, WHO, seconds).await?;
    Ok(Row {
        what: format!("signed GetCallerIdentity, {CONNECTIONS} connections"),
        ours: times.shown(),
        peer: "-".into(),
        ratio: "-".into(),
    })
}

/// Calls the same over and over. Requests are signed before the clock starts: the client's work is
/// not what is measured, the server verifies each one.
///
/// # Errors
/// When a call is refused.
pub(super) async fn repeat(
    address: &str,
    account: &Account,
    call: Call,
    seconds: u64,
) -> anyhow::Result<Times> {
    let request = request(address, account, call)?;
    let started = now();
    let end = started + Duration::from_secs(seconds);
    let mut clients = JoinSet::new();
    for _ in 0..CONNECTIONS {
        let (address, request) = (address.to_owned(), request.clone());
        clients.spawn(async move {
            let mut line = Line::new(address);
            let mut times = Vec::new();
            while now() < end {
                let started = now();
                line.ask(&request).await?;
                times.push(started.elapsed());
            }
            anyhow::Ok(times)
        });
    }
    let mut times = Vec::new();
    while let Some(done) = clients.join_next().await {
        times.extend(done.context("a client ended")??);
    }
    Ok(Times { times, spent: started.elapsed() })
}

/// A connection that is kept as long as the server keeps it.
struct Line {
    address: String,
    stream: Option<TcpStream>,
    answer: Vec<u8>,
}

impl Line {
    fn new(address: String) -> Self {
        Self { address, stream: None, answer: vec![0; 64 << 10] }
    }

    /// Sends a request and reads the whole answer, which must be a success.
    async fn ask(&mut self, request: &[u8]) -> anyhow::Result<()> {
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => {
                let stream = TcpStream::connect(&self.address).await.context("connect")?;
                stream.set_nodelay(true).context("send at once")?;
                stream
            }
        };
        stream.write_all(request).await.context("send")?;
        let is_kept = read_answer(&mut stream, &mut self.answer).await?;
        self.stream = is_kept.then_some(stream);
        Ok(())
    }
}

/// The whole request as bytes.
fn request(address: &str, account: &Account, call: Call) -> anyhow::Result<Vec<u8>> {
    let mut request = HttpRequest {
        method: "POST".into(),
        path: "/".into(),
        query: String::new(),
        headers: vec![
            ("host".into(), address.to_owned()),
            ("content-type".into(), "application/x-www-form-urlencoded; charset=utf-8".into()),
        ],
        body: call.body.as_bytes().to_vec(),
    };
    let signer = Signer {
        access_key_id: &account.key_id,
        secret_access_key: &account.secret,
        session_token: None,
        region: "us-east-1",
        service: call.service,
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

/// Reads one answer that has a content length; whether the connection stays.
async fn read_answer(stream: &mut TcpStream, into: &mut Vec<u8>) -> anyhow::Result<bool> {
    let mut filled = 0;
    let (end, length, is_kept) = loop {
        filled += read_some(stream, into, filled).await?;
        let Some(at) = into[..filled].windows(4).position(|window| window == b"\r\n\r\n") else {
            continue;
        };
        let head = std::str::from_utf8(&into[..at]).context("a head is text")?;
        ensure!(head.get(8..12) == Some(" 200"), "a call was refused: {head}");
        let header = |name: &str| {
            let mut lines = head.lines().filter_map(|line| line.split_once(':'));
            lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
        };
        let length = header("content-length").and_then(|value| value.parse::<usize>().ok());
        let closes = header("connection").is_some_and(|value| value.eq_ignore_ascii_case("close"));
        let is_kept = !closes && head.starts_with("HTTP/1.1");
        break (at + 4, length.context("an answer has a content length")?, is_kept);
    };
    while filled < end + length {
        filled += read_some(stream, into, filled).await?;
    }
    Ok(is_kept)
}

async fn read_some(
    stream: &mut TcpStream,
    into: &mut Vec<u8>,
    filled: usize,
) -> anyhow::Result<usize> {
    if filled == into.len() {
        ensure!(into.len() < ANSWER_BYTES_MAX, "an answer is too long");
        into.resize(into.len() * 2, 0);
    }
    let read = stream.read(&mut into[filled..]).await.context("receive")?;
    ensure!(read != 0, "the server closed the connection");
    Ok(read)
}

/// Makes IAM users, each with this many inline policies, so that there is something to start with.
///
/// # Errors
/// When a call is refused.
pub async fn make_users(
    client: &crate::aws::Client,
    users: usize,
    policies: usize,
) -> anyhow::Result<()> {
    let mut clients = JoinSet::new();
    for lane in 0..CONNECTIONS {
        let client = client.clone();
        clients.spawn(async move {
            for number in (lane..users).step_by(CONNECTIONS) {
                let name = format!("user-{number:05}");
                client.call("iam", "CreateUser", &[("UserName", &name)]).await?;
                for at in 0..policies {
                    let (policy, document) = (format!("policy-{at}"), document(number));
                    let input = [
                        ("UserName", name.as_str()),
                        ("PolicyName", &policy),
                        ("PolicyDocument", &document),
                    ];
                    client.call("iam", "PutUserPolicy", &input).await?;
                }
            }
            anyhow::Ok(())
        });
    }
    while let Some(done) = clients.join_next().await {
        done.context("a client ended")??;
    }
    Ok(())
}

/// A policy of the usual length, another one for each user.
fn document(number: usize) -> String {
    serde_json::json!({
        "Version": "2012-10-17",
        "Statement": [
            { "Effect": "Allow", "Action": ["rds:Describe*", "rds:ListTagsForResource"],
              "Resource": "*" },
            { "Effect": "Allow", "Action": "rds:*",
              "Resource": format!("arn:aws:rds:*:*:cluster:team-{number}-*"),
              "Condition": { "StringEquals": { "aws:RequestedRegion": "us-east-1" } } },
        ],
    })
    .to_string()
}
