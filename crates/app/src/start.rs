//! `borealis start`: all roles in one process, until a signal.

use std::io::Write;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, bail};
use control::control::Control;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::api::Api;
use crate::cli::Start;
use crate::console::Console;
use crate::data::{Data, admin_socket, default_folder};
use crate::{admin, office, print, quickstart, server};

/// Runs until SIGINT or SIGTERM, then stops cleanly; a second signal stops at once.
///
/// # Errors
/// When an address or the data folder cannot be had, with what to do about it.
pub async fn run(start: Start) -> anyhow::Result<()> {
    refuse_open_addresses(&start)?;
    let ephemeral_folder = start.ephemeral.then(tempfile::tempdir).transpose();
    let ephemeral_folder = ephemeral_folder.context("make a folder for --ephemeral")?;
    let folder = match (&ephemeral_folder, &start.common.data) {
        (_, Some(folder)) => folder.clone(),
        (Some(folder), None) => folder.path().to_owned(),
        (None, None) => default_folder(),
    };
    let data = Data::open(&folder)?;
    let api = bind(start.api, "--api").await?;
    let console = bind(start.console, "--console").await?;
    let signals = Signals::listen()?;

    let (stop, stopping) = watch::channel(false);
    let office = office::open(&start, &data.folder).await?;
    let api_url = format!("http://{}", api.local_addr().context("read the API's address")?);
    let console_url =
        format!("http://{}", console.local_addr().context("read the console's address")?);

    let chores = chores(&office.control, &stopping);
    let answer = Arc::new(Api {
        control: Arc::clone(&office.control),
        ephemeral: office.memory.clone(),
        console: console_url.clone(),
    });
    let api_task = tokio::spawn(server::serve(api, answer, stopping.clone()));
    let pages = Arc::new(Console {
        control: Arc::clone(&office.control),
        api: api_url.clone(),
        url: console_url.clone(),
        engines: office::engines_word(start.engines),
        outbox: office.outbox.clone(),
        ca: data.folder.join("tls/ca.pem"),
        secure: false,
    });
    let console_task = tokio::spawn(server::serve(console, pages, stopping.clone()));
    let socket = admin::listen(&admin_socket(&data.folder))?;
    let desk = office.desk(&api_url, &console_url, &data.folder, &start);
    let admin_task = tokio::spawn(admin::serve(socket, Arc::new(desk), stopping.clone()));

    say_ready(&api_url, &console_url, &data.folder);
    let stopped = if start.quickstart {
        tokio::select! {
            done = quickstart::in_server(&data.folder, &api_url, &console_url) => {
                if let Err(error) = done {
                    print::line_err(&format!("quickstart: {error:#}"));
                }
                signals.first().await
            }
            signal = signals.first() => signal,
        }
    } else {
        signals.first().await
    };
    tracing::info!(signal = stopped, "stopping; a second signal stops at once");
    let _all_listen = stop.send(true);
    let orderly = async {
        let _ended = tokio::join!(api_task, console_task, admin_task, chores);
        office.stop().await;
    };
    tokio::select! {
        () = orderly => {}
        _ = signals.first() => {
            tracing::warn!("stopping at once");
            office.stop().await;
        }
    }
    let _there_or_not = std::fs::remove_file(admin_socket(&data.folder));
    Ok(())
}

/// What goes on beside the answers: the loop, and what is written or deleted from time to time.
fn chores(control: &Arc<Control>, stopping: &watch::Receiver<bool>) -> JoinHandle<()> {
    let (control, stopping) = (Arc::clone(control), stopping.clone());
    let looping = tokio::spawn(control::converge::run(Arc::clone(&control), stopping.clone()));
    let noting = control::identity::last_used::run(Arc::clone(&control), stopping.clone());
    let noting = tokio::spawn(noting);
    let measuring = control::metric::collect::run(Arc::clone(&control), stopping.clone());
    let measuring = tokio::spawn(measuring);
    let telling = control::rds::subscription::courier::run(Arc::clone(&control), stopping.clone());
    let telling = tokio::spawn(telling);
    let sweeping = tokio::spawn(control::identity::sign_in::run(control, stopping));
    tokio::spawn(async move {
        let _ended = tokio::join!(looping, noting, measuring, telling, sweeping);
    })
}

/// Passwords and session tokens would cross the network in clear.
fn refuse_open_addresses(start: &Start) -> anyhow::Result<()> {
    for (address, flag) in [(start.api, "--api"), (start.console, "--console")] {
        if !address.ip().is_loopback() {
            bail!(
                "{flag} {address} is not a loopback address: plain HTTP is refused there, \
                 and TLS for this address is not built yet. Use 127.0.0.1 or [::1]"
            );
        }
    }
    Ok(())
}

async fn bind(address: SocketAddr, flag: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => anyhow::anyhow!(
            "{address} is taken by another program: stop it, or choose another address with {flag} (port 0 picks a free one)"
        ),
        _ => anyhow::Error::from(error).context(format!("listen on {address} ({flag})")),
    })
}

/// The one line on standard output.
fn say_ready(api: &str, console: &str, data: &Path) {
    let line = serde_json::json!({
        "event": "ready", "api": api, "console": console, "data": data.to_string_lossy(),
    });
    let mut out = std::io::stdout().lock();
    let _gone = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// SIGINT and SIGTERM, caught from before the first engine starts.
struct Signals {
    received: watch::Receiver<(u32, &'static str)>,
}

impl Signals {
    fn listen() -> anyhow::Result<Self> {
        let mut interrupt = signal(SignalKind::interrupt()).context("listen for SIGINT")?;
        let mut terminate = signal(SignalKind::terminate()).context("listen for SIGTERM")?;
        let (sender, received) = watch::channel((0, ""));
        tokio::spawn(async move {
            loop {
                let name = tokio::select! {
                    _ = interrupt.recv() => "SIGINT",
                    _ = terminate.recv() => "SIGTERM",
                };
                sender.send_modify(|(count, last)| {
                    *count += 1;
                    *last = name;
                });
            }
        });
        Ok(Self { received })
    }

    /// Waits for a signal that has not been seen yet by this call's caller.
    async fn first(&self) -> &'static str {
        let mut received = self.received.clone();
        received.mark_unchanged();
        match received.changed().await {
            Ok(()) => received.borrow().1,
            Err(_) => "",
        }
    }
}
