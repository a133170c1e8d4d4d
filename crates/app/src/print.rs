//! Answers on standard output: text for people, one JSON object for programs.

use std::io::Write;

use serde_json::Value;

use crate::cli::Output;

/// Where an answer goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    Out,
    Err,
}

/// Writes the answer and a line end to standard output. A reader that has gone away is not an error.
pub fn answer(output: Output, json: &Value, text: impl FnOnce() -> String) {
    answer_to(Stream::Out, output, json, text);
}

/// The same, to either stream.
pub fn answer_to(stream: Stream, output: Output, json: &Value, text: impl FnOnce() -> String) {
    let line = match output {
        Output::Json => json.to_string(),
        Output::Text => text(),
    };
    match stream {
        Stream::Out => line_out(&line),
        Stream::Err => line_err(&line),
    }
}

/// Writes one line to standard output.
pub fn line_out(line: &str) {
    let mut out = std::io::stdout().lock();
    let _gone = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Writes one line to standard error.
pub fn line_err(line: &str) {
    let _gone = writeln!(std::io::stderr().lock(), "{line}");
}

/// Rows under a head, columns aligned.
#[must_use]
pub fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain([head[column].chars().count()]).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let line = |cells: Vec<&str>| {
        let padded = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    let mut lines = vec![line(head.to_vec())];
    lines.extend(rows.iter().map(|row| line(row.iter().map(String::as_str).collect())));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    #[test]
    fn columns_are_aligned() {
        let rows = [
            vec!["a".into(), "long cell".into(), "x".into()],
            vec!["bbb".into(), "c".into(), "y".into()],
        ];
        let expected = "NAME  WHAT       N\na     long cell  x\nbbb   c          y";
        assert_eq!(super::table(&["NAME", "WHAT", "N"], &rows), expected);
    }
}
