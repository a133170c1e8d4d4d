//! Asks a MariaDB server how it is, and sees to it that those confirm who are to.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::host::Pending;
use base::report::Role;
use nix::sys::signal::Signal;

use crate::engine::folder::CopyFolder;
use crate::engine::mariadb::life::{Duty, Life, Sessions, UNHURRIED};
use crate::engine::mariadb::lives::Lives;
use crate::engine::mariadb::place::Place;
use crate::engine::mariadb::replica;
use crate::engine::mariadb::session::{Session, SessionError};
use crate::engine::{Health, Link, Probe, Unwell};

/// Asks the server on one copy.
#[derive(Debug)]
pub(crate) struct Prober {
    pub(crate) copy: CopyFolder,
    pub(crate) lives: Lives,
}

impl Probe for Prober {
    fn ask(&mut self) -> Pending<'_, Result<Health, Unwell>> {
        Box::pin(self.answer())
    }

    /// The service keeps its sessions: there is no way back in.
    fn renew(&mut self) {}
}

impl Prober {
    async fn answer(&self) -> Result<Health, Unwell> {
        let life = self.lives.of(&self.copy).ok_or(Unwell::Away)?;
        let sessions = match life.state() {
            state if !state.settled => return Err(Unwell::Away),
            state => state.sessions.clone().ok_or(Unwell::Away)?,
        };
        if sessions.acts.is_over() || sessions.looks.is_over() {
            // Of a server that runs: it can only be entered when it starts.
            life.signal(Signal::SIGTERM);
            return Err(Unwell::Away);
        }
        let duty = life.state().duty.clone();
        let health = match duty {
            Duty::Write => writer(&life, &sessions, &self.lives).await,
            Duty::Follow(upstream) => replica(&life, &sessions, upstream, &self.lives).await,
        };
        health.map_err(|_| Unwell::Away)
    }
}

async fn replica(
    life: &Life,
    sessions: &Sessions,
    upstream: Option<CopyFolder>,
    lives: &Lives,
) -> Result<Health, SessionError> {
    let mut following = replica::following(&sessions.looks, UNHURRIED).await?;
    let writer = upstream.and_then(|upstream| lives.of(&upstream));
    let age = writer.map(|writer| writer.age(following.applied));
    let mut state = life.state();
    if state.estranged {
        following.diverged = Some("its place in the writer's log is not known".to_owned());
    }
    state.heard |= following.connected;
    state.following = following.clone();
    // What it had received and not applied when it started is gone: until it has heard its writer
    // again it may have confirmed what it does not have.
    let known = state.heard && following.diverged.is_none();
    drop(state);
    let link = match () {
        () if following.diverged.is_some() => Link::Lost,
        () if following.connected => Link::Follows,
        () if following.applied < following.received => Link::Busy,
        () => Link::Lost,
    };
    if let Some(why) = &following.diverged {
        tracing::debug!(instance = life.instance, why, "a replica's history is another");
    }
    Ok(Health {
        role: Role::Replica,
        position: known.then_some(following.received),
        lag_ms: age.filter(|_| following.connected),
        link,
        followers: BTreeMap::new(),
        end: 0,
        confirming: None,
    })
}

async fn writer(life: &Life, sessions: &Sessions, lives: &Lives) -> Result<Health, SessionError> {
    let end = replica::end(&sessions.looks, UNHURRIED).await?;
    let emptied = emptied(life, &sessions.looks, end).await?;
    let (confirming, waits) = {
        let state = life.state();
        (state.confirming.clone(), state.waits)
    };
    let followers = lives.followers(life);
    if emptied {
        tracing::warn!(instance = life.instance, "a writer's log was emptied");
        for follower in &followers {
            follower.state().estranged = true;
        }
    }
    let agrees = settle(&followers, &confirming);
    let in_force = agrees && waits != confirming.is_empty();
    let known = |follower: &Arc<Life>| {
        let state = follower.state();
        let whole = state.settled
            && state.following.connected
            && state.following.diverged.is_none()
            && !state.estranged;
        whole.then(|| (follower.instance.clone(), state.following.received))
    };
    Ok(Health {
        role: Role::Writer,
        position: Some(end),
        lag_ms: None,
        link: Link::Busy,
        followers: followers.iter().filter_map(known).collect(),
        end,
        confirming: in_force.then_some(confirming),
    })
}

/// Whether a writer's log was emptied since it was asked last. Its replicas do not notice by
/// themselves: they wait for the next event of a file that is gone, while commits wait for them. By
/// now the new history may have gone further than the old one.
async fn emptied(life: &Life, looks: &Session, end: u64) -> Result<bool, SessionError> {
    let reset = life.note_resets(replica::resets(looks, UNHURRIED).await?);
    let back = !life.note_moment(end);
    Ok(back || (reset && Place::of(life.copy()).has_first_log()))
}

/// Has those confirm that are to and nobody else. Whether it is so.
pub(crate) fn settle(followers: &[Arc<Life>], confirming: &[String]) -> bool {
    let mut agrees = true;
    for follower in followers {
        let (confirms, connected, switching) = {
            let state = follower.state();
            (state.confirms, state.following.connected, state.switching)
        };
        let wanted = confirming.contains(&follower.instance);
        if wanted != confirms && (connected || confirms) {
            follower.switch(wanted);
            // From then on nothing is heard of one that is not to confirm.
            agrees &= !wanted;
        }
        agrees &= !switching || !wanted;
    }
    agrees
}
