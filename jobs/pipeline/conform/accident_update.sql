-- One row per supplement to an accident report, with whether it still counts.
WITH placed AS (
  SELECT
    u.*,
    CAST(COALESCE(w.days, d.days) AS INT) AS window_days,
    -- What has no date of death is dated by its report; the list says which day is day 1.
    DATEDIFF(COALESCE(u.died_on, CAST(u.reported_at AS DATE)), CAST(a.occurred_at AS DATE))
      + CASE WHEN CAST(d.count_starts_day_after AS BOOLEAN) THEN 0 ELSE 1 END AS days_after
  FROM landed_accident_update u
  LEFT JOIN landed_accident a ON a.source = u.source AND a.accident_no = u.accident_no
  LEFT JOIN codelist_late_death_window w ON w.code = a.management_class
  LEFT JOIN codelist_late_death_window d ON d.code = '*'
),
judged AS (
  SELECT
    *,
    CASE
      WHEN deleted THEN 'deleted'
      -- Casualties change within the window only; losses and closures at any time.
      WHEN update_kind IN ('late_death', 'injury_change') AND days_after > window_days
        THEN 'outside_window'
    END AS exclusion_reason
  FROM placed
)
SELECT
  update_no,
  source,
  accident_no,
  update_kind,
  reported_at,
  died_on,
  days_after,
  window_days,
  deaths_delta,
  serious_delta,
  loss_wan,
  exclusion_reason IS NULL AS counted,
  exclusion_reason,
  known_at,
  pull_id
FROM judged
