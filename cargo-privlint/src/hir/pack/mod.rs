//! Lowered declarations as bytes and back, for the index of dependencies' declarations.
//!
//! Names stand in a table, a span as the distance from the one before where it is kept, and the file is left out: whoever
//! reads the bytes gives it a number of its own. What is read may be anything: bytes that are none of ours read
//! as nothing, and never as more than they can hold.

mod declare;
mod declared;
mod image;
mod meaning;
mod names;
mod needs;
mod plain;
mod spoken;

#[cfg(test)]
mod tests;

pub use declare::{Packed, pack_declared};
pub use declared::{Declared, NameIdx};
pub use image::{InImage, open_image, pack_image};
pub use meaning::{Meaning, Meanings, Outside, Target};
pub use needs::{Bound, By, Head, Key};

use std::{borrow::Cow, sync::Arc};

use rustc_hash::FxHashMap;

use super::{CrateId, HirFile, Name};
use crate::{macros::token::read_dollar_crate, span::FileId, syntax::tt::Ctx};
use image::Image;
use names::{NameTable, Names};
use plain::pack_list;
use spoken::Mentioned;

/// The bytes of files without bodies.
pub fn pack(files: &[HirFile]) -> Vec<u8> {
    let mut out = Packer::default();
    for file in files {
        out.at = 0;
        file.attrs.pack(&mut out);
        file.items.pack(&mut out);
        file.top.pack(&mut out);
    }
    let mut names = Vec::with_capacity(16 * out.names.len());
    out.write_names(&mut names);
    let mut bytes = Vec::with_capacity(names.len() + out.bytes.len());
    number(&mut bytes, out.crates.len() as u64);
    out.crates.iter().for_each(|krate| number(&mut bytes, u64::from(krate.0)));
    bytes.extend_from_slice(&names);
    bytes.extend_from_slice(&out.bytes);
    bytes
}

/// The files again, under these numbers.
pub fn unpack(bytes: &[u8], files: &[FileId]) -> Option<Vec<HirFile>> {
    let mut from = Unpacker::new(bytes, FileId(0));
    let mut crates = Vec::new();
    for _ in 0..from.len()? {
        crates.push(Pack::unpack(&mut from).map(CrateId)?);
    }
    let names = NameTable::read(&mut from, crates.clone().into())?;
    let mut from = Unpacker { names: Names::Table(&names), crates: crates.into(), ..from };
    let mut read = |&file: &FileId| {
        (from.file, from.at) = (file, 0);
        let (attrs, items, top) =
            (Pack::unpack(&mut from)?, Pack::unpack(&mut from)?, Pack::unpack(&mut from)?);
        Some(HirFile { attrs, items, top, has_type_macros: true, ..HirFile::empty(file) })
    };
    let read: Option<Vec<HirFile>> = files.iter().map(&mut read).collect();
    read.filter(|_| from.bytes.is_empty())
}

#[derive(Default)]
pub struct Packer<'a> {
    bytes: Vec<u8>,
    idx: FxHashMap<Name, u32>,
    names: Vec<Name>,
    /// Those that `$crate` stands for; bytes hold their places in this list.
    crates: Vec<CrateId>,
    /// Where the last span begins.
    at: u32,
    /// Where files begin, if not all at the same place.
    start_of: Option<&'a dyn Fn(FileId) -> u32>,
    /// Positions are left out.
    is_placeless: bool,
    /// The expansions that wrote the body which is being packed, in the order in which they were met.
    marks: Option<Vec<Ctx>>,
}

pub struct Unpacker<'b> {
    bytes: &'b [u8],
    names: Names<'b>,
    crates: Cow<'b, [CrateId]>,
    file: FileId,
    at: u32,
    /// What that which was read speaks of, where somebody asks.
    mentioned: Option<Mentioned>,
    /// Positions are left out: all is at the start of the file.
    is_placeless: bool,
    /// What `bytes` are the end of, where parts of items may stay unread.
    image: Option<&'b Arc<Image>>,
}

/// How the table of names shows the identifier that stands for `$crate`.
const DOLLAR_CRATE: &str = "$crate ";

