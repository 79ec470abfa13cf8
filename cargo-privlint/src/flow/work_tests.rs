//! How much work a solve takes, counted: as much as there are bodies, whatever calls what.

use std::{collections::BTreeSet, fmt::Write as _};

use super::{
    Bodies, FlowSpec, Flows,
    flows::{EventKind, Stats},
    queue::solve_all,
    solve,
    solve::{solve_by, solve_roots},
    tests::{PROGRAMS, declared, in_crates, program},
};
use crate::{
    syntax::STACK_SIZE,
    testing::{Fixture, fixture, in_workers},
    types::Types,
};

/// A module that reads, stores, loops over, closes over and prints what is personal.
const MODULE: &str = r#"
    use prelude::*;
    #[derive(Clone, Debug)]
    pub struct Person { #[personal(tag)] pub email: String, pub friends: Vec<Person>, pub visits: u32 }
    pub struct Seen { last: Option<String> }
    impl Seen {
        pub fn note(&mut self, person: &Person) { self.last = Some(person.email.clone()); }
        pub fn tell(&self) { if let Some(last) = &self.last { send(last); } }
    }
    pub fn all(people: &[Person]) -> Result<usize, String> {
        let mut seen = Seen { last: None };
        for person in people {
            seen.note(person);
            if person.visits > 3 { one(person, 2)?; }
        }
        seen.tell();
        let mails: Vec<String> = people.iter().map(|person| person.email.clone()).collect();
        Ok(mails.len())
    }
    pub fn one(person: &Person, depth: u32) -> Result<(), String> {
        send(&format!("{:?}", person));
        match depth {
            0 => Err(person.email.clone()),
            _ => person.friends.iter().try_for_each(|friend| one(friend, depth - 1)),
        }
    }
"#;

fn copies(n: usize) -> String {
    (0..n).fold(String::new(), |mut text, i| {
        writeln!(text, "mod m{i} {{ {MODULE} }}").expect("a string can be written");
        text
    })
}

/// A function for each number up to `n`, which hands its argument on to the next.
fn chain(n: usize, last: &str) -> String {
    let mut text =
        String::from("use prelude::*;\n struct Person { #[personal(tag)] email: String }\n");
    for i in 0..n {
        let next = if i + 1 < n { format!("f{}(text, n)", i + 1) } else { last.to_owned() };
        writeln!(text, "fn f{i}(text: &str, n: u32) {{ {next} }}")
            .expect("a string can be written");
    }
    text + "fn start(person: &Person) { f0(&person.email, 7); }\n"
}

fn solved(main: &str, n_threads: usize) -> Flows {
    let fixture = fixture(&in_crates(main));
    let pool =
        rayon::ThreadPoolBuilder::new().num_threads(n_threads).stack_size(STACK_SIZE).build();
    in_workers(|| {
        pool.expect("threads can be made").install(|| {
            let types = Types::new(&fixture.names);
            solve(&Bodies::new(&types), &declared(&fixture.names).spec).0
        })
    })
}

fn n_logged(flows: &Flows) -> usize {
    flows.events.iter().filter(|event| matches!(event.kind, EventKind::Sink { .. })).count()
}

/// Work for `b` less that for `a`.
fn more(a: &Stats, b: &Stats) -> [u64; 5] {
    [
        b.n_instances - a.n_instances,
        b.n_bodies - a.n_bodies,
        b.n_exprs - a.n_exprs,
        b.n_reads - a.n_reads,
        b.n_joins - a.n_joins,
    ]
}

#[test]
fn each_copy_of_a_program_takes_the_same_work() {
    let [one, two, ten] = [1, 2, 10].map(|n| solved(&copies(n), 2));
    assert_eq!(n_logged(&ten), 10 * n_logged(&one));
    assert!(n_logged(&one) > 0);
    let each = more(&one.stats, &two.stats);
    assert_eq!(more(&two.stats, &ten.stats), each.map(|work| 8 * work));
    // Recursion alone is interpreted again: `one`, its closure and what calls that. What the library does
    // whatever the types are is there once for all copies.
    let [n_instances, n_bodies, n_exprs, n_reads, _] = each;
    let n_again = n_bodies - n_instances;
    assert!(n_again <= 7, "{n_again} interpretations more than the {n_instances} instances");
    assert!(n_exprs <= 60 * n_instances, "{n_exprs} expressions in {n_instances} instances");
    assert!(n_reads <= 2 * n_exprs, "{n_reads} places read in {n_exprs} expressions");
}

/// Sends an address once in its body.
fn looping(head: &str, n: usize) -> String {
    let sent = "let email = &person.email; send(email);".repeat(n);
    format!(
        "use prelude::*;\n struct Person {{ #[personal(tag)] email: String }}\n
         fn all(people: &[Person], one: &Person) {{ {head} {{ {sent} }} }}"
    )
}

#[test]
fn a_loop_that_changes_nothing_around_it_is_gone_through_once() {
    let each = |head: &str| {
        let [once, twice] = [1, 2].map(|n| solved(&looping(head, n), 1));
        assert_eq!(n_logged(&twice), 2 * n_logged(&once));
        assert!(n_logged(&once) > 0);
        twice.stats.n_exprs - once.stats.n_exprs
    };
    assert_eq!(each("for person in people"), each("let person = one;"));
}

#[test]
fn calls_are_followed_however_long_the_way_is() {
    let n = 1_500;
    for threads in [1, 4] {
        let flows = solved(&chain(n, "send(text)"), threads);
        assert_eq!(n_logged(&flows), 1);
        assert_eq!(flows.stats.n_bodies, flows.stats.n_instances);
        assert!(flows.stats.n_instances > n as u64);
    }
}

/// Each function logs of what it gets, and hands it on to the next.
#[test]
fn a_context_that_everything_gets_leads_everywhere() {
    let n = 900;
    let mut text = String::from(
        "use prelude::*;\n struct Person { #[personal(tag)] email: String }\n struct Cx { name: String }\n",
    );
    for i in 0..n {
        let next = (i + 1) % n;
        writeln!(
            text,
            "fn f{i}(cx: &Cx, n: u32) {{ send(&cx.name); if n > 0 {{ f{next}(cx, n - 1) }} }}"
        )
        .expect("a string can be written");
    }
    text += "fn start(person: &Person) { let cx = Cx { name: person.email.clone() }; f0(&cx, 1000); }\n";
    let [one, four] = [1, 4].map(|threads| solved(&text, threads));
    assert_eq!(n_logged(&one), n);
    assert_eq!(
        (format!("{:?}", one.events), one.stats),
        (format!("{:?}", four.events), four.stats)
    );
}

#[test]
fn long_cycles_are_followed_and_come_to_an_end() {
    let n = 400;
    let text = chain(n, "if n > 0 { f0(text, n - 1) } else { send(text) }");
    let [one, four] = [1, 4].map(|threads| solved(&text, threads));
    assert_eq!(n_logged(&one), 1);
    assert_eq!(
        (format!("{:?}", one.events), one.stats),
        (format!("{:?}", four.events), four.stats)
    );
    assert!(one.stats.n_bodies <= 5 * one.stats.n_instances);
}

/// Wrappers of a trait's values that call each other through `dyn`, each of which keeps a part of what it gets.
#[test]
fn wrappers_in_wrappers_come_to_an_end_soon() {
    let flows = solved(
        "
        use prelude::*;
        struct Person { #[personal(tag)] email: String }
        trait Repo { fn lookup(&mut self, id: &str) -> Option<String>; }
        struct Rows { last: String, all: Vec<String> }
        struct Mapped<R> { inner: R, seen: String }
        struct Cached<R> { below: R, hits: Vec<String> }
        impl Repo for Rows {
            fn lookup(&mut self, id: &str) -> Option<String> {
                self.last = id.to_string();
                self.all.first().cloned()
            }
        }
        impl<R: Repo> Repo for Mapped<R> {
            fn lookup(&mut self, id: &str) -> Option<String> {
                self.seen = id.to_string();
                send(&self.seen);
                self.inner.lookup(id)
            }
        }
        impl<R: Repo> Repo for Cached<R> {
            fn lookup(&mut self, id: &str) -> Option<String> {
                let found = self.below.lookup(id);
                self.hits.push(id.to_string());
                found
            }
        }
        impl Repo for Box<dyn Repo> {
            fn lookup(&mut self, id: &str) -> Option<String> { (**self).lookup(id) }
        }
        fn start(repo: &mut dyn Repo, person: &Person) {
            if let Some(found) = repo.lookup(&person.email) { send(&found); }
        }
        ",
        2,
    );
    assert!(n_logged(&flows) > 0);
    let Stats { n_bodies, n_instances, .. } = flows.stats;
    assert!(n_bodies <= 2 * n_instances, "{n_bodies} interpretations of {n_instances} instances");
}

/// What fails on one thread ends the work of all.
#[test]
#[should_panic(expected = "no more is told")]
fn a_root_that_fails_keeps_nobody_waiting() {
    let fixture = fixture(&in_crates(&copies(8)));
    let pool = rayon::ThreadPoolBuilder::new().num_threads(4).stack_size(STACK_SIZE).build();
    in_workers(|| {
        pool.expect("threads can be made").install(|| {
            let types = Types::new(&fixture.names);
            solve_by(&Bodies::new(&types), &declared(&fixture.names).spec, |engine, table| {
                let roots = engine.bodies.workspace();
                solve_all(engine, table, roots, |_, _| panic!("no more is told"));
                Vec::new()
            });
        });
    });
}

/// The flows from the bodies that labels may reach, and from all, where nobody asks for writes.
fn few_and_all(fixture: &Fixture) -> (Flows, Flows) {
    in_workers(|| {
        let types = Types::new(&fixture.names);
        let bodies = Bodies::new(&types);
        let spec = FlowSpec { ignores_writes: true, ..declared(&fixture.names).spec };
        (solve(&bodies, &spec).0, solve_by(&bodies, &spec, solve_roots).0)
    })
}

/// The functions in which something reaches a sink, by name.
fn ways<'f>(fixture: &'f Fixture, flows: &Flows) -> Vec<&'f str> {
    let sinks = flows.events.iter().filter(|e| matches!(e.kind, EventKind::Sink { .. }));
    let ways: BTreeSet<&str> =
        sinks.map(|event| fixture.names.def(event.func).name.as_str()).collect();
    ways.into_iter().collect()
}

