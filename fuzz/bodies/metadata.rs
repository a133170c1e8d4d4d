//! Metadata documents of SAML providers: any text is one or says why not, and what is read of one is
//! really in it.

use control::identity::saml_metadata;

pub(super) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match saml_metadata::read(&text) {
        Ok(found) => {
            assert!(!found.entity_id.is_empty());
            assert!(found.sign_on.iter().any(|place| !place.is_empty()));
            assert!(!found.certificates.is_empty());
            assert!(!text.contains("<!DOCTYPE") || text.contains("<!--") || text.contains("CDATA"));
            let read: usize = found.certificates.iter().map(Vec::len).sum();
            assert!(read + found.entity_id.len() <= text.len(), "nothing grows");
            // Well-formed is well-formed within a comment before it, too.
            let longer = format!("<!-- <a> -->\n{text}");
            assert_eq!(saml_metadata::read(&longer), Ok(found));
            saml_metadata::read(&format!("{text}<a/>")).expect_err("one root and no more");
        }
        Err(fault) => assert!(!fault.to_string().is_empty()),
    }
}
