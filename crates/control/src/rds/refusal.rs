//! Refusals that several RDS calls share, in RDS's own codes and words.

use wire::error::ApiError;

#[must_use]
pub fn invalid_value(message: impl Into<String>) -> ApiError {
    ApiError::new("InvalidParameterValue", message.into())
}

#[must_use]
pub fn invalid_combination(message: impl Into<String>) -> ApiError {
    ApiError::new("InvalidParameterCombination", message.into())
}

#[must_use]
pub fn missing(parameter: &str) -> ApiError {
    let text = format!("The request must contain the parameter {parameter}.");
    ApiError::new("MissingParameter", text)
}

#[must_use]
pub fn cluster_not_found(name: &str) -> ApiError {
    ApiError::new("DBClusterNotFoundFault", format!("DBCluster {name} not found."))
}

#[must_use]
pub fn instance_not_found(name: &str) -> ApiError {
    ApiError::new("DBInstanceNotFound", format!("DBInstance {name} not found."))
}

#[must_use]
pub fn cluster_state(message: impl Into<String>) -> ApiError {
    ApiError::new("InvalidDBClusterStateFault", message.into())
}

#[must_use]
pub fn instance_state(message: impl Into<String>) -> ApiError {
    ApiError::new("InvalidDBInstanceState", message.into())
}

#[must_use]
pub fn subnet_group_not_found(name: &str) -> ApiError {
    ApiError::new("DBSubnetGroupNotFoundFault", format!("DB subnet group '{name}' does not exist."))
}
