use crate::prelude::v1::*;
use crate::privlint::opaque;

pub trait Any: 'static { fn type_id(&self) -> TypeId; }
#[derive(Clone, Copy, Eq, PartialEq, PartialOrd, Ord, Debug, Hash)]
pub struct TypeId { t: u128 }
impl TypeId { pub const fn of<T: ?Sized + 'static>() -> TypeId { opaque() } }
impl<T: 'static + ?Sized> Any for T { fn type_id(&self) -> TypeId { opaque() } }
impl dyn Any {
    pub fn is<T: Any>(&self) -> bool { opaque() }
    pub fn downcast_ref<T: Any>(&self) -> Option<&T> { Some(self as &T) }
    pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> { Some(self as &mut T) }
}
pub const fn type_name<T: ?Sized>() -> &'static str { opaque() }
pub const fn type_name_of_val<T: ?Sized>(val: &T) -> &'static str { opaque() }
