//! Accounts, their root users and their aliases.

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::iam::{
    CreateAccountAliasRequest, DeleteAccountAliasRequest, ListAccountAliasesRequest,
    ListAccountAliasesResponse,
};
use wire::sensitive::Sensitive;

use crate::call::Call;
use crate::control::Control;
use crate::identity::access_key;
use crate::identity::page::Paging;
use crate::identity::password::{self, Hashed};
use crate::identity::refusal;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// How often a random account id is drawn before giving up.
const DRAWS_MAX: u32 = 16;
/// Longest account name, characters. AWS Account Management API, `AccountName`.
const NAME_LENGTH_MAX: usize = 50;
/// Longest e-mail address of a root user, characters. The same API, `PrimaryEmail`.
const EMAIL_LENGTH_MAX: usize = 64;

/// An account, kept in the system's scope under its 12 digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub id: String,
    pub name: String,
    /// As given at creation; unique whatever the case.
    pub root_email: String,
    pub created: Timestamp,
    pub alias: Option<String>,
    /// Since when nobody may sign in or call in its name.
    #[serde(default)]
    pub closed: Option<Timestamp>,
}

impl Noun for Account {
    const KIND: &'static str = "account";
}

/// The root user's credentials, kept in the account's global scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Root {
    pub password: Hashed,
    pub password_last_used: Option<Timestamp>,
    /// Access key ids, oldest first.
    pub keys: Vec<String>,
    /// Ids of MFA devices, in the order of enabling.
    #[serde(default)]
    pub mfa: Vec<String>,
}

impl Noun for Root {
    const KIND: &'static str = "root";
}

impl Root {
    pub const ID: &'static str = "root";
}

/// Leads from a root user's lower-case e-mail address to the account.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct RootEmail {
    account: String,
}

impl Noun for RootEmail {
    const KIND: &'static str = "root-email";
}

/// Leads from an alias to the account.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Alias {
    account: String,
}

impl Noun for Alias {
    const KIND: &'static str = "account-alias";
}

/// What a new account is to be.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// 12 digits; random when absent.
    pub id: Option<String>,
    pub name: String,
    pub root_email: String,
    pub root_password: Sensitive,
    /// Whether to make an access key of the root user.
    pub access_key: bool,
}

/// An account that has been made, with what is shown once.
#[derive(Clone, Debug)]
pub struct Created {
    pub account: Account,
    /// Id and secret of the root user's key, if one was asked for.
    pub access_key: Option<(String, Sensitive)>,
}

/// Why an account cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    #[error("an account id has 12 digits, {id:?} has not")]
    Id { id: String },
    #[error("an account with the id {id} exists already")]
    IdTaken { id: String },
    #[error("no free account id was found in {DRAWS_MAX} draws")]
    NoId,
    #[error("an account name has 1 to {NAME_LENGTH_MAX} characters and no control characters")]
    Name,
    #[error("{email:?} is not an e-mail address of at most {EMAIL_LENGTH_MAX} characters")]
    Email { email: String },
    #[error("an account with the root e-mail address {email} exists already")]
    EmailTaken { email: String },
    #[error("the root password is refused: {text}")]
    Password { text: String },
    #[error("the metadata store did not take the account")]
    Store(#[from] StoreError),
}

/// Makes an account with its root user.
///
/// # Errors
/// See [`AccountError`].
pub async fn create(control: &Control, new: NewAccount) -> Result<Created, AccountError> {
    check(&new)?;
    let password = password::hash(&*control.entropy, &new.root_password).await;
    let write = async |change: &mut Change| {
        let id = free_id(control, change, new.id.as_deref()).await?;
        let email = new.root_email.to_lowercase();
        if change.get::<RootEmail>(&email).await?.is_some() {
            return Err(AccountError::EmailTaken { email: new.root_email.clone() });
        }
        let account = Account {
            id: id.clone(),
            name: new.name.clone(),
            root_email: new.root_email.clone(),
            created: control.clock.now(),
            alias: None,
            closed: None,
        };
        let scope = Scope::global(&id);
        let mut root = Root {
            password: password.clone(),
            password_last_used: None,
            keys: Vec::new(),
            mfa: Vec::new(),
        };
        let mut shown = None;
        if new.access_key {
            let (key_id, secret, access_key) = access_key::new(control, &id, None);
            change.put_in(&scope, &key_id, &access_key).await?;
            root.keys.push(key_id.clone());
            shown = Some((key_id, secret));
        }
        change.put_in(&scope, Root::ID, &root).await?;
        change.put(&email, &RootEmail { account: id.clone() }).await?;
        change.put(&id, &account).await?;
        Ok(Created { account, access_key: shown })
    };
    control.records.change(&Scope::system(), write).await
}

fn check(new: &NewAccount) -> Result<(), AccountError> {
    check_name(&new.name)?;
    check_email(&new.root_email)?;
    password::check(None, &new.root_email, &new.root_password)
        .map_err(|error| AccountError::Password { text: error.message })
}

