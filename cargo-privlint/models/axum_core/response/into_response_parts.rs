use http::{Extensions, HeaderMap};

pub trait IntoResponseParts { type Error; fn into_response_parts(self, res: ResponseParts) -> Result<ResponseParts, Self::Error>; }
#[derive(Debug)]
pub struct ResponseParts { headers: HeaderMap, extensions: Extensions }
impl ResponseParts {
    pub fn headers(&self) -> &HeaderMap { &self.headers }
    pub fn headers_mut(&mut self) -> &mut HeaderMap { &mut self.headers }
    pub fn extensions(&self) -> &Extensions { &self.extensions }
    pub fn extensions_mut(&mut self) -> &mut Extensions { &mut self.extensions }
}
