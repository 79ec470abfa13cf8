//! Lowered declarations as bytes and back, for the index of dependencies' declarations.
//!
//! Names stand in a table, a span as the distance from the one before, and the file is left out: whoever
//! reads the bytes gives it a number of its own. Bodies have no form here. What is read may be anything: bytes
//! that are none of ours read as nothing, and never as more than they can hold.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::*;
use crate::{
    span::{FileId, Span},
    syntax::tt::{Ctx, Delim, Group, Tt},
};

/// The bytes of files without bodies.
pub fn pack(files: &[HirFile]) -> Vec<u8> {
    let mut out = Packer { bytes: Vec::new(), idx: FxHashMap::default(), names: Vec::new(), at: 0 };
    for file in files {
        out.at = 0;
        file.attrs.pack(&mut out);
        file.items.pack(&mut out);
        file.top.pack(&mut out);
    }
    let mut bytes = Vec::with_capacity(out.bytes.len() + 16 * out.names.len());
    number(&mut bytes, out.names.len() as u64);
    for name in &out.names {
        number(&mut bytes, name.as_str().len() as u64);
        bytes.extend_from_slice(name.as_str().as_bytes());
    }
    bytes.extend_from_slice(&out.bytes);
    bytes
}

/// The files again, under these numbers.
pub fn unpack(bytes: &[u8], files: &[FileId]) -> Option<Vec<HirFile>> {
    let mut from = Unpacker { bytes, names: Vec::new(), file: FileId(0), at: 0 };
    for _ in 0..from.len()? {
        let len = from.len()?;
        let (text, rest) = from.bytes.split_at_checked(len)?;
        from.bytes = rest;
        from.names.push(Name::new(std::str::from_utf8(text).ok()?));
    }
    let mut read = |&file: &FileId| {
        (from.file, from.at) = (file, 0);
        let (attrs, items, top) =
            (Pack::unpack(&mut from)?, Pack::unpack(&mut from)?, Pack::unpack(&mut from)?);
        Some(HirFile { attrs, items, top, ..HirFile::empty(file) })
    };
    let read: Option<Vec<HirFile>> = files.iter().map(&mut read).collect();
    read.filter(|_| from.bytes.is_empty())
}

struct Packer {
    bytes: Vec<u8>,
    idx: FxHashMap<Name, u32>,
    names: Vec<Name>,
    /// Where the last span begins.
    at: u32,
}

struct Unpacker<'b> {
    bytes: &'b [u8],
    names: Vec<Name>,
    file: FileId,
    at: u32,
}

fn number(bytes: &mut Vec<u8>, mut n: u64) {
    while n >= 0x80 {
        bytes.push(n as u8 | 0x80);
        n >>= 7;
    }
    bytes.push(n as u8);
}

impl Unpacker<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(byte)
    }

    fn number(&mut self) -> Option<u64> {
        let mut n = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            n |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(n);
            }
        }
        None
    }

    /// How many elements follow, of which each takes a byte or more.
    fn len(&mut self) -> Option<usize> {
        let len = usize::try_from(self.number()?).ok()?;
        (len <= self.bytes.len()).then_some(len)
    }
}

trait Pack: Sized {
    fn pack(&self, out: &mut Packer);
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self>;
}

