UPDATE decision
   SET title = :title, context = :context, decision = :decision, consequences = :consequences, status = :status,
       superseded_by = :supersededBy, convention = :convention, revision = :revision
 WHERE project_id = :project
   AND id = :id
