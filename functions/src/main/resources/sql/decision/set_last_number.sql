-- Numbers used in the imported project are not assigned again.
UPDATE project
   SET decisions = :numbered
 WHERE id = :project
