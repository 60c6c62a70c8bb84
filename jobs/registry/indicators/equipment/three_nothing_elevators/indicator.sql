-- Grain: unit, also as all; elevators in use with none of the three.
SELECT
  p.window_id,
  e.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM equipment e
JOIN period p ON p.window_id = 'month'
WHERE e.counted
  AND e.equipment_status = 'in_use'
  AND e.kind_code = 'elevator'
  AND NOT e.property_manager
  AND NOT e.repair_fund
  AND (e.maintained_until IS NULL OR e.maintained_until < p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, e.unit_code)
)
