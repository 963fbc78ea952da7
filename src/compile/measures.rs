//! Measures and reliefs as written, made into [`Measure`] and [`Relief`].

use super::compiler::Compiler;
use super::shape::{
    Cite, ConditionShape, EscapeShape, ExceptShape, MeasureShape, NoticeShape, PeriodShape, ReliefShape,
    SuggestionShape, civil,
};
use crate::schedule::{
    Citation, Condition, Exception, Id, Measure, Notice, Program, Relation, Relief, Suggestion, YieldsWhen,
};
use crate::units::Window;

impl Compiler {
    /// The condition of a measure or exception, or none.
    pub fn when(&mut self, shape: Option<&ConditionShape>, cite: &Citation) -> Condition {
        shape.map_or(Condition::Always, |shape| self.condition(shape, cite))
    }

    pub fn measure(&mut self, shape: MeasureShape) {
        if self.law.measures.iter().any(|it| it.id == shape.id) {
            self.fault(format!("measure {} is there twice: ids are never reused", shape.id));
        }
        self.home(&shape.id);
        let (Some(program), Some(whole)) = (self.program_named(&shape.program), self.window(&shape.in_force))
        else {
            return;
        };
        if shape.in_force.through.is_some() && shape.ended_by.is_none() {
            self.fault(format!("{} has a last day but no text that ended it (\"ended_by\")", shape.id));
        }
        let cite = self.here(&shape.at);
        let ended_by = shape.ended_by.as_ref().map(|Cite { instrument, at }| self.cite(instrument, at));
        let mut base = shape.base.clone();
        let mut levy = shape.rate.clone();
        let mut when = shape.when.clone();
        let mut exceptions: Vec<Exception> = Vec::new();
        if let Some(like) = &shape.except_like {
            match self.law.measures.iter().find(|it| it.id == *like) {
                Some(measure) => exceptions.clone_from(&measure.exceptions),
                None => self.fault(format!("{like} does not stand above {} in the file", shape.id)),
            }
        }
        exceptions.extend(shape.except.iter().filter_map(|except| self.exception(except)));
        let goods = self.goods(&shape.goods, &cite);
        let mut cites = vec![cite.clone()];
        let first = self.law.measures.len();
        let mut from = whole.from();
        let mut later = shape.period.into_iter().peekable();
        loop {
            let next = later.peek().and_then(|period| civil(&period.from));
            let Some(window) = Window::new(from, next.or(whole.until())) else {
                return self.fault(format!("the periods of {} are not in order", shape.id));
            };
            let compiled = Measure {
                id: shape.id.clone(),
                program,
                force: shape.force,
                window,
                goods: goods.clone(),
                when: self.when(when.as_ref(), &cite),
                exceptions: exceptions.clone(),
                base: self.base(&base, &cite),
                levy: self.levy(&levy),
                per: shape.per,
                cites: cites.clone(),
                ended_by: next.is_none().then(|| ended_by.clone()).flatten(),
                confidence: shape.confidence,
            };
            self.law.measures.push(compiled);
            let Some(PeriodShape { from: day, cite, rate, base: new_base, when: new_when }) = later.next()
            else {
                break;
            };
            from = self.day(&day).unwrap_or(from);
            let cite = self.cite(&cite.instrument, &cite.at);
            // The same place in the same text as it read before this day says nothing of it.
            cites.retain(|before| before.instrument != cite.instrument || place(before) != place(&cite));
            cites.insert(0, cite);
            levy = rate.unwrap_or(levy);
            base = new_base.unwrap_or(base);
            when = new_when.or(when);
        }
        let ours = (first..self.law.measures.len()).map(|row| self.id(row, "measures")).collect();
        if !shape.instead_of.is_empty() {
            let relation = Relation {
                yields: Vec::new(),
                to: ours,
                yields_when: YieldsWhen::ProvidedFor,
                window: whole,
                cite,
            };
            self.instead.push((self.file.clone(), shape.instead_of, relation));
        }
    }

