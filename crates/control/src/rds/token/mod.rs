//! IAM database authentication: whether whoever shows a token may log in to a cluster as a user.
//!
//! A host asks, because it holds no keys. The answer is no whenever anything is not as it must be,
//! and every answer is recorded.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use base::clock::Timestamp;
use base::host::Pending;
use base::token::{Judge, TokenQuestion};
use serde_json::json;
use tokio::sync::Semaphore;
use wire::error::ApiError;
use wire::sigv4::claim::{Claim, claim};
use wire::sigv4::token::{self, AuthToken, LIFETIME_SECONDS, SERVICE};

use crate::audit::event::{self, Event, Identity};
use crate::call::Call;
use crate::control::Control;
use crate::door::{Visit, refusal};
use crate::identity::authorize::authorize;
use crate::identity::caller::Caller;
use crate::identity::policy::request::Context;
use crate::identity::{credential, id};
use crate::network::zone;
use crate::rds::cluster::Cluster;
use crate::rds::plan::planned::Planned;
use crate::store::records::{Scope, View};

/// Questions about one cluster from one source in a second. The real service advises its users to
/// stay below as many new connections a second.
const QUESTIONS_A_SECOND: u32 = 200;
/// Clusters and sources whose questions are counted.
const COUNTED_MAX: usize = 10_000;
/// Tokens that are looked at at the same time.
const JUDGED_MAX: usize = 32;
/// The longest token that is looked at, in bytes.
const TOKEN_BYTES_MAX: usize = 16 << 10;
/// The action that a policy must allow.
const ACTION: &str = "rds-db:connect";

/// Answers hosts' questions about tokens.
#[derive(Debug)]
pub struct TokenJudge {
    control: Weak<Control>,
    places: Semaphore,
    counted: Mutex<HashMap<(String, String), (i64, u32)>>,
}

/// What is known of a login so far; it ends as the audit event.
#[derive(Debug, Default)]
struct Trace {
    region: String,
    endpoint: Option<String>,
    access_key_id: Option<String>,
    caller: Option<Arc<Caller>>,
    resource: Option<String>,
}

impl TokenJudge {
    /// Answers hosts for as long as `control` lives.
    #[must_use]
    pub fn new(control: &Arc<Control>) -> Self {
        Self {
            control: Arc::downgrade(control),
            places: Semaphore::new(JUDGED_MAX),
            counted: Mutex::default(),
        }
    }

    async fn judge(&self, question: TokenQuestion) -> bool {
        let Some(control) = self.control.upgrade() else { return false };
        let now = control.clock.now();
        if !self.may_ask(&question, now) || TOKEN_BYTES_MAX < question.token.len() {
            tracing::debug!(volume = question.volume, "a token is refused unseen");
            return false;
        }
        let Ok(_place) = self.places.acquire().await else { return false };
        let arrival = Arrival { control: &control, now, request_id: control.entropy.uuid().into() };
        let mut trace = Trace::default();
        let outcome = arrival.pass(&question, &mut trace).await;
        arrival.record(&question, trace, outcome.as_ref().err()).await;
        outcome.is_ok()
    }

    fn may_ask(&self, question: &TokenQuestion, now: Timestamp) -> bool {
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        if COUNTED_MAX <= counted.len() {
            counted.clear();
        }
        let place = (question.volume.clone(), question.source.to_string());
        let (second, count) = counted.entry(place).or_insert((now.seconds(), 0));
        if *second != now.seconds() {
            (*second, *count) = (now.seconds(), 0);
        }
        *count += 1;
        *count <= QUESTIONS_A_SECOND
    }
}

impl Judge for TokenJudge {
    fn may_log_in(&self, question: TokenQuestion) -> Pending<'_, bool> {
        Box::pin(self.judge(question))
    }
}

/// A question's circumstances.
struct Arrival<'a> {
    control: &'a Arc<Control>,
    now: Timestamp,
    request_id: Arc<str>,
}

