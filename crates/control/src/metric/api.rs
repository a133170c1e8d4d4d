//! CloudWatch's calls: which metrics there are, and their values.

use std::collections::BTreeSet;

use base::clock::Timestamp;
use wire::error::ApiError;
use wire::generated::monitoring as cloudwatch;
use wire::moment;

use crate::call::Call;
use crate::metric::batch::{self, Query};
use crate::metric::column::{self, COLUMNS};
use crate::metric::dimension::{self, NAMESPACE, SETS, Selection};
use crate::metric::query::{self, Period};
use crate::metric::statistic::Statistic;
use crate::metric::store::{Metrics, Window};

/// Metrics in one answer of `ListMetrics`.
const LISTED_MAX: usize = 500;
/// Values in one answer of `GetMetricStatistics`.
const DATAPOINTS_MAX: i64 = 1440;
/// Values in one answer of `GetMetricData`.
const VALUES_MAX: i64 = 100_800;
/// Queries of one `GetMetricData`.
const QUERIES_MAX: usize = 500;
/// The longest period, a day.
const PERIOD_MAX: i64 = 86_400;

fn invalid(message: impl Into<String>) -> ApiError {
    ApiError::new("InvalidParameterValue", message)
}

fn unreadable(error: &std::io::Error) -> ApiError {
    tracing::error!(%error, "metrics cannot be read");
    ApiError::internal()
}

/// `cloudwatch:ListMetrics`.
pub async fn list(
    call: Call,
    input: cloudwatch::ListMetricsInput,
) -> Result<cloudwatch::ListMetricsOutput, ApiError> {
    let after = match input.next_token.as_deref().filter(|token| !token.is_empty()) {
        None => 0,
        Some(token) => token.parse::<usize>().map_err(|_| {
            ApiError::new("InvalidParameterValue", "The parameter NextToken is not valid.")
        })?,
    };
    let of_ours = input.namespace.as_deref().is_none_or(|namespace| namespace == NAMESPACE);
    let metrics = &call.control.metrics;
    let subjects =
        metrics.subjects(call.account(), &call.region).map_err(|error| unreadable(&error))?;
    let mut found: BTreeSet<(usize, Vec<(String, String)>)> = BTreeSet::new();
    let roles = [base::report::Role::Writer, base::report::Role::Replica];
    for subject in subjects.values().filter(|_| of_ours) {
        for set in SETS {
            let with_role = set.contains(&"Role");
            for role in roles.iter().take(if with_role { 2 } else { 1 }) {
                let pair = |name: &&str| {
                    let value = dimension::value(subject, Some(*role), name)?;
                    Some(((*name).to_owned(), value))
                };
                let dimensions: Vec<_> = set.iter().filter_map(pair).collect();
                found.extend((0..COLUMNS.len()).map(|at| (at, dimensions.clone())));
            }
        }
    }
    let wanted = |(at, dimensions): &(usize, Vec<(String, String)>)| {
        let named = input.metric_name.as_deref().is_none_or(|name| COLUMNS[*at].name == name);
        named
            && input.dimensions.iter().all(|filter| {
                dimensions.iter().any(|(name, value)| {
                    *name == filter.name && filter.value.as_ref().is_none_or(|held| held == value)
                })
            })
    };
    let all: Vec<_> = found.into_iter().filter(wanted).collect();
    let next_token = (after + LISTED_MAX < all.len()).then(|| (after + LISTED_MAX).to_string());
    let show = |(at, dimensions): (usize, Vec<(String, String)>)| cloudwatch::Metric {
        namespace: Some(NAMESPACE.to_owned()),
        metric_name: Some(COLUMNS[at].name.to_owned()),
        dimensions: dimensions
            .into_iter()
            .map(|(name, value)| cloudwatch::Dimension { name, value })
            .collect(),
    };
    let metrics = all.into_iter().skip(after).take(LISTED_MAX).map(show).collect();
    Ok(cloudwatch::ListMetricsOutput { metrics, next_token, owning_accounts: Vec::new() })
}

/// What is asked of one metric.
struct Asked<'a> {
    namespace: &'a str,
    name: &'a str,
    dimensions: &'a [cloudwatch::Dimension],
    period: i64,
}

