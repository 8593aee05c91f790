package main

import (
	"fmt"
	"log"
	"net/http"
	"os"

	"git.skerrywick.example/skerrywick/label-render/internal/zpl"
)

func main() {
	http.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusOK) })
	http.HandleFunc("/labels", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, zpl.Render(r.FormValue("number"), r.FormValue("to")))
	})
	log.Fatal(http.ListenAndServe(":"+os.Getenv("PORT"), nil))
}
