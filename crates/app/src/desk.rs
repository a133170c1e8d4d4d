//! Answers what comes in through the admin socket.

use std::path::PathBuf;
use std::sync::Arc;

use base::host::Pending;
use base::report::{Limits, Machine};
use control::control::Control;
use control::identity::account::{self, NewAccount};
use control::{explain, rds};
use serde::Serialize;
use serde_json::{Value, json};
use wire::error::ApiError;

use crate::admin::{Admin, Request, Response};

/// The running server as its owner sees it.
#[derive(Debug)]
pub struct Desk {
    pub control: Arc<Control>,
    pub api: String,
    pub console: String,
    pub data: PathBuf,
    /// `real` or `simulated`.
    pub engines: &'static str,
    pub ephemeral: bool,
    /// Where mail goes that nobody sends.
    pub outbox: Option<PathBuf>,
}

impl Admin for Desk {
    fn ask(&self, request: Request) -> Pending<'_, Response> {
        Box::pin(async move {
            match &request {
                Request::CreateAccount(_)
                | Request::ListAccounts
                | Request::CloseAccount { .. }
                | Request::ReopenAccount { .. } => accounts(&self.control, &request).await,
                Request::Status => done(self.status().await),
                Request::ExplainPolicy { principal, action, resource } => {
                    done(explain::policy::policy(&self.control, principal, action, resource).await)
                }
                Request::ExplainConnect { endpoint, port, source } => {
                    let target = (endpoint.as_str(), *port);
                    done(explain::connect::connect(&self.control, None, target, *source).await)
                }
            }
        })
    }
}

impl Desk {
    async fn status(&self) -> Result<Value, control::store::error::StoreError> {
        let accounts = account::list(&self.control).await?.len();
        let instances = rds::overview::overview(&self.control).await?;
        let installed: Vec<String> = self
            .control
            .fleet
            .engines()
            .iter()
            .map(|build| format!("PostgreSQL {}", build.version))
            .collect();
        let report = self.control.fleet.seen().report.clone();
        let limits = report.and_then(|report| report.machine).map(|machine| limits(&machine));
        Ok(json!({
            "api": self.api, "console": self.console, "data": self.data,
            "engines": self.engines, "ephemeral": self.ephemeral, "outbox": self.outbox,
            "limits": limits, "installed": installed, "accounts": accounts, "instances": instances,
        }))
    }
}

/// What holds instances to their size, in words.
fn limits(machine: &Machine) -> String {
    let memory = machine.memory_bytes >> 20;
    let how = match &machine.limits {
        Limits::ControlGroups { version } => {
            format!("memory and processors of DB instances by control groups, version {version}")
        }
        Limits::Settings { why } => {
            format!("memory of DB instances by their engines' settings only ({why})")
        }
    };
    format!("{how}; the machine has {memory} MiB and {} processors", machine.processors)
}

fn done<T: Serialize, E: std::error::Error>(answered: Result<T, E>) -> Response {
    match answered.map(|answer| serde_json::to_value(answer)) {
        Ok(Ok(answer)) => Response::Done(answer),
        Ok(Err(error)) => Response::Refused(error.to_string()),
        Err(error) => Response::Refused(error.to_string()),
    }
}

/// The part that a stopped server's folder can answer too.
pub async fn accounts(control: &Control, request: &Request) -> Response {
    match request {
        Request::CreateAccount(new) => {
            let new = NewAccount {
                id: new.account_id.clone(),
                name: new.name.clone(),
                root_email: new.email.clone(),
                root_password: new.password.clone(),
                access_key: new.access_key,
            };
            match account::create(control, new).await {
                Ok(created) => {
                    let mut answer = json!({
                        "AccountId": created.account.id, "RootEmail": created.account.root_email,
                        "Name": created.account.name,
                    });
                    if let Some((id, secret)) = created.access_key {
                        answer["AccessKeyId"] = id.into();
                        answer["SecretAccessKey"] = secret.expose().into();
                    }
                    Response::Done(answer)
                }
                Err(error) => Response::Refused(error.to_string()),
            }
        }
        Request::ListAccounts => match account::list(control).await {
            Ok(accounts) => Response::Done(json!({
                "Accounts": accounts.iter().map(|account| json!({
                    "AccountId": account.id, "Name": account.name,
                    "RootEmail": account.root_email, "Alias": account.alias,
                    "Status": if account.closed.is_some() { "SUSPENDED" } else { "ACTIVE" },
                })).collect::<Vec<_>>(),
            })),
            Err(error) => Response::Refused(error.to_string()),
        },
        Request::CloseAccount { account_id } => {
            closed_or_open(account::close(control, account_id).await, account_id, "SUSPENDED")
        }
        Request::ReopenAccount { account_id } => {
            closed_or_open(account::reopen(control, account_id).await, account_id, "ACTIVE")
        }
        Request::Status | Request::ExplainPolicy { .. } | Request::ExplainConnect { .. } => {
            Response::Refused("only a running server can answer that".into())
        }
    }
}

fn closed_or_open(done: Result<(), ApiError>, account_id: &str, status: &str) -> Response {
    match done {
        Ok(()) => Response::Done(json!({ "AccountId": account_id, "Status": status })),
        Err(error) => Response::Refused(error.message),
    }
}
