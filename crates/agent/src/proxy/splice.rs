//! Carries bytes between a client and its engine until the engine is done.

use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// Requests are small: one page of them is enough.
const UPWARD_BYTES: usize = 8 * 1024;

/// Results can be large: a TLS record's worth, and twice what PostgreSQL writes at once.
const DOWNWARD_BYTES: usize = 16 * 1024;

/// Carries bytes both ways. Returns when the engine has closed its side and all it said has been
/// passed on; a client that closes only its sending side still gets the rest of its answers.
///
/// # Errors
/// Either side broke.
pub(super) async fn splice<C, E>(client: &mut C, engine: &mut E) -> io::Result<()>
where
    C: AsyncRead + AsyncWrite + Unpin,
    E: AsyncRead + AsyncWrite + Unpin,
{
    let mut upward = Pump::new(UPWARD_BYTES);
    let mut downward = Pump::new(DOWNWARD_BYTES);
    poll_fn(|cx| {
        match upward.poll(cx, client, engine) {
            Poll::Ready(Err(Broken::Reader(error))) => return Poll::Ready(Err(error)),
            // The engine listens no more, but its last words may still be on their way.
            Poll::Ready(Err(Broken::Writer(_))) => upward.state = State::Ended,
            Poll::Ready(Ok(())) | Poll::Pending => {}
        }
        downward.poll(cx, engine, client).map_err(Broken::into)
    })
    .await
}

/// The end of a direction that failed.
enum Broken {
    Reader(io::Error),
    Writer(io::Error),
}

impl From<Broken> for io::Error {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::Reader(error) | Broken::Writer(error) => error,
        }
    }
}

/// One direction.
struct Pump {
    buffer: Box<[u8]>,
    begin: usize,
    end: usize,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Everything read so far has been handed to the writer and flushed.
    Clean,
    /// The writer may hold bytes back.
    Unflushed,
    /// The reader ended; the writer is to be told.
    Ending,
    Ended,
}

impl Pump {
    fn new(bytes: usize) -> Self {
        Self { buffer: vec![0; bytes].into_boxed_slice(), begin: 0, end: 0, state: State::Clean }
    }

    fn poll<R, W>(
        &mut self,
        cx: &mut Context<'_>,
        reader: &mut R,
        writer: &mut W,
    ) -> Poll<Result<(), Broken>>
    where
        R: AsyncRead + Unpin,
        W: AsyncWrite + Unpin,
    {
        loop {
            while self.begin < self.end && self.state != State::Ended {
                let rest = self.buffer.get(self.begin..self.end).unwrap_or_default();
                let written = ready!(Pin::new(&mut *writer).poll_write(cx, rest));
                let written = written.map_err(Broken::Writer)?;
                if written == 0 {
                    return Poll::Ready(Err(Broken::Writer(io::ErrorKind::WriteZero.into())));
                }
                self.begin += written;
                self.state = State::Unflushed;
            }
            match self.state {
                State::Ended => return Poll::Ready(Ok(())),
                State::Ending => {
                    ready!(Pin::new(&mut *writer).poll_shutdown(cx)).map_err(Broken::Writer)?;
                    self.state = State::Ended;
                }
                State::Clean | State::Unflushed => {
                    let mut room = ReadBuf::new(&mut self.buffer);
                    match Pin::new(&mut *reader).poll_read(cx, &mut room) {
                        Poll::Ready(outcome) => {
                            outcome.map_err(Broken::Reader)?;
                            (self.begin, self.end) = (0, room.filled().len());
                            if self.end == 0 {
                                self.state = State::Ending;
                            }
                        }
                        Poll::Pending => {
                            if self.state == State::Unflushed {
                                ready!(Pin::new(&mut *writer).poll_flush(cx))
                                    .map_err(Broken::Writer)?;
                                self.state = State::Clean;
                            }
                            return Poll::Pending;
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use tokio::io::{AsyncReadExt, AsyncWrite, AsyncWriteExt, duplex};

    use super::splice;

    #[tokio::test]
    async fn bytes_arrive_in_order_and_a_half_closed_client_gets_its_answer() {
        // Pipes far smaller than the data, so that every kind of waiting happens.
        let (mut outer_client, mut client) = duplex(1000);
        let (mut engine, mut outer_engine) = duplex(700);
        let sent: Vec<u8> = (0..200_000_u32).flat_map(u32::to_le_bytes).collect();
        let answer: Vec<u8> = sent.iter().rev().copied().collect();
        let carried = tokio::spawn(async move { splice(&mut client, &mut engine).await });

        let (request, reply) = (sent.clone(), answer.clone());
        let served = tokio::spawn(async move {
            let mut heard = Vec::new();
            outer_engine.read_to_end(&mut heard).await.unwrap();
            assert_eq!(heard, request);
            outer_engine.write_all(&reply).await.unwrap();
            // Dropped here: the engine is done.
        });
        outer_client.write_all(&sent).await.unwrap();
        outer_client.shutdown().await.unwrap();
        let mut heard = Vec::new();
        outer_client.read_to_end(&mut heard).await.unwrap();
        assert_eq!(heard, answer);
        served.await.unwrap();
        carried.await.unwrap().unwrap();
    }

    #[tokio::test]
    async fn the_last_words_of_an_engine_that_listens_no_more_arrive() {
        let (mut outer_client, mut client) = duplex(64);
        let (engine, mut outer_engine) = duplex(64);
        let (reader, writer) = tokio::io::split(engine);
        // Writing to the engine fails from the start, reading from it does not yet.
        let mut engine = tokio::io::join(reader, Deaf(writer));
        outer_client.write_all(b"select 1").await.unwrap();
        let carried = tokio::spawn(async move { splice(&mut client, &mut engine).await });
        outer_engine.write_all(b"good-bye").await.unwrap();
        drop(outer_engine);
        let mut heard = Vec::new();
        outer_client.read_to_end(&mut heard).await.unwrap();
        assert_eq!(heard, b"good-bye");
        carried.await.unwrap().unwrap();
    }

    /// Refuses every write.
    struct Deaf<W>(W);

    impl<W: AsyncWrite + Unpin> AsyncWrite for Deaf<W> {
        fn poll_write(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
            _: &[u8],
        ) -> Poll<io::Result<usize>> {
            Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()))
        }

        fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
            Pin::new(&mut self.0).poll_flush(cx)
        }

        fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
            Pin::new(&mut self.0).poll_shutdown(cx)
        }
    }

    #[tokio::test]
    async fn it_ends_with_the_engine_though_the_client_stays() {
        let (mut outer_client, mut client) = duplex(64);
        let (mut engine, mut outer_engine) = duplex(64);
        outer_engine.write_all(b"good-bye").await.unwrap();
        drop(outer_engine);
        splice(&mut client, &mut engine).await.unwrap();
        drop(client);
        let mut heard = Vec::new();
        outer_client.read_to_end(&mut heard).await.unwrap();
        assert_eq!(heard, b"good-bye");
    }
}
