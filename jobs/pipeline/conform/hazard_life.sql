-- One row per hazard with the days of its whole life, whichever system knows them; as dwd.hazard, counted or not.
WITH forced AS (
  SELECT source, hazard_no, MIN(started_on) AS forced_on, MIN(measure_no) AS forced_no
  FROM hazard_forced
  GROUP BY source, hazard_no
)
SELECT
  h.hazard_no, h.source, h.origins, h.inspection_no, COALESCE(h.origin, 'unknown') AS origin,
  h.enterprise_uscc, h.area_code, h.unit_code, h.sector_code,
  COALESCE(h.hazard_level, 'unknown') AS hazard_level,
  COALESCE(k.class_code, 'unknown') AS class_code,
  k.site,
  COALESCE(d.state, 'found') AS state,
  h.found_on, h.due_on, h.original_due_on,
  COALESCE(h.due_on > h.original_due_on, FALSE) AS extended,
  CAST(COALESCE(d.extensions, 0) AS INT) AS extensions,
  h.rectified_on, h.closed_on, h.withdrawn_on,
  COALESCE(h.rectified_on = h.found_on, FALSE) AS on_site,
  d.registered_on, d.assigned_on, d.assigned_by, d.ledgered_on, d.notified_on, d.refused_on,
  d.transferred_on, d.transferred_to, d.left_on,
  d.first_accepted_on, d.accepted_on,
  CASE
    WHEN d.accepted_on IS NULL OR h.due_on IS NULL THEN NULL
    ELSE CAST(GREATEST(DATEDIFF(d.accepted_on, h.due_on), 0) AS INT)
  END AS days_late,
  d.reopened_on,
  d.first_reinspected_on,
  CASE
    WHEN d.first_reinspected_on IS NULL THEN NULL
    ELSE d.first_failed_on IS NULL OR d.first_failed_on > d.first_reinspected_on
  END AS first_reinspection_passed,
  d.looked_back_on, d.look_back_failed_on,
  CASE WHEN COALESCE(h.listed_on, d.listed_on) IS NOT NULL THEN COALESCE(h.listed_level, d.listed_level, 'unknown') END
    AS listed_level,
  COALESCE(h.listed_on, d.listed_on) AS listed_on,
  CASE WHEN COALESCE(h.listed_on, d.listed_on) IS NOT NULL THEN COALESCE(d.listing_due_on, h.due_on) END AS listing_due_on,
  COALESCE(h.delisted_on, d.delisted_on) AS delisted_on,
  COALESCE(k.responsibility, FALSE) AS responsibility,
  COALESCE(k.measures, FALSE) AS measures,
  COALESCE(k.funds, FALSE) AS funds,
  COALESCE(k.time_limit, FALSE) AS time_limit,
  COALESCE(k.contingency, FALSE) AS contingency,
  COALESCE(k.responsibility AND k.measures AND k.funds AND k.time_limit AND k.contingency, FALSE) AS five_duties,
  k.reported_to_regulator_on, k.reported_to_workers_on,
  f.forced_on, f.forced_no,
  r.relapse_of, r.relapse_after, r.relapsed_on,
  h.counted, h.exclusion_reason, h.known_at, h.pull_id
FROM hazard h
LEFT JOIN hazard_days d ON d.source = h.source AND d.hazard_no = h.hazard_no
LEFT JOIN hazard_task k ON k.source = h.source AND k.hazard_no = h.hazard_no
LEFT JOIN forced f ON f.source = h.source AND f.hazard_no = h.hazard_no
LEFT JOIN hazard_relapse r ON r.source = h.source AND r.hazard_no = h.hazard_no
