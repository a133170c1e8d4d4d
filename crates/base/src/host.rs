//! The door between the deciding and the acting side: a spec goes in, reports come out.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use crate::figure::Sample;
use crate::generation::Generation;
use crate::log::{LogFile, LogPortion, LogRange};
use crate::report::HostReport;
use crate::spec::HostSpec;
use crate::sql::{SqlCall, SqlError, SqlReply};
use crate::token::Judge;

/// A boxed future, so that [`Host`] can be used behind `dyn`.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A machine that runs instances, wherever it is.
pub trait Host: fmt::Debug + Send + Sync {
    /// Hands over the whole spec. Returns once the host has written it to its own disk; the work
    /// itself goes on behind, and [`Host::report`] shows how far it is. Idempotent.
    fn converge(&self, spec: HostSpec) -> Pending<'_, Result<(), HostError>>;

    /// The state now.
    fn report(&self) -> Pending<'_, Result<HostReport, HostError>>;

    /// Completes when the state differs from the last report (or may differ: spurious wake-ups are
    /// allowed). The caller also asks on a timer, so a missed one costs time and nothing else.
    fn changed(&self) -> Pending<'_, ()>;

    /// The log files of an instance, by name. Empty for one that the host does not hold.
    fn logs<'a>(
        &'a self,
        volume: &'a str,
        instance: &'a str,
    ) -> Pending<'a, Result<Vec<LogFile>, HostError>> {
        let _of_no_interest = (volume, instance);
        Box::pin(std::future::ready(Ok(Vec::new())))
    }

    /// What was measured after that moment (milliseconds since 1970), oldest first; a host keeps the
    /// last minutes.
    fn samples(&self, after: i64) -> Pending<'_, Result<Vec<Sample>, HostError>> {
        let _of_no_interest = after;
        Box::pin(std::future::ready(Ok(Vec::new())))
    }

    /// A part of a log file; `None` when there is no such file.
    fn read_log(&self, range: LogRange) -> Pending<'_, Result<Option<LogPortion>, HostError>> {
        let _of_no_interest = range;
        Box::pin(std::future::ready(Ok(None)))
    }

    /// Says whom the host is to ask about tokens that clients log in with. Until then, and whenever
    /// no answer comes in time, nobody is let in by token.
    fn ask_about_tokens(&self, judge: Arc<dyn Judge>) {
        drop(judge);
    }

    /// Runs SQL on the writer of a volume, as a user who logs in.
    fn sql(&self, call: SqlCall) -> Pending<'_, Result<SqlReply, SqlError>> {
        drop(call);
        let message = "this host has no engines that run SQL".to_owned();
        Box::pin(std::future::ready(Err(SqlError::Nowhere { message })))
    }
}

/// Why a host did not take a spec or give a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostError {
    /// The spec is older than the one the host holds. The planner must read again.
    Outdated { offered: Generation, held: Generation },
    /// The host cannot be reached or cannot write to its disk. Try again later.
    Unavailable { reason: String },
}

impl fmt::Display for HostError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Outdated { offered, held } => {
                write!(f, "the host holds spec {held} and refuses {offered}")
            }
            Self::Unavailable { reason } => write!(f, "the host is unavailable: {reason}"),
        }
    }
}

impl std::error::Error for HostError {}
