//! Values of an answer, from the server's text forms (`enum_field_types`).

use base::sql::{SqlColumn, SqlError, SqlValue};

use crate::engine::mariadb::connection::{Column, Outcome};

/// The character set of bytes.
const BINARY: u16 = 63;

const UNSIGNED: u16 = 0x20;

/// A column as callers see it: JDBC's name of the type.
pub(super) fn column(column: &Column) -> SqlColumn {
    SqlColumn { name: column.name.clone(), type_name: type_name(column), element: None }
}

pub(super) fn rows(outcome: &Outcome) -> Result<Vec<Vec<SqlValue>>, SqlError> {
    let row = |row: &Vec<Option<Vec<u8>>>| {
        let cells = row.iter().zip(&outcome.columns);
        cells.map(|(bytes, column)| value(column, bytes.as_deref())).collect()
    };
    outcome.rows.iter().map(row).collect()
}

fn type_name(column: &Column) -> String {
    let binary = column.character_set == BINARY;
    let either = |bytes, text| if binary { bytes } else { text };
    let number = |name: &str| match column.flags & UNSIGNED {
        0 => name.to_owned(),
        _ => format!("{name} UNSIGNED"),
    };
    match column.kind {
        1 if column.length == 1 => "BIT".to_owned(),
        0 | 246 => number("DECIMAL"),
        1 => number("TINYINT"),
        2 => number("SMALLINT"),
        3 => number("INT"),
        4 => number("FLOAT"),
        5 => number("DOUBLE"),
        8 => number("BIGINT"),
        9 => number("MEDIUMINT"),
        other => match other {
            6 => "NULL",
            7 => "TIMESTAMP",
            10 | 14 => "DATE",
            11 => "TIME",
            12 => "DATETIME",
            13 => "YEAR",
            16 => "BIT",
            245 => "JSON",
            247 => "ENUM",
            248 => "SET",
            249 => either("TINYBLOB", "TINYTEXT"),
            250 => either("MEDIUMBLOB", "MEDIUMTEXT"),
            251 => either("LONGBLOB", "LONGTEXT"),
            252 => either("BLOB", "TEXT"),
            254 => either("BINARY", "CHAR"),
            255 => "GEOMETRY",
            _ => either("VARBINARY", "VARCHAR"),
        }
        .to_owned(),
    }
}

fn value(column: &Column, bytes: Option<&[u8]>) -> Result<SqlValue, SqlError> {
    let Some(bytes) = bytes else { return Ok(SqlValue::Null) };
    let text = || SqlValue::Text(String::from_utf8_lossy(bytes).into_owned());
    let written = std::str::from_utf8(bytes).unwrap_or_default();
    Ok(match column.kind {
        1 if column.length == 1 => SqlValue::Bool(written != "0"),
        // One that is larger than a signed number can be stays a text.
        1..=3 | 8 | 9 | 13 => written.parse().map_or_else(|_| text(), SqlValue::Long),
        4 | 5 => written.parse().map_or_else(|_| text(), SqlValue::Double),
        16 if column.length == 1 => SqlValue::Bool(bytes != [0]),
        16 => SqlValue::Blob(bytes.to_vec()),
        249..=254 | 15 if column.character_set == BINARY => SqlValue::Blob(bytes.to_vec()),
        255 => {
            let message = "The result contains the unsupported data type GEOMETRY.".to_owned();
            return Err(SqlError::Unsupported { message });
        }
        _ => text(),
    })
}

#[cfg(test)]
mod tests {
    use base::sql::SqlValue;

    use super::{BINARY, UNSIGNED, type_name, value};
    use crate::engine::mariadb::connection::Column;

    #[test]
    fn types_have_names_and_values() {
        let text = |text: &str| SqlValue::Text(text.to_owned());
        for (kind, length, flags, given, name, expected) in [
            (1, 1, 0, "1", "BIT", SqlValue::Bool(true)),
            (1, 4, 0, "-7", "TINYINT", SqlValue::Long(-7)),
            (3, 10, UNSIGNED, "7", "INT UNSIGNED", SqlValue::Long(7)),
            (
                8,
                20,
                UNSIGNED,
                "18446744073709551615",
                "BIGINT UNSIGNED",
                text("18446744073709551615"),
            ),
            (246, 10, 0, "1.50", "DECIMAL", text("1.50")),
            (5, 22, 0, "0.1", "DOUBLE", SqlValue::Double(0.1)),
            (12, 19, 0, "2024-02-29 01:02:03", "DATETIME", text("2024-02-29 01:02:03")),
            (13, 4, 0, "2024", "YEAR", SqlValue::Long(2024)),
            (252, 9, 0, "ab", "BLOB", SqlValue::Blob(b"ab".to_vec())),
            (16, 1, 0, "\0", "BIT", SqlValue::Bool(false)),
            (16, 8, 0, "\x07", "BIT", SqlValue::Blob(vec![7])),
        ] {
            let column = Column { kind, length, flags, character_set: BINARY, ..Column::default() };
            assert_eq!(type_name(&column), name);
            assert_eq!(value(&column, Some(given.as_bytes())).unwrap(), expected, "{name}");
            assert_eq!(value(&column, None).unwrap(), SqlValue::Null);
        }
        for (kind, name) in [(253, "VARCHAR"), (254, "CHAR"), (252, "TEXT"), (251, "LONGTEXT")] {
            let column = Column { kind, character_set: 45, ..Column::default() };
            assert_eq!(type_name(&column), name);
            assert_eq!(value(&column, Some(b"x")).unwrap(), text("x"));
        }
    }
}
