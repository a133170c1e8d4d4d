//! The parser of policies: any text is a document or malformed, and a document tells its keys and
//! places.

use control::identity::policy::document::{Document, Kind};

pub(super) fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for kind in [Kind::Managed, Kind::Inline, Kind::Session, Kind::Trust, Kind::Resource] {
        match Document::parse(text, kind) {
            Ok(document) => {
                let lines = text.matches('\n').count() + 1;
                for statement in document.statements() {
                    assert!(statement.start.line <= statement.end.line);
                    assert!(statement.end.line <= lines);
                }
                let _keys = document.keys().count();
                let _reaches = document.may_allow("rds");
            }
            Err(fault) => assert!(!fault.to_string().is_empty()),
        }
    }
}
