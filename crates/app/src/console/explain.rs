//! `POST /explain/...`: which statement or rule decides, for those who may know.

use std::net::IpAddr;
use std::sync::Arc;

use control::door::{self, Asked};
use control::explain::{self, Explanation};
use serde::Deserialize;
use wire::http::HttpResponse;

use crate::console::Asking;
use crate::console::reply::{self, Refusal};

#[derive(Deserialize)]
struct Policy {
    /// The caller itself when absent.
    principal: Option<String>,
    action: String,
    resource: Option<String>,
}

#[derive(Deserialize)]
struct Connect {
    endpoint: String,
    port: Option<u16>,
    /// The browser's own address when absent.
    source: Option<IpAddr>,
}

/// Needs `iam:SimulatePrincipalPolicy` on the principal, unless that is the caller, who may ask
/// why its own call was refused.
pub(super) async fn policy(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let signed_in = asking.signed_in().await?;
    let asked: Policy = asking.body()?;
    let caller = &signed_in.caller;
    let own = caller.principal_arn();
    let principal = asked.principal.unwrap_or_else(|| own.clone());
    let account = principal.split(':').nth(4).unwrap_or_default();
    if account != caller.account {
        let text = format!("{principal} is not of the account {}.", caller.account);
        return Err(Refusal::new(400, "InvalidInput", text));
    }
    let needs: &[(&str, &str)] =
        if principal == own { &[] } else { &[("iam:SimulatePrincipalPolicy", &principal)] };
    let call = Asked {
        caller: Arc::clone(caller),
        service: "iam",
        operation: "SimulatePrincipalPolicy",
        region: "us-east-1",
        body: &[],
        visit: asking.visit.clone(),
    };
    let control = &asking.console.control;
    door::permit(control, call, needs).await?;
    let resource = asked.resource.as_deref().unwrap_or("*");
    let explained = explain::policy::policy(control, &principal, &asked.action, resource).await;
    explained.map(|explained| shown(&explained)).map_err(|error| refused(&error))
}

/// Needs what tells the same by hand: to describe security groups and clusters.
pub(super) async fn connect(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let signed_in = asking.signed_in().await?;
    let asked: Connect = asking.body()?;
    let call = Asked {
        caller: Arc::clone(&signed_in.caller),
        service: "ec2",
        operation: "DescribeSecurityGroups",
        region: "us-east-1",
        body: &[],
        visit: asking.visit.clone(),
    };
    let needs = [("ec2:DescribeSecurityGroups", "*"), ("rds:DescribeDBClusters", "*")];
    let control = &asking.console.control;
    door::permit(control, call, &needs).await?;
    let source = asked.source.unwrap_or(asking.visit.source);
    let target = (asked.endpoint.as_str(), asked.port);
    let account = Some(signed_in.caller.account.as_str());
    let explained = explain::connect::connect(control, account, target, source).await;
    explained.map(|explained| shown(&explained)).map_err(|error| refused(&error))
}

fn shown(explanation: &Explanation) -> HttpResponse {
    let body = serde_json::to_value(explanation).unwrap_or_default();
    reply::json(200, &body)
}

fn refused(error: &dyn std::error::Error) -> Refusal {
    Refusal::new(400, "InvalidInput", error.to_string())
}
