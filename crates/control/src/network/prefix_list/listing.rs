//! The EC2 calls that list prefix lists, their entries and who uses them.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::{self, Field, one};
use crate::network::guard;
use crate::network::id::{self, Kind};
use crate::network::listing::{self, Listed, Query};
use crate::network::prefix_list::served::{self, Served};
use crate::network::prefix_list::{Entries, LastChange, PrefixList, list, users};
use crate::network::read::named;
use crate::network::refusal::invalid_value;
use crate::network::tag;

const ENTRIES_PAGE: (i32, i32) = (1, 100);
const USERS_PAGE: (i32, i32) = (5, 255);

impl Listed for ec2::ManagedPrefixList {
    const KIND: Kind = id::PREFIX_LIST;
    const FIELDS: &'static [Field<Self>] = &[
        ("owner-id", |list| one(list.owner_id.as_ref())),
        ("prefix-list-id", |list| one(list.prefix_list_id.as_ref())),
        ("prefix-list-name", |list| one(list.prefix_list_name.as_ref())),
    ];
    const PAGE: (i32, i32) = (1, 100);

    fn id(&self) -> &str {
        self.prefix_list_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:DescribeManagedPrefixLists`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeManagedPrefixListsRequest,
) -> Result<ec2::DescribeManagedPrefixListsResult, ApiError> {
    let view = call.records().view().await?;
    let own = list(&view, &call.region_scope()).await?;
    let own = own.iter().map(|list| show(&call, list));
    let shown = own.chain(served::all(&call.region).into_iter().map(|it| show_served(&call, it)));
    let query = Query {
        ids: &input.prefix_list_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (prefix_lists, next_token) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeManagedPrefixListsResult { next_token, prefix_lists })
}

/// A list as the API shows it.
#[must_use]
pub fn show(call: &Call, list: &PrefixList) -> ec2::ManagedPrefixList {
    let state = match list.last_change {
        LastChange::Created => "create-complete",
        LastChange::Modified => "modify-complete",
        LastChange::Restored => "restore-complete",
    };
    ec2::ManagedPrefixList {
        prefix_list_id: Some(list.id.clone()),
        address_family: Some(list.family.name().to_owned()),
        state: Some(state.to_owned()),
        prefix_list_arn: Some(guard::arn(call, id::PREFIX_LIST.resource_type, &list.id)),
        prefix_list_name: Some(list.name.clone()),
        max_entries: i32::try_from(list.max_entries).ok(),
        version: Some(list.version),
        tags: tag::show(&list.tags),
        owner_id: Some(call.account().to_owned()),
        ..ec2::ManagedPrefixList::default()
    }
}

fn show_served(call: &Call, served: Served) -> ec2::ManagedPrefixList {
    ec2::ManagedPrefixList {
        prefix_list_arn: Some(format!(
            "arn:aws:ec2:{}:aws:{}/{}",
            call.region,
            id::PREFIX_LIST.resource_type,
            served.id
        )),
        prefix_list_id: Some(served.id),
        address_family: Some(served.family.name().to_owned()),
        state: Some("create-complete".to_owned()),
        prefix_list_name: Some(served.name),
        owner_id: Some("AWS".to_owned()),
        ..ec2::ManagedPrefixList::default()
    }
}

/// `ec2:GetManagedPrefixListEntries`.
pub async fn entries(
    call: Call,
    input: ec2::GetManagedPrefixListEntriesRequest,
) -> Result<ec2::GetManagedPrefixListEntriesResult, ApiError> {
    let id = &input.prefix_list_id;
    let entries = if served::find(&call.region, id).is_some() {
        Entries::new()
    } else {
        let view = call.records().view().await?;
        let own: PrefixList = named(&view, &call.region_scope(), id::PREFIX_LIST, id).await?;
        let version = input.target_version.unwrap_or(own.version);
        own.at(version).cloned().ok_or_else(|| {
            invalid_value(format!("The version {version} of the prefix list {id} does not exist."))
        })?
    };
    let mut shown: Vec<(String, ec2::PrefixListEntry)> = entries
        .into_iter()
        .map(|(cidr, description)| {
            let cidr = cidr.to_string();
            (cidr.clone(), ec2::PrefixListEntry { cidr: Some(cidr), description })
        })
        .collect();
    shown.sort_by(|a, b| a.0.cmp(&b.0));
    let token = input.next_token.as_deref();
    // Without a page size a page is as long as one can be.
    let limit = input.max_results.or(Some(ENTRIES_PAGE.1));
    let (page, next_token) =
        listing::page_within(ENTRIES_PAGE, shown, limit, token, |entry| &entry.0)?;
    let entries = page.into_iter().map(|(_, entry)| entry).collect();
    Ok(ec2::GetManagedPrefixListEntriesResult { entries, next_token })
}

/// `ec2:GetManagedPrefixListAssociations`.
pub async fn associations(
    call: Call,
    input: ec2::GetManagedPrefixListAssociationsRequest,
) -> Result<ec2::GetManagedPrefixListAssociationsResult, ApiError> {
    let id = &input.prefix_list_id;
    let (view, scope) = (call.records().view().await?, call.region_scope());
    if served::find(&call.region, id).is_none() {
        named::<PrefixList>(&view, &scope, id::PREFIX_LIST, id).await?;
    }
    let found = users(&view, &scope, id).await?.into_iter().collect();
    let token = input.next_token.as_deref();
    let (page, next_token) =
        listing::page_within(USERS_PAGE, found, input.max_results, token, |id: &String| id)?;
    let show = |id| ec2::PrefixListAssociation {
        resource_id: Some(id),
        resource_owner: Some(call.account().to_owned()),
    };
    let prefix_list_associations = page.into_iter().map(show).collect();
    Ok(ec2::GetManagedPrefixListAssociationsResult { prefix_list_associations, next_token })
}

const SERVED_FIELDS: &[Field<ec2::PrefixList>] = &[
    ("prefix-list-id", |list| one(list.prefix_list_id.as_ref())),
    ("prefix-list-name", |list| one(list.prefix_list_name.as_ref())),
];

/// `ec2:DescribePrefixLists`: those of the service's own.
pub async fn describe_served(
    call: Call,
    input: ec2::DescribePrefixListsRequest,
) -> Result<ec2::DescribePrefixListsResult, ApiError> {
    let all = served::all(&call.region);
    for id in &input.prefix_list_ids {
        id::PREFIX_LIST.check(id)?;
        if !all.iter().any(|served| served.id == *id) {
            return Err(id::PREFIX_LIST.not_found(id));
        }
    }
    let ids = &input.prefix_list_ids;
    let named = |served: &Served| ids.is_empty() || ids.contains(&served.id);
    let shown = all.into_iter().filter(named).map(|served| ec2::PrefixList {
        cidrs: Vec::new(),
        prefix_list_id: Some(served.id),
        prefix_list_name: Some(served.name),
    });
    let mut shown = filter::apply(shown.collect(), &input.filters, SERVED_FIELDS, None)?;
    shown.sort_by(|a, b| a.prefix_list_id.cmp(&b.prefix_list_id));
    let token = input.next_token.as_deref();
    let (prefix_lists, next_token) =
        listing::page(shown, input.max_results, token, |list: &ec2::PrefixList| {
            list.prefix_list_id.as_deref().unwrap_or_default()
        })?;
    Ok(ec2::DescribePrefixListsResult { next_token, prefix_lists })
}
