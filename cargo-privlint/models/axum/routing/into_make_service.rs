#[derive(Debug, Clone)]
pub struct IntoMakeService<S> { svc: S }
impl<S> IntoMakeService<S> { pub(crate) fn __of(svc: S) -> Self { IntoMakeService { svc } } }
