//! The EC2 calls that make, change and delete prefix lists.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::cidr::Cidr;
use crate::network::id;
use crate::network::prefix_list::listing::show;
use crate::network::prefix_list::{
    Entries, Family, LastChange, NewPrefixList, PrefixList, list, served, users,
};
use crate::network::read::named;
use crate::network::refusal::{
    in_use, invalid_combination, invalid_value, missing, reused_token, unsupported,
};
use crate::network::security_group::{self, quota};
use crate::network::tag;
use crate::store::records::change::Change;

/// Quotas: lists per region, entries per list, entries that one call adds or removes.
const LISTS_MAX: usize = 100;
const ENTRIES_MAX: i32 = 1000;
const EDITS_MAX: usize = 100;
const TEXT_CHARS_MAX: usize = 255;

/// `ec2:CreateManagedPrefixList`.
pub async fn create(
    call: Call,
    input: ec2::CreateManagedPrefixListRequest,
) -> Result<ec2::CreateManagedPrefixListResult, ApiError> {
    let family = match input.address_family.as_str() {
        "IPv4" => Family::Ipv4,
        "IPv6" => Family::Ipv6,
        other => {
            return Err(invalid_value(format!(
                "Value ({other}) for parameter addressFamily is invalid. Valid values are IPv4 \
                 and IPv6."
            )));
        }
    };
    let new = NewPrefixList {
        name: read_name(&input.prefix_list_name)?,
        family,
        max_entries: read_size(input.max_entries)?,
        entries: added(Entries::new(), family, &input.entries)?,
        client_token: input.client_token,
        tags: tag::from_specifications(&input.tag_specifications, id::PREFIX_LIST)?,
    };
    check_size(&new.entries, new.max_entries)?;
    let entropy = &*call.control.entropy;
    let made = call
        .records()
        .change(&call.region_scope(), async |change| {
            let others = list(change, change.scope()).await?;
            let token = new.client_token.as_ref();
            let same = |one: &&PrefixList| token.is_some() && one.client_token.as_ref() == token;
            if let Some(same) = others.iter().find(same) {
                let agrees = same.name == new.name && same.family == new.family;
                return if agrees { Ok(same.clone()) } else { Err(reused_token()) };
            }
            if LISTS_MAX <= others.len() {
                let text = "The maximum number of prefix lists has been reached.";
                return Err(ApiError::new("PrefixListLimitExceeded", text));
            }
            let made = PrefixList::new(entropy, new);
            change.put(&made.id, &made).await?;
            Ok(made)
        })
        .await?;
    Ok(ec2::CreateManagedPrefixListResult { prefix_list: Some(show(&call, &made)) })
}

fn read_name(name: &str) -> Result<String, ApiError> {
    if name.is_empty() {
        return Err(missing("prefixListName"));
    }
    if TEXT_CHARS_MAX < name.chars().count() {
        return Err(invalid_value(format!(
            "The prefix list name must be up to {TEXT_CHARS_MAX} characters in length."
        )));
    }
    if name.starts_with("com.amazonaws") {
        return Err(invalid_value("The prefix list name cannot start with com.amazonaws."));
    }
    Ok(name.to_owned())
}

fn read_size(asked: i32) -> Result<usize, ApiError> {
    let size = usize::try_from(asked).ok().filter(|_| (1..=ENTRIES_MAX).contains(&asked));
    size.ok_or_else(|| {
        invalid_value(format!(
            "Value ({asked}) for parameter maxEntries is invalid. It must be between 1 and \
             {ENTRIES_MAX}."
        ))
    })
}

fn check_size(entries: &Entries, max_entries: usize) -> Result<(), ApiError> {
    if max_entries < entries.len() {
        let text = format!(
            "You've reached the maximum number of entries for the prefix list: {max_entries}."
        );
        return Err(ApiError::new("PrefixListMaxEntriesExceeded", text));
    }
    Ok(())
}

fn added(
    mut entries: Entries,
    family: Family,
    more: &[ec2::AddPrefixListEntry],
) -> Result<Entries, ApiError> {
    if EDITS_MAX < more.len() {
        return Err(invalid_value(format!("At most {EDITS_MAX} entries can be added in a call.")));
    }
    let mut named = Entries::new();
    for one in more {
        let cidr = read_cidr(family, &one.cidr)?;
        let description = one.description.clone().filter(|text| !text.is_empty());
        if description.as_ref().is_some_and(|text| TEXT_CHARS_MAX < text.chars().count()) {
            return Err(invalid_value(format!(
                "The description of an entry must be up to {TEXT_CHARS_MAX} characters in length."
            )));
        }
        if named.insert(cidr, description).is_some() {
            return Err(invalid_value(format!("Duplicate CIDR block specified: {cidr}")));
        }
    }
    // Adding what is there already gives it another description (`ModifyManagedPrefixList`).
    entries.extend(named);
    Ok(entries)
}

fn read_cidr(family: Family, text: &str) -> Result<Cidr, ApiError> {
    let cidr: Cidr = text.parse()?;
    if !family.takes(cidr) {
        return Err(invalid_value(format!(
            "The CIDR block {text} does not belong to the address family {} of the prefix list.",
            family.name()
        )));
    }
    Ok(cidr)
}

