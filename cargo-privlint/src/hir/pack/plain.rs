//! Numbers, names, positions and what holds others.

use std::sync::Arc;

use super::{Pack, Packer, Unpacker, number};
use crate::{
    hir::{Arena, Idx, Name},
    span::Span,
};

impl Pack for u32 {
    fn pack(&self, out: &mut Packer<'_>) {
        number(&mut out.bytes, u64::from(*self));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<u32> {
        u32::try_from(from.number()?).ok()
    }
}

impl Pack for u64 {
    fn pack(&self, out: &mut Packer<'_>) {
        number(&mut out.bytes, *self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<u64> {
        from.number()
    }
}

impl Pack for u8 {
    fn pack(&self, out: &mut Packer<'_>) {
        out.bytes.push(*self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<u8> {
        from.byte()
    }
}

impl Pack for bool {
    fn pack(&self, out: &mut Packer<'_>) {
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
    fn pack(&self, out: &mut Packer<'_>) {
        u32::from(*self).pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<char> {
        char::from_u32(Pack::unpack(from)?)
    }
}

impl Pack for Box<str> {
    fn pack(&self, out: &mut Packer<'_>) {
        number(&mut out.bytes, self.len() as u64);
        out.bytes.extend_from_slice(self.as_bytes());
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Box<str>> {
        from.text().map(Box::from)
    }
}

impl Pack for Name {
    fn pack(&self, out: &mut Packer<'_>) {
        out.name_idx(*self).pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Name> {
        let idx = from.number()?;
        let name = from.names.get(usize::try_from(idx).ok()?)?;
        if let Some(mentioned) = &mut from.mentioned {
            mentioned.name(name);
        }
        Some(name)
    }
}

impl Pack for Span {
    fn pack(&self, out: &mut Packer<'_>) {
        if out.is_placeless {
            return;
        }
        let lo = self.lo.wrapping_add(out.start_of.map_or(0, |start_of| start_of(self.file)));
        let ahead = lo.wrapping_sub(out.at) as i32;
        out.at = lo;
        ((ahead << 1) ^ (ahead >> 31)).cast_unsigned().pack(out);
        self.hi.wrapping_sub(self.lo).pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Span> {
        if from.is_placeless {
            return Some(Span::start_of(from.file));
        }
        let (ahead, len): (u32, u32) = (Pack::unpack(from)?, Pack::unpack(from)?);
        let ahead = (ahead >> 1) ^ (ahead & 1).wrapping_neg();
        let lo = from.at.wrapping_add(ahead);
        from.at = lo;
        Some(Span::new(from.file, lo, lo.wrapping_add(len)))
    }
}

impl<T> Pack for Idx<T> {
    fn pack(&self, out: &mut Packer<'_>) {
        self.raw().pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Idx<T>> {
        Pack::unpack(from).map(Idx::from_raw)
    }
}

impl<T: Pack> Pack for Box<T> {
    fn pack(&self, out: &mut Packer<'_>) {
        T::pack(self, out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Box<T>> {
        T::unpack(from).map(Box::new)
    }
}

impl<T: Pack> Pack for Option<T> {
    fn pack(&self, out: &mut Packer<'_>) {
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
    fn pack(&self, out: &mut Packer<'_>) {
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

pub(super) fn pack_list<T: Pack>(list: &[T], out: &mut Packer<'_>) {
    number(&mut out.bytes, list.len() as u64);
    list.iter().for_each(|value| value.pack(out));
}

impl<T: Pack> Pack for Box<[T]> {
    fn pack(&self, out: &mut Packer<'_>) {
        pack_list(self, out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Box<[T]>> {
        Vec::unpack(from).map(Vec::into_boxed_slice)
    }
}

impl<T: Pack> Pack for Arc<[T]> {
    fn pack(&self, out: &mut Packer<'_>) {
        pack_list(self, out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Arc<[T]>> {
        Vec::unpack(from).map(Arc::from)
    }
}

impl<T: Pack> Pack for Arena<T> {
    fn pack(&self, out: &mut Packer<'_>) {
        pack_list(self.values(), out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Arena<T>> {
        Vec::unpack(from).map(Arena::from)
    }
}

impl<A: Pack, B: Pack> Pack for (A, B) {
    fn pack(&self, out: &mut Packer<'_>) {
        self.0.pack(out);
        self.1.pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<(A, B)> {
        Some((A::unpack(from)?, B::unpack(from)?))
    }
}
