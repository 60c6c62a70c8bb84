-- One row per movement of a batch of gas cylinders.
SELECT
  l.event_no,
  l.source,
  l.batch_no,
  l.event_kind,
  l.happened_on,
  l.medium,
  l.quantity,
  l.enterprise_uscc,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(m.unit_code, 'UNK') AS unit_code,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  l.known_at,
  l.pull_id,
  f.valid_until,
  CASE WHEN l.event_kind = 'filling' THEN f.valid_until IS NOT NULL END AS traceable,
  CASE
    WHEN f.scrapped_on IS NOT NULL THEN 'scrapped'
    WHEN l.happened_on > f.valid_until THEN 'expired'
  END AS violation
FROM landed_cylinder_event l
LEFT JOIN cylinder_filling f ON f.source = l.source AND f.event_no = l.event_no
LEFT JOIN area_map m ON m.area_code = l.area_code
