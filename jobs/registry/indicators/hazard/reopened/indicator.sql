-- Grain: window × unit × sector, each also as all; stretches that begin with opening again.
SELECT
  p.window_id,
  s.unit_code,
  s.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM hazard_state s
JOIN period p
  ON s.from_on >= p.period_start AND s.from_on < p.period_end
WHERE s.counted AND s.prior_state = 'accepted' AND s.state IN ('reopened', 'failed')
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, s.unit_code),
  (p.window_id, s.sector_code),
  (p.window_id, s.unit_code, s.sector_code)
)
