//! What is claimed never makes goods owe more: the agreement, a relief, a number of chapter 98.

use super::schedule::{Claim, Claims, Id};
use super::{
    Decimal, Entry, Fact, FactValue, charged, country, duties, embedded, entries, first, lines, owed, with,
};

/// The pairs of entries of which the second owes more duty than the first, described.
fn raised(
    pairs: impl Iterator<Item = (Entry, Entry)>,
    spared: impl Fn(&Entry, &str) -> bool,
) -> (usize, Vec<String>) {
    let (mut compared, mut raised) = (0, Vec::new());
    for (without, claimed) in pairs {
        let (before, after) = (first(&without), first(&claimed));
        let (Some(most), Some(owes)) = (owed(&before), owed(&after)) else { continue };
        compared += 1;
        let more = owes > most || duties(&after) > duties(&before);
        if more && !spared(&without, &charged(&after)) {
            let (before, after) = (charged(&before), charged(&after));
            raised.push(format!("{before}  became  {after}\n{}", lines::describe(&without)));
        }
    }
    (compared, raised)
}

fn none(what: &str, least: usize, (compared, raised): (usize, Vec<String>)) {
    let shown = raised[..raised.len().min(3)].join("\n");
    assert!(raised.is_empty(), "{what}: {} of {compared}:\n{shown}", raised.len());
    assert!(compared >= least, "{what}: only {compared} lines could be compared");
}

/// Goods of the countries of the agreement, which alone can claim it.
fn of_the_agreement(seed: u64, count: usize) -> impl Iterator<Item = Entry> {
    entries(seed, count).enumerate().map(|(turn, entry)| {
        let origin = match (usize::from(entry.into), turn % 3) {
            (_, 0) => "MX",
            (0, _) => "US",
            (_, _) => "CA",
        };
        with(&entry, Fact::Origin, country(origin))
    })
}

/// Until 3 June 2025 the duty on steel gave way to the emergency duty (EO 14289, s. 3). Under 9802.00.60 that one falls
/// on the work alone and the duty on steel on all of the value, so a claim, which lifts the first, brings the second.
fn steel_worked_abroad(entry: &Entry, charged: &str) -> bool {
    let number = FactValue::Code("9802.00.60".parse().expect("a number"));
    entry.entry_date < "2025-06-04".parse().expect("a day")
        && entry.lines[0].facts.of(Fact::Provision) == Some(number)
        && charged.contains("us.s232.")
}

#[test]
fn a_claim_under_the_agreement_never_raises_what_is_owed() {
    let pairs = of_the_agreement(21, 6_000)
        .map(|entry| (with(&entry, Fact::Cusma, FactValue::No), with(&entry, Fact::Cusma, FactValue::Yes)));
    none("claims under the agreement", 1_000, raised(pairs, steel_worked_abroad));
}

#[test]
fn a_relief_never_raises_what_is_owed() {
    let claims: Vec<Id<Claim>> = Id::each(&embedded::schedule().law.claims).map(|it| it.0).collect();
    let pairs = entries(22, 6_000).enumerate().map(|(turn, entry)| {
        let claim = FactValue::Claims(Claims::of(claims[turn % claims.len()]));
        (with(&entry, Fact::Claims, FactValue::Claims(Claims::NONE)), with(&entry, Fact::Claims, claim))
    });
    none("reliefs", 1_000, raised(pairs, |_, _| false));
}

#[test]
fn work_that_cost_less_never_owes_more() {
    let pairs = entries(23, 6_000).enumerate().map(|(turn, entry)| {
        let codes = ["9802.00.40", "9802.00.50", "9802.00.60", "9992.00.00"];
        let number = FactValue::Code(codes[turn % codes.len()].parse().expect("a number"));
        let entry = with(&entry, Fact::Provision, number);
        let value = super::value(&entry.lines[0]);
        let work = |share: i64| FactValue::Number((value * Decimal::new(share, 2)).round_dp(2));
        (with(&entry, Fact::ProcessingValue, work(40)), with(&entry, Fact::ProcessingValue, work(10)))
    });
    none("work done abroad", 1_000, raised(pairs, |_, _| false));
}

/// The exemptions of somebody coming home, each wider than the one before: after 24 hours, after 48.
#[test]
fn a_wider_exemption_never_raises_what_is_owed() {
    let canada = embedded::schedule().jurisdiction("CA".parse().expect("a country")).expect("Canada");
    let pairs = entries(24, 6_000).filter(|entry| entry.into == canada).map(|entry| {
        let number = |code: &str| FactValue::Code(code.parse().expect("a number"));
        (
            with(&entry, Fact::Provision, number("9804.40.00")),
            with(&entry, Fact::Provision, number("9804.10.00")),
        )
    });
    none("wider exemptions", 500, raised(pairs, |_, _| false));
}
