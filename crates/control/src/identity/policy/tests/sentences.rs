//! The words of a refusal.
