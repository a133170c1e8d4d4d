//! A small AWS client for our own commands: the same signed calls that anybody would make.

use std::net::SocketAddr;

use anyhow::{Context, bail};
use base::clock::Clock;
use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use wire::sensitive::Sensitive;
use wire::sigv4::sign::Signer;

/// The longest answer that is read.
const ANSWER_BYTES_MAX: usize = 16 << 20;

/// Somebody's credentials at one server.
#[derive(Clone, Debug)]
pub struct Client {
    pub address: SocketAddr,
    pub region: String,
    pub access_key_id: String,
    pub secret_access_key: Sensitive,
}

/// The service refused; its code decides what to do next.
#[derive(Debug, thiserror::Error)]
#[error("{operation}: {message} ({code})")]
pub struct Refusal {
    pub operation: String,
    pub code: String,
    pub message: String,
}

/// An answer, still as XML.
#[derive(Clone, Debug)]
pub struct Answer(String);

impl Client {
    /// Calls one operation with Query parameters, named as on the wire.
    ///
    /// # Errors
    /// [`Refusal`] when the service refuses; anything else when it could not be asked.
    pub async fn call(
        &self,
        service: &str,
        operation: &str,
        parameters: &[(&str, &str)],
    ) -> anyhow::Result<Answer> {
        let model = wire::service::find(service).context("the service is served")?;
        let fixed = [("Action", operation), ("Version", model.api_version())];
        let body = wire::form::write(fixed.iter().chain(parameters).copied());
        let (status, text) = self.send(service, body).await?;
        if status == 200 {
            return Ok(Answer(text));
        }
        let answer = Answer(text);
        Err(Refusal {
            operation: operation.to_owned(),
            code: answer.first("Code").unwrap_or_else(|| format!("HTTP {status}")),
            message: answer.first("Message").unwrap_or_default(),
        }
        .into())
    }

    async fn send(&self, service: &str, body: String) -> anyhow::Result<(u16, String)> {
        let mut request = wire::http::HttpRequest {
            method: "POST".into(),
            path: "/".into(),
            query: String::new(),
            headers: vec![
                ("host".into(), self.address.to_string()),
                ("content-type".into(), "application/x-www-form-urlencoded; charset=utf-8".into()),
            ],
            body: body.into_bytes(),
        };
        let signer = Signer {
            access_key_id: &self.access_key_id,
            secret_access_key: self.secret_access_key.expose(),
            session_token: None,
            region: &self.region,
            service,
        };
        signer.sign(&mut request, base::clock::SystemClock.now().seconds())?;
        let stream = TcpStream::connect(self.address)
            .await
            .with_context(|| format!("connect to {}: is borealis running?", self.address))?;
        let (mut sender, connection) =
            hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
        let driver = tokio::spawn(connection);
        let mut builder = hyper::Request::builder().method("POST").uri("/");
        for (name, value) in &request.headers {
            builder = builder.header(name, value);
        }
        let answer =
            sender.send_request(builder.body(Full::new(Bytes::from(request.body)))?).await?;
        let status = answer.status().as_u16();
        let read = Limited::new(answer.into_body(), ANSWER_BYTES_MAX).collect().await;
        drop(sender);
        driver.abort();
        let Ok(read) = read else { bail!("the answer broke off or is too long") };
        Ok((status, String::from_utf8_lossy(&read.to_bytes()).into_owned()))
    }
}

impl Answer {
    /// The text of the first element of this name, references resolved.
    #[must_use]
    pub fn first(&self, element: &str) -> Option<String> {
        self.all(element).into_iter().next()
    }

    /// The texts of all elements of this name that hold text only.
    #[must_use]
    pub fn all(&self, element: &str) -> Vec<String> {
        let (open, close) = (format!("<{element}>"), format!("</{element}>"));
        let texts = self.0.split(open.as_str()).skip(1).filter_map(|rest| {
            let (text, _) = rest.split_once(close.as_str())?;
            (!text.contains('<')).then(|| unescape(text))
        });
        texts.collect()
    }

    /// The part of the answer within the first element of this name.
    #[must_use]
    pub fn within(&self, element: &str) -> Option<Self> {
        let rest = self.0.split_once(&format!("<{element}>"))?.1;
        Some(Self(rest.split_once(&format!("</{element}>"))?.0.to_owned()))
    }
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#xD;", "\r")
        .replace("&amp;", "&")
}

/// Whether the call was refused with this code.
#[must_use]
pub fn refused_with(error: &anyhow::Error, code: &str) -> bool {
    error.downcast_ref::<Refusal>().is_some_and(|refusal| refusal.code == code)
}

#[cfg(test)]
mod tests {
    use super::Answer;

    #[test]
    fn elements_are_found_and_unescaped() {
        let answer = Answer("<R><A><Id>1</Id></A><B><Id>a&amp;lt;b</Id></B></R>".into());
        assert_eq!(answer.all("Id"), ["1", "a&lt;b"]);
        assert_eq!(answer.first("A"), None);
        assert_eq!(answer.within("B").and_then(|b| b.first("Id")).as_deref(), Some("a&lt;b"));
    }
}
