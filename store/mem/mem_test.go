package mem_test

import (
	"testing"

	"rapporteur/store"
	"rapporteur/store/mem"
	"rapporteur/store/storetest"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(*testing.T) store.Store { return mem.New() })
}
