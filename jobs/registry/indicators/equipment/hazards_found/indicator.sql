-- Grain: window × unit × kind of equipment, each also as all; hazards by the day they were found.
SELECT
  p.window_id,
  h.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  h.inventory_type AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM equipment_hazard h
JOIN period p ON h.found_on >= p.period_start AND h.found_on < p.period_end
WHERE h.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.inventory_type),
  (p.window_id, h.unit_code, h.inventory_type)
)
