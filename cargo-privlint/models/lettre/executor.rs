pub trait Executor {}
#[derive(Debug)]
pub struct Tokio1Executor;
#[derive(Debug)]
pub struct AsyncStd1Executor;
impl Executor for Tokio1Executor {}
impl Executor for AsyncStd1Executor {}
