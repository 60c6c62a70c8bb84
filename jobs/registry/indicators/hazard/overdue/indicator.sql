-- Grain: window × unit × sector, each also as all; open hazards past their deadline at the cut-off day.
SELECT
  p.window_id,
  s.unit_code,
  s.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM hazard_state s
JOIN period p
  ON s.from_on <= p.cut_off AND (s.until_on IS NULL OR s.until_on > p.cut_off)
WHERE s.counted AND s.is_open AND s.due_on < p.cut_off
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, s.unit_code),
  (p.window_id, s.sector_code),
  (p.window_id, s.unit_code, s.sector_code)
)
