//! From two readings of a server to its figures. Pure.

use base::clock::Timestamp;
use base::figure::Figure;
use base::spec::Size;

use crate::figures::Machine;
use crate::figures::counts::Counts;
use crate::figures::process::Usage;

/// What was read at one moment.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    pub(crate) at: Timestamp,
    pub(crate) usage: Option<Usage>,
    pub(crate) counts: Option<Counts>,
    pub(crate) memory_available: Option<u64>,
    pub(crate) storage_available: Option<u64>,
    /// What the databases hold.
    pub(crate) data_bytes: Option<f64>,
}

/// The figures of a reading. Rates need the reading before it.
pub(crate) fn figures(
    before: Option<&Reading>,
    now: &Reading,
    size: Size,
    machine: &Machine,
) -> Vec<(Figure, f64)> {
    let seconds = before.map(|before| now.at.since(before.at).as_secs_f64());
    let seconds = seconds.filter(|seconds| *seconds > 0.0);
    let mut values = Vec::new();
    let mut say = |figure: Figure, value: Option<f64>| {
        values.extend(value.filter(|value| value.is_finite()).map(|value| (figure, value)));
    };
    let of_usage = |read: fn(&Usage) -> f64| {
        let (was, is) = (before?.usage.as_ref()?, now.usage.as_ref()?);
        rate(read(was), read(is), seconds?)
    };
    let of_counts = |read: fn(&Counts) -> f64| {
        let (was, is) = (before?.counts.as_ref()?, now.counts.as_ref()?);
        rate(read(was), read(is), seconds?)
    };
    let processors = f64::from(size.vcpus.min(machine.processors).max(1));
    let cpu = of_usage(|usage| usage.cpu_seconds).map(|cpu| (cpu / processors * 100.0).min(100.0));
    say(Figure::CpuPercent, cpu);
    if let Some(usage) = &now.usage {
        let own = size.memory_bytes.min(machine.memory_bytes).saturating_sub(usage.memory);
        let free = now.memory_available.map_or(own, |available| own.min(available));
        say(Figure::FreeMemory, Some(whole(free)));
        say(Figure::Swap, Some(whole(usage.swap)));
    }
    say(Figure::FreeStorage, now.storage_available.map(whole));
    say(Figure::DataBytes, now.data_bytes);
    say(Figure::ReadBytes, of_usage(|usage| whole(usage.read)));
    say(Figure::WriteBytes, of_usage(|usage| whole(usage.written)));
    if let Some(counts) = &now.counts {
        say(Figure::Connections, Some(counts.connections));
        say(Figure::Load, Some(counts.active));
        say(Figure::LoadCpu, Some(counts.active_cpu));
        say(Figure::Uptime, Some(counts.uptime.max(0.0).floor()));
        say(Figure::TransactionIds, Some(counts.transaction_ids));
    }
    for (figure, read) in RATES {
        say(*figure, of_counts(*read));
    }
    say(Figure::CacheHitPercent, hit_percent(before, now));
    say(Figure::CommitMillis, commit_millis(before, now));
    values
}

type Count = fn(&Counts) -> f64;

/// What is counted by the engine and shown as a rate.
const RATES: &[(Figure, Count)] = &[
    (Figure::Commits, |counts| counts.commits),
    (Figure::Rollbacks, |counts| counts.rollbacks),
    (Figure::Deadlocks, |counts| counts.deadlocks),
    (Figure::Reads, |counts| counts.pages_read),
    (Figure::Writes, |counts| counts.pages_written),
    (Figure::RowsReturned, |counts| counts.rows_returned),
    (Figure::RowsChanged, |counts| counts.rows_changed),
    (Figure::TemporaryBytes, |counts| counts.temporary_bytes),
    (Figure::Queries, |counts| counts.queries),
];

/// `None` when a counter went back, as it does when the server or its statistics start anew.
fn rate(was: f64, is: f64, seconds: f64) -> Option<f64> {
    (is >= was).then(|| (is - was) / seconds)
}

