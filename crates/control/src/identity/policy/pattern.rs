//! Text with wildcards and policy variables, compiled once.
//!
//! A variable's value is compared letter by letter: a tag whose value is `*` must not open every
//! resource. Matching costs at most the product of the two lengths, whatever the pattern.

use super::request::Context;

/// A compiled text from a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    pieces: Box<[Piece]>,
    has_variables: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Literal(Box<str>),
    /// `?`: one character.
    One,
    /// `*`: any characters, none included.
    Many,
    Variable(Variable),
}

/// `${key}` or `${key, 'default'}`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Variable {
    /// In lower case.
    key: Box<str>,
    /// The key as the policy writes it.
    written: Box<str>,
    default: Option<Box<str>>,
}

/// What is special in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Syntax {
    /// `*` and `?` match other characters.
    pub(super) wildcards: bool,
    /// `${...}` is replaced. False under version 2008-10-17.
    pub(super) variables: bool,
}

/// How letters compare and what wildcards may cross.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    Exact,
    /// For action names and the `IgnoreCase` operators.
    IgnoreCase,
    /// For ARN operators: each of the first five parts matches by itself.
    Arn,
}

/// The answer of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    Yes,
    No,
    /// A variable has neither a value nor a default.
    Unresolved,
}

impl Pattern {
    pub(super) fn compile(text: &str, syntax: Syntax) -> Self {
        let mut pieces = Vec::new();
        let mut literal = String::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let (piece, taken) = match first {
                '*' if syntax.wildcards => (Some(Piece::Many), 1),
                '?' if syntax.wildcards => (Some(Piece::One), 1),
                '$' if syntax.variables => special(rest, &mut literal),
                _ => {
                    literal.push(first);
                    (None, first.len_utf8())
                }
            };
            if let Some(piece) = piece {
                flush(&mut literal, &mut pieces);
                if piece != Piece::Many || pieces.last() != Some(&Piece::Many) {
                    pieces.push(piece);
                }
            }
            rest = &rest[taken..];
        }
        flush(&mut literal, &mut pieces);
        let has_variables = pieces.iter().any(|piece| matches!(piece, Piece::Variable(_)));
        Self { pieces: pieces.into(), has_variables }
    }

    /// Whether the pattern is a lone `*`.
    pub(super) fn is_any(&self) -> bool {
        *self.pieces == [Piece::Many]
    }

    /// The keys of the variables in it, as the policy writes them.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Variable(variable) => Some(&*variable.written),
            _ => None,
        })
    }

    pub(super) fn matches(&self, text: &str, context: &Context, rule: Rule) -> Match {
        if self.has_variables && self.pieces.iter().any(|piece| piece.is_unresolved(context)) {
            return Match::Unresolved;
        }
        let fence = match rule {
            Rule::Exact | Rule::IgnoreCase => 0,
            Rule::Arn => match fifth_colon(text) {
                Some(_) if self.is_any() => return Match::Yes,
                Some(at) => at + 1,
                None => return Match::No,
            },
        };
        let glob = Glob { pieces: &self.pieces, text, context, rule, fence };
        if glob.matches() { Match::Yes } else { Match::No }
    }
}

impl Piece {
    fn is_unresolved(&self, context: &Context) -> bool {
        match self {
            Self::Variable(variable) => {
                variable.default.is_none() && context.single(&variable.key).is_none()
            }
            _ => false,
        }
    }
}

fn flush(literal: &mut String, pieces: &mut Vec<Piece>) {
    if !literal.is_empty() {
        pieces.push(Piece::Literal(std::mem::take(literal).into()));
    }
}

/// Reads what a `$` begins: an escaped character, a variable, or just a dollar sign.
fn special(rest: &str, literal: &mut String) -> (Option<Piece>, usize) {
    for (escape, character) in [("${*}", '*'), ("${?}", '?'), ("${$}", '$')] {
        if rest.starts_with(escape) {
            literal.push(character);
            return (None, escape.len());
        }
    }
    match variable(rest) {
        Some((variable, taken)) => (Some(Piece::Variable(variable)), taken),
        None => {
            literal.push('$');
            (None, 1)
        }
    }
}

