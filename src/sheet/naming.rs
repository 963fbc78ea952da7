//! Names of goods: what is asked for them, and what is shown when they came.

use super::event::{Effect, Event, Target};
use super::goods::{GoodsEvent, List, Standing};
use super::lines::{LineId, Spot};
use super::state::State;
use crate::entry::{LineField, Place, as_code};
use crate::find::reply::{Beside, Reply};
use crate::units::TariffCode;

/// How many choices are remembered.
const MOST_RECENT: usize = 6;
/// More codes than are named in one go.
const MOST_NAMED: usize = 400;

impl State {
    pub(super) fn goods_happened(&mut self, event: GoodsEvent) -> Vec<Effect> {
        match event {
            GoodsEvent::Entered(line) => self.search(line),
            GoodsEvent::Stepped(step) => {
                if let Some(list) = &mut self.goods.list {
                    list.step(step);
                }
                Vec::new()
            }
            GoodsEvent::Closed => {
                if let Some(list) = &mut self.goods.list {
                    list.close();
                }
                Vec::new()
            }
            GoodsEvent::Chose(line, code) => self.chose(line, code),
            GoodsEvent::Arrived(reply) => {
                self.arrived(*reply);
                Vec::new()
            }
            GoodsEvent::Missed => {
                self.goods.standing = Standing::Missing;
                Vec::new()
            }
            GoodsEvent::TriedAgain => {
                self.goods.standing = Standing::Awaited;
                self.goods.asked.clear();
                let list = self.goods.list.as_ref().map(|list| list.line);
                let search = list.map_or_else(Vec::new, |line| self.search(line));
                core::iter::once(Effect::FetchNames).chain(search).collect()
            }
            GoodsEvent::Recalled(codes) => {
                self.goods.recent = codes;
                self.goods.recent.truncate(MOST_RECENT);
                Vec::new()
            }
            GoodsEvent::HadTime => {
                self.work_out_a_rate();
                Vec::new()
            }
        }
    }

    /// What follows from any change: names and rates that what is on screen now lacks.
    pub(super) fn follow(&mut self, effects: &mut Vec<Effect>, had_time: bool) {
        self.drop_stale_list();
        let of = (self.lang, self.outcome.into);
        if self.goods.of != Some(of) {
            self.goods.rename(of);
            // So that they are there before they are wanted.
            effects.push(self.ask("warm", ""));
        }
        let wanted = self.unnamed();
        if !wanted.is_empty() && self.goods.standing != Standing::Missing {
            let digits: Vec<String> = wanted.iter().map(|code| code.digits()).collect();
            for code in wanted {
                self.goods.asked.insert(code, ());
            }
            effects.push(self.ask("name", &digits.join(" ")));
        }
        if self.unrated().is_some() {
            effects.push(if had_time { Effect::RateNext } else { Effect::RateAfterPause });
        }
    }

    /// A request to those who know the names: in which language, beside which schedule, what.
    pub(super) fn ask(&self, what: &str, of: &str) -> Effect {
        let country = self.entered().map_or("", |(_, law)| law.country.as_str());
        Effect::Ask(format!("{}\t{country}\t{what}\t{of}", self.lang.tag()))
    }

    /// The codes that are shown and whose names were not asked for yet.
    fn unnamed(&self) -> Vec<TariffCode> {
        let mut wanted = self.goods.recent.clone();
        for line in 0..self.lines.ids().len() {
            let Some(code) = self.typed_code(line) else { continue };
            wanted.extend(
                [2, 4, 6, 8, 10].into_iter().filter(|len| *len <= code.len()).map(|len| code.prefix(len)),
            );
            if self.is_unfolded(line) {
                wanted.extend(self.ladder(line).map(|ladder| ladder.branches).unwrap_or_default());
            }
        }
        wanted.retain(|code| !self.goods.asked.contains_key(code));
        wanted.sort_unstable();
        wanted.dedup();
        wanted.truncate(MOST_NAMED);
        wanted
    }

