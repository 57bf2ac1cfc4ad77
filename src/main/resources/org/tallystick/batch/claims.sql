SELECT article.id AS article, article.headline AS headline,
  TRY_CAST(article.date AS DATE) AS date, article.source AS source,
  claim.id, claim."start", claim."end", claim.text, claim.section, claim.sentence,
  claim.kind, claim.value, claim.low, claim.high, claim.lowOpen, claim.highOpen,
  claim.approximation, claim.unit, claim.per,
  claim.subject, claim.predicate, claim.agent, claim.place, claim.change, claim.base,
  CASE WHEN claim.period IS NULL THEN NULL ELSE {
    'text': claim.period.text, 'claim': claim.period.claim,
    'start': TRY_CAST(claim.period."start" AS DATE), 'end': TRY_CAST(claim.period."end" AS DATE),
    'days': claim.period.days} END AS period,
  claim.attribution, claim.modality, claim.quoted
FROM (SELECT article, unnest(claims) AS claim FROM lines)
