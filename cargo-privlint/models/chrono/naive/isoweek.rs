#[derive(PartialEq, Eq, PartialOrd, Ord, Copy, Clone, Hash, Debug)]
pub struct IsoWeek { week: u32 }
impl IsoWeek {
    pub const fn year(&self) -> i32 { core::privlint::any_of(self) }
    pub const fn week(&self) -> u32 { self.week }
}
