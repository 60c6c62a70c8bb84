-- One row per reported accident, with its legal clock: until which day a death still counts.
WITH clock AS (
  -- Of the lines in force on the day of the accident the class's own goes before the common one (*).
  SELECT
    r.source,
    r.accident_no,
    MIN(r.occurred_on) AS occurred_on,
    CAST(MAX_BY(r.days, STRUCT(r.in_force, r.own, r.valid_from)) AS INT) AS window_days,
    CAST(MAX_BY(r.count_starts_day_after, STRUCT(r.in_force, r.own, r.valid_from)) AS BOOLEAN) AS starts_day_after
  FROM (
    SELECT
      a.source,
      a.accident_no,
      CAST(a.occurred_at AS DATE) AS occurred_on,
      w.days,
      w.count_starts_day_after,
      CAST(a.occurred_at AS DATE) >= COALESCE(CAST(w.valid_from AS DATE), DATE '0001-01-01') AS in_force,
      w.code <> '*' AS own,
      COALESCE(w.valid_from, '') AS valid_from
    FROM landed_accident a
    JOIN codelist_late_death_window w ON w.code = '*' OR w.code = a.management_class
  ) r
  GROUP BY r.source, r.accident_no
)
SELECT
  source,
  accident_no,
  occurred_on,
  window_days,
  -- Which number the day of the accident itself has.
  CASE WHEN starts_day_after THEN 0 ELSE 1 END AS first_day,
  DATE_ADD(occurred_on, window_days - CASE WHEN starts_day_after THEN 0 ELSE 1 END) AS ends_on
FROM clock
