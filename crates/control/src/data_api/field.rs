//! Values between the API's `Field` and the host's.

use base::sql::{SqlHint, SqlParameter, SqlValue};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use wire::error::ApiError;
use wire::generated::rds_data::{ArrayValue, Field, ResultSetOptions, SqlParameter as Parameter};

use crate::data_api::refusal::bad_request;

/// A parameter for the host.
///
/// # Errors
/// `BadRequestException` for one without a name, or a value that is none or an array.
pub fn parameter(given: &Parameter) -> Result<SqlParameter, ApiError> {
    let name = given.name.clone().filter(|name| !name.is_empty());
    let name = name.ok_or_else(|| bad_request("Each parameter must have a name."))?;
    let hint = given.type_hint.as_deref().map(hint).transpose()?;
    let field = given.value.as_ref();
    let value = field.and_then(value).ok_or_else(|| {
        bad_request(format!("The parameter {name} must have a value; arrays are not supported."))
    })?;
    Ok(SqlParameter { name, value, hint })
}

fn hint(word: &str) -> Result<SqlHint, ApiError> {
    Ok(match word {
        "DATE" => SqlHint::Date,
        "DECIMAL" => SqlHint::Decimal,
        "JSON" => SqlHint::Json,
        "TIME" => SqlHint::Time,
        "TIMESTAMP" => SqlHint::Timestamp,
        "UUID" => SqlHint::Uuid,
        _ => return Err(bad_request(format!("The type hint {word} is not known."))),
    })
}

fn value(field: &Field) -> Option<SqlValue> {
    if field.is_null == Some(true) {
        return Some(SqlValue::Null);
    }
    let blob = || field.blob_value.as_deref().and_then(|text| STANDARD.decode(text).ok());
    field
        .boolean_value
        .map(SqlValue::Bool)
        .or(field.long_value.map(SqlValue::Long))
        .or(field.double_value.map(SqlValue::Double))
        .or_else(|| field.string_value.clone().map(SqlValue::Text))
        .or_else(|| blob().map(SqlValue::Blob))
}

/// A value as the API shows it.
#[must_use]
pub fn field(value: &SqlValue, kind: &str, options: &ResultSetOptions) -> Field {
    let mut field = Field::default();
    match value {
        SqlValue::Null => field.is_null = Some(true),
        SqlValue::Bool(flag) => field.boolean_value = Some(*flag),
        SqlValue::Long(number) if options.long_return_type.as_deref() == Some("STRING") => {
            field.string_value = Some(number.to_string());
        }
        SqlValue::Long(number) => field.long_value = Some(*number),
        SqlValue::Double(number) => field.double_value = Some(*number),
        SqlValue::Text(text) => match decimal(text, kind, options) {
            Some(number) => field.double_value = Some(number),
            None => field.string_value = Some(text.clone()),
        },
        SqlValue::Blob(bytes) => field.blob_value = Some(STANDARD.encode(bytes)),
        SqlValue::Array(values) => field.array_value = Some(array(values)),
    }
    field
}

/// Whether the engine's type of this name holds decimals.
#[must_use]
pub fn is_decimal(kind: &str) -> bool {
    matches!(kind, "numeric" | "DECIMAL" | "DECIMAL UNSIGNED")
}

/// A decimal as a floating-point number, when that is asked for.
fn decimal(text: &str, kind: &str, options: &ResultSetOptions) -> Option<f64> {
    let wanted = options.decimal_return_type.as_deref() == Some("DOUBLE_OR_LONG");
    if wanted && is_decimal(kind) { text.parse().ok() } else { None }
}

/// An array takes the kind of its first element that is something.
fn array(values: &[SqlValue]) -> ArrayValue {
    let mut shown = ArrayValue::default();
    match values.iter().find(|value| **value != SqlValue::Null) {
        Some(SqlValue::Bool(_)) => {
            let flag = |value: &SqlValue| matches!(value, SqlValue::Bool(true));
            shown.boolean_values = values.iter().map(flag).collect();
        }
        Some(SqlValue::Long(_)) => {
            let number = |value: &SqlValue| match value {
                SqlValue::Long(number) => *number,
                _ => 0,
            };
            shown.long_values = values.iter().map(number).collect();
        }
        Some(SqlValue::Double(_)) => {
            let number = |value: &SqlValue| match value {
                SqlValue::Double(number) => *number,
                _ => 0.0,
            };
            shown.double_values = values.iter().map(number).collect();
        }
        Some(SqlValue::Array(_)) => {
            let inner = |value: &SqlValue| match value {
                SqlValue::Array(values) => array(values),
                _ => ArrayValue::default(),
            };
            shown.array_values = values.iter().map(inner).collect();
        }
        _ => {
            let text = |value: &SqlValue| match value {
                SqlValue::Text(text) => text.clone(),
                _ => String::new(),
            };
            shown.string_values = values.iter().map(text).collect();
        }
    }
    shown
}
