-- One row per enterprise in the ledger of a campaign, and whether the campaign is meant for it.
WITH judged AS (
  SELECT
    l.*,
    k.code IS NOT NULL AND (l.key_process OR l.key_chemical OR l.major_source) AS by_key,
    CASE WHEN l.risk_grade IS NOT NULL THEN g.code IS NOT NULL END AS by_grade
  FROM landed_campaign_firm l
  LEFT JOIN codelist_campaign_scope k
    ON k.campaign = l.campaign AND k.criterion = 'two_key' AND k.value = 'true'
  LEFT JOIN codelist_campaign_scope g
    ON g.campaign = l.campaign AND g.criterion = 'risk_grade' AND g.value = l.risk_grade
)
SELECT
  l.ledger_no,
  l.source,
  l.campaign,
  l.enterprise_uscc,
  l.enterprise_name,
  COALESCE(m.current_code, 'UNK') AS area_code,
  COALESCE(z.unit_code, m.unit_code, 'UNK') AS unit_code,
  COALESCE(i.sector_code, 'other') AS sector_code,
  l.key_process,
  l.key_chemical,
  l.major_source,
  l.risk_grade,
  -- An enterprise that was not assessed is neither in nor out.
  CASE
    WHEN l.by_key OR l.by_grade THEN 'in'
    WHEN l.by_key IS NULL OR l.by_grade IS NULL THEN 'undetermined'
    ELSE 'out'
  END AS scope_state,
  CASE
    WHEN l.by_key AND l.by_grade THEN 'two_key,risk_grade'
    WHEN l.by_key THEN 'two_key'
    WHEN l.by_grade THEN 'risk_grade'
  END AS scope_reason,
  l.inspected_on,
  l.notice_no,
  l.notice_on,
  l.due_on,
  l.closed_on,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM judged l
LEFT JOIN area_map m ON m.area_code = l.area_code
LEFT JOIN statistical_unit z ON z.unit_code = l.zone_code
LEFT JOIN industry i ON i.industry_code = LEFT(l.industry_code, 2)
