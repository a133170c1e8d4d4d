//! Load told by waits and statements, and what is refused.

use base::figure::Work;
use serde_json::{Value, json};

use crate::metric::store::Key;
use crate::rds::testwalk::{Walk, with};

fn work(wait: Option<(&str, &str)>, statement: &str) -> Work {
    Work {
        wait: wait.map(|(kind, name)| (kind.to_owned(), name.to_owned())),
        statement: statement.to_owned(),
        user: "ann".to_owned(),
        database: "shop".to_owned(),
        application: "psql".to_owned(),
    }
}

const SELECT: &str = "SELECT * FROM t WHERE id = ?";
const UPDATE: &str = "UPDATE t SET a = ?";

/// Two minutes: one session selects all the time, one updates and waits in the second minute.
async fn measured() -> (Walk, String) {
    let walk = Walk::with_writer().await;
    walk.rds(
        "ModifyDBInstance",
        json!({"DBInstanceIdentifier": "demo-1", "EnablePerformanceInsights": true,
            "ApplyImmediately": true}),
    )
    .await
    .unwrap();
    let shown = walk.instance("demo-1").await;
    let call = walk.bench.root();
    let key = Key {
        account: call.account().to_owned(),
        region: call.region.to_string(),
        instance: "demo-1".to_owned(),
    };
    let now = walk.bench.control.clock.now().seconds();
    let start = now - now.rem_euclid(60) - 120;
    for second in 0..120 {
        let mut all = vec![(work(None, SELECT), 1)];
        if second >= 60 {
            all.push((work(Some(("Lock", "transactionid")), UPDATE), 3));
        }
        walk.bench.control.insights.push(&key, start + second, all);
    }
    (walk, shown["DbiResourceId"].as_str().unwrap().to_owned())
}

fn window(walk: &Walk, id: &str) -> Value {
    let now = walk.bench.control.clock.now().seconds();
    let end = now - now.rem_euclid(60);
    let shown = |at: i64| base::clock::Timestamp(at * 1000).to_string();
    json!({
        "ServiceType": "RDS", "Identifier": id, "StartTime": shown(end - 120),
        "EndTime": shown(end), "PeriodInSeconds": 60,
    })
}

#[tokio::test]
async fn load_is_told_by_waits_and_statements() {
    let (walk, id) = measured().await;
    let queries = json!({"MetricQueries": [
        {"Metric": "db.load.avg", "GroupBy": {"Group": "db.wait_event"}}]});
    let input = with(window(&walk, &id), queries);
    let answer = walk.call("pi", "GetResourceMetrics", input).await.unwrap();
    let list = answer["MetricList"].as_array().unwrap();
    let values = |at: usize| -> Vec<f64> {
        let points = list[at]["DataPoints"].as_array().unwrap();
        points.iter().map(|point| point["Value"].as_f64().unwrap()).collect()
    };
    assert_eq!(values(0), [1.0, 4.0], "all of it");
    let lock = json!({"db.wait_event.name": "transactionid", "db.wait_event.type": "Lock"});
    assert_eq!((&list[1]["Key"]["Dimensions"], values(1)), (&lock, vec![0.0, 3.0]));
    let cpu = json!({"db.wait_event.name": "CPU", "db.wait_event.type": "CPU"});
    assert_eq!((&list[2]["Key"]["Dimensions"], values(2)), (&cpu, vec![1.0, 1.0]));

    let by_second = with(
        window(&walk, &id),
        json!({"PeriodInSeconds": 1,
        "MetricQueries": [{"Metric": "db.load.avg", "Filter": {"db.user.name": "ann"}}]}),
    );
    let answer = walk.call("pi", "GetResourceMetrics", by_second).await.unwrap();
    assert_eq!(answer["MetricList"][0]["DataPoints"].as_array().unwrap().len(), 120);

    let top = with(
        window(&walk, &id),
        json!({"Metric": "db.load.avg",
        "GroupBy": {"Group": "db.sql_tokenized", "Limit": 5},
        "PartitionBy": {"Group": "db.wait_event", "Dimensions": ["db.wait_event.name"]}}),
    );
    let answer = walk.call("pi", "DescribeDimensionKeys", top).await.unwrap();
    let keys = answer["Keys"].as_array().unwrap();
    assert_eq!(keys[0]["Dimensions"]["db.sql_tokenized.statement"], UPDATE);
    assert_eq!((&keys[0]["Total"], &keys[1]["Total"]), (&json!(1.5), &json!(1.0)));
    assert_eq!(answer["PartitionKeys"][0]["Dimensions"]["db.wait_event.name"], "transactionid");
    assert_eq!(keys[0]["Partitions"], json!([1.5, 0.0]));
    assert_eq!(keys[1]["Partitions"], json!([0.0, 1.0]));

    let named = json!({"ServiceType": "RDS", "Identifier": id, "Group": "db.sql",
        "GroupIdentifier": keys[0]["Dimensions"]["db.sql_tokenized.id"]});
    let details = walk.call("pi", "GetDimensionKeyDetails", named).await.unwrap();
    assert_eq!(details["Dimensions"][0]["Value"], UPDATE);

    let listed = json!({"ServiceType": "RDS", "Identifier": id, "Metrics": ["db.load"]});
    let listed = walk.call("pi", "ListAvailableResourceDimensions", listed).await.unwrap();
    assert_eq!(listed["MetricDimensions"][0]["Groups"].as_array().unwrap().len(), 7);
}

#[tokio::test]
async fn what_cannot_be_told_is_refused() {
    let (walk, id) = measured().await;
    let queries = json!({"MetricQueries": [{"Metric": "db.load.avg"}]});
    let good = with(window(&walk, &id), queries);
    let query =
        |change: Value| json!({"MetricQueries": [with(json!({"Metric": "db.load.avg"}), change)]});
    for change in [
        json!({"ServiceType": "DOCDB"}),
        json!({"Identifier": "demo-1"}),
        json!({"PeriodInSeconds": 30}),
        json!({"StartTime": good["EndTime"]}),
        json!({"NextToken": "x"}),
        query(json!({"Metric": "os.cpuUtilization.user.avg"})),
        query(json!({"GroupBy": {"Group": "db.host"}})),
        query(json!({"GroupBy": {"Group": "db.user", "Limit": 26}})),
        query(json!({"GroupBy": {"Group": "db.user", "Dimensions": ["db.name"]}})),
        query(json!({"Filter": {"db.host.name": "x"}})),
    ] {
        let refused =
            walk.call("pi", "GetResourceMetrics", with(good.clone(), change.clone())).await;
        assert_eq!(refused.unwrap_err().code, "InvalidArgumentException", "{change}");
    }
    let off = json!({"DBInstanceIdentifier": "demo-1", "EnablePerformanceInsights": false,
        "ApplyImmediately": true});
    walk.rds("ModifyDBInstance", off).await.unwrap();
    let refused = walk.call("pi", "GetResourceMetrics", good).await.unwrap_err();
    assert!(refused.message.contains("not enabled"), "{}", refused.message);
}
