//! Who may talk to the console at all: its own pages, by the right name, with the right words.

use std::net::IpAddr;

use control::identity::sign_in::token;
use wire::http::HttpRequest;

use crate::console::reply::Refusal;

/// Repeats the session's word with every change.
const CSRF_HEADER: &str = "x-borealis-csrf";
/// Says that nobody is there: a page looks for news by itself.
const POLL_HEADER: &str = "x-borealis-poll";

/// What cookies are for. None can be read by scripts but the last, which holds no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookie {
    Session,
    /// A browser that somebody has signed in with.
    Device,
    /// The account that was last signed in to.
    Account,
    /// A person's session with the access portal.
    Portal,
}

impl Cookie {
    /// Over TLS with the prefix that binds a cookie to this very host.
    fn name(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Self::Session, true) => "__Host-borealis-session",
            (Self::Session, false) => "borealis-session",
            (Self::Device, true) => "__Host-borealis-device",
            (Self::Device, false) => "borealis-device",
            (Self::Account, true) => "__Host-borealis-account",
            (Self::Account, false) => "borealis-account",
            (Self::Portal, true) => "__Host-borealis-portal",
            (Self::Portal, false) => "borealis-portal",
        }
    }

    /// Its value in a request, if it has the form of one.
    #[must_use]
    pub fn of(self, request: &HttpRequest, secure: bool) -> Option<&str> {
        let name = self.name(secure);
        let headers = request.headers.iter().filter(|(header, _)| header == "cookie");
        let pairs = headers.flat_map(|(_, value)| value.split(';'));
        let value = pairs
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value)?;
        let is_plain = value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        // The portal's holds a whole token.
        let longest = if self == Self::Portal { 2048 } else { 64 };
        (is_plain && (1..=longest).contains(&value.len())).then_some(value)
    }

    /// The header that sets it, for so many seconds; 0 removes it.
    #[must_use]
    pub fn set(self, value: &str, seconds: u64, secure: bool) -> (&'static str, String) {
        let name = self.name(secure);
        let mut text = format!("{name}={value}; Path=/; Max-Age={seconds}; SameSite=Strict");
        if self != Self::Account {
            text.push_str("; HttpOnly");
        }
        if secure {
            text.push_str("; Secure");
        }
        ("set-cookie", text)
    }
}

/// Whether the request names this machine. A name of somebody else's that leads here would let
/// their pages talk to us as if they were ours.
///
/// # Errors
/// 421 with what to do.
pub fn check_host(request: &HttpRequest) -> Result<(), Refusal> {
    if request.header("host").is_some_and(is_loopback) {
        return Ok(());
    }
    let text = "The console answers to localhost and loopback addresses only.";
    Err(Refusal::new(421, "MisdirectedRequest", text))
}

/// Whether a change comes from a page of the console. Browsers tell the origin of every POST.
///
/// # Errors
/// 403.
pub fn check_origin(request: &HttpRequest, secure: bool) -> Result<(), Refusal> {
    let scheme = if secure { "https" } else { "http" };
    let own = request.header("host").map(|host| format!("{scheme}://{host}"));
    if own.is_some() && request.header("origin") == own.as_deref() {
        return Ok(());
    }
    Err(Refusal::new(403, "WrongOrigin", "The request does not come from a page of the console."))
}

/// Whether the page knows the session's word.
///
/// # Errors
/// 403.
pub fn check_csrf(request: &HttpRequest, session_token: &str) -> Result<(), Refusal> {
    let given = request.header(CSRF_HEADER).unwrap_or_default();
    if token::equal(given, &token::csrf(session_token)) {
        return Ok(());
    }
    Err(Refusal::new(403, "WrongCsrfToken", "The page is out of date. Load it again."))
}

/// Whether somebody is at the page.
#[must_use]
pub fn is_active(request: &HttpRequest) -> bool {
    request.header(POLL_HEADER).is_none()
}

fn is_loopback(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    };
    let name = name.trim_start_matches('[').trim_end_matches(']');
    name == "localhost"
        || name.ends_with(".localhost")
        || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use wire::http::HttpRequest;

    use super::{Cookie, check_csrf, check_host, check_origin};

    fn request(headers: &[(&str, &str)]) -> HttpRequest {
        let headers = headers.iter().map(|(name, value)| ((*name).into(), (*value).into()));
        HttpRequest { headers: headers.collect(), ..HttpRequest::default() }
    }

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for (host, answered) in [
            ("127.0.0.1:4580", true),
            ("localhost:9", true),
            ("[::1]:4580", true),
            ("console.localhost:4580", true),
            ("evil.example.com:4580", false),
            ("127.0.0.1.example.com", false),
            ("localhost.example.com", false),
            ("192.0.2.1:4580", false),
            ("", false),
        ] {
            assert_eq!(check_host(&request(&[("host", host)])).is_ok(), answered, "{host}");
        }
        assert!(check_host(&request(&[])).is_err());
    }

    #[test]
    fn changes_come_from_our_own_pages() {
        let host = ("host", "localhost:4580");
        for (origin, secure, fits) in [
            (Some("http://localhost:4580"), false, true),
            (Some("https://localhost:4580"), true, true),
            (Some("https://localhost:4580"), false, false),
            (Some("http://localhost:4581"), false, false),
            (Some("http://evil.example.com"), false, false),
            (Some("null"), false, false),
            (None, false, false),
        ] {
            let mut headers = vec![host];
            headers.extend(origin.map(|origin| ("origin", origin)));
            assert_eq!(check_origin(&request(&headers), secure).is_ok(), fits, "{origin:?}");
        }
        let word = control::identity::sign_in::token::csrf("t");
        assert!(check_csrf(&request(&[("x-borealis-csrf", &word)]), "t").is_ok());
        assert!(check_csrf(&request(&[("x-borealis-csrf", &word)]), "u").is_err());
        assert!(check_csrf(&request(&[]), "t").is_err());
    }

    #[test]
    fn cookies_are_read_and_written() {
        let jar = request(&[("cookie", "a=b; borealis-session=T0k; borealis-account=my-lab")]);
        assert_eq!(Cookie::Session.of(&jar, false), Some("T0k"));
        assert_eq!(Cookie::Account.of(&jar, false), Some("my-lab"));
        assert_eq!(Cookie::Session.of(&jar, true), None, "over TLS by another name");
        let strange = request(&[("cookie", "borealis-session=<script>")]);
        assert_eq!(Cookie::Session.of(&strange, false), None);
        let (_, plain) = Cookie::Session.set("x", 5, false);
        assert_eq!(plain, "borealis-session=x; Path=/; Max-Age=5; SameSite=Strict; HttpOnly");
        let (_, secure) = Cookie::Session.set("x", 5, true);
        assert!(secure.starts_with("__Host-") && secure.ends_with("; Secure"), "{secure}");
    }
}