impl Packer<'_> {
    fn crate_idx(&mut self, krate: CrateId) -> u32 {
        let known = self.crates.iter().position(|&known| known == krate);
        let idx = known.unwrap_or_else(|| {
            self.crates.push(krate);
            self.crates.len() - 1
        });
        idx as u32
    }

    fn name_idx(&mut self, name: Name) -> u32 {
        let names = &mut self.names;
        *self.idx.entry(name).or_insert_with(|| {
            names.push(name);
            names.len() as u32 - 1
        })
    }

    /// The table of names; before that of crates, which it adds to.
    fn write_names(&mut self, bytes: &mut Vec<u8>) {
        number(bytes, self.names.len() as u64);
        for name in std::mem::take(&mut self.names) {
            let special;
            let text = match read_dollar_crate(name.as_str()) {
                Some(krate) => {
                    special = format!("{DOLLAR_CRATE}{}", self.crate_idx(krate));
                    special.as_str()
                }
                None => name.as_str(),
            };
            number(bytes, text.len() as u64);
            bytes.extend_from_slice(text.as_bytes());
        }
    }
}

fn number(bytes: &mut Vec<u8>, mut n: u64) {
    while n >= 0x80 {
        bytes.push(n as u8 | 0x80);
        n >>= 7;
    }
    bytes.push(n as u8);
}

impl<'b> Unpacker<'b> {
    fn new(bytes: &'b [u8], file: FileId) -> Unpacker<'b> {
        let (names, crates) = (Names::Made(&[]), Cow::Borrowed(&[][..]));
        Unpacker {
            bytes,
            names,
            crates,
            file,
            at: 0,
            mentioned: None,
            is_placeless: false,
            image: None,
        }
    }

    fn text(&mut self) -> Option<&'b str> {
        let len = self.len()?;
        let (text, rest) = self.bytes.split_at_checked(len)?;
        self.bytes = rest;
        std::str::from_utf8(text).ok()
    }

    fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(byte)
    }

    #[inline]
    fn number(&mut self) -> Option<u64> {
        match self.bytes {
            &[byte @ ..0x80, ref rest @ ..] => {
                self.bytes = rest;
                Some(u64::from(byte))
            }
            _ => self.long_number(),
        }
    }

    fn long_number(&mut self) -> Option<u64> {
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

pub trait Pack: Sized {
    fn pack(&self, out: &mut Packer<'_>);
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self>;
}

/// A name in brackets is the part's own, which nobody is told of.
macro_rules! pack_structs {
    ($($Type:ident $([$own:ident])? { $($field:ident),* })*) => {
        $(impl Pack for $Type {
            fn pack(&self, out: &mut Packer<'_>) {
                let $Type { $($own,)? $($field),* } = self;
                $($own.pack(out);)?
                $($field.pack(out);)*
            }

            fn unpack(from: &mut Unpacker<'_>) -> Option<$Type> {
                $(let mentioned = from.mentioned.take();
                let $own = Pack::unpack(from)?;
                from.mentioned = mentioned;)?
                Some($Type { $($own,)? $($field: Pack::unpack(from)?),* })
            }
        })*
    };
}

macro_rules! pack_enums {
    ($($Type:ident {
        $($tag:literal $Variant:ident $(($($arg:ident),*))? $({ $($field:ident),* })?;)*
    })*) => {
        $(impl Pack for $Type {
            fn pack(&self, out: &mut Packer<'_>) {
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

mod bodies;
mod items;

/// In a body the expansions have numbers of their own. Elsewhere it is not kept which of them wrote a
/// declaration, but that one did.
impl Pack for Ctx {
    fn pack(&self, out: &mut Packer<'_>) {
        let number = match (*self, &mut out.marks) {
            (Ctx::USER, _) => 0,
            (Ctx::ANY, _) => 2,
            (mark, Some(marks)) if mark != Ctx::DECLARED => {
                let known = marks.iter().position(|known| *known == mark);
                let idx = known.unwrap_or_else(|| {
                    marks.push(mark);
                    marks.len() - 1
                });
                FIRST_MARK + idx as u32
            }
            (_, _) => 1,
        };
        number.pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Ctx> {
        match u32::unpack(from)? {
            0 => Some(Ctx::USER),
            1 => Some(Ctx::DECLARED),
            2 => Some(Ctx::ANY),
            number => Some(Ctx(number - FIRST_MARK + Ctx::DECLARED.0 + 1)),
        }
    }
}

/// The first number that stands for an expansion.
const FIRST_MARK: u32 = 3;

impl Pack for CrateId {
    fn pack(&self, out: &mut Packer<'_>) {
        out.crate_idx(*self).pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<CrateId> {
        let idx = from.number()?;
        from.crates.get(usize::try_from(idx).ok()?).copied()
    }
}
