package example.skerrywick.sort;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.testcontainers.containers.PostgreSQLContainer;

class WaveIT {
  @Test
  void plansSurviveARestart() {
    try (var database = new PostgreSQLContainer<>("postgres:17")) {
      database.start();
      assertTrue(database.isRunning());
    }
  }
}
