//! Which parts items, types and tokens are packed from, in that order.

use super::{Pack, Packer, Unpacker, pack_list};
use crate::{
    hir::*,
    syntax::tt::{Delim, Group, Tt},
};

pack_structs! {
    Group { delim, open, close, trees }
    Item [name] { name_span, span, attrs, vis, kind }
    Import { root, segments, kind, span }
    Func { sig, body, is_async, is_foreign }
    FuncSig { generics, self_param, params, ret }
    FuncParam [name] { ty, attrs, span }
    Adt { kind, generics, variants }
    Variant [name] { name_span, span, attrs, shape, fields }
    FieldDecl [name] { name_span, span, attrs, vis, ty, ty_span }
    Impl { generics, trait_ref, is_negative, self_ty, header, items }
    Trait { generics, supertraits, items, is_alias }
    TypeAlias { generics, bounds, ty }
    Const { ty, body, is_static }
    MacroDef { is_item, rules }
    MacroCall { path, tokens, span, is_foreign }
    Generics { params, wheres }
    GenericParam [name] { kind }
    WherePredicate { ty, bounds }
    Bound { path }
    MacroCallType { path, tokens, span }
    QSelf { ty, n_trait_segments }
    PathSegment [name] { span, args }
    GenericArgs { args, bindings, is_fn_sugar }
    AssocBinding [name] { ty, bounds }
}

pack_enums! {
    Tt {
        0 Ident { name, raw, span, ctx };
        1 Punct { ch, joint, span };
        2 Literal { text, span };
        3 Group(group);
    }
    Delim { 0 Paren; 1 Bracket; 2 Brace; 3 None; }
    ItemKind {
        0 Mod { items };
        1 Use(imports);
        2 ExternCrate { krate, alias };
        3 Func(data);
        4 Adt(data);
        5 Impl(data);
        6 Trait(data);
        7 TypeAlias(data);
        8 Const(data);
        9 MacroDef(data);
        10 MacroCall(data);
    }
    ImportKind { 0 Glob; 1 Named { name, is_self }; 2 Unnamed; }
    Visibility { 0 Inherited; 1 Public; 2 In(path); }
    SelfParam { 0 Value; 1 Ref { mutable }; 2 Typed(ty); }
    AdtKind { 0 Struct; 1 Union; 2 Enum; }
    Shape { 0 Named; 1 Tuple; 2 Unit; }
    AttrInput { 0 Empty; 1 Group(trees, span); 2 Value(trees); }
    GenericParamKind { 0 Type { bounds, default }; 1 Const { ty }; }
    TypeRef {
        0 Never;
        1 Infer;
        2 Tuple(types);
        3 Path(path);
        4 Ref { mutable, ty };
        5 Ptr { mutable, ty };
        6 Slice(ty);
        7 Array(ty);
        8 FnPtr { params, ret };
        9 Impl(bounds);
        10 Dyn(bounds);
        11 Macro(call);
        12 Error;
    }
    PathRoot { 0 Plain; 1 Global; 2 Crate; 3 Super(n); 4 DollarCrate(krate); }
    GenericArg { 0 Type(ty); 1 Const; }
}

impl Pack for Segments {
    fn pack(&self, out: &mut Packer<'_>) {
        pack_list(self, out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Segments> {
        match from.len()? {
            1 => PathSegment::unpack(from).map(Segments::from),
            len => (0..len).map(|_| PathSegment::unpack(from)).collect(),
        }
    }
}

/// A crate's own attributes speak of nothing that others look for, but for derives.
impl Pack for Attr {
    fn pack(&self, out: &mut Packer<'_>) {
        let Attr { path, path_span, span, input } = self;
        path.pack(out);
        path_span.pack(out);
        span.pack(out);
        input.pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Attr> {
        let mentioned = from.mentioned.take();
        let attr = Attr {
            path: Pack::unpack(from)?,
            path_span: Pack::unpack(from)?,
            span: Pack::unpack(from)?,
            input: Pack::unpack(from)?,
        };
        from.mentioned = mentioned;
        Some(attr)
    }
}

/// Somebody speaks of a path as a whole.
impl Pack for Path {
    fn pack(&self, out: &mut Packer<'_>) {
        let Path { root, segments, qself, span, ctx } = self;
        root.pack(out);
        segments.pack(out);
        qself.pack(out);
        span.pack(out);
        ctx.pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Path> {
        let path = Path {
            root: Pack::unpack(from)?,
            segments: Pack::unpack(from)?,
            qself: Pack::unpack(from)?,
            span: Pack::unpack(from)?,
            ctx: Pack::unpack(from)?,
        };
        if let Some(mentioned) = &mut from.mentioned {
            let n_trait_segments = path.qself.as_ref().map(|qself| qself.n_trait_segments);
            mentioned.path(path.root, &path.segments, n_trait_segments);
        }
        Some(path)
    }
}
