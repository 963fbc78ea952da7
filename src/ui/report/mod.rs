//! Stub, replaced at the merge.
use leptos::prelude::*;

use crate::report::{Block, Rich, Span};
use crate::ui::page::Page;

/// Blocks.
pub fn blocks(page: Page, blocks: &[Block]) -> AnyView {
    blocks
        .iter()
        .map(|block| match block {
            Block::Para(class, text) => view! { <p class=*class>{rich(page, text)}</p> }.into_any(),
            other => view! { <p>{format!("{other:?}")}</p> }.into_any(),
        })
        .collect::<Vec<_>>()
        .into_any()
}

/// Rich.
pub fn rich(page: Page, spans: &Rich) -> AnyView {
    spans
        .iter()
        .map(|span| match span {
            Span::Text(text) => text.clone().into_any(),
            Span::Act(act) => {
                let does = act.does.clone();
                view! { <button type="button" class=act.class on:click=move |_| page.act(&does)>{act.text.clone()}</button> }.into_any()
            }
            other => format!("{other:?}").into_any(),
        })
        .collect::<Vec<_>>()
        .into_any()
}
