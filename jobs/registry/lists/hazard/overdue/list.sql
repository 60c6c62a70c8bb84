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
FROM hazard_state s
JOIN period p ON s.from_on <= p.cut_off AND (s.until_on IS NULL OR s.until_on > p.cut_off)
JOIN hazard_life h ON h.source = s.source AND h.hazard_no = s.hazard_no
WHERE h.counted AND s.is_open AND h.due_on < p.cut_off
ORDER BY h.due_on, h.hazard_no
