-- Grain: window × unit × reporting_case_kind, each also as all; accidents reported late, not, falsely or concealed.
SELECT
  p.window_id,
  c.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  c.case_kind AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM reporting_case c
JOIN period p ON c.confirmed_on >= p.period_start AND c.confirmed_on < p.period_end
WHERE c.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code),
  (p.window_id, c.case_kind),
  (p.window_id, c.unit_code, c.case_kind)
)
