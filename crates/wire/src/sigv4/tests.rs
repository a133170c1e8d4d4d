//! AWS's published vectors, and every way we know to get a signature wrong.

use crate::http::HttpRequest;
use crate::moment;

use super::claim::claim;
use super::error::SignatureError;
use super::key::SigningKey;
use super::sign::Signer;
use super::token;

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
/// 2015-08-30T12:36:00Z, the moment of AWS's published vectors.
const NOW: i64 = 1_440_938_160;
const SKEW: i64 = 900;

fn request(method: &str, target: &str, headers: &[(&str, &str)], body: &str) -> HttpRequest {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    HttpRequest {
        method: method.to_owned(),
        path: path.to_owned(),
        query: query.to_owned(),
        headers: headers
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        body: body.as_bytes().to_vec(),
    }
}

fn verify(request: &HttpRequest, now_seconds: i64) -> Result<(), SignatureError> {
    let claim = claim(request)?.expect("a signed request");
    let key = SigningKey::derive(SECRET, &claim.date, &claim.region, &claim.service);
    claim.verify(request, now_seconds, SKEW, &key)
}

fn signed() -> HttpRequest {
    let mut request = request(
        "POST",
        "/",
        &[("host", "127.0.0.1:4566"), ("content-type", "application/x-www-form-urlencoded")],
        "Action=DescribeDBClusters&Version=2014-10-31",
    );
    signer("rds", None).sign(&mut request, NOW).unwrap();
    request
}

fn presigned(token: Option<&str>) -> HttpRequest {
    let mut request = request(
        "GET",
        "/?Action=GetCallerIdentity&Version=2011-06-15",
        &[("host", "127.0.0.1:4566")],
        "",
    );
    signer("sts", token).presign(&mut request, NOW, 60).unwrap();
    request
}

fn signer<'a>(service: &'a str, session_token: Option<&'a str>) -> Signer<'a> {
    Signer {
        access_key_id: "AKIDEXAMPLE",
        secret_access_key: SECRET,
        session_token,
        region: "us-east-1",
        service,
    }
}

struct Vector {
    method: &'static str,
    target: &'static str,
    headers: &'static [(&'static str, &'static str)],
    body: &'static str,
    signature: &'static str,
}
const GET: Vector = Vector { method: "GET", target: "/", headers: &[], body: "", signature: "" };
const VANILLA: &str = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";
const VECTORS: &[Vector] = &[
    Vector { signature: VANILLA, ..GET },
    Vector { target: "//", signature: VANILLA, ..GET },
    Vector { target: "/./", signature: VANILLA, ..GET },
    Vector { target: "/example/..", signature: VANILLA, ..GET },
    Vector {
        target: "/example space/",
        signature: "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741",
        ..GET
    },
    Vector {
        target: "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        signature: "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f",
        ..GET
    },
    Vector {
        target: "/\u{1234}",
        signature: "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85",
        ..GET
    },
    Vector {
        target: "/?Param2=value2&Param1=value1",
        signature: "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        ..GET
    },
    Vector {
        headers: &[("my-header1", " value1"), ("my-header2", " \"a   b   c\"")],
        signature: "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
        ..GET
    },
    Vector {
        headers: &[("my-header1", "value2"), ("my-header1", "value2"), ("my-header1", "value1")],
        signature: "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea",
        ..GET
    },
    Vector {
        method: "POST",
        signature: "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        ..GET
    },
    Vector {
        method: "POST",
        headers: &[("content-type", "application/x-www-form-urlencoded")],
        body: "Param1=value1",
        signature: "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
        ..GET
    },
];

#[test]
fn published_vectors_verify() {
    for vector in VECTORS {
        let mut request = request(vector.method, vector.target, vector.headers, vector.body);
        request.headers.push(("host".to_owned(), "example.amazonaws.com".to_owned()));
        request.headers.push(("x-amz-date".to_owned(), "20150830T123600Z".to_owned()));
        let mut names: Vec<&str> = request.headers.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        let authorization = format!(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, \
             SignedHeaders={}, Signature={}",
            names.join(";"),
            vector.signature
        );
        request.headers.push(("authorization".to_owned(), authorization));
        assert_eq!(verify(&request, NOW), Ok(()), "{} {}", vector.method, vector.target);
    }
}

#[test]
fn the_example_of_the_user_guide_verifies() {
    let request = request(
        "GET",
        "/?Action=ListUsers&Version=2010-05-08",
        &[
            ("content-type", "application/x-www-form-urlencoded; charset=utf-8"),
            ("host", "iam.amazonaws.com"),
            ("x-amz-date", "20150830T123600Z"),
            (
                "authorization",
                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, \
                 SignedHeaders=content-type;host;x-amz-date, \
                 Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
            ),
        ],
        "",
    );
    assert_eq!(verify(&request, NOW), Ok(()));
}

