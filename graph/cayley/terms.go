package cayley

import (
	"fmt"

	"github.com/cayleygraph/quad"

	"github.com/entente-kg/entente/schema"
)

// toCayley keeps typed literals as they are written: as values of Go they
// would come back in another form.
func toCayley(q schema.Quad) quad.Quad {
	return quad.Quad{
		Subject:   quad.IRI(q.Subject),
		Predicate: quad.IRI(q.Predicate),
		Object:    toValue(q.Object),
		Label:     quad.IRI(q.Graph),
	}
}

func toValue(t schema.Term) quad.Value {
	switch {
	case t.Kind == schema.IRITerm:
		return quad.IRI(t.Value)
	case t.Lang != "":
		return quad.LangString{Value: quad.String(t.Value), Lang: t.Lang}
	case t.Datatype != "":
		return quad.TypedString{Value: quad.String(t.Value), Type: quad.IRI(t.Datatype)}
	}
	return quad.String(t.Value)
}

func fromCayley(q quad.Quad) (schema.Quad, error) {
	subject, ok := q.Subject.(quad.IRI)
	predicate, ok2 := q.Predicate.(quad.IRI)
	label, ok3 := q.Label.(quad.IRI)
	object, err := fromValue(q.Object)
	if !ok || !ok2 || !ok3 || err != nil {
		return schema.Quad{}, fmt.Errorf("%w: quad %v", ErrDamaged, q)
	}
	return schema.Quad{Subject: string(subject), Predicate: string(predicate), Object: object, Graph: string(label)}, nil
}

func fromValue(v quad.Value) (schema.Term, error) {
	switch v := v.(type) {
	case quad.IRI:
		return schema.Term{Value: string(v)}, nil
	case quad.String:
		return schema.Term{Kind: schema.LiteralTerm, Value: string(v)}, nil
	case quad.LangString:
		return schema.Term{Kind: schema.LiteralTerm, Value: string(v.Value), Lang: v.Lang}, nil
	case quad.TypedString:
		return schema.Term{Kind: schema.LiteralTerm, Value: string(v.Value), Datatype: string(v.Type)}, nil
	}
	return schema.Term{}, fmt.Errorf("unexpected value %v of type %T", v, v)
}
