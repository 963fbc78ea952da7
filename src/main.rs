//! Floor 7. Starts the page: everything else is in [`countertariff::ui`].

fn main() {
    leptos::mount::mount_to_body(countertariff::ui::App);
}
