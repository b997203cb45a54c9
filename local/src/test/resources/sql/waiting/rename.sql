-- A change to roll back.
UPDATE project
   SET name = 'changed'
 WHERE id = :project
