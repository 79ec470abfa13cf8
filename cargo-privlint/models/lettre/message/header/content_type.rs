use super::Header;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentType(String);
#[derive(Debug)]
pub struct ContentTypeErr(());
impl ContentType {
    pub const TEXT_PLAIN: ContentType = core::privlint::opaque();
    pub const TEXT_HTML: ContentType = core::privlint::opaque();
    pub fn parse(s: &str) -> Result<ContentType, ContentTypeErr> { core::privlint::opaque() }
}
impl Header for ContentType {}
