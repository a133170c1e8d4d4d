//! The loop that asks hosts for figures once a second and keeps them under the names of their
//! instances.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use base::figure::{Figure, Sample};
use base::report::Role;
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval};

use crate::control::Control;
use crate::metric::column::{COLUMNS, Column, Source, WIDTH};
use crate::metric::dimension::Subject;
use crate::metric::record::Record;
use crate::metric::store::{Due, Key};
use crate::rds::cluster::Cluster;
use crate::rds::fleet::Seen;
use crate::rds::instance::Instance;
use crate::rds::plan::planned::Planned;
use crate::store::error::StoreError;

const PERIOD: Duration = Duration::from_secs(1);

/// How often names are read anew, in rounds, unless an unknown instance asks for it.
const NAMES_KEPT: u32 = 10;

/// How often the disk is looked at, in rounds.
const BOUNDED: u32 = 3600;

/// What an instance's id stands for.
#[derive(Clone, Debug)]
struct Known {
    key: Key,
    subject: Subject,
    /// The cluster's resource id.
    volume: String,
    /// As planned; what a host reports wins.
    role: Option<Role>,
    /// Whether its owner wants to know what its sessions are at.
    insights: bool,
}

/// Collects until `stop` turns true.
pub async fn run(control: Arc<Control>, mut stop: watch::Receiver<bool>) {
    let mut ticks = interval(PERIOD);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Skip);
    let mut names: BTreeMap<String, Known> = BTreeMap::new();
    let mut after = 0;
    let mut round = 0_u32;
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            _ = stop.wait_for(|stop| *stop) => break,
        }
        let samples = control.fleet.host().samples(after).await.unwrap_or_default();
        after = samples.iter().map(|sample| sample.at).fold(after, i64::max);
        let unknown = samples.iter().any(|sample| !names.contains_key(&sample.instance));
        let stale = round.is_multiple_of(NAMES_KEPT) && !samples.is_empty();
        if unknown || stale {
            match read_names(&control).await {
                Ok(read) => names = read,
                Err(error) => tracing::debug!(%error, "names of instances cannot be read"),
            }
        }
        let seen = control.fleet.seen();
        let mut due = Vec::new();
        for mut sample in samples {
            let Some(known) = names.get(&sample.instance) else { continue };
            let work = std::mem::take(&mut sample.work);
            if known.insights {
                control.insights.push(&known.key, sample.at.div_euclid(1000), work);
            } else {
                control.insights.forget(&known.key);
            }
            let record = record(&sample, known, &names, &seen);
            let (key, subject) = (known.key.clone(), known.subject.clone());
            due.extend(control.metrics.push(key, subject, record));
        }
        write(&control, due, round.is_multiple_of(BOUNDED)).await;
        round = round.wrapping_add(1);
    }
    let rest = control.metrics.rest();
    write(&control, rest, false).await;
}

async fn write(control: &Arc<Control>, due: Vec<Due>, bound: bool) {
    if due.is_empty() && !bound {
        return;
    }
    let control = Arc::clone(control);
    let written = tokio::task::spawn_blocking(move || {
        due.iter().try_for_each(|due| control.metrics.write(due))?;
        if bound { control.metrics.bound() } else { Ok(()) }
    });
    if let Ok(Err(error)) = written.await {
        tracing::warn!(%error, "metrics cannot be written to disk");
    }
}

async fn read_names(control: &Control) -> Result<BTreeMap<String, Known>, StoreError> {
    let view = control.records.view().await?;
    let mut names = BTreeMap::new();
    for scope in view.scopes().await? {
        let (Some(account), Some(region)) = (scope.account(), scope.region_name()) else {
            continue;
        };
        let clusters = view.list::<Cluster>(&scope).await?;
        let plans: BTreeMap<String, Planned> =
            view.list::<Planned>(&scope).await?.into_iter().collect();
        for (_, instance) in view.list::<Instance>(&scope).await? {
            let cluster = clusters.iter().find(|(_, one)| one.resource_id == instance.cluster);
            let Some((_, cluster)) = cluster else { continue };
            let key = Key {
                account: account.to_owned(),
                region: region.to_owned(),
                instance: instance.name.clone(),
            };
            let subject = Subject {
                instance: instance.name,
                cluster: cluster.name.clone(),
                engine: cluster.engine.clone(),
                class: instance.class.value,
            };
            let writer = plans.get(&instance.cluster).and_then(Planned::appointed);
            let role = writer.map(|writer| match writer == instance.resource_id {
                true => Role::Writer,
                false => Role::Replica,
            });
            let insights = instance.echoed.insights_retention.is_some();
            let known = Known { key, subject, volume: instance.cluster, role, insights };
            names.insert(instance.resource_id, known);
        }
    }
    Ok(names)
}

