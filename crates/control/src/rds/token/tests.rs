//! Tokens that are good, and every way in which one is not.

use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use base::token::{Judge as _, TokenQuestion};
use serde_json::{Value, json};
use wire::sigv4::sign::Signer;
use wire::sigv4::token;

use super::{QUESTIONS_A_SECOND, TokenJudge};
use crate::rds::testwalk::Walk;
use crate::testbench::{ACCOUNT, REGION};

struct Key {
    id: String,
    secret: String,
}

struct Scene {
    walk: Walk,
    judge: TokenJudge,
    volume: String,
    endpoint: String,
}

impl Scene {
    /// A cluster that takes tokens, and users `ann` (may log in as jane) and `bob` (may nothing).
    async fn new() -> (Self, Key, Key) {
        let mut walk = Walk::with_writer().await;
        walk.bench.host.set(|host| host.names_resolve = true);
        walk.settle().await;
        let on = json!({"DBClusterIdentifier": "demo", "EnableIAMDatabaseAuthentication": true});
        walk.rds("ModifyDBCluster", on).await.unwrap();
        let cluster = walk.cluster("demo").await;
        let text = |member: &str| cluster[member].as_str().unwrap().to_owned();
        let volume = text("DbClusterResourceId");
        let endpoint = format!("{}:{}", text("Endpoint"), cluster["Port"]);
        let judge = TokenJudge::new(&walk.bench.control);
        let scene = Self { walk, judge, volume, endpoint };
        let (ann, bob) = (scene.user("ann").await, scene.user("bob").await);
        let resource = format!("arn:aws:rds-db:{REGION}:{ACCOUNT}:dbuser:{}/jane", scene.volume);
        scene.allow("ann", &resource).await;
        (scene, ann, bob)
    }

    async fn user(&self, name: &str) -> Key {
        let named = json!({"UserName": name});
        self.walk.call("iam", "CreateUser", named.clone()).await.unwrap();
        let made = self.walk.call("iam", "CreateAccessKey", named).await.unwrap();
        let text = |member: &str| made["AccessKey"][member].as_str().unwrap().to_owned();
        Key { id: text("AccessKeyId"), secret: text("SecretAccessKey") }
    }

    async fn allow(&self, user: &str, resource: &str) {
        let document = json!({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "rds-db:connect", "Resource": resource}]});
        let policy = json!({
            "UserName": user, "PolicyName": "p", "PolicyDocument": document.to_string()});
        self.walk.call("iam", "PutUserPolicy", policy).await.unwrap();
    }

    fn now(&self) -> i64 {
        self.walk.bench.control.clock.now().seconds()
    }

    fn sign(&self, key: &Key, region: &str, endpoint: &str, user: &str) -> String {
        let signer = Signer {
            access_key_id: &key.id,
            secret_access_key: &key.secret,
            session_token: None,
            region,
            service: "rds",
        };
        token::make(signer, endpoint, user, self.now()).unwrap()
    }

    fn token(&self, key: &Key) -> String {
        self.sign(key, REGION, &self.endpoint, "jane")
    }

    async fn may(&self, user: &str, token: &str) -> bool {
        let question = TokenQuestion {
            volume: self.volume.clone(),
            user: user.to_owned(),
            token: token.to_owned(),
            source: IpAddr::V4(Ipv4Addr::LOCALHOST),
        };
        self.judge.may_log_in(question).await
    }

    /// Code and resource of the newest login in the account's history.
    fn newest(&self) -> (Option<String>, Vec<String>) {
        let events = self.walk.bench.control.audit.recent(ACCOUNT, 1, |event| {
            event.event_name == "Connect" && event.event_source == "rds-db.amazonaws.com"
        });
        let event = events.first().expect("a login is in the history");
        assert!(!format!("{event:?}").contains("X-Amz-Signature"), "{event:?}");
        (event.error_code.clone(), event.resources.clone())
    }
}

