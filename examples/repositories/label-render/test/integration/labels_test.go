//go:build integration

package integration

import (
	"net/http"
	"net/url"
	"os"
	"testing"
)

func TestPrintsALabel(t *testing.T) {
	res, err := http.PostForm(os.Getenv("BASE_URL")+"/labels", url.Values{"number": {"SK-1"}, "to": {"Quay 3"}})
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("no label: %v %v", res, err)
	}
}
