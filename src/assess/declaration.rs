//! Step five: charges on the whole declaration, shared among its lines, and the sums.

use super::assessment::Charge;
use super::base::On;
use super::case::Case;
use super::ledger::Ledger;
use super::working::Working;
use crate::schedule::{Id, Kind, Levy, Measure, Program, Rate};
use crate::units::{Decimal, Rounding};

/// What a line adds to charges on the whole declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Bears {
    /// Nothing: it has no answer, or the goods may not be imported at all.
    Nothing,
    /// That is not settled.
    Unsettled,
    /// So much to the base of each of these measures.
    These(Vec<(Id<Measure>, Decimal)>),
}

impl Bears {
    /// What one outcome adds.
    pub fn of(ledger: &Ledger) -> Self {
        match ledger.prohibited() {
            Some(_) => Self::Nothing,
            None => Self::These(ledger.on_declaration.clone()),
        }
    }

    /// The same with one more outcome. Goods that may not be imported at all are not on the declaration.
    pub fn and(self, ledger: &Ledger) -> Self {
        match (&self, ledger.prohibited()) {
            (Self::Nothing, Some(_)) => self,
            (Self::These(these), None) if *these == ledger.on_declaration => self,
            _ => Self::Unsettled,
        }
    }

    fn these(&self) -> &[(Id<Measure>, Decimal)] {
        match self {
            Self::These(these) => these,
            Self::Nothing | Self::Unsettled => &[],
        }
    }
}

/// The shares of one line in charges on the declaration, summed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Fees {
    pub duties: Decimal,
    pub rest: Decimal,
}

impl Fees {
    pub fn of(charges: &[Charge]) -> Self {
        let sum = |duties: bool| {
            charges.iter().filter(|it| it.kind.is_duty() == duties).map(|it| it.amount).sum::<Decimal>()
        };
        Self { duties: sum(true), rest: sum(false) }
    }
}

/// Charges on a declaration, with what each of its lines adds to their bases.
pub(super) struct Shares<'s, 'a> {
    /// The lines, as they were given or answered; the first that bears a charge says how it is calculated.
    case_of: &'s dyn Fn(usize) -> Case<'a>,
    /// How many lines have not settled what they bear. While one has not, nothing is shared out.
    unsettled: usize,
    /// Each charge, in the order in which lines first bear them.
    groups: Vec<Group>,
    /// Whether no charge is calculated from the facts of a line, but on the bases alone.
    plain: bool,
}

struct Group {
    measure: Id<Measure>,
    /// The lines that bear it, in order, with what they add to its base.
    members: Vec<(usize, Decimal)>,
    /// For each of them, what those before it add together.
    before: Vec<Decimal>,
    all: Decimal,
}

impl<'s, 'a> Shares<'s, 'a> {
    /// Takes note of what every line bears.
    pub fn new<'b>(bears: impl Iterator<Item = &'b Bears>, case_of: &'s dyn Fn(usize) -> Case<'a>) -> Self {
        let mut shares = Self { case_of, unsettled: 0, groups: Vec::new(), plain: true };
        for (line, bears) in bears.enumerate() {
            shares.unsettled += usize::from(*bears == Bears::Unsettled);
            for &(measure, base) in bears.these() {
                match shares.groups.iter_mut().find(|it| it.measure == measure) {
                    Some(group) => {
                        group.members.push((line, base));
                        group.before.push(group.all);
                        group.all += base;
                    }
                    None => {
                        shares.plain &= is_plain(&case_of(line).schedule.law[measure].levy);
                        let (members, before) = (vec![(line, base)], vec![Decimal::ZERO]);
                        shares.groups.push(Group { measure, members, before, all: base });
                    }
                }
            }
        }
        shares
    }

    /// Whether no charge is calculated from the facts of a line, but on the bases alone.
    pub fn are_plain(&self) -> bool {
        self.plain
    }

    /// For each of the lines, its share of every charge.
    pub fn all(&self, lines: usize) -> Vec<Vec<Charge>> {
        let mut shares: Vec<Vec<Charge>> = vec![Vec::new(); lines];
        if self.unsettled == 0 {
            for group in &self.groups {
                let Some(whole) = Whole::of(group.measure, group.all, &group.members, self.case_of) else {
                    continue;
                };
                whole.share_out(group.members.iter().copied(), |line, charge| shares[line].push(charge));
            }
        }
        shares
    }

    /// The shares of one line, if it were otherwise: the case says how, and what it would then bear.
    pub fn of_line(&self, line: usize, now: &Bears, case: &Case<'a>, bears: &Bears) -> Vec<Charge> {
        let others_unsettled = self.unsettled - usize::from(*now == Bears::Unsettled);
        if others_unsettled > 0 || *bears == Bears::Unsettled {
            return Vec::new();
        }
        let mut shares: Vec<(usize, Charge)> = Vec::new();
        let case_of = |of: usize| if of == line { case.clone() } else { (self.case_of)(of) };
        for &(measure, mine) in bears.these() {
            let group = self.groups.iter().find(|it| it.measure == measure);
            let members = group.map_or(&[][..], |group| &group.members);
            let before = members.partition_point(|it| it.0 < line);
            let was = members.get(before).filter(|it| it.0 == line);
            let after = &members[before + usize::from(was.is_some())..];
            let all = group.map_or(Decimal::ZERO, |it| it.all) - was.map_or(Decimal::ZERO, |it| it.1) + mine;
            let first = members.first().map_or(line, |it| it.0.min(line));
            let first = if first == line { [(line, mine)] } else { [members[0]] };
            let Some(whole) = Whole::of(measure, all, &first, &case_of) else { continue };
            let borne_before = match group {
                Some(group) => group.before.get(before).copied().unwrap_or(group.all),
                None => Decimal::ZERO,
            };
            let share = whole.plain_share(mine, before, borne_before, after.len()).unwrap_or_else(|| {
                let takes_rest = whole.takes_rest(before, before + 1 + after.len());
                whole.share_after(members[..before].iter().map(|it| it.1), mine, takes_rest)
            });
            // The order is that in which lines first bear them.
            let place = shares.partition_point(|it: &(usize, _)| it.0 <= first[0].0);
            shares.insert(place, (first[0].0, whole.charge(mine, share, before + 1 + after.len())));
        }
        shares.into_iter().map(|it| it.1).collect()
    }
}

