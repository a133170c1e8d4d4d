//! Condition operators: what a statement demands of the values in a request.

use std::cmp::Ordering;

use super::document::Effect;
use super::pattern::{Match, Pattern, Rule, Syntax};
use super::request::Context;
use super::value::{Moment, Network, Number};

/// One operator applied to one key.
#[derive(Clone, Debug)]
pub(super) struct Condition {
    operator: Operator,
    /// In lower case.
    key: Box<str>,
    /// The key as the policy writes it.
    written: Box<str>,
    values: Box<[Value]>,
}

/// An operator's name, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Operator {
    test: Test,
    is_negated: bool,
    quantifier: Quantifier,
    /// `...IfExists`: holds when the key is absent.
    if_exists: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Test {
    Text(Rule),
    Like,
    Arn,
    Number(Relation),
    Date(Relation),
    Bool,
    Binary,
    Ip,
    Null,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quantifier {
    None,
    AllValues,
    AnyValue,
}

/// A value in a policy, read once for the operator that uses it.
#[derive(Clone, Debug)]
enum Value {
    Pattern(Pattern),
    Number(Number),
    Date(Moment),
    Network(Network),
    Binary(Box<str>),
    /// Of `Null`: whether the key must be absent.
    Absent(bool),
}

/// Whether a value in a request equals one of the policy's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Found {
    is_match: bool,
    is_unresolved: bool,
}

impl Operator {
    /// Reads a name such as `ForAnyValue:StringNotLikeIfExists`.
    pub(super) fn parse(name: &str) -> Option<Self> {
        let (quantifier, name) = match name.split_once(':') {
            None => (Quantifier::None, name),
            Some(("ForAllValues", name)) => (Quantifier::AllValues, name),
            Some(("ForAnyValue", name)) => (Quantifier::AnyValue, name),
            Some(_) => return None,
        };
        let (name, if_exists) =
            name.strip_suffix("IfExists").map_or((name, false), |name| (name, true));
        let (test, is_negated) = test(name)?;
        // `Null` asks whether the key exists, so "if it exists" has no meaning there.
        if test == Test::Null && if_exists {
            return None;
        }
        Some(Self { test, is_negated, quantifier, if_exists })
    }

    pub(super) fn is_date(self) -> bool {
        matches!(self.test, Test::Date(_))
    }
}

/// The test that a bare operator name means, and whether it is negated.
fn test(name: &str) -> Option<(Test, bool)> {
    Some(match name {
        "StringEquals" => (Test::Text(Rule::Exact), false),
        "StringNotEquals" => (Test::Text(Rule::Exact), true),
        "StringEqualsIgnoreCase" => (Test::Text(Rule::IgnoreCase), false),
        "StringNotEqualsIgnoreCase" => (Test::Text(Rule::IgnoreCase), true),
        "StringLike" => (Test::Like, false),
        "StringNotLike" => (Test::Like, true),
        "ArnEquals" | "ArnLike" => (Test::Arn, false),
        "ArnNotEquals" | "ArnNotLike" => (Test::Arn, true),
        "Bool" => (Test::Bool, false),
        "BinaryEquals" => (Test::Binary, false),
        "IpAddress" => (Test::Ip, false),
        "NotIpAddress" => (Test::Ip, true),
        "Null" => (Test::Null, false),
        _ => {
            if let Some(relation) = name.strip_prefix("Numeric") {
                let (relation, is_negated) = relation_of(relation)?;
                (Test::Number(relation), is_negated)
            } else {
                let (relation, is_negated) = relation_of(name.strip_prefix("Date")?)?;
                (Test::Date(relation), is_negated)
            }
        }
    })
}

fn relation_of(name: &str) -> Option<(Relation, bool)> {
    Some(match name {
        "Equals" => (Relation::Equal, false),
        "NotEquals" => (Relation::Equal, true),
        "LessThan" => (Relation::Less, false),
        "LessThanEquals" => (Relation::LessOrEqual, false),
        "GreaterThan" => (Relation::Greater, false),
        "GreaterThanEquals" => (Relation::GreaterOrEqual, false),
        _ => return None,
    })
}

impl Relation {
    fn holds(self, order: Ordering) -> bool {
        match self {
            Self::Equal => order.is_eq(),
            Self::Less => order.is_lt(),
            Self::LessOrEqual => order.is_le(),
            Self::Greater => order.is_gt(),
            Self::GreaterOrEqual => order.is_ge(),
        }
    }
}

