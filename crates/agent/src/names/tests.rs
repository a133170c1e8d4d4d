//! Checks what becomes of a hosts file that several installations share.

use std::collections::BTreeMap;
use std::fs;
use std::net::{IpAddr, Ipv4Addr, ToSocketAddrs};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use super::block::{Owner, is_name};
use super::{Names, NamesError, SYSTEM_HOSTS};

const OWN: &str = "127.0.0.1 localhost\n# a comment\n::1 ip6-localhost\n";
const NAME: &str = "demo.cluster-a1b2c3d4e5f6.us-east-1.rds.borealis.internal";

fn entries(list: &[(&str, [u8; 4])]) -> BTreeMap<String, IpAddr> {
    list.iter().map(|&(name, address)| (name.to_owned(), IpAddr::from(address))).collect()
}

fn block(host: &str, owner: &Owner, lines: &str) -> String {
    let Owner { process, started } = owner;
    format!(
        "# borealis {host} begin\n# process {process} started {started}\n\
         127.0.0.1\t{host}.probe.borealis.internal\n{lines}# borealis {host} end\n"
    )
}

#[track_caller]
fn check(hosts: &Path, expected: &[&str]) {
    assert_eq!(fs::read_to_string(hosts).unwrap(), expected.concat());
}

#[test]
fn each_installation_keeps_its_own_block() {
    let folder = tempfile::tempdir().unwrap();
    let hosts = folder.path().join("hosts");
    fs::write(&hosts, OWN).unwrap();
    fs::set_permissions(&hosts, PermissionsExt::from_mode(0o640)).unwrap();
    let me = Owner::this_process();

    let one = Names::open(&hosts, "one").unwrap();
    let two = Names::open(&hosts, "two").unwrap();
    check(&hosts, &[OWN, &block("one", &me, ""), &block("two", &me, "")]);

    one.converge(&entries(&[(NAME, [127, 7, 0, 1]), ("bad name\n1.2.3.4 x", [127, 7, 0, 2])]))
        .unwrap();
    let line = format!("127.7.0.1\t{NAME}\n");
    check(&hosts, &[OWN, &block("two", &me, ""), &block("one", &me, &line)]);

    // What is there already is not written again.
    let before = fs::metadata(&hosts).unwrap().modified().unwrap();
    one.converge(&entries(&[(NAME, [127, 7, 0, 1])])).unwrap();
    two.converge(&entries(&[])).unwrap();
    assert_eq!(fs::metadata(&hosts).unwrap().modified().unwrap(), before);

    // A process that comes after a crash replaces what the one before left.
    let again = Names::open(&hosts, "one").unwrap();
    check(&hosts, &[OWN, &block("two", &me, ""), &block("one", &me, "")]);
    again.close().unwrap();
    two.close().unwrap();
    check(&hosts, &[OWN]);
    assert_eq!(fs::metadata(&hosts).unwrap().permissions().mode() & 0o777, 0o640);
    let left: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.len() <= 2, "the file and its lock: {left:?}");
}

#[test]
fn what_others_wrote_stays_and_what_the_dead_left_goes() {
    let folder = tempfile::tempdir().unwrap();
    let hosts = folder.path().join("hosts");
    let me = Owner::this_process();
    // The same number, started at another time: a process that is gone.
    let dead = Owner { process: me.process, started: me.started + 1 };
    let unfinished = "# borealis three begin\n# process 1 started 2\n127.0.0.9 x\n";
    let foreign = "# borealis four begin\n127.0.0.9 y\n# borealis four end\n";
    let latin: &[u8] = b"127.0.0.8 caf\xe9 # no newline at the end";
    let text = [
        OWN.as_bytes(),
        block("dead", &dead, "127.7.0.1\tz\n").as_bytes(),
        block("alive", &me, "127.7.0.1\tz\n").as_bytes(),
        foreign.as_bytes(),
        unfinished.as_bytes(),
        latin,
    ]
    .concat();
    fs::write(&hosts, text).unwrap();
    let names = Names::open(&hosts, "mine").unwrap();
    names.close().unwrap();
    let expected = [
        OWN.as_bytes(),
        block("alive", &me, "127.7.0.1\tz\n").as_bytes(),
        foreign.as_bytes(),
        unfinished.as_bytes(),
        latin,
        b"\n",
    ]
    .concat();
    assert_eq!(
        fs::read(&hosts).unwrap().escape_ascii().to_string(),
        expected.escape_ascii().to_string()
    );
}

#[test]
fn a_link_stays_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let (real, link) = (folder.path().join("real"), folder.path().join("hosts"));
    fs::write(&real, OWN).unwrap();
    symlink(&real, &link).unwrap();
    Names::open(&link, "one").unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    check(&real, &[OWN, &block("one", &Owner::this_process(), "")]);
}

#[test]
fn many_at_once_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let hosts = folder.path().join("hosts");
    fs::write(&hosts, OWN).unwrap();
    std::thread::scope(|scope| {
        for number in 0..8 {
            let hosts = &hosts;
            scope.spawn(move || {
                let names = Names::open(hosts, &format!("host-{number}")).unwrap();
                for step in 0..10 {
                    names.converge(&entries(&[(NAME, [127, 7, number, step])])).unwrap();
                }
                if number % 2 == 0 {
                    names.close().unwrap();
                }
            });
        }
    });
    let text = fs::read_to_string(&hosts).unwrap();
    assert!(text.starts_with(OWN), "{text}");
    for number in 0..8_u8 {
        let line = format!("127.7.{number}.9\t{NAME}\n");
        assert_eq!(text.contains(&line), number % 2 == 1, "{text}");
    }
    assert_eq!(text.matches(" begin\n").count(), 4, "{text}");
}

#[test]
fn only_dns_names_get_in() {
    for (name, good) in [
        (NAME, true),
        ("UPPER.case", true),
        ("", false),
        (".", false),
        ("a..b", false),
        ("a b", false),
        ("a\nb", false),
        ("a#b", false),
        ("caf\u{e9}", false),
        (&"x".repeat(64), false),
        (&["y"; 127].join("."), true),
        (&["y"; 128].join("."), false),
    ] {
        assert_eq!(is_name(name), good, "{name:?}");
    }
}

/// Where this user may write the machine's own file the names really resolve, elsewhere the
/// refusal says which file it is about.
#[test]
fn names_resolve_on_this_machine_where_we_may_write() {
    let host = format!("test-{}", std::process::id());
    match Names::open(Path::new(SYSTEM_HOSTS), &host) {
        Ok(names) => {
            let name = format!("demo.{host}.rds.borealis.internal");
            names.converge(&entries(&[(&name, [127, 7, 7, 7])])).unwrap();
            let resolves = names.resolve();
            let found = (name.as_str(), 0).to_socket_addrs().map(|mut found| found.next());
            names.close().unwrap();
            assert!(resolves);
            let expected = IpAddr::from([127, 7, 7, 7]);
            assert_eq!(found.unwrap().map(|address| address.ip()), Some(expected));
            assert!(!names.resolve(), "the block is gone");
        }
        Err(error) => {
            assert!(!nix::unistd::geteuid().is_root(), "{error}");
            assert!(matches!(error, NamesError::File { .. }), "{error}");
        }
    }
    // A file that the resolver does not read makes no name resolve.
    let folder = tempfile::tempdir().unwrap();
    let hosts = folder.path().join("hosts");
    fs::write(&hosts, OWN).unwrap();
    assert!(!Names::open(&hosts, &host).unwrap().resolve());
    assert_eq!(Ipv4Addr::LOCALHOST, super::PROBE_ADDRESS);
}
