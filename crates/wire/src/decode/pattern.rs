//! The models' regular expressions, which are written for Java.

use std::sync::OnceLock;

use fancy_regex::Regex;

/// A pattern that a whole text must match. Compiled on first use, since most never are.
#[derive(Debug)]
pub(crate) struct Pattern {
    text: String,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub(crate) fn new(text: String) -> Self {
        Self { text, compiled: OnceLock::new() }
    }

    /// As the model writes it; error texts show it like that.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Whether the whole value matches. A value on which matching gives up does not match.
    ///
    /// # Panics
    /// When the pattern cannot be compiled; the tests compile all of the built-in models'.
    pub(crate) fn matches(&self, value: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| Regex::new(&translated(&self.text)).ok());
        let regex = compiled.as_ref().expect("the tests compile the patterns of all models");
        regex.is_match(value).unwrap_or(false)
    }

    #[cfg(test)]
    pub(crate) fn compiles(&self) -> bool {
        Regex::new(&translated(&self.text)).is_ok()
    }
}

/// The same pattern in the syntax of our engine: `\u` escapes, and classes that mean ASCII alone.
fn translated(pattern: &str) -> String {
    // Java reads four digits; what the authors of this range meant is the planes above the first.
    let pattern = pattern.replace(r"\u10000-\u10FFFF", r"\x{10000}-\x{10FFFF}");
    let mut out = String::from(r"\A(?:");
    let mut in_class = false;
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('u') => {
                    let digits: String = letters.by_ref().take(4).collect();
                    out.push_str(&format!(r"\x{{{digits}}}"));
                }
                Some('w') => out.push_str(if in_class { "a-zA-Z0-9_" } else { "[a-zA-Z0-9_]" }),
                Some('d') => out.push_str(if in_class { "0-9" } else { "[0-9]" }),
                Some(escaped) => out.extend(['\\', escaped]),
                None => out.push_str(r"\\"),
            },
            '[' => {
                in_class = true;
                out.push('[');
            }
            ']' => {
                in_class = false;
                out.push(']');
            }
            plain => out.push(plain),
        }
    }
    out.push_str(r")\z");
    out
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn patterns_mean_what_they_mean_in_java() {
        let cases: &[(&str, &str, bool)] = &[
            (r"[\w+=,.@-]+", "alice@example.com", true),
            (r"[\w+=,.@-]+", "álice", false),
            (r"[\w+=,.@-]+", "a b", false),
            (r"[\w+=,.@-]+", "a\n", false),
            (r"[\w+=,.@-]+", "", false),
            (r"\d{12}", "123456789012", true),
            (r"\d{12}", "1234567890123", false),
            (r"\d{12}", "١٢٣٤٥٦٧٨٩٠١٢", false),
            (r"^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$", "aurora-lab", true),
            (r"^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$", "aurora--lab", false),
            (r"[\u0020-\u00FF]+", "é", true),
            (r"[\u0020-\u00FF]+", "日", false),
            (r"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)", "/", true),
            (r"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)", "/team/", true),
            (r"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)", "/team", false),
            (r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*", "日本 a", true),
            (r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*", "a!", false),
            (r"[\u0020-\u007E\u10000-\u10FFFF]+", "\u{1F600}", true),
        ];
        for (pattern, value, expected) in cases {
            assert_eq!(
                Pattern::new((*pattern).to_owned()).matches(value),
                *expected,
                "{pattern} {value:?}"
            );
        }
    }
}
