-- Grain: window × unit × sector, each also as all; accidents whose case ended in the window and those of them published.
SELECT
  p.window_id,
  q.unit_code,
  q.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE q.report_published_on <= p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM accident_sequel q
JOIN period p
  ON q.case_closed_on >= p.period_start AND q.case_closed_on < p.period_end
WHERE q.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, q.unit_code),
  (p.window_id, q.sector_code),
  (p.window_id, q.unit_code, q.sector_code)
)
