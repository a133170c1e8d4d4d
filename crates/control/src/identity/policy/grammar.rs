//! The checks of a document's text, in the order the service makes them.
//!
//! The order shows: a document with two faults must name the one that the service names. First
//! the shape of everything, then the version, "legacy parsing", statement ids, actions and
//! resources. `Draft` is the shape, borrowed from the JSON; `check` does the rest.

use super::condition::Operator;
use super::document::{Effect, Kind, Version};
use super::json::{Json, Object};
use super::malformed::Malformed;
use super::value::Moment;

/// A document whose shape is right.
pub(super) struct Draft<'a> {
    pub(super) version: Version,
    pub(super) statements: Vec<DraftStatement<'a>>,
}

pub(super) struct DraftStatement<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) sid: Option<&'a str>,
    effect: &'a str,
    pub(super) actions: Option<Listed<'a>>,
    pub(super) resources: Option<Listed<'a>>,
    /// `Principal` or `NotPrincipal`, the latter with `true`.
    pub(super) principal: Option<(bool, &'a Json)>,
    pub(super) conditions: Vec<DraftCondition<'a>>,
}

/// `Action` or `NotAction`, `Resource` or `NotResource`.
pub(super) struct Listed<'a> {
    pub(super) is_negated: bool,
    pub(super) texts: Vec<&'a str>,
}

pub(super) struct DraftCondition<'a> {
    pub(super) operator: Operator,
    pub(super) key: &'a str,
    pub(super) values: Vec<String>,
}

const STATEMENT_ELEMENTS: [&str; 9] = [
    "Sid",
    "Effect",
    "Principal",
    "NotPrincipal",
    "Action",
    "NotAction",
    "Resource",
    "NotResource",
    "Condition",
];

/// What an IAM resource may begin with after the account.
const IAM_PATHS: [&str; 13] = [
    "user/",
    "federated-user/",
    "role/",
    "group/",
    "instance-profile/",
    "mfa/",
    "server-certificate/",
    "policy/",
    "sms-mfa/",
    "saml-provider/",
    "oidc-provider/",
    "report/",
    "access-report/",
];

const PARTITIONS: [&str; 10] = [
    "*",
    "aws",
    "aws-cn",
    "aws-us-gov",
    "aws-iso",
    "aws-iso-b",
    "aws-iso-e",
    "aws-iso-f",
    "aws-eusc",
    "aws-global",
];

impl DraftStatement<'_> {
    pub(super) fn effect(&self) -> Result<Effect, Malformed> {
        match self.effect {
            "Allow" => Ok(Effect::Allow),
            "Deny" => Ok(Effect::Deny),
            _ => Err(Malformed::LegacyParsing),
        }
    }
}

/// Reads the shape. Every fault here is a syntax error to the service.
pub(super) fn shape(json: &Json) -> Result<Draft<'_>, Malformed> {
    let Json::Object(top) = json else { return Err(Malformed::Syntax) };
    only(top, &["Version", "Id", "Statement"])?;
    text(top, "Id")?;
    let version = match text(top, "Version")? {
        None => Version::Absent,
        Some("2008-10-17") => Version::V2008,
        Some("2012-10-17") => Version::V2012,
        Some(_) => return Err(Malformed::Syntax),
    };
    let statements = match top.get("Statement") {
        Some(Json::Object(statement)) => vec![statement_shape(statement)?],
        Some(Json::List(list)) if !list.is_empty() => {
            let mut statements = Vec::with_capacity(list.len());
            for item in list {
                let Json::Object(statement) = item else { return Err(Malformed::Syntax) };
                statements.push(statement_shape(statement)?);
            }
            statements
        }
        _ => return Err(Malformed::Syntax),
    };
    Ok(Draft { version, statements })
}

fn statement_shape(object: &Object) -> Result<DraftStatement<'_>, Malformed> {
    only(object, &STATEMENT_ELEMENTS)?;
    let effect = text(object, "Effect")?.ok_or(Malformed::Syntax)?;
    if !["allow", "deny"].iter().any(|word| effect.eq_ignore_ascii_case(word)) {
        return Err(Malformed::Syntax);
    }
    let principal = match (object.get("Principal"), object.get("NotPrincipal")) {
        (Some(_), Some(_)) => return Err(Malformed::Syntax),
        (Some(value), None) => Some((false, value)),
        (None, Some(value)) => Some((true, value)),
        (None, None) => None,
    };
    Ok(DraftStatement {
        start: object.start,
        end: object.end,
        sid: text(object, "Sid")?,
        effect,
        actions: listed(object, "Action", "NotAction")?,
        resources: listed(object, "Resource", "NotResource")?,
        principal,
        conditions: conditions(object)?,
    })
}

