pub mod binary_heap;
pub mod btree;
pub mod linked_list;
pub mod vec_deque;

pub use self::binary_heap::BinaryHeap;
pub use self::btree::map::BTreeMap;
pub use self::btree::set::BTreeSet;
pub use self::linked_list::LinkedList;
pub use self::vec_deque::VecDeque;
pub mod btree_map { pub use super::btree::map::*; }
pub mod btree_set { pub use super::btree::set::*; }

#[derive(Clone, PartialEq, Eq)]
pub struct TryReserveError {}
