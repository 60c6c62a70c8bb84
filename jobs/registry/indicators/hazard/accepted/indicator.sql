-- Grain: window × unit × sector, each also as all; hazards by the day of an acceptance that stands at the cut-off day.
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
WHERE s.counted AND s.state = 'accepted' AND (s.until_on IS NULL OR s.until_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, s.unit_code),
  (p.window_id, s.sector_code),
  (p.window_id, s.unit_code, s.sector_code)
)
