//! The newest values of all instances as Prometheus reads them (*Prometheus text format 0.0.4*).

use std::fmt::Write as _;

use base::report::Role;

use crate::metric::column::COLUMNS;
use crate::metric::dimension::Subject;
use crate::metric::record::Record;
use crate::metric::store::{Key, Metrics};

/// An instance that was silent for longer is not shown, in seconds.
const SILENT_MAX: i64 = 15;

/// The page. It names resources and holds nothing secret.
#[must_use]
pub fn page(metrics: &Metrics, now: i64) -> String {
    let newest: Vec<_> = metrics
        .newest()
        .into_iter()
        .filter(|(_, _, record)| now - record.at <= SILENT_MAX)
        .map(|(key, subject, record)| (labels(&key, &subject, &record), record))
        .collect();
    let mut text = String::new();
    for (at, column) in COLUMNS.iter().enumerate() {
        let values = newest.iter().filter_map(|(labels, record)| {
            let value = record.values.get(at).copied().filter(|value| !value.is_nan())?;
            Some((labels, value))
        });
        let mut values = values.peekable();
        if values.peek().is_none() {
            continue;
        }
        let (name, unit) = (column.plain, column.unit);
        let _never_fails = writeln!(
            text,
            "# HELP borealis_db_{name} {} ({unit}).\n# TYPE borealis_db_{name} gauge",
            column.name
        );
        for (labels, value) in values {
            let _never_fails = writeln!(text, "borealis_db_{name}{{{labels}}} {value}");
        }
    }
    text
}

/// Identifiers need no escapes: letters, digits, hyphens and dots.
fn labels(key: &Key, subject: &Subject, record: &Record) -> String {
    let role = match record.role {
        Some(Role::Writer) => "writer",
        Some(Role::Replica) => "reader",
        None => "",
    };
    format!(
        "account=\"{}\",region=\"{}\",cluster=\"{}\",instance=\"{}\",engine=\"{}\",\
         class=\"{}\",role=\"{role}\"",
        key.account, key.region, subject.cluster, subject.instance, subject.engine, subject.class
    )
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::metric::store::Metrics;
    use crate::metric::store::tests::{key, record, subject};

    #[test]
    fn what_is_fresh_is_shown() {
        let metrics = Metrics::default();
        assert_eq!(page(&metrics, 1000), "");
        metrics.push(key("a"), subject("a"), record(1000, 7.5));
        metrics.push(key("b"), subject("b"), record(900, 7.5));
        let text = page(&metrics, 1001);
        let line = "borealis_db_connections{account=\"123456789012\",region=\"us-east-1\",\
                    cluster=\"demo\",instance=\"a\",engine=\"aurora-postgresql\",\
                    class=\"db.r6g.large\",role=\"writer\"} 7.5\n";
        assert!(text.contains(line), "{text}");
        assert!(text.contains("# TYPE borealis_db_connections gauge\n"), "{text}");
        assert!(!text.contains("\"b\""), "{text}");
    }
}
