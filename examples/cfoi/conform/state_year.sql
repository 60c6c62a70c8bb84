-- One row per row of the three files: a state, an industry, a year, and one of the three numbers.
SELECT
  l.record_no,
  l.source,
  COALESCE(m.unit_code, 'UNK') AS unit_code,
  l.area_code AS reported_area,
  l.naics,
  l.year_end_on,
  -- Rates are of two years: a year counts in its own and in the next.
  ADD_MONTHS(l.year_end_on, 12) AS last_year_end_on,
  l.naics IN ('211XXX', '212XXX', '213XXX') AS mining,
  -- Rigs drill for oil and gas only.
  l.naics IN ('211XXX', '213111', '213112', 'rigs') AS oil_gas,
  l.deaths,
  l.workers,
  l.rigs,
  -- The whole country, and the parts of New York, are no states.
  m.unit_code IS NOT NULL AND m.unit_code <> 'UNK' AS counted,
  CASE WHEN m.unit_code IS NULL OR m.unit_code = 'UNK' THEN 'no_state' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_state_year l
LEFT JOIN area_map m ON m.area_code = l.area_code
