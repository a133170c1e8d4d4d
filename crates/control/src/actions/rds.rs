//! The built actions of rds.

use crate::actions::{Action, Guard, action};
use crate::rds::catalogue::api as catalogue;
use crate::rds::certificate;
use crate::rds::cluster::show as clusters;
use crate::rds::cluster::{
    create as create_cluster, lifecycle as cluster, modify as modify_cluster,
};
use crate::rds::instance::show as instances;
use crate::rds::instance::{
    create as create_instance, lifecycle as instance, modify as modify_instance,
};
use crate::rds::subnet_group::api as subnet_group;

const CLUSTER: Guard = Guard::Targets(&["cluster:{DBClusterIdentifier}"]);
const INSTANCE: Guard = Guard::Targets(&["db:{DBInstanceIdentifier}"]);
const SUBNET_GROUP: Guard = Guard::Targets(&["subgrp:{DBSubnetGroupName}"]);
/// For actions that concern no resource in particular.
const NOTHING: Guard = Guard::Targets(&["*"]);

/// Resources per action: *Actions, resources, and condition keys for Amazon RDS*.
pub const ACTIONS: &[Action] = &[
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
        "CreateDBInstance",
        Guard::Targets(&[
            "db:{DBInstanceIdentifier}",
            "cluster:{DBClusterIdentifier}?",
            "pg:{DBParameterGroupName}?",
            "subgrp:{DBSubnetGroupName}?",
        ]),
        create_instance::create
    ),
    action!("CreateDBSubnetGroup", SUBNET_GROUP, subnet_group::create),
    action!("DeleteDBCluster", CLUSTER, cluster::delete),
    action!("DeleteDBInstance", INSTANCE, instance::delete),
    action!("DeleteDBSubnetGroup", SUBNET_GROUP, subnet_group::delete),
    action!("DescribeCertificates", NOTHING, certificate::describe),
    action!("DescribeDBClusters", CLUSTER, clusters::describe),
    action!("DescribeDBEngineVersions", NOTHING, catalogue::describe_versions),
    action!("DescribeDBInstances", INSTANCE, instances::describe),
    action!("DescribeDBSubnetGroups", SUBNET_GROUP, subnet_group::describe),
    action!("DescribeOrderableDBInstanceOptions", NOTHING, catalogue::describe_options),
    action!("DescribeValidDBInstanceModifications", INSTANCE, catalogue::describe_modifications),
    action!("FailoverDBCluster", CLUSTER, cluster::failover),
    action!(
        "ModifyDBCluster",
        Guard::Targets(&[
            "cluster:{DBClusterIdentifier}",
            "cluster:{NewDBClusterIdentifier}?",
            "cluster-pg:{DBClusterParameterGroupName}?",
        ]),
        modify_cluster::modify
    ),
    action!(
        "ModifyDBInstance",
        Guard::Targets(&[
            "db:{DBInstanceIdentifier}",
            "db:{NewDBInstanceIdentifier}?",
            "pg:{DBParameterGroupName}?",
        ]),
        modify_instance::modify
    ),
    action!("ModifyDBSubnetGroup", SUBNET_GROUP, subnet_group::modify),
    action!("RebootDBInstance", INSTANCE, instance::reboot),
    action!("StartDBCluster", CLUSTER, cluster::start),
    action!("StopDBCluster", CLUSTER, cluster::stop),
];
