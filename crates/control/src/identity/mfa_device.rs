//! Virtual MFA devices: what shows a code that only its holder can know.

use base::clock::Timestamp;
use base::host::Pending;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::error::ApiError;
use wire::generated::iam::{
    CreateVirtualMfaDeviceRequest, CreateVirtualMfaDeviceResponse, DeleteVirtualMfaDeviceRequest,
    GetMfaDeviceRequest, GetMfaDeviceResponse, ListMfaDeviceTagsRequest, ListMfaDeviceTagsResponse,
    ListMfaDevicesRequest, ListMfaDevicesResponse, ListVirtualMfaDevicesRequest,
    ListVirtualMfaDevicesResponse, MfaDevice as MfaDeviceShape, Tag, TagMfaDeviceRequest,
    UntagMfaDeviceRequest, VirtualMfaDevice,
};
use wire::sensitive::Sensitive;

use crate::call::Call;
use crate::control::Control;
use crate::identity::account::{Account, Root};
use crate::identity::holder::key;
use crate::identity::page::Paging;
use crate::identity::tally::{self, Counted};
use crate::identity::{arn, qr_code, refusal, tag, totp, user};
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// A device of an account, kept under its lower-case path and name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MfaDevice {
    pub name: String,
    /// Begins and ends with `/`.
    pub path: String,
    pub created: Timestamp,
    /// The seed, sealed for [`place`].
    pub sealed: String,
    pub tags: Vec<Tag>,
    /// Whose it is and since when; `None` until it is enabled.
    pub holder: Option<MfaHolder>,
    pub enabled: Option<Timestamp>,
    /// The step of the newest code that was taken: no code counts twice.
    pub last_step: i64,
    /// How many steps the device's clock is ahead of ours.
    pub drift: i64,
    /// Wrong codes since the right one or since a while ago; see [`super::mfa_proof`].
    pub wrong: u32,
    pub wrong_since: Timestamp,
}

impl Noun for MfaDevice {
    const KIND: &'static str = "mfa-device";
}

/// Whose second factor a device is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MfaHolder {
    Root,
    /// The user with this lower-case name.
    User(String),
}

impl MfaDevice {
    /// Its ARN.
    #[must_use]
    pub fn serial(&self, account: &str) -> String {
        arn::mfa(account, &self.path, &self.name)
    }

    /// What it is kept under.
    #[must_use]
    pub fn id(&self) -> String {
        id_of(&self.path, &self.name)
    }

    /// The seed in the clear.
    ///
    /// # Errors
    /// `InternalFailure` when it was not sealed by this server.
    pub fn seed(&self, control: &Control, account: &str) -> Result<Vec<u8>, ApiError> {
        control.seal.open(&place(&self.serial(account)), &self.sealed).map_err(|error| {
            tracing::error!(%error, "the seed of an MFA device cannot be opened");
            ApiError::internal()
        })
    }
}

