use crate::Url;
use core::privlint::any_of;

#[derive(Debug)]
pub struct PathSegmentsMut { url: &mut Url }
pub(crate) fn new(url: &mut Url) -> PathSegmentsMut { PathSegmentsMut { url } }
impl PathSegmentsMut {
    pub fn clear(&mut self) -> &mut Self { self }
    pub fn pop_if_empty(&mut self) -> &mut Self { self }
    pub fn pop(&mut self) -> &mut Self { self }
    pub fn push(&mut self, segment: &str) -> &mut Self { self.url.set_path(segment); self }
    pub fn extend<I>(&mut self, segments: I) -> &mut Self where I: IntoIterator, I::Item: AsRef<str> {
        let path: String = any_of(segments);
        self.url.set_path(&path);
        self
    }
}