/// # Errors
/// [`AccountError::Name`].
pub fn check_name(name: &str) -> Result<(), AccountError> {
    let length = name.chars().count();
    if !(1..=NAME_LENGTH_MAX).contains(&length) || name.chars().any(char::is_control) {
        return Err(AccountError::Name);
    }
    Ok(())
}

/// # Errors
/// [`AccountError::Email`].
pub fn check_email(email: &str) -> Result<(), AccountError> {
    let is_email = email.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && !domain.is_empty() && !domain.contains('@')
    });
    let is_plain = email.chars().all(|c| c.is_ascii_graphic() && c != '/');
    if !is_email || !is_plain || EMAIL_LENGTH_MAX < email.len() {
        return Err(AccountError::Email { email: email.to_owned() });
    }
    Ok(())
}

/// Gives the account another name.
///
/// # Errors
/// `NoSuchEntity`, what the store answers.
pub async fn rename(control: &Control, id: &str, name: &str) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let account = Account { name: name.to_owned(), ..load(change, id).await? };
        Ok::<_, ApiError>(change.put(id, &account).await?)
    };
    control.records.change(&Scope::system(), write).await
}

/// Gives the root user another address; `false` when an account has it.
///
/// # Errors
/// `NoSuchEntity`, what the store answers.
pub async fn move_email(control: &Control, id: &str, email: &str) -> Result<bool, ApiError> {
    let write = async |change: &mut Change| {
        let mut account = load(change, id).await?;
        let (old, new) = (account.root_email.to_lowercase(), email.to_lowercase());
        let holder = change.get::<RootEmail>(&new).await?;
        if holder.is_some_and(|holder| holder.account != id) {
            return Ok(false);
        }
        change.delete::<RootEmail>(&old).await?;
        change.put(&new, &RootEmail { account: id.to_owned() }).await?;
        email.clone_into(&mut account.root_email);
        change.put(id, &account).await?;
        Ok::<_, ApiError>(true)
    };
    control.records.change(&Scope::system(), write).await
}

/// Closes the account: nobody gets in, and what it runs stops. Its address and alias stay taken.
///
/// # Errors
/// `NoSuchEntity`, what the store answers.
pub async fn close(control: &Control, id: &str) -> Result<(), ApiError> {
    set_closed(control, id, Some(control.clock.now())).await
}

/// Opens a closed account again: its keys and sign-ins are taken as before.
///
/// # Errors
/// `NoSuchEntity`, what the store answers.
pub async fn reopen(control: &Control, id: &str) -> Result<(), ApiError> {
    set_closed(control, id, None).await
}

/// The ids of the accounts that are closed.
///
/// # Errors
/// What the store answers.
pub async fn closed(view: &View) -> Result<Vec<String>, StoreError> {
    let all = view.list::<Account>(&Scope::system()).await?;
    Ok(all.into_iter().filter(|(_, one)| one.closed.is_some()).map(|(id, _)| id).collect())
}

async fn set_closed(
    control: &Control,
    id: &str,
    closed: Option<Timestamp>,
) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut account = load(change, id).await?;
        account.closed = if closed.is_some() { account.closed.or(closed) } else { None };
        change.put(id, &account).await?;
        // A write to the account's own scope, so that whoever keeps credentials of it looks anew.
        let scope = Scope::global(id);
        let root = change.get_in::<Root>(&scope, Root::ID).await?;
        let root = root.ok_or_else(ApiError::internal)?;
        Ok::<_, ApiError>(change.put_in(&scope, Root::ID, &root).await?)
    };
    control.records.change(&Scope::system(), write).await?;
    control.poke.notify_one();
    Ok(())
}

async fn free_id(
    control: &Control,
    change: &mut Change,
    wanted: Option<&str>,
) -> Result<String, AccountError> {
    if let Some(id) = wanted {
        if id.len() != 12 || !id.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(AccountError::Id { id: id.to_owned() });
        }
        return match change.get::<Account>(id).await? {
            Some(_) => Err(AccountError::IdTaken { id: id.to_owned() }),
            None => Ok(id.to_owned()),
        };
    }
    for _ in 0..DRAWS_MAX {
        // Ids with a leading zero are valid but get lost in spreadsheets and unquoted YAML.
        let first = control.entropy.text(b"123456789", 1);
        let id = first + &control.entropy.text(b"0123456789", 11);
        if change.get::<Account>(&id).await?.is_none() {
            return Ok(id);
        }
    }
    Err(AccountError::NoId)
}

/// All accounts, in the order of their ids.
///
/// # Errors
/// What the store answers.
pub async fn list(control: &Control) -> Result<Vec<Account>, StoreError> {
    let accounts = control.records.view().await?.list::<Account>(&Scope::system()).await?;
    Ok(accounts.into_iter().map(|(_, account)| account).collect())
}

