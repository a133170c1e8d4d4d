//! What a keeper says of what went wrong, and how often it has.

use crate::converge::jobs::StepError;

/// Somebody is likely to install what is not there and to look on.
pub(super) fn failures_after(failures: u32, error: &StepError) -> u32 {
    let next = failures.saturating_add(1);
    if matches!(error, StepError::NotInstalled { .. }) { next.min(3) } else { next }
}

/// An error with its causes, for a person to read.
pub(crate) fn told(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let cause_text = cause.to_string();
        if !text.contains(&cause_text) {
            text.push_str(": ");
            text.push_str(&cause_text);
        }
        source = cause.source();
    }
    text
}
