package agreement

import "testing"

func TestCount(t *testing.T) {
	c := Count{Gold: 4, System: 2, Correct: 1}.Plus(Count{Gold: 4, System: 3, Correct: 1})
	if c.Precision() != 0.4 || c.Recall() != 0.25 || c.F1() != 4.0/13 {
		t.Errorf("%v: precision %v, recall %v, F1 %v", c, c.Precision(), c.Recall(), c.F1())
	}
	if (Count{}).F1() != 0 {
		t.Error("nothing agrees with nothing")
	}
}
