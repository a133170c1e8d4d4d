//! Values with a form of their own inside of requests: moments, windows, ARNs, addresses.

use control::identity::center::device;
use control::identity::{account, arn};
use control::rds::window::{Daily, Weekly};
use wire::moment;

pub(super) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for line in text.lines() {
        moments(line);
        let windows = (Daily::parse(line), Weekly::parse(line));
        assert!(windows.0.is_err() || windows.1.is_err());
        if let Some(parsed) = arn::parse(line) {
            let arn::IamArn { account, kind, path, name } = parsed;
            assert_eq!(format!("arn:aws:iam::{account}:{kind}{path}{name}"), line);
            assert!(!name.contains('/'));
        }
        if account::check_email(line).is_ok() {
            assert!(line.is_ascii() && !line.contains(char::is_whitespace));
        }
        if let Some(store) = device::store_of(line) {
            assert!(store.starts_with("d-") && store.len() == 12 && line.contains(store));
        }
        let _name = account::check_name(line);
    }
}

fn moments(line: &str) {
    if let Some(millis) = moment::parse_iso(line) {
        // Offsets lead out of the years 1 to 9999 by less than a day.
        if (-62_135_596_800_000..=253_402_300_799_999).contains(&millis) {
            assert_eq!(moment::parse_iso(&moment::format_iso(millis)), Some(millis), "{line}");
        }
    }
    if let Some(seconds) = moment::parse_basic(line) {
        assert_eq!(moment::parse_basic(&moment::format_basic(seconds)), Some(seconds), "{line}");
    }
    if let Some(seconds) = moment::parse_http(line) {
        let again = moment::format_http(seconds * 1000);
        assert_eq!(moment::parse_http(&again), Some(seconds), "{line}");
    }
}
