//! What must not be answered with anything but the right refusal: and the server goes on.

use std::io::{Read, Write};
use std::net::TcpStream;

use base::clock::{Clock, SystemClock};
use wire::http::HttpRequest;
use wire::sigv4::sign::Signer;

use crate::contract::send;
use crate::server::{Key, Server, folder, poll};

const FORM: &str = "application/x-www-form-urlencoded; charset=utf-8";

/// Sends a request as this key signs it, altered by `alter` after signing.
fn signed(
    server: &Server,
    key: &Key,
    service: &str,
    body: &str,
    (skew, alter): (i64, impl FnOnce(&mut HttpRequest)),
) -> (u16, String) {
    let mut request = HttpRequest {
        method: "POST".into(),
        path: "/".into(),
        query: String::new(),
        headers: vec![
            ("host".into(), server.address().into()),
            ("content-type".into(), FORM.into()),
        ],
        body: body.as_bytes().to_vec(),
    };
    let signer = Signer {
        access_key_id: &key.id,
        secret_access_key: &key.secret,
        session_token: None,
        region: "us-east-1",
        service,
    };
    signer.sign(&mut request, SystemClock.now().seconds() + skew).unwrap();
    alter(&mut request);
    let mut head = "POST / HTTP/1.1\r\nconnection: close\r\n".to_owned();
    for (name, value) in &request.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("content-length: {}\r\n\r\n", request.body.len()));
    let mut stream = TcpStream::connect(server.address()).unwrap();
    stream.set_read_timeout(Some(crate::server::PATIENCE)).unwrap();
    stream.write_all(head.as_bytes()).unwrap();
    let _may_be_refused_early = stream.write_all(&request.body);
    let mut answer = Vec::new();
    let _ended = stream.read_to_end(&mut answer);
    let text = String::from_utf8_lossy(&answer).into_owned();
    (text.split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or(0), text)
}

#[test]
fn each_bad_request_gets_its_own_refusal() {
    let data = folder();
    let mut server = Server::start(&data.path().join("d"), &["--engines", "simulated"]);
    let key = server.account();
    let wrong = Key { id: key.id.clone(), secret: "x".repeat(40) };
    let unknown = Key { id: "AKIAAAAAAAAAAAAAAAAA".into(), secret: "x".repeat(40) };
    let who = "Action=GetCallerIdentity&Version=2011-06-15";
    let as_is = |_: &mut HttpRequest| {};
    let check = |what: &str, (status, answer): (u16, String), expected: u16, code: &str| {
        assert_eq!(status, expected, "{what}: {answer}");
        assert!(answer.contains(&format!("<Code>{code}</Code>")), "{what}: {answer}");
    };
    let call =
        |key: &Key, service: &str, body: &str| signed(&server, key, service, body, (0, as_is));

    assert_eq!(call(&key, "sts", who).0, 200);
    check("wrong secret", call(&wrong, "sts", who), 403, "SignatureDoesNotMatch");
    check("unknown key", call(&unknown, "sts", who), 403, "InvalidClientTokenId");
    check(
        "unknown key, ec2",
        call(&unknown, "ec2", "Action=DescribeVpcs&Version=2016-11-15"),
        401,
        "AuthFailure",
    );
    for skew in [-1_000, 1_000] {
        let late = signed(&server, &key, "sts", who, (skew, as_is));
        check("skewed clock", late, 403, "SignatureDoesNotMatch");
    }
    check_bodies(&server, &key);
    assert!(server.is_running());
    server.stop();
}

