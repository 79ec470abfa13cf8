#[macro_export]
macro_rules! print { ($($arg:tt)*) => { $crate::io::_print($crate::format_args!($($arg)*)) } }
#[macro_export]
macro_rules! println {
    () => { $crate::io::_print($crate::format_args!("\n")) };
    ($($arg:tt)*) => { $crate::io::_print($crate::format_args_nl!($($arg)*)) };
}
#[macro_export]
macro_rules! eprint { ($($arg:tt)*) => { $crate::io::_eprint($crate::format_args!($($arg)*)) } }
#[macro_export]
macro_rules! eprintln {
    () => { $crate::io::_eprint($crate::format_args!("\n")) };
    ($($arg:tt)*) => { $crate::io::_eprint($crate::format_args_nl!($($arg)*)) };
}
#[macro_export]
macro_rules! dbg {
    () => { $crate::io::_eprint($crate::format_args!("\n")) };
    ($val:expr $(,)?) => { match $val { tmp => { $crate::io::_eprint($crate::format_args!("{:?}", &tmp)); tmp } } };
    ($($val:expr),+ $(,)?) => { ($($crate::dbg!($val)),+,) };
}
#[macro_export]
macro_rules! thread_local {
    () => {};
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = const $init:block; $($rest:tt)*) => {
        $vis const $name: $crate::thread::LocalKey<$t> = $crate::thread::LocalKey::__new($init); $crate::thread_local!($($rest)*);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = const $init:block) => {
        $vis const $name: $crate::thread::LocalKey<$t> = $crate::thread::LocalKey::__new($init);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = $init:expr; $($rest:tt)*) => {
        $vis const $name: $crate::thread::LocalKey<$t> = $crate::thread::LocalKey::__new($init); $crate::thread_local!($($rest)*);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = $init:expr) => {
        $vis const $name: $crate::thread::LocalKey<$t> = $crate::thread::LocalKey::__new($init);
    };
}
#[macro_export]
macro_rules! is_x86_feature_detected { ($($feature:tt)*) => { $crate::mem::needs_drop::<()>() } }
#[macro_export]
macro_rules! is_aarch64_feature_detected { ($($feature:tt)*) => { $crate::mem::needs_drop::<()>() } }
