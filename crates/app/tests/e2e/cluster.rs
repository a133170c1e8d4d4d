//! Clusters with real engines: versions, the firewall, two servers at once, explanations.

use std::io::Write;
use std::net::{TcpStream, ToSocketAddrs};

use serde_json::Value;

use crate::server::{Key, Server, borealis, command, folder, poll};

pub(crate) const PASSWORD: &str = "Planted-Master-Pw1";

pub(crate) struct Cluster {
    group: String,
    pub(crate) endpoint: String,
    pub(crate) port: u16,
    /// The file that endpoints' certificates are verified with.
    pub(crate) ca: String,
}

/// A cluster with a writer, open to this machine.
pub(crate) fn create(server: &Server, key: &Key, name: &str, more: &str) -> Cluster {
    let aws = |words: &str| server.aws_line(key, words);
    let vpc = aws("ec2 describe-vpcs --filters Name=isDefault,Values=true --query Vpcs[0].VpcId");
    let group = aws(&format!(
        "ec2 create-security-group --group-name {name} --description d --vpc-id {vpc} --query GroupId"
    ));
    allow(server, key, &group, "authorize-security-group-ingress");
    aws(&format!(
        "rds create-db-cluster --db-cluster-identifier {name} --engine aurora-postgresql \
         --master-username dbadmin --master-user-password {PASSWORD} \
         --vpc-security-group-ids {group} --database-name appdb {more}"
    ));
    aws(&format!(
        "rds create-db-instance --db-instance-identifier {name}-1 --db-cluster-identifier {name} \
         --engine aurora-postgresql --db-instance-class db.r6g.large"
    ));
    poll("the writer to be available", || {
        let status = aws(&format!(
            "rds describe-db-instances --db-instance-identifier {name}-1 \
             --query DBInstances[0].DBInstanceStatus"
        ));
        (status == "available").then_some(())
    });
    let place = aws(&format!(
        "rds describe-db-clusters --db-cluster-identifier {name} \
         --query DBClusters[0].[Endpoint,Port]"
    ));
    let (endpoint, port) = place.split_once('\t').unwrap();
    let ca = server.data.join("tls/ca.pem").display().to_string();
    Cluster { group, endpoint: endpoint.to_owned(), port: port.parse().unwrap(), ca }
}

fn allow(server: &Server, key: &Key, group: &str, verb: &str) {
    let rule = "--protocol tcp --port 5432 --cidr 127.0.0.1/32";
    server.aws_line(key, &format!("ec2 {verb} --group-id {group} {rule}"));
}

pub(crate) fn psql(cluster: &Cluster, options: &str, sql: &str) -> Result<String, String> {
    let Cluster { endpoint, port, .. } = cluster;
    let place = format!(
        "host={endpoint} port={port} user=dbadmin dbname=appdb connect_timeout=15 {options}"
    );
    let done =
        command("psql").env("PGPASSWORD", PASSWORD).args(["-XAtc", sql, &place]).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).trim().to_owned();
    if done.status.success() { Ok(text(done.stdout)) } else { Err(text(done.stderr)) }
}

fn explain(server: &Server, cluster: &Cluster, source: &str) -> Value {
    let done = borealis()
        .args(["explain", "connect", "--endpoint", &cluster.endpoint, "--source", source])
        .args(["--output", "json", "--data"])
        .arg(&server.data)
        .output()
        .unwrap();
    assert!(done.status.success(), "{done:?}");
    serde_json::from_slice(&done.stdout).unwrap()
}

#[test]
fn the_firewall_opens_and_closes_and_explains_itself() {
    let data = folder();
    let mut server = Server::start(&data.path().join("d"), &[]);
    let key = server.account();
    let cluster = create(&server, &key, "fire", "");
    assert_eq!(psql(&cluster, "sslmode=require", "select 1").as_deref(), Ok("1"));
    let verified = format!("sslmode=verify-full sslrootcert={}", cluster.ca);
    assert_eq!(psql(&cluster, &verified, "select 1").as_deref(), Ok("1"));
    assert_eq!(explain(&server, &cluster, "127.0.0.1")["allowed"], true);
    assert_eq!(explain(&server, &cluster, "203.0.113.9")["allowed"], false);

    allow(&server, &key, &cluster.group, "revoke-security-group-ingress");
    poll("the rule to be gone", || psql(&cluster, "connect_timeout=3", "select 1").err());
    let why = explain(&server, &cluster, "127.0.0.1");
    assert_eq!(why["allowed"], false, "{why}");
    assert!(why.to_string().contains(&cluster.group), "the group is named: {why}");
    allow(&server, &key, &cluster.group, "authorize-security-group-ingress");
    poll("the rule to be back", || psql(&cluster, "", "select 1").ok());

    // Half a hello and then nothing, five hundred times: others are still served.
    let before = server.memory();
    let place =
        (cluster.endpoint.as_str(), cluster.port).to_socket_addrs().unwrap().next().unwrap();
    let idle: Vec<TcpStream> = (0..500)
        .filter_map(|_| {
            let mut stream = TcpStream::connect(place).ok()?;
            stream.write_all(&[0, 0]).ok()?;
            Some(stream)
        })
        .collect();
    assert!(100 <= idle.len(), "connections are accepted: {}", idle.len());
    poll("somebody else to be served", || psql(&cluster, "", "select 1").ok());
    let grown = server.memory().saturating_sub(before);
    assert!(grown < 64 << 20, "{} idle connections take {grown} bytes", idle.len());
    drop(idle);
    assert!(server.is_running());
    let log = server.log();
    server.stop();
    assert!(!log.contains(PASSWORD), "the master password reached the log");
}

#[test]
fn the_version_that_is_asked_for_runs() {
    let data = folder();
    let server = Server::start(&data.path().join("d"), &[]);
    let key = server.account();
    let versions = server.aws_line(
        &key,
        "rds describe-db-engine-versions --engine aurora-postgresql \
         --query DBEngineVersions[].EngineVersion",
    );
    let wanted = versions.split_whitespace().find(|version| version.starts_with("16."));
    let wanted = wanted.unwrap_or_else(|| panic!("run `borealis engine install 16`: {versions}"));
    let cluster = create(&server, &key, "sixteen", &format!("--engine-version {wanted}"));
    let runs = psql(&cluster, "", "show server_version").unwrap();
    assert!(runs.starts_with(wanted), "asked for {wanted}, runs {runs}");
    let unknown = format!(
        "rds create-db-cluster --db-cluster-identifier x --engine aurora-postgresql \
         --engine-version 16.999 --master-username dbadmin --master-user-password {PASSWORD}"
    );
    let refused = server.aws(&key, &unknown.split_whitespace().collect::<Vec<_>>());
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("16.999"), "{said}");
    server.stop();
}

#[test]
fn two_servers_on_one_machine_do_not_meet() {
    let (one, two) = (folder(), folder());
    let servers =
        [Server::start(&one.path().join("d"), &[]), Server::start(&two.path().join("d"), &[])];
    let clusters = servers.each_ref().map(|server| {
        let key = server.account();
        create(server, &key, "same", "")
    });
    assert_ne!(clusters[0].endpoint, clusters[1].endpoint);
    for (at, cluster) in clusters.iter().enumerate() {
        psql(cluster, "", &format!("create table here as select {at} as which")).unwrap();
    }
    for (at, cluster) in clusters.iter().enumerate() {
        assert_eq!(psql(cluster, "", "select which from here").unwrap(), at.to_string());
    }
    for server in servers {
        server.stop();
    }
}
