//! SAML 2.0 metadata of an identity provider: well-formed XML of a bounded depth, and in it what a
//! sign-in would need. Pure; entities of a document's own are not taken, so that none can grow.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::identity::certificate;

/// Most elements within each other. Real documents have about ten.
const DEPTH_MAX: usize = 64;

/// What is of interest in a provider's metadata.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// Who signs the assertions.
    pub entity_id: String,
    /// Where people are sent to sign in.
    pub sign_on: Vec<String>,
    /// Certificates of the keys that sign, in DER.
    pub certificates: Vec<Vec<u8>>,
}

/// Why a document is not an identity provider's metadata.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotMetadata {
    #[error("it is not well-formed XML at byte {at}")]
    NotXml { at: usize },
    #[error("it declares a document type")]
    DocumentType,
    #[error("its elements are more than {DEPTH_MAX} deep")]
    TooDeep,
    #[error("it has no {what}")]
    Lacks { what: &'static str },
    #[error("an X509Certificate is not a certificate in Base64")]
    NotACertificate,
}

/// Reads a document.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read(text: &str) -> Result<Metadata, NotMetadata> {
    let mut scanner = Scanner { text, at: 0 };
    let mut reading = Reading::default();
    while let Some(piece) = scanner.next()? {
        reading.take(piece).ok_or(NotMetadata::NotXml { at: scanner.at })??;
    }
    if !reading.open.is_empty() || !reading.has_root {
        return Err(NotMetadata::NotXml { at: text.len() });
    }
    reading.finish()
}

/// One piece of a document.
enum Piece<'a> {
    Start { name: &'a str, attributes: Vec<(&'a str, &'a str)>, is_empty: bool },
    End { name: &'a str },
    Text(&'a str),
}

/// Cuts a document into pieces. Each step moves on, so that the work is bounded by the length.
struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    fn next(&mut self) -> Result<Option<Piece<'a>>, NotMetadata> {
        loop {
            let rest = self.rest();
            if rest.is_empty() {
                return Ok(None);
            } else if rest.starts_with("<?") {
                self.through("?>", 2)?;
            } else if rest.starts_with("<!--") {
                self.through("-->", 4)?;
            } else if rest.starts_with("<![CDATA[") {
                return Ok(Some(Piece::Text(self.through("]]>", 9)?)));
            } else if rest.starts_with("<!") {
                return Err(NotMetadata::DocumentType);
            } else if rest.starts_with("</") {
                let name = self.through(">", 2)?.trim_end_matches(is_space);
                return Ok(Some(Piece::End { name }));
            } else if rest.starts_with('<') {
                return self.start().map(Some);
            }
            let end = rest.find('<').unwrap_or(rest.len());
            let (words, _) = rest.split_at(end);
            if !words.is_empty() {
                if !has_known_entities(words) {
                    return Err(self.wrong());
                }
                self.at += end;
                return Ok(Some(Piece::Text(words)));
            }
        }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn wrong(&self) -> NotMetadata {
        NotMetadata::NotXml { at: self.at }
    }

    /// What stands between the `skip` bytes from here on and `end`, behind which it goes on.
    fn through(&mut self, end: &str, skip: usize) -> Result<&'a str, NotMetadata> {
        let rest = self.rest().get(skip..).unwrap_or_default();
        let (inside, _) = rest.split_once(end).ok_or_else(|| self.wrong())?;
        self.at += skip + inside.len() + end.len();
        Ok(inside)
    }

    /// A start tag, quotation marks of its attributes heeded.
    fn start(&mut self) -> Result<Piece<'a>, NotMetadata> {
        self.at += 1;
        let name = self.name()?;
        let mut attributes: Vec<(&str, &str)> = Vec::new();
        loop {
            let before = self.at;
            self.spaces();
            let rest = self.rest();
            if rest.starts_with("/>") {
                self.at += 2;
                return Ok(Piece::Start { name, attributes, is_empty: true });
            }
            if rest.starts_with('>') {
                self.at += 1;
                return Ok(Piece::Start { name, attributes, is_empty: false });
            }
            if self.at == before {
                return Err(self.wrong());
            }
            let (name, value) = self.attribute()?;
            if attributes.iter().any(|(known, _)| *known == name) {
                return Err(self.wrong());
            }
            attributes.push((name, value));
        }
    }

    fn attribute(&mut self) -> Result<(&'a str, &'a str), NotMetadata> {
        let name = self.name()?;
        self.spaces();
        if !self.rest().starts_with('=') {
            return Err(self.wrong());
        }
        self.at += 1;
        self.spaces();
        let mark = self.rest().chars().next();
        let mark = mark.filter(|mark| matches!(mark, '"' | '\'')).ok_or_else(|| self.wrong())?;
        let value = self.through(mark.encode_utf8(&mut [0; 4]), 1)?;
        if value.contains('<') || !has_known_entities(value) {
            return Err(self.wrong());
        }
        Ok((name, value))
    }

    fn name(&mut self) -> Result<&'a str, NotMetadata> {
        let rest = self.rest();
        let is_part = |letter: char| letter.is_alphanumeric() || "_:-.".contains(letter);
        let end = rest.find(|letter: char| !is_part(letter)).unwrap_or(rest.len());
        let (name, _) = rest.split_at(end);
        let begins = name.starts_with(|letter: char| letter.is_alphabetic() || letter == '_');
        if !begins || name.ends_with(':') || 1 < name.matches(':').count() {
            return Err(self.wrong());
        }
        self.at += end;
        Ok(name)
    }

    fn spaces(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches(is_space).len();
    }
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\r' | '\n')
}

