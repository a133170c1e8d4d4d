//! EC2 instances, as records: their place in the network is real, the machine is not.
//!
//! Hosts behind instances come with a driver that can run them. Until then an instance that is to
//! run is `pending` and says why; with simulated engines it counts as `running` and says that too.

pub mod attribute;
pub mod console;
pub mod kind;
pub mod kind_listing;
pub mod launch;
pub mod lifecycle;
pub mod listing;
pub mod nic;
pub mod options;
pub mod profile;
pub mod show;
pub mod status;

use std::time::Duration;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;

use crate::network::elastic_ip;
use crate::network::id;
use crate::network::interface::{self, Interface};
use crate::network::read::{Read, named};
use crate::network::tag::Tags;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

/// How long an instance is shown after its end.
const SHOWN_AFTER_END: Duration = Duration::from_secs(3600);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instance {
    /// `i-...`.
    pub id: String,
    /// `r-...`, shared by those that one call made.
    pub reservation: String,
    /// Which one of them this is, from 0.
    pub launch_index: i32,
    pub client_token: Option<String>,
    pub image: String,
    /// Name of the [`kind`].
    pub kind: String,
    pub key_name: Option<String>,
    pub subnet: String,
    pub vpc: String,
    pub zone: String,
    pub wanted: Wanted,
    /// When `wanted` became what it is.
    pub since: Timestamp,
    pub launched: Timestamp,
    pub options: Options,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for Instance {
    const KIND: &'static str = "instance";
}

/// What the owner asked for last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wanted {
    Running,
    Stopped,
    Terminated,
}

/// What can be said about an instance besides where it is. Honoured by calls, or kept and shown for
/// the host to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    pub no_api_stop: bool,
    pub no_api_termination: bool,
    /// Whether a shutdown from within ends the instance.
    pub shutdown_terminates: bool,
    pub ebs_optimized: bool,
    pub monitoring: bool,
    /// Sealed, see [`attribute::seal_user_data`].
    pub user_data: Option<String>,
    pub profile: Option<Profile>,
    pub metadata: Metadata,
    /// How a burstable instance spends its credits.
    #[serde(default)]
    pub credits: Option<String>,
}

/// The instance profile whose role a host would hand to the instance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub arn: String,
    pub id: String,
}

/// How the instance may ask about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metadata {
    pub tokens: String,
    pub hop_limit: i32,
    pub endpoint: String,
    pub tags: String,
}

/// What the API says about an instance now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Pending,
    Running,
    Stopped,
    Terminated,
}

impl State {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Running => "running",
            Self::Stopped => "stopped",
            Self::Terminated => "terminated",
        }
    }

    /// The number that goes with the name (`InstanceState`, API reference).
    #[must_use]
    pub fn code(self) -> i32 {
        match self {
            Self::Pending => 0,
            Self::Running => 16,
            Self::Stopped => 80,
            Self::Terminated => 48,
        }
    }
}

impl Instance {
    /// The state that follows from what is wanted, and from whether instances are simulated.
    #[must_use]
    pub fn state(&self, simulated: bool) -> State {
        match self.wanted {
            Wanted::Running if simulated => State::Running,
            Wanted::Running => State::Pending,
            Wanted::Stopped => State::Stopped,
            Wanted::Terminated => State::Terminated,
        }
    }

    /// Whether its end is so long ago that nobody is told of it any more.
    #[must_use]
    pub fn is_forgotten(&self, now: Timestamp) -> bool {
        self.wanted == Wanted::Terminated && SHOWN_AFTER_END <= now.since(self.since)
    }

    /// Refuses what cannot be done to an instance that has ended.
    pub fn check_living(&self) -> Result<(), ApiError> {
        if self.wanted == Wanted::Terminated {
            let text = format!("The instance '{}' is terminated.", self.id);
            return Err(ApiError::new("IncorrectInstanceState", text));
        }
        Ok(())
    }
}

/// All instances of the account in the region that are still told of.
pub async fn list(
    read: &impl Read,
    scope: &Scope,
    now: Timestamp,
) -> Result<Vec<Instance>, StoreError> {
    let all = read.all::<Instance>(scope).await?;
    let all = all.into_iter().map(|(_, instance)| instance);
    Ok(all.filter(|instance| !instance.is_forgotten(now)).collect())
}

/// The instance with this id, unless it has ended.
pub async fn living(change: &Change, id: &str) -> Result<Instance, ApiError> {
    let instance: Instance = named(change, change.scope(), id::INSTANCE, id).await?;
    instance.check_living()?;
    Ok(instance)
}

/// Removes the records of instances that nobody is told of any more.
async fn sweep(change: &Change, now: Timestamp) -> Result<(), StoreError> {
    for (id, instance) in change.list::<Instance>().await? {
        if instance.is_forgotten(now) {
            change.delete::<Instance>(&id).await?;
        }
    }
    Ok(())
}

/// Takes an ended instance's interfaces away: those that go with it are deleted.
async fn let_go(change: &Change, instance: &str) -> Result<(), StoreError> {
    for mut interface in interface::list(change, change.scope()).await? {
        let Some(attachment) = interface.attachment.take_if(|it| it.instance == instance) else {
            continue;
        };
        if attachment.delete_on_termination {
            elastic_ip::forget(change, &interface.id, None).await?;
            change.delete::<Interface>(&interface.id).await?;
        } else {
            change.put(&interface.id, &interface).await?;
        }
    }
    Ok(())
}
