//! Random calls, then a look at whether all that is kept twice still agrees.

use std::collections::{BTreeMap, BTreeSet};

use base::entropy::{Entropy, SeededEntropy};
use serde_json::{Value, json};

use crate::identity::access_key::AccessKey;
use crate::identity::account::Root;
use crate::identity::attachment::{self, Count};
use crate::identity::group::Group;
use crate::identity::holder::{Holder, key};
use crate::identity::instance_profile::InstanceProfile;
use crate::identity::policy_record::{self, PolicyRecord};
use crate::identity::role::Role;
use crate::identity::tally::{self, Tally};
use crate::identity::user::User;
use crate::store::Range;
use crate::store::records::{Scope, View};
use crate::testbench::{ACCOUNT, Bench};

use super::{bench, run};

const CALLS: usize = 1500;

/// Draws names, policies and calls.
struct Dice(SeededEntropy);

impl Dice {
    fn below(&self, number: usize) -> usize {
        let mut bytes = [0; 2];
        self.0.fill(&mut bytes);
        usize::from(u16::from_be_bytes(bytes)) % number
    }

    fn name(&self) -> &'static str {
        // Enough that some are free to rename to, in two cases so that they meet.
        ["a", "b", "B", "c", "dd", "e", "f", "F", "g", "h", "i", "J"][self.below(12)]
    }

    fn policy(&self) -> String {
        match self.below(4) {
            0 => "arn:aws:iam::aws:policy/ReadOnlyAccess".to_owned(),
            1 => "arn:aws:iam::aws:policy/AdministratorAccess".to_owned(),
            _ => format!("arn:aws:iam::{ACCOUNT}:policy/{}", ["p", "q"][self.below(2)]),
        }
    }

    fn call(&self) -> (&'static str, Value) {
        let (name, other, policy) = (self.name(), self.name(), self.policy());
        let trust = json!({ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow",
            "Principal": { "AWS": ACCOUNT }, "Action": "sts:AssumeRole" }] });
        let document = json!({ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow",
            "Action": "*", "Resource": "*" }] });
        let (trust, document) = (trust.to_string(), document.to_string());
        let user = json!({ "UserName": name });
        let held = |member: &str| json!({ member: name, "PolicyArn": policy });
        let both = json!({ "UserName": name, "GroupName": other });
        let profile = json!({ "InstanceProfileName": name, "RoleName": other });
        let bound = json!({ "UserName": name, "PermissionsBoundary": policy });
        let calls = [
            ("CreateUser", user.clone()),
            ("CreateUser", bound.clone()),
            ("CreateUser", user.clone()),
            ("DeleteUser", user.clone()),
            ("UpdateUser", json!({ "UserName": name, "NewUserName": other, "NewPath": "/x/" })),
            ("CreateGroup", json!({ "GroupName": name })),
            ("DeleteGroup", json!({ "GroupName": name })),
            ("UpdateGroup", json!({ "GroupName": name, "NewGroupName": other })),
            ("AddUserToGroup", both.clone()),
            ("AddUserToGroup", both.clone()),
            ("RemoveUserFromGroup", both),
            ("CreateAccessKey", user.clone()),
            ("CreateAccessKey", json!({})),
            ("DeleteAccessKey", json!({ "UserName": name, "AccessKeyId": "newest" })),
            ("CreateRole", json!({ "RoleName": name, "AssumeRolePolicyDocument": trust })),
            ("DeleteRole", json!({ "RoleName": name })),
            ("CreatePolicy", json!({ "PolicyName": "p", "PolicyDocument": document })),
            ("CreatePolicy", json!({ "PolicyName": "q", "PolicyDocument": document })),
            ("DeletePolicy", json!({ "PolicyArn": policy })),
            ("AttachUserPolicy", held("UserName")),
            ("AttachGroupPolicy", held("GroupName")),
            ("AttachRolePolicy", held("RoleName")),
            ("DetachUserPolicy", held("UserName")),
            ("DetachGroupPolicy", held("GroupName")),
            ("DetachRolePolicy", held("RoleName")),
            ("PutUserPermissionsBoundary", bound),
            ("DeleteUserPermissionsBoundary", user),
            ("CreateInstanceProfile", json!({ "InstanceProfileName": name })),
            ("DeleteInstanceProfile", json!({ "InstanceProfileName": name })),
            ("AddRoleToInstanceProfile", profile.clone()),
            ("RemoveRoleFromInstanceProfile", profile),
            ("CreateServiceLinkedRole", json!({ "AWSServiceName": "rds.amazonaws.com" })),
            ("DeleteServiceLinkedRole", json!({ "RoleName": "AWSServiceRoleForRDS" })),
        ];
        calls[self.below(calls.len())].clone()
    }
}