#[test]
fn bodies_that_no_label_reaches_are_left_out_without_loss() {
    let mut n_left_out = 0;
    for name in PROGRAMS {
        let fixture = fixture(&program(name));
        let (few, all) = few_and_all(&fixture);
        assert_eq!(format!("{:#?}", few.events), format!("{:#?}", all.events), "{name}");
        n_left_out += all.stats.n_instances - few.stats.n_instances;
    }
    assert!(n_left_out > 0);
}

/// Ways to a label that no call in the body tells of.
const WAYS: &str = r#"
    use prelude::*;
    use std::{fmt, ops::Deref};
    #[privacy(source(category = "IPAddress"))]
    fn addr() -> &'static str { "" }
    struct Shown { n: u32 }
    impl fmt::Display for Shown {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(addr()) }
    }
    fn by_a_library(shown: &Shown) { send(&shown.to_string()); }
    fn text_of<T: ToString>(value: T) -> String { value.to_string() }
    fn by_a_parameter(shown: Shown) { send(&text_of(shown)); }
    struct Held { n: u32 }
    impl Deref for Held {
        type Target = str;
        fn deref(&self) -> &str { addr() }
    }
    fn by_dereference(held: &Held) { send(held.trim()); }
    trait Speak { fn speak(&self) -> String; }
    struct Loud;
    impl Speak for Loud { fn speak(&self) -> String { addr().to_string() } }
    fn by_a_trait_object(speaker: &dyn Speak) { send(&speaker.speak()); }
    trait Row { type Item; fn item(&self) -> Self::Item; }
    struct Marker;
    impl Row for Marker { type Item = Customer; fn item(&self) -> Customer { customer() } }
    fn tell<R: Row>(row: &R) { send_any(row.item()); }
    fn by_an_associated_type() { tell(&Marker); }
    fn boxed() -> Box<dyn Fn() -> String> { Box::new(|| addr().to_string()) }
    fn by_a_closure() { let call = boxed(); send(&call()); }
    fn next(n: u64) -> u64 { n + 1 }
    fn by_no_way(n: u64) { send_number(next(n)); }
