//! The access portal of Identity Center: where people sign in, allow programs, and get keys of a role.
//!
//! Plain pages without a script. What they show and give is what the portal's own calls answer
//! ([`control::identity::center::portal`]) for the token in the browser's cookie.

mod page;

use std::sync::Arc;
use std::time::Duration;

use control::identity::center::access::{self, Session};
use control::identity::center::device::{self, Decision};
use control::identity::center::sign_in::{self, SignInError};
use control::identity::center::{code, portal};
use control::identity::sign_in::throttle::{Place, Try};
use control::identity::sign_in::{device as browser, person, token};
use control::mail::Mail;
use wire::form::Form;
use wire::http::{HttpRequest, HttpResponse};
use wire::sensitive::Sensitive;

use crate::console::Asking;
use crate::console::gate::Cookie;
use crate::console::reply::Refusal;

/// The longest query of the page that a program sends a browser to.
const QUERY_MAX: usize = 8 << 10;

/// Whether a path is the portal's.
pub(super) fn owns(path: &str) -> bool {
    path == "/authorize" || path == "/start" || path.starts_with("/start/")
}

pub(super) async fn get(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let request = asking.request;
    let query = query(request)?;
    match request.path.as_str() {
        "/authorize" => consent(asking, &query).await,
        "/start" => Ok(page::start()),
        "/start/device" => code_page(asking, query.get("user_code").unwrap_or_default()).await,
        path => home(asking, path.strip_prefix("/start/").unwrap_or_default()).await,
    }
}

pub(super) async fn post(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let is_form = asking
        .request
        .header("content-type")
        .is_some_and(|kind| kind.split(';').next() == Some("application/x-www-form-urlencoded"));
    if !is_form {
        return Err(Refusal::new(415, "UnsupportedMediaType", "The portal takes forms."));
    }
    let form = wire::form::parse(&asking.request.body)?;
    match asking.request.path.as_str() {
        "/authorize" => allow_code(asking, &form).await,
        "/start/sign-in" => enter(asking, &form).await,
        "/start/mail-code" => mail_code(asking, &form).await,
        "/start/set-password" => set_password(asking, &form).await,
        "/start/device" => allow_device(asking, &form).await,
        "/start/keys" => keys(asking, &form).await,
        "/start/console" => console(asking, &form).await,
        "/start/sign-out" => sign_out(asking, &form).await,
        _ => Err(Refusal::new(404, "NotFound", "There is nothing to post to here.")),
    }
}

fn query(request: &HttpRequest) -> Result<Form, Refusal> {
    if QUERY_MAX < request.query.len() {
        return Err(Refusal::new(414, "UriTooLong", "The query is too long."));
    }
    Ok(wire::form::parse(request.query.as_bytes())?)
}

/// A field of a form.
fn field<'f>(form: &'f Form, name: &str) -> &'f str {
    form.get(name).unwrap_or_default()
}

/// Who is signed in to the portal of this account.
async fn session(asking: &Asking<'_>, account: &str) -> Option<(Session, String)> {
    let held = asking.cookie(Cookie::Portal)?;
    let control = &asking.console.control;
    let given = Sensitive::new(unescape(held));
    let found = access::find(control, &given, control.clock.now()).await.ok()?;
    (found.account == account).then(|| (found, held.to_owned()))
}

/// The one who posts, with the word that only our own page knows.
async fn signed_in(asking: &Asking<'_>, form: &Form) -> Result<Session, Refusal> {
    let ended = || Refusal::new(401, "NotSignedIn", "Your session has ended. Sign in again.");
    let held = asking.cookie(Cookie::Portal).ok_or_else(ended)?;
    if !token::equal(field(form, "csrf"), &token::csrf(held)) {
        return Err(Refusal::new(403, "WrongCsrfToken", "The page is out of date. Load it again."));
    }
    let control = &asking.console.control;
    let given = Sensitive::new(unescape(held));
    access::find(control, &given, control.clock.now()).await.map_err(|_| ended())
}

/// Tokens are Base64; cookies take letters, digits and hyphens. Letters that stand for others are
/// spelled with a hyphen before them.
fn escape(token: &str) -> String {
    token
        .chars()
        .map(|letter| match letter {
            '-' => "--".to_owned(),
            '_' => "-u".to_owned(),
            '+' => "-p".to_owned(),
            '/' => "-s".to_owned(),
            '=' => "-e".to_owned(),
            '.' => "-d".to_owned(),
            other => other.to_string(),
        })
        .collect()
}

/// The way back from [`escape`].
fn unescape(cookie: &str) -> String {
    let mut text = String::with_capacity(cookie.len());
    let mut letters = cookie.chars();
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '-' => match letters.next() {
                Some('u') => '_',
                Some('p') => '+',
                Some('s') => '/',
                Some('e') => '=',
                Some('d') => '.',
                _ => '-',
            },
            other => other,
        });
    }
    text
}

