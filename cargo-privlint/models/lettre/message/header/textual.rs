use super::Header;

macro_rules! text_headers { ($($t:ident)*) => { $( impl Header for $t {} impl From<String> for $t { fn from(text: String) -> Self { $t(text) } } )* } }
text_headers! { Subject Comments Keywords MessageId }
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject(String);
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comments(String);
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keywords(String);
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageId(String);