    fn exception(&mut self, shape: &ExceptShape) -> Option<Exception> {
        let reason = self.law.reasons.iter().position(|it| it.id == shape.reason);
        if reason.is_none() {
            self.fault(format!(
                "no reason is called {}: add it to reasons.toml in both languages",
                shape.reason
            ));
        }
        let cite = match &shape.by {
            Some(by) => self.cite(by, &shape.at),
            None => self.here(&shape.at),
        };
        let when = self.condition(&shape.when, &cite);
        let window = shape.days.as_ref().and_then(|days| self.window(days));
        let reason = self.id(reason?, "reasons");
        Some(Exception { reason, when, window, cite })
    }

    /// Adds one exception to every measure of some programmes that is law on one of its days.
    pub fn escape(&mut self, shape: &EscapeShape) {
        let of: Vec<Id<Program>> = shape.of.iter().filter_map(|id| self.program_named(id)).collect();
        let EscapeShape { reason, when, at, days, .. } = shape;
        let (reason, when, at) = (reason.clone(), when.clone(), at.clone());
        let exception = self.exception(&ExceptShape { reason, when, at, by: None, days: days.clone() });
        let Some(exception) = exception else { return };
        let meets = |measure: &Measure| exception.window.is_none_or(|it| it.meets(measure.window));
        for measure in self.law.measures.iter_mut().filter(|it| of.contains(&it.program)) {
            if meets(measure) {
                measure.exceptions.push(exception.clone());
            }
        }
    }

    pub fn relief(&mut self, shape: ReliefShape) {
        let Some(claim) = self.law.claims.iter().position(|it| it.id == shape.claim) else {
            return self.fault(format!("no claim is called {}", shape.claim));
        };
        let claim = self.id(claim, "claims");
        self.for_people(&shape.claim, &shape.says);
        let cite = self.here(&shape.at);
        let of = shape.of.iter().filter_map(|id| self.program_named(id)).collect();
        let goods = self.goods(&shape.goods, &cite);
        let when = self.when(shape.when.as_ref(), &cite);
        let Some(window) = self.window(&shape.in_force) else {
            return;
        };
        self.law.reliefs.push(Relief {
            claim,
            of,
            goods,
            when,
            taxed: shape.taxed,
            window,
            says: shape.says,
            cite,
            confidence: shape.confidence,
        });
    }

    pub fn suggestion(&mut self, shape: SuggestionShape) {
        self.for_people("suggestion", &shape.says);
        let cite = self.here(&shape.at);
        let fact = self.amount_fact(&shape.fact);
        let goods = self.goods(&shape.goods, &cite);
        let when = self.when(shape.when.as_ref(), &cite);
        let window = self.window(&shape.in_force);
        let Ok(value) = shape.value.parse() else {
            return self.fault("a suggested rate is a number of percent in quotes");
        };
        if let (Some(fact), Some(window)) = (fact, window) {
            let (says, confidence) = (shape.says, shape.confidence);
            self.law.suggestions.push(Suggestion {
                fact,
                value,
                goods,
                when,
                window,
                says,
                cite,
                confidence,
            });
        }
    }

    pub fn notice(&mut self, shape: NoticeShape) {
        if self.law.notices.iter().any(|it| it.id == shape.id) {
            self.fault(format!("notice {} is there twice", shape.id));
        }
        self.home(&shape.id);
        self.for_people(&shape.id, &shape.says);
        let cite = self.here(&shape.at);
        let goods = self.goods(&shape.goods, &cite);
        let when = self.when(shape.when.as_ref(), &cite);
        let Some(window) = self.window(&shape.in_force) else { return };
        let (id, says, jurisdiction) = (shape.id, shape.says, self.jurisdiction);
        self.law.notices.push(Notice { id, jurisdiction, goods, when, window, says, cite });
    }
}

/// The place in a text that is cited, without what is said of it.
fn place(cite: &Citation) -> &str {
    cite.at.en.split([',', ';']).next().unwrap_or_default()
}
