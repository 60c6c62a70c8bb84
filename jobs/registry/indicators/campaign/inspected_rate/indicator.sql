-- Grain: unit (and all); enterprises in scope, and those inspected by the cut-off day.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE b.inspected_on <= p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM campaign_firm b
JOIN period p ON p.window_id = 'month'
WHERE b.counted
  AND b.scope_state = 'in'
GROUP BY GROUPING SETS ((p.window_id), (p.window_id, b.unit_code))
