//! A strict JSON reader that keeps positions and refuses duplicate member names.
//!
//! A general reader keeps the last of two equal names and forgets where things stood. A policy
//! must not hide one `Action` behind another, and the simulator reports the line and column of
//! each statement that matched.

use std::collections::HashSet;

use thiserror::Error;

/// Lists and objects may nest this deep. A policy needs seven levels.
const DEPTH_MAX: usize = 16;

/// A value as it stood in the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    Null,
    Bool(bool),
    /// Kept as written: a condition compares it as text.
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Object),
}

/// An object and the byte range it fills, braces included.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Object {
    pub(super) members: Vec<(String, Json)>,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Object {
    pub(super) fn get(&self, name: &str) -> Option<&Json> {
        self.members.iter().find(|(held, _)| held == name).map(|(_, value)| value)
    }
}

/// Why a text is not JSON. `at` is a byte offset.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub(super) enum NotJson {
    #[error("unexpected input at byte {at}")]
    Unexpected { at: usize },
    #[error("nested deeper than {DEPTH_MAX} levels at byte {at}")]
    TooDeep { at: usize },
    #[error("a member name is repeated before byte {at}")]
    Repeated { at: usize },
}

/// Reads one value that fills the whole text.
pub(super) fn read(text: &str) -> Result<Json, NotJson> {
    let mut reader = Reader { text, bytes: text.as_bytes(), at: 0, depth: 0 };
    reader.blank();
    let value = reader.value()?;
    reader.blank();
    if reader.at < text.len() { Err(reader.unexpected()) } else { Ok(value) }
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    depth: usize,
}

impl Reader<'_> {
    fn unexpected(&self) -> NotJson {
        NotJson::Unexpected { at: self.at }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn blank(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn demand(&mut self, byte: u8) -> Result<(), NotJson> {
        if self.take(byte) { Ok(()) } else { Err(self.unexpected()) }
    }

    fn value(&mut self) -> Result<Json, NotJson> {
        match self.peek() {
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::list),
            Some(b'"') => Ok(Json::Text(self.string()?)),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => Err(self.unexpected()),
        }
    }

    fn nested(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<Json, NotJson>,
    ) -> Result<Json, NotJson> {
        self.depth += 1;
        if DEPTH_MAX < self.depth {
            return Err(NotJson::TooDeep { at: self.at });
        }
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }

    fn word(&mut self, word: &str, value: Json) -> Result<Json, NotJson> {
        if !self.bytes[self.at..].starts_with(word.as_bytes()) {
            return Err(self.unexpected());
        }
        self.at += word.len();
        Ok(value)
    }

    fn object(&mut self) -> Result<Json, NotJson> {
        let start = self.at;
        self.demand(b'{')?;
        let mut members = Vec::new();
        let mut names = HashSet::new();
        self.blank();
        if !self.take(b'}') {
            loop {
                self.blank();
                let name = self.string()?;
                if !names.insert(name.clone()) {
                    return Err(NotJson::Repeated { at: self.at });
                }
                self.blank();
                self.demand(b':')?;
                self.blank();
                let value = self.value()?;
                members.push((name, value));
                self.blank();
                if !self.take(b',') {
                    break;
                }
            }
            self.demand(b'}')?;
        }
        Ok(Json::Object(Object { members, start, end: self.at }))
    }

    fn list(&mut self) -> Result<Json, NotJson> {
        self.demand(b'[')?;
        let mut items = Vec::new();
        self.blank();
        if !self.take(b']') {
            loop {
                self.blank();
                items.push(self.value()?);
                self.blank();
                if !self.take(b',') {
                    break;
                }
            }
            self.demand(b']')?;
        }
        Ok(Json::List(items))
    }

    fn number(&mut self) -> Result<Json, NotJson> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            if !self.take(b'+') {
                self.take(b'-');
            }
            self.digits()?;
        }
        Ok(Json::Number(self.text[start..self.at].to_owned()))
    }

    fn digits(&mut self) -> Result<(), NotJson> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if start == self.at { Err(self.unexpected()) } else { Ok(()) }
    }

    fn string(&mut self) -> Result<String, NotJson> {
        self.demand(b'"')?;
        let mut read = String::new();
        loop {
            let start = self.at;
            while !matches!(self.peek(), None | Some(b'"' | b'\\' | 0..=0x1f)) {
                self.at += 1;
            }
            // Every byte that stops the run is ASCII, so both ends are character boundaries.
            read.push_str(&self.text[start..self.at]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(read);
                }
                Some(b'\\') => {
                    self.at += 1;
                    read.push(self.escape()?);
                }
                _ => return Err(self.unexpected()),
            }
        }
    }

    fn escape(&mut self) -> Result<char, NotJson> {
        let letter = self.peek().ok_or_else(|| self.unexpected())?;
        self.at += 1;
        Ok(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(),
            _ => return Err(NotJson::Unexpected { at: self.at - 1 }),
        })
    }

    /// The four digits after `\u`, and the second half when they begin a surrogate pair.
    fn unicode(&mut self) -> Result<char, NotJson> {
        let first = self.hex4()?;
        let code = if (0xd800..0xdc00).contains(&first) {
            self.demand(b'\\')?;
            self.demand(b'u')?;
            let second = self.hex4()?;
            if !(0xdc00..0xe000).contains(&second) {
                return Err(self.unexpected());
            }
            0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00)
        } else {
            first
        };
        char::from_u32(code).ok_or_else(|| self.unexpected())
    }

    fn hex4(&mut self) -> Result<u32, NotJson> {
        let digits = self.bytes.get(self.at..self.at + 4).ok_or_else(|| self.unexpected())?;
        let mut code = 0;
        for digit in digits {
            let value = char::from(*digit).to_digit(16).ok_or_else(|| self.unexpected())?;
            code = code * 16 + value;
        }
        self.at += 4;
        Ok(code)
    }
}
