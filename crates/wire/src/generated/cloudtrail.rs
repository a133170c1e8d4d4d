//! Typed shapes of the built cloudtrail operations. Written by `cargo xtask codegen`; do not edit.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeTrailsRequest {
    #[serde(rename = "trailNameList", default)]
    pub trail_name_list: Vec<String>,
    #[serde(
        rename = "includeShadowTrails",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_shadow_trails: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeTrailsResponse {
    #[serde(rename = "trailList", default)]
    pub trail_list: Vec<Trail>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Event {
    #[serde(rename = "EventId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub event_id: ::std::option::Option<String>,
    #[serde(rename = "EventName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub event_name: ::std::option::Option<String>,
    #[serde(rename = "ReadOnly", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub read_only: ::std::option::Option<String>,
    #[serde(
        rename = "AccessKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub access_key_id: ::std::option::Option<String>,
    #[serde(rename = "EventTime", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub event_time: ::std::option::Option<String>,
    #[serde(
        rename = "EventSource",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub event_source: ::std::option::Option<String>,
    #[serde(rename = "Username", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub username: ::std::option::Option<String>,
    #[serde(rename = "Resources", default)]
    pub resources: Vec<Resource>,
    #[serde(
        rename = "CloudTrailEvent",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cloud_trail_event: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetTrailRequest {
    #[serde(rename = "Name")]
    pub name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetTrailResponse {
    #[serde(rename = "Trail", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub trail: ::std::option::Option<Trail>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetTrailStatusRequest {
    #[serde(rename = "Name")]
    pub name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetTrailStatusResponse {
    #[serde(rename = "IsLogging", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_logging: ::std::option::Option<bool>,
    #[serde(
        rename = "LatestDeliveryError",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub latest_delivery_error: ::std::option::Option<String>,
    #[serde(
        rename = "LatestNotificationError",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub latest_notification_error: ::std::option::Option<String>,
    #[serde(
        rename = "LatestDeliveryTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub latest_delivery_time: ::std::option::Option<String>,
    #[serde(
        rename = "LatestNotificationTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub latest_notification_time: ::std::option::Option<String>,
    #[serde(
        rename = "StartLoggingTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub start_logging_time: ::std::option::Option<String>,
    #[serde(
        rename = "StopLoggingTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub stop_logging_time: ::std::option::Option<String>,
    #[serde(
        rename = "LatestCloudWatchLogsDeliveryError",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub latest_cloud_watch_logs_delivery_error: ::std::option::Option<String>,
    #[serde(
        rename = "LatestCloudWatchLogsDeliveryTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub latest_cloud_watch_logs_delivery_time: ::std::option::Option<String>,
    #[serde(
        rename = "LatestDigestDeliveryTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub latest_digest_delivery_time: ::std::option::Option<String>,
    #[serde(
        rename = "LatestDigestDeliveryError",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub latest_digest_delivery_error: ::std::option::Option<String>,
    #[serde(
        rename = "LatestDeliveryAttemptTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub latest_delivery_attempt_time: ::std::option::Option<String>,
    #[serde(
        rename = "LatestNotificationAttemptTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub latest_notification_attempt_time: ::std::option::Option<String>,
    #[serde(
        rename = "LatestNotificationAttemptSucceeded",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub latest_notification_attempt_succeeded: ::std::option::Option<String>,
    #[serde(
        rename = "LatestDeliveryAttemptSucceeded",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub latest_delivery_attempt_succeeded: ::std::option::Option<String>,
    #[serde(
        rename = "TimeLoggingStarted",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub time_logging_started: ::std::option::Option<String>,
    #[serde(
        rename = "TimeLoggingStopped",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub time_logging_stopped: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListTrailsRequest {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListTrailsResponse {
    #[serde(rename = "Trails", default)]
    pub trails: Vec<TrailInfo>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LookupAttribute {
    #[serde(rename = "AttributeKey")]
    pub attribute_key: String,
    #[serde(rename = "AttributeValue")]
    pub attribute_value: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LookupEventsRequest {
    #[serde(rename = "LookupAttributes", default)]
    pub lookup_attributes: Vec<LookupAttribute>,
    #[serde(rename = "StartTime", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub start_time: ::std::option::Option<String>,
    #[serde(rename = "EndTime", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub end_time: ::std::option::Option<String>,
    #[serde(
        rename = "EventCategory",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub event_category: ::std::option::Option<String>,
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
pub struct LookupEventsResponse {
    #[serde(rename = "Events", default)]
    pub events: Vec<Event>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Resource {
    #[serde(
        rename = "ResourceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_type: ::std::option::Option<String>,
    #[serde(
        rename = "ResourceName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Trail {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(
        rename = "S3BucketName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub s3_bucket_name: ::std::option::Option<String>,
    #[serde(
        rename = "S3KeyPrefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub s3_key_prefix: ::std::option::Option<String>,
    #[serde(
        rename = "SnsTopicName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sns_topic_name: ::std::option::Option<String>,
    #[serde(
        rename = "SnsTopicARN",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sns_topic_arn: ::std::option::Option<String>,
    #[serde(
        rename = "IncludeGlobalServiceEvents",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_global_service_events: ::std::option::Option<bool>,
    #[serde(
        rename = "IsMultiRegionTrail",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_multi_region_trail: ::std::option::Option<bool>,
    #[serde(
        rename = "HomeRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub home_region: ::std::option::Option<String>,
    #[serde(rename = "TrailARN", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub trail_arn: ::std::option::Option<String>,
    #[serde(
        rename = "LogFileValidationEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub log_file_validation_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "CloudWatchLogsLogGroupArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cloud_watch_logs_log_group_arn: ::std::option::Option<String>,
    #[serde(
        rename = "CloudWatchLogsRoleArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cloud_watch_logs_role_arn: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "HasCustomEventSelectors",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub has_custom_event_selectors: ::std::option::Option<bool>,
    #[serde(
        rename = "HasInsightSelectors",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub has_insight_selectors: ::std::option::Option<bool>,
    #[serde(
        rename = "IsOrganizationTrail",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_organization_trail: ::std::option::Option<bool>,
    #[serde(
        rename = "RecursiveLogging",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recursive_logging: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TrailInfo {
    #[serde(rename = "TrailARN", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub trail_arn: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(
        rename = "HomeRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub home_region: ::std::option::Option<String>,
}
