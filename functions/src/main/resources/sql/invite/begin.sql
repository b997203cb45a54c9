-- the first statement of joining; it requires no membership, because the caller is not a member yet
UPDATE project
   SET revision = LAST_INSERT_ID(revision + 1)
 WHERE id = :project
   AND archived = FALSE
