//! The calls of Performance Insights.

use std::collections::BTreeMap;

use base::clock::Timestamp;
use wire::error::ApiError;
use wire::generated::pi;
use wire::moment;

use crate::call::Call;
use crate::insight::dimension::{self, GROUPS};
use crate::insight::query::{self, Filter, Load, Part};
use crate::insight::store::{Moment, SECONDS_KEPT};
use crate::metric::store::Key;
use crate::rds::instance::Instance;

/// What is measured: sessions at work, on average. Here all of them are looked at, so that what is
/// sampled and what is scaled are the same.
const METRICS: [&str; 2] = ["db.load.avg", "db.sampledload.avg"];

/// Periods that can be asked for, in seconds.
const PERIODS: [i64; 5] = [1, 60, 300, 3600, 86_400];

/// Parts of a group when none are asked for, and the most.
const PARTS: usize = 10;
const PARTS_MAX: i32 = 25;

/// Points of one series when the period is left to the service.
const POINTS: i64 = 200;

fn invalid(message: impl Into<String>) -> ApiError {
    ApiError::new("InvalidArgumentException", message)
}

/// What an answer is worked out from.
struct Found {
    moments: Vec<Moment>,
    from: i64,
    to: i64,
    period: i64,
}

impl Found {
    fn grid(&self) -> (i64, i64) {
        (self.from, self.period)
    }
}

/// Who and when, as all calls say it.
struct Asked<'a> {
    service: &'a str,
    identifier: &'a str,
    start: &'a str,
    end: &'a str,
    period: Option<i32>,
}

/// `pi:GetResourceMetrics`.
pub async fn metrics(
    call: Call,
    input: pi::GetResourceMetricsRequest,
) -> Result<pi::GetResourceMetricsResponse, ApiError> {
    let asked = Asked {
        service: &input.service_type,
        identifier: &input.identifier,
        start: &input.start_time,
        end: &input.end_time,
        period: input.period_in_seconds,
    };
    no_token(input.next_token.as_deref())?;
    let found = find(&call, &asked).await?;
    let mut metric_list = Vec::new();
    for query in &input.metric_queries {
        metric(&query.metric)?;
        let filter = filter(&query.filter)?;
        let group = query.group_by.as_ref().map(group).transpose()?;
        metric_list.push(series(
            &query.metric,
            None,
            query::whole(&found.moments, &filter, found.grid()),
        ));
        let Some((dimensions, limit)) = group else { continue };
        for (part, _, load) in
            query::parts(&found.moments, &filter, &dimensions, limit, found.grid())
        {
            metric_list.push(series(&query.metric, Some(part), load));
        }
    }
    Ok(pi::GetResourceMetricsResponse {
        aligned_start_time: Some(shown(found.from)),
        aligned_end_time: Some(shown(found.to)),
        identifier: Some(input.identifier),
        metric_list,
        next_token: None,
    })
}

fn series(metric: &str, part: Option<Part>, load: Load) -> pi::MetricKeyDataPoints {
    let point = |(at, value)| pi::DataPoint { timestamp: shown(at), value };
    pi::MetricKeyDataPoints {
        key: Some(pi::ResponseResourceMetricKey {
            metric: metric.to_owned(),
            dimensions: named(part.unwrap_or_default()),
        }),
        data_points: load.into_iter().map(point).collect(),
    }
}

/// `pi:DescribeDimensionKeys`.
pub async fn keys(
    call: Call,
    input: pi::DescribeDimensionKeysRequest,
) -> Result<pi::DescribeDimensionKeysResponse, ApiError> {
    let asked = Asked {
        service: &input.service_type,
        identifier: &input.identifier,
        start: &input.start_time,
        end: &input.end_time,
        period: input.period_in_seconds,
    };
    metric(&input.metric)?;
    no_token(input.next_token.as_deref())?;
    if !input.additional_metrics.is_empty() {
        return Err(invalid(
            "AdditionalMetrics are not measured here: the engine keeps no statistics by statement.",
        ));
    }
    let (dimensions, limit) = group(&input.group_by)?;
    let partition = input.partition_by.as_ref().map(group).transpose()?;
    let filter = filter(&input.filter)?;
    let found = find(&call, &asked).await?;
    let moments = &found.moments;
    let columns: Vec<Part> = match &partition {
        Some((dimensions, limit)) => {
            let parts = query::parts(moments, &filter, dimensions, *limit, found.grid());
            parts.into_iter().map(|(part, _, _)| part).collect()
        }
        None => Vec::new(),
    };
    let keys = query::parts(moments, &filter, &dimensions, limit, found.grid());
    let keys = keys.into_iter().map(|(part, total, _)| {
        let partitions = columns.iter().map(|column| shared(&found, &filter, &part, column));
        pi::DimensionKeyDescription {
            total: Some(total),
            partitions: partitions.collect(),
            dimensions: named(part),
            additional_metrics: BTreeMap::new(),
        }
    });
    let keys = keys.collect();
    let key = |part| pi::ResponsePartitionKey { dimensions: named(part) };
    Ok(pi::DescribeDimensionKeysResponse {
        aligned_start_time: Some(shown(found.from)),
        aligned_end_time: Some(shown(found.to)),
        partition_keys: columns.into_iter().map(key).collect(),
        keys,
        next_token: None,
    })
}