"#;

#[test]
fn what_runs_unseen_leads_to_labels_too() {
    let fixture = fixture(&in_crates(WAYS));
    let (few, all) = few_and_all(&fixture);
    assert_eq!(format!("{:#?}", few.events), format!("{:#?}", all.events));
    let expected = ["by_a_closure", "by_a_trait_object", "by_dereference", "tell"];
    assert_eq!(ways(&fixture, &few), expected);
    assert!(few.stats.n_instances < all.stats.n_instances);
}

/// A field that is written in one form where labels are made, and plainly where none is.
const BUILT: &str = r#"
    use prelude::*;
    struct User { #[personal(tag)] mail: String }
    fn in_form(c: &Customer) -> User { User { mail: redact(&c.email) } }
    fn plain(mail: String) -> User { User { mail } }
    fn told(user: &User) { send(&user.mail); }
"#;

#[test]
fn what_is_built_unseen_takes_a_fields_form_away() {
    let fixture = fixture(&in_crates(BUILT));
    let (few, all) = few_and_all(&fixture);
    assert_eq!(format!("{:#?}", few.events), format!("{:#?}", all.events));
    assert!(few.stats.n_instances < all.stats.n_instances);
    let [told] = &*few.events else { panic!("{:?}", few.events) };
    assert!(told.forms.is_empty());
}

/// A reference that is moved on along what it refers to, so that its places lead through itself.
const CURSORS: &str = r#"
    use prelude::*;
    struct Block<'a> {
        left: &'a mut Block<'a>, middle: &'a mut Block<'a>, right: &'a mut Block<'a>,
        #[personal(tag)] mail: String,
    }
    struct Cursor<'a> { at: &'a mut Block<'a> }
    fn search(cursor: &mut Cursor<'_>, way: u32) {
        while way > 0 {
            cursor.at = match way {
                1 => cursor.at.left,
                2 => cursor.at.middle,
                _ => cursor.at.right,
            };
        }
        send(&cursor.at.mail);
    }
