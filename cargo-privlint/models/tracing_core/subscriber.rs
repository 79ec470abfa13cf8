use crate::metadata::Metadata;
use crate::span;

pub trait Subscriber {
    fn enabled(&self, metadata: &Metadata) -> bool;
    fn new_span(&self, span: &span::Attributes) -> span::Id;
    fn record(&self, span: &span::Id, values: &span::Record);
    fn record_follows_from(&self, span: &span::Id, follows: &span::Id);
    fn enter(&self, span: &span::Id);
    fn exit(&self, span: &span::Id);
}
