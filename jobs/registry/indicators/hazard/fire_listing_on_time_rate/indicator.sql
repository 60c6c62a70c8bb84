-- Grain: window × unit × sector, each also as all; listed fire hazards whose supervision is due in the window.
SELECT
  p.window_id,
  h.unit_code,
  h.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE h.delisted_on <= h.listing_due_on) AS numerator,
  COUNT(*) AS denominator
FROM hazard_life h
JOIN period p
  ON h.listing_due_on >= p.period_start AND h.listing_due_on < p.period_end
WHERE h.counted AND h.class_code = 'fire' AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.sector_code),
  (p.window_id, h.unit_code, h.sector_code)
)
