-- One row per hazard that was classified: its class, and the place where it is.
SELECT
  l.hazard_no,
  l.source,
  COALESCE(c.code, 'unknown') AS class_code,
  l.class_code AS reported_class_code,
  l.site,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_hazard_class l
LEFT JOIN codelist_hazard_class c ON c.code = l.class_code