/// Where a metric's values are found; `None`: nobody has such a metric.
fn place(
    asked: &Asked<'_>,
    (start, end): (i64, i64),
    now: Timestamp,
) -> Option<(Selection, usize, Window)> {
    let column = column::find(asked.name).filter(|_| asked.namespace == NAMESPACE)?;
    let pair = |one: &cloudwatch::Dimension| (one.name.clone(), one.value.clone());
    let selection = Selection { dimensions: asked.dimensions.iter().map(pair).collect() };
    let now = now.seconds();
    let from = query::aligned(start, asked.period, now);
    let window = Window { from, to: end, period: asked.period, now };
    selection.is_published().then_some((selection, column, window))
}

/// Does what reads files and goes through thousands of values where it holds up nobody.
async fn apart<T: Send + 'static>(
    call: &Call,
    work: impl FnOnce(&Metrics, (&str, &str)) -> std::io::Result<T> + Send + 'static,
) -> Result<T, ApiError> {
    let control = std::sync::Arc::clone(&call.control);
    let (account, region) = (call.account().to_owned(), call.region.clone());
    let worked =
        tokio::task::spawn_blocking(move || work(&control.metrics, (&account, &region))).await;
    match worked {
        Ok(found) => found.map_err(|error| unreadable(&error)),
        Err(_) => Err(ApiError::internal()),
    }
}

/// The periods of a metric that have values. A metric that nobody has has none.
async fn periods(
    call: &Call,
    asked: Asked<'_>,
    span: (i64, i64),
) -> Result<Vec<(i64, Period)>, ApiError> {
    let Some((selection, column, window)) = place(&asked, span, call.now) else {
        return Ok(Vec::new());
    };
    apart(call, move |metrics, place| {
        let found = metrics.find(place, &selection, window)?;
        Ok(query::periods(&found, &selection, column, window).into_iter().collect())
    })
    .await
}

fn period(seconds: i32) -> Result<i64, ApiError> {
    let seconds = i64::from(seconds);
    let allowed = matches!(seconds, 1 | 5 | 10 | 20 | 30) || (seconds > 0 && seconds % 60 == 0);
    if !allowed || seconds > PERIOD_MAX {
        return Err(invalid(
            "The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60, and not more than \
             86400.",
        ));
    }
    Ok(seconds)
}

fn window(start: &str, end: &str) -> Result<(i64, i64), ApiError> {
    let seconds = |text: &str, name: &str| {
        let millis = moment::parse_iso(text);
        millis
            .map(|millis| Timestamp(millis).seconds())
            .ok_or_else(|| invalid(format!("The parameter {name} is not a moment.")))
    };
    let (start, end) = (seconds(start, "StartTime")?, seconds(end, "EndTime")?);
    if start >= end {
        return Err(invalid("The parameter StartTime must be less than the parameter EndTime."));
    }
    Ok((start, end))
}

fn shown(at: i64) -> String {
    Timestamp(at * 1000).to_string()
}

