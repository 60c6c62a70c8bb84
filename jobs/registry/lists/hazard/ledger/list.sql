-- Grain: hazard; major hazards of all times with the four dates of 一单四制 as of the cut-off day.
WITH line AS (
  SELECT
    h.hazard_no,
    h.enterprise_uscc,
    h.unit_code,
    h.found_on,
    h.due_on,
    CASE WHEN h.assigned_on <= p.cut_off THEN h.assigned_on END AS assigned_on,
    CASE WHEN h.ledgered_on <= p.cut_off THEN h.ledgered_on END AS ledgered_on,
    CASE WHEN s.state = 'accepted' THEN s.from_on END AS cancelled_on,
    CASE WHEN h.notified_on <= p.cut_off THEN h.notified_on END AS notified_on,
    s.state = 'left' AS gone,
    h.due_on < p.cut_off AS past_due,
    DATE_DIFF('day', h.due_on, p.cut_off) AS days
  FROM hazard_state s
  JOIN period p ON s.from_on <= p.cut_off AND (s.until_on IS NULL OR s.until_on > p.cut_off)
  JOIN hazard_life h ON h.source = s.source AND h.hazard_no = s.hazard_no
  WHERE h.counted AND h.hazard_level = 'major' AND s.state <> 'withdrawn'
)
SELECT
  l.hazard_no,
  l.enterprise_uscc,
  l.unit_code,
  CASE WHEN l.cancelled_on IS NOT NULL THEN '已销号' WHEN l.gone THEN '随企业关闭退出' ELSE '未销号' END AS state,
  l.found_on,
  l.due_on,
  l.assigned_on,
  l.ledgered_on,
  l.cancelled_on,
  l.notified_on,
  CASE WHEN l.cancelled_on IS NULL AND NOT l.gone AND l.past_due THEN l.days END AS days_overdue,
  l.assigned_on IS NULL AS gap_assigned,
  l.ledgered_on IS NULL AS gap_ledgered,
  l.cancelled_on IS NULL AS gap_cancelled,
  l.notified_on IS NULL AND l.cancelled_on IS NULL AND NOT l.gone AND COALESCE(l.past_due, FALSE) AS gap_notified
FROM line l
ORDER BY l.found_on, l.hazard_no
