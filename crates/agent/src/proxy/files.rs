//! How many connections the process may hold open.

use nix::sys::resource::{Resource, getrlimit, setrlimit};

/// A connection has two ends: the client's and the engine's.
const FILES_PER_CONNECTION: u64 = 2;

/// Kept free for everything else the process opens.
const FILES_ELSEWHERE: u64 = 512;

/// Enough for everything; some machines have a hard limit of many millions, which makes programs
/// slow that look at each possible descriptor.
const FILES_MAX: u64 = 65_536;

/// Raises the process's soft limit of open files, which is often no more than 1024, as far as it
/// may, and says how many connections fit. At least one: whoever has so little finds out at once.
pub(super) fn connections_max() -> usize {
    let Ok((soft, hard)) = getrlimit(Resource::RLIMIT_NOFILE) else { return usize::MAX };
    let wanted = hard.min(FILES_MAX);
    let files = if soft < wanted && setrlimit(Resource::RLIMIT_NOFILE, wanted, hard).is_ok() {
        wanted
    } else {
        soft
    };
    usize::try_from(fitting(files)).unwrap_or(usize::MAX)
}

fn fitting(files: u64) -> u64 {
    // Where even the rest hardly fits, connections get half.
    let left = files.saturating_sub(FILES_ELSEWHERE).max(files / 2);
    (left / FILES_PER_CONNECTION).max(1)
}

#[cfg(test)]
mod tests {
    use super::{connections_max, fitting};

    #[test]
    fn connections_leave_room_for_the_rest() {
        for (files, connections) in
            [(0, 1), (16, 4), (256, 64), (1024, 256), (2048, 768), (20_000, 9744)]
        {
            assert_eq!(fitting(files), connections, "{files}");
        }
        assert!(connections_max() >= 256);
        assert_eq!(connections_max(), connections_max());
    }
}
