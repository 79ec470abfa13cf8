//! The abstract domain: what a value may carry.
//!
//! A value is a small tree. At each node stand labels (elements), whole parts of parameters that it is a
//! copy of, and children by projection. A child, where there is one, says everything of its part; where
//! there is none, the part is the same part of what the node is a copy of. Labels of a node hold for all
//! below it. A reference is a node that names the places it may point to; one that names none stands for
//! what it points to. Beside the labels a node keeps what is known of it on all paths: forms, gates, a
//! constant, the field that it is a plain copy of, its concrete type behind `dyn` and `impl Trait`.
//!
//! Trees are bounded in depth and size; what lies beyond collapses upwards. Trails (how a label came) are
//! no part of the domain: they don't count in comparisons, and the first one stays.

use std::{fmt, sync::Arc};

use rustc_hash::FxHashSet;

use super::{
    flows::{Const, Source},
    node::{MAX_SIZE, Settled, join_all_parts, join_parts, join_tys, merge, sort_elems},
    place::{Path, Place, Proj, Slot},
    spec::{Form, Forms},
    trail::Trail,
};
use crate::types::Ty;

pub(super) use super::{
    labels::{Atom, AtomRef, CopyOf, Elem, Known, Konst, View},
    node::Node,
};

/// What is left of a tree that breaks a bound.
const COARSE_DEPTH: u8 = 3;

/// `None` carries nothing.
#[derive(Clone, Default)]
pub(super) struct Value(Option<Arc<Node>>);

impl Value {
    pub const NOTHING: Value = Value(None);

    pub fn of(mut node: Node) -> Value {
        match node.settle() {
            Settled::Bare => Value(None),
            Settled::Fits => Value(Some(Arc::new(node))),
            Settled::TooLarge => Value(Some(Arc::new(node))).within_bounds(),
        }
    }

    /// Changed in place where nobody else has it.
    fn edited(self, edit: impl FnOnce(&mut Node)) -> Value {
        let mut shared = self.0.unwrap_or_default();
        let node = Arc::make_mut(&mut shared);
        edit(node);
        match node.settle() {
            Settled::Bare => Value(None),
            Settled::Fits => Value(Some(shared)),
            Settled::TooLarge => Value(Some(shared)).within_bounds(),
        }
    }

    /// What lies deep collapses into its parents: by more than it must, since where types are recursive,
    /// it would be as deep again after each round.
    fn within_bounds(&self) -> Value {
        let mut flatter = (2..=COARSE_DEPTH).rev().map(|depth| self.coarse(depth));
        let found = flatter.find(|value| value.size() <= MAX_SIZE / 2);
        found.unwrap_or_else(|| self.coarse(1))
    }

    /// The whole of a parameter.
    pub fn param(idx: u32) -> Value {
        let copies = vec![CopyOf { idx, path: Path::EMPTY, forms: Forms::NONE, trail: None }];
        let known = Known { konst: Some(Konst::param(idx)), ..Known::default() };
        Value::of(Node { copies, known, ..Node::default() })
    }

    pub fn labelled(mut elems: Vec<Elem>) -> Value {
        sort_elems(&mut elems);
        Value::of(Node { elems, ..Node::default() })
    }

    pub fn reference(mut targets: Vec<Place>) -> Value {
        targets.sort();
        targets.dedup();
        Value::of(Node { targets, ..Node::default() })
    }

    pub fn konst(konst: Const) -> Value {
        let known = Known { konst: Some(Konst::Known(konst)), ..Known::default() };
        Value::of(Node { known, ..Node::default() })
    }

    /// The number that it is or holds: a length of time is a struct of one number, its seconds.
    pub fn number(&self) -> Option<Konst> {
        let mut value = self;
        for _ in 0..4 {
            let node = value.node()?;
            if node.known.konst.is_some() {
                return node.known.konst.clone();
            }
            let [(Proj::Field(_), kid)] = node.kids.as_slice() else { return None };
            value = kid;
        }
        None
    }

    pub fn node(&self) -> Option<&Node> {
        self.0.as_deref()
    }

