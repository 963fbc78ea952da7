//! The engine as a module of Python: a batch file in, the same with the answers out, both as bytes.

use engine::units::Lang;
use engine::{batch, embedded};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// Answers every row of a batch file (docs/batch-file.md). Other threads of Python run meanwhile.
///
/// # Errors
/// `ValueError` with a sentence, when the bytes are no batch file at all; rows that are wrong are answered in their places.
#[pyfunction]
fn assess(py: Python<'_>, rows: &[u8]) -> PyResult<Vec<u8>> {
    py.detach(|| {
        let mut out = Vec::with_capacity(rows.len() * 4);
        match batch::run(embedded::schedule(), rows, &mut out) {
            Ok(_) => Ok(out),
            Err(why) => Err(PyValueError::new_err(why.sentence(Lang::En))),
        }
    })
}

/// What is owed on goods crossing the US-Canada border on a given day, and why.
#[pymodule]
fn countertariff(module: &Bound<'_, PyModule>) -> PyResult<()> {
    // The columns of an answer, in their order; they follow those of the file.
    module.add("COLUMNS", batch::COLUMNS.to_vec())?;
    module.add_function(wrap_pyfunction!(assess, module)?)
}
