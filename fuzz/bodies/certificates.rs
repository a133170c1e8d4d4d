//! Certificates, chains and private keys as people upload them.

use control::identity::certificate;
use wire::sensitive::Sensitive;

pub(super) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    // A certificate, its chain and its key, divided by empty lines.
    let mut parts = text.splitn(3, "\n\n");
    let mut part = || parts.next().unwrap_or_default();
    let (leaf, chain, key) = (part(), part(), part());
    if let Ok(read) = certificate::read(leaf) {
        assert!(!read.public_key.is_empty() && !read.der.is_empty());
        assert_eq!(certificate::read(leaf).as_ref(), Ok(&read));
        let _held = certificate::check_chain(&read, chain);
        let _held = certificate::check_key(&read, &Sensitive::new(key.to_owned()));
    }
    let _held = certificate::read(&text);
}