/// Reads `${key}` or `${key, 'default'}`. Anything else is ordinary text.
fn variable(rest: &str) -> Option<(Variable, usize)> {
    let inner = rest.strip_prefix("${")?;
    let key_end = inner.find(['}', ',', '{', '\''])?;
    let key = inner[..key_end].trim();
    if key.is_empty() {
        return None;
    }
    let after = &inner[key_end..];
    let (default, left) = match after.strip_prefix(',') {
        Some(quoted) => {
            let quoted = quoted.trim_start().strip_prefix('\'')?;
            let end = quoted.find('\'')?;
            (Some(quoted[..end].into()), quoted[end + 1..].trim_start())
        }
        None => (None, after),
    };
    let left = left.strip_prefix('}')?;
    let (key, written) = (key.to_ascii_lowercase().into(), key.into());
    Some((Variable { key, written, default }, rest.len() - left.len()))
}

fn fifth_colon(text: &str) -> Option<usize> {
    text.bytes().enumerate().filter(|(_, byte)| *byte == b':').nth(4).map(|(at, _)| at)
}

/// One run of the matcher. Only the last `*` is ever tried again: an earlier one gains nothing
/// from taking more, because the later one can take whatever follows. With a fence that holds as
/// well, because the colons before it pin every literal that contains one.
struct Glob<'a> {
    pieces: &'a [Piece],
    text: &'a str,
    context: &'a Context,
    rule: Rule,
    /// Wildcards do not match a colon before this byte.
    fence: usize,
}

impl Glob<'_> {
    fn matches(&self) -> bool {
        let (mut piece, mut at) = (0, 0);
        let mut retry: Option<(usize, usize)> = None;
        loop {
            let step = match self.pieces.get(piece) {
                None if at == self.text.len() => return true,
                None => None,
                Some(Piece::Many) if piece + 1 == self.pieces.len() && self.fence <= at => {
                    return true;
                }
                Some(Piece::Many) => {
                    let Some(from) = self.begin(piece + 1, at) else { return false };
                    retry = Some((piece + 1, from));
                    Some(from)
                }
                Some(Piece::One) => self.next(at),
                Some(Piece::Literal(literal)) => self.literal(at, literal),
                Some(Piece::Variable(variable)) => self.literal(at, self.value(variable)),
            };
            if let Some(reached) = step {
                piece += 1;
                at = reached;
                continue;
            }
            let Some((after, from)) = retry else { return false };
            let from = self.next(from).and_then(|from| self.begin(after, from));
            let Some(from) = from else { return false };
            retry = Some((after, from));
            piece = after;
            at = from;
        }
    }

    /// The first place from `from` on where a piece can begin, if a wildcard may match all that
    /// lies between. Only saves time: most places do not hold a literal's first byte.
    fn begin(&self, piece: usize, from: usize) -> Option<usize> {
        let literal = match self.pieces.get(piece) {
            Some(Piece::Literal(literal)) if self.rule != Rule::IgnoreCase => literal.as_bytes(),
            _ => return Some(from),
        };
        let rest = &self.text.as_bytes()[from..];
        let skipped = rest.iter().position(|byte| literal.first() == Some(byte))?;
        let fenced = self.fence.saturating_sub(from).min(skipped);
        (!rest[..fenced].contains(&b':')).then_some(from + skipped)
    }

    /// The place after the character at `at`, if a wildcard may match that character.
    fn next(&self, at: usize) -> Option<usize> {
        let character = self.text[at..].chars().next()?;
        let is_fenced = character == ':' && at < self.fence;
        (!is_fenced).then(|| at + character.len_utf8())
    }

    fn literal(&self, at: usize, literal: &str) -> Option<usize> {
        let rest = &self.text[at..];
        match self.rule {
            Rule::Exact | Rule::Arn => rest.starts_with(literal).then(|| at + literal.len()),
            Rule::IgnoreCase => prefix_ignoring_case(rest, literal).map(|length| at + length),
        }
    }

    fn value<'v>(&'v self, variable: &'v Variable) -> &'v str {
        let default = variable.default.as_deref().unwrap_or_default();
        self.context.single(&variable.key).unwrap_or(default)
    }
}

/// How many bytes of `text` its beginning takes that equals `literal` but for letter case.
fn prefix_ignoring_case(text: &str, literal: &str) -> Option<usize> {
    let mut left = text.chars();
    for wanted in literal.chars() {
        let found = left.next()?;
        let equal = found == wanted
            || found.eq_ignore_ascii_case(&wanted)
            || (!found.is_ascii() && found.to_lowercase().eq(wanted.to_lowercase()));
        if !equal {
            return None;
        }
    }
    Some(text.len() - left.as_str().len())
}
