-- The recorded outcome of a change id, for its actor and only while they are a member.
SELECT c.revision, HEX(c.request_hash) AS request
  FROM activity c
  JOIN member m ON m.project_id = c.project_id AND m.account_id = c.actor_id
 WHERE c.project_id = :project
   AND c.change_id = :change
   AND c.ordinal = 0
   AND c.actor_id = :actor
