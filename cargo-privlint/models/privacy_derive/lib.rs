//! The names of the derive and of the attribute; what they mean is read from where they are written.

#[macro_export]
macro_rules! PersonalData {
    ($($item:tt)*) => {};
}

#[macro_export]
macro_rules! privacy {
    ($($facts:tt)*) => {};
}
