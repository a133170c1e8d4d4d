//! Instance types: what their names promise. Sizes are those of AWS's pages on instance types.

use std::sync::LazyLock;

/// One type, such as `m6i.large`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstanceKind {
    pub name: String,
    pub architecture: Architecture,
    pub manufacturer: &'static str,
    pub vcpus: i32,
    pub threads_per_core: i32,
    pub memory_mib: i64,
    /// Whether it earns credits for bursts.
    pub burstable: bool,
    /// How many network interfaces it can have, and IPv4 addresses each of them.
    pub interfaces: usize,
    pub addresses: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Architecture {
    X86_64,
    Arm64,
}

impl Architecture {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::X86_64 => "x86_64",
            Self::Arm64 => "arm64",
        }
    }
}

/// A family, its processors, and the GiB of memory for each vCPU where sizes follow that.
type Family = (&'static str, Architecture, &'static str, i64);

const FAMILIES: &[Family] = &[
    ("c6i", Architecture::X86_64, "Intel", 2),
    ("c7g", Architecture::Arm64, "AWS", 2),
    ("m5", Architecture::X86_64, "Intel", 4),
    ("m6i", Architecture::X86_64, "Intel", 4),
    ("m7g", Architecture::Arm64, "AWS", 4),
    ("r6g", Architecture::Arm64, "AWS", 8),
    ("r6i", Architecture::X86_64, "Intel", 8),
    ("r7g", Architecture::Arm64, "AWS", 8),
];

/// Size, vCPUs, interfaces, addresses per interface.
const SIZES: &[(&str, i32, usize, i32)] = &[
    ("large", 2, 3, 10),
    ("xlarge", 4, 4, 15),
    ("2xlarge", 8, 4, 15),
    ("4xlarge", 16, 8, 30),
    ("8xlarge", 32, 8, 30),
    ("12xlarge", 48, 8, 30),
    ("16xlarge", 64, 15, 50),
];

const BURSTABLE: &[Family] =
    &[("t3", Architecture::X86_64, "Intel", 0), ("t4g", Architecture::Arm64, "AWS", 0)];

/// Size, vCPUs, MiB of memory, interfaces, addresses per interface.
const BURSTABLE_SIZES: &[(&str, i32, i64, usize, i32)] = &[
    ("nano", 2, 512, 2, 2),
    ("micro", 2, 1024, 2, 2),
    ("small", 2, 2048, 3, 4),
    ("medium", 2, 4096, 3, 6),
    ("large", 2, 8192, 3, 12),
    ("xlarge", 4, 16_384, 4, 15),
    ("2xlarge", 8, 32_768, 4, 15),
];

static KINDS: LazyLock<Vec<InstanceKind>> = LazyLock::new(|| {
    let mut kinds = Vec::new();
    for (family, architecture, manufacturer, gib) in FAMILIES {
        for (size, vcpus, interfaces, addresses) in SIZES {
            kinds.push(InstanceKind {
                name: format!("{family}.{size}"),
                architecture: *architecture,
                manufacturer,
                vcpus: *vcpus,
                threads_per_core: threads_per_core(*architecture),
                memory_mib: i64::from(*vcpus) * gib * 1024,
                burstable: false,
                interfaces: *interfaces,
                addresses: *addresses,
            });
        }
    }
    for (family, architecture, manufacturer, _) in BURSTABLE {
        for (size, vcpus, memory_mib, interfaces, addresses) in BURSTABLE_SIZES {
            kinds.push(InstanceKind {
                name: format!("{family}.{size}"),
                architecture: *architecture,
                manufacturer,
                vcpus: *vcpus,
                threads_per_core: threads_per_core(*architecture),
                memory_mib: *memory_mib,
                burstable: true,
                interfaces: *interfaces,
                addresses: *addresses,
            });
        }
    }
    kinds.sort_by(|a, b| a.name.cmp(&b.name));
    kinds
});

fn threads_per_core(architecture: Architecture) -> i32 {
    if architecture == Architecture::Arm64 { 1 } else { 2 }
}

/// All types, in the order of their names.
#[must_use]
pub fn all() -> &'static [InstanceKind] {
    &KINDS
}

/// The type with this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static InstanceKind> {
    let at = KINDS.binary_search_by(|kind| kind.name.as_str().cmp(name)).ok()?;
    KINDS.get(at)
}

#[cfg(test)]
mod tests {
    use super::{all, find};

    #[test]
    fn types_have_the_sizes_of_their_names() {
        for (name, vcpus, memory_mib, interfaces) in [
            ("t3.micro", 2, 1024, 2),
            ("t4g.medium", 2, 4096, 3),
            ("m6i.large", 2, 8192, 3),
            ("c7g.4xlarge", 16, 32_768, 8),
            ("r6g.16xlarge", 64, 524_288, 15),
        ] {
            let kind = find(name).unwrap();
            let found = (kind.vcpus, kind.memory_mib, kind.interfaces);
            assert_eq!(found, (vcpus, memory_mib, interfaces), "{name}");
        }
        assert_eq!(find("m6i.nosuch"), None);
        assert!(all().is_sorted_by(|a, b| a.name < b.name), "the look-up is a binary search");
    }
}
