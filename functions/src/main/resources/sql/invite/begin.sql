-- the first statement of joining: the joiner is no member yet, so the invite stands in
UPDATE project
   SET revision = LAST_INSERT_ID(revision + 1)
 WHERE id = :project
   AND archived = FALSE
