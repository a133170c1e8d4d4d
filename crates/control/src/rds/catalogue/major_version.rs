//! Major versions of engines, as far as some minor version of them is installed.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::catalogue::{ENGINES, majors};
use crate::rds::page::{self, Query};

/// `rds:DescribeDBMajorEngineVersions`. How long the vendor of an engine supports it is not told: what
/// runs here is what is installed.
///
/// # Errors
/// Those of all listings.
pub async fn describe(
    call: Call,
    input: rds::DescribeDbMajorEngineVersionsRequest,
) -> Result<rds::DescribeDbMajorEngineVersionsResponse, ApiError> {
    let installed = call.control.fleet.engines();
    let is = |asked: &Option<String>, found: &str| {
        asked.as_deref().filter(|asked| !asked.is_empty()).is_none_or(|asked| asked == found)
    };
    let mut shown = Vec::new();
    for engine in ENGINES.into_iter().filter(|engine| is(&input.engine, engine)) {
        let mut majors = majors(engine, &installed);
        majors.retain(|major| is(&input.major_engine_version, major));
        shown.extend(majors.into_iter().map(|major| rds::DbMajorEngineVersion {
            engine: Some(engine.to_owned()),
            major_engine_version: Some(major),
            supported_engine_lifecycles: Vec::new(),
        }));
    }
    let query = Query::new(&[], input.max_records, input.marker.as_ref());
    let (db_major_engine_versions, marker) =
        page::answer(shown, query, &[], |one: &rds::DbMajorEngineVersion| {
            let engine = one.engine.as_deref().unwrap_or_default();
            format!("{engine}/{:0>8}", one.major_engine_version.as_deref().unwrap_or_default())
        })?;
    Ok(rds::DescribeDbMajorEngineVersionsResponse { db_major_engine_versions, marker })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rds::testwalk::Walk;

    #[tokio::test]
    async fn majors_of_installed_versions_are_shown_once() {
        let walk = Walk::with_writer().await;
        let all = walk.rds("DescribeDBMajorEngineVersions", json!({})).await.unwrap();
        let all = all["DBMajorEngineVersions"].as_array().unwrap().clone();
        let versions = walk.rds("DescribeDBEngineVersions", json!({})).await.unwrap();
        let mut expected: Vec<(String, String)> = versions["DBEngineVersions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                let text = |member: &str| one[member].as_str().unwrap().to_owned();
                (text("Engine"), text("MajorEngineVersion"))
            })
            .collect();
        expected.dedup();
        assert!(!expected.is_empty());
        assert_eq!(all.len(), expected.len(), "{all:?}");
        for (engine, major) in expected {
            let one = json!({"Engine": engine, "MajorEngineVersion": major});
            let found = walk.rds("DescribeDBMajorEngineVersions", one.clone()).await.unwrap();
            let found = &found["DBMajorEngineVersions"];
            assert_eq!(found.as_array().unwrap().len(), 1, "{one}");
            assert_eq!(found[0]["Engine"], one["Engine"]);
        }
        let none = json!({"Engine": "oracle-ee"});
        let none = walk.rds("DescribeDBMajorEngineVersions", none).await.unwrap();
        assert_eq!(none["DBMajorEngineVersions"], json!([]));
    }
}
