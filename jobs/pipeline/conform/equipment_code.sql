-- One row per device whose code of the new generation and certificate are on file.
SELECT
  equipment_no,
  source,
  device_code,
  certificate_no,
  certified_on,
  known_at,
  pull_id
FROM landed_equipment_code
