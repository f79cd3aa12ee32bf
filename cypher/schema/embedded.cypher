// The index beside each constraint: with the constraint alone MERGE scans all nodes of the label.
// Relationships cannot have constraints here; there is only one writer.
CREATE INDEX plenary_article_index IF NOT EXISTS FOR (node:Article) ON (node.id);
CREATE CONSTRAINT plenary_article_id IF NOT EXISTS FOR (node:Article) REQUIRE node.id IS UNIQUE;
CREATE INDEX plenary_entity_index IF NOT EXISTS FOR (node:Entity) ON (node.id);
CREATE CONSTRAINT plenary_entity_id IF NOT EXISTS FOR (node:Entity) REQUIRE node.id IS UNIQUE;
CREATE INDEX plenary_event_index IF NOT EXISTS FOR (node:Event) ON (node.id);
CREATE CONSTRAINT plenary_event_id IF NOT EXISTS FOR (node:Event) REQUIRE node.id IS UNIQUE;