    fn arrived(&mut self, reply: Reply) {
        self.goods.standing = Standing::Here;
        let code = |digits: &str| digits.parse::<TariffCode>().ok();
        for named in reply.names {
            if let Some(code) = code(&named.code) {
                self.goods.names.insert(code, (named.name, named.label));
            }
        }
        for Beside { heading, other, says } in reply.beside {
            let Some((heading, other)) = code(&heading).zip(code(&other)) else { continue };
            let known = |it: &(TariffCode, TariffCode, String)| (it.0, it.1) == (heading, other);
            if !self.goods.beside.iter().any(known) {
                self.goods.beside.push((heading, other, says));
            }
        }
        if let Some((turn, found)) = reply.found
            && let Some(list) = &mut self.goods.list
        {
            list.arrived(turn, found);
        }
    }

    fn chose(&mut self, id: LineId, code: TariffCode) -> Vec<Effect> {
        let mut effects = self.happened(Event::Typed(Spot::Line(id, LineField::Code), code.to_string()));
        self.history.pause();
        self.goods.list = None;
        let recent = &mut self.goods.recent;
        // A step towards a longer code is no choice of its own.
        recent.retain(|before| !before.covers(code));
        recent.insert(0, code);
        recent.truncate(MOST_RECENT);
        effects.extend([Effect::KeepRecent, Effect::Focus(Target::Goods(id))]);
        effects
    }

    /// The code typed into a line, whether it exists or not.
    pub fn typed_code(&self, line: usize) -> Option<TariffCode> {
        as_code(self.text(Place::Line(line, LineField::Code)))
    }

    /// Whether the names of goods are here.
    pub fn names(&self) -> Standing {
        self.goods.standing
    }

    /// The name of a chapter, heading or subheading; of a longer code, that of its subheading.
    pub fn name_of(&self, code: TariffCode) -> Option<&str> {
        let name = &self.goods.names.get(&code).or_else(|| self.goods.names.get(&code.prefix(6)))?.0;
        Some(name.as_str()).filter(|name| !name.is_empty())
    }

    /// What tells a national line from those beside it.
    pub fn label_of(&self, code: TariffCode) -> Option<&str> {
        Some(self.goods.names.get(&code)?.1.as_str()).filter(|label| !label.is_empty())
    }

    /// What people take for this heading, or this heading for: the other one, and what goes where.
    pub fn beside(&self, heading: TariffCode) -> impl Iterator<Item = (TariffCode, &str)> {
        let of = self.goods.beside.iter().filter(move |it| it.0 == heading || it.1 == heading);
        of.map(move |it| (if it.0 == heading { it.1 } else { it.0 }, it.2.as_str()))
    }

    /// Whether the goods of a line were typed or chosen on this page, rather than brought by a link.
    pub fn is_choosing(&self, line: usize) -> bool {
        let spot = self.spot(Place::Line(line, LineField::Code));
        spot.is_some_and(|spot| self.typed.contains_key(&spot))
    }

    /// What was chosen before, the last first.
    pub fn recent(&self) -> &[TariffCode] {
        &self.goods.recent
    }

    /// The list of options of a line, while it is open.
    pub fn list(&self, line: usize) -> Option<&List> {
        let list = self.goods.list.as_ref()?;
        (list.open && self.lines.ids().get(line) == Some(&list.line)).then_some(list)
    }

    /// The option that Enter chooses.
    pub fn chosen_option(&self) -> Option<(LineId, TariffCode)> {
        let list = self.goods.list.as_ref().filter(|list| list.open)?;
        Some((list.line, *list.options.get(list.active?)?))
    }

    /// The field of the goods was left: its list closes.
    pub(super) fn close_list(&mut self, spot: Spot) {
        if let Some(list) = &mut self.goods.list
            && spot == Spot::Line(list.line, LineField::Code)
        {
            list.close();
        }
    }

    /// The currency in which the amounts of a line are typed.
    pub fn currency_of(&self, line: usize) -> Option<crate::units::Currency> {
        let typed = self.sheet.draft.line_field(line, LineField::Currency).parse().ok();
        typed.or(self.entered().map(|entered| entered.1.currency))
    }
}
