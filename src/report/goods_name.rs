//! The name of goods, as it stands beside their code.

use crate::sheet::State;
use crate::units::TariffCode;

/// The name of a code with what tells it from its neighbours; nothing until the names have arrived.
pub(super) fn goods_name(state: &State, code: TariffCode) -> Option<String> {
    let mut name = state.name_of(code)?.to_owned();
    for len in [8, 10].into_iter().filter(|len| *len <= code.len()) {
        if let Some(label) = state.label_of(code.prefix(len)) {
            name.push_str(" · ");
            name.push_str(label);
        }
    }
    Some(name)
}