/// How much of a part's load is in a column of its partition.
fn shared(found: &Found, filter: &Filter, part: &Part, column: &Part) -> f64 {
    let own = part.iter().chain(column).map(|(name, value)| ((*name).to_owned(), value.clone()));
    let wanted = filter.wanted.iter().cloned().chain(own).collect();
    let all = (found.from, (found.to - found.from).max(1));
    let load = query::whole(&found.moments, &Filter { wanted }, all);
    load.values().next().copied().unwrap_or(0.0)
}

/// `pi:GetDimensionKeyDetails`.
pub async fn details(
    call: Call,
    input: pi::GetDimensionKeyDetailsRequest,
) -> Result<pi::GetDimensionKeyDetailsResponse, ApiError> {
    if input.group != "db.sql" {
        return Err(invalid(format!("Details are there of db.sql, not of {}.", input.group)));
    }
    let wanted = match input.requested_dimensions.as_slice() {
        [] => vec!["db.sql.statement"],
        some => some.iter().map(String::as_str).collect(),
    };
    if let Some(strange) =
        wanted.iter().find(|name| !matches!(**name, "statement" | "db.sql.statement"))
    {
        return Err(invalid(format!("There are no details of the dimension {strange}.")));
    }
    let key = instance(&call, &input.service_type, &input.identifier).await?;
    let moments = call.control.insights.between(&key, (i64::MIN, i64::MAX), false);
    let statement = moments.iter().flat_map(|moment| &moment.work).find_map(|(work, _)| {
        (dimension::id(&work.statement) == input.group_identifier).then(|| work.statement.clone())
    });
    let Some(statement) = statement else {
        let text = format!("There is no statement {} in what is kept.", input.group_identifier);
        return Err(invalid(text));
    };
    let dimensions = vec![pi::DimensionKeyDetail {
        value: Some(statement),
        dimension: Some("db.sql.statement".to_owned()),
        status: Some("AVAILABLE".to_owned()),
    }];
    Ok(pi::GetDimensionKeyDetailsResponse { dimensions })
}

/// `pi:ListAvailableResourceDimensions`.
pub async fn dimensions(
    call: Call,
    input: pi::ListAvailableResourceDimensionsRequest,
) -> Result<pi::ListAvailableResourceDimensionsResponse, ApiError> {
    instance(&call, &input.service_type, &input.identifier).await?;
    let mut metric_dimensions = Vec::new();
    for wanted in &input.metrics {
        if !METRICS
            .iter()
            .any(|metric| metric == wanted || metric.trim_end_matches(".avg") == wanted)
        {
            return Err(unknown_metric(wanted));
        }
        let groups = GROUPS.iter().map(|(group, dimensions)| pi::DimensionGroupDetail {
            group: Some((*group).to_owned()),
            dimensions: dimensions
                .iter()
                .map(|name| pi::DimensionDetail { identifier: Some((*name).to_owned()) })
                .collect(),
        });
        metric_dimensions.push(pi::MetricDimensionGroups {
            metric: Some(wanted.clone()),
            groups: groups.collect(),
        });
    }
    Ok(pi::ListAvailableResourceDimensionsResponse { metric_dimensions, next_token: None })
}

