//! A declaration owes the same in whatever order its lines stand.

use super::{Random, answers, lines, random_entry};

#[test]
fn the_total_does_not_depend_on_the_order_of_the_lines() {
    let mut random = Random::new(11);
    let mut differs = Vec::new();
    for _ in 0..600 {
        let count = 2 + random.below(4);
        let entry = random_entry(&mut random, count);
        let mut turned = entry.clone();
        turned.lines.reverse();
        let (one, other) = (answers(&entry).totals, answers(&turned).totals);
        if one != other {
            differs.push(format!("{one:?}\n{other:?}\n{}", lines::describe(&entry)));
        }
    }
    assert!(
        differs.is_empty(),
        "{} declarations:\n{}",
        differs.len(),
        differs[..differs.len().min(2)].join("\n")
    );
}
