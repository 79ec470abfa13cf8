//! Types as text, as Rust writes them; definitions by their names alone.

use super::{Substs, TraitBound, Ty, Types};

const MAX_DEPTH: u32 = 12;

pub(super) fn display(types: &Types<'_>, ty: &Ty) -> String {
    Display { types }.ty(ty, 0)
}

struct Display<'t, 'n> {
    types: &'t Types<'n>,
}

impl Display<'_, '_> {
    fn ty(&self, ty: &Ty, depth: u32) -> String {
        if depth > MAX_DEPTH {
            return "…".to_owned();
        }
        let next = depth + 1;
        match ty {
            Ty::Unknown => "{unknown}".to_owned(),
            Ty::Never => "!".to_owned(),
            Ty::Infer(_) => "_".to_owned(),
            Ty::Prim(prim) => prim.name().to_owned(),
            Ty::Adt(def, substs) => {
                format!("{}{}", self.types.names.def(*def).name, self.args(substs, next))
            }
            Ty::Tuple(elems) => match &***elems {
                [elem] => format!("({},)", self.ty(elem, next)),
                elems => format!("({})", self.list(elems, next)),
            },
            Ty::Ref { mutable, ty } => {
                format!("&{}{}", if *mutable { "mut " } else { "" }, self.ty(ty, next))
            }
            Ty::Ptr { mutable, ty } => {
                format!("*{} {}", if *mutable { "mut" } else { "const" }, self.ty(ty, next))
            }
            Ty::Slice(elem) => format!("[{}]", self.ty(elem, next)),
            Ty::Array(elem) => format!("[{}; _]", self.ty(elem, next)),
            Ty::FnDef(def, _) => format!("fn {}", self.types.names.def(*def).name),
            Ty::FnPtr(sig) => {
                format!("fn({}) -> {}", self.list(&sig.params, next), self.ty(&sig.ret, next))
            }
            Ty::Closure(sig) => {
                format!("|{}| -> {}", self.list(&sig.params, next), self.ty(&sig.ret, next))
            }
            Ty::Param { name, .. } => name.as_str().to_owned(),
            Ty::Proj(proj) => {
                let self_ty = proj.substs.first().map_or_else(String::new, |ty| self.ty(ty, next));
                let trait_ = self.types.names.def(proj.trait_).name;
                format!("<{self_ty} as {trait_}>::{}", proj.name)
            }
            Ty::Dyn(bounds) => format!("dyn {}", self.bounds(bounds, next)),
            Ty::Opaque(bounds) => format!("impl {}", self.bounds(bounds, next)),
        }
    }

    fn list(&self, tys: &[Ty], depth: u32) -> String {
        tys.iter().map(|ty| self.ty(ty, depth)).collect::<Vec<_>>().join(", ")
    }

    fn args(&self, substs: &Substs, depth: u32) -> String {
        if substs.is_empty() { String::new() } else { format!("<{}>", self.list(substs, depth)) }
    }

    fn bounds(&self, bounds: &[TraitBound], depth: u32) -> String {
        let bounds = bounds.iter().map(|bound| {
            let mut args: Vec<String> = bound.args.iter().map(|ty| self.ty(ty, depth)).collect();
            for (name, ty) in bound.bindings.iter() {
                args.push(format!("{name} = {}", self.ty(ty, depth)));
            }
            let name = self.types.names.def(bound.trait_).name;
            if args.is_empty() { name.to_string() } else { format!("{name}<{}>", args.join(", ")) }
        });
        bounds.collect::<Vec<_>>().join(" + ")
    }
}