impl Pack for u32 {
    fn pack(&self, out: &mut Packer) {
        number(&mut out.bytes, u64::from(*self));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<u32> {
        u32::try_from(from.number()?).ok()
    }
}

impl Pack for u8 {
    fn pack(&self, out: &mut Packer) {
        out.bytes.push(*self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<u8> {
        from.byte()
    }
}

impl Pack for bool {
    fn pack(&self, out: &mut Packer) {
        out.bytes.push(u8::from(*self));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<bool> {
        match from.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl Pack for char {
    fn pack(&self, out: &mut Packer) {
        u32::from(*self).pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<char> {
        char::from_u32(Pack::unpack(from)?)
    }
}

impl Pack for Name {
    fn pack(&self, out: &mut Packer) {
        let names = &mut out.names;
        let idx = *out.idx.entry(*self).or_insert_with(|| {
            names.push(*self);
            names.len() as u32 - 1
        });
        idx.pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Name> {
        let idx = from.number()?;
        from.names.get(usize::try_from(idx).ok()?).copied()
    }
}

impl Pack for Span {
    fn pack(&self, out: &mut Packer) {
        let ahead = self.lo.wrapping_sub(out.at) as i32;
        out.at = self.lo;
        ((ahead << 1) ^ (ahead >> 31)).cast_unsigned().pack(out);
        self.hi.wrapping_sub(self.lo).pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Span> {
        let (ahead, len): (u32, u32) = (Pack::unpack(from)?, Pack::unpack(from)?);
        let ahead = (ahead >> 1) ^ (ahead & 1).wrapping_neg();
        let lo = from.at.wrapping_add(ahead);
        from.at = lo;
        Some(Span::new(from.file, lo, lo.wrapping_add(len)))
    }
}

impl<T> Pack for Idx<T> {
    fn pack(&self, out: &mut Packer) {
        self.raw().pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Idx<T>> {
        Pack::unpack(from).map(Idx::from_raw)
    }
}

impl<T: Pack> Pack for Box<T> {
    fn pack(&self, out: &mut Packer) {
        T::pack(self, out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Box<T>> {
        T::unpack(from).map(Box::new)
    }
}

impl<T: Pack> Pack for Option<T> {
    fn pack(&self, out: &mut Packer) {
        self.is_some().pack(out);
        self.iter().for_each(|value| value.pack(out));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Option<T>> {
        match bool::unpack(from)? {
            true => T::unpack(from).map(Some),
            false => Some(None),
        }
    }
}

impl<T: Pack> Pack for Vec<T> {
    fn pack(&self, out: &mut Packer) {
        pack_list(self, out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Vec<T>> {
        let len = from.len()?;
        let mut list = Vec::with_capacity(len.min(1024));
        for _ in 0..len {
            list.push(T::unpack(from)?);
        }
        Some(list)
    }
}

fn pack_list<T: Pack>(list: &[T], out: &mut Packer) {
    number(&mut out.bytes, list.len() as u64);
    list.iter().for_each(|value| value.pack(out));
}

impl<T: Pack> Pack for Box<[T]> {
    fn pack(&self, out: &mut Packer) {
        pack_list(self, out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Box<[T]>> {
        Vec::unpack(from).map(Vec::into_boxed_slice)
    }
}

impl<T: Pack> Pack for Arc<[T]> {
    fn pack(&self, out: &mut Packer) {
        pack_list(self, out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Arc<[T]>> {
        Vec::unpack(from).map(Arc::from)
    }
}

impl<T: Pack> Pack for Arena<T> {
    fn pack(&self, out: &mut Packer) {
        pack_list(self.values(), out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Arena<T>> {
        Vec::unpack(from).map(Arena::from)
    }
}

impl<A: Pack, B: Pack> Pack for (A, B) {
    fn pack(&self, out: &mut Packer) {
        self.0.pack(out);
        self.1.pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<(A, B)> {
        Some((A::unpack(from)?, B::unpack(from)?))
    }
}

macro_rules! pack_structs {
    ($($Type:ident { $($field:ident),* })*) => {
        $(impl Pack for $Type {
            fn pack(&self, out: &mut Packer) {
                let $Type { $($field),* } = self;
                $($field.pack(out);)*
            }

            fn unpack(from: &mut Unpacker<'_>) -> Option<$Type> {
                Some($Type { $($field: Pack::unpack(from)?),* })
            }
        })*
    };
}

macro_rules! pack_enums {
    ($($Type:ident {
        $($tag:literal $Variant:ident $(($($arg:ident),*))? $({ $($field:ident),* })?;)*
    })*) => {
        $(impl Pack for $Type {
            fn pack(&self, out: &mut Packer) {
                match self {
                    $($Type::$Variant $(($($arg),*))? $({ $($field),* })? => {
                        out.bytes.push($tag);
                        $($($arg.pack(out);)*)?
                        $($($field.pack(out);)*)?
                    })*
                }
            }

            fn unpack(from: &mut Unpacker<'_>) -> Option<$Type> {
                Some(match from.byte()? {
                    $($tag => {
                        $($(let $arg = Pack::unpack(from)?;)*)?
                        $($(let $field = Pack::unpack(from)?;)*)?
                        $Type::$Variant $(($($arg),*))? $({ $($field),* })?
                    })*
                    _ => return None,
                })
            }
        })*
    };
}

impl Pack for Ctx {
    fn pack(&self, out: &mut Packer) {
        self.0.pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Ctx> {
        Pack::unpack(from).map(Ctx)
    }
}

impl Pack for CrateId {
    fn pack(&self, out: &mut Packer) {
        self.0.pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<CrateId> {
        Pack::unpack(from).map(CrateId)
    }
}

pack_structs! {
    Group { delim, open, close, trees }
    Item { name, name_span, span, attrs, vis, kind }
    Import { root, segments, kind, span }
    Func { generics, self_param, params, ret, body, is_async, is_foreign }
    FuncParam { name, ty, attrs, span }
    Adt { kind, generics, variants }
    Variant { name, name_span, span, attrs, shape, fields }
    FieldDecl { name, name_span, span, attrs, vis, ty, ty_span }
    Impl { generics, trait_ref, is_negative, self_ty, header, items }
    Trait { generics, supertraits, items, is_alias }
    TypeAlias { generics, bounds, ty }
    Const { ty, body, is_static }
    MacroDef { is_item, rules }
    MacroCall { path, tokens, span, is_foreign }
    Attr { path, path_span, span, input }
    Generics { params, wheres }
    GenericParam { name, kind }
    WherePredicate { ty, bounds }
    Bound { path }
    MacroCallType { path, tokens, span }
    Path { root, segments, qself, span, ctx }
    QSelf { ty, n_trait_segments }
    PathSegment { name, span, args }
    GenericArgs { args, bindings, is_fn_sugar }
    AssocBinding { name, ty, bounds }
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

#[cfg(test)]
mod tests {
    use super::{pack, unpack};
    use crate::{
        hir::{
            HirFile,
            lower::{NothingSet, lower_declarations},
        },
        span::FileId,
        workspace::Edition,
    };

    const TEXT: &str = r#"
        #![allow(dead_code)]
        pub use a::{b as c, d::*, e::{self}, T as _};
        extern crate alloc as other;
        pub(in crate::x) mod m { #[path = "z.rs"] mod n; impl !Send for X {} }
        #[derive(Clone, Debug)] #[serde(tag = "t", rename = 'c')]
        pub struct S<T: Fn(u8) -> u8 + ?Sized = dyn A<B = u8>, const N: usize>(pub fn(T) -> !, [u8; N]);
        pub enum E { A { r#type: <T as I>::Item, é: *const [u8] }, B(&'static mut str) = 3, C }
        union U { a: u8 }
        pub trait Tr<X>: Super<X> where X: Into<Vec<X>> { type A: B; const C: u8 = 1; fn f(self: Box<Self>, (a, b): (u8, _)); }
        impl<T> Tr<T> for $crate::S where for<'a> &'a T: B { type A = impl C; async fn f(&mut self, x: m!(y)) { gone() } }
        pub const unsafe fn g() -> crate::R { body!() }
        static mut X: self::super::Y = 1;
        type Alias<T> = ::std::vec::Vec<T>;
        macro_rules! m { ($a:ident [$($b:tt),*] { } 1.5 "x" b'x') => { $crate::y } }
        thread_local! { static Z: u8 = 1 }
        extern "C" { fn h(x: u8); }
    "#;

    fn declarations(file: FileId) -> HirFile {
        let text = TEXT.replace("$crate::S", "S");
        lower_declarations(file, &text, &NothingSet, Edition::E2021).expect("parses")
    }

    fn shown(files: &[HirFile]) -> String {
        format!("{files:#?}")
    }

    #[test]
    fn declarations_come_back_as_they_were() {
        let bytes = pack(&[declarations(FileId(7)), declarations(FileId(9))]);
        let (a, b) = (FileId(1), FileId(2));
        let read = unpack(&bytes, &[a, b]).expect("reads");
        assert_eq!(shown(&read), shown(&[declarations(a), declarations(b)]));
    }

    #[test]
    fn other_bytes_read_as_nothing_or_as_something_else() {
        let bytes = pack(&[declarations(FileId(0))]);
        for len in 0..bytes.len() {
            assert!(unpack(&bytes[..len], &[FileId(0)]).is_none(), "{len} bytes");
        }
        assert!(unpack(&[&bytes[..], &[0]].concat(), &[FileId(0)]).is_none(), "one more");
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut other = bytes.clone();
                other[at] ^= 1 << bit;
                drop(unpack(&other, &[FileId(0)]));
            }
        }
    }
}
