UPDATE `release`
   SET scope_added = scope_added + :added, scope_removed = scope_removed + :removed, revision = :revision
 WHERE project_id = :project
   AND id = :release
