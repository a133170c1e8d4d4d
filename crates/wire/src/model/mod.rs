//! A service model as AWS publishes it, turned into compact shapes that name each other by number.
//!
//! A model is part of the program, so a broken one is a bug of the build: it is found by the tests,
//! which load all of them.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use crate::decode::pattern::Pattern;
use crate::service::{Operation, Output};
use document::{Document, Metadata, Ordered, RawMember, RawOperation, RawShape};
use route::Route;

mod document;
pub(crate) mod route;

/// How a service lays out its requests and answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Protocol {
    /// Form in, XML out; list elements are wrapped (`Tags.member.1.Key`).
    Query,
    /// EC2's own variant: lists are never wrapped, names start with a capital.
    Ec2,
    /// JSON both ways; the operation is in `X-Amz-Target`.
    Json { content_type: &'static str },
    /// JSON both ways; the operation is in the method and the path, and so are some members.
    RestJson,
    /// CBOR both ways; the operation is in the path (*Smithy RPC v2 CBOR*).
    Cbor,
}

/// How a moment is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(crate) enum MomentFormat {
    /// Seconds since 1970 as a number, the milliseconds as its fraction.
    #[serde(rename = "unixTimestamp")]
    Unix,
    #[serde(rename = "iso8601")]
    Iso,
    /// As in the `Date` header.
    #[serde(rename = "rfc822")]
    Http,
}

/// Where in a REST request or answer a member is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Binding {
    /// A member of the JSON in the body.
    Body,
    /// The body as it is.
    Payload,
    Label,
    Query,
    Header,
    /// A map: one header an entry, their common prefix is the member's name. Of requests alone; no
    /// answer of a served operation has one.
    Headers,
    Status,
}

/// The place of a shape in [`Model::shapes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ShapeId(usize);

/// Everything that is known of a service.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) protocol: Protocol,
    pub(crate) api_version: String,
    pub(crate) namespace: String,
    /// What `X-Amz-Target` begins with.
    pub(crate) target_prefix: Option<String>,
    pub(crate) operations: BTreeMap<String, Operation>,
    /// By code, for the codes that the model has.
    pub(crate) errors: BTreeMap<String, ErrorModel>,
    shapes: Vec<Shape>,
}

/// What the model says of an error.
#[derive(Debug)]
pub(crate) struct ErrorModel {
    /// The HTTP status.
    pub(crate) status: u16,
    pub(crate) shape: ShapeId,
    /// The name of the shape, where it is another than the code.
    pub(crate) name: Option<String>,
}

/// A type of the model with its constraints.
#[derive(Debug)]
pub(crate) struct Shape {
    pub(crate) kind: Kind,
    /// Of a number its value, of a text its characters, of a list its elements.
    pub(crate) min: Option<f64>,
    pub(crate) max: Option<f64>,
    pub(crate) sensitive: bool,
    /// Of a structure: has exactly one of its members.
    pub(crate) union: bool,
    /// Of a list or a map: may hold nulls.
    pub(crate) sparse: bool,
}

#[derive(Debug)]
pub(crate) enum Kind {
    Structure(Vec<Member>),
    /// Any JSON.
    Document,
    List {
        element: Element,
        flattened: bool,
    },
    Map {
        key: Element,
        value: Element,
        flattened: bool,
    },
    Text {
        pattern: Option<Pattern>,
        words: Vec<String>,
    },
    Integer,
    Long,
    Double,
    Boolean,
    Timestamp,
    Blob,
}

/// A member of a structure.
#[derive(Debug)]
pub(crate) struct Member {
    /// The model's name; the key in the neutral value.
    pub(crate) name: String,
    /// The name in a request.
    pub(crate) sent: String,
    /// The name of the element in an answer.
    pub(crate) tag: String,
    pub(crate) shape: ShapeId,
    pub(crate) required: bool,
    pub(crate) binding: Binding,
    /// Of a member in a header its name, in lower case.
    pub(crate) header: Option<&'static str>,
    /// Where the model says how the moment in it is written.
    pub(crate) moments: Option<MomentFormat>,
}

/// The element of a list, or the key or value of a map.
#[derive(Debug)]
pub(crate) struct Element {
    /// The model's name for it on the wire, if it gives one.
    pub(crate) tag: Option<String>,
    pub(crate) shape: ShapeId,
    pub(crate) moments: Option<MomentFormat>,
}

