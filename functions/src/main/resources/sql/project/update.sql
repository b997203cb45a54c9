UPDATE project
   SET name = :name, purpose = :purpose, archived = :archived, estimate_unit = :estimateUnit
 WHERE id = :id
   AND id = :project
