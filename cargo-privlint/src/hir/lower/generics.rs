//! Generic parameters, bounds and `where` clauses. Lifetimes are left out.

use syn::{punctuated::Punctuated, token::Plus};

use super::Cx;
use crate::hir::{Bound, GenericParam, GenericParamKind, Generics, WherePredicate};

impl Cx<'_> {
    pub fn generics(&mut self, generics: &syn::Generics) -> Generics {
        let mut out = Generics::default();
        for param in &generics.params {
            out.params.extend(self.generic_param(param));
        }
        let wheres = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        for predicate in wheres {
            if let syn::WherePredicate::Type(predicate) = predicate
                && self.is_active(&predicate.attrs)
            {
                let ty = self.ty(&predicate.bounded_ty);
                let bounds = self.bounds(&predicate.bounds);
                out.wheres.push(WherePredicate { ty, bounds });
            }
        }
        out
    }

    fn generic_param(&mut self, param: &syn::GenericParam) -> Option<GenericParam> {
        match param {
            syn::GenericParam::Lifetime(_) => None,
            syn::GenericParam::Type(param) => {
                if !self.is_active(&param.attrs) {
                    self.inactive_node(param);
                    return None;
                }
                let name = self.src.ident(&param.ident).0;
                let bounds = self.bounds(&param.bounds);
                let default = param.default.as_ref().map(|(_, ty)| self.ty(ty));
                Some(GenericParam { name, kind: GenericParamKind::Type { bounds, default } })
            }
            syn::GenericParam::Const(param) => {
                if !self.is_active(&param.attrs) {
                    self.inactive_node(param);
                    return None;
                }
                let name = self.src.ident(&param.ident).0;
                let ty = self.ty(&param.ty);
                Some(GenericParam { name, kind: GenericParamKind::Const { ty } })
            }
        }
    }

    pub fn bounds(&mut self, bounds: &Punctuated<syn::TypeParamBound, Plus>) -> Vec<Bound> {
        bounds.iter().filter_map(|bound| self.bound(bound)).collect()
    }

    fn bound(&mut self, bound: &syn::TypeParamBound) -> Option<Bound> {
        match bound {
            syn::TypeParamBound::Trait(bound) if bound.maybe.is_none() => {
                Some(Bound { path: self.path(&bound.path) })
            }
            // `?Sized`, lifetimes, `use<…>` and what syn can't read.
            _ => None,
        }
    }
}