fn only(object: &Object, known: &[&str]) -> Result<(), Malformed> {
    let is_known = |(name, _): &(String, Json)| known.contains(&name.as_str());
    if object.members.iter().all(is_known) { Ok(()) } else { Err(Malformed::Syntax) }
}

fn text<'a>(object: &'a Object, name: &str) -> Result<Option<&'a str>, Malformed> {
    match object.get(name) {
        None => Ok(None),
        Some(Json::Text(text)) => Ok(Some(text)),
        Some(_) => Err(Malformed::Syntax),
    }
}

fn listed<'a>(
    object: &'a Object,
    name: &str,
    negated: &str,
) -> Result<Option<Listed<'a>>, Malformed> {
    let (is_negated, value) = match (object.get(name), object.get(negated)) {
        (None, None) => return Ok(None),
        (Some(value), None) => (false, value),
        (None, Some(value)) => (true, value),
        (Some(_), Some(_)) => return Err(Malformed::Syntax),
    };
    let one = |value: &'a Json| match value {
        Json::Text(text) => Ok(text.as_str()),
        _ => Err(Malformed::Syntax),
    };
    let texts = match value {
        Json::List(list) => list.iter().map(one).collect::<Result<_, _>>()?,
        single => vec![one(single)?],
    };
    Ok(Some(Listed { is_negated, texts }))
}

fn conditions(object: &Object) -> Result<Vec<DraftCondition<'_>>, Malformed> {
    let mut found = Vec::new();
    let Some(block) = object.get("Condition") else { return Ok(found) };
    let Json::Object(block) = block else { return Err(Malformed::Syntax) };
    for (name, keys) in &block.members {
        let Json::Object(keys) = keys else { return Err(Malformed::Syntax) };
        for (key, value) in &keys.members {
            // The service lets an unknown operator pass as long as it has no key.
            let operator = Operator::parse(name).ok_or(Malformed::Syntax)?;
            let values = match value {
                Json::List(list) => list.iter().map(scalar).collect::<Option<_>>(),
                single => scalar(single).map(|value| vec![value]),
            };
            found.push(DraftCondition { operator, key, values: values.ok_or(Malformed::Syntax)? });
        }
    }
    Ok(found)
}

/// A condition value; JSON's own booleans and numbers count as their text.
fn scalar(value: &Json) -> Option<String> {
    match value {
        Json::Text(text) | Json::Number(text) => Some(text.clone()),
        Json::Bool(value) => Some(value.to_string()),
        Json::Null | Json::List(_) | Json::Object(_) => None,
    }
}

/// Every check after the shape.
pub(super) fn check(draft: &Draft<'_>, kind: Kind) -> Result<(), Malformed> {
    if kind == Kind::Managed && draft.version != Version::V2012 {
        return Err(Malformed::Version);
    }
    let statements = &draft.statements;
    for statement in statements {
        statement.effect()?;
        let mut dates = statement.conditions.iter().filter(|held| held.operator.is_date());
        if !dates.all(|held| held.values.iter().all(|date| Moment::parse(date).is_some())) {
            return Err(Malformed::LegacyParsing);
        }
    }
    let resource_fault = resources(statements)?;
    sids(statements, kind)?;
    let has_some =
        |listed: &Option<Listed<'_>>| listed.as_ref().is_some_and(|l| !l.texts.is_empty());
    if !statements.iter().all(|statement| has_some(&statement.actions)) {
        return Err(Malformed::NoActions);
    }
    resource_fault.map_or(Ok(()), Err)?;
    let actions = || statements.iter().filter_map(|statement| statement.actions.as_ref());
    for text in actions().flat_map(|listed| &listed.texts) {
        action(text)?;
    }
    match kind {
        Kind::Managed | Kind::Inline | Kind::Session => {
            if statements.iter().any(|statement| statement.principal.is_some()) {
                return Err(Malformed::PrincipalInIdentityPolicy);
            }
            if !statements.iter().all(|statement| has_some(&statement.resources)) {
                return Err(Malformed::NoResources);
            }
        }
        Kind::Trust => {
            if statements.iter().any(|statement| statement.principal.is_none()) {
                return Err(Malformed::Missing { field: "Principal" });
            }
            if actions().any(|listed| listed.is_negated || !listed.texts.iter().all(is_trust)) {
                return Err(Malformed::TrustAction);
            }
            if statements.iter().any(|statement| statement.resources.is_some()) {
                return Err(Malformed::Prohibited { field: "Resource" });
            }
        }
        Kind::Resource => {
            if statements.iter().any(|statement| statement.principal.is_none()) {
                return Err(Malformed::Missing { field: "Principal" });
            }
            if !statements.iter().all(|statement| has_some(&statement.resources)) {
                return Err(Malformed::Missing { field: "Resource" });
            }
        }
    }
    Ok(())
}

