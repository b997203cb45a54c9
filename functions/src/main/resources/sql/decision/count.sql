-- The number of the next decision; the project is locked, so nobody else gets it.
UPDATE project
   SET decisions = LAST_INSERT_ID(decisions + 1)
 WHERE id = :project
