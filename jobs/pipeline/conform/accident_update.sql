-- One row per supplement to an accident report, with whether it still counts.
WITH placed AS (
  SELECT
    u.*,
    c.window_days,
    -- What has no date of death is dated by its report; the list says which day is day 1.
    DATEDIFF(COALESCE(u.died_on, CAST(u.reported_at AS DATE)), c.occurred_on) + c.first_day AS days_after
  FROM landed_accident_update u
  LEFT JOIN death_clock c ON c.source = u.source AND c.accident_no = u.accident_no
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
