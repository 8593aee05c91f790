resource "aws_codedeploy_app" "fare_payments" {
  compute_platform = "ECS"
  name             = "fare-payments-${var.environment}"
}

resource "aws_codedeploy_deployment_group" "fare_payments" {
  app_name               = aws_codedeploy_app.fare_payments.name
  deployment_group_name  = "fare-payments"
  deployment_config_name = "CodeDeployDefault.ECSCanary10Percent5Minutes"
  service_role_arn       = var.codedeploy_role_arn

  auto_rollback_configuration {
    enabled = true
    events  = ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"]
  }

  alarm_configuration {
    enabled = true
    alarms  = [aws_cloudwatch_metric_alarm.errors.alarm_name]
  }
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name          = "fare-payments-${var.environment}-5xx"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_Target_5XX_Count"
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 2
  threshold           = 5
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [var.pagerduty_topic_arn]
}
