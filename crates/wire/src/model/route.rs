//! Which requests mean an operation: a method and a path with labels in it, `/a/{b}/{rest+}?c=d`.

use crate::form::{percent_decode, percent_decode_strict};
use crate::sigv4::canonical::uri_encode;

/// The method and path of an operation.
#[derive(Debug)]
pub(crate) struct Route {
    method: String,
    segments: Vec<Segment>,
    /// Parameters of the query that must be there; without a value, any value will do.
    query: Vec<(String, Option<String>)>,
}

#[derive(Debug)]
enum Segment {
    Literal(String),
    /// One segment of the path.
    Label(String),
    /// One segment or more.
    Greedy(String),
}

/// The labels of a path by name, decoded.
pub(crate) type Labels<'r> = Vec<(&'r str, String)>;

impl Route {
    pub(super) fn new(method: &str, uri: &str) -> Self {
        let (path, query) = uri.split_once('?').unwrap_or((uri, ""));
        let segments = segments(path).map(Segment::new).collect();
        let query = query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| match pair.split_once('=') {
                Some((key, value)) => (key.to_owned(), Some(value.to_owned())),
                None => (pair.to_owned(), None),
            })
            .collect();
        Self { method: method.to_owned(), segments, query }
    }

    /// The labels of a request that means this operation. A label is never empty.
    pub(crate) fn matches(
        &self,
        method: &str,
        path: &str,
        query: &[(String, String)],
    ) -> Option<Labels<'_>> {
        let asked = |(key, value): &(String, Option<String>)| {
            let mut named = query.iter().filter(|(known, _)| known == key);
            named.any(|(_, given)| value.as_ref().is_none_or(|value| value == given))
        };
        if method != self.method || !self.query.iter().all(asked) {
            return None;
        }
        let given: Vec<&str> = segments(path).collect();
        let mut rest = given.as_slice();
        let mut labels = Labels::new();
        for (at, segment) in self.segments.iter().enumerate() {
            let after = self.segments.len() - at - 1;
            let taken = if matches!(segment, Segment::Greedy(_)) {
                rest.len().checked_sub(after).filter(|taken| 0 < *taken)?
            } else {
                1
            };
            let (here, further) = rest.split_at_checked(taken)?;
            rest = further;
            let text = decoded(&here.join("/"))?;
            match segment {
                Segment::Literal(literal) if *literal == text => {}
                Segment::Literal(_) => return None,
                Segment::Label(_) | Segment::Greedy(_) if text.is_empty() => return None,
                Segment::Label(name) | Segment::Greedy(name) => labels.push((name, text)),
            }
        }
        rest.is_empty().then_some(labels)
    }

    /// Method, path and fixed parameters of a request that means this operation.
    pub(crate) fn written(
        &self,
        labels: &[(&str, String)],
    ) -> (String, String, Vec<(String, String)>) {
        let label = |name: &String| {
            let found = labels.iter().find(|(known, _)| known == name);
            found.map_or_else(String::new, |(_, text)| uri_encode(text.as_bytes(), b""))
        };
        let path = self.segments.iter().map(|segment| match segment {
            Segment::Literal(literal) => literal.clone(),
            Segment::Label(name) | Segment::Greedy(name) => label(name),
        });
        let path: Vec<String> = path.collect();
        let query = self.query.iter();
        let query = query.map(|(key, value)| (key.clone(), value.clone().unwrap_or_default()));
        (self.method.clone(), format!("/{}", path.join("/")), query.collect())
    }

    /// How much of a request the route fixes: of two that match, the one with more is meant.
    pub(crate) fn weight(&self) -> usize {
        let literal = |segment: &&Segment| matches!(segment, Segment::Literal(_));
        self.segments.iter().filter(literal).count() * 2
            + self.segments.iter().filter(|one| !matches!(one, Segment::Greedy(_))).count()
            + self.query.len()
    }
}

impl Segment {
    fn new(text: &str) -> Self {
        match text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) {
            None => Self::Literal(text.to_owned()),
            Some(name) => match name.strip_suffix('+') {
                Some(name) => Self::Greedy(name.to_owned()),
                None => Self::Label(name.to_owned()),
            },
        }
    }
}

/// Without the empty one before the first slash.
fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.strip_prefix('/').unwrap_or(path).split('/')
}

fn decoded(text: &str) -> Option<String> {
    String::from_utf8(percent_decode_strict(text.as_bytes())?).ok()
}

/// The parameters of a query string in their order; a name may come more than once.
///
/// `None` for a broken escape, for bytes that are not UTF-8, and for more than `max` parameters.
pub(crate) fn query_pairs(query: &str, max: usize) -> Option<Vec<(String, String)>> {
    let mut pairs = Vec::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        if max <= pairs.len() {
            return None;
        }
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let text = |part: &str| String::from_utf8(percent_decode(part.as_bytes())?).ok();
        pairs.push((text(key)?, text(value)?));
    }
    Some(pairs)
}

#[cfg(test)]
mod tests {
    use super::{Route, query_pairs};

    #[test]
    fn paths_mean_operations_or_not() {
        let cases: &[(&str, &str, &str, Option<&str>)] = &[
            ("/", "/", "", Some("")),
            ("/token", "/token", "", Some("")),
            ("/token", "/token/", "", None),
            ("/token", "/tokens", "", None),
            ("/token", "/tok%65n", "", Some("")),
            ("/token?aws_iam=t", "/token", "", None),
            ("/token?aws_iam=t", "/token", "aws_iam=f", None),
            ("/token?aws_iam=t", "/token", "a=b&aws_iam=t", Some("")),
            ("/x?list", "/x", "list", Some("")),
            ("/a/{B}/c", "/a/x%2Fy+z/c", "", Some("B=x/y+z")),
            ("/a/{B}/c", "/a//c", "", None),
            ("/a/{B}/c", "/a/x/y/c", "", None),
            ("/a/{B}/c", "/a/%zz/c", "", None),
            ("/a/{B}/c", "/a/%ff/c", "", None),
            ("/{A}/{R+}", "/x/y/z%20", "", Some("A=x,R=y/z ")),
            ("/{A}/{R+}", "/x", "", None),
            ("/{R+}/end", "/x/y/end", "", Some("R=x/y")),
            ("/{R+}/end", "/end", "", None),
            ("/a", "", "", None),
        ];
        for (uri, path, query, expected) in cases {
            let route = Route::new("GET", uri);
            let pairs = query_pairs(query, 10).unwrap();
            let found = route.matches("GET", path, &pairs).map(|labels| {
                let labels: Vec<String> =
                    labels.iter().map(|(name, value)| format!("{name}={value}")).collect();
                labels.join(",")
            });
            assert_eq!(found.as_deref(), *expected, "{uri} {path} {query}");
            assert_eq!(route.matches("POST", path, &pairs), None, "{uri}");
        }
    }

    #[test]
    fn queries_are_bounded_and_decoded() {
        let pairs = |query| query_pairs(query, 2);
        let made = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        assert_eq!(pairs("a=1&a=2"), Some(vec![made("a", "1"), made("a", "2")]));
        assert_eq!(pairs("&a+b=%2B&"), Some(vec![made("a b", "+")]));
        assert_eq!(pairs("a=1&b=2&c=3"), None);
        assert_eq!(pairs("a=%f"), None);
        assert_eq!(pairs("a=%ff"), None);
    }
}