/// Whether each `&` begins one of the entities that every document has.
fn has_known_entities(text: &str) -> bool {
    text.split('&').skip(1).all(|after| {
        let name = after.split_once(';').map(|(name, _)| name);
        name.is_some_and(|name| entity(name).is_some())
    })
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let (digits, radix) = match number.strip_prefix('x') {
                Some(digits) => (digits, 16),
                None => (number, 10),
            };
            // A sign is not a digit, which `from_str_radix` would take.
            let number = digits.chars().all(|digit| digit.is_digit(radix)).then_some(digits)?;
            char::from_u32(u32::from_str_radix(number, radix).ok()?)
        }
    }
}

/// A text with its entities put in.
fn plain(text: &str) -> String {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(';').unwrap_or((part, ""));
        plain.extend(entity(name));
        plain.push_str(rest);
    }
    plain
}

/// A name without the prefix of its namespace.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// What has been read so far.
#[derive(Default)]
struct Reading<'a> {
    open: Vec<&'a str>,
    has_root: bool,
    is_provider: bool,
    /// How many of the open elements are those of an identity provider's descriptor.
    within_provider: usize,
    certificate: Option<String>,
    found: Metadata,
}

impl<'a> Reading<'a> {
    /// Takes the next piece; `None` when it cannot stand where it does.
    fn take(&mut self, piece: Piece<'a>) -> Option<Result<(), NotMetadata>> {
        match piece {
            Piece::Text(text) if self.open.is_empty() => {
                let is_nothing = |letter| is_space(letter) || letter == '\u{feff}';
                text.chars().all(is_nothing).then_some(Ok(()))
            }
            Piece::Text(text) => {
                if let Some(certificate) = &mut self.certificate {
                    certificate.push_str(text);
                }
                Some(Ok(()))
            }
            Piece::Start { name, attributes, is_empty } => {
                if self.open.is_empty() && std::mem::replace(&mut self.has_root, true) {
                    return None;
                }
                self.open.push(name);
                if DEPTH_MAX < self.open.len() {
                    return Some(Err(NotMetadata::TooDeep));
                }
                self.enter(local(name), &attributes);
                Some(if is_empty { self.leave() } else { Ok(()) })
            }
            Piece::End { name } => (self.open.last() == Some(&name)).then(|| self.leave()),
        }
    }

    fn enter(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let value = |wanted: &str| {
            let found = attributes.iter().find(|(name, _)| *name == wanted);
            found.map(|(_, value)| plain(value)).unwrap_or_default()
        };
        match (name, self.open.len()) {
            ("EntityDescriptor", 1) => self.found.entity_id = value("entityID"),
            ("IDPSSODescriptor", _) => {
                self.within_provider += 1;
                self.is_provider = true;
            }
            ("SingleSignOnService", _) if 0 < self.within_provider => {
                self.found.sign_on.push(value("Location"));
            }
            ("X509Certificate", _) if 0 < self.within_provider => {
                self.certificate = Some(String::new());
            }
            _ => {}
        }
    }

