//! Statements without their literals: alike ones become the same, and no secret leaves the server.

use base::spec::EngineFamily;

use crate::sql::lexeme::{Lexeme, lexeme};

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
        let (kind, length) = lexeme(rest, first, before, family);
        match kind {
            Lexeme::Blank | Lexeme::Conditional if out.is_empty() || out.ends_with(' ') => {}
            Lexeme::Blank | Lexeme::Conditional => out.push(' '),
            Lexeme::Literal => push_literal(&mut out),
            Lexeme::Text => out.push_str(&rest[..length]),
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

/// Lists of literals become one: how many there are makes no other statement.
fn push_literal(out: &mut String) {
    let listed = out.trim_end().strip_suffix(',').map(str::trim_end);
    if let Some(end) = listed.filter(|before| before.ends_with('?')).map(str::len) {
        out.truncate(end);
        return;
    }
    out.push('?');
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
            ("select n'it\\'s secret', a--b -- why", "select ?, a--b"),
            ("select /*! 'secret', */ 1 /* why */", "select ?"),
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
