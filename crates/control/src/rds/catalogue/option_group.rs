//! Option groups: Aurora's engines have no options, so there is the default group of each major version.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::catalogue::{ENGINES, majors};
use crate::rds::page::{self, Query};
use crate::rds::refusal::invalid_combination;

/// `rds:DescribeOptionGroups`.
///
/// # Errors
/// `OptionGroupNotFoundFault` for a name that is no default group's, `InvalidParameterCombination`.
pub async fn describe(
    call: Call,
    input: rds::DescribeOptionGroupsMessage,
) -> Result<rds::OptionGroups, ApiError> {
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let (name, engine) = (given(&input.option_group_name), given(&input.engine_name));
    let major = given(&input.major_engine_version);
    if name.is_some() && (engine.is_some() || major.is_some()) {
        return Err(invalid_combination(
            "OptionGroupName cannot be given with EngineName or MajorEngineVersion.",
        ));
    }
    if major.is_some() && engine.is_none() {
        return Err(invalid_combination("MajorEngineVersion needs EngineName."));
    }
    let installed = call.control.fleet.engines();
    let mut shown: Vec<rds::OptionGroup> = Vec::new();
    for of in ENGINES.into_iter().filter(|of| engine.as_deref().is_none_or(|asked| asked == *of)) {
        let mut majors = majors(of, &installed);
        majors.retain(|found| major.as_ref().is_none_or(|asked| asked == found));
        shown.extend(majors.into_iter().map(|major| show(&call, of, major)));
    }
    if let Some(name) = name {
        shown.retain(|group| group.option_group_name.as_deref() == Some(name.as_str()));
        if shown.is_empty() {
            return Err(ApiError::new(
                "OptionGroupNotFoundFault",
                format!("Specified OptionGroupName: {name} not found."),
            ));
        }
    }
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (option_groups_list, marker) =
        page::answer(shown, query, &[], |one: &rds::OptionGroup| {
            one.option_group_name.clone().unwrap_or_default()
        })?;
    Ok(rds::OptionGroups { option_groups_list, marker })
}

fn show(call: &Call, engine: &str, major: String) -> rds::OptionGroup {
    // As everywhere in the service, with hyphens for dots.
    let name = format!("default:{engine}-{}", major.replace('.', "-"));
    rds::OptionGroup {
        option_group_arn: Some(format!("arn:aws:rds:{}:{}:og:{name}", call.region, call.account())),
        option_group_name: Some(name),
        option_group_description: Some(format!("Default option group for {engine} {major}")),
        engine_name: Some(engine.to_owned()),
        major_engine_version: Some(major),
        allows_vpc_and_non_vpc_instance_memberships: Some(true),
        ..rds::OptionGroup::default()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rds::testwalk::Walk;

    #[tokio::test]
    async fn there_are_default_groups_and_no_others() {
        let walk = Walk::with_writer().await;
        let postgres = json!({"EngineName": "aurora-postgresql"});
        let all = walk.rds("DescribeOptionGroups", postgres).await.unwrap();
        let group = all["OptionGroupsList"][0].clone();
        let name = group["OptionGroupName"].as_str().unwrap();
        assert!(name.starts_with("default:aurora-postgresql-1"), "{group}");
        assert!(group["OptionGroupArn"].as_str().unwrap().ends_with(&format!(":og:{name}")));
        let one = walk.rds("DescribeOptionGroups", json!({"OptionGroupName": name})).await.unwrap();
        assert_eq!(one["OptionGroupsList"], json!([group]));
        for (input, code) in [
            (json!({"OptionGroupName": "mine"}), "OptionGroupNotFoundFault"),
            (json!({"MajorEngineVersion": "15"}), "InvalidParameterCombination"),
            (
                json!({"OptionGroupName": name, "EngineName": "aurora-mysql"}),
                "InvalidParameterCombination",
            ),
            (json!({"MaxRecords": 5}), "InvalidParameterValue"),
        ] {
            assert_eq!(walk.refusal("DescribeOptionGroups", input.clone()).await, code, "{input}");
        }
    }
}
