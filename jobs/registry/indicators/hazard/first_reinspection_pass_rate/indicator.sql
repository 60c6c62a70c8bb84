-- Grain: window × unit × sector, each also as all; hazards by the day of their first re-inspection.
SELECT
  p.window_id,
  h.unit_code,
  h.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE h.first_reinspection_passed) AS numerator,
  COUNT(*) AS denominator
FROM hazard_life h
JOIN period p
  ON h.first_reinspected_on >= p.period_start AND h.first_reinspected_on < p.period_end
WHERE h.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.sector_code),
  (p.window_id, h.unit_code, h.sector_code)
)
