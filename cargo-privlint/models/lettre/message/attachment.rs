use super::{IntoBody, SinglePart, header::ContentType};

#[derive(Clone)]
pub struct Attachment { filename: String }
impl Attachment {
    pub fn new(filename: String) -> Self { Attachment { filename } }
    pub fn new_inline(content_id: String) -> Self { Attachment { filename: content_id } }
    pub fn body<T: IntoBody>(self, content: T, content_type: ContentType) -> SinglePart { core::privlint::any_of((self, content)) }
}
