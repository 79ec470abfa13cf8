pub trait SubsecRound { fn round_subsecs(self, digits: u16) -> Self; fn trunc_subsecs(self, digits: u16) -> Self; }
impl<T> SubsecRound for T { fn round_subsecs(self, digits: u16) -> Self { self } fn trunc_subsecs(self, digits: u16) -> Self { self } }
