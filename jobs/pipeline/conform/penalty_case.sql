-- One row per penalty decision, amounts as the decision document states them; the accident it
-- follows is the source's own or that of a separate link.
SELECT
  l.decision_no,
  l.source,
  l.inspection_no,
  l.enterprise_uscc,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(z.unit_code, m.unit_code, 'UNK') AS unit_code,
  l.industry_code,
  i.section AS industry_section,
  LEFT(l.industry_code, 2) AS industry_division,
  COALESCE(i.sector_code, 'other') AS sector_code,
  l.filed_on,
  l.decided_on,
  l.penalty_kind,
  l.fine_yuan,
  NOT (l.deleted OR l.revoked) AS counted,
  CASE WHEN l.deleted THEN 'deleted' WHEN l.revoked THEN 'revoked' END AS exclusion_reason,
  l.known_at,
  l.pull_id,
  COALESCE(l.accident_no, a.accident_no) AS accident_no,
  COALESCE(h.heaviest_kind, 'none') AS heaviest_kind,
  u.published_on,
  t.calendar_day AS publish_due_on
FROM landed_penalty_case l
LEFT JOIN area_map m ON m.area_code = l.area_code
LEFT JOIN statistical_unit z ON z.unit_code = l.zone_code
LEFT JOIN industry i ON i.industry_code = LEFT(l.industry_code, 2)
LEFT JOIN landed_penalty_accident a ON a.source = l.source AND a.decision_no = l.decision_no
LEFT JOIN decision_heaviest h ON h.source = l.source AND h.decision_no = l.decision_no
LEFT JOIN decision_published u ON u.source = l.source AND u.decision_no = l.decision_no
LEFT JOIN codelist_enforcement_limit k ON k.code = 'publication_working_days'
LEFT JOIN working_day d ON d.calendar_day = l.decided_on
LEFT JOIN working_day t ON t.worked AND t.worked_days = d.worked_days + CAST(k.value AS INT)
