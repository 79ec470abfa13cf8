//! What all interpretations share: the program, the facts, and what follows from both alone.

use std::sync::{PoisonError, RwLock};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    bodies::Bodies,
    flows::Source,
    matter::Matters,
    spec::{FieldRole, FlowSpec, FuncFact, PurposeId},
    summary::Summary,
    value::{Atom, Elem, View},
};
use crate::{
    hir::{AttrInput, Name, PathRoot, Visibility},
    names::{DefId, DefKind, FieldId, Names, Ns, Res},
    syntax::tt::Tt,
    types::{LangAdt, LangTrait, Substs, Target, Ty, Types},
};

pub(super) struct Engine<'e> {
    pub bodies: &'e Bodies<'e, 'e>,
    pub spec: &'e FlowSpec,
    has_firm_sources: bool,
    pub types: &'e Types<'e>,
    pub names: &'e Names,
    /// Types below which a field makes labels, whatever their arguments.
    holders: FxHashSet<DefId>,
    debug_fmt: Option<DefId>,
    display_fmt: Option<DefId>,
    serialize: Option<(DefId, DefId)>,
    pub any_of: Option<DefId>,
    pub opaque: Option<DefId>,
    /// The fields of the language's variants that control flow looks into.
    pub ok: Option<FieldId>,
    pub err: Option<FieldId>,
    pub some: Option<FieldId>,
    pub ready: Option<FieldId>,
    /// Traits beside `Clone` and `From` whose methods give the same value again.
    copying: [Option<DefId>; 3],
    pub matters: Matters,
    /// Types with projections, normalised; those without parameters, for which it does not matter who asks.
    normalized: RwLock<FxHashMap<Ty, Ty>>,
}

/// How a field shows in what a derive makes.
pub(super) enum Shown {
    Yes,
    No,
    /// By this function.
    By(DefId),
}

