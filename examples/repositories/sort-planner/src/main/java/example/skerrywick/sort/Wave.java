package example.skerrywick.sort;

/** A sort wave: parcels of one ferry that are sorted together. */
public record Wave(String ferry, int parcels) {
  public int belts(int perBelt) {
    return (parcels + perBelt - 1) / perBelt;
  }
}
