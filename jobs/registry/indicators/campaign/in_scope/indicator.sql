-- Grain: unit (and all); enterprises in the scope of the campaign as known at the as-of time.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM campaign_firm b
JOIN period p ON p.window_id = 'month'
WHERE b.counted
  AND b.scope_state = 'in'
GROUP BY GROUPING SETS ((p.window_id), (p.window_id, b.unit_code))
