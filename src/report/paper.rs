//! The sheet on paper: what was declared, one row a charge, the texts of law as footnotes with their addresses,
//! and how to open the sheet again. A document of its own: nothing in it is folded, or can be pressed.

use super::answered_line::AnsweredLine;
use super::block::{Block, Cell, Group, Heading, Rich, Row, Span, Table, text};
use super::charge_row::{added, when};
use super::compare;
use super::open::open;
use super::paper_notes::Notes;
use super::paper_rows::{answered, goods_row, row, said_of_all, sums};
use super::qr::qr;
use super::told::title;
use crate::assess::{Answer, Charge, Range, WhyNot, Working};
use crate::entry::Field;
use crate::schedule::{Citation, Fact, FactValue};
use crate::sheet::State;
use crate::units::Lang;
use crate::words::{self, page as says};

/// The most that is listed as open.
const MOST_OPEN: usize = 12;

/// The paper of a sheet, with the link that opens it; nothing while the sheet is blank or the law is on screen,
/// which are printed as they stand. A sheet too long for a link has none.
pub fn paper(state: &State, link: Option<&str>) -> Vec<Block> {
    if state.is_blank() {
        return Vec::new();
    }
    let lines = AnsweredLine::all(state);
    let mut paper =
        Paper { state, lang: state.lang(), of_all: said_of_all(state, &lines), notes: Notes::default() };
    // Made twice: from the first time on it is known which texts are cited at several places.
    paper.blocks(&lines, link);
    paper.blocks(&lines, link)
}

/// What is listed in one line after its title, if anything is.
fn listed(title: String, said: &[String]) -> Option<Block> {
    (!said.is_empty()).then(|| Block::Para("", vec![Span::Strong(title), Span::Text(said.join(" · "))]))
}

fn group(class: &'static str, blocks: Vec<Block>) -> Block {
    Block::Group(Group { class, named_by: None, blocks })
}

struct Paper<'a> {
    state: &'a State,
    lang: Lang,
    /// What was answered alike for every line of several.
    of_all: Vec<(Fact, FactValue)>,
    notes: Notes,
}

