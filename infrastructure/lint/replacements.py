"""Says which resources a deployment of new templates would replace or remove, as a change set of CloudFormation does.

    replacements.py BEFORE AFTER

BEFORE and AFTER are folders of templates. Only resources that keep something are compared: those of the types below.
Which properties cannot change without a replacement stands in AWS's own resource schemas (createOnlyProperties), which
cfn-lint brings along. Ends with 1 where something would be lost.
"""

import json
import pathlib
import sys

from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER

REGION = "us-east-1"
KEEPING = {
    "AWS::ApiGatewayV2::Api",
    "AWS::CloudFront::Distribution",
    "AWS::EC2::SecurityGroup",
    "AWS::EC2::Subnet",
    "AWS::EC2::VPC",
    "AWS::EC2::VPCEndpoint",
    "AWS::RDS::DBInstance",
    "AWS::RDS::DBParameterGroup",
    "AWS::RDS::DBSubnetGroup",
    "AWS::S3::Bucket",
    "AWS::SecretsManager::Secret",
}


def keeping(folder):
    """The resources that keep something, by template and logical id."""
    found = {}
    for file in sorted(pathlib.Path(folder).glob("*.template.json")):
        for name, resource in json.loads(file.read_text())["Resources"].items():
            if resource["Type"] in KEEPING:
                found[file.name, name] = resource
    return found


def fixed(kind):
    """The names of properties that only a new resource can have another value of."""
    schema = PROVIDER_SCHEMA_MANAGER.get_resource_schema(REGION, kind).schema
    return {path.split("/")[2] for path in schema.get("createOnlyProperties", [])}


def changes(before, after):
    """One line for each resource that would be lost."""
    for (template, name), old in before.items():
        new = after.get((template, name))
        where = f"{template}: {name} ({old['Type']})"
        if new is None or new["Type"] != old["Type"]:
            yield f"{where} would be removed"
            continue
        for key in sorted(fixed(old["Type"])):
            was = old.get("Properties", {}).get(key)
            becomes = new.get("Properties", {}).get(key)
            if was != becomes:
                yield f"{where} would be replaced: {key} was {was} and becomes {becomes}"


def main(before, after):
    old = keeping(before)
    if not old:
        print(f"There is no template with a resource to keep in {before}.", file=sys.stderr)
        return 2
    lost = list(changes(old, keeping(after)))
    print("\n".join(lost) or f"{len(old)} resources that keep something stay as they are.")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
