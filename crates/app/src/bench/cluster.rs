//! A cluster under measurement: made, looked at and changed by the calls that its owner would make.

use std::time::Duration;

use anyhow::{Context, bail};
use tokio_postgres::Config;

use super::client::{Address, mariadb};
use super::now;
use crate::aws::{Answer, Client, refused_with};
use crate::cli::AuroraEngine;

/// The master user of either engine.
const MASTER: &str = "postgres";
pub(crate) const PASSWORD: &str = "Bench-Passw0rd";
const CLASS: &str = "db.r6g.large";
const GROUP: &str = "bench";
const PATIENCE: Duration = Duration::from_secs(120);
const PAUSE: Duration = Duration::from_millis(20);

/// A cluster by its identifier, and how its owner's calls are signed.
#[derive(Clone, Debug)]
pub(crate) struct Cluster {
    pub(crate) client: Client,
    pub(crate) name: String,
    pub(crate) engine: AuroraEngine,
}

impl Cluster {
    pub(crate) fn new(client: &Client, name: &str, engine: AuroraEngine) -> Self {
        Self { client: client.clone(), name: name.to_owned(), engine }
    }

    /// Asks for the cluster without instances. One that is there already is taken as it is, so that
    /// a call whose answer was lost can be made again.
    pub(crate) async fn create(&self) -> anyhow::Result<Answer> {
        self.create_version(None).await
    }

    /// The same, of that version of the engine.
    pub(crate) async fn create_version(&self, version: Option<&str>) -> anyhow::Result<Answer> {
        let group = open_group(&self.client).await?;
        let mut parameters = vec![
            ("DBClusterIdentifier", self.name.as_str()),
            ("Engine", self.engine.name()),
            ("MasterUsername", MASTER),
            ("MasterUserPassword", PASSWORD),
            ("VpcSecurityGroupIds.VpcSecurityGroupId.1", &group),
        ];
        parameters.extend(version.map(|version| ("EngineVersion", version)));
        match self.client.call("rds", "CreateDBCluster", &parameters).await {
            Err(error) if refused_with(&error, "DBClusterAlreadyExistsFault") => {
                self.describe().await
            }
            other => other,
        }
    }

    /// Asks for an instance; the first one is the writer.
    pub(crate) async fn create_instance(&self, name: &str) -> anyhow::Result<()> {
        let parameters = [
            ("DBInstanceIdentifier", name),
            ("DBClusterIdentifier", self.name.as_str()),
            ("Engine", self.engine.name()),
            ("DBInstanceClass", CLASS),
        ];
        match self.client.call("rds", "CreateDBInstance", &parameters).await {
            Err(error) if !refused_with(&error, "DBInstanceAlreadyExists") => Err(error),
            _ => Ok(()),
        }
    }

    pub(crate) async fn describe(&self) -> anyhow::Result<Answer> {
        let named = [("DBClusterIdentifier", self.name.as_str())];
        self.client.call("rds", "DescribeDBClusters", &named).await
    }

    pub(crate) async fn fail_over(&self) -> anyhow::Result<()> {
        let named = [("DBClusterIdentifier", self.name.as_str())];
        self.client.call("rds", "FailoverDBCluster", &named).await.map(drop)
    }

    /// Where a client connects: the writer's endpoint, and the one of the readers.
    pub(crate) async fn places(&self) -> anyhow::Result<(Address, Address)> {
        let found = self.describe().await?;
        let at = |element| found.first(element).context("a cluster has endpoints");
        Ok((self.place(at("Endpoint")?), self.place(at("ReaderEndpoint")?)))
    }

    fn place(&self, host: String) -> Address {
        match self.engine {
            AuroraEngine::AuroraPostgresql => {
                let mut config = Config::new();
                config.host(host).port(5432).user(MASTER).password(PASSWORD).dbname("postgres");
                Address::Postgres(Box::new(config))
            }
            AuroraEngine::AuroraMysql => {
                Address::Mariadb(mariadb::Address { host, user: MASTER, password: PASSWORD })
            }
        }
    }

    /// Waits for the first answer to SQL.
    pub(crate) async fn answer(&self) -> anyhow::Result<Address> {
        let (writer, _) = self.places().await?;
        let deadline = now() + PATIENCE;
        while now() < deadline {
            if writer.answers().await {
                return Ok(writer);
            }
            tokio::time::sleep(PAUSE).await;
        }
        bail!("{}: no SQL after {} s", self.name, PATIENCE.as_secs())
    }

    /// Waits until a replica confirms commits.
    pub(crate) async fn until_redundant(&self) -> anyhow::Result<()> {
        let (writer, _) = self.places().await?;
        let deadline = now() + PATIENCE;
        while now() < deadline {
            if writer.is_redundant().await {
                return Ok(());
            }
            tokio::time::sleep(PAUSE).await;
        }
        bail!("{}: no replica confirms commits after {} s", self.name, PATIENCE.as_secs())
    }
}

/// A security group of the default VPC that admits this machine.
async fn open_group(client: &Client) -> anyhow::Result<String> {
    let default = [("Filter.1.Name", "isDefault"), ("Filter.1.Value.1", "true")];
    let vpcs = client.call("ec2", "DescribeVpcs", &default).await?;
    let vpc = vpcs.first("vpcId").context("there is a default VPC")?;
    let filters = [
        ("Filter.1.Name", "vpc-id"),
        ("Filter.1.Value.1", vpc.as_str()),
        ("Filter.2.Name", "group-name"),
        ("Filter.2.Value.1", GROUP),
    ];
    let there = client.call("ec2", "DescribeSecurityGroups", &filters).await?;
    let group = match there.first("groupId") {
        Some(group) => group,
        None => {
            let new = [("GroupName", GROUP), ("GroupDescription", GROUP), ("VpcId", &vpc)];
            let made = client.call("ec2", "CreateSecurityGroup", &new).await?;
            made.first("groupId").context("a group has an id")?
        }
    };
    let rule = [
        ("GroupId", group.as_str()),
        ("IpPermissions.1.IpProtocol", "-1"),
        ("IpPermissions.1.IpRanges.1.CidrIp", "127.0.0.0/8"),
    ];
    match client.call("ec2", "AuthorizeSecurityGroupIngress", &rule).await {
        Err(error) if !refused_with(&error, "InvalidPermission.Duplicate") => Err(error),
        _ => Ok(group),
    }
}
