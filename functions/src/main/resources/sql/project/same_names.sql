-- Names that are one name to the unique keys of a project get the same key: the weights that the collation compares by.
-- It pads with spaces (0209), so that those at the end do not count.
SELECT n.position, TRIM(TRAILING '0209' FROM HEX(WEIGHT_STRING(n.name COLLATE utf8mb4_uca1400_ai_ci))) AS sameness
  FROM JSON_TABLE(:names, '$[*]' COLUMNS (position FOR ORDINALITY,
                                          name VARCHAR(60) CHARACTER SET utf8mb4 PATH '$')) n
 ORDER BY n.position
