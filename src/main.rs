//! Floor 7. Starts the page: everything else is in [`countertariff::ui`].

fn main() {
    // The law is unpacked once, here, between two marks that a measurement can read.
    mark("law-begin");
    countertariff::embedded::schedule();
    mark("law-end");
    countertariff::ui::start();
}

fn mark(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}
