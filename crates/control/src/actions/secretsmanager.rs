//! The built actions of Secrets Manager.

use crate::actions::{Action, Guard, action};
use crate::secrets::{change, list, random, read, tag, target};

const NAMED: Guard = Guard::Find(target::named);
const NOTHING: Guard = Guard::Targets(&["*"]);

/// Resources per action: *Actions, resources, and condition keys for AWS Secrets Manager*.
pub const ACTIONS: &[Action] = &[
    action!("BatchGetSecretValue", NOTHING, read::get_values),
    action!("CreateSecret", Guard::Find(target::new), change::create),
    action!("DeleteSecret", NAMED, change::delete),
    action!("DescribeSecret", NAMED, read::describe),
    action!("GetRandomPassword", NOTHING, random::password),
    action!("GetSecretValue", NAMED, read::get_value),
    action!("ListSecretVersionIds", NAMED, read::list_versions),
    action!("ListSecrets", NOTHING, list::list),
    action!("PutSecretValue", NAMED, change::put_value),
    action!("RestoreSecret", NAMED, change::restore),
    action!("TagResource", NAMED, tag::add),
    action!("UntagResource", NAMED, tag::remove),
    action!("UpdateSecret", NAMED, change::update),
    action!("UpdateSecretVersionStage", NAMED, change::update_stage),
];
