//! Threads that carry connections, one a core.
//!
//! Both sockets of a connection and the task between them stay on one thread, so that a byte that
//! arrives wakes that thread and nobody else; with threads that share their work each wake-up costs
//! a second one, which is a large part of what passing on a small statement costs.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use tokio::net::TcpStream;
use tokio::runtime::{Builder, Handle};
use tokio::sync::oneshot;

/// The threads. They end, and what they carry with them, when this is dropped.
#[derive(Debug)]
pub(super) struct Lanes {
    lanes: Vec<Lane>,
}

#[derive(Debug)]
struct Lane {
    runtime: Handle,
    /// Connections on it.
    open: Arc<AtomicUsize>,
    /// Dropped with the lane, which ends the thread.
    _end: Option<oneshot::Sender<()>>,
}

/// A connection's place on its lane, given up when dropped.
struct Place(Arc<AtomicUsize>);

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Lanes {
    /// One lane for each core that the process may use. Where the system gives no thread, the
    /// runtime that this is called in is the only lane.
    ///
    /// # Panics
    /// Outside of a tokio runtime.
    pub(super) fn start() -> Self {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let mut lanes: Vec<Lane> = (0..cores).map_while(Lane::start).collect();
        if lanes.is_empty() {
            lanes.push(Lane { runtime: Handle::current(), open: Arc::default(), _end: None });
        }
        Self { lanes }
    }

    /// Has the emptiest lane carry a connection, as `carry` says how.
    ///
    /// # Errors
    /// When the system does not hand over the socket.
    pub(super) fn carry<F>(
        &self,
        stream: TcpStream,
        carry: impl FnOnce(TcpStream) -> F + Send + 'static,
    ) -> io::Result<()>
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let emptiest = self.lanes.iter().min_by_key(|lane| lane.open.load(Ordering::Relaxed));
        let Some(lane) = emptiest else { return Ok(()) };
        lane.open.fetch_add(1, Ordering::Relaxed);
        let place = Place(Arc::clone(&lane.open));
        let stream = stream.into_std()?;
        lane.runtime.spawn(async move {
            // Only here: a socket belongs to the runtime in which it is made one of tokio's.
            match TcpStream::from_std(stream) {
                Ok(stream) => carry(stream).await,
                Err(error) => tracing::warn!(%error, "cannot take over a connection"),
            }
            drop(place);
        });
        Ok(())
    }
}

impl Lane {
    fn start(number: usize) -> Option<Self> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| tracing::warn!(%error, "one lane less")).ok()?;
        let handle = runtime.handle().clone();
        let (end, ended) = oneshot::channel::<()>();
        let thread = thread::Builder::new().name(format!("lane-{number}")).spawn(move || {
            // Nobody ever sends: the sender is dropped with the lane.
            let _gone = runtime.block_on(ended);
            runtime.shutdown_background();
        });
        thread.map_err(|error| tracing::warn!(%error, "one lane less")).ok()?;
        Some(Self { runtime: handle, open: Arc::default(), _end: Some(end) })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::atomic::Ordering;
    use std::thread;

    use tokio::net::{TcpListener, TcpStream};
    use tokio::sync::mpsc;

    use super::Lanes;

    #[tokio::test]
    async fn connections_are_spread_and_end_with_the_lanes() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let lanes = Lanes::start();
        let (heard, mut told) = mpsc::unbounded_channel();
        let mut clients = Vec::new();
        for _ in 0..lanes.lanes.len() * 2 {
            clients.push(TcpStream::connect(address).await.unwrap());
            let (stream, _) = listener.accept().await.unwrap();
            let heard = heard.clone();
            let carry = move |stream: TcpStream| async move {
                let _sent = heard.send(thread::current().id());
                std::future::pending::<()>().await;
                drop((stream, heard));
            };
            lanes.carry(stream, carry).unwrap();
        }
        drop(heard);
        let mut threads = BTreeSet::new();
        for _ in &clients {
            threads.insert(format!("{:?}", told.recv().await.unwrap()));
        }
        assert_eq!(threads.len(), lanes.lanes.len());
        assert!(lanes.lanes.iter().all(|lane| lane.open.load(Ordering::Relaxed) == 2));
        drop(lanes);
        assert_eq!(told.recv().await, None, "what a lane carried is gone with it");
    }
}
