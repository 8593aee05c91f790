package main

import rego.v1

workloads := {"Deployment", "Rollout", "StatefulSet"}

deny contains msg if {
	input.kind in workloads
	some container in input.spec.template.spec.containers
	endswith(container.image, ":latest")
	msg := sprintf("%s: the image must not move", [container.name])
}

deny contains msg if {
	input.kind in workloads
	some container in input.spec.template.spec.containers
	not container.readinessProbe
	msg := sprintf("%s: a readiness probe is needed", [container.name])
}
