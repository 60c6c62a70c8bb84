-- Grain: window × unit × sector, each also as all; hazards listed and not delisted at the cut-off day.
SELECT
  p.window_id,
  h.unit_code,
  h.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM hazard h
JOIN period p ON h.listed_on <= p.cut_off
WHERE h.counted AND (h.delisted_on IS NULL OR h.delisted_on > p.cut_off)
  AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.sector_code),
  (p.window_id, h.unit_code, h.sector_code)
)