/// One charge on the whole declaration.
struct Whole {
    measure: Id<Measure>,
    program: Id<Program>,
    kind: Kind,
    working: Working,
    amount: Decimal,
    /// All of what it is calculated on.
    all: Decimal,
    /// What of that stands on lines that are not here: goods like these, as far as anybody knows.
    elsewhere: Decimal,
    rounding: Rounding,
}

impl Whole {
    fn of<'a>(
        id: Id<Measure>,
        all: Decimal,
        members: &[(usize, Decimal)],
        case_of: &dyn Fn(usize) -> Case<'a>,
    ) -> Option<Self> {
        let first = case_of(members.first()?.0);
        let elsewhere = first.elsewhere_on_declaration();
        let all = all + elsewhere;
        let whole = first.on(all);
        let measure = &whole.schedule.law[id];
        let kind = whole.schedule.law[measure.program].kind;
        let working = whole.levy(&measure.levy, &On::VALUE).ok()??;
        let rounding = whole.rounding();
        let amount = rounding.apply(working.amount());
        Some(Self { measure: id, program: measure.program, kind, working, amount, all, elsewhere, rounding })
    }

    /// A line's share, to the cent, before the last line: what is left of the charge is the most.
    fn share(&self, mine: Decimal, left: Decimal) -> Decimal {
        if self.all.is_zero() { left } else { self.rounding.apply(self.amount * mine / self.all).min(left) }
    }

    /// Whether a line bears what rounding leaves, so that the shares add up to the charge: the last one, unless there
    /// are others that are not here.
    fn takes_rest(&self, turn: usize, count: usize) -> bool {
        turn + 1 == count && self.elsewhere.is_zero()
    }

    /// Shares the charge out by what each line adds to its base.
    fn share_out(
        &self,
        members: impl ExactSizeIterator<Item = (usize, Decimal)>,
        mut take: impl FnMut(usize, Charge),
    ) {
        let count = members.len();
        let mut left = self.amount;
        for (turn, (line, mine)) in members.enumerate() {
            let share = if self.takes_rest(turn, count) { left } else { self.share(mine, left) };
            left -= share;
            take(line, self.charge(mine, share, count));
        }
    }

    /// A line's share where what rounding took or gave before cannot reach it: it is not the last, and the lines
    /// after it bear more than all that rounding can have moved.
    fn plain_share(
        &self,
        mine: Decimal,
        before: usize,
        borne_before: Decimal,
        after: usize,
    ) -> Option<Decimal> {
        let rest = self.all - borne_before - mine;
        let moved = self.rounding.most() * Decimal::from(before + 1);
        let is_plain = after > 0 && !self.all.is_zero() && self.amount * rest / self.all >= moved;
        is_plain.then(|| self.rounding.apply(self.amount * mine / self.all))
    }

    /// A line's share after those of the lines before it.
    fn share_after(&self, before: impl Iterator<Item = Decimal>, mine: Decimal, takes_rest: bool) -> Decimal {
        let left = before.fold(self.amount, |left, theirs| left - self.share(theirs, left));
        if takes_rest { left } else { self.share(mine, left) }
    }

    fn charge(&self, mine: Decimal, share: Decimal, lines: usize) -> Charge {
        let Self { measure, program, kind, amount, all, .. } = *self;
        let working = if lines == 1 && self.elsewhere.is_zero() {
            self.working.clone()
        } else {
            Working::SharedOut { whole: Box::new(self.working.clone()), amount, mine, all, share }
        };
        Charge { measure, or: Vec::new(), program, kind, amount: share, working, scheduled: None }
    }
}

/// Whether a levy is calculated from its base alone, and not from the facts of the goods.
fn is_plain(levy: &Levy) -> bool {
    match levy {
        Levy::Rate(Rate::Free | Rate::AdValorem(_)) | Levy::Flat(_) => true,
        Levy::AtLeast(a, b) | Levy::AtMost(a, b) => is_plain(a) && is_plain(b),
        Levy::Rate(_) | Levy::Column(_) | Levy::Entered(_) | Levy::TopUp(..) | Levy::Prohibited => false,
    }
}