"#;

#[test]
fn places_that_lead_in_circles_are_read_once() {
    let flows = solved(CURSORS, 1);
    assert_eq!(n_logged(&flows), 1);
    let Stats { n_reads, n_exprs, .. } = flows.stats;
    assert!(n_reads <= 100 * n_exprs, "{n_reads} places read in {n_exprs} expressions");
}

/// Functions that call each other and put what comes of that one level deeper each time.
const NESTING: &str = r#"
    use prelude::*;
    struct Entry { #[personal(tag)] mail: String, note: String, inner: Option<Box<Entry>>, next: Vec<Entry> }
    struct Parser { last: Option<Entry>, stack: Vec<Entry>, n: u32 }
    impl Parser {
        fn entry(&mut self, mail: String) -> Entry {
            if self.n > 3 { return self.group(mail); }
            Entry { note: mail.clone(), mail, inner: None, next: Vec::new() }
        }
        fn group(&mut self, mail: String) -> Entry {
            let inner = self.entry(mail.clone());
            let next = vec![self.entry(mail.clone())];
            self.last = Some(self.entry(mail.clone()));
            self.stack.push(self.group(mail.clone()));
            Entry { note: mail.clone(), mail, inner: Some(Box::new(inner)), next }
        }
    }
    fn start(parser: &mut Parser, person: &Entry) { send(&parser.entry(person.mail.clone()).note); }
"#;

#[test]
fn values_that_nest_deeper_in_each_round_come_to_an_end() {
    let flows = solved(NESTING, 1);
    assert_eq!(n_logged(&flows), 1);
    let Stats { n_bodies, n_instances, .. } = flows.stats;
    let n_again = n_bodies - n_instances;
    assert!(n_again <= 2 * 5, "two functions are interpreted {n_again} times more");
}

#[test]
fn types_that_make_no_difference_are_not_told_apart() {
    let n_instances = |b: &str| {
        let text = format!(
            "use prelude::*;\n struct A {{ n: u32 }}\n struct B {{ n: u32 }}\n enum Flag {{ On, Off }}\n \
             fn take(c: &Customer, a: Option<A>, b: Option<{b}>) {{ send(&c.email); a.unwrap(); b.unwrap(); }}"
        );
        solved(&text, 1).stats.n_instances
    };
    assert_eq!(n_instances("A"), n_instances("B"));
    // Whether a value carries anything is a difference.
    assert_eq!(n_instances("A") + 1, n_instances("Flag"));
}

/// Generic functions that make labels and leave it to their callers' types what becomes of them.
const LEFT_OPEN: &str = r#"
    use prelude::*;
    use std::{borrow::BorrowMut, fmt::Debug, io::Write, net::TcpStream};
    fn write_to<W: Write>(w: &mut W) { w.write_all(customer().email.as_bytes()); }
    fn by_a_method(stream: &mut TcpStream) { write_to(stream); }
    fn hand_to<F: Fn(&str)>(call: F) { call(&customer().email); }
    fn by_a_closure() { hand_to(|text| send(text)); }
    fn hand_on<F: FnMut(String)>(call: F) { vec![customer().email].into_iter().for_each(call); }
    fn by_a_library() { hand_on(|text| send(&text)); }
    fn hand_down<F: Fn(&str)>(call: F) { pass(&customer().email, call); }
    fn pass<F: Fn(&str)>(text: &str, call: F) { call(text); }
    fn by_a_function_between() { hand_down(|text| send(text)); }
    fn fill<W: BorrowMut<Vec<String>>>(w: &mut W) { w.borrow_mut().push(customer().email); }
    fn by_a_place() { let mut all = Vec::new(); fill(&mut all); send(&all[0]); }
    #[derive(Debug, Default)]
    struct Note { #[personal(tag)] mail: String }
    fn tell_new<T: Default + Debug>() { send(&format!("{:?} {:?}", T::default(), customer().phone)); }
    fn by_a_whole_value() { tell_new::<Note>(); }
"#;

#[test]
fn what_types_decide_is_looked_at_for_those_of_the_callers() {
    let fixture = fixture(&in_crates(LEFT_OPEN));
    let (few, all) = few_and_all(&fixture);
    assert_eq!(format!("{:#?}", few.events), format!("{:#?}", all.events));
    let expected = [
        "by_a_closure",
        "by_a_function_between",
        "by_a_library",
        "by_a_place",
        "tell_new",
        "write_to",
    ];
    assert_eq!(ways(&fixture, &few), expected);
}

#[test]
fn callers_of_a_generic_function_in_which_types_decide_nothing_are_left_out() {
    let n_instances = |n: usize| {
        let mut text = String::from(
            "use prelude::*;\n fn tell<T>(held: T) -> T { send(&customer().email); held }\n",
        );
        for i in 0..n {
            writeln!(text, "fn f{i}() {{ tell({i}u8); tell(\"\"); }}")
                .expect("a string can be written");
        }
        let (few, all) = few_and_all(&fixture(&in_crates(&text)));
        assert_eq!(format!("{:#?}", few.events), format!("{:#?}", all.events));
        assert_eq!(n_logged(&few), 1);
        few.stats.n_instances
    };
    assert_eq!(n_instances(1), n_instances(9));
}
