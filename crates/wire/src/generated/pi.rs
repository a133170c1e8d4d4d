//! Typed shapes of the built pi operations. Written by `cargo xtask codegen`; do not edit.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DataPoint {
    #[serde(rename = "Timestamp")]
    pub timestamp: String,
    #[serde(rename = "Value")]
    pub value: f64,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDimensionKeysRequest {
    #[serde(rename = "ServiceType")]
    pub service_type: String,
    #[serde(rename = "Identifier")]
    pub identifier: String,
    #[serde(rename = "StartTime")]
    pub start_time: String,
    #[serde(rename = "EndTime")]
    pub end_time: String,
    #[serde(rename = "Metric")]
    pub metric: String,
    #[serde(
        rename = "PeriodInSeconds",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub period_in_seconds: ::std::option::Option<i32>,
    #[serde(rename = "GroupBy")]
    pub group_by: DimensionGroup,
    #[serde(rename = "AdditionalMetrics", default)]
    pub additional_metrics: Vec<String>,
    #[serde(
        rename = "PartitionBy",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub partition_by: ::std::option::Option<DimensionGroup>,
    #[serde(rename = "Filter", default)]
    pub filter: ::std::collections::BTreeMap<String, String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDimensionKeysResponse {
    #[serde(
        rename = "AlignedStartTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub aligned_start_time: ::std::option::Option<String>,
    #[serde(
        rename = "AlignedEndTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub aligned_end_time: ::std::option::Option<String>,
    #[serde(rename = "PartitionKeys", default)]
    pub partition_keys: Vec<ResponsePartitionKey>,
    #[serde(rename = "Keys", default)]
    pub keys: Vec<DimensionKeyDescription>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DimensionDetail {
    #[serde(
        rename = "Identifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub identifier: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DimensionGroup {
    #[serde(rename = "Group")]
    pub group: String,
    #[serde(rename = "Dimensions", default)]
    pub dimensions: Vec<String>,
    #[serde(rename = "Limit", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DimensionGroupDetail {
    #[serde(rename = "Group", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group: ::std::option::Option<String>,
    #[serde(rename = "Dimensions", default)]
    pub dimensions: Vec<DimensionDetail>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DimensionKeyDescription {
    #[serde(rename = "Dimensions", default)]
    pub dimensions: ::std::collections::BTreeMap<String, String>,
    #[serde(rename = "Total", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub total: ::std::option::Option<f64>,
    #[serde(rename = "AdditionalMetrics", default)]
    pub additional_metrics: ::std::collections::BTreeMap<String, f64>,
    #[serde(rename = "Partitions", default)]
    pub partitions: Vec<f64>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DimensionKeyDetail {
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<String>,
    #[serde(rename = "Dimension", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dimension: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetDimensionKeyDetailsRequest {
    #[serde(rename = "ServiceType")]
    pub service_type: String,
    #[serde(rename = "Identifier")]
    pub identifier: String,
    #[serde(rename = "Group")]
    pub group: String,
    #[serde(rename = "GroupIdentifier")]
    pub group_identifier: String,
    #[serde(rename = "RequestedDimensions", default)]
    pub requested_dimensions: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetDimensionKeyDetailsResponse {
    #[serde(rename = "Dimensions", default)]
    pub dimensions: Vec<DimensionKeyDetail>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetResourceMetricsRequest {
    #[serde(rename = "ServiceType")]
    pub service_type: String,
    #[serde(rename = "Identifier")]
    pub identifier: String,
    #[serde(rename = "MetricQueries", default)]
    pub metric_queries: Vec<MetricQuery>,
    #[serde(rename = "StartTime")]
    pub start_time: String,
    #[serde(rename = "EndTime")]
    pub end_time: String,
    #[serde(
        rename = "PeriodInSeconds",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub period_in_seconds: ::std::option::Option<i32>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "PeriodAlignment",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub period_alignment: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetResourceMetricsResponse {
    #[serde(
        rename = "AlignedStartTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub aligned_start_time: ::std::option::Option<String>,
    #[serde(
        rename = "AlignedEndTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub aligned_end_time: ::std::option::Option<String>,
    #[serde(
        rename = "Identifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub identifier: ::std::option::Option<String>,
    #[serde(rename = "MetricList", default)]
    pub metric_list: Vec<MetricKeyDataPoints>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAvailableResourceDimensionsRequest {
    #[serde(rename = "ServiceType")]
    pub service_type: String,
    #[serde(rename = "Identifier")]
    pub identifier: String,
    #[serde(rename = "Metrics", default)]
    pub metrics: Vec<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "AuthorizedActions", default)]
    pub authorized_actions: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAvailableResourceDimensionsResponse {
    #[serde(rename = "MetricDimensions", default)]
    pub metric_dimensions: Vec<MetricDimensionGroups>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MetricDimensionGroups {
    #[serde(rename = "Metric", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub metric: ::std::option::Option<String>,
    #[serde(rename = "Groups", default)]
    pub groups: Vec<DimensionGroupDetail>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MetricKeyDataPoints {
    #[serde(rename = "Key", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key: ::std::option::Option<ResponseResourceMetricKey>,
    #[serde(rename = "DataPoints", default)]
    pub data_points: Vec<DataPoint>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MetricQuery {
    #[serde(rename = "Metric")]
    pub metric: String,
    #[serde(rename = "GroupBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_by: ::std::option::Option<DimensionGroup>,
    #[serde(rename = "Filter", default)]
    pub filter: ::std::collections::BTreeMap<String, String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponsePartitionKey {
    #[serde(rename = "Dimensions", default)]
    pub dimensions: ::std::collections::BTreeMap<String, String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResponseResourceMetricKey {
    #[serde(rename = "Metric")]
    pub metric: String,
    #[serde(rename = "Dimensions", default)]
    pub dimensions: ::std::collections::BTreeMap<String, String>,
}
