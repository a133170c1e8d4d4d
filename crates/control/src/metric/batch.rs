//! Many queries at once: what is kept of an instance is looked up once for all that is asked of it.

use std::collections::BTreeMap;
use std::io;

use crate::metric::dimension::Selection;
use crate::metric::query;
use crate::metric::statistic::Statistic;
use crate::metric::store::{Metrics, Window};

/// A question that is in order.
#[derive(Clone, Debug)]
pub struct Query {
    pub selection: Selection,
    pub column: usize,
    pub window: Window,
    pub statistic: Statistic,
}

/// The values of each query, oldest first.
///
/// # Errors
/// When the disk cannot be read.
pub fn answer(
    metrics: &Metrics,
    place: (&str, &str),
    queries: &[Query],
) -> io::Result<Vec<Vec<(i64, f64)>>> {
    let mut groups: BTreeMap<(&Selection, Window), Vec<usize>> = BTreeMap::new();
    for (at, query) in queries.iter().enumerate() {
        groups.entry((&query.selection, query.window)).or_default().push(at);
    }
    let mut answers = vec![Vec::new(); queries.len()];
    for ((selection, window), group) in groups {
        let found = metrics.find(place, selection, window)?;
        for at in group {
            let Query { column, statistic, .. } = queries[at];
            let periods = query::periods(&found, selection, column, window);
            let values = periods
                .into_iter()
                .filter_map(|(start, mut period)| Some((start, period.answer(statistic)?)));
            answers[at] = values.collect();
        }
    }
    Ok(answers)
}

#[cfg(test)]
mod tests {
    use super::{Query, answer};
    use crate::metric::dimension::Selection;
    use crate::metric::statistic::Statistic;
    use crate::metric::store::tests::{key, record, subject};
    use crate::metric::store::{Metrics, Window};

    #[test]
    fn each_query_has_its_own_answer_in_the_order_of_questions() {
        let metrics = Metrics::default();
        let start = 1_800_000_000;
        for at in start..start + 60 {
            metrics.push(key("a"), subject("a"), record(at, 1.0));
            metrics.push(key("b"), subject("b"), record(at, 3.0));
        }
        let window = Window { from: start, to: start + 60, period: 60, now: start + 60 };
        let query = |name: &str, statistic: Statistic| Query {
            selection: Selection {
                dimensions: vec![("DBInstanceIdentifier".into(), name.to_owned())],
            },
            column: 0,
            window,
            statistic,
        };
        let queries = [
            query("b", Statistic::Average),
            query("a", Statistic::Sum),
            query("nobody", Statistic::Sum),
            query("b", Statistic::SampleCount),
            Query { selection: Selection::default(), ..query("", Statistic::Average) },
        ];
        let place = (crate::testbench::ACCOUNT, crate::testbench::REGION);
        let found = answer(&metrics, place, &queries).unwrap();
        let values: Vec<Vec<f64>> = found
            .into_iter()
            .map(|one| one.into_iter().map(|(_, value)| value).collect())
            .collect();
        assert_eq!(values, [vec![3.0], vec![60.0], vec![], vec![60.0], vec![2.0]]);
    }
}
