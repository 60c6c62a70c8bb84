-- Grain: hazard; hazards open past their deadline at the cut-off day, the longest overdue first.
SELECT
  h.hazard_no,
  h.enterprise_uscc,
  h.unit_code,
  h.sector_code,
  h.hazard_level,
  h.found_on,
  h.original_due_on,
  h.due_on,
  CASE WHEN h.rectified_on <= p.cut_off THEN h.rectified_on END AS rectified_on,
  CASE WHEN h.notified_on <= p.cut_off THEN h.notified_on END AS notified_on,
  DATE_DIFF('day', h.due_on, p.cut_off) AS days_overdue
FROM hazard_life h
JOIN period p ON h.due_on < p.cut_off
WHERE h.counted AND (h.accepted_on IS NULL OR h.accepted_on > p.cut_off)
  AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off) AND (h.left_on IS NULL OR h.left_on > p.cut_off)
ORDER BY h.due_on, h.hazard_no
