//! Any bytes are a form or an error, and a form that is written is read back.

pub(super) fn run(bytes: &[u8]) {
    let Ok(form) = wire::form::parse(bytes) else { return };
    let pairs: Vec<(&str, &str)> = form.iter().collect();
    let written = wire::form::write(pairs.iter().copied());
    let again = wire::form::parse(written.as_bytes()).expect("what is written can be read");
    assert!(again.iter().eq(pairs.iter().copied()), "{written}");
}
