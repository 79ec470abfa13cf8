#[derive(Debug)]
pub struct Policy {}
impl Policy {
    pub fn limited(max: usize) -> Self { Policy {} }
    pub fn none() -> Self { Policy {} }
}