impl Model {
    /// Reads a model. `spoken` is for a service that speaks more protocols than the model names first.
    ///
    /// # Errors
    /// When the text is not a model, or a shape that it names is missing.
    pub(crate) fn read(text: &str, spoken: Option<Protocol>) -> Result<Self, ModelError> {
        let document: Document =
            serde_json::from_str(text).map_err(|source| ModelError::Json { source })?;
        let numbers: HashMap<&str, ShapeId> = document
            .shapes
            .iter()
            .enumerate()
            .map(|(number, (name, _))| (name.as_str(), ShapeId(number)))
            .collect();
        let protocol = match spoken {
            Some(protocol) => protocol,
            None => protocol(&document.metadata)?,
        };
        let builder = Builder { protocol, numbers, document: &document };
        let shapes = document
            .shapes
            .iter()
            .map(|(_, shape)| builder.shape(shape))
            .collect::<Result<Vec<_>, _>>()?;
        let operations = document
            .operations
            .iter()
            .map(|(name, raw)| Ok((name.clone(), builder.operation(name, raw)?)))
            .collect::<Result<BTreeMap<_, _>, ModelError>>()?;
        let errors = errors(&document.shapes);
        let metadata = document.metadata;
        Ok(Self {
            protocol,
            api_version: metadata.api_version,
            namespace: metadata.namespace,
            target_prefix: metadata.target_prefix,
            operations,
            errors,
            shapes,
        })
    }

    /// The shape of this number.
    ///
    /// # Panics
    /// Never for a number of this model: they are given out by [`Model::read`] alone.
    pub(crate) fn shape(&self, id: ShapeId) -> &Shape {
        self.shapes.get(id.0).expect("shape numbers come from the same model")
    }
}

/// Why a model cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    #[error("read the service model")]
    Json {
        #[source]
        source: serde_json::Error,
    },
    #[error("the service model has no shape {name:?}")]
    UnknownShape { name: String },
    #[error("the service model has a shape of unknown type {kind:?}")]
    UnknownType { kind: String },
    #[error("the service model has the unknown protocol {protocol:?}")]
    UnknownProtocol { protocol: String },
    #[error("the service model has a member in the unknown place {binding:?}")]
    UnknownBinding { binding: String },
}

fn protocol(metadata: &Metadata) -> Result<Protocol, ModelError> {
    match (metadata.protocol.as_str(), metadata.json_version.as_deref()) {
        ("query", _) => Ok(Protocol::Query),
        ("ec2", _) => Ok(Protocol::Ec2),
        ("json", Some("1.0")) => Ok(Protocol::Json { content_type: "application/x-amz-json-1.0" }),
        ("json", Some("1.1")) => Ok(Protocol::Json { content_type: "application/x-amz-json-1.1" }),
        ("rest-json", _) => Ok(Protocol::RestJson),
        (protocol, _) => Err(ModelError::UnknownProtocol { protocol: protocol.to_owned() }),
    }
}

fn errors(shapes: &Ordered<String, RawShape>) -> BTreeMap<String, ErrorModel> {
    let mut errors = BTreeMap::new();
    for (number, (name, shape)) in shapes.iter().enumerate() {
        if !shape.exception {
            continue;
        }
        let error = shape.error.as_ref();
        let code = error.and_then(|error| error.code.clone()).unwrap_or_else(|| name.clone());
        let unsaid = if shape.fault { 500 } else { 400 };
        let status = error.and_then(|error| error.status).unwrap_or(unsaid);
        let name = (*name != code).then(|| name.clone());
        errors.insert(code, ErrorModel { status, shape: ShapeId(number), name });
    }
    errors
}

struct Builder<'d> {
    protocol: Protocol,
    numbers: HashMap<&'d str, ShapeId>,
    document: &'d Document,
}

