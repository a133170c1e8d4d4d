//! What the service knows of one running server: its sessions, what it is, how far it is.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use nix::sys::signal::Signal;
use tokio::time::Instant;

use crate::disk;
use crate::engine::folder::CopyFolder;
use crate::engine::mariadb::accounts::Moment;
use crate::engine::mariadb::config::Settings;
use crate::engine::mariadb::place::Place;
use crate::engine::mariadb::relay::Relay;
use crate::engine::mariadb::replica::{self, Following};
use crate::engine::mariadb::server::Fresh;
use crate::engine::mariadb::session::{Session, SessionError};
use crate::engine::{EngineError, SettingsState};
use crate::process::{Process, ProcessId};

/// How often a starting server is tried.
const EAGER: Duration = Duration::from_millis(20);

/// How often a server that is up is tried again that did not do what it was to.
const PATIENT: Duration = Duration::from_millis(500);

/// A server that runs and cannot be asked answers when it can; whoever asks waits no longer than
/// they like.
pub(crate) const UNHURRIED: Duration = Duration::from_secs(60);

/// How long one step of closing a writer may take.
const CLOSING: Duration = Duration::from_secs(2);

/// How long a closed writer waits for its replicas to have everything.
const HANDING_OVER: Duration = Duration::from_secs(3);

/// A replica applies what it has received before it is opened.
const DRAINING: Duration = Duration::from_secs(50);

/// Moments of a writer's positions that are remembered, to tell how far replicas are behind.
const MOMENTS: usize = 512;

/// The sessions that the service has with a server for as long as it runs.
#[derive(Clone, Debug)]
pub(crate) struct Sessions {
    /// Changes things; may have to wait for a lock.
    pub(crate) acts: Session,
    /// Looks only, so it answers at once.
    pub(crate) looks: Session,
    /// Asks what the server has counted; however long that takes, nobody waits for it.
    pub(crate) counts: Session,
}

/// What a server is to be.
#[derive(Clone, Debug)]
pub(crate) enum Duty {
    Write,
    /// `None`: there is nobody to follow yet.
    Follow(Option<CopyFolder>),
}

/// What changes about a server.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) sessions: Option<Sessions>,
    pub(crate) duty: Duty,
    /// It is what it is to be.
    pub(crate) settled: bool,
    pub(crate) settings: Settings,
    pub(crate) verdict: SettingsState,
    /// Of a replica, as asked last.
    pub(crate) following: Following,
    /// The history it follows has been thrown away, or nobody can say how far in it this is.
    pub(crate) estranged: bool,
    /// It has heard its writer in this life.
    pub(crate) heard: bool,
    /// Its writer may take what it says for a confirmation.
    pub(crate) confirms: bool,
    /// That is being changed.
    pub(crate) switching: bool,
    /// Of a writer: the replicas that are to confirm.
    pub(crate) confirming: Vec<String>,
    /// Of a writer: commits wait for a confirmation.
    pub(crate) waits: bool,
    /// Of a writer: when it was where.
    moments: VecDeque<(Instant, u64)>,
    /// Of a writer: how often something was reset, when it was asked last.
    resets: Option<u64>,
    pub(crate) closing: bool,
}

/// One running server.
#[derive(Debug)]
pub(crate) struct Life {
    pub(crate) id: ProcessId,
    pub(crate) instance: String,
    place: Place,
    moment: Moment,
    password: String,
    relay: Relay,
    state: Mutex<State>,
    /// Held by whoever changes what the server is.
    acting: tokio::sync::Mutex<()>,
}

