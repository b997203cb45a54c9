-- Finds another release with the same name, apart from upper and lower case.
SELECT t.name
  FROM `release` t
 WHERE t.project_id = :project
   AND t.name_key = LOWER(:name)
   AND t.id <> :id
