-- One row per reported accident, with its counted numbers: first report and the supplements that count.
WITH supplement AS (
  SELECT
    source,
    accident_no,
    SUM(deaths_delta) FILTER (WHERE counted) AS deaths,
    SUM(deaths_delta) FILTER (WHERE exclusion_reason = 'outside_window') AS deaths_excluded,
    SUM(serious_delta) FILTER (WHERE counted) AS serious,
    MAX_BY(loss_wan, STRUCT(reported_at, update_no)) FILTER (WHERE counted AND loss_wan IS NOT NULL) AS loss_wan,
    MAX(known_at) AS known_at
  FROM accident_update
  GROUP BY source, accident_no
)
SELECT
  l.*,
  CAST(l.deaths + COALESCE(s.deaths, 0) AS INT) AS counted_deaths,
  CAST(COALESCE(s.deaths_excluded, 0) AS INT) AS late_deaths,
  -- An unknown number stays unknown unless a supplement gives it.
  CASE
    WHEN l.serious_injuries IS NOT NULL OR s.serious > 0
      THEN CAST(GREATEST(COALESCE(l.serious_injuries, 0) + COALESCE(s.serious, 0), 0) AS INT)
  END AS serious,
  COALESCE(s.loss_wan, l.direct_loss_wan) AS loss_wan,
  GREATEST(l.known_at, s.known_at) AS latest_known_at,
  c.window_days AS death_window_days,
  c.ends_on AS death_window_ends_on
FROM landed_accident l
LEFT JOIN supplement s ON s.source = l.source AND s.accident_no = l.accident_no
LEFT JOIN death_clock c ON c.source = l.source AND c.accident_no = l.accident_no
