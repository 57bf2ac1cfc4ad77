SELECT article.id AS article, article.headline AS headline,
  TRY_CAST(article.date AS DATE) AS date, article.source AS source,
  finding.id, finding.rule, finding.verdict, finding.claims, finding.spans, finding.stated,
  finding.implied, finding.arithmetic, finding.message, finding.confidence
FROM (SELECT article, unnest(findings) AS finding FROM lines)
