//! SSH keys of users and key pairs of instances; both have decoders of their own.

use control::identity::ssh_key::SshKey;
use control::network::key_pair::public_key::PublicKey;

pub(super) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(key) = SshKey::read(&text) {
        assert_eq!(SshKey::read(&key.line()).as_ref(), Ok(&key));
        assert_eq!(SshKey::read(&key.pem()).as_ref(), Ok(&key));
        assert_eq!(key.fingerprint().len(), 47);
    }
    if let Ok(key) = PublicKey::parse(bytes) {
        let again = PublicKey::parse(key.line(None).as_bytes()).expect("a line of ours is read");
        assert_eq!(again.blob(), key.blob());
        assert_eq!(again.fingerprint(), key.fingerprint());
        let _der = key.to_der();
    }
}
