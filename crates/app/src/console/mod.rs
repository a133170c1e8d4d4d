//! The console's address: the pages, who is signed in, and calls in their name.
//!
//! There is no way around the door: whatever a page does is an AWS call of the one who is signed in,
//! authorised and recorded like a signed one. What comes before anybody is known (sign-in, sign-up, a
//! forgotten password) is in [`control::identity::sign_in`].

mod account;
mod calls;
mod explain;
pub mod files;
pub mod gate;
mod plain;
mod portal;
pub mod reply;
mod sessions;
mod sign_up;

use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;

use base::host::Pending;
use control::control::Control;
use control::door::Visit;
use control::identity::sign_in::session::{self, SignedIn};
use serde::de::DeserializeOwned;
use wire::http::{HttpRequest, HttpResponse};

use crate::console::gate::Cookie;
use crate::console::reply::Refusal;
use crate::server::{Answer, Refused};

/// The longest body of a request that is no AWS call, bytes.
const BODY_BYTES_MAX: usize = 16 << 10;

/// Answers browsers.
#[derive(Debug)]
pub struct Console {
    pub control: Arc<Control>,
    /// The address that AWS clients use.
    pub api: String,
    /// The console's own.
    pub url: String,
    /// `real` or `simulated`.
    pub engines: &'static str,
    /// Where mail goes that nobody sends.
    pub outbox: Option<PathBuf>,
    /// What clients of databases check certificates with.
    pub ca: PathBuf,
    /// Whether browsers come over TLS.
    pub secure: bool,
}

/// A request on its way through the console.
struct Asking<'a> {
    console: &'a Console,
    request: &'a HttpRequest,
    visit: Visit,
}

impl Answer for Console {
    fn answer(&self, request: HttpRequest, source: IpAddr) -> Pending<'_, HttpResponse> {
        Box::pin(async move {
            let user_agent = request.header("user-agent").unwrap_or_default().into();
            let visit = Visit { source, user_agent, secure: self.secure };
            let asking = Asking { console: self, request: &request, visit };
            let answered = asking.answer().await;
            let response = answered.unwrap_or_else(|refusal| refusal.response());
            reply::guarded(response, self.secure)
        })
    }

    fn refuse(&self, refused: Refused) -> HttpResponse {
        let refusal = Refusal::new(refused.status(), "BadRequest", refused.reason());
        reply::guarded(refusal.response(), self.secure)
    }
}

impl Asking<'_> {
    async fn answer(&self) -> Result<HttpResponse, Refusal> {
        gate::check_host(self.request)?;
        match self.request.method.as_str() {
            "GET" | "HEAD" => self.get().await,
            "POST" => {
                gate::check_origin(self.request, self.console.secure)?;
                self.post().await
            }
            _ => Err(Refusal::new(405, "MethodNotAllowed", "Only GET and POST are answered here.")),
        }
    }

    async fn get(&self) -> Result<HttpResponse, Refusal> {
        if portal::owns(&self.request.path) {
            return portal::get(self).await;
        }
        match self.request.path.as_str() {
            "/session" => sessions::show(self).await,
            "/my-ip" => {
                let ip = self.visit.source.to_string();
                Ok(reply::json(200, &serde_json::json!({ "ip": ip })))
            }
            _ if files::are_there() => files::answer(self.request)
                .ok_or_else(|| Refusal::new(404, "NotFound", "There is no such file.")),
            _ => plain::answer(self),
        }
    }

    async fn post(&self) -> Result<HttpResponse, Refusal> {
        let path = self.request.path.as_str();
        if let Some(call) = path.strip_prefix("/aws/") {
            return calls::answer(self, call).await;
        }
        if BODY_BYTES_MAX < self.request.body.len() {
            let text = format!("The body has more than {BODY_BYTES_MAX} bytes.");
            return Err(Refusal::new(413, "RequestEntityTooLarge", text));
        }
        if portal::owns(path) {
            return portal::post(self).await;
        }
        match path {
            "/session/sign-in" => sessions::sign_in(self).await,
            "/session/change-password" => sessions::change_password(self).await,
            "/session/sign-out" => sessions::sign_out(self).await,
            "/session/switch-role" => sessions::switch_role(self).await,
            "/session/switch-back" => sessions::switch_back(self).await,
            "/sign-up/start" => sign_up::start(self).await,
            "/sign-up/verify" => sign_up::verify(self).await,
            "/sign-up/complete" => sign_up::complete(self).await,
            "/password-reset/start" => sign_up::start_recovery(self).await,
            "/password-reset/complete" => sign_up::complete_recovery(self).await,
            "/account/change-password" => account::change_password(self).await,
            "/account/close" => account::close(self).await,
            "/explain/policy" => explain::policy(self).await,
            "/explain/connect" => explain::connect(self).await,
            _ => Err(Refusal::new(404, "NotFound", "There is nothing to post to here.")),
        }
    }

    /// The body, which must be JSON of this form. What is wrong with it is told without repeating
    /// it: it may hold a password.
    fn body<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        let is_json = self.request.header("content-type").is_some_and(|kind| {
            kind.split(';').next().is_some_and(|kind| kind.trim() == "application/json")
        });
        if !is_json {
            let text = "The content type must be application/json.";
            return Err(Refusal::new(415, "UnsupportedMediaType", text));
        }
        serde_json::from_slice(&self.request.body).map_err(|error| {
            let what = match error.classify() {
                serde_json::error::Category::Data => "lacks a field, or one has another type",
                _ => "is not JSON",
            };
            let text = format!("The body {what}: line {} column {}", error.line(), error.column());
            Refusal::new(400, "BadRequest", text)
        })
    }

    fn cookie(&self, cookie: Cookie) -> Option<&str> {
        cookie.of(self.request, self.console.secure)
    }

    /// Who is signed in, if anybody is.
    async fn session(&self, active: bool) -> Result<Option<SignedIn>, Refusal> {
        let Some(token) = self.cookie(Cookie::Session) else { return Ok(None) };
        let control = &self.console.control;
        Ok(session::find(control, token, &self.visit, active).await?)
    }

    /// Who is signed in and knows the page's word.
    async fn signed_in(&self) -> Result<SignedIn, Refusal> {
        let ended = || Refusal::new(401, "NotSignedIn", "Your session has ended. Sign in again.");
        let token = self.cookie(Cookie::Session).ok_or_else(ended)?;
        gate::check_csrf(self.request, token)?;
        self.session(gate::is_active(self.request)).await?.ok_or_else(ended)
    }
}
