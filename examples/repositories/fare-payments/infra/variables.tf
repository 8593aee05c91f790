variable "environment" {
  type = string
}

variable "codedeploy_role_arn" {
  type = string
}

variable "pagerduty_topic_arn" {
  type = string
}
