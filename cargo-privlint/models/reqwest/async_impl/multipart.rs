use core::privlint::any_of;
use std::borrow::Cow;

#[derive(Debug, Default)]
pub struct Form { part: Part }
#[derive(Debug)]
pub struct Part { value: [u8] }
impl Form {
    pub fn new() -> Form { core::privlint::opaque() }
    pub fn text<T: Into<Cow<'static, str>>, U: Into<Cow<'static, str>>>(self, name: T, value: U) -> Form { any_of((self, value)) }
    pub fn part<T: Into<Cow<'static, str>>>(self, name: T, part: Part) -> Form { any_of((self, part)) }
}
impl Part {
    pub fn text<T: Into<Cow<'static, str>>>(value: T) -> Part { any_of(value) }
    pub fn bytes<T: Into<Cow<'static, [u8]>>>(value: T) -> Part { any_of(value) }
    pub fn mime_str(self, mime: &str) -> crate::Result<Part> { Ok(self) }
    pub fn file_name<T: Into<Cow<'static, str>>>(self, filename: T) -> Part { any_of((self, filename)) }
}
