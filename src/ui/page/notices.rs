//! The notices above the sheet, and the box into which a link is pasted again.

use leptos::prelude::*;

use crate::share::decode;
use crate::sheet::Event;
use crate::ui::handle::Page;
use crate::ui::report::blocks;

/// The notices.
pub fn notices(page: Page) -> AnyView {
    let notices = page.part(|screen| screen.notices.clone());
    let paste = page.part(|screen| screen.notices.paste);
    let pasted = move |event| {
        let text = event_target_value(&event);
        if !text.trim().is_empty() {
            page.tell(Event::Opened(Box::new(decode(&text))));
        }
    };
    view! {
        <div class="ct-notices" role="status">
            {move || blocks(page, &notices.get().blocks)}
            {move || {
                paste
                    .get()
                    .map(|label| {
                        view! {
                            <div class="ct-notice ct-notice--wrong">
                                <label class="ct-label" for="paste">{label}</label>
                                <input
                                    type="text"
                                    class="ct-input"
                                    id="paste"
                                    autocomplete="off"
                                    spellcheck="false"
                                    on:change=pasted
                                />
                            </div>
                        }
                            .into_any()
                    })
            }}
        </div>
    }
    .into_any()
}
