-- One row per device in use for which no document says when it is due: the day from which its cycle
-- counts, and its last inspection.
WITH silent AS (
  SELECT l.source, l.equipment_no, l.category_code, l.in_use_on
  FROM landed_equipment l
  LEFT JOIN equipment_report r ON r.source = l.source AND r.equipment_no = l.equipment_no
  WHERE l.next_due_on IS NULL AND r.next_due_on IS NULL AND l.equipment_status = 'in_use'
),
inspected AS (
  SELECT
    i.source,
    i.equipment_no,
    MAX(i.inspected_on) AS inspected_on,
    MAX(CASE WHEN i.inspection_kind = 'supervision' THEN i.inspected_on END) AS supervised_on
  FROM equipment_inspection i
  JOIN silent s ON s.source = i.source AND s.equipment_no = i.equipment_no
  WHERE i.accepted AND i.inspection_kind IN ('periodic', 'supervision')
  GROUP BY i.source, i.equipment_no
),
restarted AS (
  SELECT s.source, s.equipment_no, MAX(t.until_on) AS restarted_on
  FROM silent s
  JOIN equipment_cycle c ON c.category_code = s.category_code AND c.restart_months IS NOT NULL
  JOIN equipment_status t ON t.source = s.source AND t.equipment_no = s.equipment_no
  WHERE t.status = 'stopped' AND t.next_status = 'in_use'
    AND t.until_on > ADD_MONTHS(t.from_on, c.restart_months)
  GROUP BY s.source, s.equipment_no
)
SELECT
  s.source,
  s.equipment_no,
  s.category_code,
  i.inspected_on,
  GREATEST(s.in_use_on, i.supervised_on, r.restarted_on) AS anchor_on
FROM silent s
LEFT JOIN inspected i ON i.source = s.source AND i.equipment_no = s.equipment_no
LEFT JOIN restarted r ON r.source = s.source AND r.equipment_no = s.equipment_no
