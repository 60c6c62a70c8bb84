-- Grain: unit × kind of equipment, each also as all; devices in use as known at the as-of time.
SELECT
  p.window_id,
  e.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  e.kind_code AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM equipment e
JOIN period p ON p.window_id = 'month'
WHERE e.counted AND e.equipment_status = 'in_use'
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, e.unit_code),
  (p.window_id, e.kind_code),
  (p.window_id, e.unit_code, e.kind_code)
)
