package zpl

import (
	"strings"
	"testing"
)

func TestRenderKeepsControlCharactersOut(t *testing.T) {
	got := Render("SK-1", "Quay ^ 3")
	if strings.Contains(got, "Quay ^") {
		t.Fatalf("a caret got through: %s", got)
	}
}