    /// Whether it is the same one, or both are nothing.
    pub fn is_identical(&self, other: &Value) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }

    pub fn is_nothing(&self) -> bool {
        self.0.is_none()
    }

    pub fn knows(&self) -> bool {
        self.node().is_some_and(|node| node.knows)
    }

    pub fn carries(&self) -> bool {
        self.node().is_some_and(|node| node.carries)
    }

    pub fn refers(&self) -> bool {
        self.node().is_some_and(|node| node.refers)
    }

    /// Whether a reference in the tree names a place in one of these slots.
    pub fn refers_to(&self, slots: &FxHashSet<Slot>) -> bool {
        self.refers()
            && self.any_node(&mut |node| {
                node.targets.iter().any(|target| slots.contains(&target.slot))
            })
    }

    pub fn size(&self) -> u32 {
        self.node().map_or(0, |node| node.size)
    }

    pub fn elems(&self) -> &[Elem] {
        self.node().map_or(&[], |node| &node.elems)
    }

    pub fn targets(&self) -> &[Place] {
        self.node().map_or(&[], |node| &node.targets)
    }

    pub fn kids(&self) -> &[(Proj, Value)] {
        self.node().map_or(&[], |node| &node.kids)
    }

    pub fn tys(&self) -> &[Ty] {
        self.node().map_or(&[], |node| &node.tys)
    }

    pub fn known(&self) -> Known {
        self.node().map(|node| node.known.clone()).unwrap_or_default()
    }

    pub fn own_kid(&self, proj: Proj) -> Option<&Value> {
        let kids = self.kids();
        kids.binary_search_by(|(p, _)| p.cmp(&proj)).ok().map(|at| &kids[at].1)
    }

    /// The part without the labels of the whole.
    pub fn kid(&self, proj: Proj) -> Value {
        match self.own_kid(proj) {
            Some(kid) => kid.clone(),
            None => self.implied_kid(proj),
        }
    }

    /// The part of what it is a copy of.
    pub fn implied_kid(&self, proj: Proj) -> Value {
        let Some(node) = self.node() else { return Value(None) };
        let mut elems = Vec::new();
        let mut copies = Vec::new();
        for copy in &node.copies {
            match copy.path.push(proj) {
                Some(path) => copies.push(CopyOf { path, ..copy.clone() }),
                None => elems.push(Elem {
                    atom: Atom::Param {
                        idx: copy.idx,
                        path: copy.path.clone(),
                        view: View::Carried,
                    },
                    forms: copy.forms,
                    trail: copy.trail.clone(),
                }),
            }
        }
        // A longer path may come before a shorter one's continuation.
        elems.sort_by(|a, b| a.key().cmp(&b.key()));
        elems.dedup_by(|a, b| a.key() == b.key());
        copies.sort_by(|a, b| a.key().cmp(&b.key()));
        Value::of(Node { elems, copies, ..Node::default() })
    }

    /// The part, with the labels of the whole.
    pub fn part(&self, proj: Proj) -> Value {
        let kid = self.kid(proj);
        match self.elems() {
            [] => kid,
            elems => kid.join(&Value::of(Node { elems: elems.to_vec(), ..Node::default() })),
        }
    }

    #[must_use]
    pub fn with_kid(self, proj: Proj, kid: Value) -> Value {
        self.edited(|node| {
            node.known.konst = None;
            match node.kids.binary_search_by(|(p, _)| p.cmp(&proj)) {
                Ok(at) => node.kids[at].1 = kid,
                Err(at) => node.kids.insert(at, (proj, kid)),
            }
        })
    }

    /// Both lists are sorted.
    #[must_use]
    pub fn with_kids(self, kids: Vec<(Proj, Value)>) -> Value {
        if kids.is_empty() {
            return self;
        }
        self.edited(|node| {
            node.known.konst = None;
            node.kids = merge(&kids, &node.kids, |(a, _), (b, _)| a.cmp(b));
        })
    }

    #[must_use]
    pub fn with_elems(self, elems: &[Elem]) -> Value {
        if elems.is_empty() {
            return self;
        }
        self.edited(|node| {
            node.elems = merge(&node.elems, elems, |a, b| a.key().cmp(&b.key()));
        })
    }

    #[must_use]
    pub fn with_known(self, known: Known) -> Value {
        self.with_known_and_tys(known, &[])
    }

    /// Types only where some are given.
    #[must_use]
    pub fn with_known_and_tys(self, known: Known, tys: &[Ty]) -> Value {
        if self.is_nothing() && tys.is_empty() && known == Known::default() {
            return self;
        }
        self.edited(|node| {
            node.known = known;
            if !tys.is_empty() {
                node.tys = tys.to_vec();
            }
        })
    }

    #[must_use]
    pub fn without_targets(self) -> Value {
        if self.targets().is_empty() {
            return self;
        }
        self.edited(|node| node.targets.clear())
    }

    #[must_use]
    pub fn with_ty(self, ty: Ty) -> Value {
        self.edited(|node| node.tys = vec![ty])
    }

    /// As a reference's target is read through it, where the reference carries nothing itself.
    #[must_use]
    pub fn seen_through(&self) -> Value {
        match self.kids().iter().any(|(_, kid)| kid.knows()) {
            true => self.forgotten().with_known(self.known()),
            false => self.clone(),
        }
    }

    /// Both; what is known of one alone is lost.
    #[must_use]
    pub fn join(&self, other: &Value) -> Value {
        let (a, b) = match (&self.0, &other.0) {
            (None, None) => return Value(None),
            (Some(a), Some(b)) if Arc::ptr_eq(a, b) => return self.clone(),
            (Some(a), Some(b)) => (a, b),
            (Some(_), None) => return self.forgotten(),
            (None, Some(_)) => return other.forgotten(),
        };
        let kids = match a.has_parts_of(b) {
            true => match join_parts(&a.kids, &b.kids) {
                None if a.is_like(b) => return self.clone(),
                None => a.kids.clone(),
                Some(kids) => kids,
            },
            false => join_all_parts(self, other),
        };
        Value::of(Node {
            elems: merge(&a.elems, &b.elems, |x, y| x.key().cmp(&y.key())),
            copies: merge(&a.copies, &b.copies, |x, y| x.key().cmp(&y.key())),
            kids,
            targets: merge(&a.targets, &b.targets, Ord::cmp),
            tys: join_tys(&a.tys, &b.tys),
            known: a.known.join(&b.known),
            ..Node::default()
        })
    }

    /// Without what must hold on all ways, forms aside: nothing at all is in whatever form.
    pub fn forgotten(&self) -> Value {
        let Some(node) = self.node() else { return Value(None) };
        if !node.knows {
            return self.clone();
        }
        let known = Known { forms: node.known.forms, ..Known::default() };
        let kids = node.kids.iter().map(|(proj, kid)| (*proj, kid.forgotten())).collect();
        Value::of(Node { known, ..node.with_other_kids(kids) })
    }

    /// Whether both say the same, trails aside.
    pub fn same(&self, other: &Value) -> bool {
        let (a, b) = match (&self.0, &other.0) {
            (None, None) => return true,
            (Some(a), Some(b)) if Arc::ptr_eq(a, b) => return true,
            (Some(a), Some(b)) => (a, b),
            _ => return false,
        };
        a.kids.len() == b.kids.len()
            && a.is_like(b)
            && a.kids.iter().zip(&b.kids).all(|((p, x), (q, y))| p == q && x.same(y))
    }

    /// Whether it is exactly this part of this parameter, untouched.
    pub fn is_copy_of(&self, idx: u32, path: &Path) -> bool {
        !self.refers()
            && self.is_root(idx, path.projs())
            && (self.kids().is_empty() || self.is_untouched(idx, &mut path.projs().to_vec()))
    }

    fn is_untouched(&self, idx: u32, path: &mut Vec<Proj>) -> bool {
        self.is_root(idx, path)
            && self.kids().iter().all(|(proj, kid)| {
                path.push(*proj);
                let is_untouched = kid.is_untouched(idx, path);
                path.pop();
                is_untouched
            })
    }

    /// Whether it is this part of this parameter, apart from its own parts.
    pub fn is_rooted_in(&self, idx: u32, path: &Path) -> bool {
        self.is_root(idx, path.projs())
    }

    fn is_root(&self, idx: u32, path: &[Proj]) -> bool {
        let Some(node) = self.node() else { return false };
        node.elems.is_empty()
            && node.targets.is_empty()
            && matches!(&node.copies[..], [copy]
                if copy.idx == idx && copy.forms.is_empty() && copy.path.projs() == path)
    }

    /// All labels in the tree, and those of what it is a copy of.
    pub fn all_elems(&self) -> Vec<Elem> {
        self.all_elems_in(Forms::NONE)
    }

    /// In these forms too.
    fn all_elems_in(&self, forms: Forms) -> Vec<Elem> {
        let mut all = Vec::new();
        self.collect(&mut all);
        let in_forms = |(atom, own, trail)| (atom, Forms::union(own, forms), trail);
        let mut all: Vec<(AtomRef<'_>, Forms, &Trail)> = all.into_iter().map(in_forms).collect();
        all.sort_by_key(|&(atom, forms, _)| (atom, forms));
        all.dedup_by_key(|&mut (atom, forms, _)| (atom, forms));
        let elem = |(atom, forms, trail): (AtomRef<'_>, Forms, &Trail)| Elem {
            atom: atom.to_atom(),
            forms,
            trail: trail.clone(),
        };
        all.into_iter().map(elem).collect()
    }

    fn collect<'v>(&'v self, to: &mut Vec<(AtomRef<'v>, Forms, &'v Trail)>) {
        let Some(node) = self.node().filter(|node| node.carries) else { return };
        to.extend(node.elems.iter().map(|elem| (elem.atom.as_ref(), elem.forms, &elem.trail)));
        let of_copy = |copy: &'v CopyOf| {
            let (idx, path, view) = (copy.idx, &copy.path, View::Carried);
            (AtomRef::Param { idx, path, view }, copy.forms, &copy.trail)
        };
        to.extend(node.copies.iter().map(of_copy));
        node.kids.iter().for_each(|(_, kid)| kid.collect(to));
    }

    /// Whether such a label is in the tree; one that a copied part may bring is none yet.
    pub fn any_elem(&self, is_meant: &impl Fn(&Elem) -> bool) -> bool {
        let Some(node) = self.node().filter(|node| node.carries) else { return false };
        node.elems.iter().any(is_meant) || node.kids.iter().any(|(_, kid)| kid.any_elem(is_meant))
    }

    pub fn any_node(&self, f: &mut impl FnMut(&Node) -> bool) -> bool {
        self.node().is_some_and(|node| f(node) || node.kids.iter().any(|(_, kid)| kid.any_node(f)))
    }

    /// Every element and copy of the tree changed by `f`.
    #[must_use]
    pub fn map_trails(self, f: &mut impl FnMut(&Trail) -> Trail) -> Value {
        if !self.carries() {
            return self;
        }
        let Value(Some(mut shared)) = self else { return self };
        let node = Arc::make_mut(&mut shared);
        node.elems.iter_mut().for_each(|elem| elem.trail = f(&elem.trail));
        node.copies.iter_mut().for_each(|copy| copy.trail = f(&copy.trail));
        for (_, kid) in &mut node.kids {
            *kid = std::mem::take(kid).map_trails(f);
        }
        Value(Some(shared))
    }

    /// Without the labels of variables.
    #[must_use]
    pub fn without_names(&self) -> Value {
        let is_name = |elem: &Elem| matches!(elem.atom, Atom::Source(Source::Local(_)));
        let Some(node) = self.node() else { return Value(None) };
        if !self.any_elem(&is_name) {
            return self.clone();
        }
        let mut node = node.clone();
        node.elems.retain(|elem| !is_name(elem));
        node.kids.iter_mut().for_each(|(_, kid)| *kid = kid.without_names());
        Value::of(node)
    }

    /// No deeper than this: what lies below collapses into labels that may be anywhere there.
    #[must_use]
    pub fn coarse(&self, depth: u8) -> Value {
        let Some(node) = self.node() else { return Value(None) };
        if node.depth <= depth {
            return self.clone();
        }
        if depth <= 1 {
            let elems = self.all_elems_in(Forms::of(Form::Unsure));
            return Value::of(Node { elems, tys: node.tys.clone(), ..Node::default() });
        }
        let kids = node.kids.iter().map(|(proj, kid)| (*proj, kid.coarse(depth - 1)));
        Value::of(node.with_other_kids(kids.collect()))
    }

    /// With these forms on every label of the tree.
    #[must_use]
    pub fn in_forms(self, forms: Forms) -> Value {
        if forms.is_empty() {
            return self;
        }
        let Some(mut node) = self.0.map(Arc::unwrap_or_clone) else { return Value(None) };
        node.elems.iter_mut().for_each(|elem| elem.forms = elem.forms.union(forms));
        node.elems.sort_by(|a, b| a.key().cmp(&b.key()));
        node.elems.dedup_by(|a, b| a.key() == b.key());
        node.copies.iter_mut().for_each(|copy| copy.forms = copy.forms.union(forms));
        node.copies.sort_by(|a, b| a.key().cmp(&b.key()));
        node.copies.dedup_by(|a, b| a.key() == b.key());
        for (_, kid) in &mut node.kids {
            *kid = std::mem::take(kid).in_forms(forms);
        }
        Value::of(node)
    }
}

/// On one line, without trails: `{labels; copies; kids; targets; what is known}`.
impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(node) = self.node() else { return f.write_str("nothing") };
        f.write_str("{")?;
        node.elems.iter().try_for_each(|elem| write!(f, "{:?} ", elem.key()))?;
        node.copies.iter().try_for_each(|copy| write!(f, "={:?} ", copy.key()))?;
        node.kids.iter().try_for_each(|(proj, kid)| write!(f, "{proj:?}: {kid:?} "))?;
        node.targets.iter().try_for_each(|place| write!(f, "&{place:?} "))?;
        if node.knows {
            write!(f, "{:?}", node.known)?;
        }
        f.write_str("}")
    }
}
