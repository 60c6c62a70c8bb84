-- One row per step in the handling of a hazard, whichever system knows it.
-- A twin's word on rectifying, closing and withdrawing does not count; the counted row's does (decision 0121).
SELECT h.source, h.hazard_no, 'found' AS step, h.found_on AS happened_on, h.due_on AS limit_on,
  CAST(NULL AS STRING) AS level, CAST(NULL AS STRING) AS authority, h.source AS seen_source, h.hazard_no AS evidence
FROM hazard h
UNION ALL
SELECT h.source, h.hazard_no, 'rectified', h.rectified_on, NULL, NULL, NULL, h.source, h.hazard_no
FROM hazard h
WHERE h.rectified_on IS NOT NULL
UNION ALL
-- The day in the hazard's own row is the last word; a step 'closed_once' may have been undone.
SELECT h.source, h.hazard_no, 'closed', h.closed_on, NULL, NULL, NULL, h.source, h.hazard_no
FROM hazard h
WHERE h.closed_on IS NOT NULL
UNION ALL
SELECT h.source, h.hazard_no, 'withdrawn', h.withdrawn_on, NULL, NULL, NULL, h.source, h.hazard_no
FROM hazard h
WHERE h.withdrawn_on IS NOT NULL
UNION ALL
SELECT n.source, n.hazard_no, CASE e.event_kind WHEN 'closed' THEN 'closed_once' ELSE e.event_kind END,
  e.happened_on, e.new_due_on, e.level, e.authority, e.source, e.event_no
FROM hazard_event e
JOIN hazard_number n ON n.seen_source = e.source AND n.seen_no = e.hazard_no
WHERE e.counted AND e.happened_on IS NOT NULL
  AND NOT (n.twin AND e.event_kind IN ('rectified', 'closed', 'withdrawn'))
UNION ALL
SELECT n.source, n.hazard_no, CASE r.result WHEN 'failed' THEN 'failed' ELSE 'passed' END,
  r.inspected_on, NULL, NULL, NULL, r.source, r.reinspection_no
FROM reinspection r
JOIN hazard_number n ON n.seen_source = r.source AND n.seen_no = r.hazard_no
WHERE r.counted AND r.inspected_on IS NOT NULL
