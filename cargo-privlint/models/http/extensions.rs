use core::privlint::{any_of, opaque};

#[derive(Clone, Default, Debug)]
pub struct Extensions { map: [u8] }
impl Extensions {
    pub fn new() -> Extensions { opaque() }
    pub fn insert<T>(&mut self, val: T) -> Option<T> { self.map = any_of(val); None }
    pub fn get<T>(&self) -> Option<&T> { Some(any_of(self)) }
    pub fn get_mut<T>(&mut self) -> Option<&mut T> { Some(any_of(self)) }
    pub fn remove<T>(&mut self) -> Option<T> { Some(any_of(self)) }
    pub fn clear(&mut self) { *self = opaque(); }
    pub fn is_empty(&self) -> bool { opaque() }
    pub fn len(&self) -> usize { opaque() }
}
