//! The instance profile that a caller gives to an instance.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::identity::arn;
use crate::identity::authorize::{Denied, authorize};
use crate::identity::instance_profile::InstanceProfile;
use crate::identity::policy::request::Context;
use crate::identity::role::Role;
use crate::network::instance::Profile;
use crate::network::refusal::{invalid_combination, invalid_value, missing};

/// Finds the profile, and asks whether the caller may pass the role in it.
pub async fn read(
    call: &Call,
    asked: &ec2::IamInstanceProfileSpecification,
) -> Result<Profile, ApiError> {
    let name = match (&asked.name, &asked.arn) {
        (Some(_), Some(_)) => {
            return Err(invalid_combination(
                "The parameter iamInstanceProfile.name may not be used in combination with \
                 iamInstanceProfile.arn",
            ));
        }
        (Some(name), None) => name.as_str(),
        (None, Some(text)) => {
            let parsed = arn::parse(text).filter(|parsed| parsed.kind == "instance-profile");
            parsed.map(|parsed| parsed.name).ok_or_else(|| {
                let text =
                    format!("Value ({text}) for parameter iamInstanceProfile.arn is invalid.");
                ApiError::new("InvalidIamInstanceProfileArn.Malformed", text)
            })?
        }
        (None, None) => return Err(missing("iamInstanceProfile.name")),
    };
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let found: Option<InstanceProfile> = view.get(&scope, &name.to_lowercase()).await?;
    let profile = found.ok_or_else(|| {
        invalid_value(format!(
            "Value ({name}) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance \
             Profile name"
        ))
    })?;
    if let Some(role) = &profile.role
        && let Some(role) = view.get::<Role>(&scope, role).await?
    {
        pass(call, &role).await?;
    }
    let account = call.account();
    let arn = arn::instance_profile(account, &profile.path, &profile.name);
    Ok(Profile { arn, id: profile.id })
}

async fn pass(call: &Call, role: &Role) -> Result<(), ApiError> {
    let mut context = Context::default();
    context.set("iam:PassedToService", "ec2.amazonaws.com");
    match authorize(call, "iam:PassRole", &role.arn(call.account()), context).await {
        Ok(()) => Ok(()),
        Err(Denied::Unknown(error)) => Err(error),
        Err(Denied::Refused(refused)) => {
            let text =
                format!("You are not authorized to perform this operation. {}", refused.sentence);
            Err(ApiError::new("UnauthorizedOperation", text).with_status(403))
        }
    }
}
