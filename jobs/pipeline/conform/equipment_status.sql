-- One row per change of a device's state, with the day of the next change.
SELECT
  change_no,
  source,
  equipment_no,
  status,
  from_on,
  -- Numbers are text: of one day's changes the longer number is the later one.
  LEAD(from_on) OVER (
    PARTITION BY source, equipment_no ORDER BY from_on, LENGTH(change_no), change_no) AS until_on,
  LEAD(status) OVER (
    PARTITION BY source, equipment_no ORDER BY from_on, LENGTH(change_no), change_no) AS next_status,
  known_at,
  pull_id
FROM landed_equipment_status
