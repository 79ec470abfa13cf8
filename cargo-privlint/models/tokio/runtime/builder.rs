use super::Runtime;

#[derive(Debug)]
pub struct Builder {}
impl Builder {
    pub fn new_current_thread() -> Builder { Builder {} }
    pub fn new_multi_thread() -> Builder { Builder {} }
    pub fn enable_all(&mut self) -> &mut Self { self }
    pub fn enable_io(&mut self) -> &mut Self { self }
    pub fn enable_time(&mut self) -> &mut Self { self }
    pub fn worker_threads(&mut self, val: usize) -> &mut Self { self }
    pub fn max_blocking_threads(&mut self, val: usize) -> &mut Self { self }
    pub fn thread_name(&mut self, val: impl Into<String>) -> &mut Self { self }
    pub fn thread_stack_size(&mut self, val: usize) -> &mut Self { self }
    pub fn build(&mut self) -> std::io::Result<Runtime> { core::privlint::opaque() }
}
