//! Statements on a real server, one line per kind of value and refusal.

use std::time::Duration;

use SqlValue::{Array, Blob, Bool, Double, Long, Null, Text};
use base::generation::Generation;
use base::host::Host as _;
use base::report::EngineState;
use base::spec::{
    EngineFamily, Epoch, HostSpec, InstanceSpec, MasterUser, Run, Size, Verifier, VolumeOrigin,
    VolumeSpec, Writer,
};
use base::sql::{SqlCall, SqlError, SqlHint, SqlLogin, SqlParameter, SqlReply, SqlValue, SqlWork};
use sha1::{Digest as _, Sha1};
use tempfile::TempDir;
use tokio::time::Instant;

use crate::converge::{Agent, AgentConfig};

const DEADLINE: Duration = Duration::from_secs(60);

const PASSWORD: &str = "first password";

struct Caller {
    agent: Agent,
    _folder: TempDir,
}

impl Caller {
    async fn of_postgresql() -> Self {
        let verifier = postgres_protocol::password::scram_sha_256(PASSWORD.as_bytes());
        Self::new(EngineFamily::Postgresql, verifier).await
    }

    async fn of_mariadb() -> Self {
        let twice = Sha1::digest(Sha1::digest(PASSWORD.as_bytes()));
        let digits: String = twice.iter().map(|byte| format!("{byte:02X}")).collect();
        Self::new(EngineFamily::Mariadb, format!("*{digits}")).await
    }

    /// Opens an agent with one instance of whatever engine of this family there is.
    async fn new(family: EngineFamily, verifier: String) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let config = AgentConfig { data, engines: None, hosts_file: None };
        let agent = Agent::open(config).await.unwrap();
        let engines = agent.engines().await;
        let engine = engines.iter().find(|one| one.build.family == family);
        let engine = engine.expect("Debian's packages are installed");
        let volume = VolumeSpec {
            id: "vol-1".into(),
            engine: engine.build.clone(),
            master: MasterUser { name: "owner".into(), verifier: Verifier(verifier) },
            database: Some("shop".into()),
            keep: true,
            origin: VolumeOrigin::Fresh,
            epoch: Epoch(1),
            writer: Writer::Instance("db-1".into()),
            synchronous: Vec::new(),
        };
        let instance = InstanceSpec {
            engine: None,
            id: "db-1".into(),
            generation: Generation(1),
            name: String::new(),
            volume: "vol-1".into(),
            run: Run::Up,
            restart: 0,
            size: Size { memory_bytes: 1 << 30, vcpus: 2 },
            parameters: std::collections::BTreeMap::new(),
        };
        let spec = HostSpec {
            generation: Generation(1),
            volumes: vec![volume],
            instances: vec![instance],
            ..HostSpec::default()
        };
        agent.converge(spec).await.unwrap();
        let begin = Instant::now();
        while agent.report().await.unwrap().instances[0].engine != EngineState::Up {
            assert!(begin.elapsed() < DEADLINE, "the instance does not come up");
            let _ = tokio::time::timeout(Duration::from_millis(100), agent.changed()).await;
        }
        Self { agent, _folder: folder }
    }

    async fn run(&self, work: SqlWork) -> Result<SqlReply, SqlError> {
        self.run_as(PASSWORD, work).await
    }

    async fn run_as(&self, password: &str, work: SqlWork) -> Result<SqlReply, SqlError> {
        let login = SqlLogin {
            user: "owner".into(),
            password: password.into(),
            database: Some("shop".into()),
            schema: None,
        };
        let call =
            SqlCall { volume: "vol-1".into(), login, work, millis_max: 2000, goes_on: false };
        self.agent.sql(call).await
    }

    async fn execute(
        &self,
        statement: &str,
        parameters: &[(&str, SqlValue, Option<SqlHint>)],
    ) -> Result<SqlReply, SqlError> {
        self.run(execute(statement, parameters, None)).await
    }
}

fn execute(
    statement: &str,
    parameters: &[(&str, SqlValue, Option<SqlHint>)],
    transaction: Option<String>,
) -> SqlWork {
    let named = parameters.iter().map(|(name, value, hint)| SqlParameter {
        name: (*name).to_owned(),
        value: value.clone(),
        hint: *hint,
    });
    SqlWork::Execute { statement: statement.to_owned(), sets: vec![named.collect()], transaction }
}

/// `insert into t values (:i, :v)`, once for each number.
fn insert(numbers: impl IntoIterator<Item = i64>) -> SqlWork {
    let set = |i| {
        let named = [("i", Long(i)), ("v", text("x"))];
        named.map(|(name, value)| SqlParameter { name: name.into(), value, hint: None }).into()
    };
    SqlWork::Execute {
        statement: "insert into t values (:i, :v)".into(),
        sets: numbers.into_iter().map(set).collect(),
        transaction: None,
    }
}

