package main

import "testing"

func TestTakesAllOrNone(t *testing.T) {
	stock := NewStock(3)
	if stock.Take(4) || stock.Free() != 3 {
		t.Fatal("a party must not be torn apart")
	}
}
