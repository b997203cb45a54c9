-- Removes the mark of the former stage first. Only the previous version of Scopekeeper reads this mark;
-- project.done_stage_id is authoritative.
UPDATE stage
   SET done = (id = :id)
 WHERE project_id = :project
   AND (id = :id OR done_mark)
 ORDER BY done DESC