impl Life {
    /// Enters a server that was just started as soon as it lets anybody in, and has it do its duty.
    pub(crate) fn begin(
        copy: &CopyFolder,
        instance: &str,
        fresh: &Fresh,
        relay: Relay,
        (duty, confirming): (Duty, &[String]),
    ) -> Arc<Self> {
        let state = State {
            sessions: None,
            duty,
            settled: false,
            settings: fresh.settings.clone(),
            verdict: SettingsState::default(),
            following: Following::default(),
            estranged: false,
            heard: false,
            confirms: false,
            switching: false,
            confirming: confirming.to_vec(),
            waits: false,
            moments: VecDeque::new(),
            resets: None,
            closing: false,
        };
        let life = Arc::new(Self {
            id: fresh.process.id,
            instance: instance.to_owned(),
            place: Place::of(copy),
            moment: fresh.moment.clone(),
            password: fresh.password.clone(),
            relay,
            state: Mutex::new(state),
            acting: tokio::sync::Mutex::default(),
        });
        tokio::spawn(Arc::clone(&life).enter());
        life
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn copy(&self) -> &CopyFolder {
        &self.place.copy
    }

    /// The sessions with a server that is what it is to be.
    pub(crate) fn sessions(&self) -> Result<Sessions, SessionError> {
        self.state().sessions.clone().ok_or(SessionError::Over)
    }

    async fn enter(self: Arc<Self>) {
        let _turn = self.acting.lock().await;
        let mut told = None;
        let sessions = loop {
            if !self.id.lives() {
                return;
            }
            match self.log_in().await {
                Ok(sessions) => break sessions,
                Err(SessionError::Connect(_)) => tokio::time::sleep(EAGER).await,
                Err(error) => {
                    self.tell(&mut told, &error, "a server is not entered");
                    tokio::time::sleep(PATIENT).await;
                }
            }
        };
        self.state().sessions = Some(sessions);
        while self.id.lives() {
            match self.settle().await {
                Ok(()) => return,
                Err(error) => {
                    self.tell(&mut told, &error, "a server is not what it is to be");
                    tokio::time::sleep(PATIENT).await;
                }
            }
        }
    }

    /// Logs what went wrong, once for as long as it is the same.
    fn tell(&self, told: &mut Option<String>, error: &impl ToString, what: &'static str) {
        let error = error.to_string();
        if told.as_ref() != Some(&error) {
            tracing::warn!(instance = self.instance, error, "{what}");
        }
        *told = Some(error);
    }

    /// Enters a server that has just come up, and shuts the door behind.
    async fn log_in(&self) -> Result<Sessions, SessionError> {
        let Moment { user, password } = &self.moment;
        let socket = self.place.socket();
        let acts = Session::open(&socket, user, password).await?;
        let looks = Session::open(&socket, user, password).await?;
        let counts = Session::open(&socket, user, password).await?;
        acts.run(&self.moment.drop_it()).await?;
        for session in [&acts, &looks, &counts] {
            let keep = "SET SESSION wait_timeout=31536000, lock_wait_timeout=5, \
                        enforce_storage_engine=NULL, sql_log_bin=0, max_statement_time=0";
            session.ask(keep).await?;
        }
        disk::remove(&self.place.init_file()).map_err(|_| SessionError::Over)?;
        Ok(Sessions { acts, looks, counts })
    }

    /// Has the server be what it is to be. Called with the right to act.
    async fn settle(&self) -> Result<(), EngineError> {
        let duty = self.state().duty.clone();
        let Sessions { acts, .. } = self.sessions()?;
        if !replica::begin(&self.place, &acts).await? {
            let mut state = self.state();
            state.estranged = true;
            state.settled = true;
            return Ok(());
        }
        match duty {
            Duty::Write => self.open(&acts).await?,
            Duty::Follow(None) => {}
            Duty::Follow(Some(upstream)) => self.turn_to(&acts, &upstream).await?,
        }
        self.state().settled = true;
        Ok(())
    }

    async fn turn_to(&self, acts: &Session, upstream: &CopyFolder) -> Result<(), SessionError> {
        {
            let mut state = self.state();
            state.following = Following::default();
            state.heard = false;
            state.confirms = false;
        }
        self.relay.lead_to(Some(Place::of(upstream).socket()));
        replica::follow(acts, self.relay.port, &self.password).await
    }

    /// Opens the server for writing.
    async fn open(&self, acts: &Session) -> Result<(), SessionError> {
        let waits = !self.state().confirming.is_empty();
        let enabled = u8::from(waits);
        acts.ask(format!("SET GLOBAL rpl_semi_sync_master_enabled={enabled}")).await?;
        self.state().waits = waits;
        // Events that came with replication wait; here is where they are to run now.
        acts.ask("UPDATE mysql.event SET status='ENABLED' WHERE status='SLAVESIDE_DISABLED'")
            .await?;
        acts.ask(
            "SET GLOBAL binlog_expire_logs_seconds = (SELECT CAST(IFNULL(MAX(value), 1) * 3600 \
             AS UNSIGNED) FROM mysql.rds_configuration WHERE name = 'binlog retention hours')",
        )
        .await?;
        acts.ask("SET GLOBAL read_only=0").await?;
        let events = self.state().settings.get("event_scheduler").cloned();
        if matches!(events.as_deref(), Some("ON" | "on" | "1")) {
            acts.ask("SET GLOBAL event_scheduler=1").await?;
        }
        Ok(())
    }

    /// Has a replica follow another writer.
    pub(crate) async fn follow(&self, upstream: &CopyFolder) -> Result<(), EngineError> {
        let _turn = self.acting.lock().await;
        let Sessions { acts, .. } = self.sessions()?;
        self.turn_to(&acts, upstream).await?;
        self.state().duty = Duty::Follow(Some(upstream.clone()));
        Ok(())
    }

    /// Opens a replica for writing, with everything that it has received.
    pub(crate) async fn promote(&self) -> Result<(), EngineError> {
        let _turn = self.acting.lock().await;
        let Sessions { acts, looks, .. } = self.sessions()?;
        if !replica::detach(&acts, &looks, DRAINING).await? {
            return Err(SessionError::Silent.into());
        }
        self.relay.lead_to(None);
        self.place.forget_standby()?;
        {
            let mut state = self.state();
            state.duty = Duty::Write;
            state.confirms = false;
            state.confirming = Vec::new();
            state.resets = None;
        }
        self.open(&acts).await?;
        self.state().settled = true;
        Ok(())
    }

    /// Has a writer's commits wait for a confirmation, or for none.
    pub(crate) async fn wait_for(&self, confirming: &[String]) -> Result<(), EngineError> {
        let _turn = self.acting.lock().await;
        let Sessions { acts, .. } = self.sessions()?;
        let waits = !confirming.is_empty();
        if self.state().waits != waits {
            let enabled = u8::from(waits);
            acts.ask(format!("SET GLOBAL rpl_semi_sync_master_enabled={enabled}")).await?;
        }
        let mut state = self.state();
        state.waits = waits;
        state.confirming = confirming.to_vec();
        Ok(())
    }

    /// Changes something that replicas are to have too.
    pub(crate) async fn change_for_all(&self, statements: &[String]) -> Result<(), EngineError> {
        let _turn = self.acting.lock().await;
        let Sessions { acts, .. } = self.sessions()?;
        acts.ask("SET SESSION sql_log_bin=1").await?;
        let changed = acts.run(statements).await;
        acts.ask("SET SESSION sql_log_bin=0").await?;
        Ok(changed?)
    }

    /// Has a replica confirm or not. One that is not to is not heard from this moment on, however
    /// long it takes to understand.
    pub(crate) fn switch(self: &Arc<Self>, confirms: bool) {
        let Duty::Follow(Some(upstream)) = self.state().duty.clone() else { return };
        {
            let mut state = self.state();
            if state.switching || state.confirms == confirms {
                return;
            }
            state.switching = true;
            if !confirms {
                self.relay.lead_to(None);
                state.confirms = false;
                state.following.connected = false;
            }
        }
        let life = Arc::clone(self);
        tokio::spawn(async move {
            let _turn = life.acting.lock().await;
            let switched = match life.sessions() {
                Ok(Sessions { acts, .. }) => {
                    if confirms {
                        life.state().confirms = true;
                    }
                    replica::confirm(&acts, confirms).await
                }
                Err(error) => Err(error),
            };
            if let Err(error) = &switched {
                tracing::warn!(instance = life.instance, %error, confirms, "a replica is not asked");
            }
            if switched.is_ok() && matches!(life.state().duty, Duty::Follow(_)) {
                life.relay.lead_to(Some(Place::of(&upstream).socket()));
            }
            life.state().switching = false;
        });
    }

    /// Notes how often a writer has reset something. Whether it has since it was asked last.
    pub(crate) fn note_resets(&self, resets: u64) -> bool {
        let before = self.state().resets.replace(resets);
        before.is_some_and(|before| before != resets)
    }

    /// Notes where a writer is now. `false`: before where it was, so its log has been emptied.
    pub(crate) fn note_moment(&self, position: u64) -> bool {
        let mut state = self.state();
        if state.moments.back().is_some_and(|(_, last)| position < *last) {
            state.moments.clear();
            return false;
        }
        if state.moments.back().is_none_or(|(_, last)| *last < position) {
            state.moments.push_back((Instant::now(), position));
            if state.moments.len() > MOMENTS {
                state.moments.pop_front();
            }
        }
        true
    }

    /// How old what is shown is that goes as far as `applied`, in milliseconds.
    pub(crate) fn age(&self, applied: u64) -> u64 {
        let state = self.state();
        let missing = state.moments.iter().find(|(_, position)| *position > applied);
        missing.map_or(0, |(moment, _)| {
            u64::try_from(moment.elapsed().as_millis()).unwrap_or(u64::MAX)
        })
    }

    /// Ends the server in order: nobody writes any more, replicas get what there is, then it stops.
    pub(crate) fn bid_farewell(self: &Arc<Self>, others: Vec<Arc<Self>>) {
        {
            let mut state = self.state();
            if state.closing {
                return;
            }
            state.closing = true;
        }
        let life = Arc::clone(self);
        tokio::spawn(async move {
            if let Err(error) = life.close(&others).await {
                let instance = life.instance.as_str();
                tracing::warn!(instance, %error, "a writer is stopped without more ado");
            }
            life.signal(Signal::SIGTERM);
        });
    }

    async fn close(&self, others: &[Arc<Self>]) -> Result<(), SessionError> {
        let Sessions { acts, looks, .. } = self.sessions()?;
        acts.ask_within(CLOSING, "SET GLOBAL event_scheduler=0").await?;
        end_clients(&acts).await?;
        acts.ask_within(CLOSING, "SET GLOBAL read_only=1").await?;
        // Those that came in between.
        end_clients(&acts).await?;
        let end = replica::end(&looks, CLOSING).await?;
        let handed_over = async {
            for other in others {
                while !other.has(end).await {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
            }
        };
        let _late = tokio::time::timeout(HANDING_OVER, handed_over).await;
        Ok(())
    }

    /// Whether a replica has everything up to `end`, or nobody needs to wait for it.
    async fn has(&self, end: u64) -> bool {
        let looks = match self.state() {
            state if state.closing || !state.settled => return true,
            state => state.sessions.clone().map(|sessions| sessions.looks),
        };
        let Some(looks) = looks else { return true };
        match replica::following(&looks, CLOSING).await {
            Ok(following) => following.received >= end || following.diverged.is_some(),
            Err(_) => true,
        }
    }

    /// Sends a signal to the server's process.
    pub(crate) fn signal(&self, signal: Signal) {
        if let Some(process) = Process::adopt(self.id) {
            process.signal(signal);
        }
    }
}

async fn end_clients(acts: &Session) -> Result<(), SessionError> {
    let sql = "SELECT id FROM information_schema.processlist WHERE id <> CONNECTION_ID() AND command \
               NOT IN ('Daemon', 'Binlog Dump') AND user NOT IN ('system user', 'event_scheduler', \
               'rdsrepladmin') AND user NOT LIKE 'rds\\_moment\\_%'";
    let answer = acts.ask_within(CLOSING, sql).await?;
    for id in answer.rows.iter().filter_map(|row| row.first()?.as_deref()) {
        match acts.ask_within(CLOSING, format!("KILL {id}")).await {
            // It has ended by itself.
            Ok(_) | Err(SessionError::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
