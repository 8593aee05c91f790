using RefundDesk;
using Xunit;

public class RefundTests
{
    [Theory]
    [InlineData(100, true, 0, 100)]
    [InlineData(100, false, 1, 25)]
    [InlineData(100, false, 9, 100)]
    public void NeverMoreThanWasPaid(decimal paid, bool cancelled, int hoursLate, decimal expected) =>
        Assert.Equal(expected, Refund.For(paid, cancelled, hoursLate));
}
