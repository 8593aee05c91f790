package example.skerrywick.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TariffTest {
  @Test
  void waterCostsExtra() {
    assertEquals(8400, Tariff.price(1, true));
  }

  @Test
  void nothingWeighsNothing() {
    assertThrows(IllegalArgumentException.class, () -> Tariff.price(0, false));
  }
}
