pub trait FromRef<T> { fn from_ref(input: &T) -> Self; }
impl<T: Clone> FromRef<T> for T { fn from_ref(input: &T) -> T { input.clone() } }
