//! Proof of a second factor: giving a device to somebody, and taking its codes.

use std::time::Duration;

use base::clock::Timestamp;
use wire::error::ApiError;
use wire::generated::iam::{
    DeactivateMfaDeviceRequest, EnableMfaDeviceRequest, ResyncMfaDeviceRequest,
};

use crate::call::Call;
use crate::control::Control;
use crate::identity::account::Root;
use crate::identity::caller::{Caller, CallerKind};
use crate::identity::holder::key;
use crate::identity::mfa_device::{self, MfaDevice, MfaHolder};
use crate::identity::{refusal, totp, user};
use crate::store::error::StoreError;
use crate::store::records::Scope;
use crate::store::records::change::Change;

/// Devices that one user may have. "IAM and STS quotas" in the IAM User Guide.
const DEVICES_MAX: usize = 8;
/// Steps that a device's clock may be off when it is enabled: five minutes.
const ENABLE_REACH: i64 = 10;
/// The same when it is synchronised anew: a day.
const RESYNC_REACH: i64 = 2880;
/// Wrong codes before a device takes none for a while. Without such a bound somebody who has the
/// password would try all codes within minutes.
const WRONG_MAX: u32 = 10;
/// That while.
const WRONG_PAUSE: Duration = Duration::from_secs(5 * 60);

/// What became of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    Given,
    /// Not a code of the device at this time, or one that was taken before.
    Wrong,
    /// The device is not the principal's.
    NotTheirs,
}

