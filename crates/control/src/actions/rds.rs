//! The built actions of rds.

use crate::actions::{Action, Guard, action, empty};
use crate::rds::account;
use crate::rds::catalogue::{api as catalogue, major_version, option_group};
use crate::rds::certificate;
use crate::rds::cluster::http_endpoint;
use crate::rds::cluster::show as clusters;
use crate::rds::cluster::{
    create as create_cluster, lifecycle as cluster, modify as modify_cluster,
};
use crate::rds::endpoint::api as endpoint;
use crate::rds::event::api as event;
use crate::rds::instance::show as instances;
use crate::rds::instance::{
    create as create_instance, lifecycle as instance, modify as modify_instance,
};
use crate::rds::log;
use crate::rds::maintenance;
use crate::rds::nothing;
use crate::rds::parameter_group::api as parameter_group;
use crate::rds::parameter_group::{
    change as group_change, copy as group_copy, describe as parameters,
};
use crate::rds::snapshot::{
    attribute as snapshot_attribute, create as create_snapshot, describe as snapshots,
    lifecycle as snapshot, restore,
};
use crate::rds::source_region;
use crate::rds::subnet_group::api as subnet_group;
use crate::rds::subscription::api as subscription;
use crate::rds::tag::api as tag;

const CLUSTER: Guard = Guard::Targets(&["cluster:{DBClusterIdentifier}"]);
const HTTP: Guard = Guard::Find(http_endpoint::target);
const INSTANCE: Guard = Guard::Targets(&["db:{DBInstanceIdentifier}"]);
const ENDPOINT: Guard = Guard::Targets(&["cluster-endpoint:{DBClusterEndpointIdentifier}"]);
const SNAPSHOT: Guard = Guard::Targets(&["cluster-snapshot:{DBClusterSnapshotIdentifier}"]);
const CLUSTER_GROUP: Guard = Guard::Targets(&["cluster-pg:{DBClusterParameterGroupName}"]);
const GROUP: Guard = Guard::Targets(&["pg:{DBParameterGroupName}"]);
const COPIED_CLUSTER_GROUP: Guard = Guard::Targets(&[
    "cluster-pg:{SourceDBClusterParameterGroupIdentifier}",
    "cluster-pg:{TargetDBClusterParameterGroupIdentifier}",
]);
const COPIED_GROUP: Guard = Guard::Targets(&[
    "pg:{SourceDBParameterGroupIdentifier}",
    "pg:{TargetDBParameterGroupIdentifier}",
]);
const SUBSCRIPTION: Guard = Guard::Targets(&["es:{SubscriptionName}"]);
const TAGGED: Guard = Guard::Find(tag::resource);
const MAINTAINED: Guard = Guard::Find(tag::maintained);
const SUBNET_GROUP: Guard = Guard::Targets(&["subgrp:{DBSubnetGroupName}"]);
/// For actions that concern no resource in particular.
const NOTHING: Guard = Guard::Targets(&["*"]);

/// Writes a row of a listing that is always empty.
macro_rules! nothing {
    ($operation:literal, $nothing:expr) => {
        Action {
            operation: $operation,
            guard: NOTHING,
            handler: |call, input| Box::pin(nothing::answer(call, input, $nothing)),
        }
    };
}

