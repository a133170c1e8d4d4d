//! Master passwords that the service makes and keeps in Secrets Manager.

use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::cluster::Cluster;
use crate::rds::refusal::invalid_combination;
use crate::secrets::owned::{self, Credentials};
use crate::store::records::change::Change;

/// The service that the secrets belong to.
const OWNER: &str = "rds";

/// Where the password of a cluster is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManagedPassword {
    /// The secret's name, `rds!cluster-...`.
    pub secret: String,
    pub arn: String,
}

impl ManagedPassword {
    /// As `DescribeDBClusters` shows it.
    #[must_use]
    pub fn shape(&self) -> rds::MasterUserSecret {
        rds::MasterUserSecret {
            secret_arn: Some(self.arn.clone()),
            secret_status: Some("active".to_owned()),
            kms_key_id: None,
        }
    }
}

/// A new password on its way into a secret.
#[derive(Clone, Debug)]
pub struct Fresh {
    secret: String,
    pub credentials: Credentials,
}

impl Fresh {
    fn new(call: &Call, user: &str, secret: Option<&ManagedPassword>) -> Self {
        let name = secret.map(|managed| managed.secret.clone());
        Self {
            secret: name.unwrap_or_else(|| format!("rds!cluster-{}", call.control.entropy.uuid())),
            credentials: Credentials {
                username: user.to_owned(),
                password: owned::generate(&call.control),
            },
        }
    }

    /// Writes the secret within a transaction of the cluster's scope.
    ///
    /// # Errors
    /// What the store answers.
    pub async fn keep(
        &self,
        call: &Call,
        change: &mut Change,
    ) -> Result<ManagedPassword, ApiError> {
        let named = (self.secret.as_str(), OWNER);
        let secret = owned::put(&call.control, change, named, &self.credentials, call.now).await?;
        let arn = secret.arn(call.account(), &call.region);
        Ok(ManagedPassword { secret: self.secret.clone(), arn })
    }
}

/// The password that a new cluster is to have made for it, if that is asked for.
///
/// # Errors
/// `InvalidParameterCombination` when a password is given too.
pub fn at_creation(
    call: &Call,
    input: &rds::CreateDbClusterMessage,
    user: &str,
) -> Result<Option<Fresh>, ApiError> {
    if input.manage_master_user_password != Some(true) {
        return Ok(None);
    }
    if input.master_user_password.is_some() {
        return Err(both());
    }
    Ok(Some(Fresh::new(call, user, None)))
}

/// What a modification does about the password's place.
#[derive(Clone, Debug)]
pub enum Step {
    Nothing,
    /// A new password goes into a secret, new or old.
    Keep(Fresh),
    /// The owner takes over with a password of their own.
    Release,
}

/// # Errors
/// `InvalidParameterCombination` for what does not go together.
pub fn at_modification(
    call: &Call,
    input: &rds::ModifyDbClusterMessage,
    cluster: &Cluster,
) -> Result<Step, ApiError> {
    let rotate = input.rotate_master_user_password == Some(true);
    let given = input.master_user_password.is_some();
    if rotate && input.apply_immediately != Some(true) {
        return Err(invalid_combination(
            "You must specify ApplyImmediately when you rotate the master user password.",
        ));
    }
    match (input.manage_master_user_password, &cluster.managed_password) {
        (Some(true), _) if given => Err(both()),
        (Some(true), None) => Ok(Step::Keep(Fresh::new(call, &cluster.master.name, None))),
        (Some(false), Some(_)) if given => Ok(Step::Release),
        (Some(false), Some(_)) => Err(invalid_combination(
            "You must specify MasterUserPassword when you turn ManageMasterUserPassword off.",
        )),
        (_, Some(_)) if given => Err(both()),
        (_, Some(managed)) if rotate => {
            Ok(Step::Keep(Fresh::new(call, &cluster.master.name, Some(managed))))
        }
        (_, None) if rotate => Err(invalid_combination(
            "The master user password is not managed in Secrets Manager, so it cannot be rotated.",
        )),
        _ => Ok(Step::Nothing),
    }
}

fn both() -> ApiError {
    invalid_combination(
        "You can't specify MasterUserPassword when ManageMasterUserPassword is enabled.",
    )
}
