package main

import rego.v1

test_latest_is_denied if {
	count(deny) > 0 with input as {"kind": "Deployment", "spec": {"template": {"spec": {"containers": [{"name": "a", "image": "a:latest", "readinessProbe": {}}]}}}}
}
