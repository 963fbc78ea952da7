//! The files of names, row by row.

use super::{Fault, Goods, Material, Neighbours, Row, Source};

/// The columns of a chapter's file.
const CHAPTER: [&str; 7] = ["code", "en", "fr", "synonyms_en", "synonyms_fr", "terms_en", "terms_fr"];

/// The columns of `materials.csv`.
const MATERIALS: [&str; 7] =
    ["family", "material", "code", "article_en", "article_fr", "material_en", "material_fr"];

pub(super) fn read(files: &[&Source]) -> (Goods, Vec<Fault>) {
    let (mut goods, mut faults) = (Goods::default(), Vec::new());
    for source in files {
        let name = source.path.strip_prefix("goods/").unwrap_or(&source.path);
        match name {
            "chapters.csv" => {
                goods.chapters = rows(source, &["code", "en", "fr"], &mut faults)
                    .iter()
                    .map(|row| Row {
                        file: source.path.clone(),
                        code: row[0].clone(),
                        name: [row[1].clone(), row[2].clone()],
                        ..Row::default()
                    })
                    .collect();
            }
            "kinds.csv" | "kinds-b.csv" | "uses.csv" => {
                goods.kinds.extend(rows(source, &["code", "en", "fr"], &mut faults).iter().map(|row| Row {
                    file: source.path.clone(),
                    code: row[0].clone(),
                    synonyms: [list(&row[1]), list(&row[2])],
                    ..Row::default()
                }));
            }
            "materials.csv" => {
                goods.materials = rows(source, &MATERIALS, &mut faults)
                    .iter()
                    .map(|row| Material {
                        file: source.path.clone(),
                        family: row[0].clone(),
                        code: row[2].clone(),
                        articles: [list(&row[3]), list(&row[4])],
                        materials: [list(&row[5]), list(&row[6])],
                    })
                    .collect();
            }
            "services.csv" => {
                let read = rows(source, &["en", "fr"], &mut faults);
                goods.services = read.into_iter().map(|row| [row[0].clone(), row[1].clone()]).collect();
            }
            "neighbours.csv" => {
                let read = rows(source, &["heading", "other", "en", "fr"], &mut faults);
                goods.neighbours.extend(read.iter().map(|row| Neighbours {
                    file: source.path.clone(),
                    codes: [row[0].clone(), row[1].clone()],
                    says: [row[2].clone(), row[3].clone()],
                }));
            }
            "trade.csv" => {
                for row in rows(source, &["code", "thousand_usd"], &mut faults) {
                    match row[1].parse() {
                        Ok(thousands) => goods.trade.push((row[0].clone(), thousands)),
                        Err(_) => faults.push(Fault::new(
                            &source.path,
                            format!("{}: \"{}\" is no whole number", row[0], row[1]),
                        )),
                    }
                }
            }
            "brands.csv" => {
                let read = rows(source, &["brand"], &mut faults);
                goods.brands = read.iter().map(|row| format!(" {} ", row[0].to_lowercase())).collect();
            }
            _ => chapter(source, name, &mut goods, &mut faults),
        }
    }
    (goods, faults)
}

fn chapter(source: &Source, name: &str, goods: &mut Goods, faults: &mut Vec<Fault>) {
    let number = name.strip_suffix(".csv").unwrap_or(name);
    if number.len() != 2 || !number.bytes().all(|it| it.is_ascii_digit()) {
        faults.push(Fault::new(&source.path, "no list of goods is called so: a chapter's file is NN.csv"));
        return;
    }
    for row in rows(source, &CHAPTER, faults) {
        if !row[0].starts_with(number) {
            faults.push(Fault::new(&source.path, format!("{} belongs into the file of its chapter", row[0])));
        }
        goods.rows.push(Row {
            file: source.path.clone(),
            code: row[0].clone(),
            name: [row[1].clone(), row[2].clone()],
            synonyms: [list(&row[3]), list(&row[4])],
            terms: [row[5].clone(), row[6].clone()],
        });
    }
}

/// The rows of a file with just these columns; a row that is not whole is a fault.
pub(super) fn rows(source: &Source, columns: &[&str], faults: &mut Vec<Fault>) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(source.text.as_bytes());
    if !reader.headers().is_ok_and(|it| it.iter().eq(columns.iter().copied())) {
        faults.push(Fault::new(&source.path, format!("the columns here are {}", columns.join(","))));
        return Vec::new();
    }
    let mut rows = Vec::new();
    for row in reader.records() {
        match row {
            Ok(row) => rows.push(row.iter().map(str::to_owned).collect()),
            Err(why) => {
                faults.push(Fault::new(&source.path, format!("a row has too few or too many cells: {why}")))
            }
        }
    }
    rows
}

/// The items of a cell, as written between its semicolons: an empty one is kept, and found later.
fn list(cell: &str) -> Vec<String> {
    if cell.is_empty() {
        return Vec::new();
    }
    cell.split(';').map(|item| item.strip_prefix(' ').unwrap_or(item).to_owned()).collect()
}
