//! Engine versions and orderable options, as the API shows them.
