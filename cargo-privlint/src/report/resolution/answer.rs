//! What a resolution is called.

use crate::{
    hir::Path,
    names::{DefId, DefKind, Unresolved},
    types::{
        Callee, FieldAccess, FieldRef, Substs, Target, Ty, TypePath, Types, ValueRes, WhyUnresolved,
    },
};

pub(super) enum Answer {
    Is { target: String, owner: Option<String> },
    Unknown(&'static str),
}

impl Answer {
    pub fn named(target: impl Into<String>) -> Answer {
        Answer::Is { target: target.into(), owner: None }
    }
}

pub(super) fn why(why: WhyUnresolved) -> &'static str {
    match why {
        WhyUnresolved::Name(Unresolved::MissingCrate) => "missing crate",
        WhyUnresolved::Name(Unresolved::NoSuchName) => "no such name",
        WhyUnresolved::Name(Unresolved::Obscured) => "obscured by a macro or a glob",
        WhyUnresolved::UnknownReceiver => "unknown type",
        WhyUnresolved::NoSuchMember => "no such member",
        WhyUnresolved::Ambiguous => "ambiguous",
    }
}

pub(super) fn type_path(types: &Types<'_>, owner: DefId, scope: DefId, path: &Path) -> Answer {
    match types.type_path(owner, scope, path) {
        Ok(TypePath::Def(def)) => Answer::named(types.def_path(def)),
        Ok(TypePath::Prim(prim)) => Answer::named(prim.name()),
        Ok(TypePath::Param) => Answer::named("param"),
        Ok(TypePath::SelfTy(ty)) => match head(types, &ty) {
            Some(name) => Answer::named(name),
            None => Answer::Unknown("unknown type"),
        },
        Ok(TypePath::Assoc { trait_, name, base }) => Answer::Is {
            target: format!("{}::{name}", types.def_path(trait_)),
            owner: head(types, &base),
        },
        Err(reason) => Answer::Unknown(why(reason)),
    }
}

/// `reason` is why it is unknown, where it is.
pub(super) fn value(
    types: &Types<'_>,
    user: DefId,
    res: Option<&ValueRes>,
    reason: &'static str,
) -> Answer {
    match res {
        Some(ValueRes::Local(_)) => Answer::named("local"),
        Some(ValueRes::Param) => Answer::named("param"),
        Some(ValueRes::Def(def, substs)) => Answer::Is {
            target: types.def_path(*def),
            owner: item_owner(types, user, *def, substs),
        },
        Some(ValueRes::Unknown) | None => Answer::Unknown(reason),
    }
}

/// Of an impl's item the impl's type, of a trait's the type that it is used for.
fn item_owner(types: &Types<'_>, user: DefId, def: DefId, substs: &Substs) -> Option<String> {
    let parent = types.names.assoc_parent(def)?;
    if types.names.def(parent).kind == DefKind::Trait {
        return head(types, &types.normalize(user, substs.first()?));
    }
    head(types, &types.impl_data(parent)?.self_ty)
}

pub(super) fn callee(types: &Types<'_>, user: DefId, callee: &Callee) -> Answer {
    let (def, owner) = match callee.target {
        Target::Fn(def) | Target::Trait(def) => (def, item_owner(types, user, def, &callee.substs)),
        Target::Impl { method, func, imp } => {
            let own = (func != method).then(|| types.impl_data(imp)).flatten();
            let owner = match own {
                Some(data) => Some(data.self_ty.subst(&callee.substs)),
                None => callee.substs.first().copied(),
            };
            (method, owner.and_then(|ty| head(types, &types.normalize(user, &ty))))
        }
        Target::Derived { method, adt } => (method, Some(types.def_path(adt))),
        Target::Ctor(def) => (def, None),
        Target::Value => return Answer::Unknown("a value is called"),
    };
    Answer::Is { target: types.def_path(def), owner }
}

pub(super) fn field(types: &Types<'_>, access: &FieldAccess) -> Answer {
    let (owner, name) = match access.field {
        FieldRef::Tuple(idx) => ("tuple".to_owned(), idx.to_string()),
        FieldRef::Field(field) => match types.names.field(field) {
            Some(decl) => (types.def_path(field.owner), decl.name.as_str().to_owned()),
            None => return Answer::Unknown("no such member"),
        },
    };
    Answer::Is { target: format!("{owner}::{name}"), owner: Some(owner) }
}

fn head(types: &Types<'_>, ty: &Ty) -> Option<String> {
    match ty {
        Ty::Param { .. } => Some("param".to_owned()),
        Ty::Closure { .. } => Some("closure".to_owned()),
        Ty::FnDef(..) => Some("function".to_owned()),
        Ty::Unknown | Ty::Infer(_) | Ty::Proj { .. } | Ty::Opaque(_) => None,
        Ty::Never
        | Ty::Prim(_)
        | Ty::Adt(..)
        | Ty::Tuple(_)
        | Ty::Ref { .. }
        | Ty::Ptr { .. }
        | Ty::Slice(_)
        | Ty::Array(_)
        | Ty::FnPtr { .. }
        | Ty::Dyn(_) => Some(types.head_path(ty)),
    }
}
