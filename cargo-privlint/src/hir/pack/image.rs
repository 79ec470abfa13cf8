//! A crate as bytes of which signatures and bodies are read when somebody asks for them.
//!
//! What decides about names and the heads of impls is read at once: everybody needs it. Only bodies keep
//! positions, for what happens in one is told apart by them; they count from the start of the crate's first file,
//! as if its files stood one after the other in one text.

use std::{borrow::Cow, sync::Arc};

use super::{
    Pack, Packer, Unpacker,
    names::{NameTable, Names},
    number,
};
use crate::{
    hir::{Bodies, Body, BodyId, CrateId, HirFile, Lazy},
    span::FileId,
};

/// The bytes that parts of items and bodies are read from, and what they mean.
#[derive(Debug)]
pub struct Image {
    pub(super) bytes: Cow<'static, [u8]>,
    pub(super) names: Arc<NameTable>,
    pub(super) crates: Arc<[CrateId]>,
    pub(super) file: FileId,
}

/// A place in an image.
#[derive(Clone, Debug)]
pub struct InImage {
    image: Arc<Image>,
    at: u32,
}

impl InImage {
    /// What stands there, which whoever made the image vouches for.
    pub fn read<T: Pack>(&self) -> T {
        self.try_read().expect("invariant: this very program wrote the image")
    }

    fn try_read<T: Pack>(&self) -> Option<T> {
        T::unpack(&mut self.image.reader(self.at as usize)?)
    }
}

impl Image {
    /// Reads from a place on, and leaves packed what is [`Lazy`].
    pub(super) fn reader<'b>(self: &'b Arc<Image>, at: usize) -> Option<Unpacker<'b>> {
        Some(Unpacker {
            names: Names::Table(&self.names),
            crates: Cow::Borrowed(&self.crates),
            image: Some(self),
            is_placeless: true,
            ..Unpacker::new(self.bytes.get(at..)?, self.file)
        })
    }
}

/// Packs a crate that is one file, with its bodies. Nothing is kept of positions but where `start_of` says that
/// a file begins; crates are written by their names.
pub fn pack_image(
    hir: &HirFile,
    start_of: &dyn Fn(FileId) -> u32,
    name_of: &dyn Fn(CrateId) -> &'static str,
) -> Vec<u8> {
    let mut out = Packer { start_of: Some(start_of), is_placeless: true, ..Packer::default() };
    hir.attrs.pack(&mut out);
    hir.top.pack(&mut out);
    hir.items.pack(&mut out);
    let pack_body = |id: u32| {
        let body = &hir.bodies[BodyId::from_raw(id)];
        (out.apart(|out| body.pack(out)), body.has_items())
    };
    let bodies: Vec<(Vec<u8>, bool)> = (0..hir.bodies.len() as u32).map(pack_body).collect();
    number(&mut out.bytes, bodies.len() as u64);
    for (body, has_items) in &bodies {
        number(&mut out.bytes, (body.len() as u64) << 1 | u64::from(*has_items));
    }
    bodies.iter().for_each(|(body, _)| out.bytes.extend_from_slice(body));
    let mut names = Vec::new();
    out.write_names(&mut names);
    let mut bytes = Vec::new();
    number(&mut bytes, out.crates.len() as u64);
    for krate in &out.crates {
        let name = name_of(*krate);
        number(&mut bytes, name.len() as u64);
        bytes.extend_from_slice(name.as_bytes());
    }
    bytes.extend_from_slice(&names);
    bytes.extend_from_slice(&out.bytes);
    bytes
}

/// The crate again, in this file; `crate_named` says which crates it names.
pub fn open_image(
    bytes: Cow<'static, [u8]>,
    file: FileId,
    crate_named: &dyn Fn(&str) -> Option<CrateId>,
) -> Option<HirFile> {
    let mut from = Unpacker::new(&bytes, file);
    let mut crates = Vec::new();
    for _ in 0..from.len()? {
        crates.push(crate_named(from.text()?)?);
    }
    let crates: Arc<[CrateId]> = crates.into();
    let names = Arc::new(NameTable::read(&mut from, crates.clone())?);
    let at = bytes.len() - from.bytes.len();
    let image = Arc::new(Image { bytes, names, crates, file });
    let mut from = image.reader(at)?;
    let mut hir = HirFile::empty(file);
    (hir.attrs, hir.top, hir.items) =
        (Pack::unpack(&mut from)?, Pack::unpack(&mut from)?, Pack::unpack(&mut from)?);
    hir.bodies = open_bodies(&mut from, &image)?;
    Some(hir)
}

fn open_bodies(from: &mut Unpacker<'_>, image: &Arc<Image>) -> Option<Bodies> {
    let n_bodies = from.len()?;
    let mut lens = Vec::with_capacity(n_bodies);
    for _ in 0..n_bodies {
        lens.push(from.number()?);
    }
    let mut bodies = Bodies::with_packed(n_bodies);
    let mut at = image.bytes.len() - from.bytes.len();
    for len in lens {
        let place = InImage { image: image.clone(), at: u32::try_from(at).ok()? };
        bodies.alloc_packed(place, len & 1 == 1);
        at = at.checked_add(usize::try_from(len >> 1).ok()?)?;
    }
    (at == image.bytes.len()).then_some(bodies)
}

/// With its length in front, so that a reader can go past it.
impl<T: Pack> Pack for Lazy<T> {
    fn pack(&self, out: &mut Packer<'_>) {
        let bytes = out.apart(|out| T::pack(self, out));
        number(&mut out.bytes, bytes.len() as u64);
        out.bytes.extend_from_slice(&bytes);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Lazy<T>> {
        let len = from.len()?;
        let (own, rest) = from.bytes.split_at(len);
        let Some(image) = from.image else {
            let at = std::mem::replace(&mut from.at, 0);
            from.bytes = own;
            let value = T::unpack(from)?;
            let is_whole = from.bytes.is_empty();
            (from.bytes, from.at) = (rest, at);
            return is_whole.then(|| Lazy::new(value));
        };
        let at = image.bytes.len() - from.bytes.len();
        from.bytes = rest;
        Some(Lazy::packed(InImage { image: image.clone(), at: u32::try_from(at).ok()? }))
    }
}

impl Packer<'_> {
    /// What is packed as if nothing stood before it.
    fn apart(&mut self, pack: impl FnOnce(&mut Self)) -> Vec<u8> {
        let (bytes, at) = (std::mem::take(&mut self.bytes), std::mem::take(&mut self.at));
        pack(self);
        self.at = at;
        std::mem::replace(&mut self.bytes, bytes)
    }
}

impl Pack for Body {
    fn pack(&self, out: &mut Packer<'_>) {
        let Body { exprs, pats, params, root, macro_calls, places } = self;
        let marks = out.marks.replace(Vec::new());
        let is_placeless = std::mem::take(&mut out.is_placeless);
        exprs.pack(out);
        pats.pack(out);
        params.pack(out);
        root.pack(out);
        macro_calls.pack(out);
        places.pack(out);
        (out.marks, out.is_placeless) = (marks, is_placeless);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Body> {
        let is_placeless = std::mem::take(&mut from.is_placeless);
        let body = Body {
            exprs: Pack::unpack(from)?,
            pats: Pack::unpack(from)?,
            params: Pack::unpack(from)?,
            root: Pack::unpack(from)?,
            macro_calls: Pack::unpack(from)?,
            places: Pack::unpack(from)?,
        };
        from.is_placeless = is_placeless;
        Some(body)
    }
}
