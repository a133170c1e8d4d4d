//! The AWS API's address: signed calls go to the door, a few plain paths are ours.

use std::net::IpAddr;
use std::sync::Arc;

use base::host::Pending;
use control::control::Control;
use control::door;
use control::reset::Survivors;
use control::store::memory::Memory;
use wire::error::ApiError;
use wire::http::{HttpRequest, HttpResponse};

use crate::server::{Answer, Refused};

/// Answers AWS calls, the health check and, with `--ephemeral`, the reset.
#[derive(Debug)]
pub struct Api {
    pub control: Arc<Control>,
    /// The store of `--ephemeral`; `None` otherwise, and then the reset path does not exist.
    pub ephemeral: Option<Arc<Memory>>,
    /// The address of the console, where people allow programs what those ask for here.
    pub console: String,
}

impl Answer for Api {
    fn answer(&self, request: HttpRequest, source: IpAddr) -> Pending<'_, HttpResponse> {
        Box::pin(async move {
            match (request.method.as_str(), request.path.as_str(), &self.ephemeral) {
                ("GET", "/_borealis/metrics", _) => {
                    let now = self.control.clock.now().seconds();
                    let body = control::metric::page::page(&self.control.metrics, now);
                    HttpResponse {
                        status: 200,
                        content_type: "text/plain; version=0.0.4; charset=utf-8",
                        headers: vec![("cache-control", "no-store".to_owned())],
                        body: body.into_bytes(),
                    }
                }
                ("GET", "/_borealis/health", _) => plain(200, r#"{"status":"ok"}"#),
                ("POST", "/_borealis/reset", Some(store)) => {
                    match Survivors::read(&self.control).await {
                        Ok(survivors) => {
                            store.retain(|key| survivors.include(key));
                            self.control.poke.notify_one();
                            plain(200, r#"{"status":"reset"}"#)
                        }
                        Err(error) => {
                            tracing::error!(%error, "the reset failed");
                            plain(500, r#"{"status":"failed"}"#)
                        }
                    }
                }
                // Clients take the page of the authorisation-code grant to be beside the token's.
                ("GET", "/authorize", _) => HttpResponse {
                    status: 302,
                    content_type: "text/plain",
                    headers: vec![(
                        "location",
                        format!("{}/authorize?{}", self.console, request.query),
                    )],
                    body: Vec::new(),
                },
                _ => door::answer(&self.control, request, source, false).await,
            }
        })
    }

    fn refuse(&self, refused: Refused) -> HttpResponse {
        let code = match refused {
            Refused::TooLarge => "RequestEntityTooLarge",
            Refused::Body => "RequestTimeout",
            Refused::Headers => "MalformedHttpRequestException",
        };
        let error = ApiError::new(code, refused.reason()).with_status(refused.status());
        let request_id = self.control.entropy.uuid();
        door::refusal::without_service(&HttpRequest::default(), &error, &request_id)
    }
}

fn plain(status: u16, body: &str) -> HttpResponse {
    HttpResponse {
        status,
        content_type: "application/json",
        headers: Vec::new(),
        body: body.as_bytes().to_vec(),
    }
}
