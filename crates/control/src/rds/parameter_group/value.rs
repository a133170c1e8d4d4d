//! Values that owners give to parameters: what is taken, and what the engine is told.

use wire::error::ApiError;

use crate::rds::parameter_group::formula::{self, Facts};
use crate::rds::parameter_group::parameter::{Parameter, Values};
use crate::rds::refusal::invalid_value;

/// The longest value, in bytes.
const VALUE_BYTES_MAX: usize = 8192;

/// A class that every formula can be tried on.
const TRIAL: Facts = Facts { memory_bytes: 16 << 30, vcpus: 2, port: 5432 };

/// Refuses a value that the parameter cannot have.
///
/// # Errors
/// `InvalidParameterValue`.
pub fn check(parameter: &Parameter, value: &str) -> Result<(), ApiError> {
    if value.len() > VALUE_BYTES_MAX || value.chars().any(char::is_control) {
        return Err(invalid_value(format!(
            "Invalid parameter value for: {}: it holds a control character or is longer than \
             {VALUE_BYTES_MAX} bytes",
            parameter.name
        )));
    }
    let taken = match &parameter.values {
        Values::Boolean => boolean(value).is_some(),
        Values::Integer { .. } | Values::Float { .. } if formula::is_formula(value) => {
            return formula::evaluate(value, &TRIAL).map(drop).map_err(|error| {
                let name = &parameter.name;
                invalid_value(format!("Invalid parameter value: {value} for: {name}: {error}"))
            });
        }
        Values::Integer { least, most } => {
            value.parse().is_ok_and(|value: i64| (*least..=*most).contains(&value))
        }
        Values::Float { least, most, .. } => {
            value.parse().is_ok_and(|value: f64| (*least..=*most).contains(&value))
        }
        Values::Choice(choices) => choice(choices, value).is_some(),
        Values::List(choices) => items(value).all(|item| choices.contains(&item)),
        Values::Text => true,
    };
    if taken {
        return Ok(());
    }
    Err(invalid_value(format!(
        "Invalid parameter value: {value} for: {} allowed values are: {}",
        parameter.name,
        parameter.allowed_values().unwrap_or_default()
    )))
}

/// What the engine is told, in its own words and in the parameter's unit. `None` for a value that the
/// parameter cannot have, which was refused when it was given.
#[must_use]
pub fn engine(parameter: &Parameter, value: &str, facts: &Facts) -> Option<String> {
    check(parameter, value).ok()?;
    match &parameter.values {
        Values::Boolean => boolean(value).map(|on| if on { "on" } else { "off" }.to_owned()),
        Values::Integer { least, most } if formula::is_formula(value) => {
            let value = formula::evaluate(value, facts).ok()?;
            // Results are whole, so that their text is that of an integer.
            let value: i64 = format!("{value:.0}").parse().ok()?;
            Some(value.clamp(*least, *most).to_string())
        }
        Values::Float { least, most, .. } if formula::is_formula(value) => {
            Some(formula::evaluate(value, facts).ok()?.clamp(*least, *most).to_string())
        }
        Values::Choice(choices) => choice(choices, value).map(str::to_owned),
        Values::List(_) => Some(items(value).collect::<Vec<_>>().join(",")),
        _ => Some(value.to_owned()),
    }
}

/// Whether a value of a boolean parameter says yes.
#[must_use]
pub fn boolean(value: &str) -> Option<bool> {
    match value.to_ascii_lowercase().as_str() {
        "1" | "on" | "true" => Some(true),
        "0" | "off" | "false" => Some(false),
        _ => None,
    }
}

/// The choice that is meant, whatever its case and blanks.
fn choice(choices: &[&'static str], value: &str) -> Option<&'static str> {
    let same = |choice: &&str| {
        let plain = |text: &str| -> String {
            text.chars().filter(|letter| !letter.is_whitespace()).collect()
        };
        plain(choice).eq_ignore_ascii_case(&plain(value))
    };
    choices.iter().copied().find(same)
}

fn items(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|item| !item.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{Facts, check, engine};
    use crate::rds::parameter_group::parameter;

    #[test]
    fn values_are_taken_or_refused() {
        table(
            "
            max_connections          100                            100
            max_connections          LEAST({DBInstanceClassMemory/9531392},5000) 450
            max_connections          {DBInstanceClassMemory*1000}   200000
            max_connections          {1}                            6
            max_connections          0                              refused
            max_connections          1e3                            refused
            max_connections          many                           refused
            max_connections          {nonsense}                     refused
            work_mem                 4096                           4096
            work_mem                 4MB                            refused
            work_mem                 63                             refused
            statement_timeout        0                              0
            log_min_duration_statement -1                           -1
            log_min_duration_statement -2                           refused
            random_page_cost         1.1                            1.1
            random_page_cost         -1                             refused
            random_page_cost         NaN                            refused
            log_connections          1                              on
            log_connections          OFF                            off
            log_connections          2                              refused
            log_statement            ddl                            ddl
            log_statement            DDL                            ddl
            datestyle                iso,dmy                        ISO,DMY
            datestyle                iso,sql                        refused
            timezone                 europe/berlin                  Europe/Berlin
            timezone                 Europe/Berln                   refused
            log_statement            some                           refused
            shared_preload_libraries pg_stat_statements             pg_stat_statements
            shared_preload_libraries auto_explain,pg_prewarm        auto_explain,pg_prewarm
            shared_preload_libraries evil                           refused
            search_path              app,public                     app,public
            ",
        );
        let path = parameter::find("aurora-postgresql15", "search_path").unwrap();
        assert!(check(path, "a\nb").is_err());
        assert!(check(path, &"a".repeat(9000)).is_err());
    }

    #[track_caller]
    fn table(table: &str) {
        let facts = Facts { memory_bytes: 4 << 30, vcpus: 2, port: 5432 };
        for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let of = parameter::find("aurora-postgresql15", words[0]).expect(line);
            let told = engine(of, words[1], &facts);
            let told = told.unwrap_or("refused".to_owned()).replace(", ", ",");
            assert_eq!(told, words[2], "{line}");
            if let Err(error) = check(of, words[1]) {
                assert_eq!(error.code, "InvalidParameterValue", "{line}");
            }
        }
    }
}
