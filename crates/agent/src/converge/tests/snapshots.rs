//! Snapshots of real PostgreSQL servers, and volumes made of them.

use base::generation::Generation;
use base::report::{EngineState, HostReport};
use base::spec::{Run, SnapshotSpec, VolumeOrigin};

use super::{Bench, debian_version, instance, login, one, volume};

const COUNT: &str = "SELECT count(*)::text FROM t";

fn snapshot(id: &str) -> SnapshotSpec {
    let (id, volume) = (id.to_owned(), "vol-1".to_owned());
    SnapshotSpec { id, generation: Generation(1), volume, keep: true }
}

fn is_ready(report: &HostReport, id: &str) -> bool {
    report.snapshots.iter().any(|one| one.id == id && one.ready && 0 < one.bytes)
}

impl Bench {
    async fn take(&mut self, id: &str) {
        self.spec.snapshots.push(snapshot(id));
        self.push().await;
        self.until(id, |report| is_ready(report, id)).await;
    }

    /// A volume of that origin with an instance that is up; answers what its table counts.
    async fn restored(&mut self, id: &str, origin: VolumeOrigin, version: &str) -> String {
        let mut made = volume(&format!("vol-{id}"), version);
        made.origin = origin;
        made.master.verifier = super::verifier("another password");
        self.spec.volumes.push(made);
        self.spec.instances.push(instance(&format!("db-{id}"), &format!("vol-{id}")));
        self.push().await;
        let name = format!("db-{id}");
        self.until("the restored one up", |report| {
            report.instances.iter().any(|one| one.id == name && one.engine == EngineState::Up)
        })
        .await;
        assert!(login(&self.agent, &name, "owner", "first password").await.is_err());
        let client = login(&self.agent, &name, "owner", "another password").await.unwrap();
        client.batch_execute("INSERT INTO t VALUES (0)").await.unwrap();
        client.batch_execute("DELETE FROM t WHERE n = 0").await.unwrap();
        one(&client, COUNT).await
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_snapshot_holds_what_there_was_and_outlives_its_volume() {
    let version = debian_version().await;
    let mut bench = Bench::with_instance(&version).await;
    let client = bench.sql().await;
    let fill = "CREATE TABLE t (n int); INSERT INTO t SELECT * FROM generate_series(1, 1000)";
    client.batch_execute(fill).await.unwrap();
    // Writes go on while it is taken: what was there before is in it.
    let writing = tokio::spawn(async move {
        let mut written = 0_u32;
        while client.batch_execute("INSERT INTO t VALUES (1001)").await.is_ok() {
            written += 1;
        }
        written
    });
    bench.take("snap-up").await;
    bench.change(|instance| instance.run = Run::Down).await;
    bench.until_engine(EngineState::Down).await;
    assert!(0 < writing.await.unwrap());
    bench.take("snap-down").await;
    bench.change(|instance| instance.run = Run::Gone).await;
    bench.until("the instance gone", |report| report.instances.is_empty()).await;
    bench.spec.instances.clear();
    bench.push().await;
    bench.take("snap-last").await;
    let volume = bench.spec.volumes.first_mut().unwrap();
    volume.keep = false;
    bench.push().await;
    bench.until("the volume gone", |report| report.volumes.is_empty()).await;
    bench.spec.volumes.clear();
    bench.push().await;

    bench = bench.reopen().await;
    for id in ["snap-up", "snap-down", "snap-last"] {
        bench.until(id, |report| is_ready(report, id)).await;
    }
    let origin = |id: &str| VolumeOrigin::Snapshot(id.to_owned());
    let up: u32 = bench.restored("a", origin("snap-up"), &version).await.parse().unwrap();
    let down: u32 = bench.restored("b", origin("snap-down"), &version).await.parse().unwrap();
    let last: u32 = bench.restored("c", origin("snap-last"), &version).await.parse().unwrap();
    assert!(1000 <= up && up <= down, "{up} {down}");
    assert_eq!(down, last);
    // Of a volume whose server writes on.
    let present = VolumeOrigin::Volume("vol-c".to_owned());
    assert_eq!(bench.restored("d", present, &version).await, last.to_string());

    for snapshot in &mut bench.spec.snapshots {
        snapshot.keep = false;
    }
    bench.push().await;
    bench.until("the snapshots gone", |report| report.snapshots.is_empty()).await;
    let place = bench.data().join("volumes/.snapshots");
    assert_eq!(std::fs::read_dir(place).unwrap().count(), 0);
    bench.close().await;
}

#[tokio::test]
async fn a_volume_waits_for_the_snapshot_it_is_made_of() {
    let version = debian_version().await;
    let mut bench = Bench::open().await;
    let mut made = volume("vol-2", &version);
    made.origin = VolumeOrigin::Snapshot("snap-later".to_owned());
    bench.spec.volumes.push(made);
    bench.push().await;
    bench.until("the reason", |report| report.volumes[0].problem.is_some()).await;
    let volume = bench.volume().await;
    assert!(!volume.ready && volume.problem.unwrap().contains("not there"));
    assert!(!bench.data().join("volumes/vol-2").exists(), "nothing empty stands for a restore");
    bench.close().await;
}
