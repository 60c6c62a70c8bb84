-- Grain: unit × venue, each also as all; devices in use at key venues.
SELECT
  p.window_id,
  e.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  e.venue AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM equipment e
JOIN period p ON p.window_id = 'month'
WHERE e.counted AND e.equipment_status = 'in_use' AND e.key_venue
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, e.unit_code),
  (p.window_id, e.venue),
  (p.window_id, e.unit_code, e.venue)
)
