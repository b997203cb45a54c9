-- History rows that contain the name: joining, leaving, commenting, attaching a file.
SELECT revision, ordinal, fields
  FROM activity
 WHERE project_id = :project
   AND kind IN ('member', 'comment', 'attachment')
   AND (thing_id = :account OR INSTR(fields, :id) > 0)
