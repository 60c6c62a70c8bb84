-- Grain: unit (and all); enterprises in scope with a notice by the cut-off day, and those closed by it.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE b.closed_on <= p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM campaign_firm b
JOIN period p ON p.window_id = 'month' AND b.notice_on <= p.cut_off
WHERE b.counted
  AND b.scope_state = 'in'
GROUP BY GROUPING SETS ((p.window_id), (p.window_id, b.unit_code))
