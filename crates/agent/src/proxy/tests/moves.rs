//! What becomes of connections when rules, instances and addresses change.

use std::net::TcpListener;
use std::time::Duration;

use base::generation::Generation;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use super::bench::{
    Bench, EVERYBODY, NAME, admission, ann, ask, eventually, login, refusal, rest, soon, spec,
};
use crate::proxy::Tally;
use crate::proxy::limits::Limits;

#[tokio::test]
async fn rules_hold_for_new_connections_at_once() {
    let bench = Bench::new();
    bench.serving.set("db", Some(bench.engine("one")));
    let mut writer = spec("w", &["db"], &[]);
    bench.open(std::slice::from_ref(&writer)).await;
    let address = bench.address("w");

    let mut refused = bench.connect("w").await;
    // Whether this fails depends on how fast the reset comes back.
    let _reset = refused.write_all(&ann()).await;
    assert_eq!(rest(&mut refused).await, b"", "not a byte for those whom no rule admits");

    writer.admit = vec![admission("203.0.113.0/24"), admission("127.0.0.1/32")];
    bench.endpoints.converge(std::slice::from_ref(&writer));
    let mut admitted = bench.connect("w").await;
    assert_eq!(login(&mut admitted).await, "one");

    writer.admit.pop();
    writer.generation = Generation(2);
    bench.endpoints.converge(std::slice::from_ref(&writer));
    let mut refused = bench.connect("w").await;
    assert_eq!(rest(&mut refused).await, b"");
    assert_eq!(ask(&mut admitted).await, "one", "a connection that was let in stays");
    assert_eq!(bench.address("w"), address, "the address never closed");
    assert_eq!(bench.endpoints.tally("w"), Some(Tally { admitted: 1, refused: 2 }));
    assert_eq!(bench.endpoints.report()[0].applied, Generation(2));
}

#[tokio::test]
async fn whom_no_rule_admits_hears_nothing_and_takes_few_places() {
    let silence = Duration::from_secs(60);
    let bench = Bench::with(Limits { silence, silent_max: 1, ..Limits::STANDARD });
    bench.open(&[spec("w", &["db"], &[])]).await;
    let mut silent = bench.connect("w").await;
    let refused = async || bench.endpoints.tally("w").is_some_and(|tally| tally.refused == 1);
    eventually("the refusal", refused).await;
    let mut further = bench.connect("w").await;
    assert_eq!(rest(&mut further).await, b"", "the place is taken: reset at once");
    let heard = tokio::time::timeout(Duration::from_millis(200), rest(&mut silent)).await;
    assert!(heard.is_err(), "the first one is left without an answer: {heard:?}");
}

#[tokio::test]
async fn connections_to_an_instance_that_no_longer_serves_are_cut() {
    let bench = Bench::new();
    bench.serving.set("a", Some(bench.engine("one")));
    bench.serving.set("b", Some(bench.engine("two")));
    let mut writer = spec("w", &["a"], &[EVERYBODY]);
    let reader = spec("r", &["a", "b"], &[EVERYBODY]);
    bench.open(&[writer.clone(), reader.clone()]).await;
    let mut old = bench.connect("w").await;
    assert_eq!(login(&mut old).await, "one");

    // Readers are dealt out in turn, and only to those that are up.
    let mut names = Vec::new();
    for _ in 0..4 {
        names.push(login(&mut bench.connect("r").await).await);
    }
    names.sort();
    assert_eq!(names, ["one", "one", "two", "two"]);
    bench.serving.set("a", None);
    for _ in 0..4 {
        assert_eq!(login(&mut bench.connect("r").await).await, "two");
    }
    assert_eq!(ask(&mut old).await, "one", "the engine itself ends what is open");

    writer.targets = vec!["b".to_owned()];
    bench.endpoints.converge(&[writer, reader]);
    assert_eq!(rest(&mut old).await, b"", "cut when the endpoint leads elsewhere");
    assert_eq!(login(&mut bench.connect("w").await).await, "two");
}

