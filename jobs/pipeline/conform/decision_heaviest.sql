-- One row per decision with an item on file: the heaviest kind of penalty; 'other' yields to a named one.
SELECT
  l.source,
  l.decision_no,
  MAX_BY(l.item_kind, STRUCT(CAST(k.rank AS INT), l.item_kind)) AS heaviest_kind
FROM landed_penalty_item l
JOIN codelist_penalty_item_kind k ON k.code = l.item_kind
WHERE NOT l.deleted
GROUP BY l.source, l.decision_no