/// `cloudwatch:GetMetricStatistics`.
pub async fn statistics(
    call: Call,
    input: cloudwatch::GetMetricStatisticsInput,
) -> Result<cloudwatch::GetMetricStatisticsOutput, ApiError> {
    if input.statistics.is_empty() == input.extended_statistics.is_empty() {
        return Err(ApiError::new(
            "InvalidParameterCombination",
            "Exactly one of the parameters Statistics and ExtendedStatistics must be given.",
        ));
    }
    let asked: Result<Vec<(&String, Statistic)>, ApiError> = input
        .statistics
        .iter()
        .chain(&input.extended_statistics)
        .map(|text| Ok((text, statistic(text)?)))
        .collect();
    let asked = asked?;
    let (start, end) = window(&input.start_time, &input.end_time)?;
    let period = period(input.period)?;
    let points = (end - start + period - 1) / period;
    if points > DATAPOINTS_MAX {
        return Err(ApiError::new(
            "InvalidParameterCombination",
            format!(
                "You have requested up to {points} datapoints, which exceeds the limit of \
                 {DATAPOINTS_MAX}. You may reduce the datapoints requested by increasing Period, \
                 or decreasing the time range."
            ),
        ));
    }
    let metric = Asked {
        namespace: &input.namespace,
        name: &input.metric_name,
        dimensions: &input.dimensions,
        period,
    };
    let unit = column::find(&input.metric_name).map(|at| COLUMNS[at].unit.to_owned());
    let other_unit = input.unit.is_some() && input.unit != unit;
    let mut datapoints = Vec::new();
    for (at, mut period) in periods(&call, metric, (start, end)).await? {
        let mut point = cloudwatch::Datapoint {
            timestamp: Some(shown(at)),
            unit: unit.clone(),
            ..cloudwatch::Datapoint::default()
        };
        for (text, statistic) in &asked {
            let value = period.answer(*statistic);
            match statistic {
                Statistic::Average => point.average = value,
                Statistic::Sum => point.sum = value,
                Statistic::Minimum => point.minimum = value,
                Statistic::Maximum => point.maximum = value,
                Statistic::SampleCount => point.sample_count = value,
                Statistic::Percentile(_) => {
                    let pair = value.map(|value| ((*text).clone(), value));
                    point.extended_statistics.extend(pair);
                }
            }
        }
        datapoints.push(point);
    }
    // Values in another unit than they were measured in are none.
    datapoints.retain(|_| !other_unit);
    Ok(cloudwatch::GetMetricStatisticsOutput { label: Some(input.metric_name), datapoints })
}

fn statistic(text: &str) -> Result<Statistic, ApiError> {
    Statistic::parse(text).ok_or_else(|| {
        invalid(format!(
            "The value {text} for parameter Statistics is not supported. Average, Sum, Minimum, \
             Maximum, SampleCount and percentiles such as p99 are."
        ))
    })
}

/// `cloudwatch:GetMetricData`.
pub async fn data(
    call: Call,
    input: cloudwatch::GetMetricDataInput,
) -> Result<cloudwatch::GetMetricDataOutput, ApiError> {
    let (start, end) = window(&input.start_time, &input.end_time)?;
    let backwards = is_backwards(input.scan_by.as_deref())?;
    if input.next_token.as_deref().is_some_and(|token| !token.is_empty()) {
        return Err(ApiError::new("InvalidNextToken", "The next token is not valid."));
    }
    check_queries(&input)?;
    let most = i64::from(input.max_datapoints.unwrap_or(i32::MAX)).min(VALUES_MAX);
    let (mut queries, mut asked) = (Vec::new(), Vec::new());
    let mut wanted = 0;
    for one in &input.metric_data_queries {
        let Some(stat) = one.metric_stat.as_ref() else { continue };
        let period = period(stat.period)?;
        let statistic = statistic(&stat.stat)?;
        wanted += (end - start + period - 1) / period;
        if wanted > most {
            return Err(validation(format!(
                "You have requested up to {wanted} values, which exceeds the limit of {most}. \
                 Increase Period, or decrease the time range."
            )));
        }
        if !one.return_data.unwrap_or(true) {
            continue;
        }
        let name = stat.metric.metric_name.as_deref().unwrap_or_default();
        let unit = column::find(name).map(|at| COLUMNS[at].unit);
        let metric = Asked {
            namespace: stat.metric.namespace.as_deref().unwrap_or_default(),
            name,
            dimensions: &stat.metric.dimensions,
            period,
        };
        let other_unit = stat.unit.is_some() && stat.unit.as_deref() != unit;
        let place = place(&metric, (start, end), call.now).filter(|_| !other_unit);
        asked.push((one, name, place.is_some()));
        queries.extend(place.map(|(selection, column, window)| Query {
            selection,
            column,
            window,
            statistic,
        }));
    }
    let answers = apart(&call, move |metrics, place| batch::answer(metrics, place, &queries));
    let mut answers = answers.await?.into_iter();
    let results = asked.into_iter().map(|(one, name, is_there)| {
        let mut values = is_there.then(|| answers.next()).flatten().unwrap_or_default();
        if backwards {
            values.reverse();
        }
        cloudwatch::MetricDataResult {
            id: Some(one.id.clone()),
            label: Some(one.label.clone().unwrap_or_else(|| name.to_owned())),
            timestamps: values.iter().map(|(at, _)| shown(*at)).collect(),
            values: values.iter().map(|(_, value)| *value).collect(),
            status_code: Some("Complete".to_owned()),
            messages: Vec::new(),
        }
    });
    Ok(cloudwatch::GetMetricDataOutput {
        metric_data_results: results.collect(),
        next_token: None,
        messages: Vec::new(),
    })
}