#[tokio::test]
async fn an_address_that_changes_or_is_taken() {
    let bench = Bench::with(Limits { drain: Duration::from_secs(1), ..Limits::STANDARD });
    bench.serving.set("db", Some(bench.engine("one")));
    let mut writer = spec("w", &["db"], &[EVERYBODY]);
    bench.open(std::slice::from_ref(&writer)).await;
    let old = bench.address("w");
    let mut open = bench.connect("w").await;
    assert_eq!(login(&mut open).await, "one");

    // The next port is somebody else's for now.
    let other = TcpListener::bind((writer.address, 0)).unwrap();
    writer.port = other.local_addr().unwrap().port();
    bench.endpoints.converge(std::slice::from_ref(&writer));
    assert_eq!(ask(&mut open).await, "one", "what is open has a moment to end");
    eventually("the problem is named", async || {
        let report = bench.endpoints.report().remove(0);
        let place = format!("{}:{} is taken", writer.address, writer.port);
        !report.listening && report.problem.is_some_and(|problem| problem.starts_with(&place))
    })
    .await;
    TcpStream::connect(old).await.unwrap_err();
    assert_eq!(rest(&mut open).await, b"", "the moment is over");
    drop(other);
    bench.open(std::slice::from_ref(&writer)).await;
    assert_eq!(bench.address("w").port(), writer.port);
    assert_eq!(bench.endpoints.report()[0].problem, None);
    assert_eq!(login(&mut bench.connect("w").await).await, "one");

    // Two endpoints can trade places.
    let mut second = spec("x", &["db"], &[EVERYBODY]);
    bench.open(&[writer.clone(), second.clone()]).await;
    second.port = bench.address("x").port();
    bench.open(&[writer.clone(), second.clone()]).await;
    (writer.address, second.address) = (second.address, writer.address);
    (writer.port, second.port) = (second.port, writer.port);
    bench.endpoints.converge(&[writer.clone(), second.clone()]);
    eventually("both listen where the other was", async || {
        let bound = |id| bench.endpoints.bound(id).map(|at| (at.ip(), at.port()));
        bound("w") == Some((writer.address, writer.port))
            && bound("x") == Some((second.address, second.port))
    })
    .await;
}

#[tokio::test]
async fn endpoints_that_cannot_be_opened_say_why() {
    let bench = Bench::new();
    let mut nameless = spec("nameless", &[], &[]);
    nameless.name = "n\u{e4}me".to_owned();
    let mut elsewhere = spec("elsewhere", &[], &[]);
    elsewhere.address = "203.0.113.1".parse().unwrap();
    bench.endpoints.converge(&[nameless.clone(), elsewhere]);
    let problem = |id: &str| {
        let mut reports = bench.endpoints.report().into_iter();
        reports.find(|report| report.id == id).unwrap().problem.unwrap_or_default()
    };
    eventually("a missing address is named", async || {
        problem("elsewhere").contains("does not have the address 203.0.113.1")
    })
    .await;
    assert!(problem("nameless").contains("no certificate"));
    nameless.name = NAME.to_owned();
    bench.open(&[nameless]).await;
}

#[tokio::test]
async fn what_goes_is_drained_and_closing_waits_for_it() {
    let bench = Bench::with(Limits { drain: Duration::from_secs(1), ..Limits::STANDARD });
    bench.serving.set("db", Some(bench.engine("one")));
    let writer = spec("w", &["db"], &[EVERYBODY]);
    let reader = spec("r", &["db"], &[EVERYBODY]);
    bench.open(&[writer.clone(), reader.clone()]).await;
    let mut going = bench.connect("r").await;
    let mut staying = bench.connect("w").await;
    login(&mut going).await;
    login(&mut staying).await;
    let place = bench.address("r");
    bench.open(std::slice::from_ref(&writer)).await;
    assert_eq!(bench.endpoints.report().len(), 1);
    assert_eq!(ask(&mut going).await, "one");
    eventually("the address is closed", async || TcpStream::connect(place).await.is_err()).await;
    assert_eq!(rest(&mut going).await, b"");
    assert_eq!(ask(&mut staying).await, "one");

    let mut silent = bench.connect("w").await;
    let close = bench.endpoints.close(Duration::from_secs(1));
    let used = async {
        assert_eq!(ask(&mut staying).await, "one");
        assert_eq!(rest(&mut silent).await, b"", "who has not begun need not");
        assert_eq!(rest(&mut staying).await, b"");
    };
    soon(async { tokio::join!(close, used) }).await;
    // Closed for good.
    bench.endpoints.converge(std::slice::from_ref(&writer));
    assert_eq!(bench.endpoints.report(), []);
    bench.endpoints.close(Duration::ZERO).await;
}

#[tokio::test]
async fn closing_again_does_not_wait_any_longer() {
    let bench = Bench::new();
    bench.serving.set("db", Some(bench.engine("one")));
    bench.open(&[spec("w", &["db"], &[EVERYBODY])]).await;
    let mut open = bench.connect("w").await;
    login(&mut open).await;
    let orderly = bench.endpoints.close(Duration::from_hours(1));
    let impatient = async {
        assert_eq!(ask(&mut open).await, "one");
        bench.endpoints.close(Duration::ZERO).await;
        assert_eq!(rest(&mut open).await, b"");
    };
    soon(async { tokio::join!(orderly, impatient) }).await;
}

#[tokio::test]
async fn a_client_that_waits_is_told_when_its_endpoint_goes() {
    let bench = Bench::with(Limits { hold: Duration::from_secs(60), ..Limits::STANDARD });
    bench.open(&[spec("w", &["db"], &[EVERYBODY])]).await;
    let mut waiting = bench.connect("w").await;
    waiting.write_all(&ann()).await.unwrap();
    let admitted = async || bench.endpoints.tally("w").unwrap().admitted == 1;
    eventually("the connection is taken", admitted).await;
    bench.endpoints.converge(&[]);
    let heard = rest(&mut waiting).await;
    // Nothing when the packet had not been read yet.
    if !heard.is_empty() {
        assert_eq!(refusal(&mut &heard[..]).await, "57P03 the database system is shutting down");
    }
}
