package graph

import "github.com/entente-kg/entente/schema"

// view returns what the graph holds of a document, in the order of
// schema.Quad.Compare.
func view(r *schema.Result) []schema.Quad { return r.Quads() }

// viewVersion changes whenever view says the same thing in another way, so that
// graphs made by another version are made anew.
const viewVersion = schema.QuadsVersion