/// Where the work of an instance of the caller's is kept. It must have been turned on for it.
async fn instance(call: &Call, service: &str, identifier: &str) -> Result<Key, ApiError> {
    if service != "RDS" {
        return Err(invalid(format!("The service type {service} is not served here; RDS is.")));
    }
    let view = call.records().view().await?;
    let all = view.list::<Instance>(&call.region_scope()).await?;
    let found = all.into_iter().map(|(_, one)| one).find(|one| one.resource_id == identifier);
    let Some(instance) = found else {
        let text = format!(
            "There is no DB instance with the resource id {identifier} here. The identifier is \
             the DbiResourceId, such as db-ABCDEFGHIJKLMNOPQRSTU1VW2X."
        );
        return Err(invalid(text));
    };
    if instance.echoed.insights_retention.is_none() {
        let text = format!("Performance Insights is not enabled for {}.", instance.name);
        return Err(invalid(text));
    }
    Ok(Key {
        account: call.account().to_owned(),
        region: call.region.to_string(),
        instance: instance.name,
    })
}

async fn find(call: &Call, asked: &Asked<'_>) -> Result<Found, ApiError> {
    let seconds = |text: &str, name: &str| {
        let millis = moment::parse_iso(text);
        let at = millis.map(|millis| Timestamp(millis).seconds());
        at.ok_or_else(|| invalid(format!("{name} is not a moment.")))
    };
    let (start, end) = (seconds(asked.start, "StartTime")?, seconds(asked.end, "EndTime")?);
    if start >= end {
        return Err(invalid("StartTime must be before EndTime."));
    }
    let key = instance(call, asked.service, asked.identifier).await?;
    let period = period(asked.period, end - start)?;
    let from = start - start.rem_euclid(period);
    let to = end + (period - end.rem_euclid(period)) % period;
    // What is older than the last seconds is there in minutes only.
    let is_fine = period < 60 || end - start < 60;
    let in_seconds = is_fine && call.now.seconds() - start <= SECONDS_KEPT;
    let moments = call.control.insights.between(&key, (from, to), in_seconds);
    Ok(Found { moments, from, to, period })
}

fn period(asked: Option<i32>, length: i64) -> Result<i64, ApiError> {
    match asked.map(i64::from) {
        Some(given) if PERIODS.contains(&given) => Ok(given),
        Some(given) => Err(invalid(format!(
            "The period {given} is not valid. Valid are 1, 60, 300, 3600 and 86400 seconds."
        ))),
        None => {
            let fits = PERIODS.into_iter().find(|period| length / period <= POINTS);
            Ok(fits.unwrap_or(86_400))
        }
    }
}

fn metric(name: &str) -> Result<(), ApiError> {
    if METRICS.contains(&name) { Ok(()) } else { Err(unknown_metric(name)) }
}

fn unknown_metric(name: &str) -> ApiError {
    invalid(format!(
        "The metric {name} is not measured here; db.load.avg and db.sampledload.avg are. What else \
         is measured of an instance is in CloudWatch, in the namespace AWS/RDS."
    ))
}

/// The dimensions of a group that are wanted, and how many parts.
fn group(asked: &pi::DimensionGroup) -> Result<(Vec<&'static str>, usize), ApiError> {
    let Some(all) = dimension::of_group(&asked.group) else {
        return Err(invalid(format!("There is no dimension group {} here.", asked.group)));
    };
    let mut wanted: Vec<&'static str> = Vec::new();
    for name in &asked.dimensions {
        let Some(known) = all.iter().find(|known| *known == name) else {
            let text = format!("The group {} has no dimension {name}.", asked.group);
            return Err(invalid(text));
        };
        wanted.push(known);
    }
    let limit = match asked.limit {
        None => PARTS,
        Some(given) if (1..=PARTS_MAX).contains(&given) => usize::try_from(given).unwrap_or(PARTS),
        Some(given) => {
            return Err(invalid(format!("The limit {given} is not within 1 and {PARTS_MAX}.")));
        }
    };
    Ok((if wanted.is_empty() { all.to_vec() } else { wanted }, limit))
}

fn filter(asked: &BTreeMap<String, String>) -> Result<Filter, ApiError> {
    if let Some(strange) = asked.keys().find(|name| !dimension::exists(name)) {
        return Err(invalid(format!("There is no dimension {strange} to filter by.")));
    }
    Ok(Filter { wanted: asked.iter().map(|(k, v)| (k.clone(), v.clone())).collect() })
}

/// All answers are whole.
fn no_token(token: Option<&str>) -> Result<(), ApiError> {
    match token.filter(|token| !token.is_empty()) {
        None => Ok(()),
        Some(_) => Err(invalid("The next token is not valid.")),
    }
}

fn named(part: Part) -> BTreeMap<String, String> {
    part.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn shown(at: i64) -> String {
    Timestamp(at * 1000).to_string()
}
