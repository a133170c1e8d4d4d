//! The one call of RDS that is no operation of its model: a whole log file, by a plain signed `GET`
//! (*Downloading a database log file*, `DownloadCompleteDBLogFile`).

use wire::error::ApiError;
use wire::http::{HttpRequest, HttpResponse};
use wire::service::Service;

use crate::call::Call;
use crate::door::refusal;
use crate::identity::authorize::authorize;
use crate::identity::policy::request::Context;
use crate::rds::arn::{self, Kind};
use crate::rds::{guard, log};

/// The action that a policy allows or denies, without the service.
pub(super) const ACTION: &str = "DownloadCompleteDBLogFile";

const PATH: &str = "/v13/downloadCompleteLogFile/";

/// The largest file that is answered in one piece, in bytes.
const BYTES_MAX: u64 = 64 << 20;

/// Which file is asked for.
#[derive(Debug)]
pub(super) struct Asked {
    instance: String,
    file: String,
}

/// `None`: the request is another one.
pub(super) fn asked(service: &Service, request: &HttpRequest) -> Option<Asked> {
    let rest = request.path.strip_prefix(PATH).filter(|_| service.name() == "rds")?;
    if request.method != "GET" {
        return None;
    }
    let (instance, file) = rest.split_once('/')?;
    // Names of instances and files need no percent signs but for the slash.
    let file = file.replace("%2F", "/").replace("%2f", "/");
    Some(Asked { instance: instance.to_owned(), file })
}

pub(super) async fn read(call: Call, asked: &Asked) -> Result<Vec<u8>, ApiError> {
    let resource = arn::of(&call, Kind::Instance, &asked.instance.to_ascii_lowercase());
    let mut context = Context::default();
    guard::add_keys(&call, &resource, &mut context).await?;
    authorize(&call, &format!("rds:{ACTION}"), &resource, context)
        .await
        .map_err(|denied| refusal::denied("rds", &denied))?;
    log::whole(&call, &asked.instance, &asked.file, BYTES_MAX).await
}

pub(super) fn answer(body: Vec<u8>, request_id: &str) -> HttpResponse {
    HttpResponse {
        status: 200,
        content_type: "text/plain; charset=utf-8",
        headers: vec![
            ("x-amzn-requestid", request_id.to_owned()),
            ("x-content-type-options", "nosniff".to_owned()),
        ],
        body,
    }
}
