use std::io;

#[derive(Debug, Clone, Copy, Hash, PartialEq, Eq)]
pub struct SignalKind(i32);
#[derive(Debug)]
pub struct Signal {}
impl SignalKind {
    pub const fn interrupt() -> Self { SignalKind(2) }
    pub const fn terminate() -> Self { SignalKind(15) }
    pub const fn hangup() -> Self { SignalKind(1) }
    pub const fn quit() -> Self { SignalKind(3) }
}
impl Signal { pub async fn recv(&mut self) -> Option<()> { Some(()) } }
pub fn signal(kind: SignalKind) -> io::Result<Signal> { Ok(Signal {}) }