fn sids(statements: &[DraftStatement<'_>], kind: Kind) -> Result<(), Malformed> {
    let mut seen = std::collections::HashSet::new();
    for sid in statements.iter().filter_map(|statement| statement.sid) {
        if !sid.is_empty() && !seen.insert(sid) {
            return Err(Malformed::SidRepeated);
        }
    }
    let is_plain = |sid: &&str| sid.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if kind != Kind::Resource && !seen.iter().all(is_plain) {
        return Err(Malformed::SidCharacters);
    }
    Ok(())
}

fn action(text: &str) -> Result<(), Malformed> {
    if text == "*" {
        return Ok(());
    }
    let (vendor, name) = text.split_once(':').ok_or(Malformed::NoVendor)?;
    if name.contains(':') {
        return Err(Malformed::SecondColon);
    }
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
    if vendor != "*" && !vendor.bytes().all(is_plain) {
        return Err(Malformed::Vendor { vendor: vendor.to_owned() });
    }
    Ok(())
}

/// Actions that a trust policy may speak of.
fn is_trust(text: &&str) -> bool {
    let text = text.to_ascii_lowercase();
    text.strip_prefix("sts:").is_some_and(|name| {
        name.starts_with("assumerole")
            || ["tagsession", "setsourceidentity", "setcontext"].contains(&name)
    })
}

/// Checks all resources. A fault of form is handed back, because it yields to faults that are
/// found later; until the first of them, what looks like an ARN must also parse as one.
fn resources(statements: &[DraftStatement<'_>]) -> Result<Option<Malformed>, Malformed> {
    let mut fault = None;
    for listed in statements.iter().filter_map(|statement| statement.resources.as_ref()) {
        let mut texts = listed.texts.clone();
        texts.sort_unstable_by(|left, right| right.cmp(left));
        // Of several faults in a list the last one in this order is reported.
        let mut faults = texts.iter().filter_map(|text| resource(text).err());
        fault = faults.next_back().or(fault);
        if fault.is_none() && !texts.iter().all(|text| passes_legacy_parsing(text)) {
            return Err(Malformed::LegacyParsing);
        }
    }
    Ok(fault)
}

fn passes_legacy_parsing(text: &str) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    let is_whole = 6 <= parts.len() || !text.contains("::");
    text == "*" || (is_whole && parts.get(2).is_some_and(|service| !service.is_empty()))
}

fn resource(text: &str) -> Result<(), Malformed> {
    let not_an_arn = || Malformed::NotAnArn { resource: text.to_owned() };
    if text == "*" {
        return Ok(());
    }
    let (arn, rest) = text.split_once(':').ok_or_else(not_an_arn)?;
    let mut parts = rest.splitn(5, ':');
    let partition = parts.next().unwrap_or_default();
    let service = parts.next();
    if !PARTITIONS.contains(&partition) {
        let mut arn = format!("arn:{partition}");
        let others = [service, parts.next(), parts.next(), parts.next()];
        for (at, part) in others.iter().enumerate() {
            let part = part.filter(|part| at != 0 || !part.is_empty() || others[1].is_some());
            arn.push(':');
            arn.push_str(part.unwrap_or("*"));
        }
        return Err(Malformed::Partition { partition: partition.to_owned(), arn });
    }
    if arn != "arn" && arn != "*" {
        return Err(not_an_arn());
    }
    let service = service.ok_or(Malformed::ResourceVendor)?;
    if service != "*" && service.contains(['*', '?', '$']) {
        return Err(Malformed::ResourceVendor);
    }
    let region = parts.next().unwrap_or_default();
    let name = parts.nth(1);
    match service {
        "iam" if !region.is_empty() => Err(Malformed::IamRegion { resource: text.to_owned() }),
        "iam" if !name.is_some_and(is_iam_path) => Err(Malformed::IamPath),
        "s3" if !region.is_empty()
            && !name.is_some_and(|name| name.starts_with("accesspoint/")) =>
        {
            Err(Malformed::S3Region { resource: text.to_owned() })
        }
        _ => Ok(()),
    }
}

fn is_iam_path(name: &str) -> bool {
    name == "*" || IAM_PATHS.iter().any(|path| name.starts_with(path))
}
