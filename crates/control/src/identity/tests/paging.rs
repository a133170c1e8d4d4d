//! Every list of identity's services, page by page: the same as the whole, in pages that are full,
//! with no token that no page gave.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use wire::error::ApiError;

use crate::actions;
use crate::audit::event::{Event, Identity};
use crate::door::Visit;
use crate::identity::center::device::{self, Decision};
use crate::testbench::{ACCOUNT, Bench, REGION};

use super::cases::certificates;
use super::{check_with, fill, find, run};

/// The services whose lists are walked, by their signing names.
const SERVICES: [&str; 7] =
    ["account", "awsssoportal", "cloudtrail", "iam", "identitystore", "sso", "sts"];
const PORTAL: &str = "http://127.0.0.1:4580/start";

/// A list that is walked: the operation, its input, the members that hold what is listed, and how
/// many there are in all.
pub(super) struct List {
    pub(super) operation: &'static str,
    pub(super) input: &'static str,
    pub(super) members: &'static [&'static str],
    count: usize,
}

pub(super) const fn list(
    operation: &'static str,
    input: &'static str,
    members: &'static [&'static str],
    count: usize,
) -> List {
    List { operation, input, members, count }
}

const DETAILS: &[&str] = &["UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"];
const ENTITIES: &[&str] = &["PolicyGroups", "PolicyUsers", "PolicyRoles"];
const SIMULATED: &[&str] = &["EvaluationResults"];
const POLICY: &str = "arn:aws:iam::123456789012:policy/team/a/a";

