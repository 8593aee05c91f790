using RefundDesk;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/healthz", () => Results.Ok());
app.MapGet("/refund", (decimal paid, bool cancelled, int hoursLate) => Refund.For(paid, cancelled, hoursLate));
app.Run();
