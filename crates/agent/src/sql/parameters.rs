//! From `:name` to `$1`: a statement as callers write it, and as the server takes it.

/// A statement for the server, and the names of its parameters in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered {
    pub text: String,
    pub names: Vec<String>,
}

/// Replaces each `:name` outside of literals, quoted names and comments. `::` is a cast.
pub fn number(statement: &str) -> Numbered {
    let mut text = String::with_capacity(statement.len());
    let mut names: Vec<String> = Vec::new();
    let mut rest = statement;
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            '\'' => literal(rest, is_escape_string(&text)),
            '"' => quoted(rest, '"'),
            '-' if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => comment(rest),
            '$' => dollar(rest),
            ':' if rest.starts_with("::") => 2,
            ':' if rest.starts_with(":=") => 2,
            ':' => {
                let name = name(rest.get(1..).unwrap_or_default());
                if name.is_empty() {
                    1
                } else {
                    let known = names.iter().position(|known| known == name);
                    let at = known.unwrap_or_else(|| {
                        names.push(name.to_owned());
                        names.len() - 1
                    });
                    text.push_str(&format!("${}", at + 1));
                    rest = rest.get(1 + name.len()..).unwrap_or_default();
                    continue;
                }
            }
            other => other.len_utf8(),
        };
        let (piece, after) = rest.split_at(taken.min(rest.len()));
        text.push_str(piece);
        rest = after;
    }
    Numbered { text, names }
}

/// `E'...'`, in which a backslash hides the letter after it.
fn is_escape_string(before: &str) -> bool {
    let mut letters = before.chars().rev();
    let marked = matches!(letters.next(), Some('e' | 'E'));
    marked && letters.next().is_none_or(|letter| !letter.is_alphanumeric() && letter != '_')
}

fn literal(rest: &str, escapes: bool) -> usize {
    let mut letters = rest.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' if escapes => {
                letters.next();
            }
            // Of two, the first ends a literal and the second begins one: the same in the end.
            '\'' => return at + 1,
            _ => {}
        }
    }
    rest.len()
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
    use super::number;

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
            let found = number(statement);
            assert_eq!(found.text, text, "{statement}");
            assert_eq!(found.names, names, "{statement}");
        }
    }
}
