package main

import rego.v1

deny contains msg if {
	some container in input.containerDefinitions
	container.name == "app"
	not container.readonlyRootFilesystem
	msg := "the root file system must be read-only (PCI DSS 2.2)"
}