/// Gives a device to a user, or by root to itself, when two codes in a row show that they have it.
///
/// # Errors
/// `NoSuchEntity`, `EntityAlreadyExists`, `InvalidAuthenticationCode`, `LimitExceeded`.
pub async fn enable(call: Call, input: EnableMfaDeviceRequest) -> Result<(), ApiError> {
    let account = call.account();
    let for_root = is_root_named(&call, &input.user_name);
    let codes = [input.authentication_code1.as_str(), input.authentication_code2.as_str()];
    let write = async |change: &mut Change| {
        let mut held = Held::load(change, for_root, &input.user_name).await?;
        let mut device = mfa_device::load(change, account, &input.serial_number).await?;
        if device.holder.is_some() {
            return Err(refusal::taken("MFA Device is already in use."));
        }
        if DEVICES_MAX <= held.devices().len() {
            return Err(refusal::quota("MFADevicesPerUser", DEVICES_MAX));
        }
        let (now, seed) = (totp::step(call.now), device.seed(&call.control, account)?);
        let step = totp::consecutive(&seed, codes, now, ENABLE_REACH);
        let step = step.ok_or_else(invalid_code)?;
        device.holder = Some(held.holder());
        device.enabled = Some(call.now);
        device.last_step = step;
        device.drift = drift(step, now);
        held.devices().push(device.id());
        held.save(change).await?;
        Ok(change.put(&device.id(), &device).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// Learns anew how far a device's clock is off.
///
/// # Errors
/// `NoSuchEntity`, `InvalidAuthenticationCode`.
pub async fn resync(call: Call, input: ResyncMfaDeviceRequest) -> Result<(), ApiError> {
    let account = call.account();
    let for_root = is_root_named(&call, &input.user_name);
    let codes = [input.authentication_code1.as_str(), input.authentication_code2.as_str()];
    let write = async |change: &mut Change| {
        let held = Held::load(change, for_root, &input.user_name).await?;
        let mut device = mfa_device::load(change, account, &input.serial_number).await?;
        if device.holder != Some(held.holder()) {
            return Err(mfa_device::unknown(&input.serial_number));
        }
        let now = totp::step(call.now);
        let seed = device.seed(&call.control, account)?;
        let found = if is_paused(&device, call.now) {
            None
        } else {
            let step = totp::consecutive(&seed, codes, now, RESYNC_REACH);
            step.filter(|step| device.last_step < step - 1)
        };
        let Some(step) = found else {
            note_wrong(&mut device, call.now);
            change.put(&device.id(), &device).await?;
            return Ok(false);
        };
        device.last_step = step;
        device.drift = drift(step, now);
        device.wrong = 0;
        change.put(&device.id(), &device).await?;
        Ok::<_, ApiError>(true)
    };
    let is_right = call.records().change(&call.global_scope(), write).await?;
    if is_right { Ok(()) } else { Err(invalid_code()) }
}

/// Takes a device away from its user. It can be given to somebody again.
///
/// # Errors
/// `NoSuchEntity` also for a device that is not the user's.
pub async fn deactivate(call: Call, input: DeactivateMfaDeviceRequest) -> Result<(), ApiError> {
    let own = call.caller.user_name().map(str::to_owned);
    let name = match input.user_name.or(own) {
        Some(name) => name,
        None if call.caller.is_root() => "root".to_owned(),
        None => return Err(user::must_name_user()),
    };
    let for_root = is_root_named(&call, &name);
    let write = async |change: &mut Change| {
        let mut held = Held::load(change, for_root, &name).await?;
        let mut device = mfa_device::load(change, call.account(), &input.serial_number).await?;
        if device.holder != Some(held.holder()) {
            return Err(mfa_device::unknown(&input.serial_number));
        }
        device.holder = None;
        device.enabled = None;
        let id = device.id();
        held.devices().retain(|have| *have != id);
        held.save(change).await?;
        Ok(change.put(&id, &device).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// What STS demands of the pair `SerialNumber` and `TokenCode`; whether a second factor was proved.
///
/// # Errors
/// `AccessDenied` when only one of them is there, or the code is not right.
pub async fn of_call(
    call: &Call,
    serial: Option<&str>,
    code: Option<&str>,
) -> Result<bool, ApiError> {
    let (serial, code) = match (serial, code) {
        (None, None) => return Ok(false),
        (Some(serial), Some(code)) => (serial, code),
        _ => {
            return Err(refusal::access_denied(
                "MultiFactorAuthentication failed, must provide both MFA serial number and one \
                 time pass code.",
            ));
        }
    };
    let proof = match holder(&call.caller) {
        None => Proof::NotTheirs,
        Some(who) => verify(&call.control, call.account(), &who, (serial, code), call.now).await?,
    };
    match proof {
        Proof::Given => Ok(true),
        Proof::Wrong => Err(refusal::access_denied(
            "MultiFactorAuthentication failed with invalid MFA one time pass code. ",
        )),
        Proof::NotTheirs => Err(refusal::access_denied(
            "MultiFactorAuthentication failed, unable to validate MFA code. Please verify your \
             MFA serial number is valid and associated with this user.",
        )),
    }
}

/// Takes a code of the device with a serial number. The pair is serial number and code.
///
/// # Errors
/// When the records cannot be read or written.
pub async fn verify(
    control: &Control,
    account: &str,
    who: &MfaHolder,
    (serial, code): (&str, &str),
    now: Timestamp,
) -> Result<Proof, ApiError> {
    let Some(id) = mfa_device::id_of_serial(account, serial) else { return Ok(Proof::NotTheirs) };
    take(control, account, who, (&[id], code), now).await
}

/// Takes a code of any of the principal's devices, as a sign-in does.
///
/// # Errors
/// When the records cannot be read or written.
pub async fn verify_any(
    control: &Control,
    account: &str,
    who: &MfaHolder,
    code: &str,
    now: Timestamp,
) -> Result<Proof, ApiError> {
    take(control, account, who, (&devices(control, account, who).await?, code), now).await
}

/// Ids of the principal's devices; none means that it needs no second factor.
///
/// # Errors
/// What the store answers.
pub async fn devices(
    control: &Control,
    account: &str,
    who: &MfaHolder,
) -> Result<Vec<String>, StoreError> {
    let (view, scope) = (control.records.view().await?, Scope::global(account));
    Ok(match who {
        MfaHolder::Root => view.get::<Root>(&scope, Root::ID).await?.map(|root| root.mfa),
        MfaHolder::User(name) => view.get::<user::User>(&scope, name).await?.map(|user| user.mfa),
    }
    .unwrap_or_default())
}

async fn take(
    control: &Control,
    account: &str,
    who: &MfaHolder,
    (ids, code): (&[String], &str),
    now: Timestamp,
) -> Result<Proof, ApiError> {
    let write = async |change: &mut Change| {
        let mut proof = Proof::NotTheirs;
        for id in ids {
            let device = change.get::<MfaDevice>(id).await?;
            let Some(mut device) = device.filter(|device| device.holder.as_ref() == Some(who))
            else {
                continue;
            };
            proof = Proof::Wrong;
            if is_paused(&device, now) {
                continue;
            }
            let seed = device.seed(control, account)?;
            let expected = totp::step(now).saturating_add(device.drift);
            if let Some(step) = totp::matching(&seed, code, expected, device.last_step) {
                device.last_step = step;
                device.wrong = 0;
                change.put(id, &device).await?;
                return Ok(Proof::Given);
            }
            note_wrong(&mut device, now);
            change.put(id, &device).await?;
        }
        Ok::<_, ApiError>(proof)
    };
    control.records.change(&Scope::global(account), write).await
}

/// Whom of those that can have a device the caller is.
fn holder(caller: &Caller) -> Option<MfaHolder> {
    match &caller.kind {
        CallerKind::Root => Some(MfaHolder::Root),
        CallerKind::User { name, .. } => Some(MfaHolder::User(key(name))),
        CallerKind::RoleSession { .. } | CallerKind::FederatedUser { .. } => None,
    }
}

fn is_paused(device: &MfaDevice, now: Timestamp) -> bool {
    WRONG_MAX <= device.wrong && now.since(device.wrong_since) < WRONG_PAUSE
}

fn note_wrong(device: &mut MfaDevice, now: Timestamp) {
    if WRONG_PAUSE <= now.since(device.wrong_since) {
        device.wrong = 0;
    }
    if device.wrong == 0 {
        device.wrong_since = now;
    }
    device.wrong = device.wrong.saturating_add(1);
}

/// The second code was shown a moment ago or is on show now; what is left is the clocks' difference.
fn drift(step: i64, now: i64) -> i64 {
    let off = step - now;
    if off.abs() <= 1 { 0 } else { off }
}

/// Only root itself can speak of its own devices.
fn is_root_named(call: &Call, name: &str) -> bool {
    call.caller.is_root() && (name == "root" || name == "<root_account>" || name == call.account())
}

fn invalid_code() -> ApiError {
    ApiError::new("InvalidAuthenticationCode", "Authentication code for device is not valid.")
}

/// A principal that can have devices.
enum Held {
    Root(Root),
    User(Box<user::User>),
}

impl Held {
    async fn load(change: &mut Change, is_root: bool, name: &str) -> Result<Self, ApiError> {
        if is_root {
            let root = change.get::<Root>(Root::ID).await?;
            return root.map(Self::Root).ok_or_else(|| refusal::unknown("user", name));
        }
        Ok(Self::User(Box::new(user::load(change, name).await?)))
    }

    fn holder(&self) -> MfaHolder {
        match self {
            Self::Root(_) => MfaHolder::Root,
            Self::User(user) => MfaHolder::User(key(&user.name)),
        }
    }

    fn devices(&mut self) -> &mut Vec<String> {
        match self {
            Self::Root(root) => &mut root.mfa,
            Self::User(user) => &mut user.mfa,
        }
    }

    async fn save(&self, change: &mut Change) -> Result<(), StoreError> {
        match self {
            Self::Root(root) => change.put(Root::ID, root).await,
            Self::User(user) => change.put(&key(&user.name), &**user).await,
        }
    }
}
