-- Grain: publication that goes on although it may not.
SELECT b.publication_no, b.entry_no, b.enterprise_uscc, b.unit_code, b.site, b.published_from, b.public_before
FROM blacklist_publication b
JOIN period p ON b.public_before <= p.cut_off
WHERE b.counted AND (b.published_until IS NULL OR b.published_until >= p.cut_off)
ORDER BY b.public_before, b.publication_no