/// `ec2:ModifyManagedPrefixList`. Rules and routes that name the list mean its new version at once.
pub async fn modify(
    call: Call,
    input: ec2::ModifyManagedPrefixListRequest,
) -> Result<ec2::ModifyManagedPrefixListResult, ApiError> {
    let edits = !input.add_entries.is_empty() || !input.remove_entries.is_empty();
    if edits && input.max_entries.is_some() {
        return Err(invalid_combination(
            "You cannot modify the entries of a prefix list and modify the size of a prefix list \
             at the same time.",
        ));
    }
    if edits && input.current_version.is_none() {
        return Err(missing("currentVersion"));
    }
    if EDITS_MAX < input.remove_entries.len() {
        return Err(invalid_value(format!(
            "At most {EDITS_MAX} entries can be removed in a call."
        )));
    }
    if input.ipam_prefix_list_resolver_sync_enabled == Some(true) {
        return Err(unsupported("IPAM pools are not available here"));
    }
    let name = input.prefix_list_name.as_deref().map(read_name).transpose()?;
    let max_entries = input.max_entries.map(read_size).transpose()?;
    if !edits && name.is_none() && max_entries.is_none() {
        return Err(missing("prefixListName, maxEntries, addEntries or removeEntries"));
    }
    let changed = call
        .records()
        .change(&call.region_scope(), async |change| {
            let mut own = own(change, &call, &input.prefix_list_id).await?;
            if input.current_version.is_some_and(|version| version != own.version) {
                return Err(wrong_version());
            }
            if edits {
                let entries = edited(&own, &input.add_entries, &input.remove_entries)?;
                check_size(&entries, own.max_entries)?;
                own.advance(entries, LastChange::Modified);
            }
            if let Some(name) = &name {
                (own.name, own.last_change) = (name.clone(), LastChange::Modified);
            }
            if let Some(size) = max_entries {
                check_size(own.entries(), size)?;
                (own.max_entries, own.last_change) = (size, LastChange::Modified);
            }
            change.put(&own.id, &own).await?;
            if max_entries.is_some() {
                check_users(change, &own).await?;
            }
            Ok(own)
        })
        .await?;
    Ok(ec2::ModifyManagedPrefixListResult { prefix_list: Some(show(&call, &changed)) })
}

fn edited(
    list: &PrefixList,
    add: &[ec2::AddPrefixListEntry],
    remove: &[ec2::RemovePrefixListEntry],
) -> Result<Entries, ApiError> {
    let mut entries = list.entries().clone();
    for one in remove {
        let cidr = read_cidr(list.family, &one.cidr)?;
        if entries.remove(&cidr).is_none() {
            return Err(invalid_value(format!(
                "The CIDR block {cidr} does not exist in the prefix list {}.",
                list.id
            )));
        }
        if add.iter().any(|added| added.cidr == one.cidr) {
            return Err(invalid_value(format!(
                "The CIDR block {cidr} cannot be both added and removed."
            )));
        }
    }
    added(entries, list.family, add)
}

/// The groups that name a list have room for its new size.
async fn check_users(change: &Change, list: &PrefixList) -> Result<(), ApiError> {
    let weights = quota::weights(change, change.scope()).await?;
    for group in security_group::list(change, change.scope()).await? {
        if group.uses_prefix_list(&list.id) {
            quota::check(&group, false, &weights)?;
            quota::check(&group, true, &weights)?;
        }
    }
    Ok(())
}

fn wrong_version() -> ApiError {
    let text = "The prefix list has the incorrect version number.";
    ApiError::new("PrefixListVersionMismatch", text)
}

/// The account's own list with this id.
async fn own(change: &Change, call: &Call, id: &str) -> Result<PrefixList, ApiError> {
    if served::find(&call.region, id).is_some() {
        let text = format!("The prefix list '{id}' is managed by AWS and cannot be changed.");
        return Err(ApiError::new("OperationNotPermitted", text));
    }
    named(change, change.scope(), id::PREFIX_LIST, id).await
}

/// `ec2:RestoreManagedPrefixListVersion`: the entries of an older version become a new one.
pub async fn restore(
    call: Call,
    input: ec2::RestoreManagedPrefixListVersionRequest,
) -> Result<ec2::RestoreManagedPrefixListVersionResult, ApiError> {
    let restored = call
        .records()
        .change(&call.region_scope(), async |change| {
            let mut own = own(change, &call, &input.prefix_list_id).await?;
            if input.current_version != own.version {
                return Err(wrong_version());
            }
            let entries = own.at(input.previous_version).cloned();
            let entries = entries.filter(|_| input.previous_version < own.version);
            let entries = entries.ok_or_else(|| {
                invalid_value(format!(
                    "The version {} of the prefix list {} does not exist.",
                    input.previous_version, own.id
                ))
            })?;
            check_size(&entries, own.max_entries)?;
            own.advance(entries, LastChange::Restored);
            change.put(&own.id, &own).await?;
            Ok(own)
        })
        .await?;
    Ok(ec2::RestoreManagedPrefixListVersionResult { prefix_list: Some(show(&call, &restored)) })
}

/// `ec2:DeleteManagedPrefixList`.
pub async fn delete(
    call: Call,
    input: ec2::DeleteManagedPrefixListRequest,
) -> Result<ec2::DeleteManagedPrefixListResult, ApiError> {
    let deleted = call
        .records()
        .change(&call.region_scope(), async |change| {
            let own = own(change, &call, &input.prefix_list_id).await?;
            if !users(change, change.scope(), &own.id).await?.is_empty() {
                return Err(in_use(&own.id));
            }
            change.delete::<PrefixList>(&own.id).await?;
            Ok(own)
        })
        .await?;
    let mut shown = show(&call, &deleted);
    shown.state = Some("delete-complete".to_owned());
    Ok(ec2::DeleteManagedPrefixListResult { prefix_list: Some(shown) })
}
