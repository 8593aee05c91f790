// Package zpl writes labels in the language of the thermal printers at the counters.
package zpl

import "strings"

// Render returns one label; carets would end a field, so they are taken out.
func Render(number, to string) string {
	clean := strings.NewReplacer("^", "", "~", "")
	return "^XA^FO40,40^BCN,120^FD" + clean.Replace(number) + "^FS^FO40,200^FD" + clean.Replace(to) + "^FS^XZ"
}
