#[derive(PartialEq, PartialOrd, Copy, Clone, Eq, Ord, Hash, Debug, Default)]
pub struct Version(u8);
impl Version {
    pub const HTTP_09: Version = Version(0);
    pub const HTTP_10: Version = Version(0);
    pub const HTTP_11: Version = Version(0);
    pub const HTTP_2: Version = Version(0);
    pub const HTTP_3: Version = Version(0);
}
