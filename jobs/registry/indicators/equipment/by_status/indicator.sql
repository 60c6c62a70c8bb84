-- Grain: unit × state, each also as all; devices as known at the as-of time.
SELECT
  p.window_id,
  e.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  e.equipment_status AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM equipment e
JOIN period p ON p.window_id = 'month'
WHERE e.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, e.unit_code),
  (p.window_id, e.equipment_status),
  (p.window_id, e.unit_code, e.equipment_status)
)