/// Resources per action: *Actions, resources, and condition keys for Amazon RDS*.
pub const ACTIONS: &[Action] = &[
    action!("AddSourceIdentifierToSubscription", SUBSCRIPTION, subscription::add_source),
    action!("AddTagsToResource", TAGGED, tag::add),
    action!("ApplyPendingMaintenanceAction", MAINTAINED, maintenance::apply),
    action!("CopyDBClusterParameterGroup", COPIED_CLUSTER_GROUP, group_copy::copy_cluster_group),
    action!(
        "CopyDBClusterSnapshot",
        Guard::Targets(&[
            "cluster-snapshot:{SourceDBClusterSnapshotIdentifier}",
            "cluster-snapshot:{TargetDBClusterSnapshotIdentifier}",
        ]),
        create_snapshot::copy
    ),
    action!("CopyDBParameterGroup", COPIED_GROUP, group_copy::copy_group),
    action!(
        "CreateDBCluster",
        Guard::Targets(&[
            "cluster:{DBClusterIdentifier}",
            "cluster-pg:{DBClusterParameterGroupName}?",
            "subgrp:{DBSubnetGroupName}?",
        ]),
        create_cluster::create
    ),
    action!(
        "CreateDBClusterEndpoint",
        Guard::Targets(&[
            "cluster-endpoint:{DBClusterEndpointIdentifier}",
            "cluster:{DBClusterIdentifier}"
        ]),
        endpoint::create
    ),
    action!("CreateDBClusterParameterGroup", CLUSTER_GROUP, parameter_group::create_cluster_group),
    action!(
        "CreateDBClusterSnapshot",
        Guard::Targets(&[
            "cluster-snapshot:{DBClusterSnapshotIdentifier}",
            "cluster:{DBClusterIdentifier}",
        ]),
        create_snapshot::create
    ),
    action!(
        "CreateDBInstance",
        Guard::Targets(&[
            "db:{DBInstanceIdentifier}",
            "cluster:{DBClusterIdentifier}?",
            "pg:{DBParameterGroupName}?",
            "subgrp:{DBSubnetGroupName}?",
        ]),
        create_instance::create
    ),
    action!("CreateDBParameterGroup", GROUP, parameter_group::create_group),
    action!("CreateDBSubnetGroup", SUBNET_GROUP, subnet_group::create),
    action!("CreateEventSubscription", SUBSCRIPTION, subscription::create),
    action!(
        "DeleteDBCluster",
        Guard::Targets(&[
            "cluster:{DBClusterIdentifier}",
            "cluster-snapshot:{FinalDBSnapshotIdentifier}?",
        ]),
        cluster::delete
    ),
    action!("DeleteDBClusterEndpoint", ENDPOINT, endpoint::delete),
    action!("DeleteDBClusterParameterGroup", CLUSTER_GROUP, parameter_group::delete_cluster_group),
    action!("DeleteDBClusterSnapshot", SNAPSHOT, snapshot::delete),
    action!("DeleteDBInstance", INSTANCE, instance::delete),
    action!("DeleteDBParameterGroup", GROUP, parameter_group::delete_group),
    action!("DeleteDBSubnetGroup", SUBNET_GROUP, subnet_group::delete),
    action!("DeleteEventSubscription", SUBSCRIPTION, subscription::delete),
    action!("DescribeAccountAttributes", NOTHING, account::describe_attributes),
    nothing!("DescribeBlueGreenDeployments", empty::BLUE_GREEN_DEPLOYMENTS),
    action!("DescribeCertificates", NOTHING, certificate::describe),
    nothing!("DescribeDBCapacityReservations", empty::DB_CAPACITY_RESERVATIONS),
    nothing!("DescribeDBClusterAutomatedBackups", empty::DB_CLUSTER_AUTOMATED_BACKUPS),
    nothing!("DescribeDBClusterBacktracks", empty::DB_CLUSTER_BACKTRACKS),
    action!(
        "DescribeDBClusterEndpoints",
        Guard::Targets(&[
            "cluster-endpoint:{DBClusterEndpointIdentifier}",
            "cluster:{DBClusterIdentifier}?"
        ]),
        endpoint::describe
    ),
    action!(
        "DescribeDBClusterParameterGroups",
        CLUSTER_GROUP,
        parameter_group::describe_cluster_groups
    ),
    action!("DescribeDBClusterParameters", CLUSTER_GROUP, parameters::describe_cluster_parameters),
    action!(
        "DescribeDBClusterSnapshotAttributes",
        Guard::Targets(&["cluster-snapshot:{DBClusterSnapshotIdentifier}"]),
        snapshot_attribute::describe
    ),
    action!(
        "DescribeDBClusterSnapshots",
        Guard::Targets(&[
            "cluster-snapshot:{DBClusterSnapshotIdentifier}",
            "cluster:{DBClusterIdentifier}?"
        ]),
        snapshots::describe
    ),
    action!("DescribeDBClusters", CLUSTER, clusters::describe),
    action!("DescribeDBEngineVersions", NOTHING, catalogue::describe_versions),
    nothing!("DescribeDBInstanceAutomatedBackups", empty::DB_INSTANCE_AUTOMATED_BACKUPS),
    action!("DescribeDBInstances", INSTANCE, instances::describe),
    action!("DescribeDBLogFiles", INSTANCE, log::describe),
    action!("DescribeDBMajorEngineVersions", NOTHING, major_version::describe),
    action!("DescribeDBParameterGroups", GROUP, parameter_group::describe_groups),
    action!("DescribeDBParameters", GROUP, parameters::describe_parameters),
    nothing!("DescribeDBProxies", empty::DB_PROXIES),
    nothing!("DescribeDBProxyEndpoints", empty::DB_PROXY_ENDPOINTS),
    nothing!("DescribeDBRecommendations", empty::DB_RECOMMENDATIONS),
    nothing!("DescribeDBSecurityGroups", empty::DB_SECURITY_GROUPS),
    nothing!("DescribeDBShardGroups", empty::DB_SHARD_GROUPS),
    nothing!("DescribeDBSnapshotTenantDatabases", empty::DB_SNAPSHOT_TENANT_DATABASES),
    nothing!("DescribeDBSnapshots", empty::DB_SNAPSHOTS),
    action!("DescribeDBSubnetGroups", SUBNET_GROUP, subnet_group::describe),
    action!(
        "DescribeEngineDefaultClusterParameters",
        NOTHING,
        parameters::describe_cluster_defaults
    ),
    action!("DescribeEngineDefaultParameters", NOTHING, parameters::describe_defaults),
    action!("DescribeEventCategories", NOTHING, event::describe_categories),
    action!("DescribeEventSubscriptions", NOTHING, subscription::describe),
    action!("DescribeEvents", NOTHING, event::describe),
    nothing!("DescribeExportTasks", empty::EXPORT_TASKS),
    action!(
        "DescribeGlobalClusters",
        Guard::Targets(&["global-cluster:{GlobalClusterIdentifier}"]),
        account::describe_global_clusters
    ),
    nothing!("DescribeIntegrations", empty::INTEGRATIONS),
    nothing!("DescribeOptionGroupOptions", empty::OPTION_GROUP_OPTIONS),
    action!(
        "DescribeOptionGroups",
        Guard::Targets(&["og:{OptionGroupName}"]),
        option_group::describe
    ),
    action!("DescribeOrderableDBInstanceOptions", NOTHING, catalogue::describe_options),
    action!("DescribePendingMaintenanceActions", NOTHING, maintenance::describe),
    nothing!("DescribeReservedDBInstances", empty::RESERVED_DB_INSTANCES),
    nothing!("DescribeReservedDBInstancesOfferings", empty::RESERVED_DB_INSTANCES_OFFERINGS),
    nothing!("DescribeServerlessV2PlatformVersions", empty::SERVERLESS_V2_PLATFORM_VERSIONS),
    action!("DescribeSourceRegions", NOTHING, source_region::describe),
    nothing!("DescribeTenantDatabases", empty::TENANT_DATABASES),
    action!("DescribeValidDBInstanceModifications", INSTANCE, catalogue::describe_modifications),
    action!("DownloadDBLogFilePortion", INSTANCE, log::download_portion),
    action!("DisableHttpEndpoint", HTTP, http_endpoint::disable),
    action!("EnableHttpEndpoint", HTTP, http_endpoint::enable),
    action!("FailoverDBCluster", CLUSTER, cluster::failover),
    action!("ListTagsForResource", TAGGED, tag::list),
    action!(
        "ModifyDBCluster",
        Guard::Targets(&[
            "cluster:{DBClusterIdentifier}",
            "cluster:{NewDBClusterIdentifier}?",
            "cluster-pg:{DBClusterParameterGroupName}?",
        ]),
        modify_cluster::modify
    ),
    action!("ModifyDBClusterEndpoint", ENDPOINT, endpoint::modify),
    action!("ModifyDBClusterParameterGroup", CLUSTER_GROUP, group_change::modify_cluster_group),
    action!("ModifyDBClusterSnapshotAttribute", SNAPSHOT, snapshot_attribute::modify),
    action!(
        "ModifyDBInstance",
        Guard::Targets(&[
            "db:{DBInstanceIdentifier}",
            "db:{NewDBInstanceIdentifier}?",
            "pg:{DBParameterGroupName}?",
        ]),
        modify_instance::modify
    ),
    action!("ModifyDBParameterGroup", GROUP, group_change::modify_group),
    action!("ModifyDBSubnetGroup", SUBNET_GROUP, subnet_group::modify),
    action!("ModifyEventSubscription", SUBSCRIPTION, subscription::modify),
    action!("RebootDBInstance", INSTANCE, instance::reboot),
    action!("RemoveSourceIdentifierFromSubscription", SUBSCRIPTION, subscription::remove_source),
    action!("RemoveTagsFromResource", TAGGED, tag::remove),
    action!("ResetDBClusterParameterGroup", CLUSTER_GROUP, group_change::reset_cluster_group),
    action!("ResetDBParameterGroup", GROUP, group_change::reset_group),
    action!(
        "RestoreDBClusterFromSnapshot",
        Guard::Targets(&[
            "cluster:{DBClusterIdentifier}",
            "cluster-snapshot:{SnapshotIdentifier}",
            "cluster-pg:{DBClusterParameterGroupName}?",
            "subgrp:{DBSubnetGroupName}?",
        ]),
        restore::from_snapshot
    ),
    action!(
        "RestoreDBClusterToPointInTime",
        Guard::Targets(&[
            "cluster:{DBClusterIdentifier}",
            "cluster:{SourceDBClusterIdentifier}?",
            "cluster-pg:{DBClusterParameterGroupName}?",
            "subgrp:{DBSubnetGroupName}?",
        ]),
        restore::to_point_in_time
    ),
    action!("StartDBCluster", CLUSTER, cluster::start),
    action!("StopDBCluster", CLUSTER, cluster::stop),
];
