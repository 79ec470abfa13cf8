//! What is known of some nodes of a body.

use crate::hir::Idx;

/// In the order in which it came to be known; found by a node's place.
#[derive(Clone, Debug)]
pub struct ByNode<N, V> {
    /// By node, one more than where its entry is; zero without one. Nothing at all while there is no entry.
    places: Box<[u32]>,
    entries: Vec<(Idx<N>, V)>,
    n_nodes: u32,
}

impl<N, V> Default for ByNode<N, V> {
    fn default() -> ByNode<N, V> {
        ByNode::with_room(0, 0)
    }
}

impl<N, V> ByNode<N, V> {
    /// For a body of so many nodes, with room for entries of so many of them.
    pub(super) fn with_room(n_nodes: usize, n_entries: usize) -> ByNode<N, V> {
        let entries = Vec::with_capacity(n_entries);
        ByNode { places: Box::default(), entries, n_nodes: n_nodes as u32 }
    }

    /// Nothing for a node that is not of the body.
    pub(super) fn insert(&mut self, node: Idx<N>, value: V) {
        if self.places.is_empty() {
            self.places = vec![0; self.n_nodes as usize].into();
        }
        let Some(place) = self.places.get_mut(node.as_usize()) else { return };
        match *place {
            0 => {
                self.entries.push((node, value));
                *place = self.entries.len() as u32;
            }
            at => self.entries[at as usize - 1].1 = value,
        }
    }

    #[inline]
    fn place(&self, node: Idx<N>) -> Option<usize> {
        (*self.places.get(node.as_usize())? as usize).checked_sub(1)
    }

    #[inline]
    pub fn get(&self, node: &Idx<N>) -> Option<&V> {
        self.place(*node).map(|at| &self.entries[at].1)
    }

    #[inline]
    pub(super) fn get_mut(&mut self, node: &Idx<N>) -> Option<&mut V> {
        self.place(*node).map(|at| &mut self.entries[at].1)
    }

    #[inline]
    pub fn contains_key(&self, node: &Idx<N>) -> bool {
        self.place(*node).is_some()
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Idx<N>, &V)> {
        self.entries.iter().map(|(node, value)| (node, value))
    }

    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.entries.iter().map(|(_, value)| value)
    }

    pub(super) fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.iter_mut().map(|(_, value)| value)
    }

    /// All entries' values in the order of their nodes.
    pub(super) fn each_by_node(&mut self, mut f: impl FnMut(&mut V)) {
        for place in &self.places {
            if let Some(at) = place.checked_sub(1) {
                f(&mut self.entries[at as usize].1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_has_what_was_last_said_of_it() {
        let node = |raw| Idx::<char>::from_raw(raw);
        let mut known: ByNode<char, u32> = ByNode::with_room(4, 1);
        assert!(known.is_empty() && known.get(&node(2)).is_none());
        known.insert(node(2), 20);
        known.insert(node(0), 0);
        known.insert(node(2), 21);
        known.insert(node(4), 40);
        assert_eq!((known.len(), known.get(&node(2)), known.get(&node(1))), (2, Some(&21), None));
        assert_eq!(
            known.iter().map(|(at, n)| (at.raw(), *n)).collect::<Vec<_>>(),
            [(2, 21), (0, 0)]
        );
        let mut all = Vec::new();
        known.each_by_node(|value| all.push(*value));
        assert_eq!(all, [0, 21]);
        assert!(!known.contains_key(&node(4)) && !known.contains_key(&node(9)));
    }
}
