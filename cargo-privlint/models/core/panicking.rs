#[privacy(sink = "log")]
pub const fn panic(fmt: crate::fmt::Arguments) -> ! { loop {} }
