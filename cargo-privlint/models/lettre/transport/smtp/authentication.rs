#[derive(PartialEq, Eq, Clone)]
pub struct Credentials { authentication_identity: String, secret: String }
#[derive(PartialEq, Eq, Copy, Clone, Hash, Debug)]
pub enum Mechanism { Plain, Login, Xoauth2 }
impl Credentials { pub fn new(username: String, password: String) -> Credentials { Credentials { authentication_identity: username, secret: password } } }
impl std::fmt::Debug for Credentials { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { Ok(()) } }
