//! A deciding process in memory, for tests of handlers.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base::clock::{Clock, SteppedClock, Timestamp};
use base::entropy::SeededEntropy;
use base::host::Pending;
use serde_json::Value;
use tokio::sync::Notify;
use wire::error::ApiError;

use crate::actions::find_open;
use crate::audit::Audit;
use crate::call::{Call, OpenCall};
use crate::control::{CLOCK_SKEW, Control, ENDPOINT_SUFFIX, Settings};
use crate::identity::caller::{Caller, CallerKind};
use crate::identity::directory::Directory;
use crate::identity::seal::Seal;
use crate::identity::sign_in::SignIns;
use crate::mail::{Mail, MailError, Post};
use crate::metric::store::Metrics;
use crate::rds::fleet::Fleet;
use crate::store::memory::Memory;
use crate::store::records::Records;
use crate::testhost::{TestHost, fresh_report};

/// The account that calls of the bench come from.
pub(crate) const ACCOUNT: &str = "123456789012";
/// The region that calls of the bench go to.
pub(crate) const REGION: &str = "us-east-1";

/// 2026-11-24T00:00:00Z.
const START: Timestamp = Timestamp(1_795_478_400_000);

#[derive(Debug)]
pub(crate) struct Bench {
    pub(crate) control: Arc<Control>,
    pub(crate) clock: Arc<SteppedClock>,
    pub(crate) host: Arc<TestHost>,
    pub(crate) post: Arc<TestPost>,
}

/// Keeps letters for tests to read.
#[derive(Debug, Default)]
pub(crate) struct TestPost {
    letters: Mutex<Vec<Mail>>,
    refuses: AtomicBool,
}

impl TestPost {
    /// The code in the newest letter to an address.
    pub(crate) fn code_to(&self, to: &str) -> String {
        let letters = self.letters.lock().unwrap();
        let letter = letters.iter().rev().find(|letter| letter.to == to).expect("a letter");
        let text = letter.text.expose();
        text.split("code: ").nth(1).unwrap().lines().next().unwrap().to_owned()
    }

    /// The texts of all letters to an address.
    pub(crate) fn texts_to(&self, to: &str) -> Vec<String> {
        let letters = self.letters.lock().unwrap();
        let texts = letters.iter().filter(|letter| letter.to == to);
        texts.map(|letter| letter.text.expose().to_owned()).collect()
    }

    /// Whether letters cannot be sent from now on.
    pub(crate) fn refuse(&self, refuses: bool) {
        self.refuses.store(refuses, Ordering::Relaxed);
    }

    pub(crate) fn count(&self) -> usize {
        self.letters.lock().unwrap().len()
    }
}

impl Post for TestPost {
    fn send(&self, mail: Mail) -> Pending<'_, Result<(), MailError>> {
        if self.refuses.load(Ordering::Relaxed) {
            let refused = MailError { reason: "a test says so".to_owned() };
            return Box::pin(std::future::ready(Err(refused)));
        }
        self.letters.lock().unwrap().push(mail);
        Box::pin(std::future::ready(Ok(())))
    }
}

impl Bench {
    pub(crate) fn new() -> Self {
        let clock = Arc::new(SteppedClock::at(START));
        let entropy = Arc::new(SeededEntropy::new(7));
        let store = Arc::new(Memory::new(Arc::clone(&clock) as Arc<dyn Clock>));
        let host = Arc::new(TestHost::default());
        let post = Arc::new(TestPost::default());
        let fleet = Fleet::new(Arc::clone(&host) as Arc<dyn base::host::Host>);
        fleet.take(fresh_report());
        let control = Control {
            records: Records::new(store),
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            seal: Seal::from_key([7; 32]),
            directory: Directory::default(),
            sign_ins: SignIns::default(),
            entropy,
            audit: Audit::in_memory(),
            post: Arc::clone(&post) as Arc<dyn Post>,
            fleet,
            metrics: Metrics::default(),
            holdings: crate::rds::holdings::Lately::default(),
            insights: crate::insight::store::Insights::default(),
            settings: Settings {
                endpoint_suffix: ENDPOINT_SUFFIX.to_owned(),
                clock_skew: CLOCK_SKEW,
                simulated: false,
                sessions: crate::identity::sign_in::session::Limits::default(),
            },
            poke: Notify::new(),
        };
        Self { control: Arc::new(control), clock, host, post }
    }

    /// A call of the account's root user.
    pub(crate) fn root(&self) -> Call {
        self.call(Caller {
            account: ACCOUNT.to_owned(),
            arn: format!("arn:aws:iam::{ACCOUNT}:root"),
            principal_id: ACCOUNT.to_owned(),
            kind: CallerKind::Root,
            access_key_id: "AKIAROOTROOTROOTROOT".to_owned(),
            tags: std::collections::BTreeMap::new(),
            session: None,
        })
    }

    /// The answer to a call that nobody has signed.
    pub(crate) async fn open(
        &self,
        service: &str,
        operation: &str,
        input: Value,
    ) -> Result<Value, ApiError> {
        let call = OpenCall {
            control: Arc::clone(&self.control),
            request_id: "test".into(),
            source: IpAddr::V4(Ipv4Addr::LOCALHOST),
            user_agent: "test".into(),
            secure: false,
            now: self.control.clock.now(),
        };
        let action = find_open(service, operation).expect("the operation is built");
        (action.handler)(call, input).await
    }

    /// A call of anybody.
    pub(crate) fn call(&self, caller: Caller) -> Call {
        Call {
            control: Arc::clone(&self.control),
            request_id: "test".into(),
            caller: Arc::new(caller),
            region: REGION.into(),
            source: IpAddr::V4(Ipv4Addr::LOCALHOST),
            user_agent: "test".into(),
            secure: false,
            now: self.clock.now(),
        }
    }

    pub(crate) fn step(&self, by: Duration) {
        self.clock.step(by);
    }
}
