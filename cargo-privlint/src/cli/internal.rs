//! An error of our own: caught at the edge, told with its stage and place, and never a silent exit 0.

use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::{Arc, Mutex, PoisonError};

/// Runs it; a panic, in whatever thread of the pool, comes back as the text of the first one.
pub(super) fn catch<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    let first: Arc<Mutex<Option<String>>> = Arc::default();
    let told = Arc::clone(&first);
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
        told.get_or_insert_with(|| describe(info));
    }));
    let outcome = panic::catch_unwind(AssertUnwindSafe(run));
    panic::set_hook(before);
    outcome.map_err(|_| {
        let mut first = first.lock().unwrap_or_else(PoisonError::into_inner);
        first.take().unwrap_or_else(|| "a panic without a message".to_owned())
    })
}

fn describe(info: &PanicHookInfo<'_>) -> String {
    let payload = info.payload();
    let text = payload.downcast_ref::<&str>().copied();
    let text = text.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    let place = info.location().map(|at| format!(" ({}:{})", at.file(), at.line()));
    format!("{}{}", text.unwrap_or("a panic"), place.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_in_a_worker_is_told_with_its_place() {
        let caught = catch(|| rayon::join(|| (), || panic!("oh {}", "no")));
        let text = caught.expect_err("it panics");
        assert!(text.starts_with("oh no ("), "{text}");
        assert!(text.contains("internal.rs:"), "{text}");
    }
}
