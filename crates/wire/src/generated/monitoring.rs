//! Typed shapes of the built monitoring operations. Written by `cargo xtask codegen`; do not edit.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionConfiguration {
    #[serde(
        rename = "AlarmTagsPropagation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub alarm_tags_propagation: ::std::option::Option<AlarmTagsPropagation>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AlarmPromQlCriteria {
    #[serde(rename = "Query")]
    pub query: String,
    #[serde(
        rename = "PendingPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub pending_period: ::std::option::Option<i32>,
    #[serde(
        rename = "RecoveryPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recovery_period: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AlarmTagsPropagation {
    #[serde(rename = "Enabled")]
    pub enabled: bool,
    #[serde(rename = "IncludedTagKeys", default)]
    pub included_tag_keys: Vec<String>,
    #[serde(rename = "ExcludedTagKeys", default)]
    pub excluded_tag_keys: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CompositeAlarm {
    #[serde(
        rename = "ActionsEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub actions_enabled: ::std::option::Option<bool>,
    #[serde(rename = "AlarmActions", default)]
    pub alarm_actions: Vec<String>,
    #[serde(rename = "AlarmArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub alarm_arn: ::std::option::Option<String>,
    #[serde(
        rename = "AlarmConfigurationUpdatedTimestamp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub alarm_configuration_updated_timestamp: ::std::option::Option<String>,
    #[serde(
        rename = "AlarmDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub alarm_description: ::std::option::Option<String>,
    #[serde(rename = "AlarmName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub alarm_name: ::std::option::Option<String>,
    #[serde(rename = "AlarmRule", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub alarm_rule: ::std::option::Option<String>,
    #[serde(rename = "InsufficientDataActions", default)]
    pub insufficient_data_actions: Vec<String>,
    #[serde(rename = "OKActions", default)]
    pub ok_actions: Vec<String>,
    #[serde(
        rename = "StateReason",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_reason: ::std::option::Option<String>,
    #[serde(
        rename = "StateReasonData",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_reason_data: ::std::option::Option<String>,
    #[serde(
        rename = "StateUpdatedTimestamp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_updated_timestamp: ::std::option::Option<String>,
    #[serde(
        rename = "StateValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_value: ::std::option::Option<String>,
    #[serde(
        rename = "StateTransitionedTimestamp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_transitioned_timestamp: ::std::option::Option<String>,
    #[serde(
        rename = "ActionsSuppressedBy",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub actions_suppressed_by: ::std::option::Option<String>,
    #[serde(
        rename = "ActionsSuppressedReason",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub actions_suppressed_reason: ::std::option::Option<String>,
    #[serde(
        rename = "ActionsSuppressor",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub actions_suppressor: ::std::option::Option<String>,
    #[serde(
        rename = "ActionsSuppressorWaitPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub actions_suppressor_wait_period: ::std::option::Option<i32>,
    #[serde(
        rename = "ActionsSuppressorExtensionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub actions_suppressor_extension_period: ::std::option::Option<i32>,
    #[serde(
        rename = "ActionConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub action_configuration: ::std::option::Option<ActionConfiguration>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Datapoint {
    #[serde(rename = "Timestamp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub timestamp: ::std::option::Option<String>,
    #[serde(
        rename = "SampleCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sample_count: ::std::option::Option<f64>,
    #[serde(rename = "Average", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub average: ::std::option::Option<f64>,
    #[serde(rename = "Sum", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub sum: ::std::option::Option<f64>,
    #[serde(rename = "Minimum", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub minimum: ::std::option::Option<f64>,
    #[serde(rename = "Maximum", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub maximum: ::std::option::Option<f64>,
    #[serde(rename = "Unit", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub unit: ::std::option::Option<String>,
    #[serde(
        rename = "ExtendedStatistics",
        default,
        skip_serializing_if = "::std::collections::BTreeMap::is_empty"
    )]
    pub extended_statistics: ::std::collections::BTreeMap<String, f64>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeAlarmsInput {
    #[serde(rename = "AlarmNames", default)]
    pub alarm_names: Vec<String>,
    #[serde(
        rename = "AlarmNamePrefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub alarm_name_prefix: ::std::option::Option<String>,
    #[serde(rename = "AlarmTypes", default)]
    pub alarm_types: Vec<String>,
    #[serde(
        rename = "ChildrenOfAlarmName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub children_of_alarm_name: ::std::option::Option<String>,
    #[serde(
        rename = "ParentsOfAlarmName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub parents_of_alarm_name: ::std::option::Option<String>,
    #[serde(
        rename = "StateValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_value: ::std::option::Option<String>,
    #[serde(
        rename = "ActionPrefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub action_prefix: ::std::option::Option<String>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeAlarmsOutput {
    #[serde(rename = "CompositeAlarms", default)]
    pub composite_alarms: Vec<CompositeAlarm>,
    #[serde(rename = "MetricAlarms", default)]
    pub metric_alarms: Vec<MetricAlarm>,
    #[serde(rename = "LogAlarms", default)]
    pub log_alarms: Vec<LogAlarm>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Dimension {
    #[serde(rename = "Name")]
    pub name: String,
    #[serde(rename = "Value")]
    pub value: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DimensionFilter {
    #[serde(rename = "Name")]
    pub name: String,
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EvaluationCriteria {
    #[serde(
        rename = "PromQLCriteria",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub prom_ql_criteria: ::std::option::Option<AlarmPromQlCriteria>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EvaluationWindow {
    #[serde(
        rename = "WallClockWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub wall_clock_window: ::std::option::Option<WallClockWindow>,
    #[serde(
        rename = "SlidingWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sliding_window: ::std::option::Option<SlidingWindow>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetMetricDataInput {
    #[serde(rename = "MetricDataQueries", default)]
    pub metric_data_queries: Vec<MetricDataQuery>,
    #[serde(rename = "StartTime")]
    pub start_time: String,
    #[serde(rename = "EndTime")]
    pub end_time: String,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "ScanBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub scan_by: ::std::option::Option<String>,
    #[serde(
        rename = "MaxDatapoints",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_datapoints: ::std::option::Option<i32>,
    #[serde(
        rename = "LabelOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub label_options: ::std::option::Option<LabelOptions>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetMetricDataOutput {
    #[serde(rename = "MetricDataResults", default)]
    pub metric_data_results: Vec<MetricDataResult>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "Messages", default)]
    pub messages: Vec<MessageData>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetMetricStatisticsInput {
    #[serde(rename = "Namespace")]
    pub namespace: String,
    #[serde(rename = "MetricName")]
    pub metric_name: String,
    #[serde(rename = "Dimensions", default)]
    pub dimensions: Vec<Dimension>,
    #[serde(rename = "StartTime")]
    pub start_time: String,
    #[serde(rename = "EndTime")]
    pub end_time: String,
    #[serde(rename = "Period")]
    pub period: i32,
    #[serde(rename = "Statistics", default)]
    pub statistics: Vec<String>,
    #[serde(rename = "ExtendedStatistics", default)]
    pub extended_statistics: Vec<String>,
    #[serde(rename = "Unit", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub unit: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetMetricStatisticsOutput {
    #[serde(rename = "Label", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub label: ::std::option::Option<String>,
    #[serde(rename = "Datapoints", default)]
    pub datapoints: Vec<Datapoint>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LabelOptions {
    #[serde(rename = "Timezone", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub timezone: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListMetricsInput {
    #[serde(rename = "Namespace", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub namespace: ::std::option::Option<String>,
    #[serde(
        rename = "MetricName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub metric_name: ::std::option::Option<String>,
    #[serde(rename = "Dimensions", default)]
    pub dimensions: Vec<DimensionFilter>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "RecentlyActive",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recently_active: ::std::option::Option<String>,
    #[serde(
        rename = "IncludeLinkedAccounts",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_linked_accounts: ::std::option::Option<bool>,
    #[serde(
        rename = "OwningAccount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub owning_account: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListMetricsOutput {
    #[serde(rename = "Metrics", default)]
    pub metrics: Vec<Metric>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "OwningAccounts", default)]
    pub owning_accounts: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LogAlarm {
    #[serde(rename = "AlarmName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub alarm_name: ::std::option::Option<String>,
    #[serde(rename = "AlarmArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub alarm_arn: ::std::option::Option<String>,
    #[serde(
        rename = "AlarmDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub alarm_description: ::std::option::Option<String>,
    #[serde(
        rename = "AlarmConfigurationUpdatedTimestamp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub alarm_configuration_updated_timestamp: ::std::option::Option<String>,
    #[serde(
        rename = "ActionsEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub actions_enabled: ::std::option::Option<bool>,
    #[serde(rename = "OKActions", default)]
    pub ok_actions: Vec<String>,
    #[serde(rename = "AlarmActions", default)]
    pub alarm_actions: Vec<String>,
    #[serde(rename = "InsufficientDataActions", default)]
    pub insufficient_data_actions: Vec<String>,
    #[serde(
        rename = "StateValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_value: ::std::option::Option<String>,
    #[serde(
        rename = "StateReason",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_reason: ::std::option::Option<String>,
    #[serde(
        rename = "StateReasonData",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_reason_data: ::std::option::Option<String>,
    #[serde(
        rename = "StateUpdatedTimestamp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_updated_timestamp: ::std::option::Option<String>,
    #[serde(
        rename = "ScheduledQueryConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub scheduled_query_configuration: ::std::option::Option<ScheduledQueryConfiguration>,
    #[serde(
        rename = "QueryResultsToEvaluate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub query_results_to_evaluate: ::std::option::Option<i32>,
    #[serde(
        rename = "QueryResultsToAlarm",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub query_results_to_alarm: ::std::option::Option<i32>,
    #[serde(rename = "Threshold", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub threshold: ::std::option::Option<f64>,
    #[serde(
        rename = "ComparisonOperator",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub comparison_operator: ::std::option::Option<String>,
    #[serde(
        rename = "TreatMissingData",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub treat_missing_data: ::std::option::Option<String>,
    #[serde(
        rename = "StateTransitionedTimestamp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_transitioned_timestamp: ::std::option::Option<String>,
    #[serde(
        rename = "EvaluationState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub evaluation_state: ::std::option::Option<String>,
    #[serde(
        rename = "ActionLogLineCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub action_log_line_count: ::std::option::Option<i32>,
    #[serde(
        rename = "ActionLogLineRoleArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub action_log_line_role_arn: ::std::option::Option<String>,
    #[serde(
        rename = "WarmUpConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub warm_up_configuration: ::std::option::Option<WarmUpConfiguration>,
    #[serde(
        rename = "ActionConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub action_configuration: ::std::option::Option<ActionConfiguration>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MessageData {
    #[serde(rename = "Code", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<String>,
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Metric {
    #[serde(rename = "Namespace", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub namespace: ::std::option::Option<String>,
    #[serde(
        rename = "MetricName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub metric_name: ::std::option::Option<String>,
    #[serde(rename = "Dimensions", default)]
    pub dimensions: Vec<Dimension>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MetricAlarm {
    #[serde(rename = "AlarmName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub alarm_name: ::std::option::Option<String>,
    #[serde(rename = "AlarmArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub alarm_arn: ::std::option::Option<String>,
    #[serde(
        rename = "AlarmDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub alarm_description: ::std::option::Option<String>,
    #[serde(
        rename = "AlarmConfigurationUpdatedTimestamp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub alarm_configuration_updated_timestamp: ::std::option::Option<String>,
    #[serde(
        rename = "ActionsEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub actions_enabled: ::std::option::Option<bool>,
    #[serde(rename = "OKActions", default)]
    pub ok_actions: Vec<String>,
    #[serde(rename = "AlarmActions", default)]
    pub alarm_actions: Vec<String>,
    #[serde(rename = "InsufficientDataActions", default)]
    pub insufficient_data_actions: Vec<String>,
    #[serde(
        rename = "StateValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_value: ::std::option::Option<String>,
    #[serde(
        rename = "StateReason",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_reason: ::std::option::Option<String>,
    #[serde(
        rename = "StateReasonData",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_reason_data: ::std::option::Option<String>,
    #[serde(
        rename = "StateUpdatedTimestamp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_updated_timestamp: ::std::option::Option<String>,
    #[serde(
        rename = "MetricName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub metric_name: ::std::option::Option<String>,
    #[serde(rename = "Namespace", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub namespace: ::std::option::Option<String>,
    #[serde(rename = "Statistic", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub statistic: ::std::option::Option<String>,
    #[serde(
        rename = "ExtendedStatistic",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub extended_statistic: ::std::option::Option<String>,
    #[serde(rename = "Dimensions", default)]
    pub dimensions: Vec<Dimension>,
    #[serde(rename = "Period", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub period: ::std::option::Option<i32>,
    #[serde(rename = "Unit", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub unit: ::std::option::Option<String>,
    #[serde(
        rename = "EvaluationPeriods",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub evaluation_periods: ::std::option::Option<i32>,
    #[serde(
        rename = "DatapointsToAlarm",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub datapoints_to_alarm: ::std::option::Option<i32>,
    #[serde(rename = "Threshold", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub threshold: ::std::option::Option<f64>,
    #[serde(
        rename = "ComparisonOperator",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub comparison_operator: ::std::option::Option<String>,
    #[serde(
        rename = "TreatMissingData",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub treat_missing_data: ::std::option::Option<String>,
    #[serde(
        rename = "EvaluateLowSampleCountPercentile",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub evaluate_low_sample_count_percentile: ::std::option::Option<String>,
    #[serde(rename = "Metrics", default)]
    pub metrics: Vec<MetricDataQuery>,
    #[serde(
        rename = "ThresholdMetricId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub threshold_metric_id: ::std::option::Option<String>,
    #[serde(
        rename = "EvaluationState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub evaluation_state: ::std::option::Option<String>,
    #[serde(
        rename = "StateTransitionedTimestamp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_transitioned_timestamp: ::std::option::Option<String>,
    #[serde(
        rename = "EvaluationWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub evaluation_window: ::std::option::Option<EvaluationWindow>,
    #[serde(
        rename = "WarmUpConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub warm_up_configuration: ::std::option::Option<WarmUpConfiguration>,
    #[serde(
        rename = "EvaluationCriteria",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub evaluation_criteria: ::std::option::Option<EvaluationCriteria>,
    #[serde(
        rename = "EvaluationInterval",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub evaluation_interval: ::std::option::Option<i32>,
    #[serde(
        rename = "ActionConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub action_configuration: ::std::option::Option<ActionConfiguration>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MetricDataQuery {
    #[serde(rename = "Id")]
    pub id: String,
    #[serde(
        rename = "MetricStat",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub metric_stat: ::std::option::Option<MetricStat>,
    #[serde(
        rename = "Expression",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub expression: ::std::option::Option<String>,
    #[serde(rename = "Label", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub label: ::std::option::Option<String>,
    #[serde(
        rename = "ReturnData",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub return_data: ::std::option::Option<bool>,
    #[serde(rename = "Period", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub period: ::std::option::Option<i32>,
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MetricDataResult {
    #[serde(rename = "Id", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<String>,
    #[serde(rename = "Label", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub label: ::std::option::Option<String>,
    #[serde(rename = "Timestamps", default)]
    pub timestamps: Vec<String>,
    #[serde(rename = "Values", default)]
    pub values: Vec<f64>,
    #[serde(
        rename = "StatusCode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub status_code: ::std::option::Option<String>,
    #[serde(rename = "Messages", default)]
    pub messages: Vec<MessageData>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MetricStat {
    #[serde(rename = "Metric")]
    pub metric: Metric,
    #[serde(rename = "Period")]
    pub period: i32,
    #[serde(rename = "Stat")]
    pub stat: String,
    #[serde(rename = "Unit", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub unit: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ScheduleConfiguration {
    #[serde(rename = "ScheduleExpression")]
    pub schedule_expression: String,
    #[serde(rename = "StartTimeOffset")]
    pub start_time_offset: i64,
    #[serde(
        rename = "EndTimeOffset",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub end_time_offset: ::std::option::Option<i64>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ScheduledQueryConfiguration {
    #[serde(rename = "QueryString")]
    pub query_string: String,
    #[serde(rename = "LogGroupIdentifiers", default)]
    pub log_group_identifiers: Vec<String>,
    #[serde(rename = "QueryARN", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub query_arn: ::std::option::Option<String>,
    #[serde(rename = "ScheduledQueryRoleARN")]
    pub scheduled_query_role_arn: String,
    #[serde(rename = "ScheduleConfiguration")]
    pub schedule_configuration: ScheduleConfiguration,
    #[serde(rename = "AggregationExpression")]
    pub aggregation_expression: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SlidingWindow {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tag {
    #[serde(rename = "Key")]
    pub key: String,
    #[serde(rename = "Value")]
    pub value: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WallClockWindow {
    #[serde(rename = "Timezone", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub timezone: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WarmUpConfiguration {
    #[serde(rename = "WarmUpPeriodDurationInMinutes")]
    pub warm_up_period_duration_in_minutes: i32,
    #[serde(
        rename = "OnlyStartEvaluatingAfterWarmUpPeriodEnds",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub only_start_evaluating_after_warm_up_period_ends: ::std::option::Option<bool>,
}
