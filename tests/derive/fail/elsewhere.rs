use privacy_derive::privacy;

#[privacy(purpose = "Marketing")]
struct A;

#[privacy(purpose = "Marketing")]
enum B {}

#[privacy(purpose = "Marketing")]
mod c {}

#[privacy(purpose = "Marketing")]
const D: u8 = 1;

#[privacy(purpose = "Marketing")]
static E: u8 = 1;

#[privacy(purpose = "Marketing")]
pub use std::fmt;

#[privacy(purpose = "Marketing")]
type F = u8;

#[privacy(sink = "file")]
unsafe extern "C" {}

#[privacy(purpose = "Marketing")]
pub(crate) union G {
    a: u8,
}

fn main() {
    let _ = (A, D, E);
}
