"""Asks botocore, AWS's own client library, whether our codec and our verifier are right.

    botocore_oracle.py requests   every operation with generated inputs, as botocore serialises them
    botocore_oracle.py outputs    every operation with generated outputs, and every error
    botocore_oracle.py check      reads our answers to `outputs` and prints what botocore reads otherwise
    botocore_oracle.py signed     signed requests, good and bad, with what has to be said of them

One JSON object a line. The models come from botocore itself, so they also check the ones that are
built in. The seed is fixed: a failing case fails again.
"""

import base64
import datetime
import json
import pathlib
import random
import re
import sys
import urllib.parse

import botocore.auth
import botocore.awsrequest
import botocore.compat
import botocore.credentials
import botocore.loaders
import botocore.model
import botocore.parsers
import botocore.serialize

SERVICES = ["ec2", "iam", "rds", "sts", "account", "cloudtrail", "identitystore", "pi", "rds-data",
            "secretsmanager", "sso", "sso-admin", "sso-oidc"]
# CloudWatch speaks three protocols; the model names the one that a new client speaks.
CLOUDWATCH = {"monitoring": "query", "monitoring-json": "json",
              "monitoring-cbor": "smithy-rpc-v2-cbor"}
# Performance Insights in the protocol that all clients speak; its model names a newer one first.
PREFERRED = {"pi": "json"}
# What the protocols have and no served service uses.
FIXTURES = ["fixture-json", "fixture-rest"]
ROUNDS = 3
TEXTS = ["a", "orders-prod", "x y&z=+%/é<>\"'", "1.5", "true", "日本 😀", "line\nbreak", " lead", ""]
# Texts for patterns; the first that fits is taken, starting at a random one.
CANDIDATES = [
    "alice", "Alice.Smith@example.com", "a1b2c3d4e5f6g7h8i9j0", "123456789012", "123456", "42",
    "/", "/team/", "/division_abc/sub/", "v1", "v2", "arn:aws:iam::123456789012:role/reader",
    "arn:aws:iam::aws:policy/ReadOnlyAccess", "AKIAIOSFODNN7EXAMPLE", "https://example.com/a",
    "o-abcdefghij1", "o-abcdefghij1/r-ab12/ou-ab12-11111111", "p-abcdefgh12", "aurora-lab",
    "GAHT12345678", "example.amazonaws.com", "iam:GetUser", "s3.amazonaws.com", "Key Name",
    '{"Version":"2012-10-17","Statement":[]}', "-----BEGIN CERTIFICATE-----", "日本",
]


def load_models():
    """The models by signing name."""
    models = {}
    for name in SERVICES:
        loader = botocore.loaders.Loader(include_default_extras=False)
        model = botocore.model.ServiceModel(loader.load_service_model(name, "service-2"), name)
        models[model.signing_name] = model
    for name in CLOUDWATCH:
        loader = botocore.loaders.Loader(include_default_extras=False)
        read = loader.load_service_model("cloudwatch", "service-2")
        models[name] = botocore.model.ServiceModel(read, "cloudwatch")
    for name in FIXTURES:
        text = (pathlib.Path(__file__).parent / "models" / (name + ".json")).read_text()
        models[name] = botocore.model.ServiceModel(json.loads(text), name)
    return models


BOTH = load_models()
FORMS = ("ec2", "iam", "rds", "sts", "monitoring")


def protocol_of(service):
    return CLOUDWATCH.get(service) or PREFERRED.get(service) or BOTH[service].metadata["protocol"]


def python_pattern(pattern):
    """The model's Java pattern for Python, near enough to choose a text by it."""
    pattern = re.sub(r"\\u10000-\\u10FFFF", "\U00010000-\U0010ffff", pattern)
    pattern = re.sub(r"\\p\{L\}\\p\{Z\}\\p\{N\}", "a-zA-Z0-9 日本", pattern)
    pattern = re.sub(r"\\p\{\w+\}", "a-zA-Z" if "[" in pattern else "[a-zA-Z]", pattern)
    flags = re.ASCII | (re.DOTALL if "(?s)" in pattern else 0)
    return re.compile("(?:" + pattern.replace("(?s)", "") + r")\Z", flags)


PRINTABLE = [chr(code) for code in range(32, 127)]


