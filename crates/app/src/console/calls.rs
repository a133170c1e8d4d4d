//! `POST /aws/{service}/{operation}?region=...`: an AWS call of the one who is signed in.

use std::sync::Arc;

use control::door::{self, Asked};
use control::identity::sign_in::session;
use serde_json::Value;
use wire::http::HttpResponse;

use crate::console::Asking;
use crate::console::reply::{self, Refusal};

/// Where calls go that name no region.
const REGION: &str = "us-east-1";

pub(super) async fn answer(asking: &Asking<'_>, call: &str) -> Result<HttpResponse, Refusal> {
    let signed_in = asking.signed_in().await?;
    let unknown = || Refusal::new(404, "NotFound", "The path must be /aws/SERVICE/OPERATION.");
    let (service, operation) = call.split_once('/').ok_or_else(unknown)?;
    let control = &asking.console.control;
    let asked = Asked {
        caller: Arc::clone(&signed_in.caller),
        service,
        operation,
        region: region(&asking.request.query),
        body: &asking.request.body,
        visit: asking.visit.clone(),
    };
    let replied = door::ask(control, asked).await;
    let mut response = match replied.outcome {
        Ok(output) => {
            if (service, operation) == ("iam", "ChangePassword") {
                session::keep(control, &signed_in).await?;
            }
            reply::json(replied.status, &without_nulls(output))
        }
        Err(error) => Refusal {
            status: replied.status,
            code: error.code.to_string(),
            message: error.message,
            request_id: Some(replied.request_id.to_string()),
        }
        .response(),
    };
    response.headers.push(("x-amzn-requestid", replied.request_id.to_string()));
    Ok(response)
}

fn region(query: &str) -> &str {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let named = pairs.rfind(|(name, value)| *name == "region" && !value.is_empty());
    named.map_or(REGION, |(_, value)| value)
}

/// A member without a value is not there.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let held = fields.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(held.map(|(name, value)| (name, without_nulls(value))).collect())
        }
        Value::Array(elements) => Value::Array(elements.into_iter().map(without_nulls).collect()),
        // An operation without an output.
        Value::Null => Value::Object(serde_json::Map::new()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn regions_are_read_from_the_query() {
        for (query, region) in [
            ("", "us-east-1"),
            ("region=", "us-east-1"),
            ("region=eu-west-1", "eu-west-1"),
            ("a=b&region=eu-west-1", "eu-west-1"),
        ] {
            assert_eq!(super::region(query), region, "{query}");
        }
    }

    #[test]
    fn members_without_a_value_are_left_out() {
        let given = json!({"A": null, "B": [{"C": null, "D": 1}]});
        assert_eq!(super::without_nulls(given), json!({"B": [{"D": 1}]}));
        assert_eq!(super::without_nulls(json!(null)), json!({}));
    }
}
