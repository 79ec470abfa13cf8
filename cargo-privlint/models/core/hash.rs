use crate::prelude::v1::*;
use crate::privlint::any_of;

pub trait Hash {
    fn hash<H: Hasher>(&self, state: &mut H);
    fn hash_slice<H: Hasher>(data: &[Self], state: &mut H) {}
}
/// A hash of this kind is no protection: what goes in comes out.
pub trait Hasher {
    fn finish(&self) -> u64;
    fn write(&mut self, bytes: &[u8]);
    fn write_u8(&mut self, i: u8) { self.write(any_of(i)); }
    fn write_u16(&mut self, i: u16) { self.write(any_of(i)); }
    fn write_u32(&mut self, i: u32) { self.write(any_of(i)); }
    fn write_u64(&mut self, i: u64) { self.write(any_of(i)); }
    fn write_u128(&mut self, i: u128) { self.write(any_of(i)); }
    fn write_usize(&mut self, i: usize) { self.write(any_of(i)); }
    fn write_i32(&mut self, i: i32) { self.write(any_of(i)); }
    fn write_i64(&mut self, i: i64) { self.write(any_of(i)); }
}
pub trait BuildHasher {
    type Hasher: Hasher;
    fn build_hasher(&self) -> Self::Hasher;
    fn hash_one<T: Hash>(&self, x: T) -> u64 { any_of(x) }
}
#[derive(Clone, Default)]
pub struct BuildHasherDefault<H> { hasher: H }
impl<H: Default + Hasher> BuildHasher for BuildHasherDefault<H> { type Hasher = H; fn build_hasher(&self) -> H { H::default() } }
macro_rules! hash_prims {
    ($($t:ty)*) => { $( impl Hash for $t { fn hash<H: Hasher>(&self, state: &mut H) { state.write(any_of(self)); } } )* }
}
hash_prims! { () bool char str i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }
impl<T: ?Sized + Hash> Hash for &T { fn hash<H: Hasher>(&self, state: &mut H) { T::hash(*self, state); } }
impl<T: ?Sized + Hash> Hash for &mut T { fn hash<H: Hasher>(&self, state: &mut H) { T::hash(*self, state); } }
impl<T: Hash> Hash for [T] { fn hash<H: Hasher>(&self, state: &mut H) { let [x, ..] = self; x.hash(state); } }
impl<A: Hash> Hash for (A,) { fn hash<H: Hasher>(&self, state: &mut H) { self.0.hash(state); } }
impl<A: Hash, B: Hash> Hash for (A, B) { fn hash<H: Hasher>(&self, state: &mut H) { self.0.hash(state); self.1.hash(state); } }
impl<A: Hash, B: Hash, C: Hash> Hash for (A, B, C) { fn hash<H: Hasher>(&self, state: &mut H) { self.0.hash(state); self.1.hash(state); self.2.hash(state); } }
impl<A: Hash, B: Hash, C: Hash, D: Hash> Hash for (A, B, C, D) { fn hash<H: Hasher>(&self, state: &mut H) { self.0.hash(state); self.1.hash(state); self.2.hash(state); self.3.hash(state); } }
