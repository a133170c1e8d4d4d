//! Whatever arrives, nothing panics and what was written is read back.

use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use serde_json::json;

use crate::form;
use crate::http::HttpRequest;
use crate::service;
use crate::sigv4::claim::claim;
use crate::sigv4::key::SigningKey;
use crate::sigv4::sign::Signer;
use crate::sigv4::token;

const NOW: i64 = 1_440_938_160;

/// Bytes that are likely to get past the first check.
fn form_like() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("Filters".to_owned()),
        Just("Filter".to_owned()),
        Just("Tags".to_owned()),
        Just("member".to_owned()),
        Just("Value".to_owned()),
        Just(".".to_owned()),
        Just("1".to_owned()),
        Just("99999999999999".to_owned()),
        Just("&".to_owned()),
        Just("=".to_owned()),
        Just("%".to_owned()),
        Just("%C3".to_owned()),
        Just("Port=".to_owned()),
        any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Headers and query strings that look signed.
fn signature_like() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("AWS4-HMAC-SHA256 ".to_owned()),
        Just("Credential=".to_owned()),
        Just("A/20150830/us-east-1/rds/aws4_request".to_owned()),
        Just("SignedHeaders=host".to_owned()),
        Just("Signature=ab".to_owned()),
        Just(", ".to_owned()),
        Just("&X-Amz-".to_owned()),
        Just("&X-Amz-Algorithm=AWS4-HMAC-SHA256".to_owned()),
        Just("&X-Amz-Credential=A%2F20150830%2Fx%2Fy%2Faws4_request".to_owned()),
        Just("&X-Amz-Date=20150830T123600Z".to_owned()),
        Just("&X-Amz-SignedHeaders=host".to_owned()),
        Just("&X-Amz-Expires=60".to_owned()),
        Just("&X-Amz-Signature=00".to_owned()),
        Just("%".to_owned()),
        Just("/".to_owned()),
        any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_bytes_are_a_form_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        if let Err(error) = form::parse(&bytes) {
            assert_eq!(error.code, "MalformedQueryString");
        }
    }

    #[test]
    fn doubles_are_read_to_the_last_bit(bits in prop_oneof![Just(0x3500_0000_0000_0001), any::<u64>()]) {
        let number = f64::from_bits(bits);
        let monitoring = service::find("monitoring").unwrap();
        let operation = monitoring.operation("PutMetricData").unwrap();
        let body = json!({"Namespace": "a", "MetricData": [{"MetricName": "b", "Value": number}]});
        if number.is_finite() {
            let read = monitoring.decode_neutral(operation, body.to_string().as_bytes()).unwrap();
            assert_eq!(read["MetricData"][0]["Value"].as_f64().map(f64::to_bits), Some(bits));
        }
    }

    #[test]
    fn how_a_name_is_escaped_does_not_matter(name in "[!-~é ]{900,1100}") {
        let name = name.replace('.', "-");
        let plain: String = name.chars().map(|letter| match letter {
            '%' | '&' | '=' | '+' => form::write([(&*letter.to_string(), "")]).replace('=', ""),
            ' ' => "+".to_owned(),
            letter => letter.to_string(),
        }).collect();
        let escaped = form::write([(name.as_str(), "")]);
        let read = |text: &str| form::parse(text.as_bytes()).map(|form| form.get(&name).is_some());
        assert_eq!(read(&plain), read(&escaped));
        assert_eq!(read(&plain).is_ok(), name.len() <= 1024);
    }

    #[test]
    fn any_form_decodes_or_is_refused(body in form_like()) {
        if let Ok(form) = form::parse(body.as_bytes()) {
            for (service, operation) in [
                ("rds", "DescribeDBClusters"),
                ("rds", "CreateDBCluster"),
                ("iam", "TagUser"),
                ("ec2", "DescribeVpcs"),
            ] {
                let service = service::find(service).unwrap();
                let operation = service.operation(operation).unwrap();
                let _ = service.decode(operation, &form);
                let _ = service.unknown_parameters(operation, &form);
            }
        }
    }

    #[test]
    fn any_request_makes_a_claim_or_none(
        authorization in signature_like(),
        query in signature_like(),
        path in any::<String>(),
        body in proptest::collection::vec(any::<u8>(), 0..50),
    ) {
        let host = ("host".to_owned(), "h".to_owned());
        let date = ("x-amz-date".to_owned(), "20150830T123600Z".to_owned());
        let header = ("authorization".to_owned(), authorization);
        for headers in [vec![host.clone()], vec![host, date, header]] {
            let request = HttpRequest {
                method: "POST".to_owned(),
                path: path.clone(),
                query: query.clone(),
                headers,
                body: body.clone(),
            };
            if let Ok(Some(claim)) = claim(&request) {
                let key = SigningKey::derive("s", &claim.date, &claim.region, &claim.service);
                let error = claim.verify(&request, NOW, 900, &key).expect_err("a made-up signature");
                let _ = error.api_error("rds");
            }
        }
        let _ = token::parse(&query);
    }

    #[test]
    fn what_is_signed_verifies_and_nothing_else_does(
        path in "[ -~]{0,20}",
        value in any::<String>(),
        header in "[!-~ ]{0,20}",
        body in any::<String>(),
    ) {
        let signer = Signer {
            access_key_id: "AKID",
            secret_access_key: "secret",
            session_token: None,
            region: "us-east-1",
            service: "rds",
        };
        let encoded: String = value.bytes().map(|byte| format!("%{byte:02x}")).collect();
        let mut request = HttpRequest {
            method: "POST".to_owned(),
            path: format!("/{path}"),
            query: format!("k={encoded}&b"),
            headers: vec![
                ("host".to_owned(), "h:1".to_owned()),
                ("x-amz-meta".to_owned(), header),
            ],
            body: body.into_bytes(),
        };
        signer.sign(&mut request, NOW).unwrap();
        let claim = claim(&request).unwrap().unwrap();
        let key = SigningKey::derive("secret", &claim.date, &claim.region, &claim.service);
        claim.verify(&request, NOW, 900, &key).unwrap();
        request.body.push(b'!');
        assert!(claim.verify(&request, NOW, 900, &key).is_err());
    }

    #[test]
    fn any_text_goes_out_as_one_element(text in any::<String>()) {
        let service = service::find("sts").unwrap();
        let operation = service.operation("GetCallerIdentity").unwrap();
        let response = service.encode(operation, &json!({"Account": text}), "r");
        let body = String::from_utf8(response.body).unwrap();
        let inner = body.split("<Account>").nth(1).unwrap().split("</Account>").next().unwrap();
        assert!(!inner.contains('<') && !inner.contains('>'), "{inner}");
        assert!(!inner.contains(|letter| matches!(letter, '\0'..='\u{8}' | '\u{b}'..='\u{1f}')));
        let back = inner
            .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
            .replace("&#xD;", "\r").replace("&amp;", "&");
        let sent: String = text.chars().map(|letter| match letter {
            '\t' | '\n' | '\r' => letter,
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
            plain => plain,
        }).collect();
        assert_eq!(back, sent);
    }
}
