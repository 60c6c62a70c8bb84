-- Grain: window × unit (and all); inspections opened up to the cut-off day.
SELECT
  p.window_id,
  i.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM inspection i
JOIN period p ON i.inspected_on <= p.cut_off
WHERE i.counted
GROUP BY GROUPING SETS ((p.window_id), (p.window_id, i.unit_code))