/// Makes a device that belongs to nobody yet. Its seed is shown now and never again.
///
/// # Errors
/// `EntityAlreadyExists`, `InvalidInput` for bad tags, `LimitExceeded`.
pub async fn create(
    call: Call,
    input: CreateVirtualMfaDeviceRequest,
) -> Result<CreateVirtualMfaDeviceResponse, ApiError> {
    tag::check(&input.tags)?;
    let control = &call.control;
    let seed = totp::seed(&*control.entropy);
    let path = input.path.unwrap_or_else(|| "/".to_owned());
    let serial = arn::mfa(call.account(), &path, &input.virtual_mfa_device_name);
    let device = MfaDevice {
        name: input.virtual_mfa_device_name,
        path,
        created: call.now,
        sealed: control.seal.seal(&*control.entropy, &place(&serial), &seed),
        tags: input.tags,
        holder: None,
        enabled: None,
        last_step: 0,
        drift: 0,
        wrong: 0,
        wrong_since: call.now,
    };
    let write = async |change: &mut Change| {
        let id = device.id();
        if change.get::<MfaDevice>(&id).await?.is_some() {
            let text = "MFADevice entity at the same path and name already exists.";
            return Err(refusal::taken(text));
        }
        tally::add(change, Counted::MfaDevices).await?;
        Ok(change.put(&id, &device).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    let text = totp::base32(&seed);
    let alias = alias(&call).await?;
    let link = link(&alias, &device.name, &text);
    let picture = qr_code::png(&link).ok_or_else(ApiError::internal)?;
    Ok(CreateVirtualMfaDeviceResponse {
        virtual_mfa_device: VirtualMfaDevice {
            serial_number: serial,
            base32_string_seed: Some(Sensitive::new(STANDARD.encode(text))),
            qr_code_png: Some(Sensitive::new(STANDARD.encode(picture))),
            tags: device.tags,
            ..VirtualMfaDevice::default()
        },
    })
}

/// # Errors
/// `NoSuchEntity`; `DeleteConflict` while it is somebody's.
pub async fn delete(call: Call, input: DeleteVirtualMfaDeviceRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let device = load(change, call.account(), &input.serial_number).await?;
        if device.holder.is_some() {
            return Err(refusal::conflict("MFA VirtualDevice in use. Must deactivate first."));
        }
        tally::remove(change, Counted::MfaDevices).await?;
        Ok(change.delete::<MfaDevice>(&device.id()).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// The devices of a user, or of the caller.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list(
    call: Call,
    input: ListMfaDevicesRequest,
) -> Result<ListMfaDevicesResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let own = call.caller.user_name().map(str::to_owned);
    let (name, mut ids) = match input.user_name.or(own) {
        Some(name) => {
            let user = user::find(&view, &scope, &name).await?;
            (user.name, user.mfa)
        }
        None if call.caller.is_root() => {
            let root = view.get::<Root>(&scope, Root::ID).await?;
            ("root".to_owned(), root.map(|root| root.mfa).unwrap_or_default())
        }
        None => return Err(user::must_name_user()),
    };
    ids.sort_unstable();
    let mut devices = Vec::with_capacity(ids.len());
    for id in ids {
        if let Some(device) = view.get::<MfaDevice>(&scope, &id).await? {
            let shape = MfaDeviceShape {
                user_name: name.clone(),
                serial_number: device.serial(call.account()),
                enable_date: device.enabled.unwrap_or(device.created).to_string(),
            };
            devices.push((id, shape));
        }
    }
    let page = paging.cut(devices);
    let is_truncated = page.is_truncated();
    Ok(ListMfaDevicesResponse { mfa_devices: page.items, is_truncated, marker: page.marker })
}

/// All devices of the account, or those that are somebody's, or nobody's.
///
/// # Errors
/// `ValidationError`.
pub async fn list_virtual(
    call: Call,
    input: ListVirtualMfaDevicesRequest,
) -> Result<ListVirtualMfaDevicesResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let wanted = |device: &MfaDevice| match input.assignment_status.as_deref() {
        Some("Assigned") => device.holder.is_some(),
        Some("Unassigned") => device.holder.is_none(),
        _ => true,
    };
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let page = paging.of_records::<MfaDevice>(&view, &scope, wanted).await?;
    let is_truncated = page.is_truncated();
    let mut virtual_mfa_devices = Vec::with_capacity(page.items.len());
    for device in page.items {
        let user = match &device.holder {
            None => None,
            Some(MfaHolder::Root) => Some(user::root_shape(&call, &view).await?),
            Some(MfaHolder::User(name)) => {
                let user = user::find(&view, &scope, name).await?;
                Some(user.shape(call.account()))
            }
        };
        virtual_mfa_devices.push(VirtualMfaDevice {
            serial_number: device.serial(call.account()),
            user,
            enable_date: device.enabled.map(|at| at.to_string()),
            ..VirtualMfaDevice::default()
        });
    }
    Ok(ListVirtualMfaDevicesResponse { virtual_mfa_devices, is_truncated, marker: page.marker })
}

/// # Errors
/// `NoSuchEntity` also for a device that is not the named user's.
pub async fn get(call: Call, input: GetMfaDeviceRequest) -> Result<GetMfaDeviceResponse, ApiError> {
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let found = find(&view, &scope, &input.serial_number).await?;
    let asked = input.user_name.as_deref().map(|name| MfaHolder::User(key(name)));
    let device = found.filter(|device| asked.is_none() || device.holder == asked);
    let device = device.ok_or_else(|| unknown(&input.serial_number))?;
    let user_name = match &device.holder {
        Some(MfaHolder::User(name)) => Some(user::find(&view, &scope, name).await?.name),
        Some(MfaHolder::Root) | None => None,
    };
    Ok(GetMfaDeviceResponse {
        user_name,
        serial_number: device.serial(call.account()),
        enable_date: device.enabled.map(|at| at.to_string()),
        ..GetMfaDeviceResponse::default()
    })
}

/// # Errors
/// `NoSuchEntity`, `InvalidInput`, `LimitExceeded`.
pub async fn add_tags(call: Call, input: TagMfaDeviceRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut device = load(change, call.account(), &input.serial_number).await?;
        tag::add(&mut device.tags, input.tags.clone())?;
        Ok(change.put(&device.id(), &device).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn remove_tags(call: Call, input: UntagMfaDeviceRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut device = load(change, call.account(), &input.serial_number).await?;
        tag::remove(&mut device.tags, &input.tag_keys);
        Ok(change.put(&device.id(), &device).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_tags(
    call: Call,
    input: ListMfaDeviceTagsRequest,
) -> Result<ListMfaDeviceTagsResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let view = call.records().view().await?;
    let device = find(&view, &call.global_scope(), &input.serial_number).await?;
    let device = device.ok_or_else(|| unknown(&input.serial_number))?;
    let page = tag::page(&paging, device.tags);
    let is_truncated = page.is_truncated();
    Ok(ListMfaDeviceTagsResponse { tags: page.items, is_truncated, marker: page.marker })
}

/// The device with this serial number, within a transaction on the account's records.
///
/// # Errors
/// `NoSuchEntity`.
pub async fn load(change: &mut Change, account: &str, serial: &str) -> Result<MfaDevice, ApiError> {
    let Some(id) = id_of_serial(account, serial) else { return Err(unknown(serial)) };
    change.get::<MfaDevice>(&id).await?.ok_or_else(|| unknown(serial))
}

/// The device with this serial number.
///
/// # Errors
/// What the store answers.
pub async fn find(
    view: &View,
    scope: &Scope,
    serial: &str,
) -> Result<Option<MfaDevice>, StoreError> {
    match id_of_serial(scope.account().unwrap_or_default(), serial) {
        Some(id) => view.get::<MfaDevice>(scope, &id).await,
        None => Ok(None),
    }
}

/// Lets a user's devices follow it to another name.
///
/// # Errors
/// What the store answers.
pub async fn follow(change: &mut Change, ids: &[String], name: &str) -> Result<(), StoreError> {
    for id in ids {
        if let Some(mut device) = change.get::<MfaDevice>(id).await? {
            device.holder = Some(MfaHolder::User(key(name)));
            change.put(id, &device).await?;
        }
    }
    Ok(())
}

/// What the device with this serial number is kept under; `None` for what is none of the account's.
#[must_use]
pub fn id_of_serial(account: &str, serial: &str) -> Option<String> {
    let parsed = arn::parse(serial)?;
    let is_ours = parsed.kind == "mfa" && parsed.account == account;
    is_ours.then(|| id_of(parsed.path, parsed.name))
}

fn id_of(path: &str, name: &str) -> String {
    key(&format!("{path}{name}"))
}

fn place(serial: &str) -> String {
    format!("mfa-seed/{serial}")
}

/// `NoSuchEntity` for a serial number.
#[must_use]
pub fn unknown(serial: &str) -> ApiError {
    refusal::missing(format!("VirtualMFADevice with serial number {serial} doesn't exist."))
}

/// What authenticator programs read; the issuer is what they group by.
fn link(issuer: &str, device: &str, seed: &str) -> String {
    format!("otpauth://totp/{issuer}:{device}@{issuer}?secret={seed}&issuer={issuer}")
}

/// The account's alias, or its id.
async fn alias(call: &Call) -> Result<String, ApiError> {
    let view = call.records().view().await?;
    let account = view.get::<Account>(&Scope::system(), call.account()).await?;
    let alias = account.and_then(|account| account.alias);
    Ok(alias.unwrap_or_else(|| call.account().to_owned()))
}

/// The ARN of the device that a call makes.
pub fn new_target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    let text = |member: &str| input.get(member).and_then(Value::as_str);
    let (path, name) = (text("Path").unwrap_or("/"), text("VirtualMFADeviceName"));
    let target = arn::mfa(call.account(), path, name.unwrap_or_default());
    Box::pin(async move { Ok(vec![target]) })
}
