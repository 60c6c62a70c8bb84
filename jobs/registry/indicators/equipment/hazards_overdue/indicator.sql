-- Grain: unit × kind of equipment, each also as all; hazards open past their deadline at the end of the month.
SELECT
  p.window_id,
  h.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  h.inventory_type AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM equipment_hazard h
JOIN period p ON h.due_on < p.cut_off AND p.window_id = 'month'
WHERE h.counted AND (h.closed_on IS NULL OR h.closed_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.inventory_type),
  (p.window_id, h.unit_code, h.inventory_type)
)