impl Condition {
    /// `None` when a value does not fit the operator. Such a test could never hold, and a `Deny`
    /// that can never apply looks like protection.
    pub(super) fn compile(
        operator: Operator,
        key: &str,
        values: &[String],
        variables: bool,
    ) -> Option<Self> {
        let values: Option<Box<[Value]>> =
            values.iter().map(|text| Value::compile(operator.test, text, variables)).collect();
        let written = key.into();
        Some(Self { operator, key: key.to_ascii_lowercase().into(), written, values: values? })
    }

    /// The keys this condition reads, as the policy writes them.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        let variables = self.values.iter().filter_map(|value| match value {
            Value::Pattern(pattern) => Some(pattern.keys()),
            _ => None,
        });
        std::iter::once(&*self.written).chain(variables.flatten())
    }

    pub(super) fn holds(&self, context: &Context, effect: Effect) -> bool {
        let Operator { test, is_negated, quantifier, if_exists } = self.operator;
        let asked = context.get(&self.key);
        if test == Test::Null {
            return self.values.iter().any(|value| value.is_null_test(asked.is_none()));
        }
        let Some(asked) = asked else {
            return if_exists
                || match quantifier {
                    Quantifier::None => is_negated,
                    Quantifier::AllValues => true,
                    Quantifier::AnyValue => false,
                };
        };
        // A variable without a value makes its statement invalid, says the guide. Where "does not
        // equal" would turn that into a grant, the statement is left out; a refusal stands.
        let one = |value: &String| {
            let found = self.find(value, context);
            if is_negated {
                !(found.is_match || found.is_unresolved && effect == Effect::Allow)
            } else {
                found.is_match
            }
        };
        match quantifier {
            // Without a quantifier a negated operator means "none of them".
            Quantifier::None if is_negated => asked.iter().all(one),
            Quantifier::None | Quantifier::AnyValue => asked.iter().any(one),
            // A lone empty value counts as no values, and of those every statement is true.
            Quantifier::AllValues => asked == [""] || asked.iter().all(one),
        }
    }

    fn find(&self, asked: &str, context: &Context) -> Found {
        let mut found = Found { is_match: false, is_unresolved: false };
        for value in &self.values {
            match value.compare(self.operator.test, asked, context) {
                Match::Yes => found.is_match = true,
                Match::No => {}
                Match::Unresolved => found.is_unresolved = true,
            }
        }
        found
    }
}

impl Value {
    fn compile(test: Test, text: &str, variables: bool) -> Option<Self> {
        let pattern = |wildcards| Pattern::compile(text, Syntax { wildcards, variables });
        Some(match test {
            Test::Text(_) | Test::Bool => Self::Pattern(pattern(false)),
            Test::Like | Test::Arn => Self::Pattern(pattern(true)),
            Test::Number(_) => Self::Number(Number::parse(text)?),
            Test::Date(_) => Self::Date(Moment::parse(text)?),
            Test::Ip => Self::Network(Network::parse(text)?),
            Test::Binary => Self::Binary(text.trim_end_matches('=').into()),
            Test::Null if text.eq_ignore_ascii_case("true") => Self::Absent(true),
            Test::Null if text.eq_ignore_ascii_case("false") => Self::Absent(false),
            Test::Null => return None,
        })
    }

    fn is_null_test(&self, is_absent: bool) -> bool {
        matches!(self, Self::Absent(wanted) if *wanted == is_absent)
    }

    fn compare(&self, test: Test, asked: &str, context: &Context) -> Match {
        let is_match = match (test, self) {
            (Test::Text(rule), Self::Pattern(pattern)) => {
                return pattern.matches(asked, context, rule);
            }
            (Test::Like, Self::Pattern(pattern)) => {
                return pattern.matches(asked, context, Rule::Exact);
            }
            (Test::Arn, Self::Pattern(pattern)) => {
                return pattern.matches(asked, context, Rule::Arn);
            }
            (Test::Bool, Self::Pattern(pattern)) => {
                if !["true", "false"].iter().any(|word| asked.eq_ignore_ascii_case(word)) {
                    return Match::No;
                }
                return pattern.matches(asked, context, Rule::IgnoreCase);
            }
            (Test::Number(relation), Self::Number(wanted)) => Number::parse(asked)
                .and_then(|asked| asked.order(*wanted))
                .is_some_and(|order| relation.holds(order)),
            (Test::Date(relation), Self::Date(wanted)) => {
                Moment::parse(asked).is_some_and(|asked| relation.holds(asked.cmp(wanted)))
            }
            (Test::Ip, Self::Network(network)) => network.contains(asked),
            (Test::Binary, Self::Binary(wanted)) => asked.trim_end_matches('=') == &**wanted,
            _ => false,
        };
        if is_match { Match::Yes } else { Match::No }
    }
}
