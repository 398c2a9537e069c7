package report

import (
	"iter"
	"reflect"
)

var quoteType = reflect.TypeFor[Quote]()

// Quotes are all quotations of a brief, wherever they stand, in the order of its fields. Part
// of a quotation, such as the target of a statement, is none of its own.
func (b *Brief) Quotes() iter.Seq[Quote] {
	return func(yield func(Quote) bool) {
		v := reflect.ValueOf(b).Elem()
		for i := range v.NumField() {
			// Units and what else is not of the public form are the reports themselves.
			if v.Type().Field(i).Tag.Get("json") != "-" && !quotes(v.Field(i), yield) {
				return
			}
		}
	}
}

// quotes gives the quotations in a value, false when no more are wanted.
func quotes(v reflect.Value, yield func(Quote) bool) bool {
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == quoteType {
			return yield(v.Interface().(Quote))
		}
		for i := range v.NumField() {
			if !quotes(v.Field(i), yield) {
				return false
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			if !quotes(v.Index(i), yield) {
				return false
			}
		}
	case reflect.Pointer, reflect.Interface:
		return v.IsNil() || quotes(v.Elem(), yield)
	}
	return true
}
