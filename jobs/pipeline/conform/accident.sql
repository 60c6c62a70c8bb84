-- One row per reported accident, with the supplements that count taken in.
WITH graded AS (
  -- State Council order 493 article 3: any one dimension suffices, the highest grade holds.
  SELECT f.source, f.accident_no, MAX_BY(g.code, CAST(g.rank AS INT)) AS grade
  FROM accident_figure f
  JOIN codelist_accident_grade g
    ON (f.counted_deaths >= CAST(g.deaths_from AS INT)
      OR f.serious >= CAST(g.serious_from AS INT)
      OR f.loss_wan >= CAST(g.loss_wan_from AS DECIMAL(14, 2)))
    AND CAST(f.occurred_at AS DATE) >= COALESCE(CAST(g.valid_from AS DATE), DATE '0001-01-01')
    AND CAST(f.occurred_at AS DATE) < COALESCE(CAST(g.valid_until AS DATE), DATE '9999-12-31')
  GROUP BY f.source, f.accident_no
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
  COALESCE(g.grade, 'general') AS grade,
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
  t.duplicate_of
FROM accident_figure f
LEFT JOIN accident_twin t ON t.source = f.source AND t.accident_no = f.accident_no
LEFT JOIN graded g ON g.source = f.source AND g.accident_no = f.accident_no
LEFT JOIN area_map m ON m.area_code = f.area_code
LEFT JOIN statistical_unit z ON z.unit_code = f.zone_code
LEFT JOIN industry i ON i.industry_code = LEFT(f.industry_code, 2)
LEFT JOIN codelist_management_class c ON c.code = f.management_class
