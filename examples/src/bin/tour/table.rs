//! A table on the terminal, as wide as its cells.

use crate::calls::Row;
use crate::paint::Paint;

pub(crate) fn print(rows: &[Row], paint: Paint) {
    let call = width("call", rows.iter().map(|row| row.call));
    let came = width("came", rows.iter().map(|row| row.came.as_str()));
    println!(
        "{}",
        paint.bold(&format!(
            "{:call$}  {:came$}  the handler says",
            "call", "came"
        ))
    );
    for row in rows {
        let Row {
            call: name,
            came: error,
            decision,
        } = row;
        let decision = match decision {
            Some(decision) => paint.green(decision),
            None => paint.red("BAD: no handler can be asked"),
        };
        println!("{name:call$}  {error:came$}  {decision}");
    }
}

fn width<'a>(title: &str, cells: impl Iterator<Item = &'a str>) -> usize {
    cells
        .map(|cell| cell.chars().count())
        .max()
        .unwrap_or(0)
        .max(title.len())
}
