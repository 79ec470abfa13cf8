use shapes::{Area as _, store::{self, Entry}};

struct Guard<'a>(&'a Entry<u8>); //~ Entry=shapes::store::Entry u8=u8

impl std::ops::Deref for Guard<'_> { //~ Deref=core::ops::deref::Deref Guard=shapes::Guard
    type Target = Entry<u8>; //~ Entry=shapes::store::Entry u8=u8
    fn deref(&self) -> &Self::Target { //~ Self=shapes::Guard Target=?
        self.0 //~ self=local 0=shapes::Guard::0
    }
}

macro_rules! longest {
    ($first:expr $(, $rest:expr)*) => {{
        let mut longest = $first.len();
        $( longest = longest.max($rest.len()); )*
        longest
    }};
}

fn main() {
    let entry: store::Entry<u8> = Entry { value: None, ..Default::default() }; //~ Entry=shapes::store::Entry u8=u8 Entry=shapes::store::Entry None=core::option::Option::None default=core::default::Default::default@shapes::store::Entry
    let guard = Guard(&entry); //~ Guard=shapes::Guard entry=local
    let key = &guard.key; //~ guard=local key=shapes::store::Entry::key
    println!("{key} {:?} {}", guard.value, guard.area()); //~ key=local guard=local value=shapes::store::Entry::value guard=local area=shapes::Area::area@shapes::store::Entry
    let n = longest!(key, entry, shapes::words()); //~ key=local entry=local words=shapes::words
    std::process::exit(n as i32 - shapes::ONE); //~ exit=std::process::exit n=local i32=i32 ONE=shapes::ONE
}