impl<'e> Engine<'e> {
    pub fn new(bodies: &'e Bodies<'e, 'e>, spec: &'e FlowSpec) -> Engine<'e> {
        let types = bodies.types;
        let names = types.names;
        let method = |trait_: Option<DefId>, name: &str| {
            trait_.and_then(|trait_| types.member(trait_, Name::new(name)))
        };
        let serialize = names.traits().find(|&def| {
            names.def(def).name == "Serialize"
                && matches!(names.krate(names.def(def).krate).name.as_str(), "serde" | "serde_core")
        });
        Engine {
            bodies,
            spec,
            types,
            names,
            has_firm_sources: spec.has_firm_sources(),
            holders: find_holders(types, spec),
            debug_fmt: method(types.lang.trait_(LangTrait::Debug), "fmt"),
            display_fmt: method(types.lang.trait_(LangTrait::Display), "fmt"),
            serialize: serialize.and_then(|def| Some((def, method(Some(def), "serialize")?))),
            any_of: names.find("core::privlint::any_of"),
            opaque: names.find("core::privlint::opaque"),
            ok: case_field(types, LangAdt::Result, "Ok"),
            err: case_field(types, LangAdt::Result, "Err"),
            some: case_field(types, LangAdt::Option, "Some"),
            ready: case_field(types, LangAdt::Poll, "Ready"),
            copying: ["alloc::string::ToString", "alloc::borrow::ToOwned", "core::convert::Into"]
                .map(|path| names.find(path)),
            matters: Matters::default(),
            normalized: RwLock::default(),
        }
    }

    /// Whether the trait's methods copy and convert.
    pub fn is_copying(&self, trait_: DefId) -> bool {
        let lang = &self.types.lang;
        lang.is_trait(trait_, LangTrait::Clone)
            || lang.is_trait(trait_, LangTrait::From)
            || self.copying.contains(&Some(trait_))
    }

    /// With projections looked through, as seen in the body of `user`.
    pub fn normalize(&self, user: DefId, ty: &Ty) -> Ty {
        if ty.has_param() {
            return self.types.normalize(user, ty);
        }
        let known = self.normalized.read().unwrap_or_else(PoisonError::into_inner).get(ty).copied();
        known.unwrap_or_else(|| {
            let normal = self.types.normalize(user, ty);
            let mut known = self.normalized.write().unwrap_or_else(PoisonError::into_inner);
            known.insert(*ty, normal);
            normal
        })
    }

    /// Where every label is one to fall back on, none has to give way.
    pub fn role(&self, field: FieldId) -> Option<FieldRole> {
        match self.spec.fields.get(&field).copied() {
            Some(FieldRole::Fallback) if !self.has_firm_sources => Some(FieldRole::Source),
            role => role,
        }
    }

    /// Whether the label comes before those that are there to fall back on.
    pub fn is_firm(&self, source: Source) -> bool {
        match source {
            Source::Field(field) => self.spec.fields.get(&field) != Some(&FieldRole::Fallback),
            Source::Func(_) => true,
            Source::Local(_) => false,
        }
    }

    pub fn facts(&self, def: DefId) -> &'e [FuncFact] {
        self.spec.funcs.get(&def).map_or(&[], Vec::as_slice)
    }

    /// The innermost purposes that the function itself, or what it stands in, is bound to.
    pub fn own_purposes(&self, def: DefId) -> &'e [PurposeId] {
        let mut at = Some(def).filter(|_| !self.spec.purposes.is_empty());
        while let Some(def) = at {
            if let Some(purposes) = self.spec.purposes.get(&def) {
                return purposes;
            }
            at = self.names.def(def).parent;
        }
        &[]
    }

    /// What shows a value in this view: a trait's method.
    pub fn show_method(&self, view: View) -> Option<DefId> {
        match view {
            View::Debug => self.debug_fmt,
            View::Display => self.display_fmt,
            View::Serialize => self.serialize.map(|(_, method)| method),
            View::Carried | View::Whole => None,
        }
    }

    /// The view that a bound on a parameter says it is looked at with.
    pub fn view_of_trait(&self, trait_: DefId) -> Option<View> {
        let lang = &self.types.lang;
        if self.serialize.is_some_and(|(serialize, _)| serialize == trait_) {
            Some(View::Serialize)
        } else if lang.is_trait(trait_, LangTrait::Display) {
            Some(View::Display)
        } else if lang.is_trait(trait_, LangTrait::Debug) {
            Some(View::Debug)
        } else {
            None
        }
    }

    /// How the function sees the values that are passed for one of its parameters.
    pub fn view_of_param(&self, func: DefId, idx: usize) -> View {
        let Some(ty) = self.types.fn_sig(func).and_then(|sig| sig.params.get(idx)) else {
            return View::Whole;
        };
        match ty.peel_refs() {
            Ty::Adt(adt, _) if self.types.lang.is_adt(*adt, LangAdt::Arguments) => View::Carried,
            Ty::Dyn(bounds) | Ty::Opaque(bounds) => {
                let view = bounds.iter().find_map(|bound| self.view_of_trait(bound.trait_));
                view.unwrap_or(View::Whole)
            }
            ty => self.view_by_bounds(func, ty),
        }
    }

    /// The view that bounds on the parameters in a type say: on the parameter that it is itself any, on one
    /// inside of it `Serialize`.
    fn view_by_bounds(&self, func: DefId, ty: &Ty) -> View {
        let found = self.bounds_around(func).find_map(|(param, view)| match ty {
            Ty::Param { .. } => (param == ty).then_some(view),
            _ => {
                (view == View::Serialize && ty.contains(&mut |part| part == param)).then_some(view)
            }
        });
        found.unwrap_or(View::Whole)
    }

    fn bounds_around(&self, func: DefId) -> impl Iterator<Item = (&Ty, View)> + '_ {
        let owners = [Some(func), self.types.generic_parent(func)].into_iter().flatten();
        let predicates = owners.flat_map(|owner| self.types.predicates(owner));
        predicates.filter_map(|predicate| {
            let view = self.view_of_trait(predicate.bound.trait_)?;
            Some((predicate.ty.peel_refs(), view))
        })
    }

    /// How a model's function sees what it hands to `any_of`.
    pub fn view_inside(&self, func: DefId) -> View {
        let mut views = self.bounds_around(func).map(|(_, view)| view);
        views.find(|view| *view == View::Serialize).unwrap_or(View::Whole)
    }

    /// An impl of `Clone` reads nothing that its caller would not have.
    pub fn is_clone(&self, func: DefId) -> bool {
        let imp = self.names.assoc_parent(func).and_then(|imp| self.types.impl_data(imp));
        let trait_ = imp.and_then(|imp| imp.trait_.as_ref());
        trait_.is_some_and(|(trait_, _)| self.types.lang.is_trait(*trait_, LangTrait::Clone))
    }

    pub fn is_user(&self, def: DefId) -> bool {
        self.bodies.is_workspace(def)
    }

    pub fn has_body(&self, def: DefId) -> bool {
        self.bodies.has(def)
    }

    /// A private field of a model stands for all that the real type holds.
    pub fn is_ghost(&self, field: FieldId) -> bool {
        self.names.def(field.owner).kind != DefKind::Variant
            && !self.is_user(field.owner)
            && self.names.field(field).is_some_and(|decl| decl.vis != Visibility::Public)
    }

    /// Whether reading some part of such a value makes a label.
    pub fn may_hold(&self, ty: &Ty) -> bool {
        !self.holders.is_empty()
            && ty.contains(&mut |ty| matches!(ty, Ty::Adt(adt, _) if self.holders.contains(adt)))
    }

    pub fn holders(&self) -> impl Iterator<Item = DefId> + '_ {
        self.holders.iter().copied()
    }

    pub fn is_holder(&self, adt: DefId) -> bool {
        self.holders.contains(&adt)
    }

    /// Whether values of the type have a text of their own.
    pub fn is_told(&self, adt: DefId) -> bool {
        let Some(method) = self.display_fmt else { return false };
        let n = self.types.generics(adt).n_all();
        let ty = Ty::Adt(adt, std::iter::repeat_n(Ty::Unknown, n).collect());
        let (target, _) = self.types.resolve_method(adt, method, &Substs::from([ty]));
        matches!(target, Target::Impl { .. } | Target::Derived { .. })
    }

    /// Whether its callers may get a label by what it gives back or puts into its arguments: one that it
    /// has made itself, a value that shows one, or what it calls to make one.
    pub fn gives_labels(&self, summary: &Summary) -> bool {
        let values = summary.params.iter().flatten().chain([&summary.result]);
        values.into_iter().any(|value| {
            value.any_node(&mut |node| {
                let is_source = |elem: &Elem| matches!(elem.atom, Atom::Source(_));
                node.elems.iter().any(is_source)
                    || !node.known.forms.is_empty()
                    || node.tys.iter().any(|ty| match ty {
                        Ty::Closure(_) | Ty::FnDef(..) => true,
                        Ty::Adt(adt, _) => self.is_holder(*adt) && self.is_told(*adt),
                        _ => false,
                    })
            })
        })
    }

    /// Types whose values carry nothing: flags, units, enums without fields.
    pub fn is_blank(&self, ty: &Ty) -> bool {
        match ty.peel_refs() {
            Ty::Prim(crate::names::PrimTy::Bool) | Ty::Never => true,
            Ty::Tuple(elems) => elems.is_empty(),
            Ty::Adt(adt, _) if self.names.def(*adt).kind == DefKind::Enum => {
                let data = self.names.adt(*adt);
                data.is_some_and(|data| {
                    data.variants.iter().all(|variant| variant.fields.is_empty())
                })
            }
            _ => false,
        }
    }

    /// The owners of a type's fields: the struct itself, or the variants of an enum.
    pub fn field_owners(&self, adt: DefId) -> Vec<DefId> {
        match self.names.def(adt).kind {
            DefKind::Enum => self.types.members(adt).to_vec(),
            _ => vec![adt],
        }
    }

    /// What the attributes of a field say about a derived impl.
    pub fn derived_shows(&self, field: FieldId, view: View) -> Shown {
        for attr in self.names.field_attrs(field) {
            let AttrInput::Group(trees, _) = &attr.input else { continue };
            let has = |word: &str| has_ident(trees, word);
            match (view, attr.path.as_str()) {
                (View::Serialize, "serde") => {
                    if has("skip") || has("skip_serializing") {
                        return Shown::No;
                    }
                    if let Some(func) = self.serialize_with(field, trees) {
                        return Shown::By(func);
                    }
                }
                (View::Debug, "debug" | "derivative" | "educe") if has("skip") || has("ignore") => {
                    return Shown::No;
                }
                _ => {}
            }
        }
        Shown::Yes
    }

    /// What a derived `Display` names of a variant's fields: those in `#[error("…")]` or `#[display("…")]`.
    pub fn displayed_fields(&self, adt: DefId, owner: DefId) -> Vec<(FieldId, View)> {
        let attrs = self.names.attrs(owner).chain(self.names.attrs(adt));
        let n_fields = self.types.field_tys(owner).len() as u32;
        let mut attrs = attrs.filter(|attr| attr.path == "error" || attr.path == "display");
        let Some(AttrInput::Group(trees, _)) = attrs.next().map(|attr| &attr.input) else {
            let all = (0..n_fields).map(|idx| (FieldId { owner, idx }, View::Display));
            return if n_fields == 1 { all.collect() } else { Vec::new() };
        };
        let all = (0..n_fields).map(|idx| FieldId { owner, idx });
        if has_ident(trees, "transparent") {
            return all.map(|field| (field, View::Display)).collect();
        }
        let text = trees.iter().find_map(|tree| match tree {
            Tt::Literal { text, .. } => Some(text.as_str()),
            _ => None,
        });
        let named = placeholders(text.unwrap_or_default());
        all.filter_map(|field| {
            let name = self.names.field(field)?.name;
            let in_text = named.iter().find(|(shown, _)| shown == name.as_str());
            let in_args = || has_field_token(trees, name);
            match in_text {
                Some((_, true)) => Some((field, View::Debug)),
                Some((_, false)) => Some((field, View::Display)),
                None => in_args().then_some((field, View::Display)),
            }
        })
        .collect()
    }

    fn serialize_with(&self, field: FieldId, trees: &[Tt]) -> Option<DefId> {
        let written = string_value(trees, "serialize_with")
            .or_else(|| string_value(trees, "with").map(|path| path + "::serialize"))?;
        let scope = self.names.def(field.owner).scope;
        let mut segments: Vec<Name> =
            written.split("::").map(|segment| Name::new(segment.trim())).collect();
        let root = match segments.first()?.as_str() {
            "crate" => PathRoot::Crate,
            "self" => PathRoot::Super(0),
            "super" => PathRoot::Super(1),
            _ => PathRoot::Plain,
        };
        if root != PathRoot::Plain {
            segments.remove(0);
        }
        let found = self.names.resolve_segments(scope, root, &segments, Ns::Values);
        let Res::Def(def) = found.res else { return None };
        match &segments[found.n_resolved..] {
            [] => Some(def),
            &[member] => self.types.member(def, member),
            _ => None,
        }
    }
}

