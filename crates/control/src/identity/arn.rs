//! ARNs of IAM's resources.

/// `arn:aws:iam::ACCOUNT:user/path/name`
#[must_use]
pub fn user(account: &str, path: &str, name: &str) -> String {
    iam(account, "user", path, name)
}

/// `arn:aws:iam::ACCOUNT:group/path/name`
#[must_use]
pub fn group(account: &str, path: &str, name: &str) -> String {
    iam(account, "group", path, name)
}

/// `arn:aws:iam::ACCOUNT:role/path/name`
#[must_use]
pub fn role(account: &str, path: &str, name: &str) -> String {
    iam(account, "role", path, name)
}

/// `arn:aws:iam::ACCOUNT:policy/path/name`
#[must_use]
pub fn policy(account: &str, path: &str, name: &str) -> String {
    iam(account, "policy", path, name)
}

/// `arn:aws:iam::ACCOUNT:instance-profile/path/name`
#[must_use]
pub fn instance_profile(account: &str, path: &str, name: &str) -> String {
    iam(account, "instance-profile", path, name)
}

/// `arn:aws:iam::ACCOUNT:mfa/path/name`
#[must_use]
pub fn mfa(account: &str, path: &str, name: &str) -> String {
    iam(account, "mfa", path, name)
}

/// `arn:aws:iam::ACCOUNT:server-certificate/path/name`
#[must_use]
pub fn server_certificate(account: &str, path: &str, name: &str) -> String {
    iam(account, "server-certificate", path, name)
}

/// `arn:aws:iam::ACCOUNT:saml-provider/name`
#[must_use]
pub fn saml_provider(account: &str, name: &str) -> String {
    iam(account, "saml-provider", "/", name)
}

/// `arn:aws:iam::ACCOUNT:oidc-provider/host/path`
#[must_use]
pub fn oidc_provider(account: &str, name: &str) -> String {
    iam(account, "oidc-provider", "/", name)
}

/// `arn:aws:iam::ACCOUNT:root`
#[must_use]
pub fn root(account: &str) -> String {
    format!("arn:aws:iam::{account}:root")
}

fn iam(account: &str, kind: &str, path: &str, name: &str) -> String {
    format!("arn:aws:iam::{account}:{kind}{path}{name}")
}

/// An ARN of IAM taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IamArn<'a> {
    /// 12 digits, or `aws` for what every account has.
    pub account: &'a str,
    /// `user`, `group`, `role`, `policy`, `instance-profile`, `mfa`, ...
    pub kind: &'a str,
    /// Begins and ends with `/`.
    pub path: &'a str,
    pub name: &'a str,
}

/// Takes apart `arn:aws:iam::ACCOUNT:KIND/path/NAME`; `None` when `arn` has another form.
#[must_use]
pub fn parse(arn: &str) -> Option<IamArn<'_>> {
    let (account, rest) = arn.strip_prefix("arn:aws:iam::")?.split_once(':')?;
    let (kind, _) = rest.split_once('/')?;
    let (_, full) = rest.split_at(kind.len());
    let (path, name) = full.split_at(full.rfind('/')? + 1);
    (!name.is_empty() && !account.is_empty()).then_some(IamArn { account, kind, path, name })
}

#[cfg(test)]
mod tests {
    use super::{IamArn, parse, policy, user};

    #[test]
    fn arns_go_both_ways() {
        for (path, name) in [("/", "alice"), ("/team/db/", "bob")] {
            let arn = user("123456789012", path, name);
            let parsed = IamArn { account: "123456789012", kind: "user", path, name };
            assert_eq!(parse(&arn), Some(parsed), "{arn}");
        }
        let managed = policy("aws", "/service-role/", "X");
        assert_eq!(parse(&managed).map(|arn| arn.account), Some("aws"));
        for arn in ["", "arn:aws:iam::1:root", "arn:aws:iam::1:user/", "arn:aws:sts::1:user/x"] {
            assert_eq!(parse(arn), None, "{arn}");
        }
    }
}
