//! Rows of paths that stand in no body.

use super::rows;
use crate::{
    testing::{fixture, in_workers},
    types::Types,
};

/// `line:column text=target`, in their order.
fn shown(text: &str) -> Vec<String> {
    let fixture = fixture(text);
    let rows = in_workers(|| rows(&Types::new(&fixture.names), &fixture.program.sources));
    rows.iter()
        .map(|row| {
            let target = row.target.as_deref().or(row.why).unwrap_or_default();
            format!("{}:{} {}={target}", row.line, row.column, row.text)
        })
        .collect()
}

#[test]
fn lengths_discriminants_and_bounds_have_rows() {
    let text = "const N: u8 = 1;
struct S([u8; (N as usize) + limits::M]);
enum E { A = N as isize, B = -limits::K }
mod limits { pub const M: usize = 2; pub const K: isize = 3; }
fn f<const P: usize>(x: [u8; P], n: u8) {
    const N: u8 = 2;
    match n { N..=3 => {}, _ => {} }
    let y: [u8; limits::M];
}
";
    let expected = [
        "1:10 u8=u8",
        "2:11 u8=u8",
        "2:16 N=main::N",
        "2:38 M=main::limits::M",
        "3:14 N=main::N",
        "3:39 K=main::limits::K",
        "4:27 usize=usize",
        "4:51 isize=isize",
        "5:15 usize=usize",
        "5:26 u8=u8",
        "5:30 P=param",
        "5:37 u8=u8",
        "6:14 u8=u8",
        "7:11 n=local",
        "7:15 N=main::f::N",
        "8:13 u8=u8",
        "8:25 M=main::limits::M",
    ];
    assert_eq!(shown(text), expected);
}
