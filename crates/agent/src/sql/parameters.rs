//! From `:name` to `$1` or `?`: a statement as callers write it, and as the server takes it.

use base::sql::{SqlError, SqlParameter};

/// How a server writes literals, comments and the places of parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// `$1`, which may come more than once.
    Postgresql,
    /// `?`, one for each place. Backslashes escape, as `NO_BACKSLASH_ESCAPES` is off.
    Mariadb,
}

/// A statement for the server, and the names of its parameters in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    pub text: String,
    pub names: Vec<String>,
}

impl Marked {
    /// The parameters of a set in the order of the statement.
    ///
    /// # Errors
    /// [`SqlError::Request`] for one that the set does not have.
    pub fn order<'a>(&self, set: &'a [SqlParameter]) -> Result<Vec<&'a SqlParameter>, SqlError> {
        let named = |name: &String| {
            set.iter().find(|one| one.name == *name).ok_or_else(|| SqlError::Request {
                message: format!("Named parameter \"{name}\" is missing from the parameter list."),
            })
        };
        self.names.iter().map(named).collect()
    }
}

/// Marks each `:name` outside of literals, quoted names and comments. `::` is a cast.
pub fn mark(statement: &str, dialect: Dialect) -> Marked {
    let mut text = String::with_capacity(statement.len());
    let mut names: Vec<String> = Vec::new();
    let mut rest = statement;
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            ':' if rest.starts_with("::") => 2,
            ':' if rest.starts_with(":=") => 2,
            ':' => {
                let name = name(rest.get(1..).unwrap_or_default());
                if name.is_empty() {
                    1
                } else {
                    text.push_str(&place(&mut names, name, dialect));
                    rest = rest.get(1 + name.len()..).unwrap_or_default();
                    continue;
                }
            }
            _ => match dialect {
                Dialect::Postgresql => of_postgresql(rest, first, &text),
                Dialect::Mariadb => of_mariadb(rest, first),
            },
        };
        let (piece, after) = rest.split_at(taken.min(rest.len()));
        text.push_str(piece);
        rest = after;
    }
    Marked { text, names }
}

/// The mark for a parameter of this name, which is noted.
fn place(names: &mut Vec<String>, name: &str, dialect: Dialect) -> String {
    let known = names.iter().position(|known| known == name);
    match (dialect, known) {
        (Dialect::Postgresql, Some(at)) => format!("${}", at + 1),
        (Dialect::Postgresql, None) => {
            names.push(name.to_owned());
            format!("${}", names.len())
        }
        (Dialect::Mariadb, _) => {
            names.push(name.to_owned());
            "?".to_owned()
        }
    }
}

/// How many bytes belong together in front of `rest`.
fn of_postgresql(rest: &str, first: char, before: &str) -> usize {
    match first {
        '\'' => literal(rest, is_escape_string(before)),
        '"' => quoted(rest, '"'),
        '-' if rest.starts_with("--") => line(rest),
        '/' if rest.starts_with("/*") => comment(rest),
        '$' => dollar(rest),
        other => other.len_utf8(),
    }
}

/// How many bytes belong together in front of `rest`.
fn of_mariadb(rest: &str, first: char) -> usize {
    match first {
        '\'' | '"' => escaped(rest, first),
        '`' => quoted(rest, '`'),
        '#' => line(rest),
        // Two dashes begin a comment only with a blank behind them.
        '-' if rest.starts_with("--")
            && rest.chars().nth(2).is_none_or(|one| one.is_whitespace() || one.is_control()) =>
        {
            line(rest)
        }
        // What is in `/*! ... */` is carried out.
        '/' if rest.starts_with("/*") && !rest.starts_with("/*!") && !rest.starts_with("/*M!") => {
            rest.get(2..).and_then(|inner| inner.find("*/")).map_or(rest.len(), |at| at + 4)
        }
        other => other.len_utf8(),
    }
}

fn line(rest: &str) -> usize {
    rest.find('\n').unwrap_or(rest.len())
}

/// A literal in which a backslash hides the letter after it.
fn escaped(rest: &str, mark: char) -> usize {
    let mut letters = rest.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' {
            letters.next();
        } else if letter == mark {
            return at + 1;
        }
    }
    rest.len()
}

/// `E'...'`, in which a backslash hides the letter after it.
fn is_escape_string(before: &str) -> bool {
    let mut letters = before.chars().rev();
    let marked = matches!(letters.next(), Some('e' | 'E'));
    marked && letters.next().is_none_or(|letter| !letter.is_alphanumeric() && letter != '_')
}

