//! Ten browsers that look at databases: what their pages ask by themselves, at the pages' own pace.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use base::clock::{Clock, SystemClock, Timestamp};
use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::client::conn::http1::SendRequest;
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::{ROOT_EMAIL, ROOT_PASSWORD, Running, now};

/// How many look at the same time.
pub const CONSOLES: usize = 10;

/// The longest answer that is read.
const ANSWER_BYTES_MAX: usize = 16 << 20;

/// What a chart asks for, of each instance.
const CHARTS: usize = 17;

/// Browsers that ask until they are told to stop.
#[derive(Debug)]
pub struct Consoles {
    stop: watch::Sender<bool>,
    tasks: JoinSet<anyhow::Result<u64>>,
}

impl Consoles {
    /// Signs them in and lets them look, each at another page and region.
    ///
    /// # Errors
    /// When one does not get in.
    pub async fn open(server: &Running, regions: &[String]) -> anyhow::Result<Self> {
        let (stop, stopping) = watch::channel(false);
        let mut tasks = JoinSet::new();
        for number in 0..CONSOLES {
            let mut browser = Browser::sign_in(&server.console).await?;
            let region = regions.get(number % regions.len().max(1)).context("a region is used")?;
            browser.region.clone_from(region);
            let mut stopping = stopping.clone();
            tasks.spawn(async move {
                let mut calls = 0;
                let mut polls: Vec<(Poll, Instant)> =
                    Page::of(number).polls().iter().map(|poll| (*poll, now())).collect();
                while !*stopping.borrow() {
                    let next = polls.iter_mut().min_by_key(|(_, due)| *due);
                    let (poll, due) = next.context("a page asks something")?;
                    let pause = tokio::time::sleep(due.saturating_duration_since(now()));
                    tokio::select! {
                        () = pause => {}
                        _ = stopping.wait_for(|stop| *stop) => break,
                    }
                    calls += browser.ask(*poll).await?;
                    *due = now() + poll.every();
                }
                anyhow::Ok(calls)
            });
        }
        Ok(Self { stop, tasks })
    }

    /// Ends them; how many calls they made.
    ///
    /// # Errors
    /// When one was refused.
    pub async fn close(mut self) -> anyhow::Result<u64> {
        let _nobody_left = self.stop.send(true);
        let mut calls = 0;
        while let Some(done) = self.tasks.join_next().await {
            calls += done.context("a browser ended")??;
        }
        Ok(calls)
    }
}

/// What somebody looks at.
#[derive(Clone, Copy, Debug)]
enum Page {
    /// The list of databases while something in it changes.
    Databases,
    /// The charts of a cluster.
    Monitoring,
    /// The events of all databases.
    Events,
}

impl Page {
    fn of(number: usize) -> Self {
        match number % 3 {
            0 => Self::Databases,
            1 => Self::Monitoring,
            _ => Self::Events,
        }
    }

    /// What it asks by itself.
    fn polls(self) -> &'static [Poll] {
        match self {
            Self::Databases => &[Poll::All, Poll::LatestOfAll],
            Self::Monitoring => &[Poll::One, Poll::LatestOfOne, Poll::Charts],
            Self::Events => &[Poll::NewEvents],
        }
    }
}

/// Questions that are asked again and again.
#[derive(Clone, Copy, Debug)]
enum Poll {
    /// Clusters and their instances, while something changes.
    All,
    /// A cluster in which nothing changes.
    One,
    /// Small lines in a list.
    LatestOfAll,
    LatestOfOne,
    /// The end of all charts of a cluster, and what happened meanwhile.
    Charts,
    NewEvents,
}

impl Poll {
    /// As in `console/src/rds/databases.ts`, `latest.ts` and `EventsPanel.tsx` there, and
    /// `console/src/monitoring/DatabaseCharts.tsx`.
    fn every(self) -> Duration {
        Duration::from_secs(match self {
            Self::All => 2,
            Self::NewEvents => 3,
            Self::Charts => 5,
            Self::One => 10,
            Self::LatestOfAll | Self::LatestOfOne => 15,
        })
    }
}

/// One browser, signed in, on a connection that it keeps.
#[derive(Debug)]
struct Browser {
    sender: SendRequest<Full<Bytes>>,
    address: SocketAddr,
    cookie: String,
    csrf: String,
    region: String,
    /// The instances that the page shows.
    names: Vec<String>,
}

/// The moment so many seconds ago.
fn ago(seconds: i64) -> Timestamp {
    Timestamp(SystemClock.now().0 - seconds * 1000)
}

impl Browser {
    async fn sign_in(console: &str) -> anyhow::Result<Self> {
        let address: SocketAddr =
            console.trim_start_matches("http://").parse().context("the console's address")?;
        let stream = TcpStream::connect(address).await.context("connect to the console")?;
        stream.set_nodelay(true).context("send at once")?;
        let (sender, connection) =
            hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        let (cookie, csrf, region) = (String::new(), String::new(), String::new());
        let names = Vec::new();
        let mut browser = Self { sender, address, cookie, csrf, region, names };
        let who = json!({"kind": "root", "email": ROOT_EMAIL, "password": ROOT_PASSWORD});
        let (cookies, _) = browser.send("POST", "/session/sign-in", Some(&who)).await?;
        browser.cookie = cookies.join("; ");
        let (_, session) = browser.send("GET", "/session", None).await?;
        browser.csrf = session["csrf"].as_str().context("the session has a word")?.to_owned();
        Ok(browser)
    }

