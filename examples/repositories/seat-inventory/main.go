package main

import (
	"fmt"
	"log"
	"net/http"
)

func main() {
	stock := NewStock(120)
	http.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusOK) })
	http.HandleFunc("/seats", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, stock.Free()) })
	log.Fatal(http.ListenAndServe(":8080", nil))
}
