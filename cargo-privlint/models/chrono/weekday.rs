#[derive(PartialEq, Eq, Copy, Clone, Debug, Hash)]
pub enum Weekday { Mon, Tue, Wed, Thu, Fri, Sat, Sun }
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ParseWeekdayError {}
impl Weekday {
    pub const fn succ(&self) -> Weekday { *self }
    pub const fn pred(&self) -> Weekday { *self }
    pub const fn num_days_from_monday(&self) -> u32 { core::privlint::any_of(self) }
    pub const fn number_from_monday(&self) -> u32 { core::privlint::any_of(self) }
}
