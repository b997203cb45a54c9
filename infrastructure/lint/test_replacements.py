import unittest

import replacements


def stack(**properties):
    return {
        ("data", "Database"): {"Type": "AWS::RDS::DBInstance", "Properties": properties},
    }


class ReplacementsTest(unittest.TestCase):
    def test_a_property_that_only_a_new_one_can_have_is_a_replacement(self):
        lost = list(replacements.changes(stack(DBName="one"), stack(DBName="two")))
        self.assertEqual(len(lost), 1)
        self.assertIn("DBName", lost[0])

    def test_a_property_that_can_change_is_none(self):
        before = stack(DBName="one", DBInstanceClass="db.t4g.small")
        after = stack(DBName="one", DBInstanceClass="db.t4g.medium")
        self.assertEqual(list(replacements.changes(before, after)), [])

    def test_a_property_that_appears_or_goes_is_a_replacement(self):
        self.assertEqual(len(list(replacements.changes(stack(), stack(DBName="two")))), 1)
        self.assertEqual(len(list(replacements.changes(stack(DBName="two"), stack()))), 1)

    def test_another_logical_id_is_a_removal(self):
        after = {("data", "Instance"): stack(DBName="one")["data", "Database"]}
        self.assertIn("removed", list(replacements.changes(stack(DBName="one"), after))[0])


if __name__ == "__main__":
    unittest.main()