#[test]
fn clocks_may_differ_by_the_skew_and_no_more() {
    assert_eq!(verify(&signed(), NOW + SKEW), Ok(()));
    assert_eq!(verify(&signed(), NOW - SKEW), Ok(()));
    assert_eq!(
        verify(&signed(), NOW + SKEW + 1).unwrap_err().api_error("rds").to_string(),
        "SignatureDoesNotMatch: Signature expired: 20150830T123600Z is now earlier than \
         20150830T123601Z (20150830T125101Z - 15 min.)"
    );
    assert_eq!(
        verify(&signed(), NOW - SKEW - 1).unwrap_err().api_error("iam").to_string(),
        "SignatureDoesNotMatch: Signature not yet current: 20150830T123600Z is still later than \
         20150830T123559Z (20150830T122059Z + 15 min.)"
    );
    assert_eq!(
        verify(&signed(), NOW + SKEW + 1).unwrap_err().api_error("ec2").to_string(),
        "RequestExpired: Request has expired."
    );
    assert_eq!(verify(&presigned(None), NOW + 60), Ok(()));
    assert_eq!(
        verify(&presigned(None), NOW + 61).unwrap_err().to_string(),
        "Signature expired: 20150830T123700Z is now earlier than 20150830T123701Z"
    );
}

type Change = fn(&mut HttpRequest);

#[test]
fn any_change_breaks_the_signature() {
    let changes: &[(&str, Change)] = &[
        ("method", |request| request.method = "PUT".to_owned()),
        ("path", |request| request.path = "/x".to_owned()),
        ("query", |request| request.query = "a=b".to_owned()),
        ("body", |request| request.body.push(b'x')),
        ("host", |request| {
            request.headers.iter_mut().find(|(name, _)| name == "host").unwrap().1 = "x".to_owned();
        }),
        ("second host", |request| {
            request.headers.push(("host".to_owned(), "evil".to_owned()));
        }),
    ];
    for (name, change) in changes {
        let mut request = signed();
        change(&mut request);
        let error = verify(&request, NOW).expect_err(name);
        assert!(matches!(error, SignatureError::Mismatch { .. }), "{name}: {error}");
    }
}

#[test]
fn a_mismatch_shows_what_was_signed_without_secrets() {
    let mut request = presigned(Some("session/token=="));
    request.query.push_str("&MasterUserPassword=hunter2");
    let error = verify(&request, NOW).unwrap_err();
    let shown = error.api_error("rds");
    assert_eq!(shown.code, "SignatureDoesNotMatch");
    assert!(shown.message.starts_with(
        "The request signature we calculated does not match the signature you provided. Check \
         your AWS Secret Access Key and signing method. Consult the service documentation for \
         details.\n\nThe Canonical String for this request should have been\n'GET\n/\nAction="
    ));
    assert!(shown.message.contains("\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256\n"));
    for secret in ["hunter2", "session", SECRET] {
        assert!(!shown.message.contains(secret), "{secret}");
        assert!(!format!("{error:?}").contains(secret), "{secret}");
        assert!(!format!("{:?}", claim(&request)).contains(secret), "{secret}");
        assert!(!format!("{request:?}").contains(secret), "{secret}");
    }
    assert_eq!(
        error.api_error("ec2").to_string(),
        "AuthFailure: AWS was not able to validate the provided access credentials"
    );
}

