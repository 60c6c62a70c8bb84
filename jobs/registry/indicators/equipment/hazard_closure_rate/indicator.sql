-- Grain: window × unit × kind of equipment, each also as all; hazards found in the window and those closed by its end.
SELECT
  p.window_id,
  h.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  h.inventory_type AS category_code,
  COUNT(*) FILTER (WHERE h.closed_on <= p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM equipment_hazard h
JOIN period p ON h.found_on >= p.period_start AND h.found_on < p.period_end
WHERE h.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.inventory_type),
  (p.window_id, h.unit_code, h.inventory_type)
)