impl Paper<'_> {
    fn blocks(&mut self, lines: &[AnsweredLine<'_>], link: Option<&str>) -> Vec<Block> {
        let (state, lang) = (self.state, self.lang);
        let open = open(state, lines, MOST_OPEN);
        let mark = Block::Para("ct-paper-mark", text(says::draft(lang)));
        let mut blocks: Vec<Block> = (!open.is_empty()).then_some(mark).into_iter().collect();
        blocks.push(self.head(link, open));
        let of_all =
            lines.first().map(|line| self.of_all.iter().map(|(fact, value)| answered(line, *fact, *value)));
        let of_all: Vec<String> = of_all.into_iter().flatten().collect();
        blocks.extend(listed(says::of_all_lines(lang), &of_all));
        blocks.extend(state.entered().map(|(_, law)| self.table(lines, law.currency.as_str())));
        blocks.extend(compare::on_paper(state));
        blocks.extend(self.assumed(lines));
        blocks.extend(self.not_included(lines));
        if let [only] = lines {
            blocks.extend(self.set_aside(only));
        }
        blocks.extend(self.notes.block());
        blocks.push(self.foot());
        blocks
    }

    /// Title, way and day, the answer in a sentence, how to open the sheet again, and what is open.
    fn head(&self, link: Option<&str>, open: Vec<Rich>) -> Block {
        let (state, lang) = (self.state, self.lang);
        let draft = state.draft();
        let named = state.lines().len() == 1 || !draft.field(Field::Title).is_empty();
        let name = if named { title(state) } else { says::paper_title(lang).to_owned() };
        let heading = Heading { level: 2, class: "", id: None, text: name };
        let way = state.entered().map_or("", |(_, law)| says::way(lang, law.country).into);
        let day = state.outcome().day.map(|day| words::date(lang, day));
        let mut said = vec![
            Block::Heading(heading),
            Block::Para("", text(draft.field(Field::Note))),
            Block::Para("", text(says::context(way, day))),
            Block::Para("", vec![Span::Strong(super::spoken(state))]),
        ];
        match link {
            Some(link) => {
                let here = says::open_here(lang).to_owned() + " " + link;
                said.push(Block::Para("ct-paper-link", text(here)));
            }
            None => said.push(Block::Para("", text(says::too_long_for_paper(lang)))),
        }
        if !open.is_empty() {
            let because = Block::Para("", vec![Span::Strong(says::draft_because(lang).to_owned())]);
            said.push(group("ct-paper-open", vec![because, Block::List("ct-plain", open)]));
        }
        let Some(picture) = link.and_then(|link| qr(lang, link)) else { return group("", said) };
        group("ct-paper-head", vec![group("", said), Block::Qr(picture)])
    }

    /// All lines in one table, and their sums.
    fn table(&mut self, lines: &[AnsweredLine<'_>], currency: &str) -> Block {
        let lang = self.lang;
        let head = [says::charge(lang).to_owned(), says::how_calculated(lang).to_owned()];
        let head = head.into_iter().chain([says::amount_in(lang, currency)]);
        let head = ["", "", "ct-number"].into_iter().zip(head);
        let mut rows = Vec::new();
        for line in lines {
            rows.push(self.goods(line));
            match line.now().answer {
                Answer::Assessed | Answer::Undecided(_) => self.charges(line, &mut rows),
                Answer::Prohibited(measure) => {
                    let measure = line.measure(measure);
                    let since = says::since(lang, &words::date(lang, measure.window.from()));
                    let mut said = vec![Span::Strong(says::prohibited_title(lang).to_owned())];
                    self.cite(&measure.cites, &mut said);
                    rows.push(row("", said, text(since), String::new()));
                }
                Answer::NotCovered(why) => {
                    let why = words::not_covered(lang, line.schedule, line.answered.into, why);
                    let said = vec![Span::Strong(says::not_covered_title(lang).to_owned())];
                    rows.push(row("", said, text(why), String::new()));
                }
            }
        }
        rows.extend(sums(self.state));
        Block::Table(Table {
            class: "ct-paper-table",
            caption: String::new(),
            head: head.map(|(class, said)| Cell { class, text: text(said) }).collect(),
            rows,
        })
    }

    /// What the goods of a line are, and what was declared of them, in one cell: few names need a row to themselves.
    fn goods(&self, line: &AnsweredLine<'_>) -> Row {
        let (lang, said) = (self.lang, &line.answered.said);
        let mut declared: Vec<String> = Vec::new();
        if let Some((value, fx)) = said.declared.zip(said.fx) {
            let value = words::money(lang, value.amount(), value.currency());
            declared.push(says::exchanged(&value, &words::plain(lang, fx)));
        }
        declared.extend(said.quantities.iter().map(|quantity| words::quantity(lang, *quantity)));
        let given = Fact::ALL.iter().filter_map(|fact| Some((*fact, said.facts.of(*fact)?)));
        let given = given.filter(|said| !self.of_all.contains(said));
        declared.extend(given.map(|(fact, value)| answered(line, fact, value)));
        let value =
            line.now().value.map_or_else(|| says::no_value(lang).to_owned(), |it| words::amount(lang, it));
        declared.insert(0, String::new());
        let name = Span::Strong(super::answered_line::typed_name(self.state, line.place));
        goods_row(vec![name, Span::Text(declared.join(" · "))], value)
    }

    /// What was assumed, and of which lines, where that is not all of them.
    fn assumed(&self, lines: &[AnsweredLine<'_>]) -> Option<Block> {
        let mut assumed: Vec<(String, Vec<usize>)> = Vec::new();
        for line in lines {
            for (fact, value) in &line.answered.answer.assumed {
                let said = answered(line, *fact, *value);
                match assumed.iter_mut().find(|known| known.0 == said) {
                    Some(known) => known.1.push(line.place + 1),
                    None => assumed.push((said, vec![line.place + 1])),
                }
            }
        }
        let of = |(said, of): (String, Vec<usize>)| match of.len() == lines.len() {
            true => said,
            false => says::of_lines(self.lang, &said, &of),
        };
        let said: Vec<String> = assumed.into_iter().map(of).collect();
        listed(says::assumed_on_paper(self.lang), &said)
    }

    /// One row a charge, and a row for each that only some answers bring.
    fn charges(&mut self, line: &AnsweredLine<'_>, rows: &mut Vec<Row>) {
        let (lang, now) = (self.lang, line.now());
        let (duties, rest): (Vec<&Charge>, Vec<&Charge>) =
            now.charges.iter().partition(|it| it.kind.is_duty());
        rows.extend(duties.into_iter().map(|charge| self.charge(line, charge)));
        let certain = now.duty_total();
        let mut range = Range { low: certain, high: Some(certain) };
        if let Answer::Undecided(undecided) = now.answer {
            range = undecided;
            let least = range.low - certain;
            if !least.is_zero() && range.high != Some(range.low) {
                let least = format!("+\u{a0}{}", line.in_column(least));
                rows.push(row("", text(says::at_least_row(lang)), Vec::new(), least));
            }
            for open in now.open.iter().filter(|it| it.charge.kind.is_duty()) {
                let mut said = self.programme(line, &open.charge);
                said.insert(0, Span::Text("◦ ".to_owned()));
                rows.push(row("", said, text(when(line, open)), added(line, open)));
            }
            if let Some(ban) = now.may_be_prohibited {
                let mut said = text(says::may_be_prohibited(lang));
                self.cite(&line.measure(ban).cites, &mut said);
                rows.push(row("", said, Vec::new(), String::new()));
            }
        }
        let total = says::between(lang, range, |sum| line.in_column(sum));
        let share = line.rate_of_value(certain).filter(|_| now.answer == Answer::Assessed);
        rows.push(row("ct-sum", text(says::tariff(lang)), text(share.unwrap_or_default()), total));
        rows.extend(rest.into_iter().map(|charge| self.charge(line, charge)));
    }

    /// The programme of a charge, with the numbers of its footnotes.
    fn programme(&mut self, line: &AnsweredLine<'_>, charge: &Charge) -> Rich {
        let measure = line.measure(charge.measure);
        let mut said = text(words::programme(self.lang, line.schedule, charge.program));
        charge.measures().for_each(|it| self.cite(&line.measure(it).cites, &mut said));
        let note = words::confidence(self.lang, measure.confidence);
        note.into_iter().for_each(|note| self.notes.remark(note.to_owned(), &mut said));
        said
    }

    fn charge(&mut self, line: &AnsweredLine<'_>, charge: &Charge) -> Row {
        let (lang, schedule) = (self.lang, line.schedule);
        let measure = line.measure(charge.measure);
        let said = self.programme(line, charge);
        if line.is_priced() {
            let working = match &charge.working {
                // How the whole came about is the same for all lines.
                Working::SharedOut { whole, amount, mine, all, .. } => {
                    let figures = [*amount, *mine, *all].map(|sum| words::amount(lang, sum));
                    let mut shared = text(says::shared_out(lang, &figures));
                    self.notes.remark(words::working(lang, whole), &mut shared);
                    shared
                }
                _ => text(words::charge_working(lang, charge)),
            };
            return row("", said, working, words::amount(lang, charge.amount));
        }
        let rate = words::levy(lang, schedule, measure, charge.scheduled_rate());
        let on = says::rate_on_base(&rate, &words::base(lang, schedule, charge));
        row("", said, text(on), String::new())
    }

    /// What is known to be left out of the figures for these very goods.
    fn not_included(&mut self, lines: &[AnsweredLine<'_>]) -> Option<Block> {
        let schedule = self.state.schedule();
        let mut said: Rich = Vec::new();
        for notice in lines.iter().flat_map(|line| &line.now().not_included) {
            let says = Span::Text(format!(" · {}", words::left_out(self.lang, schedule, *notice)));
            if !said.contains(&says) {
                said.push(says);
                self.cite(core::slice::from_ref(&schedule.law[*notice].cite), &mut said);
            }
        }
        let title = Span::Strong(says::not_in_figure(self.lang).to_owned());
        (!said.is_empty()).then(|| Block::Para("", core::iter::once(title).chain(said).collect()))
    }

    /// What was looked at and is not charged, with the reason.
    fn set_aside(&mut self, line: &AnsweredLine<'_>) -> Option<Block> {
        let (lang, schedule) = (self.lang, line.schedule);
        let aside = line.now().set_aside.iter().filter(|aside| aside.why != WhyNot::NotListed);
        // The same of several programmes, such as the taxes of provinces, is said once.
        let mut items: Vec<Rich> = Vec::new();
        for aside in aside {
            let measure = line.measure(aside.measure);
            let name = words::programme_short(lang, schedule, measure.program);
            let why = words::why_not(lang, schedule, line.answered.into, aside);
            let said = Span::Text(name.to_owned() + says::colon(lang) + &why);
            let known = items.iter().position(|item| item.first() == Some(&said));
            let known = known.unwrap_or_else(|| {
                items.push(vec![said]);
                items.len() - 1
            });
            self.cite(measure.cites.get(..1).unwrap_or_default(), &mut items[known]);
        }
        let title = Block::Para("", vec![Span::Strong(says::not_charged(lang))]);
        (!items.is_empty()).then(|| group("ct-paper-aside", vec![title, Block::List("ct-plain", items)]))
    }

    fn cite(&mut self, cites: &[Citation], said: &mut Rich) {
        self.notes.cite(self.state.schedule(), self.lang, cites, said);
    }

    /// How far the law was read, by whom, when it was printed, and what it is not.
    fn foot(&self) -> Block {
        let (state, lang) = (self.state, self.lang);
        let mut said: Vec<String> = Vec::new();
        said.extend(state.outcome().standing.map(|standing| words::standing(lang, standing)));
        said.push(says::responsible(lang).to_owned());
        said.push(says::edition(lang, env!("CARGO_PKG_VERSION")));
        said.push(says::printed_on(lang, &words::date(lang, state.today())));
        Block::Para("ct-paper-foot", text(said.join(" ")))
    }
}
