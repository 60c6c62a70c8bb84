-- One row per reported accident, with the supplements that count taken in.
WITH measured AS (
  -- State Council order 493 article 3: any one dimension suffices, the highest grade holds.
  SELECT f.source, f.accident_no, MAX(CAST(g.rank AS INT)) AS grade_rank
  FROM accident_figure f
  JOIN codelist_accident_grade g
    ON (f.counted_deaths >= CAST(g.deaths_from AS INT)
      OR f.serious >= CAST(g.serious_from AS INT)
      OR f.loss_wan >= CAST(g.loss_wan_from AS DECIMAL(14, 2)))
    AND CAST(f.occurred_at AS DATE) >= COALESCE(CAST(g.valid_from AS DATE), DATE '0001-01-01')
    AND CAST(f.occurred_at AS DATE) < COALESCE(CAST(g.valid_until AS DATE), DATE '9999-12-31')
  GROUP BY f.source, f.accident_no
),
triggered AS (
  -- Special equipment and railways have triggers of their own; of equal ones the first is named.
  SELECT
    source,
    accident_no,
    MAX(grade_rank) AS grade_rank,
    MIN_BY(trigger_code, STRUCT(-grade_rank, trigger_code)) AS basis
  FROM accident_trigger
  GROUP BY source, accident_no
),
graded AS (
  SELECT
    f.source,
    f.accident_no,
    GREATEST(COALESCE(m.grade_rank, 1), COALESCE(t.grade_rank, 1)) AS grade_rank,
    CASE WHEN t.grade_rank > COALESCE(m.grade_rank, 1) THEN t.basis END AS grade_basis
  FROM accident_figure f
  LEFT JOIN measured m ON m.source = f.source AND m.accident_no = f.accident_no
  LEFT JOIN triggered t ON t.source = f.source AND t.accident_no = f.accident_no
)
SELECT
  f.accident_no,
  f.source,
  f.title,
  f.occurred_at,
  CAST(f.occurred_at AS DATE) AS occurred_on,
  f.reported_at,
  COALESCE(m.current_code, 'UNK') AS area_code,
  f.area_code AS reported_area_code,
  COALESCE(z.unit_code, m.unit_code, 'UNK') AS unit_code,
  f.industry_code,
  i.section AS industry_section,
  LEFT(f.industry_code, 2) AS industry_division,
  COALESCE(i.sector_code, 'other') AS sector_code,
  COALESCE(CAST(c.industrial_mining_trade AS BOOLEAN), i.industrial_mining_trade, FALSE) AS industrial_mining_trade,
  f.management_class,
  f.accident_type,
  f.deaths AS first_deaths,
  f.counted_deaths AS deaths,
  f.late_deaths AS deaths_excluded,
  f.serious AS serious_injuries,
  f.minor_injuries,
  f.loss_wan AS direct_loss_wan,
  COALESCE(r.code, 'general') AS grade,
  f.serious IS NULL OR f.loss_wan IS NULL AS grade_is_lower_bound,
  f.status,
  NOT f.deleted AND f.status IS DISTINCT FROM 'cancelled' AND t.duplicate_of IS NULL AS counted,
  CASE
    WHEN f.deleted THEN 'deleted'
    WHEN f.status = 'cancelled' THEN 'cancelled'
    WHEN t.duplicate_of IS NOT NULL THEN 'duplicate'
  END AS exclusion_reason,
  f.enterprise_uscc,
  f.enterprise_name,
  f.latest_known_at AS known_at,
  f.pull_id,
  CASE WHEN t.others IS NULL OR t.others = f.source THEN f.source ELSE CONCAT(f.source, ',', t.others) END AS origins,
  t.duplicate_of,
  h.accident_type_2025,
  h.equipment_kind,
  g.grade_basis,
  CAST(h.noticed_at AS DATE) AS noticed_on,
  h.entered_in_time,
  h.completion_due_on,
  CAST(h.completed_at AS DATE) AS completed_on,
  f.death_window_days, f.death_window_ends_on
FROM accident_figure f
LEFT JOIN accident_twin t ON t.source = f.source AND t.accident_no = f.accident_no
LEFT JOIN graded g ON g.source = f.source AND g.accident_no = f.accident_no
LEFT JOIN (
  SELECT CAST(rank AS INT) AS grade_rank, MIN(code) AS code FROM codelist_accident_grade GROUP BY CAST(rank AS INT)
) r ON r.grade_rank = g.grade_rank
LEFT JOIN accident_entry h ON h.source = f.source AND h.accident_no = f.accident_no
LEFT JOIN area_map m ON m.area_code = f.area_code
LEFT JOIN statistical_unit z ON z.unit_code = f.zone_code
LEFT JOIN industry i ON i.industry_code = LEFT(f.industry_code, 2)
LEFT JOIN codelist_management_class c ON c.code = f.management_class