/// One second of an instance: what its host measured, and what reports say.
fn record(sample: &Sample, known: &Known, names: &BTreeMap<String, Known>, seen: &Seen) -> Record {
    let lags = lags(sample, known, names, seen);
    let report = seen.instance(&sample.instance);
    let role = report.and_then(|report| report.role).or(known.role);
    let mut values = [f32::NAN; WIDTH];
    for (place, column) in values.iter_mut().zip(COLUMNS) {
        if column.family.is_none_or(|family| family == sample.family)
            && let Some(value) = value(column, sample, (known, &lags), seen)
        {
            #[expect(clippy::cast_possible_truncation, reason = "seven digits are kept")]
            let value = value as f32;
            *place = value;
        }
    }
    Record { at: sample.at.div_euclid(1000), role, values }
}

/// How far the other instances of the volume are behind, as far as they are replicas.
fn lags(sample: &Sample, known: &Known, names: &BTreeMap<String, Known>, seen: &Seen) -> Vec<u64> {
    let others = seen.report.iter().flat_map(|report| &report.instances).filter(|other| {
        let of_volume = names.get(&other.id).is_some_and(|name| name.volume == known.volume);
        of_volume && other.id != sample.instance && other.role == Some(Role::Replica)
    });
    others.filter_map(|other| other.lag_ms).collect()
}

fn value(
    column: &Column,
    sample: &Sample,
    (known, lags): (&Known, &[u64]),
    seen: &Seen,
) -> Option<f64> {
    let figure = |wanted: Figure| {
        sample.values.iter().find(|(figure, _)| *figure == wanted).map(|(_, value)| *value)
    };
    let report = seen.instance(&sample.instance);
    let role = report.and_then(|report| report.role).or(known.role);
    let writes = role.is_none_or(|role| role == Role::Writer);
    match column.source {
        Source::Figure(wanted) => figure(wanted),
        Source::LoadWaiting => Some(figure(Figure::Load)? - figure(Figure::LoadCpu)?),
        Source::ReplicaLag => report?.lag_ms.map(whole),
        Source::ReplicaLagMost => lags.iter().max().filter(|_| writes).map(|lag| whole(*lag)),
        Source::ReplicaLagLeast => lags.iter().min().filter(|_| writes).map(|lag| whole(*lag)),
        Source::VolumeBytes => {
            let told = || seen.volume(&known.volume).map(|volume| whole(volume.bytes));
            figure(Figure::DataBytes).or_else(told).filter(|bytes| writes && *bytes > 0.0)
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "figures are kept with seven digits")]
fn whole(number: u64) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use base::figure::{Figure, Sample};
    use base::spec::EngineFamily;
    use tokio::sync::watch;

    use crate::metric::column::find;
    use crate::rds::testwalk::Walk;

    #[tokio::test]
    async fn figures_are_kept_under_names() {
        let walk = Walk::with_writer().await;
        let instance = walk.instance("demo-1").await;
        let sample = |at: i64, value: f64| Sample {
            instance: instance["DbiResourceId"].as_str().unwrap().to_owned(),
            family: EngineFamily::Postgresql,
            at,
            values: vec![
                (Figure::Connections, value),
                (Figure::Load, 3.0),
                (Figure::LoadCpu, 1.0),
                (Figure::Queries, 5.0),
            ],
            work: Vec::new(),
        };
        let strange = Sample { instance: "db-STRANGE".to_owned(), ..sample(1000, 1.0) };
        walk.bench.host.set(|inner| {
            inner.samples = vec![sample(1000, 7.0), strange, sample(2000, 8.0)];
        });
        let (stop, stopping) = watch::channel(false);
        let running = tokio::spawn(super::run(Arc::clone(&walk.bench.control), stopping));
        let metrics = &walk.bench.control.metrics;
        let all_taken = async {
            while metrics.newest().first().is_none_or(|(_, _, record)| record.at < 2) {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(20), all_taken).await.unwrap();
        stop.send(true).unwrap();
        running.await.unwrap();
        let newest = metrics.newest();
        let [(key, subject, record)] = newest.as_slice() else { panic!("{newest:?}") };
        assert_eq!((key.instance.as_str(), subject.cluster.as_str()), ("demo-1", "demo"));
        assert_eq!((subject.class.as_str(), record.at), ("db.r6g.large", 2));
        for (name, value) in [
            ("DatabaseConnections", Some(8.0)),
            ("DBLoadNonCPU", Some(2.0)),
            ("CPUUtilization", None),
            ("Queries", None),
        ] {
            let found = record.values[find(name).unwrap()];
            assert_eq!(Some(found).filter(|found| !found.is_nan()), value, "{name}");
        }
    }
}
