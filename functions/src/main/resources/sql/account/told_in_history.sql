-- The history tells names where somebody joined, left or commented.
SELECT revision, ordinal, fields
  FROM activity
 WHERE project_id = :project
   AND kind IN ('member', 'comment')
   AND (thing_id = :account OR INSTR(fields, :id) > 0)
