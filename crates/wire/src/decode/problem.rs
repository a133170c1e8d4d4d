//! What is wrong with a parameter, said the way each service says it.

use crate::error::ApiError;
use crate::service::Service;

/// As much of a bad value as an error repeats.
const SHOWN_CHARS_MAX: usize = 1024;
/// As many problems as an error lists.
pub(super) const LISTED_MAX: usize = 20;

/// One broken rule.
#[derive(Debug)]
pub(super) struct Problem {
    /// Names as they were sent: `Tags.member.1.Key`.
    pub(super) sent: String,
    /// Names as validators show them: `tags.1.member.key`.
    pub(super) shown: String,
    pub(super) value: Shown,
    pub(super) rule: Rule,
}

#[derive(Debug)]
pub(super) enum Shown {
    Null,
    /// The value of a sensitive shape is not repeated.
    Hidden,
    Text(String),
}

#[derive(Debug)]
pub(super) enum Rule {
    Required,
    LengthMin(f64),
    LengthMax(f64),
    ValueMin {
        min: f64,
        max: Option<f64>,
    },
    ValueMax {
        min: Option<f64>,
        max: f64,
    },
    Pattern(String),
    Words(Vec<String>),
    /// The value cannot be read as this type at all.
    Type(&'static str),
    /// The same of JSON, in the words of the services that speak it.
    Json(String),
}

/// Which of the dialects of refusals a service speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    /// `ValidationError`, every problem in one text: IAM and STS.
    Validation,
    /// Handlers check texts themselves; only what never reaches them is refused here.
    Rds,
    Ec2,
    /// As `Validation`, under the code that the service has for it.
    Json(&'static str),
}

impl Dialect {
    pub(super) fn of(service: &Service) -> Self {
        match service.name() {
            "rds" => Self::Rds,
            "ec2" => Self::Ec2,
            "awsssoportal" | "sso-oauth" => Self::Json("InvalidRequestException"),
            _ if service.speaks_forms() => Self::Validation,
            _ => Self::Json("ValidationException"),
        }
    }

    /// Whether lengths are checked before the handler sees the value.
    pub(super) fn checks_lengths(self) -> bool {
        self != Self::Rds
    }

    /// Whether patterns are. Some of EC2's patterns match nothing at all.
    pub(super) fn checks_patterns(self) -> bool {
        matches!(self, Self::Validation | Self::Json(_))
    }
}

/// The error for the problems found, in the order of the model; `None` if there are none.
///
/// `problems` are the first of `count`.
pub(super) fn refusal(dialect: Dialect, problems: &[Problem], count: usize) -> Option<ApiError> {
    let first = problems.first()?;
    Some(match dialect {
        Dialect::Validation => validation(problems, count, "ValidationError", "MalformedInput"),
        Dialect::Json(code) => validation(problems, count, code, "SerializationException"),
        Dialect::Rds => rds(first),
        Dialect::Ec2 => ec2(first),
    })
}

fn validation(
    problems: &[Problem],
    count: usize,
    code: &'static str,
    malformed: &'static str,
) -> ApiError {
    let json = problems.iter().find_map(|problem| match &problem.rule {
        Rule::Json(text) => Some(format!("{text} (at '{}')", problem.shown)),
        _ => None,
    });
    if let Some(message) = json {
        return ApiError::new(malformed, message);
    }
    let unreadable = problems.iter().find_map(|problem| match problem.rule {
        Rule::Type(wanted) => Some((problem, wanted)),
        _ => None,
    });
    if let Some((problem, wanted)) = unreadable {
        let message = format!("{} at '{}' is not {wanted}", value(problem), problem.shown);
        return ApiError::new(malformed, message);
    }
    let listed: Vec<String> = problems
        .iter()
        .take(LISTED_MAX)
        .map(|problem| {
            format!(
                "{} at '{}' failed to satisfy constraint: Member must {}",
                value(problem),
                problem.shown,
                demand(&problem.rule)
            )
        })
        .collect();
    let plural = if count == 1 { "error" } else { "errors" };
    let message = format!("{count} validation {plural} detected: {}", listed.join("; "));
    ApiError::new(code, message)
}

fn rds(problem: &Problem) -> ApiError {
    let Problem { sent, rule, .. } = problem;
    let bad = |rest: String| {
        let text = match &problem.value {
            Shown::Text(text) => format!("Invalid value {} for {sent}. {rest}", cut(text)),
            Shown::Null | Shown::Hidden => format!("Invalid value for {sent}. {rest}"),
        };
        ApiError::new("InvalidParameterValue", text)
    };
    match rule {
        Rule::Required => missing(&format!("{sent}.")),
        Rule::ValueMin { min, max: Some(max) } | Rule::ValueMax { min: Some(min), max } => {
            bad(format!("Must be between {min} and {max}"))
        }
        Rule::ValueMin { min, .. } => bad(format!("Must be at least {min}")),
        Rule::ValueMax { max, .. } => bad(format!("Must be at most {max}")),
        Rule::Words(words) => bad(format!("Must be one of {}", words.join(", "))),
        Rule::Type(wanted) => bad(format!("Must be {wanted}")),
        other => bad(format!("Must {}", demand(other))),
    }
}

fn ec2(problem: &Problem) -> ApiError {
    let Problem { sent, shown, rule, .. } = problem;
    let bad = |rest: String| {
        let text = match &problem.value {
            Shown::Text(text) => {
                format!("Value ( {} ) for parameter {shown} is invalid. {rest}", cut(text))
            }
            Shown::Null | Shown::Hidden => {
                format!("The value for parameter {shown} is invalid. {rest}")
            }
        };
        ApiError::new("InvalidParameterValue", text)
    };
    match rule {
        Rule::Required => missing(sent),
        Rule::ValueMin { min, .. } => bad(format!("Expecting a value greater than {min}.")),
        Rule::ValueMax { max, .. } => {
            bad(format!("Expecting a value less than or equal to {max}."))
        }
        Rule::Words(words) => bad(format!("Expecting one of {}.", words.join(", "))),
        Rule::Type(wanted) => bad(format!("Expecting {wanted}.")),
        other => bad(format!("It must {}.", demand(other))),
    }
}

fn missing(name: &str) -> ApiError {
    ApiError::new("MissingParameter", format!("The request must contain the parameter {name}"))
}

fn demand(rule: &Rule) -> String {
    match rule {
        Rule::Required => "not be null".to_owned(),
        Rule::LengthMin(min) => format!("have length greater than or equal to {min}"),
        Rule::LengthMax(max) => format!("have length less than or equal to {max}"),
        Rule::ValueMin { min, .. } => format!("have value greater than or equal to {min}"),
        Rule::ValueMax { max, .. } => format!("have value less than or equal to {max}"),
        Rule::Pattern(pattern) => format!("satisfy regular expression pattern: {pattern}"),
        Rule::Words(words) => format!("satisfy enum value set: [{}]", words.join(", ")),
        Rule::Type(wanted) => format!("be {wanted}"),
        Rule::Json(text) => text.clone(),
    }
}

fn value(problem: &Problem) -> String {
    match &problem.value {
        Shown::Null => "Value null".to_owned(),
        Shown::Hidden => "Value".to_owned(),
        Shown::Text(text) => format!("Value '{}'", cut(text)),
    }
}

fn cut(text: &str) -> &str {
    match text.char_indices().nth(SHOWN_CHARS_MAX) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}
