use crate::Url;
use std::ops::{Index, Range, RangeFrom, RangeFull, RangeTo};

#[derive(Copy, Clone, Debug)]
pub enum Position { BeforeScheme, AfterScheme, BeforeUsername, AfterUsername, BeforePassword, AfterPassword, BeforeHost, AfterHost, BeforePort, AfterPort, BeforePath, AfterPath, BeforeQuery, AfterQuery, BeforeFragment, AfterFragment }
macro_rules! sliced { ($($range:ty)*) => { $( impl Index<$range> for Url { type Output = str; fn index(&self, range: $range) -> &str { self.as_str() } } )* } }
sliced! { RangeFull RangeFrom<Position> RangeTo<Position> Range<Position> }
