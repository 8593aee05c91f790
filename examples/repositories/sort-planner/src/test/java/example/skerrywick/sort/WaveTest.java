package example.skerrywick.sort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WaveTest {
  @Test
  void theLastParcelNeedsABeltToo() {
    assertEquals(3, new Wave("Skerry Maid", 201).belts(100));
  }
}
