UPDATE attachment
   SET name = :name, revision = :revision
 WHERE project_id = :project
   AND id = :id
