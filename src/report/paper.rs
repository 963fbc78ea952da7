//! The sheet on paper: what was declared, one row a charge, the texts of law as footnotes with their addresses,
//! and how to open the sheet again. A document of its own: nothing in it is folded, or can be pressed.

use super::answered_line::AnsweredLine;
use super::block::{Block, Cell, Group, Heading, Rich, Row, Span, Table, text};
use super::charge_row::{added, when};
use super::compare;
use super::open::open;
use super::paper_rows::{answered, goods_row, row, sums};
use super::qr::qr;
use super::told::title;
use crate::assess::{Answer, Charge, Range, WhyNot, Working};
use crate::entry::Field;
use crate::schedule::{Citation, Fact};
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
    let lang = state.lang();
    let mut paper = Paper { state, lang, notes: Vec::new() };
    let lines = AnsweredLine::all(state);
    let open = open(state, &lines, MOST_OPEN);
    let mut blocks = vec![paper.head(link)];
    if !open.is_empty() {
        blocks.push(Block::Para("ct-paper-mark", text(says::draft(lang))));
        let because = Block::Para("", vec![Span::Strong(says::draft_because(lang).to_owned())]);
        blocks.push(group("ct-paper-open", vec![because, Block::List("ct-plain", open)]));
    }
    blocks.extend(state.entered().map(|(_, law)| paper.table(&lines, law.currency.as_str())));
    blocks.extend(compare::on_paper(state));
    blocks.extend(paper.assumed(&lines));
    blocks.extend(paper.not_included(&lines));
    if let [only] = lines.as_slice() {
        blocks.extend(paper.set_aside(only));
    }
    blocks.extend(paper.footnotes());
    blocks.push(paper.foot());
    blocks
}

fn group(class: &'static str, blocks: Vec<Block>) -> Block {
    Block::Group(Group { class, named_by: None, blocks })
}

struct Paper<'a> {
    state: &'a State,
    lang: Lang,
    /// The footnotes so far: what each says, and its address.
    notes: Vec<(String, String)>,
}

impl Paper<'_> {
    /// Title, way and day, the answer in a sentence, and how to open the sheet again.
    fn head(&self, link: Option<&str>) -> Block {
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
        let Some(link) = link else {
            said.push(Block::Para("", text(says::too_long_for_paper(lang))));
            return group("", said);
        };
        let address =
            vec![Span::Text(says::open_here(lang).to_owned()), Span::Break, Span::Text(link.to_owned())];
        said.push(Block::Para("ct-paper-link", address));
        let picture = qr(lang, link).map(Block::Qr);
        group("ct-paper-head", vec![group("", said)].into_iter().chain(picture).collect())
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
        let title = says::assumed_on_paper(self.lang);
        (!said.is_empty()).then(|| Block::Para("", vec![Span::Strong(title), Span::Text(said.join(" · "))]))
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
        note.into_iter().for_each(|note| self.note(note.to_owned(), String::new(), &mut said));
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
                    self.note(words::working(lang, whole), String::new(), &mut shared);
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

    /// Marks a text with the numbers of its footnotes.
    fn cite(&mut self, cites: &[Citation], said: &mut Rich) {
        for at in cites {
            let (label, address) = words::citation(self.state.schedule(), self.lang, at);
            self.note(label, address, said);
        }
    }

    fn note(&mut self, label: String, address: String, said: &mut Rich) {
        let place = self.notes.iter().position(|note| note.0 == label).unwrap_or_else(|| {
            self.notes.push((label, address));
            self.notes.len() - 1
        });
        said.push(Span::Part("ct-paper-cite", format!(" [{}]", place + 1)));
    }

    /// Every text that was cited, with its address.
    fn footnotes(&mut self) -> Option<Block> {
        let notes = core::mem::take(&mut self.notes).into_iter().enumerate();
        let note = |(place, (label, address)): (usize, (String, String))| {
            text(format!("[{}] {label} {address}", place + 1).trim_end().to_owned())
        };
        let items: Vec<Rich> = notes.map(note).collect();
        (!items.is_empty()).then_some(Block::List("ct-paper-notes", items))
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
