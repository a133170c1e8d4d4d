//! The built actions of the Data API.

use crate::actions::{Action, Guard, action};
use crate::data_api::{cluster, statement, transaction};

const CLUSTER: Guard = Guard::Find(cluster::target);

/// Resources per action: *Actions, resources, and condition keys for Amazon RDS Data API*. What
/// the secret lets its reader do is asked for in the handler.
pub const ACTIONS: &[Action] = &[
    action!("BatchExecuteStatement", CLUSTER, statement::execute_batch),
    action!("BeginTransaction", CLUSTER, transaction::begin),
    action!("CommitTransaction", CLUSTER, transaction::commit),
    action!("ExecuteStatement", CLUSTER, statement::execute),
    action!("RollbackTransaction", CLUSTER, transaction::rollback),
];
