//! What comes out of `macro_rules!` reads like what is written by hand.

use privacy_derive::{PersonalData, privacy};

macro_rules! model {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $field:ident: $ty:ty = $category:literal / $purpose:expr }) => {
        #[derive(PersonalData)]
        $(#[$meta])*
        $vis struct $name {
            #[personal(category = $category, purpose = [$purpose, "CustomerCare"], retention = "1y")]
            $vis $field: $ty,
            #[personal($field = "1y", category = "Name", purpose = $purpose)]
            other: std::collections::HashMap<$ty, $ty>,
        }
    };
}

model! {
    /// Documented.
    #[personal(subject = "Customer")]
    pub struct Customer { retention: String = "EmailAddress" / "DirectMarketing" }
}

macro_rules! sink {
    ($kind:literal, $vis:vis fn $name:ident($param:ident: $ty:ty)) => {
        #[privacy(sink = $kind, args = ["text"])]
        $vis fn $name(text: $ty, $param: $ty) {
            let _ = (text, $param);
        }
    };
}

sink!("log", pub fn write(other: &str));

fn main() {
    write("a", "b");
}
