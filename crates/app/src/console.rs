//! The page at the console's address: what this is and how to reach it, until the console is built.

use std::net::IpAddr;

use base::host::Pending;
use wire::http::{HttpRequest, HttpResponse};

use crate::server::{Answer, Refused};

/// No script, no form, no frame: the page has nothing that needs them.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Serves one page and says nothing about anybody's resources.
#[derive(Debug)]
pub struct Page {
    html: String,
}

impl Page {
    /// `api` is the address that AWS clients use.
    #[must_use]
    pub fn new(api: &str, engines: &str) -> Self {
        let html = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Borealis</title>\
             <style>body{{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;\
             padding:0 1rem}}pre{{background:#f2f3f3;padding:.75rem;overflow:auto}}\
             @media(prefers-color-scheme:dark){{body{{background:#0f1b2a;color:#d1d5db}}\
             pre{{background:#192534}}}}</style>\
             <h1>Borealis is running</h1>\
             <p>The AWS API is at <code>{api}</code>. Engines: {engines}.</p>\
             <p>The console is not part of this build yet. Everything works from the command line:</p>\
             <pre>borealis quickstart    # account, keys, cluster and a psql line\n\
             borealis status        # what runs and where\n\
             aws --profile borealis --endpoint-url {api} rds describe-db-clusters</pre></html>"
        );
        Self { html }
    }
}

impl Answer for Page {
    fn answer(&self, request: HttpRequest, _source: IpAddr) -> Pending<'_, HttpResponse> {
        let (status, body) = match (request.method.as_str(), request.path.as_str()) {
            ("GET" | "HEAD", "/" | "/index.html") => (200, self.html.clone()),
            ("GET" | "HEAD", _) => (404, "There is one page here: /\n".to_owned()),
            _ => (405, "Only GET is answered here.\n".to_owned()),
        };
        Box::pin(std::future::ready(page(status, body)))
    }

    fn refuse(&self, refused: Refused) -> HttpResponse {
        page(refused.status(), format!("{}\n", refused.reason()))
    }
}

fn page(status: u16, body: String) -> HttpResponse {
    let is_html = status == 200;
    HttpResponse {
        status,
        content_type: if is_html {
            "text/html; charset=utf-8"
        } else {
            "text/plain; charset=utf-8"
        },
        headers: vec![
            ("content-security-policy", CONTENT_SECURITY_POLICY.to_owned()),
            ("x-content-type-options", "nosniff".to_owned()),
            ("referrer-policy", "no-referrer".to_owned()),
            ("cache-control", "no-store".to_owned()),
        ],
        body: body.into_bytes(),
    }
}
