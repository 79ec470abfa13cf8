use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::marker::PhantomData;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use super::{Deserialize, Deserializer};

macro_rules! read {
    ($(($($header:tt)*) $t:ty;)*) => { $( impl<$($header)*> Deserialize for $t { fn deserialize<D: Deserializer>(deserializer: D) -> Result<$t, D::Error> { Ok(core::privlint::any_of(deserializer)) } } )* }
}
read! {
    () bool; () i8; () i16; () i32; () i64; () i128; () isize; () u8; () u16; () u32; () u64; () u128; () usize; () f32; () f64; () char; () (); () &str; () String;
    () PathBuf; () IpAddr; () Ipv4Addr; () Ipv6Addr; () SocketAddr; () Duration; () SystemTime; () Box<str>; () &Path; () &[u8];
    (T: Deserialize) Option<T>; (T: Deserialize) Vec<T>; (T: Deserialize) VecDeque<T>; (T: Deserialize) LinkedList<T>; (T: Deserialize) BinaryHeap<T>; (T: Deserialize) BTreeSet<T>;
    (T: Deserialize, H) HashSet<T, H>; (K: Deserialize, V: Deserialize) BTreeMap<K, V>; (K: Deserialize, V: Deserialize, H) HashMap<K, V, H>; (T: Deserialize) Box<T>;
    (T: Deserialize) Rc<T>; (T: Deserialize) Arc<T>; (T: Deserialize) Cell<T>; (T: Deserialize) RefCell<T>; (T: ?Sized + ToOwned) Cow<T>; (T: ?Sized) PhantomData<T>;
    (T: Deserialize, const N: usize) [T; N]; (T: Deserialize, E: Deserialize) Result<T, E>;
    (A: Deserialize) (A,); (A: Deserialize, B: Deserialize) (A, B); (A: Deserialize, B: Deserialize, C: Deserialize) (A, B, C);
    (A: Deserialize, B: Deserialize, C: Deserialize, E: Deserialize) (A, B, C, E);
}
