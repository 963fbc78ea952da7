//! Names of goods: what is asked for them, and what is shown when they came.

use super::event::{Effect, Event, Target};
use super::goods::{GoodsEvent, Standing};
use super::lines::{LineId, Spot};
use super::state::State;
use crate::entry::{LineField, Place, as_code};
use crate::find::reply::{Named, Reply};
use crate::units::TariffCode;

/// How many choices are remembered.
const MOST_RECENT: usize = 6;

impl State {
    pub(super) fn goods_happened(&mut self, event: GoodsEvent) -> Vec<Effect> {
        match event {
            GoodsEvent::Entered(line) => return self.search(line),
            GoodsEvent::Stepped(step) => {
                if let Some(list) = &mut self.goods.list {
                    list.step(step);
                }
            }
            GoodsEvent::Closed => {
                if let Some(list) = &mut self.goods.list {
                    list.close();
                }
            }
            GoodsEvent::Chose(line, code) => return self.chose(line, code),
            GoodsEvent::Arrived(text) => self.arrived(Reply::read(&text)),
            GoodsEvent::Missed => self.goods.standing = Standing::Missing,
            GoodsEvent::TriedAgain => {
                self.goods.standing = Standing::Awaited;
                // Everything is asked for again.
                self.goods.of = None;
                let mut effects = vec![Effect::FetchNames];
                if let Some(line) = self.goods.list.as_ref().map(|list| list.line) {
                    effects.extend(self.search(line));
                    // The list belongs to its field, and closes without it.
                    effects.push(Effect::Focus(Target::Field(Spot::Line(line, LineField::Code))));
                }
                return effects;
            }
            GoodsEvent::Recalled(codes) => self.goods.recent = codes,
            GoodsEvent::HadTime => self.work_out_a_rate(),
        }
        Vec::new()
    }

    /// What follows from any change: names and rates that what is on screen now lacks.
    pub(super) fn follow(&mut self, effects: &mut Vec<Effect>, had_time: bool) {
        self.drop_stale_list();
        let of = (self.lang, self.outcome.into);
        if self.goods.of != Some(of) {
            self.goods.rename(of);
            // So that they are there before they are wanted.
            self.asking.forget_steps();
            effects.push(self.ask("warm", ""));
        }
        if self.goods.standing != Standing::Missing {
            let mut wanted = String::new();
            for code in self.unnamed() {
                // A step of the ladder may be one that was wanted already.
                if self.goods.named(code).is_none() {
                    if !wanted.is_empty() {
                        wanted.push(' ');
                    }
                    wanted.push_str(&code.digits());
                    self.goods.name(Named { code, name: String::new(), more: String::new() });
                }
            }
            if !wanted.is_empty() {
                effects.push(self.ask("name", &wanted));
            }
        }
        self.ask_for_steps(effects);
        if self.unrated().is_some() {
            effects.push(if had_time { Effect::RateNext } else { Effect::RateAfterPause });
        }
    }

    /// A request to those who know the names: in which language, beside which schedule, what.
    pub(super) fn ask(&self, what: &str, of: &str) -> Effect {
        let country = self.entered().map_or("", |(_, law)| law.country.as_str());
        Effect::Ask([self.lang.tag(), country, what, of].join("\t"))
    }

    /// The codes that are shown.
    fn unnamed(&self) -> Vec<TariffCode> {
        let mut shown = self.goods.recent.clone();
        for line in 0..self.lines.ids().len() {
            let Some(code) = self.typed_code(line) else { continue };
            for len in [4, 6, 8, 10] {
                shown.push(code.prefix(len));
            }
            if self.open_line() == Some(line)
                && let Some(ladder) = self.ladder(line)
            {
                shown.extend_from_slice(&ladder.branches);
            }
        }
        shown
    }

    fn arrived(&mut self, reply: Reply) {
        self.goods.standing = Standing::Here;
        for named in reply.names {
            self.goods.name(named);
        }
        for beside in reply.beside {
            if !self.goods.beside.contains(&beside) {
                self.goods.beside.push(beside);
            }
        }
        self.asking.arrived(reply.steps);
        if let Some((list, search)) = self.goods.list.as_mut().zip(reply.search) {
            list.arrived(search);
        }
    }

    fn chose(&mut self, line: LineId, code: TariffCode) -> Vec<Effect> {
        let spot = Spot::Line(line, LineField::Code);
        let mut effects = self.happened(Event::Typed(spot, code.to_string()));
        self.history.pause();
        let recent = &mut self.goods.recent;
        // A step towards a longer code is no choice of its own.
        recent.retain(|before| !before.covers(code));
        recent.insert(0, code);
        recent.truncate(MOST_RECENT);
        effects.push(Effect::KeepRecent);
        effects.push(Effect::Focus(Target::Goods(line)));
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
        let named = self.goods.named(code.prefix(6))?;
        Some(named.name.as_str()).filter(|name| !name.is_empty())
    }

    /// What tells a national line from those beside it.
    pub fn label_of(&self, code: TariffCode) -> Option<&str> {
        let named = self.goods.named(code)?;
        Some(named.more.as_str()).filter(|label| !label.is_empty())
    }

    /// What people take for this heading, or this heading for: the other one, and what goes where.
    pub fn beside(&self, heading: TariffCode) -> impl Iterator<Item = (TariffCode, &str)> {
        self.goods.beside.iter().filter_map(move |beside| {
            let other = beside.name.parse().ok()?;
            let not_this = if beside.code == heading { other } else { beside.code };
            (heading == beside.code || heading == other).then_some((not_this, beside.more.as_str()))
        })
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

    /// The currency in which the amounts of a line are typed.
    pub fn currency_of(&self, line: usize) -> Option<crate::units::Currency> {
        let typed = self.sheet.draft.line_field(line, LineField::Currency).parse().ok();
        typed.or(self.entered().map(|entered| entered.1.currency))
    }
}
