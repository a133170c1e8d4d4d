//! `borealis quickstart`: the path of *Setting up your environment for Amazon Aurora* in one go.
//!
//! It makes the account through the admin socket, since no credentials exist before it, and all the
//! rest by signed AWS calls like anybody else. Every step looks first whether its thing is there, so
//! a second run changes nothing and prints the same line.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail};
use base::entropy::{Entropy, SystemEntropy};
use serde::{Deserialize, Serialize};
use serde_json::json;
use wire::sensitive::Sensitive;

use crate::aws::{Answer, Client, refused_with};
use crate::cli::Quickstart;
use crate::data::{admin_socket, default_folder};
use crate::print::Stream;
use crate::profile::{self, Files, Profile, Written};
use crate::progress::Progress;
use crate::{admin, print};

const PROFILE: &str = "borealis";
const ADMIN: &str = "admin";
const ADMINS: &str = "Admins";
const ADMIN_POLICY: &str = "arn:aws:iam::aws:policy/AdministratorAccess";
const SECURITY_GROUP: &str = "borealis-quickstart";
const CLASS: &str = "db.r6g.large";
const MASTER: &str = "postgres";
const PORT: &str = "5432";
/// Longest wait for the instance.
const WAIT_MAX: Duration = Duration::from_secs(300);
const POLL: Duration = Duration::from_millis(250);
/// Steps of [`run`], for the progress bar.
const STEPS: u64 = 7;

/// What a run leaves for the next one, mode 0600 in the data folder.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    account_id: String,
    root_email: String,
    root_password: Sensitive,
    root_key: Key,
    admin_password: Sensitive,
    admin_key: Key,
    master_password: Sensitive,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Key {
    id: String,
    secret: Sensitive,
}

/// Runs against the server of the data folder.
///
/// # Errors
/// When no server runs there, or a step is refused.
pub async fn run(options: Quickstart) -> anyhow::Result<()> {
    let folder = options.common.data.clone().unwrap_or_else(default_folder);
    let status = admin::ask(&admin_socket(&folder), &admin::Request::Status).await?;
    let Some(status) = status else {
        bail!(
            "no server runs on {}: start one with `borealis start --data {}`",
            folder.display(),
            folder.display()
        );
    };
    let text = |name: &str| status[name].as_str().unwrap_or_default().to_owned();
    let place = Place { folder, api: text("api"), console: text("console"), stream: Stream::Out };
    walk(&place, &options).await
}

/// The same from within `borealis start --quickstart`.
///
/// # Errors
/// As [`run`].
pub async fn in_server(folder: &Path, api: &str, console: &str) -> anyhow::Result<()> {
    let (api, console) = (api.to_owned(), console.to_owned());
    let place = Place { folder: folder.to_owned(), api, console, stream: Stream::Err };
    let options = Quickstart::within(folder);
    walk(&place, &options).await
}

struct Place {
    folder: PathBuf,
    api: String,
    console: String,
    /// Standard output belongs to the ready line when we run within the server.
    stream: Stream,
}

async fn walk(place: &Place, options: &Quickstart) -> anyhow::Result<()> {
    let progress = Progress::new(STEPS);
    let address: SocketAddr =
        place.api.trim_start_matches("http://").parse().context("read the API's address")?;
    let client = |key: &Key| Client {
        address,
        region: options.region.clone(),
        access_key_id: key.id.clone(),
        secret_access_key: key.secret.clone(),
    };
    let path = place.folder.join("quickstart.json");
    let mut kept = load(&path)?;

    progress.step("account and root user");
    if kept.account_id.is_empty() {
        create_account(place, &mut kept).await?;
        save(&path, &kept)?;
    }
    progress.step("administrator user in a group with AdministratorAccess");
    administrator(&client(&kept.root_key), &mut kept).await?;
    save(&path, &kept)?;
    progress.step("AWS CLI profile");
    let written = write_profile(&kept, options, &place.api)?;
    let admin = client(&kept.admin_key);
    progress.step("security group that admits this machine");
    let group = security_group(&admin).await?;
    progress.step("DB cluster");
    if kept.master_password.expose().is_empty() {
        kept.master_password = Sensitive::new(password());
        save(&path, &kept)?;
    }
    let version = cluster(&admin, options, &kept, &group).await?;
    progress.step("DB instance");
    let instance = format!("{}-instance-1", options.cluster);
    create_instance(&admin, options, &instance).await?;
    progress.step("waiting until it is available");
    let endpoint = wait(&admin, &options.cluster, &instance, &progress).await?;
    progress.finish();
    report(place, options, &kept, &Made { endpoint, version, written });
    Ok(())
}

