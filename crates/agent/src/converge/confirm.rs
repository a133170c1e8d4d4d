//! Which replicas confirm commits, and which of them hold all that was confirmed: a plain function.
//!
//! What is written down (`in_sync`) must be true at every moment, whatever crashes: every commit that
//! was acknowledged is on the disk of at least one of those replicas, or, when there is none in it,
//! of the writer alone. So the list grows before the engine asks anybody new, and shrinks only when
//! one of those who stay has everything.

use std::collections::BTreeMap;

/// What is known when it is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sight<'a> {
    /// The replicas that may confirm commits, the preferred one in front.
    pub(crate) wanted: &'a [String],
    /// Those that follow the writer now, and how far each is on disk.
    pub(crate) following: &'a BTreeMap<String, u64>,
    /// Those that the engine asks now.
    pub(crate) asked: &'a [String],
    /// Where the writer's history ended at a moment when the engine asked exactly those; what comes
    /// behind is confirmed by them.
    pub(crate) asked_from: Option<u64>,
    /// What is written down.
    pub(crate) in_sync: &'a [String],
}

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Confirm {
    /// Write down that these are in sync.
    Record(Vec<String>),
    /// Have the engine ask these, of which the first that follows confirms commits.
    Ask(Vec<String>),
    Rest,
}

pub(crate) fn next(sight: &Sight<'_>) -> Confirm {
    let follows = |id: &&String| sight.following.contains_key(*id);
    let due: Vec<String> = sight.wanted.iter().filter(follows).cloned().collect();
    if sight.asked != due {
        let known = due.iter().all(|id| sight.in_sync.contains(id));
        return match () {
            () if due.is_empty() && !sight.in_sync.is_empty() => Confirm::Record(Vec::new()),
            // With nobody in it the list says less than it could, never more.
            () if known || sight.in_sync.is_empty() => Confirm::Ask(due),
            () => {
                let stay = sight.in_sync.iter().filter(|id| !due.contains(id));
                Confirm::Record(due.iter().chain(stay).cloned().collect())
            }
        };
    }
    if sight.in_sync == due {
        return Confirm::Rest;
    }
    let has_all = |from| due.iter().any(|id| sight.following.get(id).is_some_and(|at| from <= *at));
    if due.is_empty() || sight.asked_from.is_some_and(has_all) {
        Confirm::Record(due)
    } else {
        Confirm::Rest
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Confirm, Sight, next};

    fn names(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    /// Those that follow are told as `a:5`; what is expected as `ask a b`, `record a`, `rest`.
    fn check(
        wanted: &str,
        following: &str,
        asked: &str,
        from: Option<u64>,
        in_sync: &str,
        to: &str,
    ) {
        let following: BTreeMap<String, u64> = names(following)
            .iter()
            .map(|one| one.split_once(':').unwrap())
            .map(|(id, at)| (id.to_owned(), at.parse().unwrap()))
            .collect();
        let (wanted, asked, in_sync) = (names(wanted), names(asked), names(in_sync));
        let sight = Sight {
            wanted: &wanted,
            following: &following,
            asked: &asked,
            asked_from: from,
            in_sync: &in_sync,
        };
        let expected = match to.split_once(' ').unwrap_or((to, "")) {
            ("ask", ids) => Confirm::Ask(names(ids)),
            ("record", ids) => Confirm::Record(names(ids)),
            _ => Confirm::Rest,
        };
        assert_eq!(next(&sight), expected, "{sight:?}");
    }

    #[test]
    fn a_lone_writer_asks_nobody() {
        check("", "", "", None, "", "rest");
        check("a b", "", "", None, "", "rest");
        check("", "a:5", "", None, "", "rest");
    }

    #[test]
    fn the_first_replica_is_asked_and_counts_once_it_has_everything() {
        check("a b", "a:5", "", None, "", "ask a");
        check("a b", "a:5", "a", None, "", "rest");
        check("a b", "a:5", "a", Some(6), "", "rest");
        check("a b", "a:6", "a", Some(6), "", "record a");
        check("a b", "a:6", "a", Some(6), "a", "rest");
    }

    #[test]
    fn another_one_is_written_down_before_it_is_asked() {
        check("a b", "a:9 b:9", "b", Some(6), "b", "record a b");
        check("a b", "a:9 b:9", "b", Some(6), "a b", "ask a b");
        check("a b", "a:9 b:9", "a b", None, "a b", "rest");
    }

    #[test]
    fn one_that_is_lost_stays_written_down_until_another_has_everything() {
        check("a b", "b:5", "a b", Some(1), "a b", "ask b");
        check("a b", "b:5", "b", None, "a b", "rest");
        check("a b", "b:5", "b", Some(7), "a b", "rest");
        check("a b", "b:7", "b", Some(7), "a b", "record b");
    }

    #[test]
    fn the_last_one_that_is_lost_is_written_off_before_the_writer_goes_on_alone() {
        check("a", "", "a", Some(1), "a", "record ");
        check("a", "", "a", Some(1), "", "ask ");
        check("a", "", "", None, "", "rest");
        check("b", "b:3", "a", Some(1), "a", "record b a");
        check("b", "b:3", "a", Some(1), "b a", "ask b");
    }
}
