SELECT article.id AS article, article.headline AS headline,
  TRY_CAST(article.date AS DATE) AS date, article.source AS source,
  verification.claim, verification.verdict, verification.stated, verification.found,
  verification."table", verification.sql, verification.question, verification.confidence,
  verification.reason, verification.explanation, verification.alternatives
FROM (SELECT article, unnest(verifications) AS verification FROM lines)
