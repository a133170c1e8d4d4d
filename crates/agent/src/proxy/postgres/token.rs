//! Asks a client for the token that it logs in with.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::answer::Fatal;
use super::{Client, Ended, left, or_tell};
use crate::proxy::gate::TokenLogin;
use crate::proxy::session::Session;

/// `AuthenticationCleartextPassword`.
const ASK: &[u8] = b"R\0\0\0\x08\0\0\0\x03";

/// The longest message taken, its length field not counted. A token with a session's token in it
/// takes some two thousand bytes.
const ANSWER_BYTES_MAX: usize = 16 << 10;

/// The pause before somebody whose token is not good is told so.
const PAUSE: Duration = Duration::from_millis(200);

/// Has the client prove that it may log in as the user at the instance.
pub(super) async fn prove(
    client: &mut impl Client,
    session: &Session,
    instance: &str,
    user: &[u8],
) -> Result<(), Ended> {
    let mut opening = session.openings.enter(session.source);
    let token = tokio::select! {
        token = ask(client) => token?,
        () = tokio::time::sleep(session.limits.opening) => return Err(Ended::Late),
        () = opening.evicted() => return Err(Ended::Evicted),
    };
    let good = match (std::str::from_utf8(user), std::str::from_utf8(&token)) {
        (Ok(user), Ok(token)) => {
            let login = TokenLogin { instance, user, token, source: session.source };
            session.gate.may_log_in(login).await
        }
        _ => false,
    };
    if good {
        return Ok(());
    }
    tokio::time::sleep(PAUSE).await;
    or_tell(client, Err(refusal(user))).await
}

/// What the real service answers whatever is wrong with a token.
pub(super) fn refusal(user: &[u8]) -> Fatal {
    let user = String::from_utf8_lossy(user);
    Fatal::new("28000", format!("PAM authentication failed for user \"{user}\""))
}

async fn ask(client: &mut impl Client) -> Result<Vec<u8>, Ended> {
    client.write_all(ASK).await?;
    client.flush().await?;
    let mut head = [0; 5];
    client.read_exact(&mut head).await.map_err(left)?;
    let [kind, field @ ..] = head;
    let length = usize::try_from(u32::from_be_bytes(field)).unwrap_or(usize::MAX);
    let length = length.checked_sub(4).filter(|length| (1..=ANSWER_BYTES_MAX).contains(length));
    let Some(length) = length.filter(|_| kind == b'p') else { return Err(Ended::Garbage) };
    let mut answer = vec![0; length];
    client.read_exact(&mut answer).await.map_err(left)?;
    match answer.pop() {
        Some(0) if !answer.contains(&0) => Ok(answer),
        _ => Err(Ended::Garbage),
    }
}
