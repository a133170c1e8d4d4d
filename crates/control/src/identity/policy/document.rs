//! A policy document, compiled into a form that is quick to evaluate.

use super::condition::Condition;
use super::grammar::{self, Draft, DraftStatement};
use super::json;
use super::malformed::Malformed;
use super::pattern::{Match, Pattern, Rule, Syntax};
use super::principal::Principals;
use super::request::{Context, Request};

/// No document of any kind may be longer, in bytes. Quotas of the callers are far below.
pub const BYTES_MAX: usize = 131_072;

/// What a document is attached to, which decides its grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A managed policy: no principal, and the version must be 2012-10-17.
    Managed,
    /// In a user, group, role or permission set: no principal.
    Inline,
    /// Handed to `AssumeRole` or `GetFederationToken`: no principal.
    Session,
    /// A role's trust policy: a principal, `sts` actions, no resource.
    Trust,
    /// On a resource: a principal and a resource.
    Resource,
}

/// Whether variables are replaced depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// Counts as 2008-10-17.
    Absent,
    V2008,
    V2012,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    Allow,
    Deny,
}

/// A compiled document.
#[derive(Clone, Debug)]
pub struct Document {
    statements: Box<[Statement]>,
}

/// One statement. All its elements must match for it to apply.
#[derive(Clone, Debug)]
pub struct Statement {
    pub sid: Option<String>,
    pub effect: Effect,
    /// Present in trust and resource policies, and only there.
    pub principals: Option<Principals>,
    /// Where its opening brace stands, and the place after its closing brace.
    pub start: Position,
    pub end: Position,
    actions: Elements<Action>,
    /// Absent in trust policies, which belong to one resource.
    resources: Option<Elements<Pattern>>,
    conditions: Box<[Condition]>,
}

/// A place in a document's text, both counted from one; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// `Action` or `NotAction`, `Resource` or `NotResource`.
#[derive(Clone, Debug)]
struct Elements<T> {
    is_negated: bool,
    members: Box<[T]>,
}

#[derive(Clone, Debug)]
enum Action {
    Any,
    Named {
        /// `None` is `*`.
        service: Option<Box<str>>,
        name: Pattern,
    },
}

/// A request with its action taken apart, once for all statements.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'a> {
    pub(super) request: Request<'a>,
    service: &'a str,
    name: &'a str,
}

impl<'a> Asked<'a> {
    pub(super) fn new(request: Request<'a>) -> Self {
        let (service, name) = request.action.split_once(':').unwrap_or((request.action, ""));
        Self { request, service, name }
    }
}

impl Document {
    /// Reads, checks and compiles a document.
    ///
    /// # Errors
    /// The first fault in the order in which the service looks for them.
    pub fn parse(text: &str, kind: Kind) -> Result<Self, Malformed> {
        if BYTES_MAX < text.len() {
            return Err(Malformed::Syntax);
        }
        if text.starts_with([' ', '\t', '\r', '\n']) {
            return Err(Malformed::LeadingSpace);
        }
        let json = json::read(text).map_err(|_| Malformed::Syntax)?;
        let draft = grammar::shape(&json)?;
        grammar::check(&draft, kind)?;
        compile(&draft, text)
    }

    #[must_use]
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// Whether some statement allows an action of the service, whatever else it demands.
    #[must_use]
    pub fn may_allow(&self, service: &str) -> bool {
        self.statements
            .iter()
            .any(|statement| statement.effect == Effect::Allow && statement.may_cover(service))
    }

    /// The condition keys that the document reads, variables included, as it writes them. A key
    /// appears as often as it is used.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.statements.iter().flat_map(|statement| {
            let resources = statement.resources.iter().flat_map(|listed| &listed.members);
            let conditions = statement.conditions.iter().flat_map(Condition::keys);
            resources.flat_map(Pattern::keys).chain(conditions)
        })
    }
}

impl Statement {
    /// Whether action, resource and conditions match. Principals are not looked at.
    pub(super) fn covers(&self, asked: &Asked<'_>) -> bool {
        let Request { resource, context, .. } = asked.request;
        self.covers_action(asked)
            && self.covers_resource(resource, context)
            && self.conditions.iter().all(|held| held.holds(context, self.effect))
    }