fn literal(rest: &str, escapes: bool) -> usize {
    // Of two marks, the first ends a literal and the second begins one: the same in the end.
    if escapes { escaped(rest, '\'') } else { quoted(rest, '\'') }
}

fn quoted(rest: &str, mark: char) -> usize {
    rest.char_indices()
        .skip(1)
        .find(|(_, letter)| *letter == mark)
        .map_or(rest.len(), |(at, _)| at + 1)
}

/// Comments nest.
fn comment(rest: &str) -> usize {
    let mut depth = 0_u32;
    let mut at = 0;
    while let Some(here) = rest.get(at..).filter(|here| !here.is_empty()) {
        if here.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// `$tag$...$tag$`, or a lone dollar sign.
fn dollar(rest: &str) -> usize {
    let Some(end) = rest.get(1..).and_then(|after| after.find('$')) else { return 1 };
    let (tag, after) = rest.split_at(end + 2);
    let inner = tag.trim_matches('$');
    let fits = inner.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
        && !inner.starts_with(|letter: char| letter.is_ascii_digit());
    if !fits {
        return 1;
    }
    after.find(tag).map_or(rest.len(), |at| tag.len() + at + tag.len())
}

fn name(rest: &str) -> &str {
    let letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    let end = rest.find(|one: char| !letter(one)).unwrap_or(rest.len());
    let (name, _) = rest.split_at(end);
    // `12:30` and array slices such as `a[1:2]` are no parameters.
    if name.starts_with(|letter: char| letter.is_ascii_digit()) { "" } else { name }
}

#[cfg(test)]
mod tests {
    use super::{Dialect, mark};

    #[test]
    fn names_are_numbered_where_they_are_parameters() {
        for (statement, text, names) in [
            ("select :a", "select $1", &["a"][..]),
            ("select :a, :b, :a", "select $1, $2, $1", &["a", "b"]),
            ("select :a::int", "select $1::int", &["a"]),
            ("select ':a', :b", "select ':a', $1", &["b"]),
            ("select 'it''s :a' || :b", "select 'it''s :a' || $1", &["b"]),
            (r"select E'\':a' || :b", r"select E'\':a' || $1", &["b"]),
            (r"select '\' || :b", r"select '\' || $1", &["b"]),
            ("select \":a\" from t where x = :x", "select \":a\" from t where x = $1", &["x"]),
            ("select 1 -- :a\n, :b", "select 1 -- :a\n, $1", &["b"]),
            ("select /* :a /* :c */ :d */ :b", "select /* :a /* :c */ :d */ $1", &["b"]),
            ("select $$ :a $$, :b", "select $$ :a $$, $1", &["b"]),
            ("select $x$ :a $$ $x$, :b", "select $x$ :a $$ $x$, $1", &["b"]),
            ("select a[1:2], :b", "select a[1:2], $1", &["b"]),
            ("select :é_1", "select $1", &["é_1"]),
            ("select 'unfinished :a", "select 'unfinished :a", &[]),
            ("f(a := :a)", "f(a := $1)", &["a"]),
        ] {
            let found = mark(statement, Dialect::Postgresql);
            assert_eq!(found.text, text, "{statement}");
            assert_eq!(found.names, names, "{statement}");
        }
    }

    #[test]
    fn mariadb_has_a_mark_for_each_place() {
        for (statement, text, names) in [
            ("select :a, :b, :a", "select ?, ?, ?", &["a", "b", "a"][..]),
            ("select ':a', \":b\", :c", "select ':a', \":b\", ?", &["c"]),
            (r"select '\':a', :b", r"select '\':a', ?", &["b"]),
            ("select 'it''s :a', :b", "select 'it''s :a', ?", &["b"]),
            ("select `:a` from t where x = :x", "select `:a` from t where x = ?", &["x"]),
            ("select 1 -- :a\n, :b", "select 1 -- :a\n, ?", &["b"]),
            ("select 1 --:a\n, :b", "select 1 --?\n, ?", &["a", "b"]),
            ("select 1 # :a\n, :b", "select 1 # :a\n, ?", &["b"]),
            ("select /* :a */ :b /*! + :c */", "select /* :a */ ? /*! + ? */", &["b", "c"]),
            ("select 1 /*/ :a */, :b", "select 1 /*/ :a */, ?", &["b"]),
            ("set @a := :a", "set @a := ?", &["a"]),
            ("select '12:30', time(:t)", "select '12:30', time(?)", &["t"]),
            ("select 'unfinished :a", "select 'unfinished :a", &[]),
        ] {
            let found = mark(statement, Dialect::Mariadb);
            assert_eq!(found.text, text, "{statement}");
            assert_eq!(found.names, names, "{statement}");
        }
    }
}
