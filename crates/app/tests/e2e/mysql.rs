//! `aurora-mysql` with MariaDB's own client: the walk's SQL checks, failover, procedures, restores.

use crate::server::{Key, Server, command, folder, poll};
use crate::writing::{Client, Place, go_on, is_redundant, kill_writer, until_all_up};

const PASSWORD: &str = "Planted-Master-Pw1";

struct Door<'a> {
    server: &'a Server,
    host: String,
    port: String,
}

impl Door<'_> {
    /// The answer, or the error's text.
    fn sql(&self, sql: &str) -> Result<String, String> {
        let ca = self.server.data.join("tls/ca.pem");
        let done = command("mariadb")
            .env("MYSQL_PWD", PASSWORD)
            .args(["--no-defaults", "--skip-column-names", "--batch", "--connect-timeout=15"])
            .args(["--user=dbadmin", "--ssl-verify-server-cert"])
            .arg(format!("--ssl-ca={}", ca.display()))
            .args(["--host", &self.host, "--port", &self.port, "--execute", sql, "appdb"])
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).trim().to_owned();
        if done.status.success() { Ok(text(done.stdout)) } else { Err(text(done.stderr)) }
    }
}

/// The endpoints of a cluster: the writer's and the readers'.
fn doors<'a>(server: &'a Server, key: &Key, name: &str) -> [Door<'a>; 2] {
    let place = server.aws_line(
        key,
        &format!(
            "rds describe-db-clusters --db-cluster-identifier {name} \
             --query DBClusters[0].[Endpoint,ReaderEndpoint,Port]"
        ),
    );
    let words: Vec<&str> = place.split('\t').collect();
    [words[0], words[1]].map(|host| Door {
        server,
        host: host.to_owned(),
        port: words[2].to_owned(),
    })
}

fn until_available(server: &Server, key: &Key, instance: &str) {
    poll("the instance to be available", || {
        let status = server.aws_line(
            key,
            &format!(
                "rds describe-db-instances --db-instance-identifier {instance} \
                 --query DBInstances[0].DBInstanceStatus"
            ),
        );
        (status == "available").then_some(())
    });
}

fn create(server: &Server, key: &Key) -> String {
    let aws = |words: &str| server.aws_line(key, words);
    let vpc = aws("ec2 describe-vpcs --filters Name=isDefault,Values=true --query Vpcs[0].VpcId");
    let group = aws(&format!(
        "ec2 create-security-group --group-name my --description d --vpc-id {vpc} --query GroupId"
    ));
    let rule = "--protocol tcp --port 3306 --cidr 127.0.0.1/32";
    aws(&format!("ec2 authorize-security-group-ingress --group-id {group} {rule}"));
    aws("rds create-db-cluster-parameter-group --db-cluster-parameter-group-name mine \
         --db-parameter-group-family aurora-mysql8.0 --description d");
    aws("rds modify-db-cluster-parameter-group --db-cluster-parameter-group-name mine \
         --parameters ParameterName=long_query_time,ParameterValue=7,ApplyMethod=immediate");
    aws(&format!(
        "rds create-db-cluster --db-cluster-identifier my --engine aurora-mysql --engine-version 8.0 \
         --master-username dbadmin --master-user-password {PASSWORD} --database-name appdb \
         --vpc-security-group-ids {group} --db-cluster-parameter-group-name mine"
    ));
    for instance in ["my-1", "my-2"] {
        aws(&format!(
            "rds create-db-instance --db-instance-identifier {instance} \
             --db-cluster-identifier my --engine aurora-mysql --db-instance-class db.r6g.large"
        ));
    }
    for instance in ["my-1", "my-2"] {
        until_available(server, key, instance);
    }
    group
}

#[test]
fn mariadb_is_an_aurora_mysql_that_says_so() {
    let data = folder();
    let server = Server::start(&data.path().join("d"), &[]);
    let key = server.account();
    let aws = |words: &str| server.aws_line(&key, words);
    let group = create(&server, &key);
    let [writer, reader] = doors(&server, &key, "my");
    assert_eq!(writer.port, "3306");
    let version = aws(
        "rds describe-db-clusters --db-cluster-identifier my --query DBClusters[0].EngineVersion",
    );
    let said = writer.sql("SELECT mysql.aurora_version()").unwrap();
    assert!(said.starts_with(&format!("MariaDB {version}")), "{said}");
    let cipher = writer.sql("SHOW STATUS LIKE 'Uptime'").unwrap();
    assert!(cipher.starts_with("Uptime"), "{cipher}");

    let fill = "CREATE TABLE t (i INT PRIMARY KEY, v TEXT); \
                INSERT INTO t SELECT seq, MD5(seq) FROM seq_1_to_10000";
    writer.sql(fill).unwrap();
    poll("the reader to see it", || {
        (reader.sql("SELECT COUNT(*) FROM t").as_deref() == Ok("10000")).then_some(())
    });
    let refused = reader.sql("INSERT INTO t VALUES (0, 'x')").unwrap_err();
    assert!(refused.contains("ERROR 1290"), "{refused}");
    assert_eq!(writer.sql("SELECT @@GLOBAL.long_query_time").as_deref(), Ok("7.000000"));

    for (call, answer) in [
        ("CALL mysql.rds_show_configuration", "binlog retention hours\tNULL"),
        ("CALL mysql.rds_set_configuration('binlog retention hours', 24)", ""),
        ("CALL mysql.rds_show_configuration", "binlog retention hours\t24"),
        ("CALL mysql.rds_rotate_slow_log", ""),
        ("CALL mysql.rds_rotate_general_log", ""),
        ("SELECT role FROM mysql.rds_replication_status", "writer"),
    ] {
        let said = writer.sql(call).unwrap();
        assert!(said.starts_with(answer), "{call}: {said}");
    }
    assert_eq!(
        reader.sql("SELECT role FROM mysql.rds_replication_status").as_deref(),
        Ok("reader")
    );

    fail_over(&server, &key);
    poll("the other one to write", || {
        writer.sql("INSERT INTO t VALUES (0, 'after failover')").ok()
    });
    let count = writer.sql("SELECT COUNT(*), COUNT(DISTINCT v) FROM t");
    assert_eq!(count.as_deref(), Ok("10001\t10001"));
    assert_eq!(current_writer(&server, &key), "my-2");

    write_through_failovers(&server, &key, [&writer, &reader]);
    statements(&server, &key);
    restore(&server, &key, &group);

    let rule = "--protocol tcp --port 3306 --cidr 127.0.0.1/32";
    aws(&format!("ec2 revoke-security-group-ingress --group-id {group} {rule}"));
    poll("the door to be closed", || writer.sql("SELECT 1").err());
    let log = server.log();
    server.stop();
    assert!(!log.contains(PASSWORD), "the master password reached the log");
}

