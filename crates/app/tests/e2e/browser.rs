//! A browser as the console sees it: an origin, cookies, and the session's word with each change.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::{Value, json};

use crate::server::{PATIENCE, Server};

/// One browser's cookies and what its page knows.
#[derive(Debug, Default)]
pub(crate) struct Browser {
    address: String,
    pub(crate) cookies: BTreeMap<String, String>,
    csrf: Option<String>,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) text: String,
}

impl Page {
    /// The body as JSON; `null` when it is none.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_default()
    }

    pub(crate) fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub(crate) fn ok(&self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text);
        self.json()
    }

    #[track_caller]
    pub(crate) fn refused(&self, status: u16, code: &str) {
        assert_eq!((self.status, self.code().as_str()), (status, code), "{}", self.text);
    }
}

impl Browser {
    pub(crate) fn new(server: &Server) -> Self {
        let address = server.console.trim_start_matches("http://").to_owned();
        Self { address, ..Self::default() }
    }

    pub(crate) fn get(&mut self, path: &str) -> Page {
        self.send("GET", path, &[], "")
    }

    pub(crate) fn post(&mut self, path: &str, body: &Value) -> Page {
        let origin = format!("http://{}", self.address);
        let word = self.csrf.clone().unwrap_or_default();
        let headers = [
            ("origin", origin.as_str()),
            ("content-type", "application/json"),
            ("x-borealis-csrf", word.as_str()),
        ];
        self.send("POST", path, &headers, &body.to_string())
    }

    /// The AWS call of the one who is signed in.
    pub(crate) fn aws(&mut self, call: &str, body: &Value) -> Page {
        self.post(&format!("/aws/{call}"), body)
    }

    /// Sends as given, with this browser's cookies, and keeps those that come back.
    pub(crate) fn send(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Page {
        let jar: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut head = format!("{method} {path} HTTP/1.1\r\nconnection: close\r\n");
        if !headers.iter().any(|(name, _)| *name == "host") {
            head.push_str(&format!("host: {}\r\n", self.address));
        }
        if !jar.is_empty() {
            head.push_str(&format!("cookie: {}\r\n", jar.join("; ")));
        }
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("content-length: {}\r\n\r\n{body}", body.len()));
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(head.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let text = String::from_utf8_lossy(&answer).into_owned();
        let (head, text) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or(0);
        for line in head.lines() {
            let Some(set) = line.strip_prefix("set-cookie: ") else { continue };
            let (name, value) = set.split(';').next().unwrap().split_once('=').unwrap();
            if set.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let page = Page { status, head: head.to_owned(), text: text.to_owned() };
        if let Some(csrf) = page.json()["csrf"].as_str() {
            self.csrf = Some(csrf.to_owned());
        }
        page
    }

    pub(crate) fn sign_in_as_root(&mut self, email: &str, password: &str) -> Page {
        let body = json!({"kind": "root", "email": email, "password": password});
        self.post("/session/sign-in", &body)
    }

    pub(crate) fn sign_in(&mut self, account: &str, name: &str, password: &str) -> Page {
        let body = json!({
            "kind": "user", "account": account, "userName": name, "password": password,
        });
        self.post("/session/sign-in", &body)
    }
}
