//! IAM database authentication with the real CLI's tokens and psql.

use serde_json::Value;

use crate::cluster::{self, Cluster};
use crate::server::{Key, Server, command, folder, poll};

fn psql(cluster: &Cluster, host: &str, user: &str, secret: &str, more: &str) -> String {
    let ca = &cluster.ca;
    let place = format!(
        "host={host} port={} user={user} dbname=appdb connect_timeout=15 sslmode=verify-full \
         sslrootcert={ca} {more}",
        cluster.port
    );
    let sql = "select session_user || ' on ' || pg_is_in_recovery()";
    let done = command("psql").env("PGPASSWORD", secret).args(["-XAtc", sql, &place]).output();
    let done = done.unwrap();
    let said = if done.status.success() { done.stdout } else { done.stderr };
    String::from_utf8_lossy(&said).trim().to_owned()
}

fn token(server: &Server, key: &Key, cluster: &Cluster, host: &str, user: &str) -> String {
    server.aws_line(
        key,
        &format!(
            "rds generate-db-auth-token --hostname {host} --port {} --username {user}",
            cluster.port
        ),
    )
}

fn user(server: &Server, root: &Key, name: &str) -> Key {
    server.aws_line(root, &format!("iam create-user --user-name {name}"));
    let made = server.aws_line(
        root,
        &format!(
            "iam create-access-key --user-name {name} \
             --query AccessKey.[AccessKeyId,SecretAccessKey]"
        ),
    );
    let (id, secret) = made.split_once('\t').unwrap();
    Key { id: id.to_owned(), secret: secret.to_owned() }
}

#[test]
fn a_token_of_the_cli_opens_writer_and_readers() {
    let data = folder();
    let server = Server::start(&data.path().join("d"), &[]);
    let root = server.account();
    let aws = |words: &str| server.aws_line(&root, words);
    let cluster = cluster::create(&server, &root, "tokens", "--enable-iam-database-authentication");
    aws("rds create-db-instance --db-instance-identifier tokens-2 --db-cluster-identifier tokens \
         --engine aurora-postgresql --db-instance-class db.r6g.large");
    poll("the reader to be available", || {
        let status = aws("rds describe-db-instances --db-instance-identifier tokens-2 \
             --query DBInstances[0].DBInstanceStatus");
        (status == "available").then_some(())
    });
    let shown = aws("rds describe-db-clusters --db-cluster-identifier tokens --query \
         DBClusters[0].[ReaderEndpoint,DbClusterResourceId,IAMDatabaseAuthenticationEnabled]");
    let words: Vec<&str> = shown.split('\t').collect();
    let [reader, resource, enabled] = words[..] else { panic!("{shown}") };
    assert_eq!(enabled, "True");
    cluster::psql(&cluster, "", "create user jane; grant rds_iam to jane").unwrap();

    let (ann, bob) = (user(&server, &root, "ann"), user(&server, &root, "bob"));
    let document = serde_json::json!({"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Action": "rds-db:connect",
        "Resource": format!("arn:aws:rds-db:*:*:dbuser:{resource}/jane")}]});
    let put = ["iam", "put-user-policy", "--user-name", "ann", "--policy-name", "p"];
    let document = document.to_string();
    let put = [&put[..], &["--policy-document", &document]].concat();
    server.aws_text(&root, &put);

    let writer = cluster.endpoint.as_str();
    let good = token(&server, &ann, &cluster, writer, "jane");
    assert_eq!(psql(&cluster, writer, "jane", &good, ""), "jane on false");
    let at_reader = token(&server, &ann, &cluster, reader, "jane");
    poll("the reader to know jane", || {
        (psql(&cluster, reader, "jane", &at_reader, "") == "jane on true").then_some(())
    });
    let refused = "FATAL:  PAM authentication failed for user \"jane\"";
    for (why, secret) in [
        ("no policy", token(&server, &bob, &cluster, writer, "jane")),
        ("another user's", token(&server, &ann, &cluster, writer, "john")),
        ("changed", good.replace("X-Amz-Expires=900", "X-Amz-Expires=901")),
        ("a password", "secret-1".to_owned()),
    ] {
        let said = psql(&cluster, writer, "jane", &secret, "");
        assert!(said.ends_with(refused), "{why}: {said}");
    }
    let said = psql(&cluster, writer, "jane", &good, "sslmode=disable");
    assert!(said.ends_with("user \"jane\", database \"appdb\", no encryption"), "{said}");

    // One event after the other, as text.
    let history = aws(
        "cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=Connect \
         --query Events[].CloudTrailEvent",
    );
    let history: Vec<Value> =
        serde_json::Deserializer::from_str(&history).into_iter().map(Result::unwrap).collect();
    let who = |event: &Value| {
        let name = event["userIdentity"]["userName"].as_str().unwrap_or_default().to_owned();
        (name, event["errorCode"].as_str().map(str::to_owned))
    };
    let seen: Vec<_> = history.iter().map(who).collect();
    for expected in [("ann", None), ("bob", Some("AccessDenied"))] {
        let expected = (expected.0.to_owned(), expected.1.map(str::to_owned));
        assert!(seen.contains(&expected), "{seen:?}");
    }
    let log = server.log();
    assert!(!log.contains("X-Amz-Signature"), "a token reached the log");
    server.stop();
}
