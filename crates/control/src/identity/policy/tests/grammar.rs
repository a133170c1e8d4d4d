//! Documents that are refused, with the sentence that says why, and some that are not.
