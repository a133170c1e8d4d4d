//! Calls of an account in short form, and a loop beside them, for tests.

use std::fmt::Display;

use serde_json::{Value, json};
use wire::error::ApiError;

use crate::actions;
use crate::converge::{Loop, TurnError};
use crate::testbench::Bench;

/// A bench, the loop on it, and the account's root user.
pub(crate) struct Walk {
    pub(crate) bench: Bench,
    looping: Loop,
}

impl Walk {
    pub(crate) fn new() -> Self {
        let bench = Bench::new();
        let looping = Loop::new(std::sync::Arc::clone(&bench.control));
        Self { bench, looping }
    }

    /// Calls an operation as the door would, past authorisation.
    pub(crate) async fn call(
        &self,
        service: &str,
        operation: &str,
        input: Value,
    ) -> Result<Value, ApiError> {
        let action = actions::find(service, operation).expect("the operation is built");
        (action.handler)(self.bench.root(), input).await
    }

    pub(crate) async fn rds(&self, operation: &str, input: Value) -> Result<Value, ApiError> {
        self.call("rds", operation, input).await
    }

    /// The error code of a call that must fail.
    pub(crate) async fn refusal(&self, operation: &str, input: Value) -> String {
        match self.rds(operation, input.clone()).await {
            Ok(answer) => panic!("{operation} {input} was taken: {answer}"),
            Err(error) => {
                assert!(!error.message.is_empty(), "{operation} {input}");
                error.code.into_owned()
            }
        }
    }

    /// Turns the loop until nothing changes any more.
    pub(crate) async fn settle(&mut self) {
        for _ in 0..12 {
            self.looping.turn().await.unwrap();
        }
    }

    pub(crate) async fn turn(&mut self) {
        self.try_turn().await.unwrap();
    }

    pub(crate) async fn try_turn(&mut self) -> Result<(), TurnError> {
        self.looping.turn().await
    }

    /// As if the process had been killed and started again: what the loop remembers is lost.
    pub(crate) fn restart(&mut self) {
        self.looping = Loop::new(std::sync::Arc::clone(&self.bench.control));
    }

    pub(crate) async fn cluster(&self, name: &str) -> Value {
        let input = json!({"DBClusterIdentifier": name});
        self.rds("DescribeDBClusters", input).await.unwrap()["DBClusters"][0].clone()
    }

    pub(crate) async fn instance(&self, name: &str) -> Value {
        let input = json!({"DBInstanceIdentifier": name});
        self.rds("DescribeDBInstances", input).await.unwrap()["DBInstances"][0].clone()
    }

    pub(crate) async fn cluster_status(&self, name: &str) -> String {
        self.cluster(name).await["Status"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn instance_status(&self, name: &str) -> String {
        self.instance(name).await["DBInstanceStatus"].as_str().unwrap().to_owned()
    }

    /// A cluster without instances, settled.
    pub(crate) async fn with_cluster() -> Self {
        let mut walk = Self::new();
        walk.rds("CreateDBCluster", new_cluster("demo")).await.unwrap();
        walk.settle().await;
        walk
    }

    /// A cluster `demo` with the writer `demo-1`, settled.
    pub(crate) async fn with_writer() -> Self {
        let mut walk = Self::with_cluster().await;
        walk.rds("CreateDBInstance", new_instance("demo-1", "demo")).await.unwrap();
        walk.settle().await;
        walk
    }

    /// Codes of the events of the last hour, oldest first.
    pub(crate) async fn events(&self) -> Vec<String> {
        use crate::rds::event::Event;
        let call = self.bench.root();
        let view = call.records().view().await.unwrap();
        let events = view.list::<Event>(&call.region_scope()).await.unwrap();
        let short = |(_, event): (String, Event)| {
            event.happening.code.trim_start_matches("RDS-EVENT-").to_owned()
        };
        events.into_iter().map(short).collect()
    }
}

pub(crate) fn new_cluster(name: impl Display) -> Value {
    json!({
        "DBClusterIdentifier": name.to_string(), "Engine": "aurora-postgresql",
        "EngineVersion": "15.18", "MasterUsername": "dbadmin",
        "MasterUserPassword": "Pa55word-1",
    })
}

pub(crate) fn new_instance(name: &str, cluster: &str) -> Value {
    json!({
        "DBInstanceIdentifier": name, "DBClusterIdentifier": cluster,
        "Engine": "aurora-postgresql", "DBInstanceClass": "db.r6g.large",
    })
}

/// An object with some members replaced; `null` removes one.
pub(crate) fn with(mut base: Value, changes: Value) -> Value {
    for (member, value) in changes.as_object().unwrap() {
        match value {
            Value::Null => {
                base.as_object_mut().unwrap().remove(member);
            }
            value => base[member] = value.clone(),
        }
    }
    base
}
