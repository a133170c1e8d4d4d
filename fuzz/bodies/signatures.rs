//! What a request claims about who signed it, in its headers or its query, and whether it holds; and
//! tokens that are passwords. Lines: path, query, `Authorization`, `X-Amz-Date`, further headers.

use wire::http::HttpRequest;
use wire::sigv4::claim::claim;
use wire::sigv4::key::SigningKey;
use wire::sigv4::sign::Signer;
use wire::sigv4::token;

const NOW: i64 = 1_440_938_160;
const SKEW: i64 = 900;

pub(super) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split('\n');
    let mut line = || lines.next().unwrap_or_default().to_owned();
    let (path, query, authorization, date) = (line(), line(), line(), line());
    let mut request = HttpRequest {
        method: "GET".to_owned(),
        path,
        query,
        headers: vec![("host".to_owned(), "127.0.0.1:4566".to_owned())],
        body: text.as_bytes().to_vec(),
    };
    let plain = request.clone();
    request.headers.push(("authorization".to_owned(), authorization));
    request.headers.push(("x-amz-date".to_owned(), date));
    for header in lines {
        if let Some((name, value)) = header.split_once(": ") {
            request.headers.push((name.to_ascii_lowercase(), value.to_owned()));
        }
    }
    nobody_signed(&request);
    nobody_signed(&plain);
    if let Some(token) = token::parse(&text) {
        nobody_signed(&token.request);
    }
    what_is_signed_holds(plain);
}

fn nobody_signed(request: &HttpRequest) {
    match claim(request) {
        Ok(Some(claim)) => {
            let key = SigningKey::derive("secret", &claim.date, &claim.region, &claim.service);
            assert!(claim.verify(request, NOW, SKEW, &key).is_err(), "nobody signed this");
        }
        Ok(None) => {}
        Err(error) => drop(error.api_error("rds")),
    }
}

fn what_is_signed_holds(mut request: HttpRequest) {
    let signer = Signer {
        access_key_id: "AKIDEXAMPLE",
        secret_access_key: "secret",
        session_token: None,
        region: "us-east-1",
        service: "rds",
    };
    if request.query.contains("X-Amz-") || signer.sign(&mut request, NOW).is_err() {
        return;
    }
    let claim = claim(&request).expect("a signed request").expect("a claim");
    let key = SigningKey::derive("secret", &claim.date, &claim.region, &claim.service);
    assert!(claim.verify(&request, NOW, SKEW, &key).is_ok(), "{request:?}");
    request.body.push(b'!');
    assert!(claim.verify(&request, NOW, SKEW, &key).is_err(), "{request:?}");
}
