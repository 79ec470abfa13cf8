use core::privlint::opaque;

#[derive(PartialEq, Eq, Copy, Clone, Debug)]
pub struct Code {}
#[derive(PartialEq, Eq, Clone, Debug)]
pub struct Response {}
impl Response {
    pub fn is_positive(&self) -> bool { opaque() }
    pub fn has_code(&self, code: u16) -> bool { opaque() }
    pub fn first_line(&self) -> Option<&str> { opaque() }
    pub fn code(&self) -> Code { opaque() }
}
