-- What was announced besides one upload: in all, and what is not attached yet.
SELECT COALESCE(SUM(bytes), 0) AS bytes, COALESCE(SUM(IF(attached, 0, bytes)), 0) AS waiting
  FROM upload
 WHERE owner_kind = :ownerKind
   AND owner_id = :owner
   AND id <> :id
