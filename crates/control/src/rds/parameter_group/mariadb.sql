-- The settings of a stock server as `mariadb-10.11.tsv` holds them. Against a fresh server:
--   mariadb --batch --raw --skip-column-names --execute 'source mariadb.sql' > mariadb-10.11.tsv
-- Columns as in `table.sql`. Left out: what only a session can set, and what is fixed or not an option.
SELECT LOWER(variable_name),
       CASE WHEN variable_type = 'BOOLEAN' THEN 'bool'
            WHEN variable_type LIKE '%INT%' THEN 'integer'
            WHEN variable_type = 'DOUBLE' THEN 'real'
            WHEN variable_type = 'ENUM' THEN 'enum'
            WHEN variable_type IN ('SET', 'FLAGSET') THEN 'set'
            ELSE 'string' END,
       IF(read_only = 'YES', 'postmaster', 'user'), '',
       IFNULL(IF(variable_type LIKE '%INT%', GREATEST(CAST(numeric_min_value AS DECIMAL(30)), -9223372036854775808), numeric_min_value), ''),
       IFNULL(IF(variable_type LIKE '%INT%', LEAST(CAST(numeric_max_value AS DECIMAL(30)), 9223372036854775807), numeric_max_value), ''),
       IFNULL(enum_value_list, ''), variable_scope,
       REPLACE(REPLACE(REPLACE(variable_comment, '\t', ' '), '\n', ' '), '\r', ' ')
  FROM information_schema.system_variables
 WHERE variable_scope <> 'SESSION ONLY' AND command_line_argument IS NOT NULL
 ORDER BY BINARY LOWER(variable_name);
