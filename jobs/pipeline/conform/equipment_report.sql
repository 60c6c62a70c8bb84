-- One row per device with an accepted inspection report that says when the next is due.
SELECT
  source,
  equipment_no,
  -- Numbers are text: of one day's inspections the longer number is the later one.
  MAX_BY(next_due_on, STRUCT(inspected_on, LENGTH(inspection_no), inspection_no)) AS next_due_on
FROM equipment_inspection
WHERE accepted AND next_due_on IS NOT NULL
GROUP BY source, equipment_no