/// In the account that `paging.txt` makes. What is listed whole or by a token alone has no row of
/// another page; its tokens are refused all the same.
pub(super) const LISTS: &[List] = &[
    list("account:ListRegions", "{}", &["Regions"], 32),
    list("awsssoportal:ListAccountRoles", r#"{"accountId":"123456789012"}"#, &["roleList"], 3),
    list("awsssoportal:ListAccounts", "{}", &["accountList"], 1),
    list("cloudtrail:ListTrails", "{}", &["Trails"], 0),
    list("cloudtrail:LookupEvents", "{}", &["Events"], 7),
    list(
        "iam:GetAccountAuthorizationDetails",
        r#"{"Filter":["User","Group","Role","LocalManagedPolicy"]}"#,
        DETAILS,
        15,
    ),
    list("iam:GetGroup", r#"{"GroupName":"c"}"#, &["Users"], 3),
    list("iam:GetServiceLastAccessedDetails", r#"{"JobId":"$JOBU"}"#, &["ServicesLastAccessed"], 4),
    list(
        "iam:GetServiceLastAccessedDetailsWithEntities",
        r#"{"JobId":"$JOBP","ServiceNamespace":"rds"}"#,
        &["EntityDetailsList"],
        5,
    ),
    list("iam:ListAccessKeys", r#"{"UserName":"a"}"#, &["AccessKeyMetadata"], 2),
    list("iam:ListAccountAliases", "{}", &["AccountAliases"], 1),
    list("iam:ListAttachedGroupPolicies", r#"{"GroupName":"a"}"#, &["AttachedPolicies"], 3),
    list("iam:ListAttachedRolePolicies", r#"{"RoleName":"a"}"#, &["AttachedPolicies"], 3),
    list("iam:ListAttachedUserPolicies", r#"{"UserName":"a"}"#, &["AttachedPolicies"], 3),
    list("iam:ListEntitiesForPolicy", r#"{"PolicyArn":"$POLICY"}"#, ENTITIES, 8),
    list("iam:ListGroupPolicies", r#"{"GroupName":"a"}"#, &["PolicyNames"], 3),
    list("iam:ListGroups", "{}", &["Groups"], 3),
    list("iam:ListGroupsForUser", r#"{"UserName":"a"}"#, &["Groups"], 3),
    list("iam:ListInstanceProfileTags", r#"{"InstanceProfileName":"a"}"#, &["Tags"], 3),
    list("iam:ListInstanceProfiles", "{}", &["InstanceProfiles"], 3),
    list("iam:ListInstanceProfilesForRole", r#"{"RoleName":"a"}"#, &["InstanceProfiles"], 3),
    list(
        "iam:ListMFADeviceTags",
        r#"{"SerialNumber":"arn:aws:iam::123456789012:mfa/team/a/a"}"#,
        &["Tags"],
        3,
    ),
    list("iam:ListMFADevices", r#"{"UserName":"a"}"#, &["MFADevices"], 2),
    list(
        "iam:ListOpenIDConnectProviderTags",
        r#"{"OpenIDConnectProviderArn":"arn:aws:iam::123456789012:oidc-provider/a.example.com"}"#,
        &["Tags"],
        3,
    ),
    list("iam:ListPolicies", r#"{"Scope":"Local"}"#, &["Policies"], 3),
    list(
        "iam:ListPoliciesGrantingServiceAccess",
        r#"{"Arn":"arn:aws:iam::123456789012:user/team/a/a","ServiceNamespaces":["iam","rds","sts"]}"#,
        &["PoliciesGrantingServiceAccess"],
        3,
    ),
    list("iam:ListPolicyTags", r#"{"PolicyArn":"$POLICY"}"#, &["Tags"], 3),
    list("iam:ListPolicyVersions", r#"{"PolicyArn":"$POLICY"}"#, &["Versions"], 4),
    list("iam:ListRolePolicies", r#"{"RoleName":"a"}"#, &["PolicyNames"], 3),
    list("iam:ListRoleTags", r#"{"RoleName":"a"}"#, &["Tags"], 3),
    list("iam:ListRoles", r#"{"PathPrefix":"/team/"}"#, &["Roles"], 3),
    list(
        "iam:ListSAMLProviderTags",
        r#"{"SAMLProviderArn":"arn:aws:iam::123456789012:saml-provider/a"}"#,
        &["Tags"],
        3,
    ),
    list("iam:ListSSHPublicKeys", r#"{"UserName":"a"}"#, &["SSHPublicKeys"], 3),
    list("iam:ListServerCertificateTags", r#"{"ServerCertificateName":"a"}"#, &["Tags"], 3),
    list("iam:ListServerCertificates", "{}", &["ServerCertificateMetadataList"], 3),
    list(
        "iam:ListServiceSpecificCredentials",
        r#"{"AllUsers":true}"#,
        &["ServiceSpecificCredentials"],
        5,
    ),
    list("iam:ListSigningCertificates", r#"{"UserName":"a"}"#, &["Certificates"], 2),
    list("iam:ListUserPolicies", r#"{"UserName":"a"}"#, &["PolicyNames"], 3),
    list("iam:ListUserTags", r#"{"UserName":"a"}"#, &["Tags"], 3),
    list("iam:ListUsers", "{}", &["Users"], 3),
    list("iam:ListVirtualMFADevices", "{}", &["VirtualMFADevices"], 3),
    list(
        "iam:SimulateCustomPolicy",
        r#"{"PolicyInputList":["{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"rds:A\",\"Resource\":\"*\"}}"],"ActionNames":["rds:A","rds:B"],"ResourceArns":["*","arn:aws:rds:::c"]}"#,
        SIMULATED,
        4,
    ),
    list(
        "iam:SimulatePrincipalPolicy",
        r#"{"PolicySourceArn":"arn:aws:iam::123456789012:user/team/a/a","ActionNames":["rds:A","rds:B","rds:C"]}"#,
        SIMULATED,
        3,
    ),
    list(
        "identitystore:ListGroupMemberships",
        r#"{"IdentityStoreId":"$STORE","GroupId":"$GROUPA"}"#,
        &["GroupMemberships"],
        3,
    ),
    list(
        "identitystore:ListGroupMembershipsForMember",
        r#"{"IdentityStoreId":"$STORE","MemberId":{"UserId":"$PERSONA"}}"#,
        &["GroupMemberships"],
        3,
    ),
    list("identitystore:ListGroups", r#"{"IdentityStoreId":"$STORE"}"#, &["Groups"], 3),
    list("identitystore:ListIdentityStores", "{}", &["IdentityStores"], 1),
    list("identitystore:ListUsers", r#"{"IdentityStoreId":"$STORE"}"#, &["Users"], 3),
    list(
        "sso:ListAccountAssignmentCreationStatus",
        r#"{"InstanceArn":"$INSTANCE"}"#,
        &["AccountAssignmentsCreationStatus"],
        8,
    ),
    list(
        "sso:ListAccountAssignmentDeletionStatus",
        r#"{"InstanceArn":"$INSTANCE"}"#,
        &["AccountAssignmentsDeletionStatus"],
        3,
    ),
    list(
        "sso:ListAccountAssignments",
        r#"{"InstanceArn":"$INSTANCE","AccountId":"123456789012","PermissionSetArn":"$SETA"}"#,
        &["AccountAssignments"],
        3,
    ),
    list(
        "sso:ListAccountAssignmentsForPrincipal",
        r#"{"InstanceArn":"$INSTANCE","PrincipalType":"USER","PrincipalId":"$PERSONA"}"#,
        &["AccountAssignments"],
        3,
    ),
    list(
        "sso:ListAccountsForProvisionedPermissionSet",
        r#"{"InstanceArn":"$INSTANCE","PermissionSetArn":"$SETA"}"#,
        &["AccountIds"],
        1,
    ),
    list(
        "sso:ListCustomerManagedPolicyReferencesInPermissionSet",
        r#"{"InstanceArn":"$INSTANCE","PermissionSetArn":"$SETA"}"#,
        &["CustomerManagedPolicyReferences"],
        3,
    ),
    list("sso:ListInstances", "{}", &["Instances"], 1),
    list(
        "sso:ListManagedPoliciesInPermissionSet",
        r#"{"InstanceArn":"$INSTANCE","PermissionSetArn":"$SETA"}"#,
        &["AttachedManagedPolicies"],
        3,
    ),
    list(
        "sso:ListPermissionSetProvisioningStatus",
        r#"{"InstanceArn":"$INSTANCE"}"#,
        &["PermissionSetsProvisioningStatus"],
        3,
    ),
    list("sso:ListPermissionSets", r#"{"InstanceArn":"$INSTANCE"}"#, &["PermissionSets"], 3),
    list(
        "sso:ListPermissionSetsProvisionedToAccount",
        r#"{"InstanceArn":"$INSTANCE","AccountId":"123456789012"}"#,
        &["PermissionSets"],
        3,
    ),
    list(
        "sso:ListTagsForResource",
        r#"{"InstanceArn":"$INSTANCE","ResourceArn":"$SETA"}"#,
        &["Tags"],
        3,
    ),
];

/// The names that a service has for the token in the input and in the output, for the number of
/// items, and the code that refuses a token.
pub(super) fn words(service: &str) -> [&'static str; 3] {
    match service {
        "iam" => ["Marker", "MaxItems", "ValidationError"],
        "awsssoportal" => ["nextToken", "maxResults", "InvalidRequestException"],
        "cloudtrail" => ["NextToken", "MaxResults", "InvalidNextTokenException"],
        _ => ["NextToken", "MaxResults", "ValidationException"],
    }
}

/// The account of `paging.txt`, and a person's bearer token.
pub(super) struct World {
    pub(super) bench: Bench,
    pub(super) kept: BTreeMap<String, String>,
    token: String,
}

impl World {
    pub(super) async fn new() -> Self {
        let mut kept: BTreeMap<String, String> = certificates();
        for (at, key) in KEYS.iter().enumerate() {
            kept.insert(format!("SSH{}", at + 1), (*key).to_owned());
        }
        kept.insert("POLICY".to_owned(), POLICY.to_owned());
        let (bench, kept) = check_with(include_str!("paging.txt"), kept).await;
        let mut world = Self { bench, kept, token: String::new() };
        world.token = world.sign_in().await;
        for number in 0..7 {
            world.note(&format!("Event{number}")).await;
        }
        world
    }

    /// A person's token, by a device code.
    async fn sign_in(&self) -> String {
        let client = json!({"clientName": "cli", "clientType": "public"});
        let client = self.bench.open("sso-oauth", "RegisterClient", client).await.unwrap();
        let with_client = |mut input: Value| {
            for member in ["clientId", "clientSecret"] {
                input[member] = client[member].clone();
            }
            input
        };
        let start = with_client(json!({"startUrl": format!("{PORTAL}/{}", self.kept["STORE"])}));
        let started =
            self.bench.open("sso-oauth", "StartDeviceAuthorization", start).await.unwrap();
        let decision = Decision { account: ACCOUNT, user: &self.kept["PERSONA"], allow: true };
        let (control, user_code) = (&self.bench.control, started["userCode"].as_str().unwrap());
        device::decide(control, user_code, decision, control.clock.now()).await.unwrap();
        let ask = with_client(json!({
            "grantType": "urn:ietf:params:oauth:grant-type:device_code",
            "deviceCode": started["deviceCode"]
        }));
        let tokens = self.bench.open("sso-oauth", "CreateToken", ask).await.unwrap();
        tokens["accessToken"].as_str().unwrap().to_owned()
    }

    async fn note(&self, name: &str) {
        let control = &self.bench.control;
        let visit = Visit { source: [127, 0, 0, 1].into(), user_agent: "".into(), secure: false };
        let event = Event {
            event_name: name.to_owned(),
            aws_region: REGION.to_owned(),
            identity: Identity::unproven(ACCOUNT, None),
            ..Event::new(control, &visit, &"r".into(), control.clock.now())
        };
        control.audit.record(event).await;
    }

    /// One call, read as the model reads it.
    pub(super) async fn call(
        &self,
        list: &List,
        more: &[(&str, Value)],
    ) -> Result<Value, ApiError> {
        let (service, operation) = list.operation.split_once(':').unwrap();
        let filled = fill(list.input, &self.kept);
        let mut input: Map<String, Value> = serde_json::from_str(&filled).unwrap();
        if service == "awsssoportal" {
            input.insert("accessToken".to_owned(), json!(self.token));
        }
        input.extend(more.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        let model = wire::service::find(service).unwrap();
        let known = model.operation(operation).unwrap();
        let body = Value::Object(input).to_string();
        let input = model.decode_neutral(known, body.as_bytes())?;
        // Two lookups a second are let through.
        self.bench.step(std::time::Duration::from_secs(1));
        match service {
            "awsssoportal" => self.bench.open(service, operation, input).await,
            _ => run(&self.bench, "root", list.operation, input).await,
        }
    }
}

/// What an answer lists, member by member.
pub(super) fn listed(list: &List, answer: &Value) -> BTreeMap<&'static str, Vec<Value>> {
    let items = |member: &str| find(answer, member).and_then(Value::as_array).cloned();
    list.members.iter().map(|member| (*member, items(member).unwrap_or_default())).collect()
}

fn count(listed: &BTreeMap<&str, Vec<Value>>) -> usize {
    listed.values().map(Vec::len).sum()
}

/// Whether the model gives the operation such a member.
pub(super) fn takes(operation: &str, member: &str) -> bool {
    let (service, name) = operation.split_once(':').unwrap();
    let model = wire::service::find(service).unwrap();
    model.input_members(model.operation(name).unwrap()).any(|(known, _)| known == member)
}

#[test]
fn every_list_is_walked() {
    let walked: BTreeSet<&str> = LISTS.iter().map(|list| list.operation).collect();
    assert_eq!(walked.len(), LISTS.len(), "a list comes twice");
    for service in SERVICES {
        let [token, limit, _] = words(service);
        let rows = actions::table(service).iter().map(|action| action.operation);
        for operation in rows.chain(actions::open_table(service).iter().map(|row| row.operation)) {
            let name = format!("{service}:{operation}");
            if takes(&name, token) || takes(&name, limit) {
                assert!(walked.contains(name.as_str()), "{name} is not walked");
            }
        }
    }
}

#[tokio::test]
async fn pages_add_up_to_the_whole() {
    let world = World::new().await;
    let mut faults = Vec::new();
    for list in LISTS {
        faults.extend(world.walk(list).await.err());
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

impl World {
    /// Lists all at once and then in pages of several sizes.
    async fn walk(&self, list: &List) -> Result<(), String> {
        let name = list.operation;
        let [token, limit, _] = words(name.split(':').next().unwrap());
        let answer = self.call(list, &[]).await.map_err(|error| format!("{name}: {error}"))?;
        let whole = listed(list, &answer);
        if count(&whole) != list.count || find(&answer, token).is_some() {
            return Err(format!("{name} has {} items: {answer}", count(&whole)));
        }
        if !takes(name, limit) {
            return Ok(());
        }
        for size in [1, 2, list.count.max(2) - 1, list.count.max(1), list.count + 1] {
            let (seen, pages) = self.pages(list, size).await?;
            if seen != whole || pages != list.count.div_ceil(size).max(1) {
                return Err(format!("{name} by {size}: {pages} pages, {seen:?}\nnot {whole:?}"));
            }
        }
        Ok(())
    }

    /// What the pages of a size hold together, and how many they are.
    async fn pages(
        &self,
        list: &List,
        size: usize,
    ) -> Result<(BTreeMap<&'static str, Vec<Value>>, usize), String> {
        let name = list.operation;
        let [token, limit, _] = words(name.split(':').next().unwrap());
        let (mut seen, mut pages, mut next) = (listed(list, &Value::Null), 0, None);
        loop {
            let mut more = vec![(limit, json!(size))];
            more.extend(next.map(|next: Value| (token, next)));
            let answer = self.call(list, &more).await;
            let answer = answer.map_err(|error| format!("{name} by {size}: {error}"))?;
            let page = listed(list, &answer);
            next = find(&answer, token).cloned();
            pages += 1;
            let is_full = count(&page) == size;
            let is_marked = answer["IsTruncated"] == json!(next.is_some());
            if count(&page) > size
                || list.count + 1 < pages
                || (next.is_some() && !is_full)
                || (name.starts_with("iam:") && !is_marked)
            {
                return Err(format!("{name} by {size}, page {pages}: {answer}"));
            }
            for (member, items) in page {
                seen.get_mut(member).unwrap().extend(items);
            }
            if next.is_none() {
                return Ok((seen, pages));
            }
        }
    }
}

#[tokio::test]
async fn tokens_and_numbers_of_nobody_are_refused() {
    let world = World::new().await;
    let mut faults = Vec::new();
    // There are no trails, so that no token of a page of them can be given or known.
    for list in LISTS.iter().filter(|list| list.operation != "cloudtrail:ListTrails") {
        let name = list.operation;
        let [token, limit, code] = words(name.split(':').next().unwrap());
        // Base64 of nothing that a page gave, a name in Base64, and what is none at all.
        let long = "A".repeat(300);
        let tokens = ["AAAA", "YWxpY2U", "us-nowhere-1", "%00", &long].map(|given| json!(given));
        let numbers = [-1, 0, 100_000].map(|given| json!(given));
        let numbers = numbers.iter().filter(|_| takes(name, limit)).map(|given| (limit, given));
        for (member, given) in tokens.iter().map(|given| (token, given)).chain(numbers) {
            let refused = world.call(list, &[(member, given.clone())]).await.err();
            // Some are refused by the model already.
            let codes = [code, "ValidationError", "ValidationException"];
            if refused.as_ref().is_none_or(|error| !codes.contains(&&*error.code)) {
                faults.push(format!("{name} {member} {given}: {refused:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What goes away or comes between two pages moves nothing else.
#[tokio::test]
async fn pages_hold_while_the_list_changes() {
    let world = World::new().await;
    let call =
        async |action: &str, input: Value| run(&world.bench, "root", action, input).await.unwrap();
    for name in ["b2", "d"] {
        call("CreateUser", json!({"UserName": name})).await;
    }
    let first = call("ListUsers", json!({"MaxItems": 2})).await;
    assert_eq!(first["Users"][1]["UserName"], "B");
    // The last of the page is no more, one before it and one after it are new.
    call("RemoveUserFromGroup", json!({"GroupName": "c", "UserName": "B"})).await;
    let credentials = call("ListServiceSpecificCredentials", json!({"UserName": "B"})).await;
    let id = &credentials["ServiceSpecificCredentials"][0]["ServiceSpecificCredentialId"];
    let gone = json!({"UserName": "B", "ServiceSpecificCredentialId": id});
    call("DeleteServiceSpecificCredential", gone).await;
    call("DeleteUser", json!({"UserName": "B"})).await;
    for name in ["aa", "b3"] {
        call("CreateUser", json!({"UserName": name})).await;
    }
    let rest = call("ListUsers", json!({"Marker": first["Marker"]})).await;
    let names: Vec<&str> = rest["Users"]
        .as_array()
        .unwrap()
        .iter()
        .map(|user| user["UserName"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["b2", "b3", "c", "d"]);
}

/// Public keys of nobody.
const KEYS: [&str; 3] = [
    "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCzDM9NVO4efxya6zBJ8IX0uZt75OyUES54BDpsQe6LL19xDeQKHShfK+HZ5b6TsguulSK/G/+4mXrS6DOJdBRCNPd/Fz9bt5yC0VPMMBydgLsR4ELh6bqllXzT27FUUZZqBnrnk7jHje+c5feOYVEFMNjOeAJtRQgQq8yxflRFZWqf9ZZrLyP1MW6JQ1uZiHdrcBP0tRNsUIpOIh3RDzm4gj0zEmq0avrwBv51QHwVu9msCWMF2QZ0sFZ+Dgsp+JBGXzEjJUpuhaRInQdeVD4ZZGjaR66xliWmvEbhJwrayQ5UnNFfDdlGoNMkUJdd9aTCmoz+YevUZYpZZpODlXpN",
    "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCg6h8aZ0WdSa8q8Ifg/dBHoUVqjq/yXSskY6x9FPs7Rz/S6B+66+qHJMZb+9VH98mMLdK4M2XoTT7CqMCByZ5XcVToY/XlUuEqfSLoAzDgP9MidBJ2A/CwKNkwjvLGKcCpJW3MfvA9bGFYTzQSnL986fKVb+1fuKLmMVUEd6Oep1Q3wGOrCsJx+AwqbsTxXVfud4lzttgNgOOPsv9T7p7EHs49R6uL5i+u0fu9zAFK5Gy02LpR5GzDpoXiUbuXZrY1vbyP5Pv3tGtwPbiqZMDTBN4tnb/3pY4ffCW8gAOnza1xDBuX52GQrxjBY3dIJRfq7bL2N3/EOIzIrGxXa/YR",
    "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCphnUv263ecc+iBmlfhJG1FvMXZn+Ljphyw7BM1LTyzFhJhrVymy2pkh0SQdQ663Inj5pFn4W5qn8Paqboz7S74Lk3ttw9BAvvziMb/0MJwxLff4saxPxwBiulwzoiRS41ri9auwe40RSnTTHxX7jTQ8Jeve/9bj3+g0RrXpFoFjjbAJMXg8X4WSTzlY2YWVq5uZ0aEAHca1kwCij3HQiKl/wkStGL15mnIfaXTas2CNj7T++wlFowjvmV2RqCSvcXsz92yyW++O8D1GS1ugGtqrUA8q0R3FX/l0HrCdnKtz76JQfwBXbPiMaNm66p57QNTCmCiBeHehsPOq1b6aVz",
];
