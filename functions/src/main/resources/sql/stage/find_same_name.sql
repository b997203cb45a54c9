-- Finds another stage with the same name, apart from upper and lower case.
SELECT t.name
  FROM `stage` t
 WHERE t.project_id = :project
   AND t.name_key = LOWER(:name)
   AND t.id <> :id