    fn may_cover(&self, service: &str) -> bool {
        let mut members = self.actions.members.iter();
        if self.actions.is_negated {
            !members.any(|action| action.is_whole(service))
        } else {
            members.any(|action| action.is_of(service))
        }
    }

    fn covers_action(&self, asked: &Asked<'_>) -> bool {
        let is_listed = self.actions.members.iter().any(|action| action.matches(asked));
        is_listed != self.actions.is_negated
    }

    fn covers_resource(&self, resource: &str, context: &Context) -> bool {
        let Some(listed) = &self.resources else { return true };
        let mut is_unresolved = false;
        for pattern in &listed.members {
            match pattern.matches(resource, context, Rule::Exact) {
                Match::Yes => return !listed.is_negated,
                Match::No => {}
                Match::Unresolved => is_unresolved = true,
            }
        }
        // A variable without a value must not widen what `NotResource` grants.
        listed.is_negated && !(is_unresolved && self.effect == Effect::Allow)
    }
}

impl Action {
    fn compile(text: &str) -> Self {
        match text.split_once(':') {
            None => Self::Any,
            Some((service, name)) => {
                let service = (service != "*").then(|| service.into());
                let syntax = Syntax { wildcards: true, variables: false };
                Self::Named { service, name: Pattern::compile(name, syntax) }
            }
        }
    }

    fn is_of(&self, service: &str) -> bool {
        match self {
            Self::Named { service: Some(named), .. } => named.eq_ignore_ascii_case(service),
            Self::Any | Self::Named { service: None, .. } => true,
        }
    }

    /// Whether it names all actions of the service.
    fn is_whole(&self, service: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Named { name, .. } => self.is_of(service) && name.is_any(),
        }
    }

    fn matches(&self, asked: &Asked<'_>) -> bool {
        let Self::Named { service, name } = self else { return true };
        let is_service =
            service.as_ref().is_none_or(|service| service.eq_ignore_ascii_case(asked.service));
        // Action patterns have no variables, so the context does not matter.
        is_service
            && name.matches(asked.name, asked.request.context, Rule::IgnoreCase) == Match::Yes
    }
}

fn compile(draft: &Draft<'_>, text: &str) -> Result<Document, Malformed> {
    let variables = draft.version == Version::V2012;
    let mut places = Places { text, line: 1, line_start: 0, reached: 0 };
    let mut statements = Vec::with_capacity(draft.statements.len());
    for held in &draft.statements {
        statements.push(statement(held, variables, &mut places)?);
    }
    Ok(Document { statements: statements.into() })
}

fn statement(
    draft: &DraftStatement<'_>,
    variables: bool,
    places: &mut Places<'_>,
) -> Result<Statement, Malformed> {
    let syntax = Syntax { wildcards: true, variables };
    let actions = draft.actions.as_ref().ok_or(Malformed::NoActions)?;
    let resources = draft.resources.as_ref().map(|listed| Elements {
        is_negated: listed.is_negated,
        members: listed.texts.iter().map(|text| Pattern::compile(text, syntax)).collect(),
    });
    let conditions = draft.conditions.iter().map(|held| {
        let condition = Condition::compile(held.operator, held.key, &held.values, variables);
        condition.ok_or(Malformed::LegacyParsing)
    });
    let principals =
        draft.principal.map(|(is_negated, value)| Principals::parse(value, is_negated));
    Ok(Statement {
        sid: draft.sid.map(str::to_owned),
        effect: draft.effect()?,
        principals: principals.transpose()?,
        start: places.at(draft.start),
        end: places.at(draft.end),
        actions: Elements {
            is_negated: actions.is_negated,
            members: actions.texts.iter().map(|text| Action::compile(text)).collect(),
        },
        resources,
        conditions: conditions.collect::<Result<_, _>>()?,
    })
}

/// Turns byte offsets, asked for in rising order, into lines and columns.
struct Places<'a> {
    text: &'a str,
    line: usize,
    line_start: usize,
    reached: usize,
}

impl Places<'_> {
    fn at(&mut self, offset: usize) -> Position {
        for (at, _) in self.text[self.reached..offset].match_indices('\n') {
            self.line += 1;
            self.line_start = self.reached + at + 1;
        }
        self.reached = offset;
        let column = self.text[self.line_start..offset].chars().count() + 1;
        Position { line: self.line, column }
    }
}
