-- One row per entry of the list and field of joint punishment, with the measures taken there, if any.
WITH taken AS (
  SELECT
    source,
    entry_no,
    field,
    COUNT(*) AS measures,
    MIN(from_on) AS first_on,
    CASE WHEN COUNT(*) = COUNT(in_force_before) THEN MAX(in_force_before) END AS in_force_before
  FROM joint_punishment
  WHERE counted
  GROUP BY source, entry_no, field
)
SELECT
  e.entry_no,
  e.source,
  e.enterprise_uscc,
  e.unit_code,
  e.sector_code,
  e.listed_on,
  LEAST(e.removed_on, e.expires_on) AS listed_before,
  f.code AS field,
  COALESCE(t.measures, 0) AS measures,
  t.first_on,
  t.in_force_before,
  e.counted,
  e.exclusion_reason,
  e.known_at,
  e.pull_id
FROM blacklist_entry e
CROSS JOIN codelist_punishment_field f
LEFT JOIN taken t ON t.source = e.source AND t.entry_no = e.entry_no AND t.field = f.code
