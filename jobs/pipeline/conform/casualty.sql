-- One row per casualty of an accident, without identity; when, where and whether it counts is the accident's.
WITH placed AS (
  SELECT
    l.*,
    a.occurred_on,
    a.unit_code,
    a.sector_code,
    a.counted,
    a.exclusion_reason,
    CAST(COALESCE(w.days, d.days) AS INT) AS window_days,
    DATEDIFF(l.died_on, a.occurred_on)
      + CASE WHEN CAST(d.count_starts_day_after AS BOOLEAN) THEN 0 ELSE 1 END AS days_after
  FROM landed_casualty l
  LEFT JOIN accident a ON a.source = l.source AND a.accident_no = l.accident_no
  LEFT JOIN codelist_late_death_window w ON w.code = a.management_class
  LEFT JOIN codelist_late_death_window d ON d.code = '*'
)
SELECT
  p.casualty_no,
  p.source,
  p.accident_no,
  p.sex,
  p.age,
  p.injury,
  p.died_on,
  p.known_at,
  p.pull_id,
  p.occurred_on,
  COALESCE(p.unit_code, 'UNK') AS unit_code,
  COALESCE(p.sector_code, 'other') AS sector_code,
  COALESCE(b.code, 'unknown') AS age_band,
  -- Who dies after the window stays among the injured.
  CASE
    WHEN p.injury = 'death' AND p.days_after > p.window_days THEN 'serious'
    WHEN p.injury IN ('death', 'missing') THEN 'death'
    ELSE p.injury
  END AS counted_as,
  COALESCE(p.counted, FALSE) AS counted,
  CASE WHEN p.counted IS NULL THEN 'no_accident' ELSE p.exclusion_reason END AS exclusion_reason
FROM placed p
LEFT JOIN codelist_age_band b ON p.age >= CAST(b.age_from AS INT) AND p.age <= CAST(b.age_to AS INT)
