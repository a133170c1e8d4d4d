//! The files of the built console, held in the program.

use std::sync::OnceLock;

use sha2::{Digest, Sha256};
use wire::http::{HttpRequest, HttpResponse};

/// One file.
#[derive(Debug)]
pub(super) struct Embedded {
    /// Its path below the root.
    name: &'static str,
    plain: &'static [u8],
    gzip: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/console_files.rs"));

/// The page that every address within the console shows.
const INDEX: &str = "index.html";

/// Whether the console was built before the program was.
#[must_use]
pub fn are_there() -> bool {
    !FILES.is_empty()
}

/// The file that a path means. Paths without one are pages of the console, unless they look like
/// the name of a file.
#[must_use]
pub fn answer(request: &HttpRequest) -> Option<HttpResponse> {
    let name = request.path.trim_start_matches('/');
    let name = if name.is_empty() { INDEX } else { name };
    let exact = FILES.iter().position(|file| file.name == name);
    let is_page = !name.rsplit('/').next().is_some_and(|last| last.contains('.'));
    let at = match exact {
        None if is_page => FILES.iter().position(|file| file.name == INDEX),
        found => found,
    }?;
    Some(serve(request, at))
}

fn serve(request: &HttpRequest, at: usize) -> HttpResponse {
    let file = &FILES[at];
    let tag = format!("\"{}\"", &tags()[at]);
    // Vite names what it bundles by its content.
    let cache = if file.name.starts_with("assets/") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let mut headers = vec![
        ("etag", tag.clone()),
        ("cache-control", cache.to_owned()),
        ("vary", "accept-encoding".to_owned()),
    ];
    let content_type = content_type(file.name);
    let known = request.header("if-none-match");
    if known.is_some_and(|known| known.split(',').any(|one| one.trim() == tag)) {
        return HttpResponse { status: 304, content_type, headers, body: Vec::new() };
    }
    let takes_gzip = request.header("accept-encoding").is_some_and(|all| {
        all.split(',').any(|one| one.split(';').next().is_some_and(|name| name.trim() == "gzip"))
    });
    let body = match file.gzip.filter(|_| takes_gzip) {
        Some(gzip) => {
            headers.push(("content-encoding", "gzip".to_owned()));
            gzip
        }
        None => file.plain,
    };
    HttpResponse { status: 200, content_type, headers, body: body.to_vec() }
}

/// A tag per file, made from its content once.
fn tags() -> &'static [String] {
    static TAGS: OnceLock<Vec<String>> = OnceLock::new();
    TAGS.get_or_init(|| {
        let tag = |file: &Embedded| {
            let hash = Sha256::digest(file.plain);
            hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
        };
        FILES.iter().map(tag).collect()
    })
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "webmanifest" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "woff" => "font/woff",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use wire::http::HttpRequest;

    use super::{FILES, answer, are_there};

    fn get(path: &str, headers: &[(&str, &str)]) -> Option<wire::http::HttpResponse> {
        let headers = headers.iter().map(|(name, value)| ((*name).into(), (*value).into()));
        answer(&HttpRequest {
            method: "GET".into(),
            path: path.into(),
            headers: headers.collect(),
            ..HttpRequest::default()
        })
    }

    #[test]
    fn pages_lead_to_the_index_and_unknown_files_nowhere() {
        assert!(get("/assets/there-is-no-such.js", &[]).is_none());
        assert_eq!(get("/rds/databases", &[]).is_some(), are_there());
        for file in FILES {
            let path = format!("/{}", file.name);
            let found = get(&path, &[]).unwrap();
            assert_eq!((found.status, found.body.len()), (200, file.plain.len()), "{path}");
            let tag = &found.headers.iter().find(|(name, _)| *name == "etag").unwrap().1;
            assert_eq!(get(&path, &[("if-none-match", tag)]).unwrap().status, 304, "{path}");
        }
    }
}
