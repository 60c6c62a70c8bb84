-- One row per kind of penalty and party of a decision; the decision's own row counts once.
SELECT
  l.item_no,
  l.source,
  l.decision_no,
  l.party_kind,
  l.item_kind,
  l.amount_yuan,
  p.enterprise_uscc,
  COALESCE(p.unit_code, 'UNK') AS unit_code,
  COALESCE(p.sector_code, 'other') AS sector_code,
  k.name_zh AS item_kind_name,
  CAST(k.rank AS INT) AS severity,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_penalty_item l
LEFT JOIN penalty_case p ON p.source = l.source AND p.decision_no = l.decision_no
LEFT JOIN codelist_penalty_item_kind k ON k.code = l.item_kind
