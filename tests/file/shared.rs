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
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let open = || Source::open(Box::new(fs::File::open(&path).unwrap()), None).unwrap();
        let proposal = Proposal::of(&open(), embedded::schedule(), &Said::default()).unwrap();
        println!(
            "== {} header {:?} asks {}: {:?}",
            path.display(),
            proposal.header(),
            proposal.asks(),
            proposal.questions
        );
        println!("   {}", proposal.said());
        assert!(proposal.asks() <= 1, "{}: {:?}", path.display(), proposal.questions);
        let said: Said = "entry_date:2025-03-27; fx:1.43; cusma:no".parse().unwrap();
        let source = open();
        let proposal = Proposal::of(&source, embedded::schedule(), &proposal.said().and(said)).unwrap();
        let mut out = Vec::new();
        let read = assess_file(
            embedded::schedule(),
            source,
            proposal.mapping().unwrap(),
            &mut out,
            false,
            &mut |_| Vec::new(),
        )
        .unwrap();
        println!("   {read:?}");
        for line in String::from_utf8(out)
            .unwrap()
            .lines()
            .filter(|line| line.contains("invalid") || line.contains("no_goods"))
        {
            println!("   {}", line.chars().take(400).collect::<String>());
        }
    }
}
