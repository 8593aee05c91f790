package main

import "sync"

// Stock holds the seats of one sailing.
type Stock struct {
	mu   sync.Mutex
	free int
}

// NewStock starts with all seats free.
func NewStock(seats int) *Stock { return &Stock{free: seats} }

// Free tells how many seats are left.
func (s *Stock) Free() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.free
}

// Take takes n seats or none.
func (s *Stock) Take(n int) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n > s.free {
		return false
	}
	s.free -= n
	return true
}