async fn create_account(place: &Place, kept: &mut Kept) -> anyhow::Result<()> {
    kept.root_email = format!("root@{}.borealis.internal", SystemEntropy.hex(8));
    kept.root_password = Sensitive::new(password());
    let request = admin::Request::CreateAccount(admin::CreateAccount {
        name: "quickstart".into(),
        email: kept.root_email.clone(),
        password: kept.root_password.clone(),
        account_id: None,
        access_key: true,
    });
    let answer = admin::ask(&admin_socket(&place.folder), &request).await?;
    let answer = answer.context("the server went away")?;
    let text = |name: &str| answer[name].as_str().unwrap_or_default().to_owned();
    kept.account_id = text("AccountId");
    kept.root_key =
        Key { id: text("AccessKeyId"), secret: Sensitive::new(text("SecretAccessKey")) };
    Ok(())
}

/// The IAM way of the guide, as root, once: afterwards only the administrator's key is used.
async fn administrator(root: &Client, kept: &mut Kept) -> anyhow::Result<()> {
    if !kept.admin_key.id.is_empty() {
        return Ok(());
    }
    unless_there(root.call("iam", "CreateGroup", &[("GroupName", ADMINS)]).await)?;
    let policy = [("GroupName", ADMINS), ("PolicyArn", ADMIN_POLICY)];
    root.call("iam", "AttachGroupPolicy", &policy).await?;
    unless_there(root.call("iam", "CreateUser", &[("UserName", ADMIN)]).await)?;
    let member = [("GroupName", ADMINS), ("UserName", ADMIN)];
    root.call("iam", "AddUserToGroup", &member).await?;
    kept.admin_password = Sensitive::new(password());
    let login = [("UserName", ADMIN), ("Password", kept.admin_password.expose())];
    unless_there(root.call("iam", "CreateLoginProfile", &login).await)?;
    let answer = root.call("iam", "CreateAccessKey", &[("UserName", ADMIN)]).await?;
    kept.admin_key = Key {
        id: answer.first("AccessKeyId").context("an access key has an id")?,
        secret: Sensitive::new(
            answer.first("SecretAccessKey").context("a new access key has a secret")?,
        ),
    };
    Ok(())
}

fn unless_there(answered: anyhow::Result<Answer>) -> anyhow::Result<()> {
    match answered {
        Err(error) if !refused_with(&error, "EntityAlreadyExists") => Err(error),
        Ok(_) | Err(_) => Ok(()),
    }
}

fn write_profile(kept: &Kept, options: &Quickstart, api: &str) -> anyhow::Result<Written> {
    let profile = Profile {
        name: PROFILE.into(),
        access_key_id: kept.admin_key.id.clone(),
        secret_access_key: kept.admin_key.secret.clone(),
        region: options.region.clone(),
        endpoint: api.to_owned(),
    };
    profile::write(&Files::of_user()?, &profile)
}

async fn security_group(admin: &Client) -> anyhow::Result<String> {
    let default = [("Filter.1.Name", "isDefault"), ("Filter.1.Value.1", "true")];
    let vpcs = admin.call("ec2", "DescribeVpcs", &default).await?;
    let vpc = vpcs.first("vpcId").context("the account has a default VPC")?;
    let named = [
        ("Filter.1.Name", "group-name"),
        ("Filter.1.Value.1", SECURITY_GROUP),
        ("Filter.2.Name", "vpc-id"),
        ("Filter.2.Value.1", &vpc),
    ];
    let found = admin.call("ec2", "DescribeSecurityGroups", &named).await?;
    if let Some(group) = found.first("groupId") {
        return Ok(group);
    }
    let new = [
        ("GroupName", SECURITY_GROUP),
        ("GroupDescription", "Admits this machine to the quickstart cluster"),
        ("VpcId", &vpc),
    ];
    let made = admin.call("ec2", "CreateSecurityGroup", &new).await?;
    let group = made.first("groupId").context("a new group has an id")?;
    let rule = [
        ("GroupId", group.as_str()),
        ("IpPermissions.1.IpProtocol", "tcp"),
        ("IpPermissions.1.FromPort", PORT),
        ("IpPermissions.1.ToPort", PORT),
        ("IpPermissions.1.IpRanges.1.CidrIp", "127.0.0.1/32"),
        ("IpPermissions.1.IpRanges.1.Description", "My IP"),
    ];
    admin.call("ec2", "AuthorizeSecurityGroupIngress", &rule).await?;
    Ok(group)
}

