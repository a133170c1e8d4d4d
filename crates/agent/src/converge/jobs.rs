//! Work about a volume that takes its time, done beside the keeper so that it holds up nothing.

use std::collections::BTreeSet;
use std::sync::Arc;

use base::spec::{EngineBuild, EngineFamily, Epoch, InstanceSpec, VolumeSpec};

use crate::converge::keeper::Tools;
use crate::converge::snapshots;
use crate::disk::{self, DiskError};
use crate::engine::catalogue::Installed;
use crate::engine::folder::{CopyFolder, Folder};
use crate::engine::{Engine, EngineError, Plan, SettingsState, Toolbox};

/// Why a step was not done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StepError {
    #[error(transparent)]
    Engine(#[from] EngineError),
    #[error(transparent)]
    Disk(#[from] DiskError),
    #[error(
        "{name} {version} is not installed on this host; \
         `borealis engine install {version}` installs it where that version is offered"
    )]
    NotInstalled { name: &'static str, version: String },
    #[error(
        "the data was made by {name} {held}, which {asked} cannot read; \
         a change of the major version needs an upgrade"
    )]
    OtherMajor { name: &'static str, held: String, asked: String },
    /// It may be in the making.
    #[error("the data that this is to be made of is not there")]
    NoSource,
}

impl StepError {
    /// Whether trying again is useless until the spec changes.
    pub(crate) fn lasts(&self) -> bool {
        match self {
            Self::Engine(error) => error.lasts(),
            Self::OtherMajor { .. } => true,
            Self::NotInstalled { .. } | Self::Disk(_) | Self::NoSource => false,
        }
    }
}

pub(crate) fn name_of(family: EngineFamily) -> &'static str {
    match family {
        EngineFamily::Postgresql => "PostgreSQL",
        EngineFamily::Mariadb => "MariaDB",
    }
}

/// What a server is to be, with nothing borrowed.
#[derive(Clone, Debug)]
pub(crate) struct Role {
    pub(crate) instance: InstanceSpec,
    pub(crate) upstream: Option<CopyFolder>,
    pub(crate) writer: Option<InstanceSpec>,
    pub(crate) confirming: Vec<String>,
}

impl Role {
    pub(crate) fn plan(&self) -> Plan<'_> {
        Plan {
            instance: &self.instance,
            upstream: self.upstream.as_ref(),
            writer: self.writer.as_ref(),
            confirming: &self.confirming,
        }
    }
}

/// One piece of work.
#[derive(Debug)]
pub(crate) enum Job {
    Reform,
    Make(VolumeSpec),
    Destroy,
    HandOver { from: String, heir: String },
    SetVerifier { volume: VolumeSpec, copy: CopyFolder, offline: bool, build: EngineBuild },
    Duplicate { from: CopyFolder, to: CopyFolder, build: EngineBuild },
    DestroyCopy(CopyFolder),
    Fit { copy: CopyFolder, writer: CopyFolder, build: EngineBuild },
    Flush(CopyFolder),
    Promote(CopyFolder),
    Admit { copy: CopyFolder, followers: BTreeSet<String> },
    Configure { copy: CopyFolder, role: Box<Role> },
    Settings(CopyFolder),
}

/// What a job leaves behind, besides what can be seen on the disk.
#[derive(Debug)]
pub(crate) enum Fruit {
    Nothing,
    Settings(SettingsState),
    Admitted(BTreeSet<String>),
}

/// The engine of exactly this build.
pub(crate) async fn installed(tools: &Tools, build: &EngineBuild) -> Result<Installed, StepError> {
    let found = tools.catalogue.find(build).await;
    let name = name_of(build.family);
    found.ok_or_else(|| StepError::NotInstalled { name, version: build.version.clone() })
}

/// The engine of this build or, where the machine's packages have replaced it, the newest of the same
/// major version.
pub(crate) async fn installed_or_newer(
    tools: &Tools,
    build: &EngineBuild,
) -> Result<Installed, StepError> {
    let found = tools.catalogue.scan().await;
    let exact = found.iter().find(|one| one.build == *build);
    let series = |build: &EngineBuild| {
        let numbers = match build.family {
            EngineFamily::Postgresql => 1,
            EngineFamily::Mariadb => 2,
        };
        build.version.split('.').take(numbers).map(str::to_owned).collect::<Vec<_>>()
    };
    let fits =
        |one: &&Installed| one.build.family == build.family && series(&one.build) == series(build);
    // The list is sorted, the oldest first.
    let newest = || found.iter().rev().find(fits);
    let name = name_of(build.family);
    let missing = || StepError::NotInstalled { name, version: build.version.clone() };
    exact.or_else(newest).cloned().ok_or_else(missing)
}

