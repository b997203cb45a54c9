UPDATE upload
   SET announced_at = :now
 WHERE owner_kind = :ownerKind
   AND owner_id = :owner
   AND id = :id