def invented(nodes, rng):
    """A text that a parsed pattern most likely matches; the caller looks."""
    out = ""
    for op, arg in nodes:
        op = str(op)
        if op == "LITERAL":
            out += chr(arg)
        elif op in ("ANY", "NOT_LITERAL"):
            out += "x"
        elif op == "IN":
            out += rng.choice([c for c in PRINTABLE if in_class(c, arg)] or ["x"])
        elif op in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            low, high, inner = arg
            for _ in range(rng.randint(int(low), min(int(high), int(low) + 12))):
                out += invented(inner, rng)
        elif op == "SUBPATTERN":
            out += invented(arg[-1], rng)
        elif op == "BRANCH":
            out += invented(rng.choice(arg[1]), rng)
    return out


def in_class(letter, items):
    code, negated, found = ord(letter), False, False
    for op, arg in items:
        op = str(op)
        if op == "NEGATE":
            negated = True
        elif op == "LITERAL":
            found |= code == arg
        elif op == "RANGE":
            found |= arg[0] <= code <= arg[1]
        elif op == "CATEGORY":
            kinds = {"SPACE": letter.isspace(), "DIGIT": letter.isdigit(),
                     "WORD": letter.isalnum() or letter == "_"}
            kind = str(arg).removeprefix("CATEGORY_")
            found |= not kinds[kind[4:]] if kind.startswith("NOT_") else kinds[kind]
    return found != negated


