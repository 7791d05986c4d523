package graph

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/schema"
)

// TestCodecKeepsAll gives every field of schema a value, also those that come
// to be after this was written.
func TestCodecKeepsAll(t *testing.T) {
	var a schema.Actor
	fill(t, reflect.ValueOf(&a).Elem())
	a.Label = a.Labels[0]
	var e schema.Event
	fill(t, reflect.ValueOf(&e).Elem())
	var d schema.Document
	fill(t, reflect.ValueOf(&d).Elem())
	d.Text = "Ada a parlé à Bob."
	e.Doc, e.Agent, e.Target, e.Place, e.AttributedTo = d.ID, &a, &a, &a, &a
	e.Trigger = schema.Quote{Text: "parlé", Span: schema.Span{Start: 6, End: 12}}
	e.Sentence = schema.Quote{Text: d.Text, Span: schema.Span{End: len(d.Text)}}
	e.ID = schema.EventID(&e)
	r := schema.Result{Document: d, Events: []schema.Event{e}}
	s, err := encode(&r, new(Origin))
	if err != nil {
		t.Fatal(err)
	}
	h, err := decodeHead(s.head)
	if err != nil {
		t.Fatal(err)
	}
	got, err := decode(d.ID, &s, &h)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r, got); diff != "" {
		t.Error(diff)
	}
	// Fields that the codec has no place for are kept as well.
	o := othersOf[schema.Actor]("ID")
	m, err := o.save(&a)
	if err != nil {
		t.Fatal(err)
	}
	b := schema.Actor{ID: a.ID}
	if err := o.load(m, &b); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a, b); diff != "" {
		t.Error(diff)
	}
}

// fill gives all fields some value.
func fill(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i))
		}
	case reflect.String:
		v.SetString("some " + v.Type().Name())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(7)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(7)
	case reflect.Float64:
		v.SetFloat(0.5)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(t, v.Index(0))
		fill(t, v.Index(1))
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(t, v.Elem())
	default:
		t.Fatalf("a field of kind %v: fill knows none", v.Kind())
	}
}
