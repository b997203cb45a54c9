SELECT COALESCE(SUM(bytes), 0) AS bytes
  FROM attachment
 WHERE project_id = :project
