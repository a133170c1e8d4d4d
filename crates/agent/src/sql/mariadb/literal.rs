//! Values and names as MariaDB reads them in a statement, whatever is in them.

use std::fmt::Write as _;

use base::sql::{SqlError, SqlHint, SqlParameter, SqlValue};

/// A statement that carries out `text` with these values in the places of its `?`.
pub(super) fn immediate(text: &str, given: &[&SqlParameter]) -> Result<String, SqlError> {
    let values: Vec<String> = given.iter().map(|one| value(one)).collect::<Result<_, _>>()?;
    Ok(format!("EXECUTE IMMEDIATE {} USING {}", words(text), values.join(", ")))
}

/// A name in backquotes.
pub(super) fn name(name: &str) -> String {
    format!("`{}`", name.replace('`', "``"))
}

fn value(parameter: &SqlParameter) -> Result<String, SqlError> {
    Ok(match (&parameter.value, parameter.hint) {
        (SqlValue::Null, _) => "NULL".to_owned(),
        (SqlValue::Bool(flag), _) => if *flag { "TRUE" } else { "FALSE" }.to_owned(),
        (SqlValue::Long(number), _) => number.to_string(),
        (SqlValue::Double(number), _) if number.is_finite() => format!("{number:e}"),
        (SqlValue::Text(text), Some(SqlHint::Decimal)) => decimal(text, &parameter.name)?,
        (SqlValue::Text(text), _) => words(text),
        (SqlValue::Blob(bytes), _) => format!("X'{}'", digits(bytes)),
        (SqlValue::Double(_) | SqlValue::Array(_), _) => {
            let name = &parameter.name;
            let message =
                format!("The parameter {name} has a value that the engine does not have.");
            return Err(SqlError::Request { message });
        }
    })
}

/// Letters that nothing in them ends.
fn words(text: &str) -> String {
    format!("_utf8mb4 X'{}'", digits(text.as_bytes()))
}

fn digits(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut digits, byte| {
        // Writing to a String cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

fn decimal(text: &str, name: &str) -> Result<String, SqlError> {
    let unsigned = text.trim_start_matches(['+', '-']);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let fits = text.len() <= unsigned.len() + 1
        && !(whole.is_empty() && fraction.is_empty())
        && whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
    if fits {
        return Ok(text.to_owned());
    }
    let message = format!("The value of the parameter {name} is not a decimal.");
    Err(SqlError::Request { message })
}

#[cfg(test)]
mod tests {
    use base::sql::{SqlHint, SqlParameter, SqlValue};

    use super::{immediate, name, value};

    #[test]
    fn values_are_literals() {
        let text = |text: &str| SqlValue::Text(text.to_owned());
        for (given, hint, expected) in [
            (SqlValue::Null, None, Some("NULL")),
            (SqlValue::Bool(true), None, Some("TRUE")),
            (SqlValue::Long(-7), None, Some("-7")),
            (SqlValue::Double(0.5), None, Some("5e-1")),
            (SqlValue::Double(f64::NAN), None, None),
            (text("'é"), None, Some("_utf8mb4 X'27c3a9'")),
            (text(""), None, Some("_utf8mb4 X''")),
            (text("-1.50"), Some(SqlHint::Decimal), Some("-1.50")),
            (text(".5"), Some(SqlHint::Decimal), Some(".5")),
            (text("1 or 1"), Some(SqlHint::Decimal), None),
            (text("--1"), Some(SqlHint::Decimal), None),
            (text("."), Some(SqlHint::Decimal), None),
            (text("2024-02-29"), Some(SqlHint::Date), Some("_utf8mb4 X'323032342d30322d3239'")),
            (SqlValue::Blob(vec![0, 255]), None, Some("X'00ff'")),
            (SqlValue::Array(vec![]), None, None),
        ] {
            let parameter = SqlParameter { name: "p".to_owned(), value: given, hint };
            assert_eq!(value(&parameter).ok().as_deref(), expected, "{parameter:?}");
        }
        let seven = SqlParameter { name: "p".into(), value: SqlValue::Long(7), hint: None };
        let statement = immediate("a?", &[&seven, &seven]).unwrap();
        assert_eq!(statement, "EXECUTE IMMEDIATE _utf8mb4 X'613f' USING 7, 7");
        assert_eq!(name("a`b"), "`a``b`");
    }
}
