//! The HTTP/1.1 front: bounded in connections, headers, body and time, and blind to what it carries.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use base::host::Pending;
use bytes::Bytes;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::header::{HeaderName, HeaderValue};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use wire::http::{HttpRequest, HttpResponse};

/// The largest body that is read. The largest real request (a policy document, a tag list) is far
/// below; the real services answer 413 above a limit of theirs.
pub const BODY_BYTES_MAX: usize = 1 << 20;
/// A request line and headers together.
const HEAD_BYTES_MAX: usize = 64 << 10;
const HEADERS_MAX: usize = 100;
/// From the first byte of a connection, or the end of the last answer, to the end of the next head.
/// Also ends idle connections: clients reconnect.
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);
const BODY_TIMEOUT: Duration = Duration::from_secs(30);
/// Connections served at once; further ones wait in the kernel's queue.
const CONNECTIONS_MAX: usize = 2_048;
/// How long a stop waits for answers under way.
const DRAIN: Duration = Duration::from_secs(5);

/// Why the front did not pass a request on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The body is over [`BODY_BYTES_MAX`].
    TooLarge,
    /// The body did not come in time or broke off.
    Body,
    /// A header holds bytes that are no text.
    Headers,
}

impl Refused {
    /// The HTTP status that says so.
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::TooLarge => 413,
            Self::Body => 408,
            Self::Headers => 400,
        }
    }

    /// One sentence for the caller.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::TooLarge => "The request body is larger than 1048576 bytes.",
            Self::Body => "The request body did not arrive in time, or broke off.",
            Self::Headers => "A request header is not valid UTF-8.",
        }
    }
}

/// What answers requests.
pub trait Answer: Send + Sync + 'static {
    fn answer(&self, request: HttpRequest, source: IpAddr) -> Pending<'_, HttpResponse>;
    /// The answer to a request that was not passed on.
    fn refuse(&self, refused: Refused) -> HttpResponse;
}

/// Serves until `stop` turns true, then lets answers under way finish (bounded).
pub async fn serve(
    listener: TcpListener,
    answer: Arc<dyn Answer>,
    mut stop: watch::Receiver<bool>,
) {
    let places = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let mut connections = JoinSet::new();
    loop {
        let place = tokio::select! {
            place = Arc::clone(&places).acquire_owned() => place.expect("never closed"),
            () = stopped(&mut stop) => break,
        };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = stopped(&mut stop) => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let (answer, stop) = (Arc::clone(&answer), stop.clone());
                connections.spawn(async move {
                    connection(stream, peer, answer, stop).await;
                    drop(place);
                });
            }
            // Out of file descriptors: others will close theirs.
            Err(error) => {
                tracing::warn!(%error, "a connection cannot be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
        while connections.try_join_next().is_some() {}
    }
    drop(listener);
    let drained = async { while connections.join_next().await.is_some() {} };
    let _late = tokio::time::timeout(DRAIN, drained).await;
}

/// Waits for the word to stop.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    let _gone_is_stopped = stop.wait_for(|stop| *stop).await;
}

async fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    answer: Arc<dyn Answer>,
    mut stop: watch::Receiver<bool>,
) {
    let _best_effort = stream.set_nodelay(true);
    let source = peer.ip().to_canonical();
    let service = service_fn(|request| {
        let answer = Arc::clone(&answer);
        async move { Ok::<_, Infallible>(respond(request, source, &*answer).await) }
    });
    let mut http = hyper::server::conn::http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT)
        .max_headers(HEADERS_MAX)
        .max_buf_size(HEAD_BYTES_MAX);
    let mut serving = std::pin::pin!(http.serve_connection(TokioIo::new(stream), service));
    let ended = tokio::select! {
        ended = serving.as_mut() => ended,
        () = stopped(&mut stop) => {
            serving.as_mut().graceful_shutdown();
            serving.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%peer, %error, "a connection ended early");
    }
}

async fn respond(
    request: Request<Incoming>,
    source: IpAddr,
    answer: &dyn Answer,
) -> Response<Full<Bytes>> {
    let is_head = request.method() == hyper::Method::HEAD;
    let outgoing = match read(request).await {
        Ok(request) => answer.answer(request, source).await,
        Err(refused) => answer.refuse(refused),
    };
    let body = if is_head { Bytes::new() } else { outgoing.body.into() };
    let mut response = Response::new(Full::new(body));
    *response.status_mut() =
        StatusCode::from_u16(outgoing.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let kind = HeaderValue::from_static(outgoing.content_type);
    response.headers_mut().insert(hyper::header::CONTENT_TYPE, kind);
    for (name, value) in outgoing.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().append(HeaderName::from_static(name), value);
        }
    }
    response
}

async fn read(request: Request<Incoming>) -> Result<HttpRequest, Refused> {
    let (head, body) = request.into_parts();
    let mut headers = Vec::with_capacity(head.headers.len());
    for (name, value) in &head.headers {
        let value = std::str::from_utf8(value.as_bytes()).map_err(|_| Refused::Headers)?;
        headers.push((name.as_str().to_owned(), value.to_owned()));
    }
    let limited = Limited::new(body, BODY_BYTES_MAX).collect();
    let body = match tokio::time::timeout(BODY_TIMEOUT, limited).await {
        Ok(Ok(body)) => body.to_bytes(),
        Ok(Err(error)) if error.is::<LengthLimitError>() => return Err(Refused::TooLarge),
        Ok(Err(_)) | Err(_) => return Err(Refused::Body),
    };
    Ok(HttpRequest {
        method: head.method.as_str().to_owned(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers,
        body: body.into(),
    })
}
