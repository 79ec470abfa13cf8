pub struct IncompleteOnConflict<Stmt, Target> { stmt: Stmt, target: Target }
impl<Stmt, Target> IncompleteOnConflict<Stmt, Target> {
    pub fn do_nothing(self) -> Stmt { self.stmt }
    pub fn do_update(self) -> IncompleteDoUpdate<Stmt, Target> { IncompleteDoUpdate { stmt: self.stmt, target: self.target } }
}
pub struct IncompleteDoUpdate<Stmt, Target> { stmt: Stmt, target: Target }
impl<Stmt, Target> IncompleteDoUpdate<Stmt, Target> {
    #[privacy(sink = "store", args = ["changes"])]
    pub fn set<Changes>(self, changes: Changes) -> Stmt { self.stmt }
}