class Generator:
    def __init__(self, service, seed, constrained):
        self.random = random.Random(seed)
        # RDS leaves texts to its handlers; EC2's patterns are not fit for use.
        self.lengths = constrained and service != "rds"
        self.patterns = constrained and service not in ("ec2", "rds")
        self.json = service not in FORMS
        self.whole_seconds = service in ("iam", "sts")

    def text(self, shape, required):
        if shape.enum:
            return self.random.choice(shape.enum)
        if shape.serialization.get("location") == "header" and "pattern" in shape.metadata:
            return "token1"
        low = shape.metadata.get("min", 0) if self.lengths else 0
        high = shape.metadata.get("max", 1 << 17) if self.lengths else 1 << 17
        pattern = shape.metadata.get("pattern") if self.patterns else None
        if pattern is None and low == 0 and 64 < high:
            return self.random.choice([text for text in TEXTS if text or not required])
        fits = python_pattern(pattern or r"[\s\S]*").match
        start = self.random.randrange(len(CANDIDATES))
        for text in CANDIDATES[start:] + CANDIDATES[:start]:
            for text in (text, text * (low // len(text) + 1), (text * (low // len(text) + 1))[:high]):
                if low <= len(text) <= high and fits(text):
                    return text
        parsed = re._parser.parse(fits.__self__.pattern)
        for _ in range(3000):
            text = invented(parsed, self.random)
            for text in (text, text[:high]):
                if low <= len(text) <= high and fits(text):
                    return text
        raise Exception(f"no text fits {shape.name} {pattern!r} {low} {high}")

    def number(self, shape, limit):
        low = shape.metadata.get("min", -5)
        high = shape.metadata.get("max", limit)
        return self.random.choice([low, high, self.random.randint(int(low), int(high))])

    def structure(self, shape, depth):
        made = {}
        for name, member in shape.members.items():
            required = name in shape.required_members
            chance = 0.5 if depth < 2 else 0.25
            if required or (depth < 7 and self.random.random() < chance):
                self.put(made, name, self.value(member, depth + 1, required))
        if getattr(shape, "is_tagged_union", False) and 1 < len(made):
            made = dict([sorted(made.items())[0]])
        if depth and not full(made):
            # The protocols cannot carry a structure without a member.
            simple_first = lambda item: item[1].type_name in ("structure", "list", "map")
            for name, member in sorted(shape.members.items(), key=simple_first):
                self.put(made, name, self.value(member, depth + 1, True))
                if full(made) or getattr(shape, "is_tagged_union", False):
                    break
        return made

    def put(self, made, name, value):
        if value is not None and value != {}:
            made[name] = value

    def value(self, shape, depth=0, required=False):
        kind = shape.type_name
        if kind == "structure" and getattr(shape, "is_document_type", False):
            return self.random.choice([{"a": [1, None, {"b": 0.5}]}, {"c": "d"}])
        if kind == "structure":
            return self.structure(shape, depth)
        if kind == "list":
            low = shape.metadata.get("min", 0) if self.lengths else 0
            high = min(shape.metadata.get("max", 11), 11)
            sizes = [1, 2] if required or 1 < depth else [0, 1, 2, 3, 11]
            size = max(low, min(high, self.random.choice(sizes)))
            if 8 < depth:
                return []
            made = [self.value(shape.member, depth + 1, True) for _ in range(size)]
            return [element for element in made if element not in (None, {})]
        if kind == "map":
            size = self.random.randint(1, min(3, shape.metadata.get("max", 3)))
            keys = {self.text(shape.key, True) for _ in range(size)}
            return {key: self.value(shape.value, depth + 1, True) for key in sorted(keys)}
        if kind == "string":
            return self.text(shape, required)
        if kind == "integer":
            return self.number(shape, (1 << 31) - 1)
        if kind == "long":
            return self.number(shape, 1 << 40)
        if kind in ("float", "double"):
            return self.random.choice([0.5, 1.25, 3.0, 0.001])
        if kind == "boolean":
            return self.random.random() < 0.5
        if kind == "timestamp":
            # A date as HTTP writes it has no fraction.
            http = shape.serialization.get("timestampFormat") == "rfc822"
            whole = self.whole_seconds or http or shape.serialization.get("location") == "header"
            micros = 0 if whole else self.random.choice([0, 123000])
            month = self.random.randint(1, 12)
            utc = datetime.timezone.utc
            return datetime.datetime(2026, month, 3, 4, 5, 6, micros, tzinfo=utc)
        if kind == "blob":
            return self.random.choice([b"abc\x00", b"\xff\xfe", b"~~~"])
        raise Exception(kind)


def full(value):
    """Whether a value leaves a trace on the wire."""
    if isinstance(value, dict):
        return any(full(inner) for inner in value.values())
    return value != []


def neutral(value, shape):
    """A value of botocore's as our codec has it."""
    kind = shape.type_name
    if value is None or getattr(shape, "is_document_type", False):
        return value
    if kind == "structure":
        members = shape.members.items()
        return {name: neutral(value[name], member) for name, member in members if name in value}
    if kind == "list":
        return [neutral(element, shape.member) for element in value]
    if kind == "map":
        return {key: neutral(element, shape.value) for key, element in value.items()}
    if kind == "timestamp":
        value = value.astimezone(datetime.timezone.utc)
        return value.strftime("%Y-%m-%dT%H:%M:%S.") + "%03dZ" % (value.microsecond // 1000)
    if kind == "blob":
        return base64.b64encode(value).decode()
    return value


def pruned(value):
    """Without what the wire cannot carry: empty structures, lists and maps."""
    if isinstance(value, dict):
        made = {key: pruned(inner) for key, inner in value.items()}
        return {key: inner for key, inner in made.items() if inner not in ({}, [])}
    if isinstance(value, list):
        return [pruned(inner) for inner in value]
    return value


def emit(**case):
    print(json.dumps(case))


def requests():
    for service, model in BOTH.items():
        if service not in FORMS:
            json_requests(service, model)
            continue
        serializer = botocore.serialize.create_serializer(
            protocol_of(service), include_validation=False)
        generator = Generator(service, 7, constrained=True)
        for name in model.operation_names:
            operation = model.operation_model(name)
            shape = operation.input_shape
            for turn in range(ROUNDS if shape else 1):
                params = generator.value(shape) if shape else {}
                serialized = serializer.serialize_to_request(params, operation)
                body = urllib.parse.urlencode(serialized["body"])
                expected = pruned(neutral(params, shape)) if shape else {}
                emit(service=service, operation=name, body=body, expected=expected)
            for missing in shape.required_members if shape else []:
                params = generator.value(shape)
                params.pop(missing, None)
                serialized = serializer.serialize_to_request(params, operation)
                body = urllib.parse.urlencode(serialized["body"])
                code = "MissingParameter" if service in ("ec2", "rds") else "ValidationError"
                emit(service=service, operation=name, body=body, missing=missing, code=code)


def on_the_wire(serialized):
    """What a server would see of a serialized request of a JSON service."""
    serialized = dict(serialized, context={})
    botocore.awsrequest.prepare_request_dict(serialized, "http://127.0.0.1:4566")
    request = botocore.awsrequest.create_request_object(serialized).prepare()
    parts = urllib.parse.urlsplit(request.url)
    body = request.body or b""
    headers = [[name.lower(), value.decode() if isinstance(value, bytes) else str(value)]
               for name, value in request.headers.items()]
    return {"method": request.method, "path": parts.path, "query": parts.query,
            "headers": headers, "body": "",
            "bytes": list(body if isinstance(body, bytes) else body.encode())}


def json_requests(service, model):
    serializer = botocore.serialize.create_serializer(
        protocol_of(service), include_validation=False)
    generator = Generator(service, 7, constrained=True)
    code = "ValidationException"
    if service in ("awsssoportal", "sso-oauth"):
        code = "InvalidRequestException"
    for name in model.operation_names:
        operation = model.operation_model(name)
        shape = operation.input_shape
        for turn in range(2 * ROUNDS if shape else 1):
            params = generator.value(shape) if shape else {}
            wire = on_the_wire(serializer.serialize_to_request(params, operation))
            expected = pruned(neutral(params, shape)) if shape else {}
            emit(service=service, operation=name, expected=expected, **wire)
        for missing in shape.required_members if shape else []:
            if shape.members[missing].serialization.get("location") == "uri":
                continue  # Without it there is no such path.
            params = generator.value(shape)
            params.pop(missing, None)
            wire = on_the_wire(serializer.serialize_to_request(params, operation))
            emit(service=service, operation=name, missing=missing, code=code, **wire)


def outputs():
    for service, model in BOTH.items():
        generator = Generator(service, 11, constrained=False)
        for name in model.operation_names:
            shape = model.operation_model(name).output_shape
            for turn in range(ROUNDS if shape else 1):
                made = neutral(generator.value(shape), shape) if shape else {}
                emit(service=service, operation=name, output=made)
        codes = {shape.error_code: shape.metadata.get("error", {}) for shape in model.error_shapes}
        for code, error in codes.items():
            fault = 500 if service not in FORMS and error_is_fault(model, code) else 400
            emit(service=service, code=code, message="no <such> & \"thing\"\n日本",
                 status=error.get("httpStatusCode", fault))
        if service not in FORMS:
            common_errors(service, model)
            continue
        for code, status in [("InternalFailure", 500), ("AccessDenied", 403), ("Throttling", 400)]:
            emit(service=service, code=code, message="no", status=status)


def error_is_fault(model, code):
    return any(shape.error_code == code and shape._shape_model.get("fault")
               for shape in model.error_shapes)


def common_errors(service, model):
    """Codes of the older services, and how the ones that speak JSON say them."""
    rest = protocol_of(service) == "rest-json"
    for code, said, status in [
        ("InternalFailure", "InternalFailure", 500),
        ("AccessDenied", "AccessDeniedException", 403 if rest else 400),
        ("SignatureDoesNotMatch", "InvalidSignatureException", 403 if rest else 400),
        ("MissingAuthenticationToken", "MissingAuthenticationTokenException", 403 if rest else 400),
        ("InvalidClientTokenId", "UnrecognizedClientException", 403 if rest else 400),
        ("ExpiredToken", "ExpiredTokenException", 403 if rest else 400),
        ("InvalidAction", "UnknownOperationException", 404 if rest else 400),
    ]:
        modelled = {shape.error_code: shape for shape in model.error_shapes}.get(said)
        if modelled is not None:
            unsaid = 500 if modelled._shape_model.get("fault") else 400
            status = modelled.metadata.get("error", {}).get("httpStatusCode", unsaid)
        emit(service=service, code=code, said=said, message="no", status=status)


def oauth_description(case):
    body = json.loads(bytes(case["bytes"])) if case["service"] == "sso-oauth" else {}
    return body.get("error_description") if re.fullmatch("[a-z_]+", body.get("error", "")) else None


def check():
    wrong = checked = 0
    for line in sys.stdin:
        case = json.loads(line)
        checked += 1
        model = BOTH[case["service"]]
        parser = botocore.parsers.create_parser(protocol_of(case["service"]))
        headers = botocore.compat.HTTPHeaders.from_dict(case["headers"])
        answer = {"body": bytes(case["bytes"]), "headers": headers if case["service"] not in FORMS
                  else case["headers"], "status_code": case["answered"]}
        operation = case.get("operation")
        shape = model.operation_model(operation).output_shape if operation else None
        try:
            parsed = parser.parse(answer, shape)
        except Exception as error:
            parsed = {"unreadable": repr(error)}
        metadata = parsed.pop("ResponseMetadata", {})
        if operation:
            expected = pruned(case["output"])
            found = pruned(neutral(parsed, shape)) if shape else {}
        else:
            expected = [case.get("said", case["code"]), case["message"], case["status"]]
            error = parsed.get("Error", {})
            # OAuth's errors have a description where others have a message.
            message = error.get("Message") or oauth_description(case)
            found = [error.get("Code"), message, metadata.get("HTTPStatusCode")]
        if shape is None and operation and protocol_of(case["service"]) == "smithy-rpc-v2-cbor":
            # Where CBOR has no output, botocore does not look for the identifier.
            metadata["RequestId"] = metadata.get("HTTPHeaders", {}).get("x-amzn-requestid")
        if found != expected or metadata.get("RequestId") != "request-1":
            wrong += 1
            emit(case=case, expected=expected, found=found, metadata=metadata)
    emit(checked=checked, wrong=wrong)


ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE"
SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
NOW = datetime.datetime(2026, 11, 24, 5, 40, 0, tzinfo=datetime.timezone.utc)


def freeze():
    """Signatures come out the same on every run."""
    class Frozen(datetime.datetime):
        @classmethod
        def utcnow(cls):
            return NOW.replace(tzinfo=None)

        @classmethod
        def now(cls, tz=None):
            return NOW if tz else NOW.replace(tzinfo=None)

    # botocore takes its clock from one of these, depending on the version.
    if hasattr(botocore.auth, "get_current_datetime"):
        botocore.auth.get_current_datetime = lambda remove_tzinfo=True: (
            NOW.replace(tzinfo=None) if remove_tzinfo else NOW
        )
    botocore.auth.datetime = type("module", (), {"datetime": Frozen, "timedelta": datetime.timedelta})


def signed_request(method, url, body, headers, service, token, expires=None):
    credentials = botocore.credentials.Credentials(ACCESS_KEY, SECRET, token)
    request = botocore.awsrequest.AWSRequest(method, url, data=body, headers=headers)
    if expires is None:
        signer = botocore.auth.SigV4Auth(credentials, service, "us-east-1")
    else:
        signer = botocore.auth.SigV4QueryAuth(credentials, service, "us-east-1", expires=expires)
    signer.add_auth(request)
    parts = urllib.parse.urlsplit(request.url)
    found = {name.lower(): value for name, value in request.headers.items()}
    found.setdefault("host", parts.netloc)
    return {"method": method, "path": parts.path, "query": parts.query, "body": body or "",
            "headers": [[name, value] for name, value in found.items()], "seconds": 0}


def emit_signed(name, request, expected, **changes):
    changed = json.loads(json.dumps(request))
    changed.update(changes)
    emit(name=name, expected=expected, now=int(NOW.timestamp()) + changed.pop("seconds"),
         access_key_id=ACCESS_KEY, secret=SECRET, **changed)


def with_header(request, name, change):
    return [[known, change(value) if known == name else value]
            for known, value in request["headers"]]


MISMATCH = "SignatureDoesNotMatch"
INCOMPLETE = "IncompleteSignature"


def signed_headers_cases():
    form = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8", "X-Amz-Target": "a   b"}
    targets = ["/", "", "/a%20b/%C3%A9/x", "//a/../b/", "/?b=2&a=1&a=0&c=%2B%20&d", "/~x/*!'()"]
    for token in (None, "FwoGZXIvYXdzE//+==" * 20):
        for service in ("rds", "iam", "sts", "ec2"):
            for target in targets:
                body = "Action=X&T=%E6%97%A5+a"
                url = "http://127.0.0.1:4566" + target
                request = signed_request("POST", url, body, form, service, token)
                emit_signed(f"{service} {target}", request, "ok")
        flip = lambda text: text[:-1] + ("0" if text[-1] != "0" else "1")
        drop = lambda name: [pair for pair in request["headers"] if pair[0] != name]
        for seconds, expected in [(900, "ok"), (-900, "ok"), (901, MISMATCH), (-901, MISMATCH)]:
            emit_signed(f"{seconds} s off", request, expected, seconds=seconds)
        emit_signed("body", request, MISMATCH, body=request["body"] + "x")
        emit_signed("method", request, MISMATCH, method="PUT")
        emit_signed("path", request, MISMATCH, path="/other")
        emit_signed("query", request, MISMATCH, query="a=b")
        emit_signed("signed header", request, MISMATCH,
                    headers=with_header(request, "x-amz-target", lambda text: text + "c"))
        emit_signed("signature", request, MISMATCH,
                    headers=with_header(request, "authorization", flip))
        emit_signed("host not signed", request, MISMATCH, headers=with_header(
            request, "authorization", lambda text: text.replace("host;", "")))
        emit_signed("service of the scope", request, MISMATCH, headers=with_header(
            request, "authorization", lambda text: text.replace("/ec2/", "/iam/")))
        emit_signed("region of the scope", request, MISMATCH, headers=with_header(
            request, "authorization", lambda text: text.replace("us-east-1", "eu-west-1")))
        emit_signed("day of the scope", request, MISMATCH, headers=with_header(
            request, "authorization", lambda text: text.replace("20261124", "20261123")))
        emit_signed("no date", request, INCOMPLETE, headers=drop("x-amz-date"))
        emit_signed("no signature", request, INCOMPLETE, headers=with_header(
            request, "authorization", lambda text: text.split(", Signature")[0]))
        emit_signed("no authorization", request, "unsigned", headers=drop("authorization"))
        emit_signed("header order", request, "ok", headers=request["headers"][::-1])
        emit_signed("unsigned header", request, "ok", headers=request["headers"] + [["x-other", "1"]])
        emit_signed("second token", request, INCOMPLETE,
                    headers=request["headers"] + [["x-amz-security-token", "b"]] * 2)


def presigned_cases():
    for token in (None, "FwoGZXIvYXdzE//+==" * 20):
        url = "http://127.0.0.1:4566/?Action=GetCallerIdentity&Version=2011-06-15"
        request = signed_request("GET", url, None, {}, "sts", token, expires=60)
        query = request["query"]
        for seconds, expected in [(0, "ok"), (60, "ok"), (61, MISMATCH), (-900, "ok"), (-901, MISMATCH)]:
            emit_signed(f"presigned {seconds} s later", request, expected, seconds=seconds)
        emit_signed("order", request, "ok", query="&".join(sorted(query.split("&"), reverse=True)))
        emit_signed("escaped names", request, "ok", query=query.replace("X-Amz-", "X%2DAmz%2d"))
        emit_signed("longer life", request, MISMATCH,
                    query=query.replace("Expires=60", "Expires=600"))
        emit_signed("endless life", request, INCOMPLETE,
                    query=query.replace("Expires=60", "Expires=604801"))
        emit_signed("other action", request, MISMATCH,
                    query=query.replace("GetCallerIdentity", "GetSessionToken"))
        emit_signed("more", request, MISMATCH, query=query + "&a=b")
        emit_signed("a body", request, MISMATCH, body="a=b")
        emit_signed("second signature", request, INCOMPLETE, query=query + "&X-Amz-Signature=0")
        emit_signed("no credential", request, INCOMPLETE,
                    query=re.sub("X-Amz-Credential=[^&]*&", "", query))
        emit_signed("broken escape", request, "MalformedQueryString", query=query + "&%zz=1")
        if token is None:
            emit_signed("token added later", request, "ok", query=query + "&X-Amz-Security-Token=t")
        else:
            emit_signed("token changed", request, MISMATCH,
                        query=query.replace("FwoGZXIvYXdzE", "FwoGZXIvYXdzF"))

        endpoint = "cl.cluster-abc.us-east-1.rds.example.internal:5432"
        url = f"https://{endpoint}/?Action=connect&DBUser=jane%20doe%2Bx"
        request = signed_request("GET", url, None, {}, "rds-db", token, expires=900)
        query = request["query"]
        for seconds, expected in [(0, "ok"), (900, "ok"), (901, MISMATCH)]:
            emit_signed(f"login token {seconds} s later", request, expected, seconds=seconds)
        emit_signed("login of another", request, MISMATCH, query=query.replace("jane", "john"))
        emit_signed("login elsewhere", request, MISMATCH,
                    headers=with_header(request, "host", lambda text: text.replace("cl.", "dl.")))


def signed():
    freeze()
    signed_headers_cases()
    presigned_cases()


if __name__ == "__main__":
    {"requests": requests, "outputs": outputs, "check": check, "signed": signed}[sys.argv[1]]()
