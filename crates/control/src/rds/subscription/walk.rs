//! Subscriptions through their calls, and the letters that come of them.

use serde_json::{Value, json};
use wire::sensitive::Sensitive;

use crate::identity::account::{self, NewAccount};
use crate::rds::subscription::courier::Courier;
use crate::rds::testwalk::{Walk, new_cluster, new_instance, with};

const TOPIC: &str = "arn:aws:sns:us-east-1:123456789012:operations-contact";

fn new(name: &str) -> Value {
    json!({"SubscriptionName": name, "SnsTopicArn": TOPIC})
}

fn refusals() -> Vec<(&'static str, Value, &'static str)> {
    let elsewhere = "arn:aws:sns:us-east-1:123456789012:alerts";
    vec![
        ("CreateEventSubscription", new("mine"), "SubscriptionAlreadyExist"),
        ("CreateEventSubscription", new("-"), "InvalidParameterValue"),
        (
            "CreateEventSubscription",
            with(new("other"), json!({"SnsTopicArn": elsewhere})),
            "SNSTopicArnNotFound",
        ),
        (
            "CreateEventSubscription",
            with(new("other"), json!({"SnsTopicArn": "alerts"})),
            "SNSInvalidTopic",
        ),
        (
            "CreateEventSubscription",
            with(new("other"), json!({"SourceIds": ["demo"]})),
            "InvalidParameterCombination",
        ),
        (
            "CreateEventSubscription",
            with(new("other"), json!({"SourceType": "db-cluster", "SourceIds": ["none"]})),
            "SourceNotFound",
        ),
        (
            "CreateEventSubscription",
            with(new("other"), json!({"SourceType": "db-table"})),
            "InvalidParameterValue",
        ),
        (
            "CreateEventSubscription",
            with(new("other"), json!({"SourceType": "db-proxy"})),
            "InvalidParameterValue",
        ),
        (
            "CreateEventSubscription",
            with(
                new("other"),
                json!({"SourceType": "db-instance", "EventCategories": ["failover"]}),
            ),
            "SubscriptionCategoryNotFound",
        ),
        (
            "AddSourceIdentifierToSubscription",
            json!({"SubscriptionName": "mine", "SourceIdentifier": "none"}),
            "SourceNotFound",
        ),
        (
            "RemoveSourceIdentifierFromSubscription",
            json!({"SubscriptionName": "mine", "SourceIdentifier": "none"}),
            "SourceNotFound",
        ),
        (
            "RemoveSourceIdentifierFromSubscription",
            json!({"SubscriptionName": "mine", "SourceIdentifier": "demo"}),
            "InvalidParameterCombination",
        ),
        ("ModifyEventSubscription", json!({"SubscriptionName": "no"}), "SubscriptionNotFound"),
        ("DeleteEventSubscription", json!({"SubscriptionName": "no"}), "SubscriptionNotFound"),
        ("DescribeEventSubscriptions", json!({"SubscriptionName": "no"}), "SubscriptionNotFound"),
    ]
}

#[tokio::test]
async fn a_subscription_is_made_of_what_would_be_served() {
    let walk = Walk::with_writer().await;
    let clusters = json!({"SourceType": "db-cluster", "SourceIds": ["Demo"]});
    let made = walk.rds("CreateEventSubscription", with(new("Mine"), clusters)).await.unwrap();
    let shown = &made["EventSubscription"];
    assert_eq!(
        (&shown["CustSubscriptionId"], &shown["Status"]),
        (&json!("mine"), &json!("active"))
    );
    assert_eq!(shown["SourceIdsList"], json!(["demo"]));
    assert_eq!(shown["EventSubscriptionArn"], "arn:aws:rds:us-east-1:123456789012:es:mine");
    for (operation, input, refusal) in refusals() {
        assert_eq!(walk.refusal(operation, input.clone()).await, refusal, "{operation} {input}");
    }
}