#[tokio::test]
async fn a_token_opens_what_its_signer_may_open_and_nothing_else() {
    let (scene, ann, bob) = Scene::new().await;
    let good = scene.token(&ann);
    assert!(scene.may("jane", &good).await);
    let resource = format!("arn:aws:rds-db:{REGION}:{ACCOUNT}:dbuser:{}/jane", scene.volume);
    assert_eq!(scene.newest(), (None, vec![resource]));
    assert!(
        scene.may("jane", &scene.sign(&ann, REGION, &scene.endpoint.to_uppercase(), "jane")).await
    );

    let stranger = Key { id: "AKIAIOSFODNN7EXAMPLE".to_owned(), secret: ann.secret.clone() };
    let forger = Key { id: ann.id.clone(), secret: bob.secret.clone() };
    let elsewhere = scene.endpoint.replace("demo", "other");
    for (why, user, token) in [
        ("another database user", "john", good.clone()),
        (
            "a user that the policy does not name",
            "john",
            scene.sign(&ann, REGION, &scene.endpoint, "john"),
        ),
        ("no policy", "jane", scene.token(&bob)),
        ("a secret that is not the key's", "jane", scene.token(&forger)),
        ("an unknown key", "jane", scene.token(&stranger)),
        ("another endpoint", "jane", scene.sign(&ann, REGION, &elsewhere, "jane")),
        ("another region", "jane", scene.sign(&ann, "eu-west-1", &scene.endpoint, "jane")),
        ("a user changed by hand", "john", good.replace("DBUser=jane", "DBUser=john")),
        ("a longer life by hand", "jane", good.replace("Expires=900", "Expires=9000")),
        ("no signature", "jane", good.split("&X-Amz-Signature").next().unwrap().to_owned()),
        ("a password", "jane", "secret-1".to_owned()),
        ("nothing", "jane", String::new()),
        ("too long", "jane", format!("{good}&x={}", "x".repeat(20_000))),
    ] {
        assert!(!scene.may(user, &token).await, "{why}");
    }
    scene
        .walk
        .call(
            "iam",
            "UpdateAccessKey",
            json!({
        "UserName": "ann", "AccessKeyId": ann.id, "Status": "Inactive"}),
        )
        .await
        .unwrap();
    assert!(!scene.may("jane", &good).await, "the key is off");
}

#[tokio::test]
async fn tokens_end_and_clusters_may_not_take_them() {
    let (scene, ann, bob) = Scene::new().await;
    let token = scene.token(&ann);
    scene.walk.bench.step(Duration::from_secs(900));
    assert!(scene.may("jane", &token).await, "at the last second");
    scene.walk.bench.step(Duration::from_secs(1));
    assert!(!scene.may("jane", &token).await, "a second later");
    assert!(scene.may("jane", &scene.token(&ann)).await);

    assert!(!scene.may("jane", &scene.token(&bob)).await);
    assert_eq!(scene.newest().0.as_deref(), Some("AccessDenied"));
    scene.allow("bob", &format!("arn:aws:rds-db:*:{ACCOUNT}:dbuser:*/*")).await;
    assert!(scene.may("jane", &scene.token(&bob)).await, "a wider policy");

    let off = json!({"DBClusterIdentifier": "demo", "EnableIAMDatabaseAuthentication": false});
    scene.walk.rds("ModifyDBCluster", off).await.unwrap();
    assert_eq!(
        scene.walk.cluster("demo").await["IAMDatabaseAuthenticationEnabled"],
        Value::Bool(false)
    );
    assert!(!scene.may("jane", &scene.token(&ann)).await, "the cluster takes no tokens");
}

#[tokio::test]
async fn who_asks_too_often_gets_no_answer() {
    let (scene, ann, _) = Scene::new().await;
    let good = scene.token(&ann);
    for _ in 0..QUESTIONS_A_SECOND {
        scene.may("jane", "secret-1").await;
    }
    assert!(!scene.may("jane", &good).await, "one too many in this second");
    scene.walk.bench.step(Duration::from_secs(1));
    assert!(scene.may("jane", &good).await);
}