impl Arrival<'_> {
    async fn pass(&self, question: &TokenQuestion, trace: &mut Trace) -> Result<(), ApiError> {
        let token = token::parse(&question.token).ok_or_else(|| bad("it is not a token"))?;
        trace.endpoint = Some(token.endpoint.chars().take(255).collect());
        let claim = claim(&token.request).map_err(|error| error.api_error(SERVICE))?;
        let claim = claim.ok_or_else(|| bad("it is not signed"))?;
        trace.region = claim.region.chars().take(64).collect();
        let caller = self.authenticate(&token, &claim, trace).await?;
        if token.user != question.user {
            return Err(bad("it is for another database user"));
        }
        let view = self.control.records.view().await?;
        let scope = Scope::region(&caller.account, &claim.region);
        let cluster = cluster(&view, &scope, &question.volume).await?;
        if !cluster.iam_authentication {
            return Err(bad("IAM database authentication is not enabled for the DB cluster"));
        }
        check_endpoint(&view, &scope, &cluster, &token.endpoint).await?;
        let resource = format!(
            "arn:aws:rds-db:{}:{}:dbuser:{}/{}",
            claim.region, caller.account, cluster.resource_id, question.user
        );
        trace.resource = Some(resource.clone());
        let call = Call {
            control: Arc::clone(self.control),
            request_id: Arc::clone(&self.request_id),
            caller,
            region: claim.region.as_str().into(),
            source: question.source,
            user_agent: "".into(),
            secure: true,
            now: self.now,
        };
        authorize(&call, ACTION, &resource, Context::default())
            .await
            .map_err(|denied| refusal::denied("rds", &denied))
    }

    /// Who signed, proven.
    async fn authenticate(
        &self,
        token: &AuthToken,
        claim: &Claim,
        trace: &mut Trace,
    ) -> Result<Arc<Caller>, ApiError> {
        if claim.service != SERVICE || !claim.presigned {
            return Err(bad("it is signed for another service"));
        }
        if id::account_of(&claim.access_key_id).is_none() {
            return Err(refusal::unknown_key(SERVICE));
        }
        let session = claim.session_token.as_deref();
        let found = credential::find(self.control, &claim.access_key_id, session).await?;
        let Some(known) = found.filter(|known| known.active) else {
            return Err(refusal::unknown_key(SERVICE));
        };
        trace.access_key_id = Some(claim.access_key_id.clone());
        let key = known.signing_key(&claim.date, &claim.region, SERVICE);
        let now = self.now.seconds();
        let skew = i64::try_from(self.control.settings.clock_skew.as_secs()).unwrap_or(0);
        claim.verify(&token.request, now, skew, &key).map_err(|error| error.api_error(SERVICE))?;
        // However long whoever signed it would have it live.
        let over = known.expires.is_some_and(|expires| expires <= self.now);
        if over || LIFETIME_SECONDS < claim.age_seconds(now) {
            return Err(refusal::expired(SERVICE));
        }
        trace.caller = Some(Arc::clone(&known.caller));
        if !zone::is_region(&claim.region) {
            return Err(refusal::unknown_region(SERVICE, &claim.region));
        }
        self.control.directory.used(&claim.access_key_id, SERVICE, &claim.region, self.now);
        Ok(Arc::clone(&known.caller))
    }

    async fn record(&self, question: &TokenQuestion, trace: Trace, refused: Option<&ApiError>) {
        let visit = Visit { source: question.source, user_agent: "".into(), secure: true };
        if let Some(refused) = refused {
            let user = question.user.as_str();
            let code = refused.code.as_ref();
            tracing::info!(volume = question.volume, user, code, "a token is refused");
        }
        let event = Event {
            event_source: event::source(SERVICE),
            event_name: "Connect".to_owned(),
            aws_region: event::region(SERVICE, &trace.region).to_owned(),
            access_key_id: trace.access_key_id,
            error_code: refused.map(|error| error.code.to_string()),
            error_message: refused
                .filter(|_| trace.caller.is_some())
                .map(|error| event::cut(&error.message).to_owned()),
            status: if refused.is_none() { 200 } else { 403 },
            parameters: Some(json!({
                "dBUser": question.user.chars().take(64).collect::<String>(),
                "endpoint": trace.endpoint,
                "dbClusterResourceId": question.volume,
            })),
            resources: trace.resource.into_iter().collect(),
            identity: trace.caller.as_deref().map(Identity::of).unwrap_or_default(),
            ..Event::new(self.control, &visit, &self.request_id, self.now)
        };
        self.control.audit.record(event).await;
    }
}

/// The cluster that a volume is of, when it is the account's in that region.
async fn cluster(view: &View, scope: &Scope, volume: &str) -> Result<Cluster, ApiError> {
    let all = view.list::<Cluster>(scope).await?;
    let found = all.into_iter().map(|(_, cluster)| cluster);
    let mut found = found.filter(|cluster| cluster.resource_id == volume && !cluster.deleting);
    found
        .next()
        .ok_or_else(|| bad("the DB cluster is not one of the caller's account in its region"))
}

/// A token is for an address: one of the cluster's endpoints, by name or, where names do not lead
/// anywhere, by number.
async fn check_endpoint(
    view: &View,
    scope: &Scope,
    cluster: &Cluster,
    endpoint: &str,
) -> Result<(), ApiError> {
    let planned = view.get::<Planned>(scope, &cluster.resource_id).await?;
    let endpoints = planned.into_iter().flat_map(|planned| planned.endpoints);
    let mut places = endpoints.map(|one| one.spec);
    let named = places.any(|spec| {
        let by_number = format!("{}:{}", spec.address, spec.port);
        endpoint.eq_ignore_ascii_case(&format!("{}:{}", spec.name, spec.port))
            || endpoint == by_number
    });
    if named { Ok(()) } else { Err(bad("it is for another endpoint")) }
}

fn bad(why: &str) -> ApiError {
    ApiError::new("AccessDenied", format!("The token cannot be used: {why}."))
}

#[cfg(test)]
mod tests;
