//! What values a field can hold, by its type: text, a date, an address of the network, a number, ….
//!
//! Read from the written type, since a dependency without sources still has telling names; a type of the
//! workspace is looked into, so that a newtype holds what its one field holds.

use super::table::Carriers;
use crate::{
    hir::{Adt, AdtKind, GenericArg, Name, Path, TypeRef},
    names::{DefId, Names, Ns, PrimTy, Res},
    types::Ty,
};

#[derive(Clone, PartialEq, Debug)]
pub(super) struct Holds {
    pub value: Value,
    /// Names of the workspace's and of unknown types on the way, outermost first.
    pub names: Vec<Name>,
    /// All types on the way, wrappers too.
    pub types: Vec<TypePath>,
}

#[derive(Clone, PartialEq, Debug)]
pub(super) enum TypePath {
    Def(DefId),
    /// Of a type that nobody knows.
    Written(String),
}

impl TypePath {
    /// Where the type is defined, or as written.
    pub fn text(&self, names: &Names) -> String {
        match self {
            TypePath::Def(def) => names.def_path(*def),
            TypePath::Written(text) => text.clone(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Value {
    Carrier(Carriers),
    /// A type that nothing is known of but its name.
    Unknown,
    /// A type of the workspace with fields of its own, which are judged for themselves.
    Compound(DefId),
    /// Flags, lengths, files, handles: nothing personal by itself.
    Nothing,
}

/// Types whose one type argument is what they hold.
const WRAPPERS: &[&str] = &[
    "Option",
    "Vec",
    "VecDeque",
    "HashSet",
    "BTreeSet",
    "IndexSet",
    "Box",
    "Arc",
    "Rc",
    "Cow",
    "Mutex",
    "RwLock",
    "Cell",
    "RefCell",
    "OnceCell",
    "Secret",
    "SecretBox",
    "Zeroizing",
    "Redacted",
    "Sensitive",
    "Json",
    "SmallVec",
    "NonEmpty",
    "Nullable",
    "Set",
    "ActiveValue",
    "Maybe",
    "Pii",
    "Protected",
    "Hidden",
];

const TEXTS: &[&str] = &[
    "String",
    "str",
    "SecretString",
    "SmolStr",
    "CompactString",
    "ArcStr",
    "FastStr",
    "ByteString",
    "EcoString",
    "KString",
    "HipStr",
    "SharedString",
    "Text",
    "Mailbox",
    "OsString",
    "char",
];
const DATES: &[&str] = &[
    "NaiveDate",
    "NaiveDateTime",
    "DateTime",
    "OffsetDateTime",
    "PrimitiveDateTime",
    "Date",
    "Zoned",
    "Timestamp",
    "Timestamptz",
    "SystemTime",
];
const IDS: &[&str] = &["Uuid", "Ulid", "ObjectId", "Thing", "RecordId"];
const ADDRESSES: &[&str] = &[
    "IpAddr",
    "Ipv4Addr",
    "Ipv6Addr",
    "SocketAddr",
    "SocketAddrV4",
    "SocketAddrV6",
    "IpNetwork",
    "IpNet",
];
const URLS: &[&str] = &["Url", "Uri"];
const FLOATS: &[&str] = &["Decimal", "BigDecimal", "Money", "NotNan", "OrderedFloat"];
const BYTES: &[&str] = &["Bytes", "BytesMut"];
const NOTHING: &[&str] = &[
    "PathBuf",
    "Path",
    "Utf8PathBuf",
    "Utf8Path",
    "Duration",
    "Instant",
    "HashMap",
    "BTreeMap",
    "IndexMap",
    "PhantomData",
    "AtomicBool",
    "AtomicUsize",
    "AtomicU64",
    "File",
    "Sender",
    "Receiver",
    "JoinHandle",
];

const MAX_DEPTH: u32 = 12;

/// `owner` is the type that declares a field of type `ty`.
pub(super) fn holds(names: &Names, owner: DefId, ty: &TypeRef) -> Holds {
    let mut cx = Cx { names, seen: Vec::new(), types: Vec::new() };
    let value = cx.value(owner, ty, 0);
    Holds { value, names: cx.seen, types: cx.types }
}

/// What a value of an inferred type holds.
pub(super) fn holds_of(names: &Names, ty: &Ty) -> Holds {
    let mut cx = Cx { names, seen: Vec::new(), types: Vec::new() };
    let value = cx.of_ty(ty, 0);
    Holds { value, names: cx.seen, types: cx.types }
}

struct Cx<'n> {
    names: &'n Names,
    seen: Vec<Name>,
    types: Vec<TypePath>,
}

impl Cx<'_> {
    fn value(&mut self, owner: DefId, ty: &TypeRef, depth: u32) -> Value {
        if depth > MAX_DEPTH {
            return Value::Unknown;
        }
        match ty {
            TypeRef::Ref { ty, .. } => self.value(owner, ty, depth + 1),
            TypeRef::Slice(ty) | TypeRef::Array(ty) => {
                of_elements(self.value(owner, ty, depth + 1))
            }
            TypeRef::Path(path) => self.path(owner, path, depth),
            TypeRef::Never
            | TypeRef::Infer
            | TypeRef::Tuple(_)
            | TypeRef::Ptr { .. }
            | TypeRef::FnPtr { .. }
            | TypeRef::Impl(_)
            | TypeRef::Dyn(_)
            | TypeRef::Macro(_)
            | TypeRef::Error => Value::Nothing,
        }
    }

    fn path(&mut self, owner: DefId, path: &Path, depth: u32) -> Value {
        let scope = self.names.def(owner).scope;
        let found = self.names.resolve_path(scope, path, Ns::Types);
        let Some(last) = path.segments.last() else { return Value::Unknown };
        match found.res {
            Res::Prim(prim) => of_prim(prim),
            Res::Def(def) if found.n_resolved == path.segments.len() => {
                if let Some(alias) = self.names.type_alias(def) {
                    return match &alias.ty {
                        Some(ty) => self.value(def, ty, depth + 1),
                        None => Value::Unknown,
                    };
                }
                self.types.push(TypePath::Def(def));
                match of_name(self.names.def(def).name.as_str()) {
                    Some(value) => value,
                    None => self.wrapped_or(owner, path, depth, |cx| cx.adt(def, depth)),
                }
            }
            Res::Def(_) | Res::Unknown(_) => {
                if self.is_parameter(owner, last.name) {
                    return Value::Unknown;
                }
                let written = path.segments.iter().map(|segment| segment.name.as_str());
                let written = written.collect::<Vec<_>>().join("::");
                self.types.push(TypePath::Written(written));
                match of_name(last.name.as_str()) {
                    Some(value) => value,
                    None => self.wrapped_or(owner, path, depth, |cx| {
                        cx.seen.push(last.name);
                        Value::Unknown
                    }),
                }
            }
        }
    }

    /// What the argument of a wrapper holds.
    fn wrapped_or(
        &mut self,
        owner: DefId,
        path: &Path,
        depth: u32,
        otherwise: impl FnOnce(&mut Self) -> Value,
    ) -> Value {
        let Some(last) = path.segments.last() else { return Value::Unknown };
        let inner = last.args.iter().flat_map(|args| &args.args).find_map(|arg| match arg {
            GenericArg::Type(ty) => Some(ty),
            GenericArg::Const => None,
        });
        match inner {
            Some(inner) if is_wrapper(last.name) => {
                let value = self.value(owner, inner, depth + 1);
                if is_sequence(last.name) { of_elements(value) } else { value }
            }
            _ => otherwise(self),
        }
    }

    fn of_ty(&mut self, ty: &Ty, depth: u32) -> Value {
        match ty.peel_refs() {
            Ty::Prim(prim) => of_prim(*prim),
            Ty::Slice(inner) | Ty::Array(inner) if depth < MAX_DEPTH => {
                of_elements(self.of_ty(inner, depth + 1))
            }
            Ty::Adt(def, substs) => {
                self.types.push(TypePath::Def(*def));
                let name = self.names.def(*def).name;
                match (of_name(name.as_str()), substs.first()) {
                    (Some(value), _) => value,
                    (None, Some(inner)) if depth < MAX_DEPTH && is_wrapper(name) => {
                        let value = self.of_ty(inner, depth + 1);
                        if is_sequence(name) { of_elements(value) } else { value }
                    }
                    (None, _) => self.adt(*def, depth),
                }
            }
            Ty::Unknown | Ty::Param { .. } | Ty::Proj { .. } => Value::Unknown,
            _ => Value::Nothing,
        }
    }

    fn adt(&mut self, def: DefId, depth: u32) -> Value {
        let Some(adt) = self.names.adt(def) else { return Value::Unknown };
        let name = self.names.def(def).name;
        self.seen.push(name);
        match only_field(adt) {
            Some(ty) => self.value(def, ty, depth + 1),
            None if is_fieldless(adt) => Value::Carrier(Carriers::ENUM),
            None if adt.kind == AdtKind::Union => Value::Nothing,
            None => Value::Compound(def),
        }
    }

    fn is_parameter(&self, owner: DefId, name: Name) -> bool {
        self.names.adt(owner).is_some_and(|adt| adt.generics.params.iter().any(|p| p.name == name))
    }
}

fn is_wrapper(name: Name) -> bool {
    WRAPPERS.contains(&name.as_str())
}

fn is_sequence(name: Name) -> bool {
    ["Vec", "VecDeque", "SmallVec"].contains(&name.as_str())
}

/// The type inside a newtype.
pub(super) fn only_field(adt: &Adt) -> Option<&TypeRef> {
    match (adt.kind, adt.variants.as_slice()) {
        (AdtKind::Struct, [variant]) => match variant.fields.as_slice() {
            [field] => Some(&field.ty),
            _ => None,
        },
        _ => None,
    }
}

fn is_fieldless(adt: &Adt) -> bool {
    adt.kind == AdtKind::Enum && adt.variants.iter().all(|variant| variant.fields.is_empty())
}

/// Of a sequence of such elements; one of single bytes is bytes.
fn of_elements(value: Value) -> Value {
    match value {
        Value::Carrier(Carriers::BYTE) => Value::Carrier(Carriers::BYTES),
        value => value,
    }
}

fn of_prim(prim: PrimTy) -> Value {
    Value::Carrier(match prim {
        PrimTy::Str => Carriers::TEXT,
        PrimTy::U8 => Carriers::BYTE,
        PrimTy::I8
        | PrimTy::I16
        | PrimTy::I32
        | PrimTy::I64
        | PrimTy::I128
        | PrimTy::Isize
        | PrimTy::U16
        | PrimTy::U32
        | PrimTy::U64
        | PrimTy::U128
        | PrimTy::Usize => Carriers::INT,
        PrimTy::F32 | PrimTy::F64 => Carriers::FLOAT,
        PrimTy::Bool | PrimTy::Char => return Value::Nothing,
    })
}

fn of_name(name: &str) -> Option<Value> {
    let carriers: [(&[&str], Carriers); 7] = [
        (TEXTS, Carriers::TEXT),
        (DATES, Carriers::DATE),
        (IDS, Carriers::UUID),
        (ADDRESSES, Carriers::IP),
        (URLS, Carriers::URL),
        (FLOATS, Carriers::FLOAT),
        (BYTES, Carriers::BYTES),
    ];
    let found = carriers.into_iter().find(|(names, _)| names.contains(&name));
    match found {
        Some((_, carrier)) => Some(Value::Carrier(carrier)),
        None if NOTHING.contains(&name) => Some(Value::Nothing),
        None => None,
    }
}
