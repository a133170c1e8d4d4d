//! Signing up: an address proven by a code, a password, a contact, and then an account.

use std::time::Duration;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::error::ApiError;
use wire::generated::account::PutContactInformationRequest;
use wire::sensitive::Sensitive;

use crate::audit::event::Identity;
use crate::control::Control;
use crate::door::Visit;
use crate::identity::account::{self, Account, AccountError, NewAccount};
use crate::identity::contact::{self, Contact};
use crate::identity::sign_in::refusal::{invalid, too_many, wrong_code};
use crate::identity::sign_in::throttle::Place;
use crate::identity::sign_in::{record, scope, token};
use crate::mail::Mail;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

/// How long a sign-up may take.
const LASTS: Duration = Duration::from_secs(60 * 60);
/// Wrong codes that end a sign-up: one in two hundred thousand guesses the right one.
const TRIES_MAX: u32 = 5;
/// Sign-ups under way at one time.
const PENDING_MAX: usize = 1_000;

/// A sign-up under way, kept under the hash of its id, which only the one who began it knows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SignUp {
    email: String,
    name: String,
    /// Hash of id and code.
    code: String,
    tries: u32,
    verified: bool,
    begun: Timestamp,
}

impl Noun for SignUp {
    const KIND: &'static str = "sign-up";
}

impl SignUp {
    fn is_over(&self, now: Timestamp) -> bool {
        self.begun.plus(LASTS) <= now || TRIES_MAX <= self.tries
    }
}

/// Sends a code to the address and gives the id of the sign-up. The answer does not tell whether the
/// address has an account: that is said to whoever reads its mail.
///
/// # Errors
/// `InvalidInput`, `TooManyAttempts`, `ServiceUnavailable` when the mail cannot be sent.
pub async fn start(
    control: &Control,
    visit: &Visit,
    email: &str,
    name: &str,
) -> Result<Sensitive, ApiError> {
    account::check_email(email).map_err(|error| invalid(error.to_string()))?;
    account::check_name(name).map_err(|error| invalid(error.to_string()))?;
    let now = control.clock.now();
    let place = Place::of(visit.source);
    control.sign_ins.throttle.begin(&place, "sign-up", now).map_err(too_many)?;
    let (id, code) = (token::new(&*control.entropy), control.entropy.text(b"0123456789", 6));
    let sign_up = SignUp {
        email: email.to_owned(),
        name: name.to_owned(),
        code: hash(id.expose(), &code),
        tries: 0,
        verified: false,
        begun: now,
    };
    let write = async |change: &mut Change| {
        if PENDING_MAX <= change.list::<SignUp>().await?.len() {
            return Err(too_many(LASTS / 60));
        }
        Ok::<_, ApiError>(change.put(&token::hash(id.expose()), &sign_up).await?)
    };
    control.records.change(&scope(), write).await?;
    let text = format!(
        "Somebody, probably you, is signing up for an account of the name {name}.\n\n\
         Verification code: {code}\n\n\
         It is valid for an hour. If it was not you, do nothing: without the code there will be no \
         account.\n"
    );
    let subject = format!("{code} is your verification code");
    let mail = Mail { to: email.to_owned(), subject, text: Sensitive::new(text) };
    control.post.send(mail).await?;
    Ok(id)
}

/// Takes the code.
///
/// # Errors
/// `WrongCode`; `EmailInUse` for an address that has an account already.
pub async fn verify(control: &Control, id: &str, code: &str) -> Result<(), ApiError> {
    let (key, now) = (token::hash(id), control.clock.now());
    let write = async |change: &mut Change| {
        let Some(mut sign_up) = change.get::<SignUp>(&key).await? else { return Ok(None) };
        if sign_up.is_over(now) {
            return Ok(None);
        }
        let is_right = token::equal(&sign_up.code, &hash(id, code));
        sign_up.verified |= is_right;
        if !is_right {
            sign_up.tries += 1;
        }
        change.put(&key, &sign_up).await?;
        Ok::<_, StoreError>(is_right.then_some(sign_up.email))
    };
    let email = control.records.change(&scope(), write).await?.ok_or_else(wrong_code)?;
    if account::find_by_email(control, &email).await?.is_some() {
        return Err(in_use(&email));
    }
    Ok(())
}

