//! Types, and where they begin and end.

use syn::{ReturnType, Type, TypeParamBound, spanned::Spanned};

use super::{Cx, Ext};
use crate::hir::{MacroCallType, TypeRef};

impl Cx<'_> {
    pub fn ty(&mut self, ty: &Type) -> TypeRef {
        match ty {
            Type::Array(array) => {
                self.constant(&array.len);
                TypeRef::Array(Box::new(self.ty(&array.elem)))
            }
            Type::FnPtr(func) => {
                let inputs = func.inputs.iter().filter_map(|input| {
                    if self.is_active(&input.attrs) { Some(self.ty(&input.ty)) } else { None }
                });
                let params = inputs.collect();
                TypeRef::FnPtr { params, ret: Box::new(self.ret_or_unit(&func.output)) }
            }
            Type::Group(group) => self.ty(&group.elem),
            Type::Paren(paren) => self.ty(&paren.elem),
            Type::ImplTrait(bounds) => TypeRef::Impl(self.bounds(&bounds.bounds)),
            Type::TraitObject(bounds) => TypeRef::Dyn(self.bounds(&bounds.bounds)),
            Type::Infer(_) => TypeRef::Infer,
            Type::Never(_) => TypeRef::Never,
            Type::Macro(call) => {
                let (path, tokens, ext) = self.macro_call(&call.mac);
                let span = self.src.span(ext);
                TypeRef::Macro(Box::new(MacroCallType { path, tokens, span }))
            }
            Type::Path(path) => {
                TypeRef::Path(Box::new(self.qpath(path.qself.as_ref(), &path.path)))
            }
            Type::Ptr(ptr) => TypeRef::Ptr {
                mutable: matches!(ptr.mutability, syn::PointerMutability::Mut(_)),
                ty: Box::new(self.ty(&ptr.elem)),
            },
            Type::Reference(reference) => TypeRef::Ref {
                mutable: reference.mutability.is_some(),
                ty: Box::new(self.ty(&reference.elem)),
            },
            Type::Slice(slice) => TypeRef::Slice(Box::new(self.ty(&slice.elem))),
            Type::Tuple(tuple) => {
                TypeRef::Tuple(tuple.elems.iter().map(|elem| self.ty(elem)).collect())
            }
            _ => TypeRef::Error,
        }
    }

    pub fn ret(&mut self, output: &ReturnType) -> Option<TypeRef> {
        match output {
            ReturnType::Default => None,
            ReturnType::Type(_, ty) => Some(self.ty(ty)),
        }
    }

    pub fn ret_or_unit(&mut self, output: &ReturnType) -> TypeRef {
        self.ret(output).unwrap_or(TypeRef::Tuple(Vec::new()))
    }

    pub fn ty_ext(&self, ty: &Type) -> Ext {
        Ext { lo: self.ty_lo(ty), hi: self.ty_hi(ty) }
    }

    pub fn ty_lo(&self, ty: &Type) -> u32 {
        let span = match ty {
            Type::Array(array) => array.bracket_token.span.open(),
            Type::FnPtr(func) => match (&func.lifetimes, &func.unsafety, &func.abi) {
                (Some(lifetimes), _, _) => lifetimes.for_token.span,
                (None, Some(token), _) => token.span,
                (None, None, Some(abi)) => abi.extern_token.span,
                (None, None, None) => func.fn_token.span,
            },
            Type::Group(group) => return self.ty_lo(&group.elem),
            Type::Paren(paren) => paren.paren_token.span.open(),
            Type::ImplTrait(bounds) => bounds.impl_token.span,
            Type::TraitObject(object) => match (&object.dyn_token, object.bounds.first()) {
                (Some(token), _) => token.span,
                (None, first) => return first.map_or(0, |first| self.bound_lo(first)),
            },
            Type::Infer(infer) => infer.underscore_token.span,
            Type::Never(never) => never.bang_token.span,
            Type::Macro(call) => return self.path_lo(&call.mac.path),
            Type::Path(path) => match &path.qself {
                Some(qself) => qself.lt_token.span,
                None => return self.path_lo(&path.path),
            },
            Type::Ptr(ptr) => ptr.star_token.span,
            Type::Reference(reference) => reference.and_token.span,
            Type::Slice(slice) => slice.bracket_token.span.open(),
            Type::Tuple(tuple) => tuple.paren_token.span.open(),
            other => other.span(),
        };
        self.src.lo(span)
    }

    pub fn ty_hi(&self, ty: &Type) -> u32 {
        let span = match ty {
            Type::Array(array) => array.bracket_token.span.close(),
            Type::FnPtr(func) => match &func.output {
                ReturnType::Default => func.paren_token.span.close(),
                ReturnType::Type(_, ty) => return self.ty_hi(ty),
            },
            Type::Group(group) => return self.ty_hi(&group.elem),
            Type::Paren(paren) => paren.paren_token.span.close(),
            Type::ImplTrait(syn::TypeImplTrait { bounds, .. })
            | Type::TraitObject(syn::TypeTraitObject { bounds, .. }) => {
                return bounds.last().map_or(0, |last| self.bound_hi(last));
            }
            Type::Infer(infer) => infer.underscore_token.span,
            Type::Never(never) => never.bang_token.span,
            Type::Macro(call) => call.mac.delimiter.span().close(),
            Type::Path(path) => return self.path_hi(&path.path),
            Type::Ptr(ptr) => return self.ty_hi(&ptr.elem),
            Type::Reference(reference) => return self.ty_hi(&reference.elem),
            Type::Slice(slice) => slice.bracket_token.span.close(),
            Type::Tuple(tuple) => tuple.paren_token.span.close(),
            other => other.span(),
        };
        self.src.hi(span)
    }

    pub fn path_lo(&self, path: &syn::Path) -> u32 {
        match (&path.leading_colon, path.segments.first()) {
            (Some(colon), _) => self.src.lo(colon.spans[0]),
            (None, Some(first)) => self.src.lo(first.ident.span()),
            (None, None) => 0,
        }
    }

    pub fn path_hi(&self, path: &syn::Path) -> u32 {
        let Some(last) = path.segments.last() else { return 0 };
        match &last.arguments {
            syn::PathArguments::None => self.src.ident(&last.ident).1.hi,
            syn::PathArguments::AngleBracketed(args) => self.src.hi(args.gt_token.span),
            syn::PathArguments::Parenthesized(args) => match &args.output {
                ReturnType::Default => self.src.hi(args.paren_token.span.close()),
                ReturnType::Type(_, ty) => self.ty_hi(ty),
            },
        }
    }

    fn bound_lo(&self, bound: &TypeParamBound) -> u32 {
        self.src.lo(bound.span())
    }

    fn bound_hi(&self, bound: &TypeParamBound) -> u32 {
        match bound {
            TypeParamBound::Trait(bound) => match &bound.paren_token {
                Some(paren) => self.src.hi(paren.span.close()),
                None => self.path_hi(&bound.path),
            },
            other => self.src.hi(other.span()),
        }
    }
}