/// SQL by signed calls, as the user of a secret.
fn statements(server: &Server, key: &Key) {
    let aws = |words: &[&str]| server.aws_text(key, words);
    let arn = server.aws_line(
        key,
        "rds describe-db-clusters --db-cluster-identifier my --query DBClusters[0].DBClusterArn",
    );
    aws(&["rds", "enable-http-endpoint", "--resource-arn", &arn]);
    let secret = format!(r#"{{"username": "dbadmin", "password": "{PASSWORD}"}}"#);
    let secret = ["secretsmanager", "create-secret", "--name", "s", "--secret-string", &secret];
    let secret = aws(&[&secret[..], &["--query", "ARN"]].concat());
    let run = |sql: &str, parameters: &str, query: &str| {
        aws(&[
            "rds-data",
            "execute-statement",
            "--resource-arn",
            &arn,
            "--secret-arn",
            &secret,
            "--database",
            "appdb",
            "--sql",
            sql,
            "--parameters",
            parameters,
            "--query",
            query,
        ])
    };
    run("CREATE TABLE k (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(20))", "[]", "records");
    let given = r#"[{"name": "v", "value": {"stringValue": "it's :v"}}]"#;
    let keys = run("INSERT INTO k (v) VALUES (:v), (':v')", given, "generatedFields[].longValue");
    assert_eq!(keys, "1\t2");
    let found = run("SELECT id FROM k WHERE v = :v", given, "records[0][0].longValue");
    assert_eq!(found, "1");
}

/// A snapshot is restored with what there was.
fn restore(server: &Server, key: &Key, group: &str) {
    let aws = |words: &str| server.aws_line(key, words);
    aws("rds create-db-cluster-snapshot --db-cluster-identifier my \
         --db-cluster-snapshot-identifier first");
    poll("the snapshot", || {
        let status =
            aws("rds describe-db-cluster-snapshots --db-cluster-snapshot-identifier first \
             --query DBClusterSnapshots[0].Status");
        (status == "available").then_some(())
    });
    aws(&format!(
        "rds restore-db-cluster-from-snapshot --db-cluster-identifier again --engine aurora-mysql \
         --snapshot-identifier first --vpc-security-group-ids {group}"
    ));
    aws("rds create-db-instance --db-instance-identifier again-1 --db-cluster-identifier again \
         --engine aurora-mysql --db-instance-class db.r6g.large");
    until_available(server, key, "again-1");
    let [again, _] = doors(server, key, "again");
    assert_eq!(again.sql("SELECT COUNT(*) FROM t").as_deref(), Ok("10001"));
}

/// Clients write on while the writer changes in order, and while it is killed. What they were told
/// that they have written is there.
fn write_through_failovers(server: &Server, key: &Key, [writer, reader]: [&Door<'_>; 2]) {
    until_all_up(server, key, 2);
    let place = Place {
        writer: writer.host.clone(),
        reader: reader.host.clone(),
        port: writer.port.clone(),
        password: PASSWORD,
        ca: server.data.join("tls/ca.pem"),
    };
    let clients = ["pymysql", "mariadb"].map(|kind| Client::start(kind, &place));
    for client in &clients {
        assert_eq!(client.refusal, "1290", "{client:?}");
    }
    go_on(&clients, "before anything happens");
    fail_over(server, key);
    go_on(&clients, "after a planned failover");
    until_all_up(server, key, 2);
    // Who writes after it is the cluster's own affair.
    kill_writer(server);
    go_on(&clients, "after a crash of the writer");
    for client in clients {
        client.end(|sql| writer.sql(sql).unwrap());
    }
    until_all_up(server, key, 2);
}

/// Until the other one writes. Asked for again where it came to nothing: on a busy machine the target
/// may not have everything in time, and then the old writer goes on.
fn fail_over(server: &Server, key: &Key) {
    let first = current_writer(server, key);
    poll("another writer", || {
        if current_writer(server, key) != first {
            return Some(());
        }
        if is_redundant(server, 1) {
            // Refused while one is on its way.
            let words = ["rds", "failover-db-cluster", "--db-cluster-identifier", "my"];
            let _asked = server.aws(key, &words);
        }
        None
    });
}

fn current_writer(server: &Server, key: &Key) -> String {
    server.aws_line(
        key,
        "rds describe-db-clusters --db-cluster-identifier my \
         --query DBClusters[0].DBClusterMembers[?IsClusterWriter].DBInstanceIdentifier",
    )
}
