-- Grain: hazard; listed hazards past their supervision's day and not delisted at the cut-off day.
SELECT
  h.hazard_no,
  h.enterprise_uscc,
  h.unit_code,
  h.listed_level,
  h.listed_on,
  h.listing_due_on,
  DATE_DIFF('day', h.listing_due_on, p.cut_off) AS days_overdue
FROM hazard_life h
JOIN period p ON h.listing_due_on < p.cut_off AND h.listed_on <= p.cut_off
WHERE h.counted AND (h.delisted_on IS NULL OR h.delisted_on > p.cut_off)
  AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off)
ORDER BY h.listing_due_on, h.hazard_no
