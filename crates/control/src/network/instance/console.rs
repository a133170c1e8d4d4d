//! What an instance's console would show.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::id;
use crate::network::instance::Instance;
use crate::network::read::named;

/// `ec2:GetConsoleOutput`. Nothing runs, and that is what the console says.
pub async fn output(
    call: Call,
    input: ec2::GetConsoleOutputRequest,
) -> Result<ec2::GetConsoleOutputResult, ApiError> {
    let view = call.records().view().await?;
    let id = &input.instance_id;
    let instance: Instance = named(&view, &call.region_scope(), id::INSTANCE, id).await?;
    let text = format!(
        "Borealis keeps {id} as a record: its network interfaces, addresses and security groups \
         are real, but no host runs it. Hosts for instances come with a later driver.\n"
    );
    Ok(ec2::GetConsoleOutputResult {
        instance_id: Some(instance.id),
        timestamp: Some(instance.since.to_string()),
        output: Some(STANDARD.encode(text)),
    })
}
