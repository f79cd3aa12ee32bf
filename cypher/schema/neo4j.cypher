// Keys are unique, relationships too: without a constraint two writers that MERGE one key make two of it.
CREATE CONSTRAINT plenary_article_id IF NOT EXISTS FOR (node:Article) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT plenary_entity_id IF NOT EXISTS FOR (node:Entity) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT plenary_event_id IF NOT EXISTS FOR (node:Event) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT plenary_lease_id IF NOT EXISTS FOR (node:Lease) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT plenary_hosted_id IF NOT EXISTS FOR ()-[claim:HOSTED]-() REQUIRE claim.id IS UNIQUE;
CREATE CONSTRAINT plenary_chaired_id IF NOT EXISTS FOR ()-[claim:CHAIRED]-() REQUIRE claim.id IS UNIQUE;
CREATE CONSTRAINT plenary_spoke_at_id IF NOT EXISTS FOR ()-[claim:SPOKE_AT]-() REQUIRE claim.id IS UNIQUE;
CREATE CONSTRAINT plenary_attended_id IF NOT EXISTS FOR ()-[claim:ATTENDED]-() REQUIRE claim.id IS UNIQUE;
CREATE CONSTRAINT plenary_affiliated_with_id IF NOT EXISTS FOR ()-[claim:AFFILIATED_WITH]-() REQUIRE claim.id IS UNIQUE;
CREATE CONSTRAINT plenary_represents_id IF NOT EXISTS FOR ()-[claim:REPRESENTS]-() REQUIRE claim.id IS UNIQUE;
CREATE CONSTRAINT plenary_part_of_id IF NOT EXISTS FOR ()-[claim:PART_OF]-() REQUIRE claim.id IS UNIQUE;
CREATE CONSTRAINT plenary_about_id IF NOT EXISTS FOR ()-[claim:ABOUT]-() REQUIRE claim.id IS UNIQUE;
CALL db.awaitIndexes(60);
