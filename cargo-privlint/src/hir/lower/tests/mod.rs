//! Lowering end to end: text in, the dump of what came out.

mod bodies;
mod cfg;
mod depth;
mod expansion;
mod items;
mod positions;

use expect_test::Expect;

use super::{Cfg, Lowered, eval, lower_file};
use crate::{
    hir::dump,
    span::FileId,
    syntax::{SyntaxProblem, tt::Tt},
    workspace::Edition,
};

const FILE: FileId = FileId(3);

/// `unix` and `feature = "full"`.
struct Unix;

impl Cfg for Unix {
    fn holds(&self, predicate: &[Tt]) -> Option<bool> {
        eval(predicate, &|key, value| {
            matches!((key, value), ("unix", None) | ("feature", Some("full")))
        })
    }
}

fn try_lower(text: &str) -> Result<Lowered, SyntaxProblem> {
    lower_file(FILE, text, &Unix, Edition::E2024)
}

fn lower(text: &str) -> Lowered {
    let lowered = try_lower(text).expect("the text is Rust");
    assert_eq!(lowered.hir.problems, []);
    lowered
}

fn check(text: &str, expected: Expect) {
    expected.assert_eq(&dump::file(&lower(text).hir));
}