/// The portal of a store: what the person may take on, or the way in.
async fn home(asking: &Asking<'_>, store: &str) -> Result<HttpResponse, Refusal> {
    let control = &asking.console.control;
    let Ok(account) = sign_in::account_of(control, store).await else { return Ok(page::unknown()) };
    let Some((session, held)) = session(asking, &account).await else {
        return Ok(page::sign_in(store, &format!("/start/{store}"), None));
    };
    let sets = portal::sets(control, &session).await?;
    let known = portal::account(control, &session).await?;
    let names: Vec<&str> = sets.iter().map(|set| set.name.as_str()).collect();
    let shown = page::Shown {
        store,
        user_name: session.person.user_name(),
        account: &session.account,
        account_name: &known.name,
        csrf: &token::csrf(&held),
    };
    Ok(page::home(&shown, &names))
}

async fn code_page(asking: &Asking<'_>, user_code: &str) -> Result<HttpResponse, Refusal> {
    if user_code.is_empty() {
        return Ok(page::type_code(None));
    }
    let control = &asking.console.control;
    let now = control.clock.now();
    let Some(waiting) = device::find(control, user_code, now).await? else {
        return Ok(page::type_code(Some("The code is not known, or too old.")));
    };
    let next = format!("/start/device?{}", wire::form::write([("user_code", user_code)]));
    match session(asking, &waiting.account).await {
        None => Ok(page::sign_in(&waiting.store, &next, None)),
        Some((_, held)) => Ok(page::allow_device(&waiting.client, user_code, &token::csrf(&held))),
    }
}

async fn allow_device(asking: &Asking<'_>, form: &Form) -> Result<HttpResponse, Refusal> {
    let session = signed_in(asking, form).await?;
    let control = &asking.console.control;
    let allow = field(form, "decision") == "allow";
    let decision = Decision { account: &session.account, user: session.person.id(), allow };
    let decided =
        device::decide(control, field(form, "user_code"), decision, control.clock.now()).await;
    Ok(match decided {
        Ok(()) if allow => page::done("Request approved. You can close this window."),
        Ok(()) => page::done("Request denied. You can close this window."),
        Err(error) => page::type_code(Some(&error.message)),
    })
}

/// The page that a program sends a browser to for an authorisation code.
async fn consent(asking: &Asking<'_>, query: &Form) -> Result<HttpResponse, Refusal> {
    let control = &asking.console.control;
    let given: Vec<(String, String)> =
        query.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let asked = match code::ask(control, &given, control.clock.now()).await {
        Ok(asked) => asked,
        Err(error) => return Ok(page::refused(&error.message)),
    };
    let next = format!("/authorize?{}", asking.request.query);
    match session(asking, &asked.account).await {
        None => Ok(page::sign_in(&asked.store, &next, None)),
        Some((_, held)) => {
            let csrf = token::csrf(&held);
            Ok(page::allow_code(&asked.client.name, &asking.request.query, &csrf))
        }
    }
}

async fn allow_code(asking: &Asking<'_>, form: &Form) -> Result<HttpResponse, Refusal> {
    let session = signed_in(asking, form).await?;
    let control = &asking.console.control;
    let now = control.clock.now();
    let query = wire::form::parse(field(form, "query").as_bytes())?;
    let given: Vec<(String, String)> =
        query.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let asked = match code::ask(control, &given, now).await {
        Ok(asked) if asked.account == session.account => asked,
        Ok(_) => return Ok(page::refused("The request is for another portal.")),
        Err(error) => return Ok(page::refused(&error.message)),
    };
    let place = if field(form, "decision") == "allow" {
        asked.allow(control, session.person.id(), now)?
    } else {
        asked.deny()
    };
    Ok(page::redirect(&place))
}

async fn enter(asking: &Asking<'_>, form: &Form) -> Result<HttpResponse, Refusal> {
    let (store, name) = (field(form, "store"), field(form, "user_name"));
    let next = field(form, "next");
    let control = &asking.console.control;
    let Some(tried) = begin(asking, store, name).await? else {
        return Ok(page::sign_in(store, next, Some(TOO_MANY)));
    };
    let password = Sensitive::new(field(form, "password").to_owned());
    match sign_in::sign_in(control, store, name, &password).await {
        Ok(given) => {
            tried.succeed();
            enter_with(asking, &given, (store, name), next).await
        }
        Err(error) => Ok(page::sign_in(store, next, Some(&said(&error)))),
    }
}

const TOO_MANY: &str = "There were too many failed attempts from here. Wait, and try again.";

/// Whom failures are counted for.
fn subject(store: &str, name: &str) -> String {
    format!("{store}/{}", name.to_lowercase())
}

/// A try; `None` after too many that failed. A browser in which the person has been signed in is a
/// place of its own, which nobody else who guesses from the same address keeps out.
async fn begin<'a>(
    asking: &'a Asking<'_>,
    store: &str,
    name: &str,
) -> Result<Option<Try<'a>>, Refusal> {
    let control = &asking.console.control;
    let subject = subject(store, name);
    let cookie = asking.cookie(Cookie::Device);
    let place = match cookie {
        Some(cookie) if browser::knows(control, Some(cookie), &subject).await? => {
            Place::Device(token::hash(cookie))
        }
        _ => Place::of(asking.visit.source),
    };
    Ok(control.sign_ins.throttle.begin(&place, &subject, control.clock.now()).ok())
}

