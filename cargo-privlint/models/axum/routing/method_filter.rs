#[derive(Debug, Copy, Clone, PartialEq)]
pub struct MethodFilter(u16);
impl MethodFilter {
    pub const CONNECT: Self = MethodFilter(0);
    pub const DELETE: Self = MethodFilter(0);
    pub const GET: Self = MethodFilter(0);
    pub const HEAD: Self = MethodFilter(0);
    pub const OPTIONS: Self = MethodFilter(0);
    pub const PATCH: Self = MethodFilter(0);
    pub const POST: Self = MethodFilter(0);
    pub const PUT: Self = MethodFilter(0);
    pub const TRACE: Self = MethodFilter(0);
    pub const fn or(self, other: Self) -> Self { self }
}