impl Builder<'_> {
    fn number(&self, name: &str) -> Result<ShapeId, ModelError> {
        self.numbers
            .get(name)
            .copied()
            .ok_or_else(|| ModelError::UnknownShape { name: name.to_owned() })
    }

    fn operation(&self, name: &str, raw: &RawOperation) -> Result<Operation, ModelError> {
        let input = raw.input.as_ref().map(|input| self.number(&input.shape)).transpose()?;
        let output = match &raw.output {
            Some(output) => Some(Output {
                shape: self.number(&output.shape)?,
                wrapper: output.wrapper.clone().unwrap_or_else(|| format!("{name}Result")),
            }),
            None => None,
        };
        let unsigned = raw.authtype.as_deref() == Some("none");
        let route = Route::new(&raw.http.method, &raw.http.uri);
        let status = raw.http.status.unwrap_or(200);
        Ok(Operation { name: name.to_owned(), input, output, unsigned, route, status })
    }

    fn shape(&self, raw: &RawShape) -> Result<Shape, ModelError> {
        let kind = match raw.kind.as_str() {
            "structure" if raw.document => Kind::Document,
            "structure" => Kind::Structure(self.members(raw)?),
            "list" => {
                Kind::List { element: self.element(raw.member.as_ref())?, flattened: raw.flattened }
            }
            "map" => Kind::Map {
                key: self.element(raw.key.as_ref())?,
                value: self.element(raw.value.as_ref())?,
                flattened: raw.flattened,
            },
            "string" => Kind::Text {
                pattern: raw.pattern.clone().map(Pattern::new),
                words: raw.words.clone(),
            },
            "integer" => Kind::Integer,
            "long" => Kind::Long,
            "float" | "double" => Kind::Double,
            "boolean" => Kind::Boolean,
            "timestamp" => Kind::Timestamp,
            "blob" => Kind::Blob,
            kind => return Err(ModelError::UnknownType { kind: kind.to_owned() }),
        };
        Ok(Shape {
            kind,
            min: raw.min,
            max: raw.max,
            sensitive: raw.sensitive,
            union: raw.union,
            sparse: raw.sparse,
        })
    }

    fn members(&self, raw: &RawShape) -> Result<Vec<Member>, ModelError> {
        raw.members
            .iter()
            .map(|(name, member)| {
                let target = self.number(&member.shape)?;
                let binding = binding(raw, name, member)?;
                let sent = self.sent(name, member);
                // Models live as long as the program, and so may the few names in them.
                let header: Option<&'static str> =
                    (binding == Binding::Header).then(|| &*String::leak(sent.to_ascii_lowercase()));
                Ok(Member {
                    name: name.clone(),
                    sent,
                    header,
                    tag: self.location(member).unwrap_or_else(|| name.clone()),
                    shape: target,
                    required: raw.required.contains(name),
                    binding,
                    moments: self.moments(member),
                })
            })
            .collect()
    }

    /// The member's wire name, or the one that its shape carries.
    fn location(&self, member: &RawMember) -> Option<String> {
        member.location.clone().or_else(|| {
            let number = self.numbers.get(member.shape.as_str())?;
            self.document.shapes.get(number.0)?.location.clone()
        })
    }

    /// The name in a request: EC2 has one of its own, or capitalises the answer's.
    fn sent(&self, name: &str, member: &RawMember) -> String {
        let target = self.numbers.get(member.shape.as_str());
        let target = target.and_then(|number| self.document.shapes.get(number.0));
        // The elements of a flattened list stand where the list would, under their own name.
        let element =
            target.filter(|shape| shape.flattened).and_then(|shape| shape.member.as_ref());
        let location =
            element.and_then(|element| element.location.clone()).or_else(|| self.location(member));
        match (self.protocol, member.query.clone(), location) {
            (Protocol::Ec2, Some(query), _) => query,
            (Protocol::Ec2, None, Some(location)) => capitalised(location),
            (_, _, location) => location.unwrap_or_else(|| name.to_owned()),
        }
    }

    fn moments(&self, member: &RawMember) -> Option<MomentFormat> {
        member.moments.or_else(|| {
            let number = self.numbers.get(member.shape.as_str())?;
            self.document.shapes.get(number.0)?.moments
        })
    }

    fn element(&self, raw: Option<&RawMember>) -> Result<Element, ModelError> {
        let raw = raw.ok_or_else(|| ModelError::UnknownShape { name: String::new() })?;
        let shape = self.number(&raw.shape)?;
        Ok(Element { tag: self.location(raw), shape, moments: self.moments(raw) })
    }
}

fn binding(structure: &RawShape, name: &str, member: &RawMember) -> Result<Binding, ModelError> {
    if structure.payload.as_deref() == Some(name) {
        return Ok(Binding::Payload);
    }
    match member.binding.as_deref() {
        None => Ok(Binding::Body),
        Some("uri") => Ok(Binding::Label),
        Some("querystring") => Ok(Binding::Query),
        Some("header") => Ok(Binding::Header),
        Some("headers") => Ok(Binding::Headers),
        Some("statusCode") => Ok(Binding::Status),
        Some(binding) => Err(ModelError::UnknownBinding { binding: binding.to_owned() }),
    }
}

fn capitalised(name: String) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if !first.is_ascii_uppercase() => {
            first.to_ascii_uppercase().to_string() + letters.as_str()
        }
        _ => name,
    }
}

#[cfg(test)]
impl Model {
    /// All patterns of the model.
    pub(crate) fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        self.shapes.iter().filter_map(|shape| match &shape.kind {
            Kind::Text { pattern, .. } => pattern.as_ref(),
            _ => None,
        })
    }
}
