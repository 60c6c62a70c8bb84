-- One row per day from 2007 to 2034: whether it is worked, and how many worked days there were by its end.
WITH digit AS (
  SELECT n
  FROM (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) AS d(n)
),
-- 1 January 2007 was a Monday.
calendar AS (
  SELECT s.n, DATE_ADD(DATE '2007-01-01', s.n) AS calendar_day
  FROM (
    SELECT a.n + 10 * b.n + 100 * c.n + 1000 * e.n AS n
    FROM digit a
    CROSS JOIN digit b
    CROSS JOIN digit c
    CROSS JOIN digit e
  ) s
),
worked AS (
  SELECT
    c.calendar_day,
    CASE
      WHEN x.kind = 'off' THEN 0
      WHEN x.kind = 'work' THEN 1
      WHEN c.n % 7 >= 5 THEN 0
      ELSE 1
    END AS worked
  FROM calendar c
  LEFT JOIN codelist_calendar_exception x ON CAST(x.code AS DATE) = c.calendar_day
)
SELECT
  calendar_day,
  worked = 1 AS worked,
  CAST(SUM(worked) OVER (ORDER BY calendar_day) AS INT) AS worked_days
FROM worked