/// The field of a variant of the language's enums.
fn case_field(types: &Types<'_>, adt: LangAdt, variant: &str) -> Option<FieldId> {
    let owner = types.member(types.lang.adt(adt)?, Name::new(variant))?;
    Some(FieldId { owner, idx: 0 })
}

fn has_ident(trees: &[Tt], word: &str) -> bool {
    trees.iter().any(|tree| match tree {
        Tt::Ident { name, .. } => *name == word,
        Tt::Group(group) => has_ident(&group.trees, word),
        Tt::Punct { .. } | Tt::Literal { .. } => false,
    })
}

/// What stands in braces, and whether it is shown by `{:?}`; `_0` is `0`.
fn placeholders(text: &str) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('{') {
            rest = after;
            continue;
        }
        let Some(end) = rest.find('}') else { break };
        let (name, spec) = rest[..end].split_once(':').unwrap_or((&rest[..end], ""));
        let name = name.trim();
        let name = match name.strip_prefix('_') {
            Some(number) if number.parse::<u32>().is_ok() => number,
            _ => name,
        };
        found.push((name.to_owned(), spec.contains('?')));
        rest = &rest[end + 1..];
    }
    found
}

/// `.name` or `name` among the arguments of a format string.
fn has_field_token(trees: &[Tt], name: Name) -> bool {
    trees.iter().any(|tree| match tree {
        Tt::Ident { name: found, .. } => *found == name,
        Tt::Literal { text, .. } => *text == name,
        Tt::Group(group) => has_field_token(&group.trees, name),
        Tt::Punct { .. } => false,
    })
}

