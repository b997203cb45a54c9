-- Every project that the account was ever a member of: joining is a change too.
SELECT DISTINCT project_id AS id
  FROM activity
 WHERE actor_id = :account