    /// Asks; how many calls that were.
    async fn ask(&mut self, poll: Poll) -> anyhow::Result<u64> {
        let minutes = |back: i64| ago(back * 60).to_string();
        match poll {
            Poll::All => {
                self.instances(&json!({"MaxRecords": 50})).await?;
                Ok(2)
            }
            Poll::One => {
                self.instances(&json!({"DBClusterIdentifier": "c0"})).await?;
                Ok(2)
            }
            Poll::LatestOfAll => {
                self.values(3, (ago(15 * 60), 60)).await?;
                Ok(1)
            }
            Poll::LatestOfOne => {
                self.names.truncate(3);
                self.values(3, (ago(15 * 60), 60)).await?;
                Ok(1)
            }
            Poll::Charts => {
                self.names.truncate(3);
                self.values(CHARTS, (ago(20), 5)).await?;
                let since = json!({"StartTime": ago(20).to_string(), "MaxRecords": 100});
                self.aws("rds/DescribeEvents", &since).await?;
                Ok(2)
            }
            Poll::NewEvents => {
                let since = json!({"StartTime": minutes(1), "MaxRecords": 100});
                self.aws("rds/DescribeEvents", &since).await?;
                Ok(1)
            }
        }
    }

    /// Clusters, and the instances of just these.
    async fn instances(&mut self, which: &Value) -> anyhow::Result<()> {
        let texts = |answer: &Value, list: &str, name: &str| -> Vec<String> {
            let all = answer[list].as_array().into_iter().flatten();
            all.filter_map(|one| one[name].as_str().map(str::to_owned)).collect()
        };
        let clusters = self.aws("rds/DescribeDBClusters", which).await?;
        let clusters = texts(&clusters, "DBClusters", "DBClusterIdentifier");
        let filter = json!({"Name": "db-cluster-id", "Values": clusters});
        let asked = json!({"Filters": [filter], "MaxRecords": 100});
        let instances = self.aws("rds/DescribeDBInstances", &asked).await?;
        self.names = texts(&instances, "DBInstances", "DBInstanceIdentifier");
        Ok(())
    }

    /// Values of so many metrics of the instances that are known, from a moment on.
    async fn values(
        &mut self,
        metrics: usize,
        (start, period): (Timestamp, u32),
    ) -> anyhow::Result<()> {
        if self.names.is_empty() {
            return Ok(());
        }
        let columns = control::metric::column::COLUMNS.iter().take(metrics);
        let queries = columns.flat_map(|column| {
            self.names.iter().map(|name| {
                json!({"Metric": {
                    "Namespace": "AWS/RDS", "MetricName": column.name,
                    "Dimensions": [{"Name": "DBInstanceIdentifier", "Value": name}],
                }, "Period": period, "Stat": "Average"})
            })
        });
        let queries = queries
            .enumerate()
            .map(|(at, stat)| json!({"Id": format!("m{at}"), "MetricStat": stat}));
        let queries: Vec<Value> = queries.take(500).collect();
        let asked = json!({
            "StartTime": start.to_string(), "EndTime": ago(0).to_string(),
            "MetricDataQueries": queries,
        });
        self.aws("monitoring/GetMetricData", &asked).await.map(|_| ())
    }

    async fn aws(&mut self, call: &str, input: &Value) -> anyhow::Result<Value> {
        let path = format!("/aws/{call}?region={}", self.region);
        let (_, answer) = self.send("POST", &path, Some(input)).await?;
        Ok(answer)
    }

    /// Sends; the cookies that are set, and the answer.
    async fn send(
        &mut self,
        method: &str,
        path: &str,
        body: Option<&Value>,
    ) -> anyhow::Result<(Vec<String>, Value)> {
        let builder = hyper::Request::builder()
            .method(method)
            .uri(path)
            .header("host", self.address.to_string())
            .header("origin", format!("http://{}", self.address))
            .header("cookie", &self.cookie)
            .header("content-type", "application/json")
            .header("x-borealis-csrf", &self.csrf);
        let text = body.map(Value::to_string).unwrap_or_default();
        self.sender.ready().await.context("the console keeps the connection")?;
        let answer = self.sender.send_request(builder.body(Full::new(Bytes::from(text)))?).await?;
        let status = answer.status();
        let set = answer.headers().get_all("set-cookie").iter();
        let set = set.filter_map(|one| one.to_str().ok()?.split(';').next().map(str::to_owned));
        let cookies: Vec<String> = set.collect();
        let read = Limited::new(answer.into_body(), ANSWER_BYTES_MAX).collect().await;
        let read = read.map_err(|error| anyhow::anyhow!("read an answer: {error}"))?.to_bytes();
        ensure!(status == 200, "{path}: {status}: {}", String::from_utf8_lossy(&read));
        Ok((cookies, serde_json::from_slice(&read).unwrap_or_default()))
    }
}
