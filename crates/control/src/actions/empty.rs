//! Listings of rds that are always empty, see [`crate::rds::nothing`].

use crate::rds::nothing::{Nothing, Of};

pub(super) const BLUE_GREEN_DEPLOYMENTS: Nothing = Nothing {
    list: "BlueGreenDeployments",
    names: &[(
        "BlueGreenDeploymentIdentifier",
        "BlueGreenDeploymentNotFoundFault",
        "Blue/green deployment",
    )],
    of: None,
};
pub(super) const DB_CAPACITY_RESERVATIONS: Nothing = Nothing {
    list: "DBCapacityReservations",
    names: &[(
        "DBCapacityReservationIdentifier",
        "DBCapacityReservationNotFound",
        "Capacity reservation",
    )],
    of: None,
};
/// Restores to a moment are not there yet, and backups of deleted clusters are not kept.
pub(super) const DB_CLUSTER_AUTOMATED_BACKUPS: Nothing = Nothing {
    list: "DBClusterAutomatedBackups",
    names: &[(
        "DbClusterResourceId",
        "DBClusterAutomatedBackupNotFoundFault",
        "Automated backup of",
    )],
    of: Some(Of::Cluster("DBClusterIdentifier")),
};
pub(super) const DB_CLUSTER_BACKTRACKS: Nothing = Nothing {
    list: "DBClusterBacktracks",
    names: &[("BacktrackIdentifier", "DBClusterBacktrackNotFoundFault", "Backtrack")],
    of: Some(Of::Cluster("DBClusterIdentifier")),
};
pub(super) const DB_INSTANCE_AUTOMATED_BACKUPS: Nothing = Nothing {
    list: "DBInstanceAutomatedBackups",
    names: &[
        ("DBInstanceAutomatedBackupsArn", "DBInstanceAutomatedBackupNotFound", "Automated backup"),
        ("DbiResourceId", "DBInstanceAutomatedBackupNotFound", "Automated backup of"),
    ],
    of: None,
};
pub(super) const DB_PROXIES: Nothing = Nothing {
    list: "DBProxies",
    names: &[("DBProxyName", "DBProxyNotFoundFault", "DB proxy")],
    of: None,
};
pub(super) const DB_PROXY_ENDPOINTS: Nothing = Nothing {
    list: "DBProxyEndpoints",
    names: &[
        ("DBProxyName", "DBProxyNotFoundFault", "DB proxy"),
        ("DBProxyEndpointName", "DBProxyEndpointNotFoundFault", "DB proxy endpoint"),
    ],
    of: None,
};
pub(super) const DB_RECOMMENDATIONS: Nothing =
    Nothing { list: "DBRecommendations", names: &[], of: None };
pub(super) const DB_SECURITY_GROUPS: Nothing = Nothing {
    list: "DBSecurityGroups",
    names: &[("DBSecurityGroupName", "DBSecurityGroupNotFound", "DBSecurityGroup")],
    of: None,
};
pub(super) const DB_SHARD_GROUPS: Nothing = Nothing {
    list: "DBShardGroups",
    names: &[("DBShardGroupIdentifier", "DBShardGroupNotFound", "DB shard group")],
    of: None,
};
pub(super) const DB_SNAPSHOT_TENANT_DATABASES: Nothing = Nothing {
    list: "DBSnapshotTenantDatabases",
    names: &[("DBSnapshotIdentifier", "DBSnapshotNotFound", "DBSnapshot")],
    of: None,
};
pub(super) const DB_SNAPSHOTS: Nothing = Nothing {
    list: "DBSnapshots",
    names: &[("DBSnapshotIdentifier", "DBSnapshotNotFound", "DBSnapshot")],
    of: None,
};
pub(super) const EXPORT_TASKS: Nothing = Nothing {
    list: "ExportTasks",
    names: &[("ExportTaskIdentifier", "ExportTaskNotFound", "Export task")],
    of: None,
};
pub(super) const INTEGRATIONS: Nothing = Nothing {
    list: "Integrations",
    names: &[("IntegrationIdentifier", "IntegrationNotFoundFault", "Integration")],
    of: None,
};
pub(super) const OPTION_GROUP_OPTIONS: Nothing =
    Nothing { list: "OptionGroupOptions", names: &[], of: None };
pub(super) const RESERVED_DB_INSTANCES: Nothing = Nothing {
    list: "ReservedDBInstances",
    names: &[("ReservedDBInstanceId", "ReservedDBInstanceNotFound", "Reserved DB instance")],
    of: None,
};
pub(super) const RESERVED_DB_INSTANCES_OFFERINGS: Nothing = Nothing {
    list: "ReservedDBInstancesOfferings",
    names: &[("ReservedDBInstancesOfferingId", "ReservedDBInstancesOfferingNotFound", "Offering")],
    of: None,
};
pub(super) const SERVERLESS_V2_PLATFORM_VERSIONS: Nothing =
    Nothing { list: "ServerlessV2PlatformVersions", names: &[], of: None };
pub(super) const TENANT_DATABASES: Nothing =
    Nothing { list: "TenantDatabases", names: &[], of: Some(Of::Instance("DBInstanceIdentifier")) };
