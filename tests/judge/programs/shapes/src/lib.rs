//! Every kind of path, method call and field access, each line with what it means: `//~ identifier=path`, `@type` after an item of a trait that is used for that type, `?` for what only types decide.

use std::fmt::{self, Display};

pub mod store {
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Entry<T> {
        pub key: String,      //~ String=alloc::string::String
        pub value: Option<T>, //~ Option=core::option::Option T=param
    }

    impl<T> Entry<T> { //~ Entry=shapes::store::Entry T=param
        pub const LIMIT: usize = 3; //~ usize=usize
        pub fn new(value: T) -> Self { //~ T=param Self=shapes::store::Entry
            Self { key: String::new(), value: Some(value) } //~ Self=shapes::store::Entry String=alloc::string::String new=alloc::string::String::new Some=core::option::Option::Some value=local
        }
        pub fn len(&self) -> usize { //~ usize=usize
            self.key.len() + Self::LIMIT //~ self=local key=shapes::store::Entry::key len=alloc::string::String::len Self=shapes::store::Entry LIMIT=shapes::store::Entry::LIMIT
        }
    }

    pub enum Kind {
        Named { id: u8 }, //~ u8=u8
        Pair(i32, i32), //~ i32=i32 i32=i32
        Empty,
    }

    impl Kind { //~ Kind=shapes::store::Kind
        pub fn is_empty(&self) -> bool { //~ bool=bool
            matches!(self, Self::Empty) //~ self=local Self=shapes::store::Kind Empty=shapes::store::Kind::Empty
        }
        pub fn named(id: u8) -> Self { //~ u8=u8 Self=shapes::store::Kind
            Self::Named { id } //~ Self=shapes::store::Kind Named=shapes::store::Kind::Named id=local
        }
    }

    pub mod deep {
        pub use super::Kind::Pair;
        pub fn pair() -> super::Kind { //~ Kind=shapes::store::Kind
            Pair(1, super::super::ONE) //~ Pair=shapes::store::Kind::Pair ONE=shapes::ONE
        }
    }
}

use store::{Entry, Kind, deep};

pub const ONE: i32 = 1; //~ i32=i32
pub static NAMES: [&str; 2] = ["a", "b"]; //~ str=str
pub type Words = std::collections::HashMap<String, Entry<u8>>; //~ HashMap=std::collections::hash::map::HashMap String=alloc::string::String Entry=shapes::store::Entry u8=u8

pub trait Area {
    const UNIT: u8; //~ u8=u8
    type Out: Default; //~ Default=core::default::Default
    fn area(&self) -> u32; //~ u32=u32
    fn twice(&self) -> u32 { //~ u32=u32
        self.area() * 2 //~ self=local area=shapes::Area::area@param
    }
}

impl<T: Clone> Area for Entry<T> { //~ Clone=core::clone::Clone Area=shapes::Area Entry=shapes::store::Entry T=param
    const UNIT: u8 = 1; //~ u8=u8
    type Out = Vec<T>; //~ Vec=alloc::vec::Vec T=param
    fn area(&self) -> u32 { //~ u32=u32
        u32::try_from(self.len()).unwrap_or(u32::MAX) //~ u32=u32 try_from=core::convert::TryFrom::try_from@u32 self=local len=shapes::store::Entry::len unwrap_or=core::result::Result::unwrap_or u32=u32 MAX=u32::MAX
    }
}

impl<A: Area> Area for &A { //~ Area=shapes::Area Area=shapes::Area A=param
    const UNIT: u8 = A::UNIT; //~ u8=u8 A=param UNIT=shapes::Area::UNIT@param
    type Out = <A as Area>::Out; //~ A=param Out=shapes::Area::Out@param
    fn area(&self) -> u32 { //~ u32=u32
        A::area(self) //~ A=param area=shapes::Area::area@param self=local
    }
}

