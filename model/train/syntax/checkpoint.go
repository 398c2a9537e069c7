package main

import (
	"encoding/gob"
	"fmt"
	"os"
	"reflect"

	"rapporteur/model/train/tensor"
)

// checkpoint is a training at the end of an epoch, from which it goes on to the same
// end. What is random depends on seed, epoch and batch alone.
type checkpoint struct {
	Options options
	Epoch   int
	State   tensor.State
}

// save writes a checkpoint beside the old one and then over it, so that one is there
// whatever happens.
func (tr *trainer) save(path string) error {
	f, err := os.Create(path + ".new")
	if err != nil {
		return err
	}
	err = gob.NewEncoder(f).Encode(checkpoint{tr.o, tr.epoch + 1, tr.n.ps.State()})
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

// resume goes on from a checkpoint, if there is one.
func (tr *trainer) resume(path string) error {
	f, err := os.Open(path)
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	var c checkpoint
	if err := gob.NewDecoder(f).Decode(&c); err != nil {
		return fmt.Errorf("%s: %w; remove it to train from the start", path, err)
	}
	if !reflect.DeepEqual(c.Options, tr.o) {
		return fmt.Errorf("%s is of a training with other settings; remove it, or give its settings: %+v", path, c.Options)
	}
	if err := tr.n.ps.Restore(c.State); err != nil {
		return fmt.Errorf("%s: %w; remove it to train from the start", path, err)
	}
	tr.epoch = c.Epoch
	fmt.Fprintf(tr.out, "%s: goes on after epoch %d\n", path, tr.epoch)
	return nil
}
