-- Grain: window × unit × sector × category, each also as all; open hazards by band of age at the cut-off day.
SELECT
  p.window_id,
  a.unit_code,
  a.sector_code,
  a.band AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM hazard_age a
JOIN period p
  ON a.from_on <= p.cut_off AND (a.until_on IS NULL OR a.until_on > p.cut_off)
WHERE a.counted AND a.age_kind = 'open' AND a.hazard_level = 'major'
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, a.unit_code),
  (p.window_id, a.sector_code),
  (p.window_id, a.unit_code, a.sector_code),
  (p.window_id, a.band),
  (p.window_id, a.unit_code, a.band)
)
