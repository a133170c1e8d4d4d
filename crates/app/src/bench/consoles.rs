//! Ten browsers that look at databases: what their pages ask by themselves, at the pages' own pace.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context, ensure};
use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::client::conn::http1::SendRequest;
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::{ROOT_EMAIL, ROOT_PASSWORD, Running};

/// How many look at the same time.
pub const CONSOLES: usize = 10;

/// The longest answer that is read.
const ANSWER_BYTES_MAX: usize = 16 << 20;

/// What a chart asks for, of each instance.
const CHARTS: usize = 16;

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
                let page = Page::of(number);
                let mut calls = 0;
                while !*stopping.borrow() {
                    calls += browser.look(page).await?;
                    let pause = tokio::time::sleep(page.pace());
                    tokio::select! {
                        () = pause => {}
                        _ = stopping.wait_for(|stop| *stop) => break,
                    }
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

    /// As in `console/src/rds/databases.ts`, `DatabaseCharts.tsx` and `EventsPanel.tsx`.
    fn pace(self) -> Duration {
        match self {
            Self::Databases => Duration::from_secs(2),
            Self::Monitoring => Duration::from_secs(5),
            Self::Events => Duration::from_secs(3),
        }
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
        let mut browser = Self { sender, address, cookie, csrf, region };
        let who = json!({"kind": "root", "email": ROOT_EMAIL, "password": ROOT_PASSWORD});
        let (cookies, _) = browser.send("POST", "/session/sign-in", Some(&who)).await?;
        browser.cookie = cookies.join("; ");
        let (_, session) = browser.send("GET", "/session", None).await?;
        browser.csrf = session["csrf"].as_str().context("the session has a word")?.to_owned();
        Ok(browser)
    }

    /// What the page asks in one turn; how many calls that were.
    async fn look(&mut self, page: Page) -> anyhow::Result<u64> {
        match page {
            Page::Databases => {
                let clusters = json!({"MaxRecords": 50});
                self.aws("rds/DescribeDBClusters", &clusters).await?;
                let instances = self.aws("rds/DescribeDBInstances", &json!({})).await?;
                let names = instances["DBInstances"].as_array().cloned().unwrap_or_default();
                let names: Vec<&str> =
                    names.iter().filter_map(|one| one["DBInstanceIdentifier"].as_str()).collect();
                self.charts(&names, 3, 60).await?;
                Ok(3)
            }
            Page::Monitoring => {
                self.aws("rds/DescribeDBClusters", &json!({"DBClusterIdentifier": "c0"})).await?;
                self.charts(&["c0-i0", "c0-i1", "c0-i2"], CHARTS, 5).await?;
                self.aws("rds/DescribeEvents", &json!({"Duration": 15})).await?;
                Ok(3)
            }
            Page::Events => {
                self.aws("rds/DescribeEvents", &json!({"Duration": 1440})).await?;
                Ok(1)
            }
        }
    }

    async fn charts(&mut self, names: &[&str], metrics: usize, period: u32) -> anyhow::Result<()> {
        if names.is_empty() {
            return Ok(());
        }
        let columns = control::metric::column::COLUMNS.iter().take(metrics);
        let queries = columns.flat_map(|column| {
            names.iter().map(|name| {
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
        let now = base::clock::Clock::now(&base::clock::SystemClock);
        let start = base::clock::Timestamp(now.0 - 15 * 60_000);
        let asked = json!({
            "StartTime": start.to_string(), "EndTime": now.to_string(),
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
