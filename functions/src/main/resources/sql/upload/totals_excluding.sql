-- The announced bytes without one upload: in total, and those not attached yet.
SELECT COALESCE(SUM(bytes), 0) AS bytes, COALESCE(SUM(IF(attached, 0, bytes)), 0) AS unattached
  FROM upload
 WHERE owner_kind = :ownerKind
   AND owner_id = :owner
   AND id <> :id
