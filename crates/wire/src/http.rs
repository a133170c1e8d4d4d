//! A request and an answer as they are on the wire, without the connection.

/// A request, nothing in it decoded: the signature covers these very bytes.
#[derive(Clone, Debug, Default)]
pub struct HttpRequest {
    pub method: String,
    /// As sent, percent signs and all.
    pub path: String,
    /// As sent, without the question mark.
    pub query: String,
    /// Names in lower case, in the order they came; a name may come twice.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl HttpRequest {
    /// The first header of this (lower-case) name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// An answer.
#[derive(Clone, Debug)]
pub struct HttpResponse {
    pub status: u16,
    pub content_type: &'static str,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}
