-- Grain: window × unit, each also as all; reports by the day of receipt and those verified by the end of the window.
SELECT
  p.window_id,
  h.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE h.verified_on <= p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM hotline_report h
JOIN period p ON h.received_on >= p.period_start AND h.received_on < p.period_end
WHERE h.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code)
)
