-- Grain: window × unit × sector, each also as all; hazards overdue and not rectified at the cut-off day, whenever found.
SELECT
  p.window_id,
  h.unit_code,
  h.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM hazard h
JOIN period p ON h.due_on < p.cut_off
WHERE h.counted AND (h.rectified_on IS NULL OR h.rectified_on > p.cut_off)
  AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.sector_code),
  (p.window_id, h.unit_code, h.sector_code)
)
