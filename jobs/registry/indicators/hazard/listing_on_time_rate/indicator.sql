-- Grain: window × unit × sector × category, each also as all; listed hazards whose supervision is due in the window, by level.
SELECT
  p.window_id,
  h.unit_code,
  h.sector_code,
  h.listed_level AS category_code,
  COUNT(*) FILTER (WHERE h.delisted_on <= h.listing_due_on) AS numerator,
  COUNT(*) AS denominator
FROM hazard_life h
JOIN period p
  ON h.listing_due_on >= p.period_start AND h.listing_due_on < p.period_end
WHERE h.counted AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.sector_code),
  (p.window_id, h.unit_code, h.sector_code),
  (p.window_id, h.listed_level),
  (p.window_id, h.unit_code, h.listed_level)
)
