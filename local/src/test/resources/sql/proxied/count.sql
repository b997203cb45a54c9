-- As many as this transaction sees.
SELECT COUNT(*) AS `rows`, @@transaction_isolation AS isolation
  FROM proxied
