//! DB instance classes: how many processors and how much memory each has.

/// One class, e.g. `db.r6g.large`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    pub name: &'static str,
    pub vcpus: u32,
    pub memory_gib: u32,
}

impl Class {
    #[must_use]
    pub fn memory_bytes(self) -> u64 {
        u64::from(self.memory_gib) << 30
    }
}

/// Classes that Aurora PostgreSQL runs on (*Aurora DB instance classes*: hardware specifications),
/// in alphabetical order.
pub const ALL: &[Class] = &[
    class("db.r5.12xlarge", 48, 384),
    class("db.r5.16xlarge", 64, 512),
    class("db.r5.24xlarge", 96, 768),
    class("db.r5.2xlarge", 8, 64),
    class("db.r5.4xlarge", 16, 128),
    class("db.r5.8xlarge", 32, 256),
    class("db.r5.large", 2, 16),
    class("db.r5.xlarge", 4, 32),
    class("db.r6g.12xlarge", 48, 384),
    class("db.r6g.16xlarge", 64, 512),
    class("db.r6g.2xlarge", 8, 64),
    class("db.r6g.4xlarge", 16, 128),
    class("db.r6g.8xlarge", 32, 256),
    class("db.r6g.large", 2, 16),
    class("db.r6g.xlarge", 4, 32),
    class("db.r6i.12xlarge", 48, 384),
    class("db.r6i.16xlarge", 64, 512),
    class("db.r6i.24xlarge", 96, 768),
    class("db.r6i.2xlarge", 8, 64),
    class("db.r6i.32xlarge", 128, 1024),
    class("db.r6i.4xlarge", 16, 128),
    class("db.r6i.8xlarge", 32, 256),
    class("db.r6i.large", 2, 16),
    class("db.r6i.xlarge", 4, 32),
    class("db.r7g.12xlarge", 48, 384),
    class("db.r7g.16xlarge", 64, 512),
    class("db.r7g.2xlarge", 8, 64),
    class("db.r7g.4xlarge", 16, 128),
    class("db.r7g.8xlarge", 32, 256),
    class("db.r7g.large", 2, 16),
    class("db.r7g.xlarge", 4, 32),
    class("db.t3.large", 2, 8),
    class("db.t3.medium", 2, 4),
    class("db.t4g.large", 2, 8),
    class("db.t4g.medium", 2, 4),
    class("db.x2g.12xlarge", 48, 768),
    class("db.x2g.16xlarge", 64, 1024),
    class("db.x2g.2xlarge", 8, 128),
    class("db.x2g.4xlarge", 16, 256),
    class("db.x2g.8xlarge", 32, 512),
    class("db.x2g.large", 2, 32),
    class("db.x2g.xlarge", 4, 64),
];

const fn class(name: &'static str, vcpus: u32, memory_gib: u32) -> Class {
    Class { name, vcpus, memory_gib }
}

/// The class of this name.
#[must_use]
pub fn find(name: &str) -> Option<Class> {
    ALL.binary_search_by_key(&name, |class| class.name).ok().and_then(|at| ALL.get(at)).copied()
}

#[cfg(test)]
mod tests {
    use super::{ALL, find};

    #[test]
    fn classes_are_sorted_and_found() {
        assert!(ALL.is_sorted_by_key(|class| class.name));
        for class in ALL {
            assert_eq!(find(class.name), Some(*class));
        }
        assert_eq!(find("db.r6g.large").unwrap().memory_bytes(), 17_179_869_184);
        assert_eq!(find("db.r6g.tiny"), None);
    }
}
