-- Finds another label with the same name, apart from upper and lower case.
SELECT t.name
  FROM `label` t
 WHERE t.project_id = :project
   AND t.name_key = LOWER(:name)
   AND t.id <> :id