/// Newest first, unless something else is asked for.
fn is_backwards(scan_by: Option<&str>) -> Result<bool, ApiError> {
    match scan_by {
        None | Some("TimestampDescending") => Ok(true),
        Some("TimestampAscending") => Ok(false),
        Some(other) => {
            Err(validation(format!("The value {other} for parameter ScanBy is not valid.")))
        }
    }
}

fn validation(message: impl Into<String>) -> ApiError {
    ApiError::new("ValidationError", message)
}

/// What is wrong with queries before any is answered.
fn check_queries(input: &cloudwatch::GetMetricDataInput) -> Result<(), ApiError> {
    let queries = &input.metric_data_queries;
    if queries.is_empty() || queries.len() > QUERIES_MAX {
        let text = format!("The list of MetricDataQueries must have 1 to {QUERIES_MAX} elements.");
        return Err(validation(text));
    }
    let mut ids = BTreeSet::new();
    for one in queries {
        let id = one.id.as_str();
        let starts = id.starts_with(|first: char| first.is_ascii_lowercase());
        if !starts || !id.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_') {
            return Err(validation(format!(
                "The value {id} for parameter MetricDataQueries.member.Id is not matching the \
                 expected pattern ^[a-z][a-zA-Z0-9_]*$."
            )));
        }
        if !ids.insert(id) {
            return Err(validation(format!("The id {id} is used by two MetricDataQueries.")));
        }
        match (&one.metric_stat, &one.expression) {
            (Some(_), None) => {}
            (None, Some(_)) => {
                return Err(validation(format!(
                    "Error in expression '{id}': metric math and searches are not built; ask for \
                     the metrics with MetricStat and calculate yourself."
                )));
            }
            _ => {
                return Err(validation(format!(
                    "The MetricDataQuery {id} must have either Expression or MetricStat."
                )));
            }
        }
    }
    Ok(())
}

