-- The number of the next decision. The project is locked, so no other decision gets it.
UPDATE project
   SET decisions = LAST_INSERT_ID(decisions + 1)
 WHERE id = :project
