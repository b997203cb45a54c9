UPDATE project
   SET name = :name, purpose = :purpose, archived = :archived, estimate_unit = :estimateUnit,
       wip_policy = :wipPolicy
 WHERE id = :id
   AND id = :project
