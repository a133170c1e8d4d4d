//! SQL that a host is asked to run for somebody who has no connection of their own.

use std::fmt;

/// One request, as the user that logs in.
#[derive(Clone, Debug, PartialEq)]
pub struct SqlCall {
    /// The volume whose writer runs it.
    pub volume: String,
    pub login: SqlLogin,
    pub work: SqlWork,
    /// The longest a statement may take, in milliseconds.
    pub millis_max: u32,
    /// A statement that takes longer goes on without its caller.
    pub goes_on: bool,
}

/// Who logs in, and where.
#[derive(Clone, PartialEq, Eq)]
pub struct SqlLogin {
    pub user: String,
    pub password: String,
    pub database: Option<String>,
    pub schema: Option<String>,
}

/// Without the password.
impl fmt::Debug for SqlLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqlLogin")
            .field("user", &self.user)
            .field("database", &self.database)
            .field("schema", &self.schema)
            .finish_non_exhaustive()
    }
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum SqlWork {
    /// One statement, once for each set of parameters; at least one set. Rows come back of the
    /// first only.
    Execute {
        statement: String,
        sets: Vec<Vec<SqlParameter>>,
        /// One that [`SqlWork::Begin`] gave; `None`: the sets are a transaction of their own.
        transaction: Option<String>,
    },
    Begin,
    Commit(String),
    Rollback(String),
}

/// A value for `:name` in a statement.
#[derive(Clone, Debug, PartialEq)]
pub struct SqlParameter {
    pub name: String,
    pub value: SqlValue,
    pub hint: Option<SqlHint>,
}

/// What a text stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SqlHint {
    Date,
    Decimal,
    Json,
    Time,
    Timestamp,
    Uuid,
}

/// A value that goes in or comes out.
#[derive(Clone, Debug, PartialEq)]
pub enum SqlValue {
    Null,
    Bool(bool),
    Long(i64),
    Double(f64),
    Text(String),
    Blob(Vec<u8>),
    Array(Vec<SqlValue>),
}

/// A column of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SqlColumn {
    pub name: String,
    /// The engine's own name of the type, e.g. `int4`.
    pub type_name: String,
    /// Of an array: the type of its elements.
    pub element: Option<String>,
}

/// What came of a request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SqlReply {
    pub columns: Vec<SqlColumn>,
    pub rows: Vec<Vec<SqlValue>>,
    /// Rows that statements changed, all sets together.
    pub changed: u64,
    /// Numbers that the engine gave to new rows, for each set; only of engines that tell.
    pub generated: Vec<Vec<SqlValue>>,
    /// Of [`SqlWork::Begin`].
    pub transaction: Option<String>,
}

/// Why a request was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SqlError {
    /// No instance of the volume takes writes at this moment. Try again.
    NotServing,
    /// The engine has no such user, or not with this password. Correct the credentials.
    Login { message: String },
    /// There is no such database. Correct the name.
    NoDatabase { message: String },
    /// The engine refuses the statement. Correct it.
    Engine { message: String, state: String },
    /// The request itself cannot be run, e.g. a parameter is missing. Correct it.
    Request { message: String },
    /// A column has a type that no value here stands for. Cast it in the statement.
    Unsupported { message: String },
    /// The statement took too long; it was ended, unless it was to go on.
    Slow,
    /// The answer is too large. Ask for less.
    Large,
    /// The transaction is not known: it ended, or was idle for too long.
    NoTransaction,
    /// Engines of this kind, or this host, run no SQL for others.
    Nowhere { message: String },
}

impl fmt::Display for SqlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotServing => f.write_str("no instance takes writes at this moment"),
            Self::Login { message }
            | Self::NoDatabase { message }
            | Self::Request { message }
            | Self::Unsupported { message }
            | Self::Nowhere { message } => f.write_str(message),
            Self::Engine { message, state } => write!(f, "{message}; SQLState: {state}"),
            Self::Slow => f.write_str("the statement took too long"),
            Self::Large => f.write_str("the answer is too large"),
            Self::NoTransaction => f.write_str("the transaction is not known"),
        }
    }
}

impl std::error::Error for SqlError {}