/// Each statement is refused in words that hold the expected ones, and so is a wrong password.
async fn refuses(caller: &Caller, statements: &[(&str, &str)]) {
    for (statement, expected) in statements {
        let refused = caller.execute(statement, &[]).await.unwrap_err().to_string();
        assert!(refused.contains(expected), "{statement}: {refused}");
    }
    let wrong = caller.run_as("another", SqlWork::Begin).await.unwrap_err();
    assert!(matches!(wrong, SqlError::Login { .. }), "{wrong}");
}

/// Of the rows 1 to 3 of `t`, what a transaction takes away comes back with its end or does not.
async fn transactions_hold(caller: &Caller) {
    let begun = caller.run(SqlWork::Begin).await.unwrap().transaction.unwrap();
    let delete = execute("delete from t", &[], Some(begun.clone()));
    assert_eq!(caller.run(delete).await.unwrap().changed, 3);
    caller.run(SqlWork::Rollback(begun.clone())).await.unwrap();
    assert_eq!(caller.run(SqlWork::Commit(begun)).await.unwrap_err(), SqlError::NoTransaction);
    let begun = caller.run(SqlWork::Begin).await.unwrap().transaction.unwrap();
    let one = execute("delete from t where i = :i", &[("i", Long(1), None)], Some(begun.clone()));
    caller.run(one).await.unwrap();
    caller.run(SqlWork::Commit(begun)).await.unwrap();
    let count = caller.execute("select count(*) from t", &[]).await.unwrap();
    assert_eq!(count.rows, [[Long(2)]], "batches that failed left nothing");
}

fn text(value: &str) -> SqlValue {
    Text(value.to_owned())
}

#[tokio::test]
async fn values_go_in_and_come_out() {
    let caller = Caller::of_postgresql().await;
    for (statement, expected) in [
        ("select 1::int2, 2::int4, 3::int8", vec![Long(1), Long(2), Long(3)]),
        ("select true, null::text, 'x'::varchar", vec![Bool(true), Null, text("x")]),
        ("select 1.5::float4, 0.1::float8", vec![Double(1.5), Double(0.1)]),
        ("select 1234567.8900, -0.001", vec![text("1234567.8900"), text("-0.001")]),
        (
            "select 0::numeric, 10000::numeric, 1e-6::numeric",
            vec![text("0"), text("10000"), text("0.000001")],
        ),
        (
            "select 'NaN'::numeric, '12345678901234567890.05'::numeric",
            vec![text("NaN"), text("12345678901234567890.05")],
        ),
        (
            "select date '2024-02-29', date '1969-12-31'",
            vec![text("2024-02-29"), text("1969-12-31")],
        ),
        ("select time '01:02:03.450'", vec![text("01:02:03.45")]),
        ("select timestamp '1999-12-31 23:59:59.000001'", vec![text("1999-12-31 23:59:59.000001")]),
        ("select timestamptz '2024-01-01 01:00:00+01'", vec![text("2024-01-01 00:00:00")]),
        ("select '\\x00ff'::bytea", vec![Blob(vec![0, 255])]),
        ("select '{\"a\": 1}'::jsonb, '[1]'::json", vec![text("{\"a\": 1}"), text("[1]")]),
        (
            "select '00000000-0000-0000-0000-00000000000a'::uuid",
            vec![text("00000000-0000-0000-0000-00000000000a")],
        ),
        (
            "select array[1,null,3], '{}'::text[]",
            vec![Array(vec![Long(1), Null, Long(3)]), Array(vec![])],
        ),
        (
            "select array[[1,2],[3,4]]",
            vec![Array(vec![Array(vec![Long(1), Long(2)]), Array(vec![Long(3), Long(4)])])],
        ),
    ] {
        let found = caller.execute(statement, &[]).await.unwrap();
        assert_eq!(found.rows, [expected], "{statement}");
    }
    for (statement, value, hint, expected) in [
        ("select :v::text", Long(7), None, text("7")),
        ("select :v", text("it's"), None, text("it's")),
        ("select :v::int", Null, None, Null),
        ("select :v", Blob(vec![1, 2]), None, Blob(vec![1, 2])),
        (
            "select :v",
            Array(vec![text("a,b"), text("c\"d")]),
            None,
            Array(vec![text("a,b"), text("c\"d")]),
        ),
        ("select :v", text("2024-02-29"), Some(SqlHint::Date), text("2024-02-29")),
        ("select :v", text("1.50"), Some(SqlHint::Decimal), text("1.50")),
        ("select :v", text("{\"a\":1}"), Some(SqlHint::Json), text("{\"a\": 1}")),
    ] {
        let found = caller.execute(statement, &[("v", value.clone(), hint)]).await.unwrap();
        assert_eq!(found.rows, [[expected]], "{statement} {value:?}");
    }
    caller.agent.stop().await;
}

