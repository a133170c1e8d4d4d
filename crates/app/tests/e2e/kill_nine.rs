//! kill -9 under a load of writes, again and again: no acknowledged write is lost, none is half there.
//!
//! `BOREALIS_KILLS=200` makes it a long run; CI makes a few rounds.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use app::aws::{Client, Refusal};
use wire::sensitive::Sensitive;

use crate::server::{Key, Server, folder, now};

const ROUNDS: u64 = 20;
/// Writers at a time.
const LANES: usize = 8;

/// One writer: it counts upwards in a tag of a user of its own, and between two counts makes
/// another user, a member of a group, and deletes it again, which are several records at once.
#[derive(Debug)]
struct Lane {
    client: Client,
    user: String,
    /// The newest count that was acknowledged, and the newest that was asked for.
    acknowledged: u64,
    tried: u64,
    writes: u64,
}

impl Lane {
    async fn write(mut self, stop: Arc<AtomicBool>) -> Self {
        while !stop.load(Ordering::Relaxed) {
            if self.turn().await.is_err() {
                break;
            }
        }
        self
    }

    /// An error is a broken connection; refusals happen after a kill that left a user there.
    async fn turn(&mut self) -> anyhow::Result<()> {
        self.tried += 1;
        let count = self.tried.to_string();
        let (user, short) = (self.user.clone(), format!("{}-short", self.user));
        let tag =
            [("UserName", &*user), ("Tags.member.1.Key", "n"), ("Tags.member.1.Value", &*count)];
        self.client.call("iam", "TagUser", &tag).await?;
        self.acknowledged = self.tried;
        self.writes += 1;
        let name = ("UserName", &*short);
        let member = [name, ("GroupName", "g")];
        for (operation, input) in [
            ("CreateUser", &[name][..]),
            ("AddUserToGroup", &member),
            ("RemoveUserFromGroup", &member),
            ("DeleteUser", &[name]),
        ] {
            match self.client.call("iam", operation, input).await {
                Ok(_) => self.writes += 1,
                Err(error) if error.downcast_ref::<Refusal>().is_some() => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// What is kept must be what was acknowledged, or the one write that was under way.
    async fn check(&mut self, round: u64) {
        let answer = self.client.call("iam", "ListUserTags", &[("UserName", &self.user)]).await;
        let kept = answer.unwrap().first("Value").map_or(0, |value| value.parse::<u64>().unwrap());
        assert!(
            self.acknowledged <= kept && kept <= self.tried,
            "round {round}, {}: {} was acknowledged, {} tried, {kept} is there",
            self.user,
            self.acknowledged,
            self.tried
        );
        (self.acknowledged, self.tried) = (kept, kept);
    }
}

fn client(server: &Server, key: &Key) -> Client {
    Client {
        address: server.address().parse().unwrap(),
        region: "us-east-1".to_owned(),
        access_key_id: key.id.clone(),
        secret_access_key: Sensitive::new(key.secret.clone()),
    }
}

/// What is kept twice must agree: the count of users and the list, the group's members and the
/// users' groups.
async fn check_whole(client: &Client, round: u64) {
    let call = async |operation: &str, input: &[(&str, &str)]| {
        client.call("iam", operation, input).await.unwrap()
    };
    let listed: BTreeSet<String> =
        call("ListUsers", &[]).await.all("UserName").into_iter().collect();
    let summary = call("GetAccountSummary", &[]).await;
    let (keys, values) = (summary.all("key"), summary.all("value"));
    let counted = keys.iter().zip(&values).find(|(key, _)| *key == "Users").unwrap().1;
    assert_eq!(listed.len().to_string(), *counted, "round {round}: {listed:?}");
    let members: BTreeSet<String> =
        call("GetGroup", &[("GroupName", "g")]).await.all("UserName").into_iter().collect();
    for user in &listed {
        let groups = call("ListGroupsForUser", &[("UserName", user)]).await.all("GroupName");
        assert_eq!(members.contains(user), !groups.is_empty(), "round {round}: {user}");
    }
    assert!(members.is_subset(&listed), "round {round}: {members:?} of {listed:?}");
}

#[test]
#[expect(clippy::print_stderr, reason = "the figures of a long run")]
fn acknowledged_writes_survive_kill_9() {
    let rounds = std::env::var("BOREALIS_KILLS").ok();
    let rounds = rounds.map_or(ROUNDS, |rounds| rounds.parse().unwrap());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let data = folder();
    let path = data.path().join("d");
    let flags = ["--engines", "simulated"];
    let mut server = Server::start(&path, &flags);
    let key = server.account();
    let root = client(&server, &key);
    let mut lanes: Vec<Lane> = Vec::new();
    runtime.block_on(async {
        root.call("iam", "CreateGroup", &[("GroupName", "g")]).await.unwrap();
        for lane in 0..LANES {
            let user = format!("lane-{lane}");
            root.call("iam", "CreateUser", &[("UserName", &user)]).await.unwrap();
            let client = root.clone();
            lanes.push(Lane { client, user, acknowledged: 0, tried: 0, writes: 0 });
        }
    });
    let (begun, mut slowest) = (now(), Duration::ZERO);
    for round in 0..rounds {
        let stop = Arc::new(AtomicBool::new(false));
        let writers: Vec<_> =
            lanes.drain(..).map(|lane| runtime.spawn(lane.write(Arc::clone(&stop)))).collect();
        // Another moment of the load each time.
        std::thread::park_timeout(Duration::from_millis(40 + round * 37 % 160));
        server.kill();
        stop.store(true, Ordering::Relaxed);
        lanes.extend(writers.into_iter().map(|writer| runtime.block_on(writer).unwrap()));
        let started = now();
        server = Server::start(&path, &flags);
        slowest = slowest.max(started.elapsed());
        let root = client(&server, &key);
        runtime.block_on(async {
            for lane in &mut lanes {
                lane.client = root.clone();
                lane.check(round).await;
            }
            check_whole(&root, round).await;
        });
    }
    server.stop();
    let writes: u64 = lanes.iter().map(|lane| lane.writes).sum();
    assert!(rounds * 4 < writes, "{writes} writes in {rounds} rounds are no load");
    eprintln!(
        "{rounds} kills, {writes} acknowledged writes, {:.1} s, slowest restart {} ms",
        begun.elapsed().as_secs_f64(),
        slowest.as_millis()
    );
}
