-- One row per circumstance of an accident that may make its grade, other than casualties and loss.
SELECT source, accident_no, equipment_kind, event AS measure, CAST(1 AS DECIMAL(12, 2)) AS amount
FROM landed_accident_sheet WHERE NOT deleted AND event IS NOT NULL
UNION ALL
SELECT source, accident_no, equipment_kind, 'stranded_hours', CAST(stranded_hours AS DECIMAL(12, 2))
FROM landed_accident_sheet WHERE NOT deleted AND stranded_hours IS NOT NULL
UNION ALL
SELECT source, accident_no, equipment_kind, 'stranded_persons', CAST(stranded_persons AS DECIMAL(12, 2))
FROM landed_accident_sheet WHERE NOT deleted AND stranded_persons IS NOT NULL
UNION ALL
SELECT source, accident_no, equipment_kind, 'relocated_persons', CAST(relocated_persons AS DECIMAL(12, 2))
FROM landed_accident_sheet WHERE NOT deleted AND relocated_persons IS NOT NULL
UNION ALL
SELECT source, accident_no, equipment_kind, 'boiler_mw', CAST(boiler_mw AS DECIMAL(12, 2))
FROM landed_accident_sheet WHERE NOT deleted AND boiler_mw IS NOT NULL
UNION ALL
SELECT source, accident_no, equipment_kind, 'outage_hours', CAST(outage_hours AS DECIMAL(12, 2))
FROM landed_accident_sheet WHERE NOT deleted AND outage_hours IS NOT NULL
UNION ALL
SELECT source, accident_no, equipment_kind, 'passenger_cars_derailed', CAST(passenger_cars AS DECIMAL(12, 2))
FROM landed_accident_sheet WHERE NOT deleted AND passenger_cars IS NOT NULL
UNION ALL
SELECT source, accident_no, equipment_kind, 'freight_cars_derailed', CAST(freight_cars AS DECIMAL(12, 2))
FROM landed_accident_sheet WHERE NOT deleted AND freight_cars IS NOT NULL
UNION ALL
SELECT
  source,
  accident_no,
  equipment_kind,
  CASE WHEN COALESCE(busy_line, FALSE) THEN 'busy_line_hours' ELSE 'other_line_hours' END,
  CAST(interrupted_hours AS DECIMAL(12, 2))
FROM landed_accident_sheet WHERE NOT deleted AND interrupted_hours IS NOT NULL
