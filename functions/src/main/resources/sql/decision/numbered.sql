-- Numbers that were given where the project comes from are not given again.
UPDATE project
   SET decisions = :numbered
 WHERE id = :project
