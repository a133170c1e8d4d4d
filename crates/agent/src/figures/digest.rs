//! Statements without their literals: alike ones become the same, and no secret leaves the server.

use base::spec::EngineFamily;

/// The longest digest, in bytes.
const LONGEST: usize = 500;

/// The statement with `?` for every literal, without comments, with single blanks. Pure.
pub(crate) fn digest(statement: &str, family: EngineFamily) -> String {
    let mut out = String::with_capacity(statement.len().min(LONGEST + 8));
    let mut rest = statement;
    while let Some(first) = rest.chars().next() {
        if out.len() > LONGEST {
            break;
        }
        let before = out.chars().next_back();
        let own = (family == EngineFamily::Mariadb).then(|| mariadbs(rest, first)).flatten();
        let (piece, length) = own.unwrap_or_else(|| piece(rest, first, before));
        match piece {
            Piece::Blank if out.is_empty() || out.ends_with(' ') => {}
            Piece::Blank => out.push(' '),
            Piece::Literal => push_literal(&mut out),
            Piece::Text => out.push_str(&rest[..length]),
        }
        rest = &rest[length..];
    }
    let mut end = out.trim_end().len().min(LONGEST);
    while !out.is_char_boundary(end) {
        end -= 1;
    }
    out.truncate(end);
    out
}

enum Piece {
    /// White space, or a comment.
    Blank,
    Literal,
    Text,
}

/// What MariaDB reads otherwise than PostgreSQL: double quotes are literals too, and backslashes escape
/// in both. What only some servers carry out (`/*! ... */`) counts as a comment.
fn mariadbs(rest: &str, first: char) -> Option<(Piece, usize)> {
    Some(match first {
        '\'' | '"' => (Piece::Literal, quoted(rest, 1, true)),
        '`' => (Piece::Text, quoted(rest, 1, false)),
        '#' => (Piece::Blank, rest.find('\n').unwrap_or(rest.len())),
        '$' => (Piece::Text, 1),
        _ => return None,
    })
}

/// What stands at the beginning of `rest`, and how many bytes it has.
fn piece(rest: &str, first: char, before: Option<char>) -> (Piece, usize) {
    let within_word = before.is_some_and(is_word);
    match first {
        _ if first.is_whitespace() => (Piece::Blank, first.len_utf8()),
        '-' if rest.starts_with("--") => (Piece::Blank, rest.find('\n').unwrap_or(rest.len())),
        '/' if rest.starts_with("/*") => (Piece::Blank, comment(rest)),
        '\'' => (Piece::Literal, quoted(rest, 1, false)),
        'E' | 'e' if !within_word && rest[1..].starts_with('\'') => {
            (Piece::Literal, quoted(rest, 2, true))
        }
        'B' | 'b' | 'X' | 'x' | 'N' | 'n' if !within_word && rest[1..].starts_with('\'') => {
            (Piece::Literal, quoted(rest, 2, false))
        }
        '"' => (Piece::Text, quoted(rest, 1, false)),
        '$' if !within_word => dollar(rest),
        _ if first.is_ascii_digit() && !within_word => (Piece::Literal, number(rest)),
        _ if is_word(first) => {
            let end = rest.find(|letter: char| !is_word(letter)).unwrap_or(rest.len());
            // A prefix of a quoted literal is looked at by itself.
            (Piece::Text, if end == 0 { first.len_utf8() } else { end })
        }
        _ => (Piece::Text, first.len_utf8()),
    }
}

/// Lists of literals become one: how many there are makes no other statement.
fn push_literal(out: &mut String) {
    let listed = out.trim_end().strip_suffix(',').map(str::trim_end);
    if let Some(end) = listed.filter(|before| before.ends_with('?')).map(str::len) {
        out.truncate(end);
        return;
    }
    out.push('?');
}

fn is_word(letter: char) -> bool {
    letter == '_' || letter.is_alphanumeric()
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
fn dollar(rest: &str) -> (Piece, usize) {
    let inner = &rest[1..];
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return (Piece::Text, 1 + digits);
    }
    let name = inner.find(|letter: char| !is_word(letter)).unwrap_or(inner.len());
    if !inner[name..].starts_with('$') {
        return (Piece::Text, 1);
    }
    let tag = &rest[..name + 2];
    let body = &rest[tag.len()..];
    let end = body.find(tag).map_or(rest.len(), |at| tag.len() + at + tag.len());
    (Piece::Literal, end)
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

#[cfg(test)]
mod tests {
    use base::spec::EngineFamily::{Mariadb, Postgresql};

    use super::{LONGEST, digest};

    #[test]
    fn literals_go_and_the_rest_stays() {
        for (statement, wanted) in [
            ("SELECT 1", "SELECT ?"),
            ("select  a\n from t1 where b2 = 'it''s' -- why", "select a from t1 where b2 = ?"),
            ("SELECT E'a\\'b', b'01', x'ff', n'x'", "SELECT ?"),
            ("UPDATE t SET a = a + 1.5e-3 WHERE id = $1", "UPDATE t SET a = a + ? WHERE id = $1"),
            ("SELECT $$a$$, $tag$ $$ secret $tag$ FROM \"T\"\"9\"", "SELECT ? FROM \"T\"\"9\""),
            ("/* a /* b */ c */ SELECT x FROM t", "SELECT x FROM t"),
            ("SELECT * FROM t WHERE id IN (1, 2, 3)", "SELECT * FROM t WHERE id IN (?)"),
            ("SELECT a1, b_2, 'x'::text", "SELECT a1, b_2, ?::text"),
            ("ALTER USER bob PASSWORD 'secret'", "ALTER USER bob PASSWORD ?"),
            ("ALTER USER bob PASSWORD 'secret that was cut o", "ALTER USER bob PASSWORD ?"),
            ("SELECT 'ü', ünde FROM größe", "SELECT ?, ünde FROM größe"),
            ("select 7-2", "select ?-?"),
            ("a->'b'", "a->?"),
            ("", ""),
            ("$", "$"),
            ("$x", "$x"),
            ("'", "?"),
        ] {
            assert_eq!(digest(statement, Postgresql), wanted, "{statement}");
        }
        let long = digest(&"größe ".repeat(200), Postgresql);
        assert!(long.len() <= LONGEST && long.len() > LONGEST - 8, "{}", long.len());
    }

    #[test]
    fn mariadbs_literals_go_as_well() {
        for (statement, wanted) in [
            ("select \"secret\", 'it\\'s', `a b` from t # why", "select ?, `a b` from t"),
            ("insert into t values (1, \"a\"\"b\"), (2, 'c')", "insert into t values (?), (?)"),
            ("select \"cut o", "select ?"),
            ("set password = \"a\\\"b\"", "set password = ?"),
            ("select $a, x'00', _utf8mb4 X'00'", "select $a, ?, _utf8mb4 ?"),
        ] {
            assert_eq!(digest(statement, Mariadb), wanted, "{statement}");
        }
    }

    #[test]
    fn anything_at_all_has_a_digest() {
        let mut seed = 7_u32;
        let letters: Vec<char> = "aE'\"$-/*\n 1.e\\ü?,()_`#".chars().collect();
        for _ in 0..20_000 {
            let mut text = String::new();
            for _ in 0..12 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push(letters[(seed >> 16) as usize % letters.len()]);
            }
            for family in [Postgresql, Mariadb] {
                let found = digest(&text, family);
                assert!(found.len() <= LONGEST, "{text:?}");
            }
        }
    }
}
