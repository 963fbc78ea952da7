//! Files of the shapes that people have, where they lie beside the repository.

use std::fs;
use std::path::Path;

use countertariff::batch::assess_file;
use countertariff::embedded;
use countertariff::file::{Proposal, Said, Source};

#[test]
fn every_file_that_lies_beside_the_repository_maps_with_one_question_at_most() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/files");
    let Ok(files) = fs::read_dir(folder) else { return };
    for path in files.map(|file| file.unwrap().path()) {
        let open = || Source::open(Box::new(fs::File::open(&path).unwrap()), None).unwrap();
        let proposal = Proposal::of(&open(), embedded::schedule(), &Said::default()).unwrap();
        assert!(proposal.asks() <= 1, "{}: {:?}", path.display(), proposal.questions);
        let said: Said = "entry_date:2025-03-27; fx:1.43; cusma:no".parse().unwrap();
        let source = open();
        let proposal = Proposal::of(&source, embedded::schedule(), &proposal.said().and(said)).unwrap();
        let (mapping, mut out) = (proposal.mapping().unwrap(), Vec::new());
        let read = assess_file(embedded::schedule(), source, mapping, &mut out, false, &mut |_| Vec::new());
        let read = read.unwrap();
        // What is wrong in them is wrong: values below zero, codes that are none, figures that a spreadsheet threw away.
        let out = String::from_utf8_lossy(&out);
        assert!(read.rows >= 10 && read.unread <= 3, "{}: {read:?} {out}", path.display());
    }
}