/// Answers the engine version of the cluster, made now or before.
async fn cluster(
    admin: &Client,
    options: &Quickstart,
    kept: &Kept,
    group: &str,
) -> anyhow::Result<String> {
    let name = [("DBClusterIdentifier", options.cluster.as_str())];
    let found = admin.call("rds", "DescribeDBClusters", &name).await;
    let cluster = match found {
        Ok(found) => found,
        Err(error) if refused_with(&error, "DBClusterNotFoundFault") => {
            let new = [
                ("DBClusterIdentifier", options.cluster.as_str()),
                ("Engine", "aurora-postgresql"),
                ("MasterUsername", MASTER),
                ("MasterUserPassword", kept.master_password.expose()),
                ("VpcSecurityGroupIds.VpcSecurityGroupId.1", group),
                ("Port", PORT),
            ];
            admin.call("rds", "CreateDBCluster", &new).await?
        }
        Err(error) => return Err(error),
    };
    cluster.first("EngineVersion").context("a cluster has an engine version")
}

async fn create_instance(admin: &Client, options: &Quickstart, name: &str) -> anyhow::Result<()> {
    let new = [
        ("DBInstanceIdentifier", name),
        ("DBClusterIdentifier", options.cluster.as_str()),
        ("Engine", "aurora-postgresql"),
        ("DBInstanceClass", CLASS),
    ];
    match admin.call("rds", "CreateDBInstance", &new).await {
        Err(error) if !refused_with(&error, "DBInstanceAlreadyExists") => Err(error),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// The writer endpoint, once the instance is available.
async fn wait(
    admin: &Client,
    cluster: &str,
    instance: &str,
    progress: &Progress,
) -> anyhow::Result<Endpoint> {
    let waited = async {
        loop {
            let name = [("DBInstanceIdentifier", instance)];
            let found = admin.call("rds", "DescribeDBInstances", &name).await?;
            let status = found.first("DBInstanceStatus").unwrap_or_default();
            progress.detail(&format!("{instance} is {status}"));
            match status.as_str() {
                "available" => return Ok(()),
                "failed" | "incompatible-parameters" | "incompatible-network" => {
                    bail!("{instance} is {status}: see the log and `aws rds describe-events`")
                }
                _ => tokio::time::sleep(POLL).await,
            }
        }
    };
    match tokio::time::timeout(WAIT_MAX, waited).await {
        Ok(waited) => waited?,
        Err(_) => bail!("{instance} is not available after {} s: see the log", WAIT_MAX.as_secs()),
    }
    let name = [("DBClusterIdentifier", cluster)];
    let found = admin.call("rds", "DescribeDBClusters", &name).await?;
    let cluster = found.within("DBCluster").context("the cluster is there")?;
    Ok(Endpoint {
        name: cluster.first("Endpoint").context("the cluster has an endpoint")?,
        port: cluster.first("Port").context("the cluster has a port")?,
    })
}

struct Endpoint {
    name: String,
    port: String,
}

struct Made {
    endpoint: Endpoint,
    version: String,
    written: Written,
}

fn report(place: &Place, options: &Quickstart, kept: &Kept, made: &Made) {
    let Endpoint { name, port } = &made.endpoint;
    let password = kept.master_password.expose();
    let psql =
        format!("psql 'postgresql://{MASTER}:{password}@{name}:{port}/postgres?sslmode=require'");
    let ca = place.folder.join("tls/ca.pem");
    let json = json!({
        "AccountId": kept.account_id, "Region": options.region, "Profile": PROFILE,
        "Api": place.api, "Console": place.console, "Cluster": options.cluster,
        "EngineVersion": made.version, "Endpoint": name,
        "Port": port, "MasterUsername": MASTER, "MasterUserPassword": password,
        "CertificateAuthority": ca, "Psql": psql,
    });
    print::answer_to(place.stream, options.common.output, &json, || {
        let profile = match made.written {
            Written::Here => format!(
                "aws --profile {PROFILE} --endpoint-url {} rds describe-db-clusters",
                place.api
            ),
            Written::NameTaken => format!(
                "(the AWS CLI profile `{PROFILE}` belongs to somebody else and was left alone; \
                 the keys are in {})",
                place.folder.join("quickstart.json").display()
            ),
        };
        format!(
            "\nPostgreSQL {} is ready. SQL:\n\n  {psql}\n\nAWS CLI:\n\n  {profile}\n\n\
             Account {}, console {}, CA for sslmode=verify-full: {}",
            made.version,
            kept.account_id,
            place.console,
            ca.display()
        )
    });
}

/// 24 characters that need no quoting in a shell, a URI or a connection string, with all classes.
fn password() -> String {
    let letters = b"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    format!("{}-a7K", SystemEntropy.text(letters, 20))
}

fn load(path: &Path) -> anyhow::Result<Kept> {
    match std::fs::read_to_string(path) {
        Ok(text) => serde_json::from_str(&text).with_context(|| format!("read {}", path.display())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Kept::default()),
        Err(error) => Err(error).with_context(|| format!("read {}", path.display())),
    }
}

fn save(path: &Path, kept: &Kept) -> anyhow::Result<()> {
    let text = serde_json::to_string_pretty(kept).context("write what is kept")?;
    profile::replace(path, &text)
}
