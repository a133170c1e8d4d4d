-- The settings of a stock server as the tables beside this file hold them. Against a fresh server:
--   psql --no-psqlrc --quiet --tuples-only --no-align --field-separator "$(printf '\t')" \
--     --file table.sql postgres > postgresql-15.tsv
-- Columns: name, type, context, unit, least, most, choices, category, description.
-- Left out: what is fixed when the server is built, and what only developers of PostgreSQL use.
select name, vartype, context, unit, min_val, max_val, array_to_string(enumvals, ','), category,
       replace(short_desc, E'\t', ' ')
  from pg_settings
 where context <> 'internal'
   and category not in ('Developer Options', 'Preset Options', 'Customized Options')
 order by name collate "C";
