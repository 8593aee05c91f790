package example.skerrywick.booking;

/** What a parcel costs, in øre. */
public final class Tariff {
  private Tariff() {}

  public static long price(double kilos, boolean overWater) {
    if (kilos <= 0) {
      throw new IllegalArgumentException("a parcel weighs something");
    }
    long base = kilos <= 2 ? 5900 : kilos <= 10 ? 9900 : 17900;
    return overWater ? base + 2500 : base;
  }
}