#[tokio::test]
async fn whatever_is_kept_twice_agrees() {
    for seed in 1..=6 {
        let (bench, dice) = (bench().await, Dice(SeededEntropy::new(seed)));
        let mut done = BTreeSet::new();
        let mut newest = String::new();
        for _ in 0..CALLS {
            let (action, mut input) = dice.call();
            if input["AccessKeyId"] == json!("newest") {
                input["AccessKeyId"] = json!(newest);
            }
            match run(&bench, "root", action, input.clone()).await {
                Ok(answer) => {
                    done.insert(action);
                    if let Some(id) = answer["AccessKey"]["AccessKeyId"].as_str() {
                        id.clone_into(&mut newest);
                    }
                }
                Err(error) => {
                    assert_ne!(error.code, "InternalFailure", "seed {seed} {action} {input}");
                }
            }
        }
        assert!(23 < done.len(), "seed {seed} tried too little: {done:?}");
        agree(&bench, seed).await;
    }
}

async fn agree(bench: &Bench, seed: u64) {
    let (view, scope) = (bench.control.records.view().await.unwrap(), Scope::global(ACCOUNT));
    let users = view.list::<User>(&scope).await.unwrap();
    let groups = view.list::<Group>(&scope).await.unwrap();
    let roles = view.list::<Role>(&scope).await.unwrap();
    let policies = view.list::<PolicyRecord>(&scope).await.unwrap();
    let profiles = view.list::<InstanceProfile>(&scope).await.unwrap();
    let counted = Tally {
        mfa_devices: 0,
        server_certificates: 0,
        providers: 0,
        users: users.len(),
        groups: groups.len(),
        roles: roles.len(),
        policies: policies.len(),
        instance_profiles: profiles.len(),
    };
    assert_eq!(tally::of(&view, &scope).await.unwrap(), counted, "seed {seed}");

    let mut members = BTreeSet::new();
    for (id, user) in &users {
        assert_eq!(*id, key(&user.name), "seed {seed}");
        members.extend(user.groups.iter().map(|group| format!("{group}/{id}")));
    }
    assert_eq!(ids(bench, &scope, "group-member").await, members, "seed {seed}");
    for (id, group) in &groups {
        let count = members.iter().filter(|member| member.starts_with(&format!("{id}/"))).count();
        assert_eq!(group.members, count, "seed {seed} {}", group.name);
    }
    let names: BTreeSet<String> = groups.iter().map(|(_, group)| key(&group.name)).collect();
    assert_eq!(ids(bench, &scope, "group-name").await, names, "seed {seed}");

    let holders = users.iter().map(|(_, user)| Holder::User(user.clone()));
    let holders = holders.chain(groups.iter().map(|(_, group)| Holder::Group(group.clone())));
    let holders = holders.chain(roles.iter().map(|(_, role)| Holder::Role(role.clone())));
    check_attachments(bench, &view, &scope, holders.collect()).await;

    let root = view.get::<Root>(&scope, Root::ID).await.unwrap().unwrap();
    let of_users = users
        .iter()
        .flat_map(|(_, user)| user.keys.iter().map(|id| (id.clone(), Some(user.name.clone()))));
    let of_root = root.keys.into_iter().map(|id| (id, None));
    let expected: BTreeMap<String, Option<String>> = of_users.chain(of_root).collect();
    let kept = view.list::<AccessKey>(&scope).await.unwrap().into_iter();
    let kept: BTreeMap<_, _> = kept.map(|(id, access_key)| (id, access_key.user)).collect();
    assert_eq!(kept, expected, "seed {seed}");

    let by_role = roles.iter().flat_map(|(role, held)| {
        held.profiles.iter().map(move |profile| (profile.clone(), role.clone()))
    });
    let by_profile =
        profiles.iter().filter_map(|(profile, held)| Some((profile.clone(), held.role.clone()?)));
    let (by_role, by_profile) = (by_role.collect::<BTreeSet<_>>(), by_profile.collect());
    assert_eq!(by_role, by_profile, "seed {seed}");
}

async fn check_attachments(bench: &Bench, view: &View, scope: &Scope, holders: Vec<Holder>) {
    let (mut index, mut counts) = (BTreeSet::new(), BTreeMap::<String, Count>::new());
    for holder in &holders {
        let (word, name, grants) = (holder.kind().word(), key(holder.name()), holder.grants());
        for arn in &grants.attached {
            assert!(policy_record::find(view, scope, arn).await.unwrap().is_some(), "{arn}");
            index.insert(format!("{arn} {word} {name} permissions"));
            counts.entry(arn.clone()).or_default().permissions += 1;
        }
        if let Some(arn) = &grants.boundary {
            assert!(policy_record::find(view, scope, arn).await.unwrap().is_some(), "{arn}");
            index.insert(format!("{arn} {word} {name} boundary"));
            counts.entry(arn.clone()).or_default().boundaries += 1;
        }
    }
    assert_eq!(ids(bench, scope, "attachment").await, index);
    assert_eq!(attachment::counts(view, scope).await.unwrap(), counts);
}

/// The ids of all records of a kind, as they are written.
async fn ids(bench: &Bench, scope: &Scope, kind: &str) -> BTreeSet<String> {
    let prefix = format!("{scope}/{kind}/");
    let found = bench.control.records.store().range(Range::prefix(&prefix), None).await.unwrap();
    let ids = found.records.iter().filter_map(|record| record.key.strip_prefix(&prefix));
    ids.map(|id| id.replace("%2F", "/")).collect()
}
