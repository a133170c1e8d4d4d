//! What belongs together at the beginning of a statement, in the words of each engine. Pure.

use base::spec::EngineFamily;

/// What the first bytes of a statement are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lexeme {
    /// White space, or a comment.
    Blank,
    /// `/*! ... */`: a comment that some of MariaDB's servers carry out.
    Conditional,
    Literal,
    Text,
}

/// What `rest`, which begins with `first`, has in front, and how many bytes that are. `before` is the
/// letter in front of it.
pub(crate) fn lexeme(
    rest: &str,
    first: char,
    before: Option<char>,
    family: EngineFamily,
) -> (Lexeme, usize) {
    let own = match family {
        EngineFamily::Postgresql => of_postgresql(rest, first, before),
        EngineFamily::Mariadb => of_mariadb(rest, first, before),
    };
    own.unwrap_or_else(|| of_both(rest, first, before))
}

/// Quotation marks and comments of PostgreSQL.
fn of_postgresql(rest: &str, first: char, before: Option<char>) -> Option<(Lexeme, usize)> {
    Some(match first {
        '-' if rest.starts_with("--") => (Lexeme::Blank, line(rest)),
        '/' if rest.starts_with("/*") => (Lexeme::Blank, comment(rest)),
        '\'' => (Lexeme::Literal, quoted(rest, 1, false)),
        'E' | 'e' if is_prefix(rest, before) => (Lexeme::Literal, quoted(rest, 2, true)),
        _ if is_prefix(rest, before) => (Lexeme::Literal, quoted(rest, 2, false)),
        '"' => (Lexeme::Text, quoted(rest, 1, false)),
        '$' if !is_within_word(before) => dollar(rest),
        _ => return None,
    })
}

/// Those of MariaDB: double quotes are literals too, and backslashes escape in both, as
/// `NO_BACKSLASH_ESCAPES` is off.
fn of_mariadb(rest: &str, first: char, before: Option<char>) -> Option<(Lexeme, usize)> {
    Some(match first {
        '#' => (Lexeme::Blank, line(rest)),
        // Two dashes begin a comment only with a blank behind them.
        '-' if rest.starts_with("--")
            && rest.chars().nth(2).is_none_or(|one| one.is_whitespace() || one.is_control()) =>
        {
            (Lexeme::Blank, line(rest))
        }
        '/' if rest.starts_with("/*") => {
            let is_conditional = rest.starts_with("/*!") || rest.starts_with("/*M!");
            let end = rest[2..].find("*/").map_or(rest.len(), |at| at + 4);
            (if is_conditional { Lexeme::Conditional } else { Lexeme::Blank }, end)
        }
        '\'' | '"' => (Lexeme::Literal, quoted(rest, 1, true)),
        _ if is_prefix(rest, before) => (Lexeme::Literal, quoted(rest, 2, true)),
        '`' => (Lexeme::Text, quoted(rest, 1, false)),
        _ => return None,
    })
}

fn of_both(rest: &str, first: char, before: Option<char>) -> (Lexeme, usize) {
    match first {
        _ if first.is_whitespace() => (Lexeme::Blank, first.len_utf8()),
        _ if first.is_ascii_digit() && !is_within_word(before) => (Lexeme::Literal, number(rest)),
        _ if is_word(first) => {
            (Lexeme::Text, rest.find(|letter: char| !is_word(letter)).unwrap_or(rest.len()))
        }
        _ => (Lexeme::Text, first.len_utf8()),
    }
}

/// `E'...'` and the like: a letter that belongs to the literal behind it.
fn is_prefix(rest: &str, before: Option<char>) -> bool {
    let letter = matches!(
        rest.as_bytes(),
        [b'E' | b'B' | b'X' | b'N' | b'e' | b'b' | b'x' | b'n', b'\'', ..]
    );
    letter && !is_within_word(before)
}

fn is_within_word(before: Option<char>) -> bool {
    before.is_some_and(is_word)
}

pub(crate) fn is_word(letter: char) -> bool {
    letter == '_' || letter.is_alphanumeric()
}

/// To the end of the line.
fn line(rest: &str) -> usize {
    rest.find('\n').unwrap_or(rest.len())
}

/// Up to the closing quote, doubled ones inside; to the end when there is none.
fn quoted(rest: &str, start: usize, escapes: bool) -> usize {
    let quote = rest.as_bytes()[start - 1];
    let bytes = rest.as_bytes();
    let mut at = start;
    while at < bytes.len() {
        match bytes[at] {
            // Of a letter of several bytes, the others follow as they are.
            b'\\' if escapes => at += 2,
            byte if byte == quote && bytes.get(at + 1) == Some(&quote) => at += 2,
            byte if byte == quote => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// `/* ... */`, which PostgreSQL nests.
fn comment(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let (mut at, mut depth) = (0, 0_u32);
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => (at, depth) = (at + 2, depth + 1),
            b"*/" => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// `$1` is a parameter; `$tag$ ... $tag$` a literal.
fn dollar(rest: &str) -> (Lexeme, usize) {
    let inner = &rest[1..];
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return (Lexeme::Text, 1 + digits);
    }
    let name = inner.find(|letter: char| !is_word(letter)).unwrap_or(inner.len());
    if !inner[name..].starts_with('$') {
        return (Lexeme::Text, 1);
    }
    let tag = &rest[..name + 2];
    let body = &rest[tag.len()..];
    let end = body.find(tag).map_or(rest.len(), |at| tag.len() + at + tag.len());
    (Lexeme::Literal, end)
}

/// `12`, `1.5e-3`, `0xff`, `1_000`.
fn number(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let signed = matches!(byte, b'+' | b'-') && matches!(bytes[at - 1], b'e' | b'E');
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_') || (at > 0 && signed) {
            at += 1;
        } else {
            break;
        }
    }
    at
}
