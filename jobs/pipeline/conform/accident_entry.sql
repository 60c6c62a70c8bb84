-- One row per accident with a sheet that holds: its new class, its device, and whether it was entered in time.
WITH latest AS (
  SELECT
    *,
    ROW_NUMBER() OVER (PARTITION BY source, accident_no ORDER BY noticed_at DESC NULLS LAST, sheet_no DESC) AS place
  FROM landed_accident_sheet
  WHERE NOT deleted
)
SELECT
  l.source,
  l.accident_no,
  l.accident_type_2025,
  l.equipment_kind,
  l.noticed_at,
  l.completed_at,
  l.entered_at <= l.noticed_at + CAST(e.hours AS INT) * INTERVAL '1' HOUR AS entered_in_time,
  CAST(l.noticed_at + CAST(c.hours AS INT) * INTERVAL '1' HOUR AS DATE) AS completion_due_on
FROM latest l
LEFT JOIN codelist_reporting_deadline e ON e.code = 'entry'
LEFT JOIN codelist_reporting_deadline c ON c.code = 'completion'
WHERE l.place = 1