/// The account with these 12 digits or this alias.
///
/// # Errors
/// What the store answers.
pub async fn find(control: &Control, id_or_alias: &str) -> Result<Option<Account>, StoreError> {
    find_in(&control.records.view().await?, id_or_alias).await
}

/// The same at one moment.
///
/// # Errors
/// What the store answers.
pub async fn find_in(view: &View, id_or_alias: &str) -> Result<Option<Account>, StoreError> {
    let alias = view.get::<Alias>(&Scope::system(), id_or_alias).await?;
    let id = alias.as_ref().map_or(id_or_alias, |alias| &alias.account);
    view.get::<Account>(&Scope::system(), id).await
}

/// The account whose root user has this e-mail address.
///
/// # Errors
/// What the store answers.
pub async fn find_by_email(control: &Control, email: &str) -> Result<Option<Account>, StoreError> {
    find_by_email_in(&control.records.view().await?, email).await
}

/// The same at one moment.
///
/// # Errors
/// What the store answers.
pub async fn find_by_email_in(view: &View, email: &str) -> Result<Option<Account>, StoreError> {
    match view.get::<RootEmail>(&Scope::system(), &email.to_lowercase()).await? {
        Some(index) => view.get::<Account>(&Scope::system(), &index.account).await,
        None => Ok(None),
    }
}

/// When the caller's root user last signed in with its password.
///
/// # Errors
/// What the store answers.
pub async fn root_password_last_used(call: &Call) -> Result<Option<String>, StoreError> {
    let view = call.records().view().await?;
    let root = view.get::<Root>(&call.global_scope(), Root::ID).await?;
    Ok(root.and_then(|root| root.password_last_used).map(|at| at.to_string()))
}

/// Gives the account an alias, in place of the one it has.
///
/// # Errors
/// `InvalidInput` for what may not be an alias, `EntityAlreadyExists`.
pub async fn create_alias(call: Call, input: CreateAccountAliasRequest) -> Result<(), ApiError> {
    let alias = &input.account_alias;
    check_alias(alias)?;
    let write = async |change: &mut Change| {
        let mut account = load(change, call.account()).await?;
        let holder = change.get::<Alias>(alias).await?;
        if holder.is_some() {
            return Err(refusal::taken(format!("The account alias {alias} already exists.")));
        }
        if let Some(earlier) = account.alias.replace(alias.clone()) {
            change.delete::<Alias>(&earlier).await?;
        }
        change.put(alias, &Alias { account: account.id.clone() }).await?;
        Ok(change.put(&account.id, &account).await?)
    };
    call.records().change(&Scope::system(), write).await
}

/// # Errors
/// `NoSuchEntity` when the account has another alias or none.
pub async fn delete_alias(call: Call, input: DeleteAccountAliasRequest) -> Result<(), ApiError> {
    let alias = &input.account_alias;
    let write = async |change: &mut Change| {
        let mut account = load(change, call.account()).await?;
        if account.alias.as_ref() != Some(alias) {
            return Err(refusal::missing(format!("The account alias {alias} cannot be found.")));
        }
        account.alias = None;
        change.delete::<Alias>(alias).await?;
        Ok(change.put(&account.id, &account).await?)
    };
    call.records().change(&Scope::system(), write).await
}

/// # Errors
/// `ValidationError`.
pub async fn list_aliases(
    call: Call,
    input: ListAccountAliasesRequest,
) -> Result<ListAccountAliasesResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let view = call.records().view().await?;
    let account = view.get::<Account>(&Scope::system(), call.account()).await?;
    let alias = account.and_then(|account| account.alias);
    let page = paging.cut(alias.into_iter().map(|alias| (alias.clone(), alias)));
    Ok(ListAccountAliasesResponse {
        is_truncated: page.is_truncated(),
        account_aliases: page.items,
        marker: page.marker,
    })
}

async fn load(change: &mut Change, id: &str) -> Result<Account, ApiError> {
    let account = change.get::<Account>(id).await?;
    account.ok_or_else(|| refusal::missing(format!("The account {id} cannot be found.")))
}

/// 3 to 63 lower-case letters, digits and single hyphens inside, and not an account id.
fn check_alias(alias: &str) -> Result<(), ApiError> {
    let letters = alias.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let hyphens = !alias.starts_with('-') && !alias.ends_with('-') && !alias.contains("--");
    if !(3..=63).contains(&alias.len()) || !letters || !hyphens {
        return Err(refusal::validation(format!(
            "1 validation error detected: Value '{alias}' at 'accountAlias' failed to satisfy \
             constraint: Member must satisfy regular expression pattern: \
             ^[a-z0-9]([a-z0-9]|-(?!-)){{1,61}}[a-z0-9]$"
        )));
    }
    if alias.len() == 12 && alias.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(refusal::invalid_input("The account alias must not be a 12 digit number."));
    }
    Ok(())
}
