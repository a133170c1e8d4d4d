//! Rows as one JSON text: an array with an object for each (`formatRecordsAs`).

use base::sql::{SqlColumn, SqlReply, SqlValue};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Number, Value};

use crate::data_api::field::is_decimal;

/// The JSON text. Of columns with one name, the last is shown.
#[must_use]
pub fn text(reply: &SqlReply) -> String {
    let rows = reply.rows.iter().map(|row| {
        let named = row.iter().zip(&reply.columns);
        Value::Object(named.map(|(value, column)| member(value, column)).collect::<Map<_, _>>())
    });
    Value::Array(rows.collect()).to_string()
}

fn member(value: &SqlValue, column: &SqlColumn) -> (String, Value) {
    (column.name.clone(), json(value, &column.type_name))
}

fn json(value: &SqlValue, kind: &str) -> Value {
    match value {
        SqlValue::Null => Value::Null,
        SqlValue::Bool(flag) => Value::Bool(*flag),
        SqlValue::Long(number) => Value::from(*number),
        SqlValue::Double(number) => {
            Number::from_f64(*number).map_or_else(|| Value::from(number.to_string()), Value::Number)
        }
        // A decimal is a number to whoever reads it; one that a double cannot hold stays a text.
        SqlValue::Text(text) if is_decimal(kind) => text
            .parse::<f64>()
            .ok()
            .filter(|number| number.to_string() == text.trim_end_matches('0').trim_end_matches('.'))
            .and_then(Number::from_f64)
            .map_or_else(|| Value::from(text.as_str()), Value::Number),
        SqlValue::Text(text) => Value::from(text.as_str()),
        SqlValue::Blob(bytes) => Value::from(STANDARD.encode(bytes)),
        SqlValue::Array(values) => values.iter().map(|value| json(value, "")).collect(),
    }
}

#[cfg(test)]
mod tests {
    use base::sql::{SqlColumn, SqlReply, SqlValue};

    #[test]
    fn rows_become_objects() {
        let column = |name: &str, kind: &str| SqlColumn {
            name: name.into(),
            type_name: kind.into(),
            element: None,
        };
        let reply = SqlReply {
            columns: vec![column("a", "int4"), column("b", "numeric"), column("c", "text")],
            rows: vec![vec![SqlValue::Long(1), SqlValue::Text("1.50".into()), SqlValue::Null]],
            ..SqlReply::default()
        };
        assert_eq!(super::text(&reply), r#"[{"a":1,"b":1.5,"c":null}]"#);
        assert_eq!(super::text(&SqlReply::default()), "[]");
    }
}
