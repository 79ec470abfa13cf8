//! Sets of crates, by their places in some list.

#[derive(Clone, Debug, Default)]
pub(super) struct CrateSet(Vec<u64>);

impl CrateSet {
    pub fn contains(&self, krate: u32) -> bool {
        let bits = self.0.get(krate as usize / 64).copied().unwrap_or(0);
        bits >> (krate % 64) & 1 == 1
    }

    pub fn insert(&mut self, krate: u32) {
        let at = krate as usize / 64;
        if self.0.len() <= at {
            self.0.resize(at + 1, 0);
        }
        self.0[at] |= 1 << (krate % 64);
    }
}
