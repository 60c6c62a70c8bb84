-- Grain: unit × type of the inventory, each also as all; every entry of the register as known at the as-of time.
SELECT
  p.window_id,
  e.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  e.inventory_type AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM equipment e
JOIN period p ON p.window_id = 'month'
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, e.unit_code),
  (p.window_id, e.inventory_type),
  (p.window_id, e.unit_code, e.inventory_type)
)