/// Makes the account and sends word of it.
///
/// # Errors
/// `WrongCode` for a sign-up that was not verified or is over; `InvalidInput`, `EmailInUse`,
/// `ValidationException` for the contact.
pub async fn complete(
    control: &Control,
    visit: &Visit,
    id: &str,
    (password, contact): (Sensitive, &Value),
) -> Result<Account, ApiError> {
    let key = token::hash(id);
    let view = control.records.view().await?;
    let sign_up = view.get::<SignUp>(&scope(), &key).await?;
    let sign_up = sign_up
        .filter(|sign_up| sign_up.verified && !sign_up.is_over(control.clock.now()))
        .ok_or_else(wrong_code)?;
    let contact = checked(contact)?;
    let new = NewAccount {
        id: None,
        name: sign_up.name,
        root_email: sign_up.email.clone(),
        root_password: password,
        access_key: false,
    };
    let created = account::create(control, new).await.map_err(|error| match error {
        AccountError::EmailTaken { email } => in_use(&email),
        AccountError::Store(source) => source.into(),
        other => invalid(other.to_string()),
    })?;
    let account = created.account;
    contact::put(control, &Scope::global(&account.id), &contact).await?;
    let end = async |change: &mut Change| change.delete::<SignUp>(&key).await;
    control.records.change(&scope(), end).await?;
    let identity = Identity::unproven(&account.id, Some("root"));
    record(control, visit, identity, ("CreateAccount", None)).await;
    let text = format!(
        "Your account {} ({}) is ready.\n\nSign in as root user with this address. Use the root \
         user to make an administrator, and for the few tasks that need it.\n",
        account.id, account.name
    );
    let subject = format!("Welcome: your account {} is ready", account.id);
    let mail = Mail { to: sign_up.email, subject, text: Sensitive::new(text) };
    // The account is there whether the letter is or not.
    if let Err(error) = control.post.send(mail).await {
        tracing::error!(%error, "a confirmation was not sent");
    }
    Ok(account)
}

/// Deletes sign-ups that are over.
///
/// # Errors
/// What the store answers.
pub async fn sweep(control: &Control) -> Result<(), StoreError> {
    let now = control.clock.now();
    let sign_ups = control.records.view().await?.list::<SignUp>(&scope()).await?;
    for (id, _) in sign_ups.iter().filter(|(_, sign_up)| sign_up.is_over(now)) {
        let write = async |change: &mut Change| change.delete::<SignUp>(id).await;
        control.records.change(&scope(), write).await?;
    }
    Ok(())
}

/// The contact, held to the account service's model.
fn checked(contact: &Value) -> Result<Contact, ApiError> {
    let service = wire::service::find("account").ok_or_else(ApiError::internal)?;
    let operation = service.operation("PutContactInformation").ok_or_else(ApiError::internal)?;
    let body = serde_json::json!({ "ContactInformation": contact }).to_string();
    let input = service.decode_neutral(operation, body.as_bytes())?;
    let input: PutContactInformationRequest =
        serde_json::from_value(input).map_err(|_| ApiError::internal())?;
    Ok(Contact { information: input.contact_information })
}

fn hash(id: &str, code: &str) -> String {
    token::digest("sign-up-code", &format!("{id}/{}", code.trim()))
}

fn in_use(email: &str) -> ApiError {
    let text = format!(
        "The address {email} belongs to an account already. Sign in, or choose \"Forgot password\"."
    );
    ApiError::new("EmailInUse", text).with_status(409)
}