/// Requests that are signed well and say something that cannot be.
fn check_bodies(server: &Server, key: &Key) {
    let who = "Action=GetCallerIdentity&Version=2011-06-15";
    let check = |what: &str, (status, answer): (u16, String), expected: u16, code: &str| {
        assert_eq!(status, expected, "{what}: {answer}");
        assert!(answer.contains(&format!("<Code>{code}</Code>")), "{what}: {answer}");
    };
    let call = |service: &str, body: &str| signed(server, key, service, body, (0, |_| {}));
    let tampered = |request: &mut HttpRequest| request.body.push(b'&');
    let answer = signed(server, key, "sts", who, (0, tampered));
    check("body changed after signing", answer, 403, "SignatureDoesNotMatch");
    check("no action", call("sts", "Version=2011-06-15"), 400, "MissingAction");
    check(
        "unknown action",
        call("iam", "Action=Nonsense&Version=2010-05-08"),
        400,
        "InvalidAction",
    );
    check(
        "unbuilt action",
        call("ec2", "Action=AcceptAddressTransfer&Version=2016-11-15&Address=203.0.113.5"),
        400,
        "InvalidAction",
    );
    check(
        "percent signs",
        call("iam", "Action=CreateUser&Version=2010-05-08&UserName=%zz"),
        400,
        "MalformedQueryString",
    );
    check(
        "invalid UTF-8",
        call("iam", "Action=CreateUser&Version=2010-05-08&UserName=%ff%fe"),
        400,
        "MalformedQueryString",
    );
    check(
        "hostile name",
        call("iam", "Action=CreateUser&Version=2010-05-08&UserName=%3Cscript%3E%26"),
        400,
        "ValidationError",
    );
    let hostile = call("iam", "Action=GetUser&Version=2010-05-08&UserName=%3C%2FMessage%3E");
    assert!(!hostile.1.contains("</Message></Message>"), "{}", hostile.1);
    let large = format!("{who}&Pad={}", "a".repeat(1_000_000));
    let (status, answer) = call("sts", &large);
    assert!(matches!(status, 200 | 400 | 413), "one megabyte: {status} {answer}");
    let (status, answer) = call("sts", &format!("{who}&Pad={}", "a".repeat(1 << 20)));
    assert_eq!(status, 413, "{answer}");
}

#[test]
fn bytes_that_are_no_http_end_their_connection_only() {
    let data = folder();
    let mut server = Server::start(&data.path().join("d"), &["--engines", "simulated"]);
    for garbage in [
        "\0\0\0\x08\x04\x52\x16\x2f",
        "GET\r\n\r\n",
        "\x16\x03\x01\x02\0\x01",
        "POST / HTTP/9.9\r\n\r\n",
    ] {
        let mut stream = TcpStream::connect(server.address()).unwrap();
        stream.write_all(garbage.as_bytes()).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = Vec::new();
        let _ended = stream.read_to_end(&mut answer);
    }
    let header = format!("GET / HTTP/1.1\r\nhost: x\r\nx-pad: {}\r\n\r\n", "a".repeat(200_000));
    assert!(matches!(send(server.address(), &header).0, 0 | 400 | 431), "an endless header");
    assert_eq!(
        send(
            server.address(),
            "GET /_borealis/health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"
        )
        .0,
        200
    );
    assert!(server.is_running());
    server.stop();
}

#[test]
fn idle_connections_are_harmless() {
    let data = folder();
    let server = Server::start(&data.path().join("d"), &["--engines", "simulated"]);
    let key = server.account();
    let before = server.memory();
    let idle: Vec<TcpStream> =
        (0..500).map(|_| TcpStream::connect(server.address()).unwrap()).collect();
    for stream in &idle {
        let mut stream = stream;
        stream.write_all(b"POST / HTTP/1.1\r\nhost: ").unwrap();
    }
    let who =
        signed(&server, &key, "sts", "Action=GetCallerIdentity&Version=2011-06-15", (0, |_| {}));
    assert_eq!(who.0, 200, "somebody else is still served");
    let grown = server.memory().saturating_sub(before);
    assert!(grown < 64 << 20, "500 idle connections take {grown} bytes");
    drop(idle);
    poll("the server to answer again", || {
        let who = signed(
            &server,
            &key,
            "sts",
            "Action=GetCallerIdentity&Version=2011-06-15",
            (0, |_| {}),
        );
        (who.0 == 200).then_some(())
    });
    server.stop();
}
