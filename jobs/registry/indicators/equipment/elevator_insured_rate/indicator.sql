-- Grain: unit, also as all; elevators in use and those insured at the end of the month.
SELECT
  p.window_id,
  e.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE e.insured_until >= p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM equipment e
JOIN period p ON p.window_id = 'month'
WHERE e.counted AND e.equipment_status = 'in_use' AND e.kind_code = 'elevator'
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, e.unit_code)
)