/// `cloudwatch:DescribeAlarms`: there are none.
pub async fn describe_alarms(
    _call: Call,
    _input: cloudwatch::DescribeAlarmsInput,
) -> Result<cloudwatch::DescribeAlarmsOutput, ApiError> {
    Ok(cloudwatch::DescribeAlarmsOutput::default())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::metric::store::tests::{key, record, subject};
    use crate::rds::testwalk::{Walk, with};

    /// Two minutes of values 0 to 9 over and over, of one instance.
    fn measured() -> Walk {
        let walk = Walk::new();
        let start = walk.bench.control.clock.now().seconds() - 120;
        for second in 0..120_u8 {
            let value = f32::from(second % 10);
            let at = start + i64::from(second);
            walk.bench.control.metrics.push(key("demo-1"), subject("demo-1"), record(at, value));
        }
        walk
    }

    fn statistics() -> Value {
        json!({
            "Namespace": "AWS/RDS", "MetricName": "DatabaseConnections", "Period": 60,
            "StartTime": "2026-11-23T23:58:00Z", "EndTime": "2026-11-24T00:00:00Z",
            "Statistics": ["Average", "Maximum"],
            "Dimensions": [{"Name": "DBInstanceIdentifier", "Value": "demo-1"}],
        })
    }

    #[tokio::test]
    async fn metrics_are_listed_and_answered() {
        let walk = measured();
        let listed = walk.call("monitoring", "ListMetrics", json!({"MetricName": "DBLoad"})).await;
        let listed = listed.unwrap();
        let first = &listed["Metrics"][0]["Dimensions"][0];
        assert_eq!(*first, json!({"Name": "DBClusterIdentifier", "Value": "demo"}));
        assert_eq!(listed["Metrics"].as_array().unwrap().len(), 6);
        let of = json!({"Dimensions": [{"Name": "DBInstanceIdentifier", "Value": "demo-2"}]});
        let none = walk.call("monitoring", "ListMetrics", of).await.unwrap();
        assert_eq!(none["Metrics"], json!([]));

        let answer = walk.call("monitoring", "GetMetricStatistics", statistics()).await.unwrap();
        assert_eq!(answer["Label"], "DatabaseConnections");
        let points = answer["Datapoints"].as_array().unwrap();
        assert_eq!(points.len(), 2);
        for point in points {
            assert_eq!((&point["Average"], &point["Maximum"]), (&json!(4.5), &json!(9.0)));
            assert_eq!(point["Unit"], "Count");
        }
        for (change, count) in [
            (json!({"Period": 1}), 120),
            (json!({"Period": 120}), 1),
            (json!({"Namespace": "AWS/EC2"}), 0),
            (json!({"MetricName": "Nothing"}), 0),
            (json!({"Unit": "Bytes"}), 0),
            (json!({"Dimensions": []}), 2),
            (
                json!({"Dimensions": [{"Name": "Role", "Value": "READER"},
                {"Name": "DBClusterIdentifier", "Value": "demo"}]}),
                0,
            ),
        ] {
            let input = with(statistics(), change.clone());
            let answer = walk.call("monitoring", "GetMetricStatistics", input).await.unwrap();
            assert_eq!(answer["Datapoints"].as_array().unwrap().len(), count, "{change}");
        }
    }

    #[tokio::test]
    async fn data_is_answered_in_the_order_asked_for() {
        let walk = measured();
        let query = |id: &str, stat: &str| {
            json!({"Id": id, "MetricStat": {
                "Metric": {"Namespace": "AWS/RDS", "MetricName": "DatabaseConnections"},
                "Period": 60, "Stat": stat,
            }})
        };
        let input = |queries: Value| {
            json!({
                "MetricDataQueries": queries, "ScanBy": "TimestampAscending",
                "StartTime": "2026-11-23T23:58:00Z", "EndTime": "2026-11-24T00:00:00Z",
            })
        };
        let queries = json!([query("a", "p50"), query("b", "Sum")]);
        let answer = walk.call("monitoring", "GetMetricData", input(queries)).await.unwrap();
        let results = &answer["MetricDataResults"];
        assert_eq!(results[0]["Values"], json!([4.5, 4.5]));
        assert_eq!(results[1]["Values"], json!([270.0, 270.0]));
        let times = json!(["2026-11-23T23:58:00.000Z", "2026-11-23T23:59:00.000Z"]);
        assert_eq!(results[1]["Timestamps"], times);
        for (queries, code) in [
            (json!([]), "ValidationError"),
            (json!([query("A", "Sum")]), "ValidationError"),
            (json!([query("a", "Sum"), query("a", "Sum")]), "ValidationError"),
            (json!([query("a", "tm90")]), "InvalidParameterValue"),
            (json!([{"Id": "a", "Expression": "1+1"}]), "ValidationError"),
            (json!([{"Id": "a"}]), "ValidationError"),
        ] {
            let refused = walk.call("monitoring", "GetMetricData", input(queries.clone())).await;
            assert_eq!(refused.unwrap_err().code, code, "{queries}");
        }
        for (change, code) in [
            (json!({"Period": 7}), "InvalidParameterValue"),
            (
                json!({"Period": 1, "StartTime": "2026-11-23T00:00:00Z"}),
                "InvalidParameterCombination",
            ),
            (json!({"StartTime": "2026-11-24T00:00:00Z"}), "InvalidParameterValue"),
            (json!({"Statistics": []}), "InvalidParameterCombination"),
            (json!({"Statistics": ["Median"]}), "InvalidParameterValue"),
        ] {
            let input = with(statistics(), change.clone());
            let refused = walk.call("monitoring", "GetMetricStatistics", input).await;
            assert_eq!(refused.unwrap_err().code, code, "{change}");
        }
    }
}
