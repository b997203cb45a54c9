"""What Schemathesis has to know about Scopekeeper: a session, things that exist, and what valid means here.

Loaded by ./run through SCHEMATHESIS_HOOKS. SCOPEKEEPER_URL is the server under test, whose data are thrown away.
"""

import os
import time
import uuid

import requests
import schemathesis
from schemathesis import GenerationMode

URL = os.environ["SCOPEKEEPER_URL"]
PASSWORD = "correct horse battery staple"


# The codes of a form that the document describes too; ProblemCatalogueTest compares them with the program
CODES_OF_FORM = {
    "blank",
    "change-id-missing",
    "change-id-not-a-uuid",
    "empty",
    "invalid-cursor",
    "not-a-revision",
    "not-positive",
    "not-valid",
    "parameter-not-an-id",
    "search-too-long",
    "too-few",
    "too-high",
    "too-long",
    "too-low",
    "too-many",
    "too-many-digits",
    "too-short",
    "unknown-parameter",
    "wrong-format",
}

MADE = set()


def new_id():
    """A UUID of version 7, as clients make them."""
    value = (time.time_ns() // 1_000_000) << 80 | uuid.uuid4().int & ((1 << 80) - 1)
    value = value & ~(0xF << 76) | 7 << 76
    made = str(uuid.UUID(int=value & ~(0b11 << 62) | 0b10 << 62))
    MADE.add(made)
    return made


class Person:
    """Somebody with an account and a session of their own."""

    def __init__(self):
        self.id = new_id()
        self.username = f"contract-{self.id[-12:]}"
        self.http = requests.Session()
        self.http.headers["Origin"] = URL
        account = {"id": self.id, "username": self.username, "name": "Contract", "password": PASSWORD}
        self.send("POST", "/api/accounts", account)

    def ask(self, method, path, body):
        headers = {"Idempotency-Key": new_id()}
        return self.http.request(method, URL + path, json=body, headers=headers, timeout=60)

    def send(self, method, path, body=None):
        answer = self.ask(method, path, body)
        if answer.status_code >= 300:
            raise RuntimeError(f"{method} {path} answered {answer.status_code}: {answer.text}")
        return answer.json() if answer.content else {}

    def add(self, path, **fields):
        thing = new_id()
        self.send("POST", path, {"id": thing, **fields})
        return thing

    def session(self):
        return self.http.cookies["scopekeeper-session"]

    def sign_in_again(self):
        """Unless the random sign-ins of this run are taken for guessing: then the last session has to do."""
        answer = self.ask("POST", "/api/sessions", {"username": self.username, "password": PASSWORD})
        if answer.status_code != 429:
            answer.raise_for_status()

    def project(self, key):
        project = new_id()
        self.send("POST", "/api/projects", {"id": project, "key": key, "name": key, "template": "default"})
        return project


class World:
    """Things of every kind, by the name of the id that leads to them."""

    def __init__(self):
        self.owner = Person()
        self.project = self.owner.project("CONTR")
        # archived, restored and deleted as often as may be
        self.spare = self.owner.project("SPARE")
        base = f"/api/projects/{self.project}"
        board = self.owner.send("GET", f"{base}/board")
        add = self.owner.add
        card = add(f"{base}/cards", title="A card")
        other = add(f"{base}/cards", title="Another card")
        label = add(f"{base}/labels", name="Urgent", color="AA3300")
        decision = add(f"{base}/decisions", title="Use one database")
        suggestion = add(f"{base}/suggestions", title="An idea")
        self.member = self.joined(base)
        self.ids = {
            "project": [self.project],
            "card": [card, other],
            "blocker": [other, card],
            "label": [label],
            "decision": [decision, add(f"{base}/decisions", title="Use two databases")],
            "suggestion": [suggestion, add(f"{base}/suggestions", title="Another idea")],
            "item": [add(f"{base}/cards/{card}/checklist", text="Proven")],
            "comment": [add(f"{base}/cards/{card}/comments", body="So it is.")],
            "attachment": [self.attachment(base, card)],
            "template": [add(f"{base}/templates", kind="bug", description="How", checklist="Proven")],
            "useCase": [add(f"{base}/use-cases", text="See the plan")],
            "invite": [add(f"{base}/invites", role="viewer")],
            "publicLink": [add(f"{base}/public-links")],
            "member": [self.member.id, self.owner.id],
            "stage": [stage["id"] for stage in board["stages"]],
            "release": [release["id"] for release in board["releases"]],
            "epic": [add(f"{base}/epics", name="An epic")] + [epic["id"] for epic in board["epics"]],
            "check": [check["id"] for check in board["checks"]],
        }
        self.ids |= {
            "assignee": self.ids["member"],
            "swap": self.ids["card"],
            "by": self.ids["decision"],
            "moveTo": self.ids["stage"],
        }
        # by what their addresses end with: where things have an order
        self.siblings = {
            "cards": "card",
            "checklist": "item",
            "checks": "check",
            "epics": "epic",
            "releases": "release",
            "stages": "stage",
            "use-cases": "useCase",
        }
        self.tokens = {"/api/public-links/look": self.token(f"{base}/public-links")}
        self.tokens["/api/invites/look"] = self.tokens["/api/invites/accept"] = self.token(f"{base}/invites", role="viewer")
        self.everything = [thing for things in self.ids.values() for thing in things]

    def attachment(self, base, card):
        attachment = new_id()
        announced = {"id": attachment, "bytes": 5}
        link = self.owner.send("POST", f"{base}/cards/{card}/attachments/uploads", announced)["url"]
        # as the site does: a link takes one upload
        requests.put(link, data=b"hello", headers={"If-None-Match": "*"}, timeout=60).raise_for_status()
        self.owner.send("POST", f"{base}/cards/{card}/attachments", {**announced, "name": "a.txt"})
        return attachment

    def token(self, path, **fields):
        return self.owner.send("POST", path, {"id": new_id(), **fields})["token"]

    def joined(self, base):
        member = Person()
        member.send("POST", "/api/invites/accept", {"token": self.token(f"{base}/invites", role="editor")})
        return member

    def known(self, operation, name):
        """What an id of this name may stand for."""
        if name == "behind":
            words = [word for word in operation.path.split("/") if word not in ("", "move") and not word.startswith("{")]
            name = self.siblings.get(words[-1], "card")
        return self.ids.get(name) or self.ids.get(name.removesuffix("s")) or self.everything


WORLD = World()

# these would end what the other requests stand on
OF_THE_SPARE_PROJECT = {"ArchiveProject", "RestoreProject", "DeleteProject"}


def operation_id(case):
    return case.operation.definition.raw["operationId"]


@schemathesis.auth()
class Session:
    """The owner's session for every operation that wants one; one that may end for the operation that ends it."""

    def get(self, case, context):
        return WORLD.owner.session()

    def set(self, case, data, context):
        if operation_id(case) == "SignOut":
            WORLD.member.sign_in_again()
            data = WORLD.member.session()
        case.cookies = {**(case.cookies or {}), "scopekeeper-session": data}


def chosen(things, value):
    """One of the things that exist, or the id as it is: decided by the id, so that a seed repeats it."""
    number = uuid.UUID(value).int
    return value if number % 4 == 0 else things[number // 4 % len(things)]


def is_id(value):
    """Whether it is a UUID that means something: the nil UUID is refused."""
    try:
        return isinstance(value, str) and str(uuid.UUID(value)) == value.lower() and uuid.UUID(value).int != 0
    except ValueError:
        return False


@schemathesis.hook
def before_call(context, case, kwargs):
    """Lets ids lead somewhere: to things that exist, to what an earlier request made, or to something new."""
    if is_id((case.headers or {}).get("Idempotency-Key")):
        case.headers["Idempotency-Key"] = new_id()
    for place in (case.path_parameters, case.query):
        for name, value in (place or {}).items():
            if is_id(value) and value not in MADE:
                spare = operation_id(case) in OF_THE_SPARE_PROJECT
                place[name] = WORLD.spare if spare else chosen(WORLD.known(case.operation, name), value)
    if isinstance(case.body, (dict, list)):
        case.body = with_known_ids(case.operation, case.body, "", "")
    if is_valid(case) and case.operation.path in WORLD.tokens and len(case.body["token"]) % 2:
        case.body["token"] = WORLD.tokens[case.operation.path]


def with_known_ids(operation, value, name, parent):
    """The body with ids of things that exist, and a new one for what it makes."""
    if isinstance(value, dict):
        return {key: with_known_ids(operation, inner, key, name) for key, inner in value.items()}
    if isinstance(value, list):
        return [with_known_ids(operation, inner, name, parent) for inner in value]
    if not is_id(value) or value in MADE:
        return value
    if name == "id":
        return new_id() if parent != "release" else chosen(WORLD.ids["release"], value)
    return chosen(WORLD.known(operation, parent if name in ("from", "to") else name), value)


def is_valid(case):
    return case.meta is not None and case.meta.generation.mode == GenerationMode.POSITIVE


@schemathesis.check
def valid_input_is_understood(ctx, response, case):
    """What the document allows is never called malformed, too long or of another form."""
    if not is_valid(case):
        return
    if response.status_code == 400:
        raise AssertionError(f"Valid by the document, yet malformed: {response.text}")
    if response.status_code == 422 and response.json()["type"].endswith(":invalid"):
        for fault in response.json().get("errors", []):
            if fault["code"] in CODES_OF_FORM:
                raise AssertionError(f"Valid by the document, yet not by its form: {response.text}")
