UPDATE label
   SET name = :name, color = :color, revision = :revision
 WHERE project_id = :project
   AND id = :id
