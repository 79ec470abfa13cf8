use crate::address::Address;
use crate::error::Error;

#[derive(PartialEq, Eq, Clone, Debug)]
pub struct Envelope { forward_path: Vec<Address>, reverse_path: Option<Address> }
impl Envelope {
    pub fn new(from: Option<Address>, to: Vec<Address>) -> Result<Envelope, Error> { Ok(Envelope { forward_path: to, reverse_path: from }) }
    pub fn to(&self) -> &[Address] { self.forward_path.as_slice() }
    pub fn from(&self) -> Option<&Address> { self.reverse_path.as_ref() }
}
