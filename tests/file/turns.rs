//! Two programs that answer a file by turns write the bytes that one writes, and know the same of its rows.

use serde_json::Value;

use crate::page::Page;

/// Rows with declarations of several; blank rows, problems and sums between.
fn file() -> String {
    let rows = (0..2_600).map(|row| {
        // Declarations of one row and of three, and one that is longer than a stretch; most of its rows are of no goods.
        let is_long = (1_050..2_110).contains(&row);
        if is_long && row % 40 != 0 {
            return "Total,,5,,,\n".to_owned();
        }
        let entry = if is_long { 1_050 } else { row - if row % 20 < 3 { row % 20 } else { 0 } };
        match row % 11 {
            0 => format!("E{entry},9403.60.80,{},MX,2025-08-01,no\n", 10 + row),
            3 => format!("E{entry},0406.10,{},CA,2025-04-0{},yes\n", 10 + row, 1 + row % 9),
            5 => ",,,,,\n".to_owned(),
            7 => format!("E{entry},x,{row},CA,2025-03-27,no\n"),
            9 if row % 2 == 0 => format!("E{row},7208.36.00,5,CA,2025-03-27,no,100,000\n"),
            9 => "Total,,5,,,\n".to_owned(),
            _ => format!("E{entry},7208.36.00,{}.50,CA,2025-0{}-27,no\n", 100 + row, 1 + row % 9),
        }
    });
    core::iter::once("Entry No.,HTS,Value,COO,Entry date,USMCA\n".to_owned()).chain(rows).collect()
}

fn begun(file: &str) -> Page {
    let mut page = Page::new(file);
    page.ask("open\ten\t");
    page.ask("say\ten\tinto:US");
    page.ask("run\ten\tplain");
    page
}

/// Answers until it is no longer its turn; whether that is all.
fn turn(page: &mut Page) -> bool {
    loop {
        let told = page.ask("go\ten\t7");
        if told["done"] == true || told["turn"] == false {
            return told["done"] == true;
        }
    }
}

/// All that a page can see.
fn seen(page: &mut Page) -> Vec<Value> {
    let mut seen = vec![page.ask("go\ten\t1")];
    seen[0].as_object_mut().unwrap().remove("turn");
    for request in [
        "view\ten\t\t",
        "rows\ten\t0\t200",
        "rows\ten\t2000\t200",
        "view\ten\tundecided\t",
        "totals\ten\t",
        "row\ten\t2300",
    ] {
        seen.push(page.ask(request));
    }
    // What is wrong with rows is said in the reader's language too.
    seen.push(page.ask("view\tfr\tinvalid\t"));
    seen.push(page.ask("rows\tfr\t0\t200"));
    assert!(seen[seen.len() - 1].to_string().contains("se trouve au-delà"));
    let programmes = seen[1]["programmes"].as_array().unwrap().clone();
    assert!(programmes.len() > 2, "{programmes:?}");
    for programme in programmes {
        seen.push(page.ask(&format!("view\ten\t\t{}", programme[0].as_str().unwrap())));
    }
    seen
}

/// Answers by turns. After so many stretches the second program is lost, and the first goes on by itself.
fn by_turns(file: &str, lost_after: usize) -> Page {
    let (mut first, mut second) = (begun(file), begun(file));
    first.ask("turns\ten\tfirst");
    second.ask("turns\ten\tsecond");
    second.answered.borrow_mut().clear();
    for stretch in 0.. {
        if turn(&mut first) {
            break;
        }
        if stretch == lost_after {
            first.ask("turns\ten\tall");
            continue;
        }
        second.ask("take\ten\t");
        turn(&mut second);
        let told = second.ask("stretch\ten\t");
        first.ask(&format!("take\ten\t{told}"));
        first.answered.borrow_mut().append(&mut second.answered.borrow_mut());
    }
    first
}

#[test]
fn two_programs_by_turns_answer_as_one_does() {
    let file = file();
    let mut alone = begun(&file);
    turn(&mut alone);
    let expected = seen(&mut alone);
    for lost_after in [usize::MAX, 1] {
        let mut page = by_turns(&file, lost_after);
        assert!(*page.answered.borrow() == *alone.answered.borrow(), "other bytes, lost after {lost_after}");
        assert_eq!(seen(&mut page), expected, "lost after {lost_after}");
        let mended = page.ask("mend\ten\t2300\t2\t7");
        assert_eq!(mended["cells"][2][1], "7");
    }
}

#[test]
fn a_file_that_two_programs_read_differently_was_changed() {
    let mut first = begun(&file());
    first.ask("turns\ten\tfirst");
    turn(&mut first);
    let told = first.filer.answer(
        "take\ten\t{\"rows\":[9,1,4,true,null,0],\"beyond\":[],\"programmes\":[],\"sums\":[[],[],[]],\"summary\":[1,0,0,0]}",
    );
    assert!(told.starts_with("fault\tThe file was changed"), "{told}");
}
