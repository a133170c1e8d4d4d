//! The portal's pages: plain HTML without a script.

use wire::generated::sso::RoleCredentials;
use wire::http::HttpResponse;
use wire::sensitive::Sensitive;

/// Forms may lead to a program that waits on this machine for its code.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; \
     base-uri 'none'; form-action 'self' http://127.0.0.1:* http://localhost:*; \
     frame-ancestors 'none'";

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;\
    padding:0 1rem;color:#0f141a;background:#fff}h1{font-size:1.4rem}label{display:block;\
    margin:.75rem 0 .25rem}input{font:inherit;width:100%;box-sizing:border-box;padding:.4rem}\
    button{font:inherit;padding:.4rem 1rem;margin:1rem .5rem 0 0}pre{background:#f2f3f3;\
    padding:.75rem;overflow:auto}.error{color:#b00020}li{margin:.5rem 0}\
    .roles{list-style:none;padding:0}.roles form{display:flex;align-items:center;\
    justify-content:space-between;flex-wrap:wrap;border-bottom:1px solid #c6c6cd;padding:.5rem 0}\
    .roles button{margin:0 0 0 .5rem}\
    a{color:#0972d3}@media(prefers-color-scheme:dark){body{background:#0f1b2a;color:#d1d5db}\
    pre{background:#192534}a{color:#89bdee}\
    .error{color:#ff8a80}}";

/// Who is signed in, and where.
pub(super) struct Shown<'a> {
    pub(super) store: &'a str,
    pub(super) user_name: &'a str,
    pub(super) account: &'a str,
    pub(super) account_name: &'a str,
    pub(super) csrf: &'a str,
}

fn page(status: u16, title: &str, body: &str) -> HttpResponse {
    let html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
         <style>{STYLE}</style><main><h1>{title}</h1>{body}</main></html>"
    );
    HttpResponse {
        status,
        content_type: "text/html; charset=utf-8",
        headers: vec![
            ("cache-control", "no-store".to_owned()),
            ("content-security-policy", CONTENT_SECURITY_POLICY.to_owned()),
            (REFERRER_POLICY.0, REFERRER_POLICY.1.to_owned()),
        ],
        body: html.into_bytes(),
    }
}

/// Without it browsers do not tell where a form comes from, and [`super::post`] would refuse it.
const REFERRER_POLICY: (&str, &str) = ("referrer-policy", "same-origin");

/// A text as HTML shows it.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
    html
}

fn problem(text: Option<&str>) -> String {
    text.map_or_else(String::new, |text| {
        format!("<p class=\"error\" role=\"alert\">{}</p>", escaped(text))
    })
}

fn hidden(name: &str, value: &str) -> String {
    format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">", escaped(value))
}

pub(super) fn redirect(place: &str) -> HttpResponse {
    HttpResponse {
        status: 303,
        content_type: "text/plain; charset=utf-8",
        headers: vec![
            ("location", place.to_owned()),
            ("cache-control", "no-store".to_owned()),
            ("content-security-policy", CONTENT_SECURITY_POLICY.to_owned()),
        ],
        body: Vec::new(),
    }
}

pub(super) fn start() -> HttpResponse {
    let body = "<p>The address of an access portal ends with the id of its identity store, such as \
        <code>/start/d-1234567890</code>. Whoever turned Identity Center on knows it; \
        <code>aws sso-admin list-instances</code> shows it.</p>";
    page(200, "AWS access portal", body)
}

pub(super) fn unknown() -> HttpResponse {
    page(404, "AWS access portal", "<p>There is no portal at this address.</p>")
}

pub(super) fn refused(text: &str) -> HttpResponse {
    page(400, "The request cannot be allowed", &problem(Some(text)))
}

pub(super) fn done(text: &str) -> HttpResponse {
    page(200, "AWS access portal", &format!("<p role=\"status\">{}</p>", escaped(text)))
}

pub(super) fn sign_in(store: &str, next: &str, error: Option<&str>) -> HttpResponse {
    let (held, error) = (hidden("store", store) + &hidden("next", next), problem(error));
    let body = format!(
        "{error}<form method=\"post\" action=\"/start/sign-in\">{held}\
         <label for=\"u\">Username</label>\
         <input id=\"u\" name=\"user_name\" autocomplete=\"username\" required autofocus>\
         <label for=\"p\">Password</label>\
         <input id=\"p\" name=\"password\" type=\"password\" autocomplete=\"current-password\" required>\
         <button>Sign in</button></form>\
         <h2>First sign-in, or password forgotten?</h2>\
         <form method=\"post\" action=\"/start/mail-code\">{held}\
         <label for=\"v\">Username</label>\
         <input id=\"v\" name=\"user_name\" autocomplete=\"username\" required>\
         <button>Send me a code by e-mail</button></form>"
    );
    page(if error.is_empty() { 200 } else { 401 }, "Sign in to the AWS access portal", &body)
}

pub(super) fn new_password(
    store: &str,
    user_name: &str,
    next: &str,
    error: Option<&str>,
) -> HttpResponse {
    let held = hidden("store", store) + &hidden("next", next) + &hidden("user_name", user_name);
    let error = problem(error);
    let body = format!(
        "<p>If there is a user of this name with an e-mail address, a code is on its way to it.</p>\
         {error}<form method=\"post\" action=\"/start/set-password\">{held}\
         <label for=\"c\">Code</label>\
         <input id=\"c\" name=\"code\" autocapitalize=\"characters\" autocomplete=\"one-time-code\" required>\
         <label for=\"n\">New password</label>\
         <input id=\"n\" name=\"new_password\" type=\"password\" autocomplete=\"new-password\" required>\
         <button>Set the password and sign in</button></form>"
    );
    page(if error.is_empty() { 200 } else { 400 }, "Choose a password", &body)
}

pub(super) fn home(shown: &Shown<'_>, roles: &[&str]) -> HttpResponse {
    let csrf = hidden("csrf", shown.csrf);
    let role = |name: &&str| {
        let held = hidden("role", name) + &csrf + &hidden("store", shown.store);
        let name = escaped(name);
        format!(
            "<li><form method=\"post\" action=\"/start/console\">{held}<strong>{name}</strong>\
             <span><button aria-label=\"Management console as {name}\">Management console</button>\
             <button formaction=\"/start/keys\" aria-label=\"Access keys of {name}\">Access keys\
             </button></span></form></li>"
        )
    };
    let list = if roles.is_empty() {
        "<p>You have no access to an account yet.</p>".to_owned()
    } else {
        format!("<ul class=\"roles\">{}</ul>", roles.iter().map(role).collect::<String>())
    };
    let body = format!(
        "<p>Signed in as {}.</p><h2>{} ({})</h2>\
         <p>Permission sets that you have in this account:</p>{list}\
         <form method=\"post\" action=\"/start/sign-out\">{csrf}{}<button>Sign out</button></form>",
        escaped(shown.user_name),
        escaped(shown.account_name),
        escaped(shown.account),
        hidden("store", shown.store),
    );
    page(200, "AWS access portal", &body)
}

pub(super) fn type_code(error: Option<&str>) -> HttpResponse {
    let error = problem(error);
    let body = format!(
        "{error}<form method=\"get\" action=\"/start/device\"><label for=\"c\">Code that the \
         program shows</label><input id=\"c\" name=\"user_code\" autocomplete=\"off\" required \
         autofocus><button>Go on</button></form>"
    );
    page(if error.is_empty() { 200 } else { 400 }, "Authorize a device", &body)
}

pub(super) fn allow_device(client: &str, user_code: &str, csrf: &str) -> HttpResponse {
    let held = hidden("user_code", user_code) + &hidden("csrf", csrf);
    let body = format!(
        "<p>Is this the code that the program shows?</p><pre>{}</pre>\
         <p>Then allow <strong>{}</strong> to use your accounts and roles.</p>\
         <form method=\"post\" action=\"/start/device\">{held}\
         <button name=\"decision\" value=\"allow\">Confirm and allow access</button>\
         <button name=\"decision\" value=\"deny\">Deny</button></form>",
        escaped(user_code),
        escaped(client)
    );
    page(200, "Authorization requested", &body)
}

pub(super) fn allow_code(client: &str, query: &str, csrf: &str) -> HttpResponse {
    let held = hidden("query", query) + &hidden("csrf", csrf);
    let body = format!(
        "<p>Allow <strong>{}</strong> on this machine to use your accounts and roles?</p>\
         <form method=\"post\" action=\"/authorize\">{held}\
         <button name=\"decision\" value=\"allow\">Allow access</button>\
         <button name=\"decision\" value=\"deny\">Deny</button></form>",
        escaped(client)
    );
    page(200, "Authorization requested", &body)
}

pub(super) fn keys(given: &RoleCredentials, api: &str, store: &str) -> HttpResponse {
    let text = |text: Option<&str>| escaped(text.unwrap_or_default());
    let body = format!(
        "<p>For a shell. They expire by themselves, and are not shown again.</p>\
         <pre>export AWS_ENDPOINT_URL={}\nexport AWS_ACCESS_KEY_ID={}\n\
         export AWS_SECRET_ACCESS_KEY={}\nexport AWS_SESSION_TOKEN={}</pre>\
         <p><a href=\"/start/{}\">Back to the portal</a></p>",
        escaped(api),
        text(given.access_key_id.as_deref()),
        text(given.secret_access_key.as_ref().map(Sensitive::expose)),
        text(given.session_token.as_ref().map(Sensitive::expose)),
        escaped(store),
    );
    page(200, "Access keys", &body)
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_others_wrote_is_text() {
        let page = super::allow_device("<script>x</script>", "\"'&", "c");
        let html = String::from_utf8(page.body).unwrap();
        assert!(html.contains("&lt;script&gt;x") && html.contains("&quot;&#39;&amp;"), "{html}");
        assert!(!html.contains("<script"));
    }
}
