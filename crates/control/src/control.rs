//! Everything a deciding process holds: its records, its clock, its key, its hosts.

use std::sync::Arc;
use std::time::Duration;

use base::clock::Clock;
use base::entropy::Entropy;
use tokio::sync::Notify;

use crate::audit::Audit;
use crate::identity::directory::Directory;
use crate::identity::seal::Seal;
use crate::identity::sign_in::SignIns;
use crate::identity::sign_in::session::Limits;
use crate::insight::store::Insights;
use crate::mail::Post;
use crate::metric::store::Metrics;
use crate::rds::fleet::Fleet;
use crate::rds::holdings::Lately;
use crate::store::records::Records;

/// Shared by all handlers and by the loop.
#[derive(Debug)]
pub struct Control {
    pub records: Records,
    pub clock: Arc<dyn Clock>,
    pub entropy: Arc<dyn Entropy>,
    pub seal: Seal,
    /// Credentials and compiled policies of principals that called lately.
    pub directory: Directory,
    /// Who tries to sign in, and sessions in use.
    pub sign_ins: SignIns,
    pub audit: Audit,
    /// Sends mail.
    pub post: Arc<dyn Post>,
    /// The machines that run instances.
    pub fleet: Fleet,
    /// What accounts have of RDS, as far as it was lately asked for.
    pub holdings: Lately,
    pub metrics: Metrics,
    pub insights: Insights,
    pub settings: Settings,
    /// Wakes the loop; see [`crate::converge`].
    pub poke: Notify,
}

/// Knobs of a deciding process.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What endpoint names end in, without a leading dot.
    pub endpoint_suffix: String,
    /// How far a request's date may be from ours, each way.
    pub clock_skew: Duration,
    /// Whether database engines are simulated. EC2 instances are then simulated as well: they count
    /// as running without a host.
    pub simulated: bool,
    /// How long console sessions last.
    pub sessions: Limits,
}

/// The suffix of endpoint names when nothing else is asked for.
pub const ENDPOINT_SUFFIX: &str = "rds.borealis.internal";

/// The tolerance that users of RDS, IAM and STS observe (`SigV4` documentation: five minutes for
/// some services, fifteen for these).
pub const CLOCK_SKEW: Duration = Duration::from_secs(15 * 60);
