-- Grain: window × unit × sector, each also as all; zero reports among the reports of the months of the window.
SELECT
  p.window_id,
  r.unit_code,
  r.sector_code,
  CAST(NULL AS STRING) AS category_code,
  SUM(r.zero_reports) AS numerator,
  SUM(r.reported) AS denominator
FROM self_report r
JOIN period p
  ON r.month_start >= p.period_start AND r.month_start < p.period_end
WHERE r.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, r.unit_code),
  (p.window_id, r.sector_code),
  (p.window_id, r.unit_code, r.sector_code)
)
