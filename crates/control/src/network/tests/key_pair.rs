//! Key pairs: made, imported, told of without their private half.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::{Ec2, filters, text};

/// Keys that `ssh-keygen` made, with the fingerprints that `openssl` and `ssh-keygen` tell.
const RSA: &str = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDFgQL5kgVNxRGT9WZXAiLqThqGpGolwuHKJoQoGX/O4vfVRz5Y4Rx+dgYrreoqOdys5igSnEOJffI7yW4qdpJXiI9bBddfGzQqorVJDdHeURR4EluhFDVT2xgXQqXQhpD4LDekrFIHmVndvFL5gk9j3RN/bgQJ5+bfNtNyCKynIUjp4pL/XP23lHRnU+sLkNL8aZKvWjOiMw3O4BCRZEGCBjF5XGO67UtCcK4bxRYireuR6rkKbs3sQME0M08ntflaJPSB7s4RbkrASqZ3n1Q1Ev2CCVbGt7i35n6h++jJIqrp2czAkqDs5YEfIT7nI3GDn1FERCt5BrPDUx+tRmC9 me@lab";
const RSA_FINGERPRINT: &str = "7c:d1:cd:83:b9:1a:1b:31:2a:e2:8f:6d:57:91:88:fe";
const ED25519: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFnuPZqfnJPeYHjJaCyDESArJQHHCWwesHhxr5hK27Qe me@lab two";
const ED25519_FINGERPRINT: &str = "F5As7y439ZeS//fEVRz4HjBmYAzwKOX70mdwA6Ob5lY=";
const RSA_PEM: &str = "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxYEC+ZIFTcURk/VmVwIi\n6k4ahqRqJcLhyiaEKBl/zuL31Uc+WOEcfnYGK63qKjncrOYoEpxDiX3yO8luKnaS\nV4iPWwXXXxs0KqK1SQ3R3lEUeBJboRQ1U9sYF0Kl0IaQ+Cw3pKxSB5lZ3bxS+YJP\nY90Tf24ECefm3zbTcgispyFI6eKS/1z9t5R0Z1PrC5DS/GmSr1ozojMNzuAQkWRB\nggYxeVxjuu1LQnCuG8UWIq3rkeq5Cm7N7EDBNDNPJ7X5WiT0ge7OEW5KwEqmd59U\nNRL9gglWxre4t+Z+ofvoySKq6dnMwJKg7OWBHyE+5yNxg59RREQreQazw1MfrUZg\nvQIDAQAB\n-----END PUBLIC KEY-----";

#[tokio::test]
async fn a_private_key_is_told_once() {
    let ec2 = Ec2::new();
    for kind in ["rsa", "ed25519"] {
        let tags = json!([{"ResourceType": "key-pair", "Tags": [{"Key": "env", "Value": kind}]}]);
        let input = json!({"KeyName": kind, "KeyType": kind, "TagSpecifications": tags});
        let made = ec2.ok("CreateKeyPair", input.clone()).await;
        let material = text(&made["KeyMaterial"]);
        assert!(material.starts_with("-----BEGIN ") && material.ends_with(" PRIVATE KEY-----"));
        let again = format!("InvalidKeyPair.Duplicate: The keypair already exists: {kind}");
        ec2.refused("CreateKeyPair", input, &again).await;
        let asked = json!({"KeyNames": [kind], "IncludePublicKey": true});
        let shown = ec2.ok("DescribeKeyPairs", asked).await["KeyPairs"][0].take();
        assert_eq!(shown["KeyFingerprint"], made["KeyFingerprint"]);
        assert_eq!((&shown["KeyType"], shown.get("KeyMaterial")), (&json!(kind), None));
        assert!(text(&shown["PublicKey"]).ends_with(&format!(" {kind}")), "{shown}");
        let tagged = filters(&[("tag:env", kind), ("key-type", kind)]);
        assert_eq!(ec2.list("DescribeKeyPairs", tagged, "KeyPairs.KeyName").await, kind);
        let plain = ec2.ok("DescribeKeyPairs", json!({})).await;
        assert_eq!(plain["KeyPairs"][0]["PublicKey"], Value::Null);
    }
    let deleted = ec2.ok("DeleteKeyPair", json!({"KeyName": "rsa"})).await;
    assert_eq!(deleted["Return"], true);
    ec2.ok("DeleteKeyPair", json!({"KeyName": "rsa"})).await;
    let gone = "InvalidKeyPair.NotFound: The key pair 'rsa' does not exist";
    ec2.refused("DescribeKeyPairs", json!({"KeyNames": ["rsa"]}), gone).await;
    let none = "key-00000000000000000";
    let unknown = format!("InvalidKeyPair.NotFound: The key pair ID '{none}' does not exist");
    ec2.refused("DeleteKeyPair", json!({"KeyPairId": none}), &unknown).await;
}

#[tokio::test]
async fn imported_keys_have_the_fingerprints_that_tools_tell() {
    let ec2 = Ec2::new();
    for (name, key, fingerprint) in [
        ("rsa", RSA, RSA_FINGERPRINT),
        ("pem", RSA_PEM, RSA_FINGERPRINT),
        ("ed25519", ED25519, ED25519_FINGERPRINT),
    ] {
        let input = json!({"KeyName": name, "PublicKeyMaterial": STANDARD.encode(key)});
        let made = ec2.made("ImportKeyPair", input, "KeyFingerprint").await;
        assert_eq!(made, fingerprint, "{name}");
    }
    let asked = json!({"KeyNames": ["ed25519"], "IncludePublicKey": true});
    assert_eq!(ec2.list("DescribeKeyPairs", asked, "KeyPairs.PublicKey").await, ED25519);
    let bad = "InvalidKey.Format: Key is not in valid OpenSSH public key format";
    for (key, expected) in [
        ("", bad),
        ("ssh-rsa", bad),
        ("ssh-rsa AAAA", bad),
        ("ssh-rsa %%%%", bad),
        (&ED25519.replace("ssh-ed25519", "ssh-rsa"), bad),
        (&RSA_PEM.replace("vQIDAQAB", "vQIDAAAA"), bad),
        (&RSA[..200], bad),
        ("-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----", bad),
        ("ecdsa-sha2-nistp256 AAAA", "InvalidKey.Format: Only RSA and ED25519 keys are supported"),
    ] {
        let input = json!({"KeyName": "bad", "PublicKeyMaterial": STANDARD.encode(key)});
        ec2.refused("ImportKeyPair", input, expected).await;
    }
    let input = json!({"KeyName": " x", "PublicKeyMaterial": ""});
    let name = "InvalidParameterValue: Value ( x) for parameter KeyName is invalid. A name is at most 255 ASCII characters, without blanks at its ends.";
    ec2.refused("ImportKeyPair", input, name).await;
}
