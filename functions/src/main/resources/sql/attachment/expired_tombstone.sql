-- Whether an attachment was removed so long ago that its content may be swept at any time.
SELECT t.id
  FROM tombstone t
  JOIN activity h ON h.project_id = t.project_id AND h.revision = t.revision AND h.ordinal = 0
 WHERE t.project_id = :project
   AND t.kind = 'attachment'
   AND t.id = :id
 GROUP BY t.id
HAVING MAX(h.at) < UTC_TIMESTAMP(6) - INTERVAL 12 HOUR
