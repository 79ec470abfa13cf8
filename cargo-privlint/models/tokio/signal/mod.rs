mod ctrl_c;
pub mod unix;

pub use ctrl_c::ctrl_c;