    fn leave(&mut self) -> Result<(), NotMetadata> {
        match self.open.pop().map(local) {
            Some("IDPSSODescriptor") => {
                self.within_provider = self.within_provider.saturating_sub(1);
            }
            Some("X509Certificate") => {
                if let Some(text) = self.certificate.take() {
                    let text: String = text.chars().filter(|letter| !is_space(*letter)).collect();
                    let der = STANDARD.decode(text).map_err(|_| NotMetadata::NotACertificate)?;
                    let read = certificate::of_der(der);
                    let read = read.map_err(|_| NotMetadata::NotACertificate)?;
                    self.found.certificates.push(read.der);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn finish(self) -> Result<Metadata, NotMetadata> {
        let has_place = !self.found.sign_on.iter().all(String::is_empty);
        for (has, what) in [
            (!self.found.entity_id.is_empty(), "EntityDescriptor with an entityID"),
            (self.is_provider, "IDPSSODescriptor"),
            (has_place, "SingleSignOnService with a Location"),
            (!self.found.certificates.is_empty(), "X509Certificate"),
        ] {
            if !has {
                return Err(NotMetadata::Lacks { what });
            }
        }
        Ok(self.found)
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use rcgen::{CertificateParams, KeyPair};

    use super::{DEPTH_MAX, NotMetadata, read};

    fn certificate() -> String {
        let key = KeyPair::generate().unwrap();
        STANDARD.encode(CertificateParams::default().self_signed(&key).unwrap().der())
    }

    /// A document as providers make them, with what is put into it.
    fn document(attribute: &str, inside: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?>\n<!-- a provider's -->\n<md:EntityDescriptor \
             xmlns:md='urn:oasis:names:tc:SAML:2.0:metadata' {attribute}>\n\
             <md:IDPSSODescriptor>{inside}</md:IDPSSODescriptor></md:EntityDescriptor>\n"
        )
    }

    #[test]
    fn a_providers_document_is_read() {
        let certificate = certificate();
        let (start, end) = certificate.split_at(60);
        let inside = format!(
            "<md:KeyDescriptor use=\"signing\"><ds:X509Certificate>\n{start}\r\n<!-- x -->{end}\n\
             </ds:X509Certificate></md:KeyDescriptor><md:SingleSignOnService \
             Location=\"https://idp.example.com/sso?a=1&amp;b=&#x32;\"/>"
        );
        let found = read(&document("entityID='https://idp.example.com'", &inside)).unwrap();
        assert_eq!(found.entity_id, "https://idp.example.com");
        assert_eq!(found.sign_on, ["https://idp.example.com/sso?a=1&b=2"]);
        assert_eq!(found.certificates, [STANDARD.decode(&certificate).unwrap()]);
    }

    #[test]
    fn other_documents_say_what_is_wrong() {
        let certificate = certificate();
        let key = format!("<X509Certificate>{certificate}</X509Certificate>");
        let place = "<SingleSignOnService Location='https://idp.example.com'/>";
        let id = "entityID='x'";
        let deep = ["<a>".repeat(DEPTH_MAX), "</a>".repeat(DEPTH_MAX)].concat();
        let expanding = "<!DOCTYPE a [<!ENTITY a 'aaa'><!ENTITY b '&a;&a;'>]><a>&b;</a>";
        for (text, expected) in [
            (document(id, &format!("{key}{place}")), "fine"),
            (document("", &format!("{key}{place}")), "no EntityDescriptor"),
            (document(id, &key), "no SingleSignOnService"),
            (document(id, place), "no X509Certificate"),
            (document(id, "<X509Certificate>AAAA</X509Certificate>"), "not a certificate"),
            (document(id, "<X509Certificate>?</X509Certificate>"), "not a certificate"),
            (document(id, "<X509Certificate/>"), "not a certificate"),
            (format!("<EntityDescriptor {id}>{key}{place}</EntityDescriptor>"), "no IDPSSO"),
            (document(id, &deep), "deep"),
            (document(id, expanding), "document type"),
            (document(id, "&b;"), "not well-formed"),
            (document(id, "&#xffffffff;"), "not well-formed"),
            (document(id, "&#+65;"), "not well-formed"),
            (document(id, "<a b='1' b='2'/>"), "not well-formed"),
            (document(id, "<a b='1'c='2'/>"), "not well-formed"),
            (document(id, "<a b=1/>"), "not well-formed"),
            (document(id, "<a b='<'/>"), "not well-formed"),
            (document(id, "<a></b>"), "not well-formed"),
            (document(id, "</a>"), "not well-formed"),
            (document(id, "<a"), "not well-formed"),
            (document(id, "<!-- "), "not well-formed"),
            (document(id, "<1/>"), "not well-formed"),
            (document(id, "<a:/>"), "not well-formed"),
            (format!("{}<b/>", document(id, &format!("{key}{place}"))), "not well-formed"),
            (format!("{}b", document(id, &format!("{key}{place}"))), "not well-formed"),
            ("nonsense".to_owned(), "not well-formed"),
            (String::new(), "not well-formed"),
        ] {
            let found = read(&text).map(|_| "fine".to_owned());
            let found = found.unwrap_or_else(|fault: NotMetadata| fault.to_string());
            assert!(found.contains(expected), "{found}: {text}");
        }
    }
}
