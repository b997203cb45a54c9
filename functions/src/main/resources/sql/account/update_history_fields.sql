UPDATE activity
   SET fields = :fields
 WHERE project_id = :project
   AND revision = :revision
   AND ordinal = :ordinal
