use std::borrow::Cow;

use crate::{
    hir::{
        BodyId, CrateId, HirFile, Pat,
        lower::{NothingSet, lower_file},
        pack::{open_image, pack_image},
    },
    models,
    span::FileId,
    syntax::tt::Ctx,
    workspace::Edition,
};

fn lowered(text: &str, file: FileId) -> HirFile {
    lower_file(file, text, &NothingSet, Edition::E2021).expect("parses").hir
}

fn packed(hir: &HirFile) -> Vec<u8> {
    pack_image(hir, &|_| 0, &|krate| if krate == CrateId(3) { "three" } else { "other" })
}

fn opened(bytes: &[u8], file: FileId) -> Option<HirFile> {
    let named = |name: &str| (name == "three").then_some(CrateId(3));
    open_image(Cow::Owned(bytes.to_vec()), file, &named)
}

/// Everything that an image keeps.
fn shown(hir: &HirFile) -> String {
    let bodies = (0..hir.bodies.len() as u32).map(|id| &hir.bodies[BodyId::from_raw(id)]);
    let bodies: Vec<_> = bodies.collect();
    format!("{:?}", (&hir.attrs, &hir.items, &hir.top, bodies))
}

fn check(text: &str) {
    let read = opened(&packed(&lowered(text, FileId(7))), FileId(2)).expect("opens");
    assert_eq!(shown(&read), shown(&lowered(text, FileId(2))));
}

const TEXT: &str = r#"
    #![no_std]
    mod m { pub(super) fn f(&self, (a, b): (u8, i16)) -> impl Fn(u8) -> u8 { |x| x + a as u8 } }
    async fn g<T: Into<String>>(x: T, y: &mut [u8]) -> Result<T, Box<dyn Error>> {
        let Some(S { a, b: [first, .., last], .. }) = h(1, 2.0_f32, 'c', b'd', "e", b"f", c"g")? else { return Err(x) };
        'outer: for i in 0..=10 { while let 1 | 2..=3 = i { continue 'outer } break }
        y[0] += -1; *y = !y; let z: u8 = loop { break 1_000_000_000_000_000_000_000 };
        if let ref mut p @ (q, &r) = (1, &2) && z > 3 { async move { x.await }; } else { unsafe { x::<u8>() } }
        match z { m!(a) => S { a: 1, ..b }, Some(n) if n == 2 => [0; 4], _ => (1, 2).0 .m::<u8>(3) }
        m! { let x = 1; } println!("{a:?} {}", 1);
        fn inner(&self) { const C: u8 = { struct In; 1 }; }
        <T as Into<String>>::into(x)
    }
    static S: &str = stringify!(a);
"#;

#[test]
fn a_crate_comes_back_as_it_was() {
    check(TEXT);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "fixtures are on disk")]
fn every_file_at_hand_comes_back_as_it_was() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests");
    let files = walkdir::WalkDir::new(root).into_iter().map(|entry| entry.expect("readable"));
    let files = files.filter(|entry| entry.path().extension().is_some_and(|ext| ext == "rs"));
    let texts: Vec<String> = files
        .map(|file| std::fs::read_to_string(file.path()).expect("readable"))
        .filter(|text| lower_file(FileId(0), text, &NothingSet, Edition::E2021).is_ok())
        .collect();
    assert!(texts.len() > 50, "{} texts", texts.len());
    texts.iter().for_each(|text| check(text));
    models::crates().iter().flat_map(|model| model.files).for_each(|file| check(file.text));
}

#[test]
fn other_bytes_open_as_nothing_or_as_something_else() {
    let bytes = packed(&lowered(TEXT, FileId(0)));
    for len in 0..bytes.len() {
        assert!(opened(&bytes[..len], FileId(0)).is_none(), "{len} bytes");
    }
    assert!(opened(&[&bytes[..], &[0]].concat(), FileId(0)).is_none(), "one more");
    for at in 0..bytes.len() {
        let mut other = bytes.clone();
        other[at] ^= 0x81;
        drop(opened(&other, FileId(0)));
    }
}

/// What expansions wrote is told apart within a body, whatever their numbers were.
#[test]
fn marks_are_told_apart_in_a_body() {
    let mut hir = lowered("fn f(a: u8, b: u8, c: u8, d: u8) {}", FileId(0));
    let marks = [Ctx(900), Ctx::USER, Ctx(17), Ctx(900)];
    for (pat, mark) in hir.bodies.lowered_mut()[0].pats.values_mut().iter_mut().zip(marks) {
        let Pat::Bind { ctx, .. } = pat else { panic!("a binding") };
        *ctx = mark;
    }
    let read = opened(&packed(&hir), FileId(0)).expect("opens");
    let body = &read.bodies[BodyId::from_raw(0)];
    let marks: Vec<u32> = body
        .pats
        .values()
        .iter()
        .map(|pat| match pat {
            Pat::Bind { ctx, .. } => ctx.0,
            _ => panic!("a binding"),
        })
        .collect();
    assert_eq!(marks, [2, 0, 3, 2]);
    assert_eq!(packed(&read), packed(&hir));
}
