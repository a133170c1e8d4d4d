//! Regions that a region can copy from.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::network::zone;
use crate::rds::page::{self, Query};
use crate::rds::refusal::invalid_value;

/// `rds:DescribeSourceRegions`: every other region that is served.
pub async fn describe(
    call: Call,
    input: rds::DescribeSourceRegionsMessage,
) -> Result<rds::SourceRegionMessage, ApiError> {
    let others = zone::regions().iter().map(|region| region.name);
    let mut names: Vec<&str> = others.filter(|name| **name != *call.region).collect();
    if let Some(asked) = input.region_name.as_deref() {
        if !zone::is_region(asked) {
            return Err(invalid_value(format!("Invalid region: {asked}")));
        }
        names.retain(|name| *name == asked);
    }
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (names, marker) = page::answer(names, query, &[], |name| (*name).to_owned())?;
    let source_regions = names.into_iter().map(|name| rds::SourceRegion {
        region_name: Some(name.to_owned()),
        endpoint: Some(format!("https://rds.{name}.amazonaws.com")),
        status: Some("available".to_owned()),
        // Backups are not replicated between regions here.
        supports_db_instance_automated_backups_replication: Some(false),
    });
    Ok(rds::SourceRegionMessage { marker, source_regions: source_regions.collect() })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::network::zone;
    use crate::rds::testwalk::Walk;

    #[tokio::test]
    async fn all_the_other_regions_come_in_pages() {
        let walk = Walk::new();
        let first = walk.rds("DescribeSourceRegions", json!({"MaxRecords": 20})).await.unwrap();
        let marker = first["Marker"].as_str().unwrap();
        let second = walk.rds("DescribeSourceRegions", json!({"Marker": marker})).await.unwrap();
        let mut all = names(&first);
        all.extend(names(&second));
        assert_eq!(all.len(), zone::regions().len() - 1);
        assert!(all.is_sorted() && !all.contains(&"us-east-1".to_owned()));
        let one = walk.rds("DescribeSourceRegions", json!({"RegionName": "eu-west-1"})).await;
        assert_eq!(names(&one.unwrap()), ["eu-west-1"]);
        for input in [json!({"RegionName": "mars-1"}), json!({"MaxRecords": 5})] {
            let code = walk.refusal("DescribeSourceRegions", input).await;
            assert_eq!(code, "InvalidParameterValue");
        }
    }

    fn names(page: &Value) -> Vec<String> {
        let regions = page["SourceRegions"].as_array().unwrap();
        regions.iter().map(|it| it["RegionName"].as_str().unwrap().to_owned()).collect()
    }
}
