-- Grain: accident; counted accidents whose window for late deaths was open on a day of the month.
SELECT
  a.accident_no,
  a.occurred_on,
  a.unit_code,
  a.management_class,
  a.deaths,
  a.deaths_excluded,
  a.death_window_days,
  a.death_window_ends_on,
  CAST(GREATEST(DATEDIFF('day', p.cut_off, a.death_window_ends_on), 0) AS INT) AS days_left
FROM accident a
JOIN period p ON a.occurred_on < p.period_end AND a.death_window_ends_on >= p.period_start
WHERE a.counted
ORDER BY a.death_window_ends_on, a.accident_no