#[test]
fn claims_that_cannot_be_read_say_why() {
    const SCOPE: &str = "AKID/20150830/us-east-1/rds/aws4_request";
    let cases: &[(String, &str)] = &[
        (
            "AWS4-HMAC-SHA256".to_owned(),
            "IncompleteSignature: Authorization header requires 'Credential' parameter. \
             Authorization header requires 'Signature' parameter. Authorization header requires \
             'SignedHeaders' parameter.",
        ),
        (
            "AWS4-HMAC-SHA256 nonsense".to_owned(),
            "IncompleteSignature: 'nonsense' not a valid key=value pair (missing equal-sign) in \
             Authorization header.",
        ),
        (
            format!("AWS4-ECDSA-P256-SHA256 Credential={SCOPE}"),
            "IncompleteSignature: Unsupported AWS 'algorithm': 'AWS4-ECDSA-P256-SHA256'. This \
             endpoint accepts AWS4-HMAC-SHA256 (Signature Version 4).",
        ),
        (
            "AWS4-HMAC-SHA256 Credential=AKID/x, SignedHeaders=host, Signature=a".to_owned(),
            "IncompleteSignature: Credential must have exactly 5 slash-delimited elements, e.g. \
             keyid/date/region/service/term, got 'AKID/x'",
        ),
        (
            format!("AWS4-HMAC-SHA256 Credential={SCOPE}, SignedHeaders=x, Signature=a"),
            "SignatureDoesNotMatch: 'Host' or ':authority' must be a 'SignedHeader' in the AWS \
             Authorization.",
        ),
        (
            format!("AWS4-HMAC-SHA256 Credential={SCOPE}4, SignedHeaders=host, Signature=a"),
            "SignatureDoesNotMatch: Credential should be scoped with a valid terminator: \
             'aws4_request'.",
        ),
        (
            format!(
                "AWS4-HMAC-SHA256 Credential={}, SignedHeaders=host, Signature=a",
                SCOPE.replace("0830", "0831")
            ),
            "SignatureDoesNotMatch: Date in Credential scope does not match YYYYMMDD from \
             ISO-8601 version of date from HTTP: '20150831' != '20150830', from \
             '20150830T123600Z'.",
        ),
        (
            format!("AWS4-HMAC-SHA256 Credential={SCOPE}, Credential={SCOPE}"),
            "IncompleteSignature: The request has 'Credential' more than once.",
        ),
        (
            format!("AWS4-HMAC-SHA256 Credential={SCOPE}, SignedHeaders=host;a, Signature=a"),
            "SignatureDoesNotMatch: The header 'a' is named in SignedHeaders but is not in the \
             request.",
        ),
    ];
    for (authorization, expected) in cases {
        let request = request(
            "POST",
            "/",
            &[("host", "h"), ("x-amz-date", "20150830T123600Z"), ("authorization", authorization)],
            "",
        );
        let error = verify(&request, NOW).expect_err(authorization);
        assert_eq!(error.api_error("rds").to_string(), *expected);
    }
}

#[test]
fn scopes_are_refused_in_the_words_of_the_service() {
    let region = SignatureError::ScopeRegion { given: "mars-1".to_owned() };
    assert_eq!(
        region.api_error("sts").to_string(),
        "SignatureDoesNotMatch: Credential should be scoped to a valid region, not 'mars-1'."
    );
    assert_eq!(region.api_error("ec2").code, "AuthFailure");
    let service = SignatureError::ScopeService { expected: "rds".to_owned() };
    assert_eq!(
        service.api_error("rds").to_string(),
        "SignatureDoesNotMatch: Credential should be scoped to correct service: 'rds'."
    );
}

#[test]
fn requests_that_can_be_read_in_two_ways_are_refused() {
    let mut both = presigned(None);
    both.headers.push(("authorization".to_owned(), "AWS4-HMAC-SHA256 a=b".to_owned()));
    assert_eq!(claim(&both).unwrap_err(), SignatureError::TwoMechanisms);

    for added in ["X-Amz-Signature=00", "X%2DAmz-Signature=00", "X-Amz-D%61te=20150830T123600Z"] {
        let mut twice = presigned(None);
        twice.query = format!("{added}&{}", twice.query);
        let error = claim(&twice).unwrap_err();
        assert!(matches!(error, SignatureError::Repeated { .. }), "{added}: {error}");
    }
    for name in ["authorization", "x-amz-date", "x-amz-security-token"] {
        let mut twice = signed();
        twice.headers.push((name.to_owned(), "x".to_owned()));
        twice.headers.push((name.to_owned(), "y".to_owned()));
        let error = claim(&twice).unwrap_err();
        assert!(matches!(error, SignatureError::Repeated { .. }), "{name}: {error}");
    }
}

#[test]
fn escaped_names_of_presigned_parameters_are_the_same_names() {
    let mut request = presigned(None);
    request.query = request.query.replace("X-Amz-Signature", "X%2damz-Signature");
    assert!(claim(&request).is_err(), "names differ in more than escapes");
    request.query = request.query.replace("X%2damz-Signature", "X%2DAmz%2DSignature");
    assert_eq!(verify(&request, NOW), Ok(()));
}

#[test]
fn lives_of_presigned_requests_are_limited() {
    for (given, fine) in [("1", true), ("604800", true), ("604801", false), ("0", false)] {
        let mut request = presigned(None);
        request.query =
            request.query.replace("X-Amz-Expires=60", &format!("X-Amz-Expires={given}"));
        assert_eq!(claim(&request).is_ok(), fine, "{given}");
    }
    let mut request = presigned(None);
    request.query = request.query.replace("X-Amz-Expires=60", "X-Amz-Expires=-1");
    assert_eq!(claim(&request).unwrap_err().api_error("sts").code, "IncompleteSignature");
}

