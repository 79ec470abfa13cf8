#[derive(Debug)]
pub struct Barrier {}
#[derive(Debug, Clone)]
pub struct BarrierWaitResult(bool);
impl Barrier { pub fn new(n: usize) -> Barrier { Barrier {} } pub async fn wait(&self) -> BarrierWaitResult { core::privlint::opaque() } }
