-- Attachments, and those removed so recently that the removal can be undone.
SELECT id, object_id AS object
  FROM attachment
 WHERE project_id = :project
 UNION ALL
SELECT t.id, NULL
  FROM tombstone t
  JOIN activity h ON h.project_id = t.project_id AND h.revision = t.revision AND h.ordinal = 0
 WHERE t.project_id = :project
   AND t.kind = 'attachment'
   AND h.at >= :since