#[test]
fn session_tokens_are_signed_or_added_afterwards() {
    let request = presigned(Some("to/ken=="));
    assert_eq!(claim(&request).unwrap().unwrap().session_token.as_deref(), Some("to/ken=="));
    assert_eq!(verify(&request, NOW), Ok(()));

    let mut added = presigned(None);
    added.query.push_str("&X-Amz-Security-Token=to%2Fken");
    assert_eq!(claim(&added).unwrap().unwrap().session_token.as_deref(), Some("to/ken"));
    assert_eq!(verify(&added, NOW), Ok(()));

    let mut header = signed();
    signer("rds", Some("abc")).sign(&mut header, NOW).unwrap();
    assert_eq!(claim(&header).unwrap().unwrap().session_token.as_deref(), Some("abc"));
    assert_eq!(verify(&header, NOW), Ok(()));
    header.headers.retain(|(name, _)| name != "x-amz-security-token");
    assert!(verify(&header, NOW).is_err());
}

#[test]
fn a_payload_hash_must_be_the_bodys() {
    let hash = super::key::sha256_hex(b"Action=X");
    for (given, expected) in [
        (hash.as_str(), None),
        ("UNSIGNED-PAYLOAD", Some("UNSIGNED-PAYLOAD")),
        ("STREAMING-AWS4-HMAC-SHA256-PAYLOAD", Some("STREAMING")),
        ("e3b0c442", Some("does not match")),
    ] {
        let mut request =
            request("POST", "/", &[("host", "h"), ("x-amz-content-sha256", given)], "Action=X");
        signer("rds", None).sign(&mut request, NOW).unwrap();
        match (verify(&request, NOW), expected) {
            (Ok(()), None) => {}
            (Err(error), Some(text)) => assert!(error.to_string().contains(text), "{error}"),
            (result, _) => panic!("{given}: {result:?}"),
        }
    }
}

#[test]
fn unsigned_requests_make_no_claim() {
    let plain = request("GET", "/?Action=X", &[("host", "h")], "");
    assert!(claim(&plain).unwrap().is_none());
    let old = request("GET", "/?AWSAccessKeyId=A&Signature=B", &[("host", "h")], "");
    assert!(matches!(claim(&old), Err(SignatureError::Algorithm { .. })));
}

#[test]
fn sizes_are_bounded() {
    let mut many = signed();
    many.headers.extend((0..128).map(|number| (format!("h{number}"), String::new())));
    let mut long = signed();
    long.headers.push(("x".to_owned(), "x".repeat(32 * 1024)));
    let mut query = signed();
    query.query = "a=b&".repeat(100_000);
    for request in [many, long, query] {
        assert_eq!(claim(&request).unwrap_err().api_error("rds").code, "RequestEntityTooLarge");
    }
}

#[test]
fn database_tokens_are_made_and_read() {
    let text = token::make(
        signer("rds", Some("session")),
        "c.cluster-abc.us-east-1.rds.borealis.internal:5432",
        "jane doe+x",
        NOW,
    )
    .unwrap();
    let token = token::parse(&text).unwrap();
    assert_eq!(token.user, "jane doe+x");
    assert_eq!(token.endpoint, "c.cluster-abc.us-east-1.rds.borealis.internal:5432");
    assert_eq!(claim(&token.request).unwrap().unwrap().service, "rds-db");
    assert_eq!(verify(&token.request, NOW + 900), Ok(()));
    assert!(verify(&token.request, NOW + 901).is_err());
    let other = token::parse(&text.replace("jane", "john")).unwrap();
    assert!(matches!(verify(&other.request, NOW), Err(SignatureError::Mismatch { .. })));
    for plain in ["", "secret", "secret/?a=b", "x/?Action=connect&DBUser=u"] {
        assert!(token::parse(plain).is_none(), "{plain}");
    }
}

#[test]
fn a_date_header_stands_in_for_the_services_own() {
    assert_eq!(moment::parse_http("Sun, 30 Aug 2015 12:36:00 GMT"), Some(NOW));
    let mut request = signed();
    for (name, value) in &mut request.headers {
        if name == "x-amz-date" {
            *name = "date".to_owned();
            *value = "Sun, 30 Aug 2015 12:36:00 GMT".to_owned();
        }
    }
    // The date was signed under its other name.
    let error = verify(&request, NOW).unwrap_err();
    assert!(matches!(error, SignatureError::HeaderMissing { .. }));
    assert_eq!(claim(&request).unwrap().unwrap().date, "20150830");
}
