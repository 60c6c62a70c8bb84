-- Grain: hazard; overdue major hazards and refused ones without a forced measure at the cut-off day.
SELECT
  h.hazard_no,
  h.enterprise_uscc,
  h.unit_code,
  h.hazard_level,
  h.due_on,
  CASE WHEN h.due_on < p.cut_off THEN DATE_DIFF('day', h.due_on, p.cut_off) END AS days_overdue,
  CASE WHEN h.refused_on <= p.cut_off THEN h.refused_on END AS refused_on,
  CASE WHEN h.refused_on <= p.cut_off THEN '拒不整改，未采取强制措施' ELSE '重大隐患超期，未采取强制措施' END AS reason
FROM hazard_state s
JOIN period p ON s.from_on <= p.cut_off AND (s.until_on IS NULL OR s.until_on > p.cut_off)
JOIN hazard_life h ON h.source = s.source AND h.hazard_no = s.hazard_no
WHERE h.counted AND s.is_open
  AND ((h.hazard_level = 'major' AND h.due_on < p.cut_off) OR h.refused_on <= p.cut_off)
  AND (h.forced_on IS NULL OR h.forced_on > p.cut_off OR h.forced_on < h.refused_on)
ORDER BY days_overdue DESC NULLS LAST, h.hazard_no
