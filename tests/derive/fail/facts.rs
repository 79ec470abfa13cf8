use privacy_derive::privacy;

#[privacy(sink = "logs")]
#[privacy(sink = "log", purpose = "Marketing")]
#[privacy(args = ["text"])]
#[privacy(sink = "log", args = ["txt", "0", 3])]
#[privacy(sink = "store", retention_param = "text")]
#[privacy(purpose = ["Marketing"])]
#[privacy(source(purpose = "Marketing"))]
#[privacy]
fn write(text: &str) {
    let _ = text;
}

struct Store;

impl Store {
    #[privacy(erases = "Custmer")]
    fn erase(&self) {}
}

trait Gate {
    #[privacy(checks = "permission")]
    fn may(&self) -> bool;
}

unsafe extern "C" {
    #[privacy(sink = "file", args = ["txt"])]
    fn puts(text: *const u8) -> i32;
}

fn main() {
    write("");
    Store.erase();
}
