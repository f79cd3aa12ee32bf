MATCH ()-[claim:HOSTED|CHAIRED|SPOKE_AT|ATTENDED|AFFILIATED_WITH|REPRESENTS|PART_OF|ABOUT]->()
WHERE claim.id IS NULL OR claim.article IS NULL OR claim.quote IS NULL OR claim.status IS NULL
  OR NOT claim.start >= 0 OR NOT claim.`end` > claim.start OR NOT size(claim.quote) <= claim.`end` - claim.start
RETURN count(claim) AS broken