/// `key = "value"`
fn string_value(trees: &[Tt], key: &str) -> Option<String> {
    trees.windows(3).find_map(|window| match window {
        [Tt::Ident { name, .. }, Tt::Punct { ch: '=', .. }, Tt::Literal { text, .. }]
            if *name == key =>
        {
            Some(text.as_str().trim_matches('"').to_owned())
        }
        _ => None,
    })
}

/// Crates that can name one of the definitions: their own, and those that depend on such a one.
fn crates_that_see(names: &Names, defs: &FxHashSet<DefId>) -> Vec<bool> {
    let mut sees = vec![false; names.crates.len()];
    defs.iter().for_each(|&def| sees[names.def(def).krate.0 as usize] = true);
    let mut has_changed = true;
    while has_changed {
        has_changed = false;
        for (at, krate) in names.crates.iter().enumerate() {
            let known = krate.externs.iter().map(|(_, krate)| krate).chain(&krate.completes);
            if !sees[at] && known.into_iter().any(|krate| sees[krate.0 as usize]) {
                sees[at] = true;
                has_changed = true;
            }
        }
    }
    sees
}

/// By fixpoint over the fields' types.
fn find_holders(types: &Types<'_>, spec: &FlowSpec) -> FxHashSet<DefId> {
    let names = types.names;
    let adt_of = |owner: DefId| match names.def(owner).kind {
        DefKind::Variant => names.def(owner).parent.unwrap_or(owner),
        _ => owner,
    };
    let sources = spec.fields.iter().filter(|(_, role)| **role != FieldRole::Silent);
    let mut holders: FxHashSet<DefId> = sources.map(|(field, _)| adt_of(field.owner)).collect();
    if holders.is_empty() {
        return holders;
    }
    let sees = crates_that_see(names, &holders);
    let mut held_by: FxHashMap<DefId, Vec<DefId>> = FxHashMap::default();
    for owner in names.ids() {
        let data = names.def(owner);
        if !sees[data.krate.0 as usize]
            || !matches!(data.kind, DefKind::Struct | DefKind::Variant | DefKind::Union)
        {
            continue;
        }
        for ty in types.field_tys(owner) {
            ty.contains(&mut |ty| {
                if let Ty::Adt(adt, _) = ty {
                    held_by.entry(*adt).or_default().push(adt_of(owner));
                }
                false
            });
        }
    }
    let mut work: Vec<DefId> = holders.iter().copied().collect();
    while let Some(held) = work.pop() {
        for &holder in held_by.get(&held).map_or(&[][..], Vec::as_slice) {
            if holders.insert(holder) {
                work.push(holder);
            }
        }
    }
    holders
}
