//! What the engine of an instance is told, from the groups of its cluster and its own.

use std::collections::BTreeMap;

use crate::rds::parameter_group::formula::Facts;
use crate::rds::parameter_group::parameter::{self, LOGICAL_REPLICATION};
use crate::rds::parameter_group::{GroupKind, ParameterGroup, value};

/// Engine settings by the engine's own names.
pub type Settings = BTreeMap<String, String>;

/// Settings that the owner's groups ask for, in two parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effective {
    /// To be told as soon as can be. The engine takes the static ones when it starts next.
    pub now: Settings,
    /// Dynamic ones that are to wait for the next start; `None`: back to the default then.
    pub at_restart: BTreeMap<String, Option<String>>,
}

/// Works out what the two groups amount to. Groups of an instance win over those of its cluster.
/// `None` stands for a default group, which asks for nothing.
#[must_use]
pub fn effective(
    cluster: Option<&ParameterGroup>,
    instance: Option<&ParameterGroup>,
    facts: &Facts,
) -> Effective {
    let mut effective = Effective::default();
    for (kind, group) in [(GroupKind::Cluster, cluster), (GroupKind::Instance, instance)] {
        if let Some(group) = group {
            add(kind, group, facts, &mut effective);
        }
    }
    effective
}

fn add(kind: GroupKind, group: &ParameterGroup, facts: &Facts, effective: &mut Effective) {
    for (name, setting) in &group.parameters {
        let Some(parameter) = parameter::find(&group.family, name) else { continue };
        if !parameter.is_modifiable || !parameter.is_in(kind) {
            continue;
        }
        let told = setting.value.as_deref().map(|text| value::engine(parameter, text, facts));
        if told == Some(None) {
            continue;
        }
        let told = told.flatten();
        let (name, told) = if *name == LOGICAL_REPLICATION {
            // The engine has no such setting: logical decoding is a level of the log.
            let on = told.as_deref() == Some("on");
            ("wal_level".to_owned(), on.then(|| "logical".to_owned()))
        } else {
            (name.clone(), told)
        };
        if setting.waits && !parameter.is_static {
            effective.at_restart.insert(name, told);
            continue;
        }
        effective.at_restart.remove(&name);
        match told {
            Some(told) => effective.now.insert(name, told),
            None => effective.now.remove(&name),
        };
    }
}

impl Effective {
    /// What to tell the host, given what it was told before and whether the engine starts anew with
    /// it. The flag says that something waits for a start.
    #[must_use]
    pub fn told(&self, before: &Settings, starts: bool) -> (Settings, bool) {
        let mut told = self.now.clone();
        let mut waits = false;
        for (name, wanted) in &self.at_restart {
            let wanted = wanted.as_ref().or_else(|| self.now.get(name));
            let in_force = before.get(name);
            let next = if starts { wanted } else { in_force };
            waits |= next != wanted;
            match next {
                Some(value) => told.insert(name.clone(), value.clone()),
                None => told.remove(name),
            };
        }
        (told, waits)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Effective, Settings, effective};
    use crate::rds::parameter_group::formula::Facts;
    use crate::rds::parameter_group::{GroupKind, ParameterGroup, Setting, default_group};

    const FACTS: Facts = Facts { memory_bytes: 4 << 30, vcpus: 2, port: 5432 };

    /// A group from lines of `name value`, `!` in front for what waits for a restart.
    fn group(kind: GroupKind, lines: &[&str]) -> ParameterGroup {
        let mut group = default_group("aurora-postgresql15", kind);
        for line in lines {
            let (waits, line) = line.strip_prefix('!').map_or((false, *line), |rest| (true, rest));
            let (name, value) = line.split_once(' ').unwrap();
            let value = Some(value.to_owned()).filter(|value| value != "default");
            group.parameters.insert(name.to_owned(), Setting { value, waits });
        }
        group
    }

    fn of(cluster: &[&str], instance: &[&str]) -> Effective {
        let cluster = group(GroupKind::Cluster, cluster);
        let instance = group(GroupKind::Instance, instance);
        effective(Some(&cluster), Some(&instance), &FACTS)
    }

    fn settings(lines: &[&str]) -> Settings {
        let pairs = lines.iter().map(|line| line.split_once(' ').unwrap());
        pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    #[test]
    fn groups_of_instances_win_and_the_engine_is_told_its_own_words() {
        for (cluster, instance, told) in [
            (&[][..], &[][..], &[][..]),
            (&["work_mem 4096"], &[], &["work_mem 4096"]),
            (&["work_mem 4096"], &["work_mem 8192"], &["work_mem 8192"]),
            (&["log_connections 1"], &[], &["log_connections on"]),
            (&["!max_connections 50"], &[], &["max_connections 50"]),
            (&["max_connections {DBInstanceVCPU*40}"], &[], &["max_connections 80"]),
            (&["rds.logical_replication 1"], &[], &["wal_level logical"]),
            (&["rds.logical_replication 0"], &[], &[]),
            // What a group could not have taken is not told either.
            (&["fsync 0", "work_mem lots", "unheard_of 1"], &["timezone Asia/Tokyo"], &[]),
        ] {
            let found = of(cluster, instance);
            assert_eq!(found.now, settings(told), "{cluster:?} {instance:?}");
            assert_eq!(found.at_restart, BTreeMap::new());
        }
        assert_eq!(effective(None, None, &FACTS), Effective::default());
    }

    #[test]
    fn what_waits_for_a_restart_is_told_at_one() {
        for (cluster, instance, before, starts, told, waits) in [
            (&["!work_mem 4096"][..], &[][..], &[][..], false, &[][..], true),
            (&["!work_mem 4096"], &[], &[], true, &["work_mem 4096"], false),
            (&["!work_mem 4096"], &[], &["work_mem 100"], false, &["work_mem 100"], true),
            (&["!work_mem 4096"], &[], &["work_mem 4096"], false, &["work_mem 4096"], false),
            (&["!work_mem 4096"], &["work_mem 80"], &[], false, &["work_mem 80"], false),
            (
                &["work_mem 4096"],
                &["!work_mem 80"],
                &["work_mem 4096"],
                false,
                &["work_mem 4096"],
                true,
            ),
            (&["!work_mem default"], &[], &["work_mem 9"], false, &["work_mem 9"], true),
            (&["!work_mem default"], &[], &["work_mem 9"], true, &[], false),
        ] {
            let found = of(cluster, instance).told(&settings(before), starts);
            assert_eq!(found, (settings(told), waits), "{cluster:?} {instance:?} {before:?}");
        }
    }
}
