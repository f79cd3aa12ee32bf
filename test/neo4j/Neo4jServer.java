// A real Neo4j for the tests: prints its Bolt address and serves until its standard input is closed.
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

public class Neo4jServer {
  /** The arguments: a folder for the data, and a port. */
  public static void main(String[] arguments) throws Exception {
    boolean isNew = !Files.exists(Path.of(arguments[0], "data"));
    SocketAddress address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
    DatabaseManagementService server = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .build();
    if (isNew) server.database("system").executeTransactionally(
        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
        Map.of("password", System.getenv("NEO4J_PASSWORD")));
    System.out.println("bolt bolt://" + address);
    while (System.in.read() != -1) {}
    server.shutdown();
    System.exit(0);
  }
}
