#[derive(PartialEq, Eq, Copy, Clone, Debug, Hash, PartialOrd, Ord)]
pub enum Month { January, February, March, April, May, June, July, August, September, October, November, December }
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Months(u32);
impl Months { pub const fn new(num: u32) -> Self { Months(num) } pub const fn as_u32(&self) -> u32 { self.0 } }
impl Month { pub const fn name(&self) -> &'static str { core::privlint::any_of(self) } pub const fn number_from_month(&self) -> u32 { core::privlint::any_of(self) } }