fn said(error: &SignInError) -> String {
    let text = error.to_string();
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// The cookies, and the page that the person came for.
async fn enter_with(
    asking: &Asking<'_>,
    given: &Sensitive,
    (store, name): (&str, &str),
    next: &str,
) -> Result<HttpResponse, Refusal> {
    let (control, secure) = (&asking.console.control, asking.console.secure);
    let known = match asking.cookie(Cookie::Device) {
        Some(cookie) => cookie.to_owned(),
        None => token::new(&*control.entropy).expose().to_owned(),
    };
    browser::remember(control, &known, &subject(store, name)).await?;
    let lasts = access::SESSION.as_secs();
    let cookie = Cookie::Portal.set(&escape(given.expose()), lasts, secure);
    let own = next.starts_with("/start/") || next.starts_with("/authorize?");
    let place = if own && !next.contains(['\r', '\n']) {
        next.to_owned()
    } else {
        format!("/start/{store}")
    };
    let mut response = page::redirect(&place);
    response.headers.push(cookie);
    response.headers.push(Cookie::Device.set(&known, browser::LASTS.as_secs(), secure));
    Ok(response)
}

async fn mail_code(asking: &Asking<'_>, form: &Form) -> Result<HttpResponse, Refusal> {
    let (store, name) = (field(form, "store"), field(form, "user_name"));
    let control = &asking.console.control;
    if let Ok(Some(letter)) = sign_in::start_code(control, store, name).await {
        let text = format!(
            "Hello {},\n\nyour code for the access portal is {}.\nIt is good for ten minutes. If \
             you did not ask for it, do nothing.\n",
            letter.user_name,
            letter.code.expose()
        );
        let mail = Mail {
            to: letter.email,
            subject: "Your code for the access portal".to_owned(),
            text: Sensitive::new(text),
        };
        // Apart, so that the time of the answer tells nothing.
        let control = Arc::clone(control);
        tokio::spawn(async move {
            if let Err(error) = control.post.send(mail).await {
                tracing::error!(%error, "a code was not sent");
            }
        });
    }
    // The same for a name that nobody has.
    Ok(page::new_password(store, name, field(form, "next"), None))
}

async fn set_password(asking: &Asking<'_>, form: &Form) -> Result<HttpResponse, Refusal> {
    let (store, name) = (field(form, "store"), field(form, "user_name"));
    let next = field(form, "next");
    let control = &asking.console.control;
    let Some(tried) = begin(asking, store, name).await? else {
        return Ok(page::new_password(store, name, next, Some(TOO_MANY)));
    };
    let new = Sensitive::new(field(form, "new_password").to_owned());
    let code = field(form, "code").trim();
    match sign_in::set_password(control, store, name, code, &new).await {
        Ok(given) => {
            tried.succeed();
            enter_with(asking, &given, (store, name), next).await
        }
        Err(error @ SignInError::Password { .. }) => {
            tried.undo();
            Ok(page::new_password(store, name, next, Some(&said(&error))))
        }
        Err(error) => Ok(page::new_password(store, name, next, Some(&said(&error)))),
    }
}

/// Keys of a role, shown once.
async fn keys(asking: &Asking<'_>, form: &Form) -> Result<HttpResponse, Refusal> {
    let session = signed_in(asking, form).await?;
    let control = &asking.console.control;
    let now = control.clock.now();
    let given = portal::credentials(control, &session, field(form, "role"), now).await?;
    Ok(page::keys(&given, &asking.console.api, field(form, "store")))
}

/// The console, as the role of a permission set.
async fn console(asking: &Asking<'_>, form: &Form) -> Result<HttpResponse, Refusal> {
    let session = signed_in(asking, form).await?;
    let (control, console) = (&asking.console.control, asking.console);
    let wanted = (field(form, "role"), console.url.as_str());
    let token = person::begin(control, &asking.visit, &session, wanted).await?;
    let lasts = control.settings.sessions.absolute.as_secs();
    let mut response = page::redirect("/");
    response.headers.push(Cookie::Session.set(token.expose(), lasts, console.secure));
    Ok(response)
}

async fn sign_out(asking: &Asking<'_>, form: &Form) -> Result<HttpResponse, Refusal> {
    let session = signed_in(asking, form).await?;
    access::end(&asking.console.control, &session).await?;
    let mut response = page::redirect(&format!("/start/{}", field(form, "store")));
    let gone = Duration::ZERO.as_secs();
    response.headers.push(Cookie::Portal.set("", gone, asking.console.secure));
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::{escape, unescape};

    #[test]
    fn tokens_go_through_cookies() {
        for token in ["abc", "a-b_c+d/e=f.g", "--", "-u", ""] {
            let cookie = escape(token);
            assert!(cookie.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'), "{cookie}");
            assert_eq!(unescape(&cookie), token);
        }
    }
}
