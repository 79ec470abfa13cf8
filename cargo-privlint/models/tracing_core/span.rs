use core::privlint::opaque;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Id(u64);
#[derive(Debug)]
pub struct Attributes {}
#[derive(Debug)]
pub struct Record {}
impl Id {
    pub fn from_u64(u: u64) -> Self { Id(u) }
    pub fn into_u64(&self) -> u64 { opaque() }
}
