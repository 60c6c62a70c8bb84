-- Grain: window × unit × kind of equipment, each also as all; hazards closed in the window and those looked at again by its end.
SELECT
  p.window_id,
  h.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  h.inventory_type AS category_code,
  COUNT(*) FILTER (WHERE h.checked_again_on <= p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM equipment_hazard h
JOIN period p ON h.closed_on >= p.period_start AND h.closed_on < p.period_end
WHERE h.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.inventory_type),
  (p.window_id, h.unit_code, h.inventory_type)
)
