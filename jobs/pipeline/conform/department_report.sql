-- One row per unit, month and item of the forms on fires, operating vehicles and all road traffic.
SELECT
  CASE
    WHEN l.place_kind IS NOT NULL THEN 'fire'
    WHEN l.vehicle_kind IS NOT NULL THEN 'operating'
    ELSE 'traffic'
  END AS report_kind,
  l.source,
  l.unit_code,
  CAST(CONCAT(l.month, '-01') AS DATE) AS month_start,
  ADD_MONTHS(CAST(CONCAT(l.month, '-01') AS DATE), 1) AS month_end,
  COALESCE(l.place_kind, l.vehicle_kind, l.road_kind) AS item,
  COALESCE(l.accidents, l.fires) AS accidents,
  l.deaths,
  l.injuries,
  l.vehicles,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_department_report l
