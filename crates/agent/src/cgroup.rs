//! Control groups: what the kernel holds the processes of an instance to, where we may use them.
//!
//! Each instance has a group of its own below the one that we run in. Memory is bounded by that of its
//! class; processors by their number where the machine has more, and shared by it where it has not.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use base::report::Limits;
use base::spec::Size;

/// Processor time is counted out in periods of so many microseconds.
const PERIOD: u64 = 100_000;

/// Shares of a processor's time per virtual one. Where groups lie beside single processes, each of
/// which has 1024, an instance with its many is not to be worse off than without a group.
const SHARES: u32 = 4096;

/// What the names of our groups begin with.
const PREFIX: &str = "borealis-";

/// Where the groups of our instances are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Groups {
    /// One tree for everything.
    Unified { ours: PathBuf },
    /// A tree for each of the two.
    Separate { memory: PathBuf, processors: PathBuf },
    /// They cannot be used; engines are held to their size by their settings alone.
    None { why: String },
}

/// The trees that the kernel shows us, before we know whether we may use them.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Trees {
    Unified(PathBuf),
    Separate { memory: PathBuf, processors: PathBuf },
}

impl Groups {
    /// Looks which there are and tries them. `host` is unique to this agent on the machine.
    pub(crate) fn open(host: &str) -> Self {
        let name = &format!("{PREFIX}{host}");
        let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
        let (mounts, own) = (read("/proc/self/mountinfo"), read("/proc/self/cgroup"));
        let Some(trees) = trees(&mounts, &own) else {
            return Self::None { why: "the machine shows no control groups".to_owned() };
        };
        let groups = match &trees {
            Trees::Unified(own) => Self::Unified { ours: own.join(name) },
            Trees::Separate { memory, processors } => {
                Self::Separate { memory: memory.join(name), processors: processors.join(name) }
            }
        };
        groups.sweep();
        match groups.prepare(&trees).and_then(|()| groups.try_out()) {
            Ok(()) => groups,
            Err(error) => {
                groups.close();
                Self::None { why: format!("control groups cannot be used: {error}") }
            }
        }
    }

    /// Which of the two an instance is held to its size by.
    pub(crate) fn limits(&self) -> Limits {
        match self {
            Self::Unified { .. } => Limits::ControlGroups { version: 2 },
            Self::Separate { .. } => Limits::ControlGroups { version: 1 },
            Self::None { why } => Limits::Settings { why: why.clone() },
        }
    }

    /// Holds processes to a size.
    pub(crate) fn put(
        &self,
        instance: &str,
        size: Size,
        machine_processors: u32,
        processes: &[i32],
    ) -> io::Result<()> {
        for (folder, files) in self.files(instance, size, machine_processors) {
            fs::create_dir_all(&folder)?;
            for (file, value) in files {
                write(&folder.join(file), &value)?;
            }
            for process in processes {
                match write(&folder.join("cgroup.procs"), &process.to_string()) {
                    // It has ended meanwhile.
                    Err(error) if error.raw_os_error() == Some(nix::libc::ESRCH) => {}
                    other => other?,
                }
            }
        }
        // With each of them, because whoever sweeps takes the group away while it holds nobody.
        if let Some((file, value)) = self.weight(machine_processors) {
            write(&file, &value)?;
        }
        Ok(())
    }

    /// Removes the group of an instance whose processes have all ended; otherwise does nothing.
    pub(crate) fn remove(&self, instance: &str) {
        for ours in self.roots() {
            // A group with processes cannot be removed, which is just as well.
            let _ = fs::remove_dir(ours.join(instance));
        }
    }

    /// Removes all groups that hold nobody.
    pub(crate) fn close(&self) {
        for ours in self.roots() {
            for group in fs::read_dir(&ours).into_iter().flatten().flatten() {
                let _ = fs::remove_dir(group.path());
            }
            let _ = fs::remove_dir(&ours);
        }
    }

    fn roots(&self) -> Vec<PathBuf> {
        match self {
            Self::Unified { ours } => vec![ours.clone()],
            Self::Separate { memory, processors } => vec![memory.clone(), processors.clone()],
            Self::None { .. } => Vec::new(),
        }
    }

    /// Removes what agents left that were killed. Groups of one that lives have processes, or are made
    /// again when they get some.
    fn sweep(&self) {
        let Self::Separate { memory, processors } = self else { return };
        for ours in [memory, processors] {
            let beside = ours.parent().into_iter().flat_map(fs::read_dir).flatten().flatten();
            let left = beside.filter(|one| one.file_name().to_string_lossy().starts_with(PREFIX));
            for left in left.map(|one| one.path()) {
                for group in fs::read_dir(&left).into_iter().flatten().flatten() {
                    let _ = fs::remove_dir(group.path());
                }
                let _ = fs::remove_dir(left);
            }
        }
    }

