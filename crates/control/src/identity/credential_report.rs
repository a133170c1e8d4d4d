//! The credential report: a table of all users and the state of their credentials.
//!
//! It is made when it is fetched, so it is never out of date; asking for its generation only notes
//! that it may be fetched.

use std::collections::BTreeMap;
use std::time::Duration;

use base::clock::Timestamp;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::iam::{GenerateCredentialReportResponse, GetCredentialReportResponse};

use crate::actions::Nothing;
use crate::call::Call;
use crate::identity::access_key::AccessKey;
use crate::identity::account::{Account, Root};
use crate::identity::last_used::{self, LastUsed};
use crate::identity::password::Rules;
use crate::identity::signing_certificate::Kept;
use crate::identity::user::User;
use crate::identity::{arn, login_profile, signing_certificate};
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

/// How long a report may be fetched.
const LASTS: Duration = Duration::from_secs(4 * 60 * 60);
const ID: &str = "report";
const HEADER: &str = "user,arn,user_creation_time,password_enabled,password_last_used,\
    password_last_changed,password_next_rotation,mfa_active,access_key_1_active,\
    access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,\
    access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,\
    access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,\
    cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated";

/// That a report was asked for.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Report {
    generated: Timestamp,
}

impl Noun for Report {
    const KIND: &'static str = "credential-report";
}

/// # Errors
/// What the store answers.
pub async fn generate(
    call: Call,
    _: Nothing,
) -> Result<GenerateCredentialReportResponse, ApiError> {
    let report = Report { generated: call.now };
    let write = async |change: &mut Change| Ok::<_, ApiError>(change.put(ID, &report).await?);
    call.records().change(&call.global_scope(), write).await?;
    Ok(GenerateCredentialReportResponse { state: Some("COMPLETE".to_owned()), description: None })
}

/// # Errors
/// `ReportNotPresent` when none was generated, `ReportExpired` four hours after.
pub async fn get(call: Call, _: Nothing) -> Result<GetCredentialReportResponse, ApiError> {
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let Some(report) = view.get::<Report>(&scope, ID).await? else {
        let text = "No report exists. Use GenerateCredentialReport to generate one.";
        return Err(ApiError::new("ReportNotPresent", text));
    };
    if LASTS < call.now.since(report.generated) {
        let text = "The report is older than four hours. Use GenerateCredentialReport.";
        return Err(ApiError::new("ReportExpired", text));
    }
    let rules = login_profile::rules(&call).await?;
    let keys: BTreeMap<String, AccessKey> =
        view.list::<AccessKey>(&scope).await?.into_iter().collect();
    let used = last_used::all(&call.control, call.account()).await?;
    let mut signing = BTreeMap::new();
    let users = view.list::<User>(&scope).await?;
    let ids = users.iter().map(|(_, user)| user.id.as_str()).chain([call.account()]);
    for id in ids {
        let kept = signing_certificate::kept(&view, &scope, id).await?;
        if !kept.is_empty() {
            signing.insert(id.to_owned(), kept);
        }
    }
    let facts = Facts { rules, keys, used, signing };
    let mut lines = vec![HEADER.to_owned()];
    let account = view.get::<Account>(&Scope::system(), call.account()).await?;
    let root = view.get::<Root>(&scope, Root::ID).await?;
    if let (Some(account), Some(root)) = (account, root) {
        lines.push(facts.root(&account, &root));
    }
    for (_, user) in users {
        lines.push(facts.user(call.account(), &user));
    }
    Ok(GetCredentialReportResponse {
        content: Some(STANDARD.encode(lines.join("\n"))),
        report_format: Some("text/csv".to_owned()),
        generated_time: Some(call.now.to_string()),
    })
}

struct Facts {
    rules: Option<Rules>,
    keys: BTreeMap<String, AccessKey>,
    used: BTreeMap<String, LastUsed>,
    /// Signing certificates by the unique id of who has them.
    signing: BTreeMap<String, Vec<Kept>>,
}

impl Facts {
    fn root(&self, account: &Account, root: &Root) -> String {
        let mut fields = vec![
            "<root_account>".to_owned(),
            arn::root(&account.id),
            moment(account.created),
            "not_supported".to_owned(),
            root.password_last_used.map_or_else(|| "no_information".to_owned(), moment),
            "not_supported".to_owned(),
            "not_supported".to_owned(),
            (!root.mfa.is_empty()).to_string(),
        ];
        self.add_keys(&root.keys, &account.id, &mut fields);
        fields.join(",")
    }

    fn user(&self, account: &str, user: &User) -> String {
        let login = user.login.as_ref();
        let absent = || "N/A".to_owned();
        let rotation = |changed: Timestamp| {
            let days = self.rules.as_ref().and_then(|rules| rules.age_max)?;
            let seconds = u64::try_from(days).ok()?.saturating_mul(86_400);
            Some(moment(changed.plus(Duration::from_secs(seconds))))
        };
        let mut fields = vec![
            user.name.clone(),
            user.arn(account),
            moment(user.created),
            login.is_some().to_string(),
            match login {
                None => absent(),
                Some(login) => login.last_used.map_or_else(|| "no_information".to_owned(), moment),
            },
            login.map_or_else(absent, |login| moment(login.changed)),
            login.and_then(|login| rotation(login.changed)).unwrap_or_else(absent),
            (!user.mfa.is_empty()).to_string(),
        ];
        self.add_keys(&user.keys, &user.id, &mut fields);
        // Names and paths hold commas; quotes they cannot hold in names, but paths can.
        let quoted = fields.iter().map(|field| quote(field));
        quoted.collect::<Vec<_>>().join(",")
    }

    fn add_keys(&self, ids: &[String], owner: &str, fields: &mut Vec<String>) {
        let absent = || "N/A".to_owned();
        for at in 0..2 {
            let id = ids.get(at);
            let access_key = id.and_then(|id| self.keys.get(id));
            let used = id.and_then(|id| self.used.get(id));
            fields.push(access_key.is_some_and(|access_key| access_key.active).to_string());
            fields.push(access_key.map_or_else(absent, |access_key| moment(access_key.created)));
            fields.push(used.map_or_else(absent, |used| moment(used.at)));
            fields.push(used.map_or_else(absent, |used| used.region.clone()));
            fields.push(used.map_or_else(absent, |used| used.service.clone()));
        }
        for at in 0..2 {
            let kept = self.signing.get(owner).and_then(|kept| kept.get(at));
            fields.push(kept.is_some_and(|kept| kept.active).to_string());
            fields.push(kept.map_or_else(absent, |kept| moment(kept.uploaded)));
        }
    }
}

/// `2026-11-24T00:00:00+00:00`
fn moment(at: Timestamp) -> String {
    let text = at.to_string();
    format!("{}+00:00", text.get(..19).unwrap_or(&text))
}

fn quote(field: &str) -> String {
    if field.contains([',', '"']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}
