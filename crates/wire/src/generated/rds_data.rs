//! Typed shapes of the built rds-data operations. Written by `cargo xtask codegen`; do not edit.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ArrayValue {
    #[serde(rename = "booleanValues", default)]
    pub boolean_values: Vec<bool>,
    #[serde(rename = "longValues", default)]
    pub long_values: Vec<i64>,
    #[serde(rename = "doubleValues", default)]
    pub double_values: Vec<f64>,
    #[serde(rename = "stringValues", default)]
    pub string_values: Vec<String>,
    #[serde(rename = "arrayValues", default)]
    pub array_values: Vec<ArrayValue>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BatchExecuteStatementRequest {
    #[serde(rename = "resourceArn")]
    pub resource_arn: String,
    #[serde(rename = "secretArn")]
    pub secret_arn: String,
    #[serde(rename = "sql")]
    pub sql: String,
    #[serde(rename = "database", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub database: ::std::option::Option<String>,
    #[serde(rename = "schema", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub schema: ::std::option::Option<String>,
    #[serde(rename = "parameterSets", default)]
    pub parameter_sets: Vec<Vec<SqlParameter>>,
    #[serde(
        rename = "transactionId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transaction_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BatchExecuteStatementResponse {
    #[serde(rename = "updateResults", default)]
    pub update_results: Vec<UpdateResult>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BeginTransactionRequest {
    #[serde(rename = "resourceArn")]
    pub resource_arn: String,
    #[serde(rename = "secretArn")]
    pub secret_arn: String,
    #[serde(rename = "database", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub database: ::std::option::Option<String>,
    #[serde(rename = "schema", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub schema: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BeginTransactionResponse {
    #[serde(
        rename = "transactionId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transaction_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ColumnMetadata {
    #[serde(rename = "name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "type", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#type: ::std::option::Option<i32>,
    #[serde(rename = "typeName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub type_name: ::std::option::Option<String>,
    #[serde(rename = "label", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub label: ::std::option::Option<String>,
    #[serde(
        rename = "schemaName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub schema_name: ::std::option::Option<String>,
    #[serde(rename = "tableName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub table_name: ::std::option::Option<String>,
    #[serde(
        rename = "isAutoIncrement",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_auto_increment: ::std::option::Option<bool>,
    #[serde(rename = "isSigned", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_signed: ::std::option::Option<bool>,
    #[serde(
        rename = "isCurrency",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_currency: ::std::option::Option<bool>,
    #[serde(
        rename = "isCaseSensitive",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_case_sensitive: ::std::option::Option<bool>,
    #[serde(rename = "nullable", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub nullable: ::std::option::Option<i32>,
    #[serde(rename = "precision", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub precision: ::std::option::Option<i32>,
    #[serde(rename = "scale", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub scale: ::std::option::Option<i32>,
    #[serde(
        rename = "arrayBaseColumnType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub array_base_column_type: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CommitTransactionRequest {
    #[serde(rename = "resourceArn")]
    pub resource_arn: String,
    #[serde(rename = "secretArn")]
    pub secret_arn: String,
    #[serde(rename = "transactionId")]
    pub transaction_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CommitTransactionResponse {
    #[serde(
        rename = "transactionStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transaction_status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ExecuteStatementRequest {
    #[serde(rename = "resourceArn")]
    pub resource_arn: String,
    #[serde(rename = "secretArn")]
    pub secret_arn: String,
    #[serde(rename = "sql")]
    pub sql: String,
    #[serde(rename = "database", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub database: ::std::option::Option<String>,
    #[serde(rename = "schema", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub schema: ::std::option::Option<String>,
    #[serde(rename = "parameters", default)]
    pub parameters: Vec<SqlParameter>,
    #[serde(
        rename = "transactionId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transaction_id: ::std::option::Option<String>,
    #[serde(
        rename = "includeResultMetadata",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_result_metadata: ::std::option::Option<bool>,
    #[serde(
        rename = "continueAfterTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub continue_after_timeout: ::std::option::Option<bool>,
    #[serde(
        rename = "resultSetOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub result_set_options: ::std::option::Option<ResultSetOptions>,
    #[serde(
        rename = "formatRecordsAs",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub format_records_as: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ExecuteStatementResponse {
    #[serde(rename = "records", default)]
    pub records: Vec<Vec<Field>>,
    #[serde(rename = "columnMetadata", default)]
    pub column_metadata: Vec<ColumnMetadata>,
    #[serde(
        rename = "numberOfRecordsUpdated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub number_of_records_updated: ::std::option::Option<i64>,
    #[serde(rename = "generatedFields", default)]
    pub generated_fields: Vec<Field>,
    #[serde(
        rename = "formattedRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub formatted_records: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Field {
    #[serde(rename = "isNull", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_null: ::std::option::Option<bool>,
    #[serde(
        rename = "booleanValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub boolean_value: ::std::option::Option<bool>,
    #[serde(rename = "longValue", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub long_value: ::std::option::Option<i64>,
    #[serde(
        rename = "doubleValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub double_value: ::std::option::Option<f64>,
    #[serde(
        rename = "stringValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub string_value: ::std::option::Option<String>,
    #[serde(rename = "blobValue", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub blob_value: ::std::option::Option<String>,
    #[serde(
        rename = "arrayValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub array_value: ::std::option::Option<ArrayValue>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResultSetOptions {
    #[serde(
        rename = "decimalReturnType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub decimal_return_type: ::std::option::Option<String>,
    #[serde(
        rename = "longReturnType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub long_return_type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RollbackTransactionRequest {
    #[serde(rename = "resourceArn")]
    pub resource_arn: String,
    #[serde(rename = "secretArn")]
    pub secret_arn: String,
    #[serde(rename = "transactionId")]
    pub transaction_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RollbackTransactionResponse {
    #[serde(
        rename = "transactionStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transaction_status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SqlParameter {
    #[serde(rename = "name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<Field>,
    #[serde(rename = "typeHint", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub type_hint: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateResult {
    #[serde(rename = "generatedFields", default)]
    pub generated_fields: Vec<Field>,
}
