//! Clients that applications use write through changes of the writer: those of PostgreSQL here, those
//! of MariaDB in `mysql`.

use crate::cluster::{self, PASSWORD};
use crate::server::{Key, Server, folder, poll};
use crate::writing::{Client, Place, go_on, is_redundant, kill_writer, until_all_up};

/// The wrapper is AWS's own, which follows the writer by what the instances say of each other.
const KINDS: [&str; 4] = ["wrapper", "psycopg", "sqlalchemy", "node"];

#[test]
fn drivers_write_on_through_failovers_and_lose_nothing() {
    let data = folder();
    let server = Server::start(&data.path().join("d"), &[]);
    let key = server.account();
    let cluster = cluster::create(&server, &key, "app", "");
    for instance in ["app-2", "app-3"] {
        server.aws_line(
            &key,
            &format!(
                "rds create-db-instance --db-instance-identifier {instance} \
                 --db-cluster-identifier app --engine aurora-postgresql \
                 --db-instance-class db.r6g.large"
            ),
        );
    }
    until_all_up(&server, &key, 3);
    let place = Place {
        reader: cluster.endpoint.replace(".cluster-", ".cluster-ro-"),
        writer: cluster.endpoint.clone(),
        port: cluster.port.to_string(),
        password: PASSWORD,
        ca: (&cluster.ca).into(),
    };
    let clients = KINDS.map(|kind| Client::start(kind, &place));
    for client in &clients {
        assert_eq!(client.refusal, "25006", "{client:?}");
    }
    go_on(&clients, "before anything happens");

    poll("replicas that can take over", || is_redundant(&server, 2).then_some(()));
    server.aws_line(&key, "rds failover-db-cluster --db-cluster-identifier app");
    until_over(&server, &key);
    go_on(&clients, "after a planned failover");
    until_all_up(&server, &key, 3);

    // Who writes after it is the cluster's own affair.
    kill_writer(&server);
    go_on(&clients, "after a crash of the writer");

    for client in clients {
        client.end(|sql| cluster::psql(&cluster, "sslmode=require", sql).unwrap());
    }
    until_all_up(&server, &key, 3);
    server.stop();
}

/// Until the failover has ended as one of its events says. On a machine that is busy otherwise no
/// replica may tell in time that it has everything; then the old writer goes on.
fn until_over(server: &Server, key: &Key) {
    poll("the end of the failover", || {
        let told = server
            .aws_line(key, "rds describe-events --source-type db-cluster --query Events[].Message");
        ["Completed failover", "Promoting previous primary again"]
            .iter()
            .any(|end| told.contains(end))
            .then_some(())
    });
}
