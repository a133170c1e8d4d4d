//! Databases of volumes that were made before something was added to them.

use tokio::time::Instant;

use super::{Bench, DEADLINE, every_major, login, one};
use crate::engine::folder::Folder;
use crate::engine::postgres::session;

const LACKING: &str = "SELECT coalesce(string_agg(datname, ','), '') FROM pg_database d \
     WHERE datconnlimit > -2 AND NOT EXISTS (SELECT FROM pg_db_role_setting s \
     WHERE s.setdatabase = d.oid AND s.setconfig::text LIKE '%borealis.furnished%')";

impl Bench {
    /// Waits until no database lacks anything.
    pub(super) async fn until_furnished(&self) {
        let (client, end) = (self.sql().await, Instant::now() + DEADLINE);
        loop {
            let lacking = one(&client, LACKING).await;
            if lacking.is_empty() {
                return;
            }
            assert!(Instant::now() < end, "{lacking} is not furnished");
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_databases_lack_is_made_when_their_writer_starts() {
    for version in every_major().await {
        let mut bench = Bench::with_instance(&version).await;
        bench.until_furnished().await;
        let client = bench.sql().await;
        client.batch_execute("CREATE DATABASE empty TEMPLATE template0").await.unwrap();
        let connectable = "SELECT datallowconn::text FROM pg_database WHERE datname = 'template0'";
        assert_eq!(one(&client, connectable).await, "false", "{version}");
        let volumes = bench.data().join("volumes");
        let copy = Folder::new(volumes.join("vol-1")).copy("db-1");
        for database in ["shop", "empty"] {
            let earlier = "DROP FUNCTION pg_catalog.aurora_version(); \
                 DROP FUNCTION pg_catalog.pg_drop_replication_slot(name)";
            let made =
                session::run_in(&copy, database, async |sql| sql.batch_execute(earlier).await);
            made.await.unwrap_or_else(|error| panic!("{version}: {database} has it: {error}"));
        }
        // Its owner has its sessions begin as somebody else.
        let traps = "CREATE ROLE app; GRANT app TO owner; ALTER DATABASE shop SET role = 'app'; \
             ALTER DATABASE shop SET search_path = public, pg_catalog";
        client.batch_execute(traps).await.unwrap();
        let forget = "ALTER ROLE rdsadmin IN DATABASE shop RESET ALL";
        session::execute(&copy, forget).await.unwrap();
        bench.change(|instance| instance.restart += 1).await;
        bench.until("restarted", |report| report.instances[0].restarted == 1).await;
        bench.until_up().await;
        bench.until_furnished().await;
        let client = login(&bench.agent, "db-1", "owner", "first password").await.unwrap();
        let found = one(&client, "SELECT aurora_version()").await;
        assert_eq!(found, format!("{version}.0"));
        let refused = client.batch_execute("SELECT pg_drop_replication_slot('s')").await;
        assert_eq!(refused.unwrap_err().code().unwrap().code(), "42501", "{version}: as app");
        // It shows nothing in dumps.
        let altered = "SELECT count(*)::text FROM pg_proc p LEFT JOIN pg_init_privs i \
             ON i.objoid = p.oid AND i.classoid = 'pg_proc'::regclass \
             WHERE pronamespace = 'pg_catalog'::regnamespace AND proacl IS DISTINCT FROM initprivs";
        assert_eq!(one(&client, altered).await, "0", "{version}");
        bench.close().await;
    }
}
