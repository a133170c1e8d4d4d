//! The one page of a program that was built without the console: what this is and how to reach it.

use wire::http::HttpResponse;

use crate::console::Asking;
use crate::console::reply::Refusal;

pub(super) fn answer(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let api = &asking.console.api;
    if !matches!(asking.request.path.as_str(), "/" | "/index.html") {
        return Err(Refusal::new(404, "NotFound", "There is one page here: /"));
    }
    let engines = match asking.console.engines {
        "simulated" => "simulated (DB instances have no process and answer no SQL)",
        real => real,
    };
    let html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Borealis</title>\
         <h1>Borealis is running</h1>\
         <p>The AWS API is at <code>{api}</code>. Engines: {engines}.</p>\
         <p>This program was built without the console, which needs Node: run <code>make run</code>, \
         or build it and then the program again:</p>\
         <pre>npm --prefix console ci\nnpm --prefix console run build\n\
         cargo build --release --package app</pre>\
         <p>Everything works from the command line too:</p>\
         <pre>borealis quickstart    # account, keys, cluster and a psql line\n\
         borealis status        # what runs and where\n\
         aws --profile borealis --endpoint-url {api} rds describe-db-clusters</pre></html>"
    );
    Ok(HttpResponse {
        status: 200,
        content_type: "text/html; charset=utf-8",
        headers: vec![("cache-control", "no-store".to_owned())],
        body: html.into_bytes(),
    })
}
