-- One row per segment whose place on its pipeline is on file.
SELECT
  segment_no,
  source,
  pipeline_no,
  LEAST(from_km, to_km) AS from_km,
  GREATEST(from_km, to_km) AS to_km,
  known_at,
  pull_id
FROM landed_pipeline_chainage
