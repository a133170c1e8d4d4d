//! `ExecuteStatement` and `BatchExecuteStatement`.

use base::sql::{SqlColumn, SqlReply, SqlValue, SqlWork};
use wire::error::ApiError;
use wire::generated::rds_data::{
    BatchExecuteStatementRequest, BatchExecuteStatementResponse, ColumnMetadata,
    ExecuteStatementRequest, ExecuteStatementResponse, Field, ResultSetOptions, UpdateResult,
};

use crate::call::Call;
use crate::data_api::cluster::{Named, run};
use crate::data_api::refusal::bad_request;
use crate::data_api::{field, formatted};

/// Bytes of formatted rows (*Data API limits*).
const FORMATTED_MAX: usize = 10 << 20;
/// Sets of parameters of one batch (*Data API limits*).
const SETS_MAX: usize = 1000;

/// # Errors
/// See [`run`]; `UnsupportedResultException` for a type that no field stands for.
pub async fn execute(
    call: Call,
    input: ExecuteStatementRequest,
) -> Result<ExecuteStatementResponse, ApiError> {
    let named = Named {
        cluster: &input.resource_arn,
        secret: &input.secret_arn,
        database: input.database.as_deref(),
        schema: input.schema.as_deref(),
    };
    let set = input.parameters.iter().map(field::parameter).collect::<Result<_, _>>()?;
    let work = SqlWork::Execute {
        statement: statement(&input.sql)?,
        sets: vec![set],
        transaction: input.transaction_id.clone(),
    };
    let goes_on = input.continue_after_timeout == Some(true);
    let reply = run(&call, named, work, goes_on).await?;
    let mut answer = ExecuteStatementResponse {
        number_of_records_updated: i64::try_from(reply.changed).ok(),
        generated_fields: reply.generated.first().map(|set| fields(set)).unwrap_or_default(),
        ..ExecuteStatementResponse::default()
    };
    if input.include_result_metadata == Some(true) {
        answer.column_metadata = reply.columns.iter().map(metadata).collect();
    }
    if input.format_records_as.as_deref() == Some("JSON") {
        let text = formatted::text(&reply);
        if FORMATTED_MAX < text.len() {
            return Err(bad_request("Database returned more than the allowed response size limit"));
        }
        answer.formatted_records = Some(text).filter(|_| !reply.columns.is_empty());
    } else {
        let options = input.result_set_options.unwrap_or_default();
        answer.records = records(&reply, |value, kind| field::field(value, kind, &options));
    }
    Ok(answer)
}

/// Keys that the engine made, as fields.
fn fields(generated: &[SqlValue]) -> Vec<Field> {
    let options = ResultSetOptions::default();
    generated.iter().map(|value| field::field(value, "", &options)).collect()
}

fn records(reply: &SqlReply, shown: impl Fn(&SqlValue, &str) -> Field) -> Vec<Vec<Field>> {
    let row = |row: &Vec<SqlValue>| {
        row.iter()
            .zip(&reply.columns)
            .map(|(value, column)| shown(value, &column.type_name))
            .collect()
    };
    reply.rows.iter().map(row).collect()
}

/// # Errors
/// See [`run`].
pub async fn execute_batch(
    call: Call,
    input: BatchExecuteStatementRequest,
) -> Result<BatchExecuteStatementResponse, ApiError> {
    let named = Named {
        cluster: &input.resource_arn,
        secret: &input.secret_arn,
        database: input.database.as_deref(),
        schema: input.schema.as_deref(),
    };
    if SETS_MAX < input.parameter_sets.len() {
        return Err(bad_request("A batch has at most 1000 sets of parameters."));
    }
    let mut sets = Vec::with_capacity(input.parameter_sets.len().max(1));
    for set in &input.parameter_sets {
        sets.push(set.iter().map(field::parameter).collect::<Result<Vec<_>, _>>()?);
    }
    if sets.is_empty() {
        sets.push(Vec::new());
    }
    let count = sets.len();
    let statement = statement(&input.sql)?;
    let work = SqlWork::Execute { statement, sets, transaction: input.transaction_id.clone() };
    let reply = run(&call, named, work, false).await?;
    let mut update_results: Vec<UpdateResult> =
        reply.generated.iter().map(|set| UpdateResult { generated_fields: fields(set) }).collect();
    // PostgreSQL names no generated keys; there is an entry for each set all the same.
    update_results.resize_with(count, UpdateResult::default);
    Ok(BatchExecuteStatementResponse { update_results })
}

fn statement(sql: &str) -> Result<String, ApiError> {
    if sql.trim().is_empty() {
        return Err(bad_request("The statement is empty."));
    }
    Ok(sql.to_owned())
}

/// What JDBC says of a column (`java.sql.Types`), as the real service shows it.
fn metadata(column: &SqlColumn) -> ColumnMetadata {
    let (code, precision, signed) = jdbc(&column.type_name);
    let element = column.element.as_deref().map_or(0, |element| jdbc(element).0);
    let text = matches!(code, 12 | 1 | -1);
    ColumnMetadata {
        name: Some(column.name.clone()),
        label: Some(column.name.clone()),
        r#type: Some(if column.element.is_some() { 2003 } else { code }),
        type_name: Some(column.type_name.clone()),
        schema_name: Some(String::new()),
        table_name: Some(String::new()),
        is_auto_increment: Some(false),
        is_signed: Some(signed),
        is_currency: Some(false),
        is_case_sensitive: Some(text),
        // The server does not say: "unknown".
        nullable: Some(2),
        precision: Some(precision),
        scale: Some(0),
        array_base_column_type: Some(element),
    }
}

fn jdbc(kind: &str) -> (i32, i32, bool) {
    let (kind, signed) = kind.strip_suffix(" UNSIGNED").map_or((kind, true), |kind| (kind, false));
    match kind {
        "BIT" => (-7, 1, false),
        "TINYINT" => (-6, 3, signed),
        "SMALLINT" => (5, 5, signed),
        "MEDIUMINT" | "INT" => (4, 10, signed),
        "BIGINT" => (-5, 19, signed),
        "FLOAT" => (7, 12, signed),
        "DOUBLE" => (8, 22, signed),
        "DECIMAL" => (3, 0, signed),
        "YEAR" => (5, 4, false),
        "DATE" => (91, 10, false),
        "TIME" => (92, 10, false),
        "DATETIME" | "TIMESTAMP" => (93, 19, false),
        "CHAR" | "ENUM" | "SET" => (1, i32::MAX, false),
        "TINYTEXT" | "TEXT" | "MEDIUMTEXT" | "LONGTEXT" => (-1, i32::MAX, false),
        "BINARY" => (-2, i32::MAX, false),
        "VARBINARY" => (-3, i32::MAX, false),
        "TINYBLOB" | "BLOB" | "MEDIUMBLOB" | "LONGBLOB" => (-4, i32::MAX, false),
        "bool" => (-7, 1, false),
        "int2" => (5, 5, true),
        "int4" => (4, 10, true),
        "int8" | "oid" => (-5, 19, true),
        "float4" => (7, 8, true),
        "float8" => (8, 17, true),
        "numeric" => (2, 0, true),
        "bytea" => (-2, i32::MAX, false),
        "bpchar" | "char" => (1, i32::MAX, false),
        "date" => (91, 13, false),
        "time" => (92, 15, false),
        "timestamp" | "timestamptz" => (93, 29, false),
        "uuid" | "json" | "jsonb" => (1111, i32::MAX, false),
        _ => (12, i32::MAX, false),
    }
}