/// Of the pages asked for since the last reading; of all when none was.
fn hit_percent(before: Option<&Reading>, now: &Reading) -> Option<f64> {
    let (was, is) = (before?.counts.as_ref()?, now.counts.as_ref()?);
    let (hits, reads) = (is.pages_hit - was.pages_hit, is.pages_read - was.pages_read);
    let of = |hits: f64, reads: f64| {
        let all = hits + reads;
        (all > 0.0 && hits >= 0.0 && reads >= 0.0).then(|| hits / all * 100.0)
    };
    of(hits, reads).or_else(|| of(is.pages_hit, is.pages_read))
}

/// The average time of a log sync. Nothing unless the server measures it.
fn commit_millis(before: Option<&Reading>, now: &Reading) -> Option<f64> {
    let (was, is) = (before?.counts.as_ref()?, now.counts.as_ref()?);
    let (syncs, millis) = (is.syncs - was.syncs, is.sync_millis - was.sync_millis);
    (syncs > 0.0 && millis > 0.0).then(|| millis / syncs)
}

/// Bytes as a number with a fraction: exact up to eight petabytes.
#[expect(clippy::cast_precision_loss, reason = "figures are shown rounded")]
fn whole(bytes: u64) -> f64 {
    bytes as f64
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use base::clock::{SteppedClock, Timestamp};
    use base::figure::Figure;
    use base::spec::Size;

    use super::{Reading, figures};
    use crate::engine::mariadb::Mariadb;
    use crate::figures::Machine;
    use crate::figures::counts::Counts;
    use crate::figures::process::Usage;

    fn reading(at: i64, cpu_seconds: f64, counts: Counts) -> Reading {
        Reading {
            at: Timestamp(at),
            usage: Some(Usage { cpu_seconds, memory: 1 << 30, swap: 0, read: 0, written: 4096 }),
            counts: Some(counts),
            memory_available: Some(5 << 30),
            storage_available: Some(9),
            data_bytes: Some(7.0),
        }
    }

    #[test]
    fn two_readings_give_rates_and_a_restart_gives_none() {
        let machine = Machine {
            clock: Arc::new(SteppedClock::at(Timestamp(0))),
            processors: 2,
            memory_bytes: 8 << 30,
            mariadb: Mariadb::default(),
        };
        let size = Size { memory_bytes: 16 << 30, vcpus: 4 };
        let none = Counts { queries: f64::NAN, ..Counts::default() };
        let first = Counts { commits: 100.0, pages_hit: 10.0, pages_read: 10.0, ..none };
        let second = Counts {
            commits: 300.0,
            pages_hit: 100.0,
            pages_read: 20.0,
            connections: 7.0,
            syncs: 10.0,
            sync_millis: 25.0,
            ..none
        };
        let (one, two) = (reading(1_000, 1.0, first), reading(3_000, 2.0, second));
        let found = |before: Option<&Reading>, now: &Reading, figure: Figure| {
            let values = figures(before, now, size, &machine);
            values.into_iter().find(|(known, _)| *known == figure).map(|(_, value)| value)
        };
        for (figure, value) in [
            (Figure::CpuPercent, Some(25.0)),
            (Figure::FreeMemory, Some(5.0 * 1024.0 * 1024.0 * 1024.0)),
            (Figure::Commits, Some(100.0)),
            (Figure::CacheHitPercent, Some(90.0)),
            (Figure::Connections, Some(7.0)),
            (Figure::CommitMillis, Some(2.5)),
            (Figure::WriteBytes, Some(0.0)),
            (Figure::FreeStorage, Some(9.0)),
            (Figure::DataBytes, Some(7.0)),
            (Figure::Queries, None),
        ] {
            assert_eq!(found(Some(&one), &two, figure), value, "{figure:?}");
        }
        assert_eq!(found(None, &one, Figure::Commits), None);
        assert_eq!(found(None, &one, Figure::FreeStorage), Some(9.0));
        assert_eq!(found(Some(&two), &reading(4_000, 0.1, first), Figure::Commits), None);
        assert_eq!(found(Some(&two), &reading(4_000, 0.1, first), Figure::CpuPercent), None);
    }
}