impl Display for Kind { //~ Display=core::fmt::Display Kind=shapes::store::Kind
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { //~ Formatter=core::fmt::Formatter Result=core::fmt::Result
        match self { //~ self=local
            Kind::Named { id } => write!(f, "{id}"), //~ Named=shapes::store::Kind::Named f=local id=local
            Kind::Pair(a, _) if *a == ONE => f.write_str("one"), //~ Pair=shapes::store::Kind::Pair a=local ONE=shapes::ONE f=local write_str=core::fmt::Formatter::write_str
            Self::Pair(a, b) => (a + b).fmt(f), //~ Self=shapes::store::Kind Pair=shapes::store::Kind::Pair a=local b=local fmt=core::fmt::Display::fmt@i32 f=local
            Kind::Empty => Ok(()), //~ Empty=shapes::store::Kind::Empty Ok=core::result::Result::Ok
        }
    }
}

pub fn count<I>(items: I) -> usize //~ I=param usize=usize
where
    I: IntoIterator<Item = Kind>, //~ I=param IntoIterator=core::iter::traits::collect::IntoIterator Kind=shapes::store::Kind
{
    fn is_full(kind: &Kind) -> bool { //~ Kind=shapes::store::Kind bool=bool
        !kind.is_empty() //~ kind=local is_empty=shapes::store::Kind::is_empty
    }
    items.into_iter().filter(is_full).count() //~ items=local into_iter=core::iter::traits::collect::IntoIterator::into_iter@param filter=core::iter::traits::iterator::Iterator::filter is_full=shapes::count::is_full count=core::iter::traits::iterator::Iterator::count@core::iter::adapters::filter::Filter
}

pub trait Show {
    fn show(&self) -> u32; //~ u32=u32
}

pub fn objects(all: &[Box<dyn Show>]) -> u32 { //~ Box=alloc::boxed::Box Show=shapes::Show u32=u32
    all.iter().map(|one| one.show()).sum() //~ all=local iter=slice::iter map=core::iter::traits::iterator::Iterator::map@core::slice::iter::Iter one=local show=shapes::Show::show@shapes::Show sum=core::iter::traits::iterator::Iterator::sum@core::iter::adapters::map::Map
}

pub async fn later(entry: Entry<Kind>) -> Result<Kind, std::num::ParseIntError> { //~ Entry=shapes::store::Entry Kind=shapes::store::Kind Result=core::result::Result Kind=shapes::store::Kind ParseIntError=core::num::error::ParseIntError
    let id = entry.key.trim().parse::<u8>()?; //~ entry=local key=shapes::store::Entry::key trim=str::trim parse=str::parse u8=u8
    Ok(entry.value.unwrap_or_else(|| Kind::named(id))) //~ Ok=core::result::Result::Ok entry=local value=shapes::store::Entry::value unwrap_or_else=core::option::Option::unwrap_or_else Kind=shapes::store::Kind named=shapes::store::Kind::named id=local
}

pub fn words() -> Words { //~ Words=shapes::Words
    let mut words = Words::default(); //~ Words=shapes::Words default=core::default::Default::default@std::collections::hash::map::HashMap
    let pair = (deep::pair(), Entry::new(2)); //~ pair=shapes::store::deep::pair Entry=shapes::store::Entry new=shapes::store::Entry::new
    words.insert(pair.0.to_string(), pair.1.clone()); //~ words=local insert=std::collections::hash::map::HashMap::insert pair=local 0=tuple::0 to_string=alloc::string::ToString::to_string@shapes::store::Kind pair=local 1=tuple::1 clone=core::clone::Clone::clone@shapes::store::Entry
    assert_eq!(pair.1.value.as_ref(), Some(&2), "{}", NAMES[0].len()); //~ pair=local 1=tuple::1 value=shapes::store::Entry::value as_ref=core::option::Option::as_ref Some=core::option::Option::Some NAMES=shapes::NAMES len=str::len
    words //~ words=local
}
