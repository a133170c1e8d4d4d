//! `BeginTransaction`, `CommitTransaction` and `RollbackTransaction`.

use base::sql::SqlWork;
use wire::error::ApiError;
use wire::generated::rds_data::{
    BeginTransactionRequest, BeginTransactionResponse, CommitTransactionRequest,
    CommitTransactionResponse, RollbackTransactionRequest, RollbackTransactionResponse,
};

use crate::call::Call;
use crate::data_api::cluster::{Named, run};

/// # Errors
/// See [`run`].
pub async fn begin(
    call: Call,
    input: BeginTransactionRequest,
) -> Result<BeginTransactionResponse, ApiError> {
    let named = Named {
        cluster: &input.resource_arn,
        secret: &input.secret_arn,
        database: input.database.as_deref(),
        schema: input.schema.as_deref(),
    };
    let reply = run(&call, named, SqlWork::Begin, false).await?;
    Ok(BeginTransactionResponse { transaction_id: reply.transaction })
}

/// # Errors
/// See [`run`]; `TransactionNotFoundException`.
pub async fn commit(
    call: Call,
    input: CommitTransactionRequest,
) -> Result<CommitTransactionResponse, ApiError> {
    let named = of(&input.resource_arn, &input.secret_arn);
    run(&call, named, SqlWork::Commit(input.transaction_id.clone()), false).await?;
    let transaction_status = Some("Transaction Committed".to_owned());
    Ok(CommitTransactionResponse { transaction_status })
}

/// # Errors
/// See [`run`]; `TransactionNotFoundException`.
pub async fn rollback(
    call: Call,
    input: RollbackTransactionRequest,
) -> Result<RollbackTransactionResponse, ApiError> {
    let named = of(&input.resource_arn, &input.secret_arn);
    run(&call, named, SqlWork::Rollback(input.transaction_id.clone()), false).await?;
    let transaction_status = Some("Rollback Complete".to_owned());
    Ok(RollbackTransactionResponse { transaction_status })
}

fn of<'a>(cluster: &'a str, secret: &'a str) -> Named<'a> {
    Named { cluster, secret, database: None, schema: None }
}