impl Job {
    pub(crate) async fn run(
        self,
        tools: &Tools,
        engine: &dyn Engine,
        folder: Folder,
    ) -> Result<Fruit, StepError> {
        let facts = tools.facts;
        let entropy = &*tools.entropy;
        match self {
            Self::Reform => disk::blocking(move || folder.reform()).await?,
            Self::Destroy => disk::blocking(move || folder.destroy()).await?,
            Self::DestroyCopy(copy) => disk::blocking(move || copy.destroy()).await?,
            Self::HandOver { from, heir } => {
                disk::blocking(move || folder.hand_over(&from, &heir)).await?;
            }
            Self::Make(volume) => {
                let installed = installed(tools, &volume.engine).await?;
                // The semaphore is never closed.
                let _turn = tools.makers.acquire().await;
                if let Some(source) = snapshots::source(&folder, &volume.origin) {
                    folder.sweep()?;
                    let draft = folder.draft(entropy);
                    snapshots::take(tools, &source, &draft, &folder).await?;
                    return Ok(Fruit::Nothing);
                }
                let toolbox = Toolbox { engine: &installed, facts, entropy };
                engine.make(&folder, &volume, toolbox).await?;
            }
            Self::SetVerifier { volume, copy, offline, build } => {
                let installed = installed(tools, &build).await?;
                let toolbox = offline.then_some(Toolbox { engine: &installed, facts, entropy });
                engine.set_verifier(&copy, &volume.master, toolbox).await?;
            }
            Self::Duplicate { from, to, build } => {
                let installed = installed(tools, &build).await?;
                let _turn = tools.makers.acquire().await;
                let toolbox = Toolbox { engine: &installed, facts, entropy };
                engine.duplicate(&from, &to, toolbox).await?;
            }
            Self::Fit { copy, writer, build } => {
                let installed = installed(tools, &build).await?;
                let toolbox = Toolbox { engine: &installed, facts, entropy };
                engine.fit(&copy, &writer, toolbox).await?;
            }
            Self::Flush(copy) => {
                if let Err(error) = engine.flush(&copy).await {
                    // Its end takes longer then.
                    tracing::info!(%error, "a server did not write out what it has");
                }
            }
            Self::Promote(copy) => engine.promote(&copy).await?,
            Self::Admit { copy, followers } => {
                engine.admit(&copy, &followers).await?;
                return Ok(Fruit::Admitted(followers));
            }
            Self::Configure { copy, role } => {
                let settings = engine.configure(&copy, &role.plan(), facts).await?;
                return Ok(Fruit::Settings(settings));
            }
            Self::Settings(copy) => {
                return Ok(Fruit::Settings(engine.settings_state(&copy).await?));
            }
        }
        Ok(Fruit::Nothing)
    }
}

/// What a job was for, and how it went.
#[derive(Debug)]
pub(crate) struct Done {
    /// The copy it was about; `None`: the volume as a whole.
    pub(crate) copy: Option<String>,
    pub(crate) what: What,
    pub(crate) result: Result<Fruit, StepError>,
}

/// What a job changes of what the keeper knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Looked,
    Made,
    Destroyed,
    Inherited {
        heir: String,
    },
    Verified {
        digest: String,
    },
    /// The server follows this instance now (or nobody), with the settings of this generation.
    Configured {
        follows: Option<String>,
        instance: Box<InstanceSpec>,
    },
    Promoted,
    /// The server has written out what it had, for the change of writer of this epoch.
    Flushed(Epoch),
    /// The engine was told whom to ask for confirmation.
    Asked,
    Refreshed,
    Settings,
}

/// Runs a job and says what it was for.
pub(crate) async fn carry_out(
    tools: Arc<Tools>,
    engine: Arc<dyn Engine>,
    folder: Folder,
    copy: Option<String>,
    (what, job): (What, Job),
) -> Done {
    let result = job.run(&tools, &*engine, folder).await;
    Done { copy, what, result }
}