#[tokio::test]
async fn what_the_server_refuses_is_told() {
    let caller = Caller::of_postgresql().await;
    caller.execute("create table t (i int primary key, v text)", &[]).await.unwrap();
    assert_eq!(caller.run(insert(1..=3)).await.unwrap().changed, 3);
    let twice = caller.run(insert(1..=3)).await.unwrap_err();
    assert!(matches!(&twice, SqlError::Engine { state, .. } if state == "23505"), "{twice}");
    let statements = [
        ("select nothing", "column \"nothing\" does not exist"),
        ("select 1; select 2", "Multistatements aren't supported."),
        ("select :missing", "Named parameter \"missing\" is missing"),
        ("select point '(1,2)'", "unsupported data type point"),
        ("select repeat('x', 2000000)", "too large"),
        ("select pg_sleep(10)", "took too long"),
        ("alter system set work_mem = 1", "SQLState: 42501"),
    ];
    refuses(&caller, &statements).await;
    transactions_hold(&caller).await;
    caller.agent.stop().await;
}

#[tokio::test]
async fn mariadb_takes_and_gives_values() {
    let caller = Caller::of_mariadb().await;
    for (statement, expected) in [
        (
            "select 1, -7, 18446744073709551615",
            vec![Long(1), Long(-7), text("18446744073709551615")],
        ),
        ("select null, 'x', 1.50, 1e0", vec![Null, text("x"), text("1.50"), Double(1.0)]),
        (
            "select date '2024-02-29', cast('a' as binary)",
            vec![text("2024-02-29"), Blob(b"a".to_vec())],
        ),
        ("select 1 = 1, '12:30'", vec![Long(1), text("12:30")]),
        ("select json_object('a', 1)", vec![text("{\"a\": 1}")]),
    ] {
        let found = caller.execute(statement, &[]).await.unwrap();
        assert_eq!(found.rows, [expected], "{statement}");
    }
    for (value, hint, expected) in [
        (Long(7), None, Long(7)),
        (Double(0.5), None, Double(0.5)),
        (Bool(true), None, Long(1)),
        (Null, None, Null),
        (text("it's \\ \" é"), None, text("it's \\ \" é")),
        (text("1.50"), Some(SqlHint::Decimal), text("1.50")),
        (Blob(vec![0, 39, 255]), None, Blob(vec![0, 39, 255])),
    ] {
        let found = caller.execute("select :v", &[("v", value.clone(), hint)]).await.unwrap();
        assert_eq!(found.rows, [[expected]], "{value:?}");
    }
    let table = "create table t (id int auto_increment primary key, v varchar(9), b bool, \
                 d datetime, x blob) collate utf8mb4_unicode_ci";
    caller.execute(table, &[]).await.unwrap();
    let made = caller
        .execute(
            "insert into t (v, b, d, x) values (:v, true, :d, x'00'), (:v, false, null, null)",
            &[("v", text("é"), None), ("d", text("2024-02-29 01:02:03"), Some(SqlHint::Timestamp))],
        )
        .await
        .unwrap();
    assert_eq!((made.changed, made.generated), (2, vec![vec![Long(1), Long(2)]]));
    let found = caller
        .execute(
            "select * from t where v = :v and id = :id",
            &[("v", text("é"), None), ("id", Long(1), None)],
        )
        .await
        .unwrap();
    let row = [Long(1), text("é"), Bool(true), text("2024-02-29 01:02:03"), Blob(vec![0])];
    assert_eq!(found.rows, [row]);
    let names: Vec<&str> = found.columns.iter().map(|one| one.type_name.as_str()).collect();
    assert_eq!(names, ["INT", "VARCHAR", "BIT", "DATETIME", "BLOB"]);
    caller.agent.stop().await;
}

#[tokio::test]
async fn what_mariadb_refuses_is_told_and_transactions_hold() {
    let caller = Caller::of_mariadb().await;
    caller.execute("create table t (i int primary key, v text)", &[]).await.unwrap();
    assert_eq!(caller.run(insert(1..=3)).await.unwrap().changed, 3);
    let twice = caller.run(insert([9, 3])).await.unwrap_err();
    assert!(matches!(&twice, SqlError::Engine { state, .. } if state == "23000"), "{twice}");
    let statements = [
        ("select nothing", "Unknown column 'nothing'"),
        ("select 1; select 2", "error in your SQL syntax"),
        ("select :missing", "Named parameter \"missing\" is missing"),
        ("select point(1, 2)", "unsupported data type GEOMETRY"),
        ("select repeat('x', 2000000)", "too large"),
        ("select sleep(10) from t", "took too long"),
        ("set global read_only = 1", "Access denied"),
    ];
    refuses(&caller, &statements).await;
    transactions_hold(&caller).await;
    caller.agent.stop().await;
}
