namespace RefundDesk;

public static class Refund
{
    /// <summary>A cancelled sailing is paid back in full, a late one by the hour.</summary>
    public static decimal For(decimal paid, bool cancelled, int hoursLate) =>
        cancelled ? paid : Math.Min(paid, paid * 0.25m * hoursLate);
}