    fn prepare(&self, trees: &Trees) -> io::Result<()> {
        for ours in self.roots() {
            fs::create_dir_all(&ours)?;
        }
        if let (Self::Unified { ours }, Trees::Unified(own)) = (self, trees) {
            for folder in [own, ours] {
                write(&folder.join("cgroup.subtree_control"), "+cpu +memory")?;
            }
        }
        Ok(())
    }

    /// What all instances together weigh beside single processes: as much per processor of the
    /// machine as one of them per virtual processor of its own. Without it they would all together
    /// weigh as much as one process, and each thread of a client on this machine as much as they.
    fn weight(&self, machine: u32) -> Option<(PathBuf, String)> {
        let shares = u64::from(SHARES) * u64::from(machine);
        match self {
            // 100 of the one are 1024 of the other.
            Self::Unified { ours } => {
                Some((ours.join("cpu.weight"), (shares * 100 / 1024).min(10_000).to_string()))
            }
            Self::Separate { processors, .. } => {
                Some((processors.join("cpu.shares"), shares.min(262_144).to_string()))
            }
            Self::None { .. } => None,
        }
    }

    /// A group like those that are to come.
    fn try_out(&self) -> io::Result<()> {
        let size = Size { memory_bytes: 1 << 30, vcpus: 1 };
        let tried = self.put("try", size, 2, &[]);
        self.remove("try");
        tried
    }

    /// What is written into which files, by folder.
    fn files(&self, instance: &str, size: Size, machine: u32) -> Vec<(PathBuf, Files)> {
        let memory = size.memory_bytes.to_string();
        let quota = u64::from(size.vcpus) * PERIOD;
        let bounded = size.vcpus < machine;
        match self {
            Self::Unified { ours } => {
                let quota = if bounded { quota.to_string() } else { "max".to_owned() };
                let files = vec![
                    ("memory.max", memory),
                    ("cpu.max", format!("{quota} {PERIOD}")),
                    ("cpu.weight", (50 * size.vcpus).clamp(1, 10_000).to_string()),
                ];
                vec![(ours.join(instance), files)]
            }
            Self::Separate { memory: tree, processors } => {
                let quota = if bounded { quota.to_string() } else { "-1".to_owned() };
                vec![
                    (tree.join(instance), vec![("memory.limit_in_bytes", memory)]),
                    (
                        processors.join(instance),
                        vec![
                            ("cpu.cfs_period_us", PERIOD.to_string()),
                            ("cpu.cfs_quota_us", quota),
                            ("cpu.shares", (SHARES * size.vcpus).clamp(2, 262_144).to_string()),
                        ],
                    ),
                ]
            }
            Self::None { .. } => Vec::new(),
        }
    }
}

type Files = Vec<(&'static str, String)>;

/// Control files are written in one piece; none is made that the kernel does not have.
fn write(file: &Path, value: &str) -> io::Result<()> {
    let open = fs::OpenOptions::new().write(true).open(file);
    let failed = |error: io::Error| {
        let text = format!("{}: {error}", file.display());
        error
            .raw_os_error()
            .map_or_else(|| io::Error::new(error.kind(), text), io::Error::from_raw_os_error)
    };
    io::Write::write_all(&mut open.map_err(failed)?, value.as_bytes()).map_err(failed)
}

/// Our own groups, by `/proc/self/mountinfo` and `/proc/self/cgroup` (proc(5), cgroups(7)).
fn trees(mounts: &str, own: &str) -> Option<Trees> {
    let separate = |controller: &str| {
        let mount =
            mount(mounts, "cgroup", |options| options.split(',').any(|one| one == controller))?;
        let path = own.lines().find_map(|line| {
            let mut parts = line.splitn(3, ':');
            let (_, controllers, path) = (parts.next()?, parts.next()?, parts.next()?);
            controllers.split(',').any(|one| one == controller).then_some(path)
        })?;
        below(&mount, path)
    };
    if let (Some(memory), Some(processors)) = (separate("memory"), separate("cpu")) {
        return Some(Trees::Separate { memory, processors });
    }
    let mount = mount(mounts, "cgroup2", |_| true)?;
    let path = own.lines().find_map(|line| line.strip_prefix("0::"))?;
    below(&mount, path).map(Trees::Unified)
}

/// A mounted tree: which part of it, and where.
struct Mount<'a> {
    root: &'a str,
    at: &'a str,
}

fn mount<'a>(mounts: &'a str, kind: &str, fits: impl Fn(&str) -> bool) -> Option<Mount<'a>> {
    mounts.lines().find_map(|line| {
        let (place, source) = line.split_once(" - ")?;
        let mut source = source.split(' ');
        let (found, options) = (source.next()?, source.nth(1)?);
        let mut place = place.split(' ').skip(3);
        let (root, at) = (place.next()?, place.next()?);
        (found == kind && fits(options)).then_some(Mount { root, at })
    })
}

