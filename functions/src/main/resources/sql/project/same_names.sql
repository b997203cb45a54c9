-- Returns a comparison key for each name, made of the weights that the collation of the unique keys compares by. Equal
-- names have equal keys. The collation pads with spaces (0209), so trailing ones do not count.
SELECT n.position, TRIM(TRAILING '0209' FROM HEX(WEIGHT_STRING(n.name COLLATE utf8mb4_uca1400_ai_ci))) AS name_key
  FROM JSON_TABLE(:names, '$[*]' COLUMNS (position FOR ORDINALITY,
                                          name VARCHAR(60) CHARACTER SET utf8mb4 PATH '$')) n
 ORDER BY n.position