#[tokio::test]
async fn a_subscription_is_changed_counted_and_deleted() {
    let walk = Walk::with_writer().await;
    walk.rds("CreateEventSubscription", new("mine")).await.unwrap();
    let modified = json!({
        "SubscriptionName": "mine", "SourceType": "db-instance", "EventCategories": ["creation"],
        "Enabled": false,
    });
    let shown = walk.rds("ModifyEventSubscription", modified).await.unwrap();
    assert_eq!(shown["EventSubscription"]["SourceType"], "db-instance");
    assert_eq!(shown["EventSubscription"]["EventCategoriesList"], json!(["creation"]));
    assert_eq!(shown["EventSubscription"]["Enabled"], false);
    let add = json!({"SubscriptionName": "mine", "SourceIdentifier": "demo-1"});
    let shown = walk.rds("AddSourceIdentifierToSubscription", add).await.unwrap();
    assert_eq!(shown["EventSubscription"]["SourceIdsList"], json!(["demo-1"]));
    let tags = json!({
        "ResourceName": "arn:aws:rds:us-east-1:123456789012:es:mine",
        "Tags": [{"Key": "team", "Value": "a"}],
    });
    walk.rds("AddTagsToResource", tags).await.unwrap();
    for number in 0..19 {
        walk.rds("CreateEventSubscription", new(&format!("more-{number}"))).await.unwrap();
    }
    let refused = walk.refusal("CreateEventSubscription", new("too-many")).await;
    assert_eq!(refused, "EventSubscriptionQuotaExceeded");
    walk.rds("DeleteEventSubscription", json!({"SubscriptionName": "Mine"})).await.unwrap();
    let left = walk.rds("DescribeEventSubscriptions", json!({})).await.unwrap();
    assert_eq!(left["EventSubscriptionsList"].as_array().unwrap().len(), 19);
}

/// A walk whose account is in the directory, so that somebody can be written to.
async fn with_account() -> Walk {
    let walk = Walk::new();
    let new = NewAccount {
        id: Some("123456789012".to_owned()),
        name: "lab".to_owned(),
        root_email: "root@example.com".to_owned(),
        root_password: Sensitive::new("A-long-pass-phrase-1".to_owned()),
        access_key: false,
    };
    account::create(&walk.bench.control, new).await.unwrap();
    walk
}

#[tokio::test]
async fn events_are_sent_once_to_who_is_to_hear_of_them() {
    let mut walk = with_account().await;
    let mut courier = Courier::default();
    let creations = json!({"EventCategories": ["creation"]});
    walk.rds("CreateEventSubscription", with(new("creations"), creations)).await.unwrap();
    walk.rds("CreateDBCluster", new_cluster("demo")).await.unwrap();
    walk.rds("CreateDBInstance", new_instance("demo-1", "demo")).await.unwrap();
    walk.settle().await;
    let demo = json!({"DBClusterIdentifier": "demo"});
    walk.rds("StopDBCluster", demo).await.unwrap();
    walk.settle().await;
    for _ in 0..3 {
        courier.round(&walk.bench.control).await.unwrap();
    }
    let letters = walk.bench.post.texts_to("root@example.com");
    let codes: Vec<Value> =
        letters.iter().map(|text| serde_json::from_str(text).unwrap()).collect();
    assert_eq!(codes.len(), 2, "{letters:?}");
    assert!(codes[0]["Event ID"].as_str().unwrap().ends_with("#RDS-EVENT-0170"));
    assert_eq!(codes[0]["Event Source"], "db-cluster");
    assert_eq!(codes[0]["Event Message"], "DB cluster created.");
    assert_eq!(codes[1]["Source ARN"], "arn:aws:rds:us-east-1:123456789012:db:demo-1");
    // Whoever deals with operations is written to instead.
    let contact = json!({
        "AlternateContactType": "OPERATIONS", "EmailAddress": "ops@example.com", "Name": "Ops",
        "PhoneNumber": "1", "Title": "on call",
    });
    walk.call("account", "PutAlternateContact", contact).await.unwrap();
    walk.bench.step(std::time::Duration::from_secs(1));
    walk.rds("CreateDBCluster", new_cluster("second")).await.unwrap();
    walk.settle().await;
    // One that starts anew knows how far it had come.
    let mut courier = Courier::default();
    walk.bench.post.refuse(true);
    courier.round(&walk.bench.control).await.unwrap_err();
    walk.bench.post.refuse(false);
    courier.round(&walk.bench.control).await.unwrap();
    courier.round(&walk.bench.control).await.unwrap();
    assert_eq!(walk.bench.post.texts_to("root@example.com").len(), 2);
    assert_eq!(walk.bench.post.texts_to("ops@example.com").len(), 1);
}
