// A real Neo4j for the tests: prints its Bolt address and serves until its standard input is closed.
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

public class Neo4jServer {
  public static void main(String[] arguments) throws Exception {
    Neo4j server = Neo4jBuilders.newInProcessBuilder()
        .withDisabledServer()
        .withConfig(GraphDatabaseSettings.auth_enabled, true)
        .build();
    server.databaseManagementService().database("system").executeTransactionally(
        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
        Map.of("password", System.getenv("NEO4J_PASSWORD")));
    System.out.println("bolt " + server.boltURI());
    while (System.in.read() != -1) {}
    server.close();
    System.exit(0);
  }
}
