package coref

import "github.com/entente-kg/entente/schema"

// Named returns who mention i of the window means, or nil where it is no
// name.
func (r *Resolver) Named(i int) *schema.Actor {
	if who := r.s.named[i]; who != none {
		return r.es.actor(who)
	}
	return nil
}
