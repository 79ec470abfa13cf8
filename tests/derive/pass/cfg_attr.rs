//! What stands behind a condition counts where it holds: a mistake behind one that does not is none.

use privacy_derive::PersonalData;

#[cfg_attr(all(), derive(PersonalData))]
#[cfg_attr(all(), personal(subject = "Customer", retention = "1y"))]
pub struct Tagged {
    #[cfg_attr(all(), personal(category = "Name", purpose = "Marketing"))]
    #[cfg_attr(any(), personal(category = "Nmae"))]
    pub name: String,
    #[cfg(any())]
    #[personal(category = "Nmae")]
    pub gone: String,
}

#[cfg_attr(any(), derive(PersonalData), personal(subject = "Nobody"))]
pub struct Untagged {
    #[cfg_attr(any(), personal(none))]
    pub name: String,
}

fn main() {}
