//! From `:name` to `$1` or `?`: a statement as callers write it, and as the server takes it.

use base::spec::EngineFamily;
use base::sql::{SqlError, SqlParameter};

use crate::sql::lexeme::{Lexeme, is_word, lexeme};

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
pub fn mark(statement: &str, family: EngineFamily) -> Marked {
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
                    text.push_str(&place(&mut names, name, family));
                    rest = rest.get(1 + name.len()..).unwrap_or_default();
                    continue;
                }
            }
            _ => match lexeme(rest, first, text.chars().next_back(), family) {
                // What is in it may be carried out.
                (Lexeme::Conditional, _) => 1,
                (_, length) => length,
            },
        };
        let (piece, after) = rest.split_at(taken.min(rest.len()));
        text.push_str(piece);
        rest = after;
    }
    Marked { text, names }
}

/// The mark for a parameter of this name, which is noted: `$1`, which may come more than once, or `?`,
/// one for each place.
fn place(names: &mut Vec<String>, name: &str, family: EngineFamily) -> String {
    let known = names.iter().position(|known| known == name);
    match (family, known) {
        (EngineFamily::Postgresql, Some(at)) => format!("${}", at + 1),
        (EngineFamily::Postgresql, None) => {
            names.push(name.to_owned());
            format!("${}", names.len())
        }
        (EngineFamily::Mariadb, _) => {
            names.push(name.to_owned());
            "?".to_owned()
        }
    }
}

fn name(rest: &str) -> &str {
    let end = rest.find(|letter: char| !is_word(letter)).unwrap_or(rest.len());
    let (name, _) = rest.split_at(end);
    // `12:30` and array slices such as `a[1:2]` are no parameters.
    if name.starts_with(|letter: char| letter.is_ascii_digit()) { "" } else { name }
}

#[cfg(test)]
mod tests {
    use base::spec::EngineFamily;

    use super::mark;

    #[test]
    fn names_are_numbered_where_they_are_parameters() {
        for (statement, text, names) in [
            ("select :a", "select $1", &["a"][..]),
            ("select :a, :b, :a", "select $1, $2, $1", &["a", "b"]),
            ("select :a::int", "select $1::int", &["a"]),
            ("select ':a', :b", "select ':a', $1", &["b"]),
            ("select 'it''s :a' || :b", "select 'it''s :a' || $1", &["b"]),
            (r"select E'\':a' || :b", r"select E'\':a' || $1", &["b"]),
            (r"select E'it''s \':a' || :b", r"select E'it''s \':a' || $1", &["b"]),
            ("select a$b$, :c, d$b$", "select a$b$, $1, d$b$", &["c"]),
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
            let found = mark(statement, EngineFamily::Postgresql);
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
            let found = mark(statement, EngineFamily::Mariadb);
            assert_eq!(found.text, text, "{statement}");
            assert_eq!(found.names, names, "{statement}");
        }
    }
}
