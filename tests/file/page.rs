//! A page of files without a page: its requests, and the answered file as a browser keeps it.

use std::io::Cursor;

use countertariff::embedded;
use countertariff::file::Input;
use countertariff::filer::{Filer, Host};
use countertariff::units::Lang;
use serde_json::Value;

/// A file in memory, and the answered file as a browser keeps it.
pub struct Held {
    file: Vec<u8>,
    answered: std::rc::Rc<std::cell::RefCell<Vec<u8>>>,
}

impl Host for Held {
    fn file(&self) -> Input {
        Box::new(Cursor::new(self.file.clone()))
    }

    fn answered(&self, from: u64, len: usize) -> Vec<u8> {
        self.answered.borrow()[from as usize..][..len].to_vec()
    }
}

/// A page as the worker knows it.
pub struct Page {
    pub filer: Filer<Held>,
    pub answered: std::rc::Rc<std::cell::RefCell<Vec<u8>>>,
}

impl Page {
    pub fn new(file: &str) -> Self {
        let answered = std::rc::Rc::default();
        let held = Held { file: file.as_bytes().to_vec(), answered: std::rc::Rc::clone(&answered) };
        Self { filer: Filer::new(held), answered }
    }

    pub fn ask(&mut self, request: &str) -> Value {
        let text = self.filer.answer(request);
        self.answered.borrow_mut().extend(self.filer.written());
        serde_json::from_str(&text).unwrap_or_else(|_| panic!("{request}: {text}"))
    }

    /// A workbook of what was answered, as it is saved.
    pub fn book(&mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut request = "book\ten\t";
        loop {
            let text = self.filer.answer(request);
            bytes.extend(self.filer.written());
            if serde_json::from_str::<Value>(&text).unwrap_or_else(|_| panic!("{text}"))["done"] == true {
                return bytes;
            }
            request = "bind\ten\t30";
        }
    }

    pub fn run(&mut self) {
        self.ask("run\ten\tplain");
        self.go();
    }

    /// Answers to the end, with the names of goods once they are wanted.
    pub fn go(&mut self) {
        loop {
            let told = self.ask("go\ten\t7");
            if told["wants"] == true {
                for lang in Lang::ALL {
                    self.ask(&format!("names\ten\t{}", embedded::names(lang)));
                }
            }
            if told["done"] == true {
                return;
            }
        }
    }
}