/// The folder of a group, if the part of the tree that is mounted has it.
fn below(mount: &Mount<'_>, path: &str) -> Option<PathBuf> {
    let rest = if mount.root == "/" { path } else { path.strip_prefix(mount.root)? };
    Some(Path::new(mount.at).join(rest.trim_start_matches('/')))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use base::report::Limits;
    use base::spec::Size;

    use super::{Groups, Trees, trees};

    const V1: &str = "\
31 23 0:28 / /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw,mode=755
32 31 0:29 / /sys/fs/cgroup/cpu rw,relatime shared:1 - cgroup cgroup rw,cpu,cpuacct
36 31 0:33 /docker/a /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory
42 31 0:39 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw
";
    const V2: &str =
        "30 23 0:26 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate\n";

    #[test]
    fn our_own_groups_are_found() {
        for (mounts, own, found) in [
            (
                V1,
                "4:memory:/docker/a/x\n1:cpu,cpuacct:/y\n0::/\n",
                Some("/sys/fs/cgroup/memory/x /sys/fs/cgroup/cpu/y"),
            ),
            (
                V1,
                "4:memory:/docker/a\n1:cpu,cpuacct:/\n",
                Some("/sys/fs/cgroup/memory /sys/fs/cgroup/cpu"),
            ),
            (V1, "4:memory:/elsewhere\n1:cpu:/\n0::/z\n", Some("/sys/fs/cgroup/unified/z")),
            (V2, "0::/user.slice/a.service\n", Some("/sys/fs/cgroup/user.slice/a.service")),
            (V2, "", None),
            ("", "0::/\n", None),
            ("nonsense\n", "nonsense\n", None),
        ] {
            let shown = trees(mounts, own).map(|trees| match trees {
                Trees::Unified(own) => own.display().to_string(),
                Trees::Separate { memory, processors } => {
                    format!("{} {}", memory.display(), processors.display())
                }
            });
            let trimmed =
                shown.map(|shown| shown.replace("/ ", " ").trim_end_matches('/').to_owned());
            assert_eq!(trimmed.as_deref(), found, "{own}");
        }
    }

    #[test]
    fn a_size_is_written_in_the_words_of_each_kernel_interface() {
        let root = PathBuf::from("/g");
        let unified = Groups::Unified { ours: root.clone() };
        let separate = Groups::Separate { memory: root.join("m"), processors: root.join("c") };
        for (groups, vcpus, machine, written) in [
            (&unified, 2, 2, "/g/a memory.max=4096 cpu.max=max 100000 cpu.weight=100"),
            (&unified, 2, 8, "/g/a memory.max=4096 cpu.max=200000 100000 cpu.weight=100"),
            (
                &separate,
                1,
                2,
                "/g/m/a memory.limit_in_bytes=4096 /g/c/a cpu.cfs_period_us=100000 \
                 cpu.cfs_quota_us=100000 cpu.shares=4096",
            ),
            (
                &separate,
                96,
                2,
                "/g/m/a memory.limit_in_bytes=4096 /g/c/a cpu.cfs_period_us=100000 \
                 cpu.cfs_quota_us=-1 cpu.shares=262144",
            ),
        ] {
            let size = Size { memory_bytes: 4096, vcpus };
            let mut words = Vec::new();
            for (folder, files) in groups.files("a", size, machine) {
                words.push(folder.display().to_string());
                words.extend(files.iter().map(|(file, value)| format!("{file}={value}")));
            }
            assert_eq!(words.join(" "), written);
        }
    }

    #[test]
    fn all_instances_together_weigh_as_much_as_the_machine_has_processors() {
        let root = PathBuf::from("/g");
        let unified = Groups::Unified { ours: root.clone() };
        let separate = Groups::Separate { memory: root.join("m"), processors: root.join("c") };
        for (groups, machine, written) in [
            (&unified, 2, Some("/g/cpu.weight=800")),
            (&unified, 64, Some("/g/cpu.weight=10000")),
            (&separate, 2, Some("/g/c/cpu.shares=8192")),
            (&separate, 128, Some("/g/c/cpu.shares=262144")),
            (&Groups::None { why: "no".to_owned() }, 2, None),
        ] {
            let weight = groups.weight(machine);
            let told = weight.map(|(file, value)| format!("{}={value}", file.display()));
            assert_eq!(told.as_deref(), written);
        }
    }

    #[test]
    fn groups_of_files_that_are_not_the_kernels_are_refused_and_say_why() {
        let folder = tempfile::tempdir().unwrap();
        let groups = Groups::Unified { ours: folder.path().join("ours") };
        let size = Size { memory_bytes: 4096, vcpus: 1 };
        groups.put("a", size, 2, &[]).unwrap_err();
        groups.close();
        assert!(!folder.path().join("ours").exists());
        let none = Groups::None { why: "no".to_owned() };
        none.put("a", size, 2, &[1]).unwrap();
        assert_eq!(none.limits(), Limits::Settings { why: "no".to_owned() });
    }
}
