//! Where in a request the decoder is, for error texts alone.

use super::problem::Shown;

/// A link to the place around it; lives on the stack of the decoder.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    parent: Option<&'p Place<'p>>,
    step: Step<'p>,
    /// Whether values here are secret.
    sensitive: bool,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    Root,
    Member { name: &'p str, sent: &'p str },
    Element { wrapper: Option<&'p str>, number: u32 },
}

impl<'p> Place<'p> {
    pub(super) fn root() -> Self {
        Self { parent: None, step: Step::Root, sensitive: false }
    }

    /// The same place, its values secret if the shape there is or one around it.
    pub(super) fn within(&self, sensitive: bool) -> Self {
        Self { sensitive: self.sensitive || sensitive, ..*self }
    }

    pub(super) fn member<'c>(&'c self, name: &'c str, sent: &'c str) -> Place<'c> {
        Place { parent: Some(self), step: Step::Member { name, sent }, sensitive: self.sensitive }
    }

    pub(super) fn element<'c>(&'c self, wrapper: Option<&'c str>, number: u32) -> Place<'c> {
        Place {
            parent: Some(self),
            step: Step::Element { wrapper, number },
            sensitive: self.sensitive,
        }
    }

    /// A value found here, as an error may show it.
    pub(super) fn show(&self, text: &str) -> Shown {
        if self.sensitive { Shown::Hidden } else { Shown::Text(text.to_owned()) }
    }

    /// As the client sent it: `Tags.Tag.1.Key`.
    pub(super) fn sent(&self) -> String {
        self.joined(|step| match step {
            Step::Root => String::new(),
            Step::Member { sent, .. } => sent.to_owned(),
            Step::Element { wrapper: Some(wrapper), number } => format!("{wrapper}.{number}"),
            Step::Element { wrapper: None, number } => number.to_string(),
        })
    }

    /// As AWS's validators show it: `tags.1.member.key`.
    pub(super) fn shown(&self) -> String {
        self.joined(|step| match step {
            Step::Root => String::new(),
            Step::Member { name, .. } => lower_first(name),
            Step::Element { number, .. } => format!("{number}.member"),
        })
    }

    fn joined(&self, write: impl Fn(Step<'_>) -> String) -> String {
        let mut steps = Vec::new();
        let mut place = Some(self);
        while let Some(here) = place {
            if here.parent.is_some() {
                steps.push(write(here.step));
            }
            place = here.parent;
        }
        steps.reverse();
        steps.join(".")
    }
}

fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) => first.to_ascii_lowercase().to_string() + letters.as_str(),
        None => String::new(),
    }
}
