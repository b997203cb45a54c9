UPDATE project
   SET name = :name, purpose = :purpose, archived = :archived
 WHERE id = :id
   AND id = :project
