//! Scratch runner.
use std::{env, fs};
use stytch_errors_reading_tests::verdicts::verdicts;

fn said(args: &str, item: &str) -> Result<Vec<String>, String> {
    let tokens = item.parse().map_err(|e| format!("lex {e}"))?;
    syn::parse_str::<syn::Item>(item).map_err(|e| format!("parse {e}"))?;
    Ok(verdicts(args, tokens))
}

#[test]
fn measure() {
    let pattern = env::var("FILES").unwrap_or_else(|_| "a,b,c,d,e,f".into());
    let (mut slips, mut slip_ok, mut others, mut other_ok, mut rights, mut right_bad, mut decoy) =
        (0, 0, 0, 0, 0, 0, 0);
    let mut handlers = 0;
    for file in pattern.split(',') {
        let text = fs::read_to_string(format!(
            "{}/tests/unseen/{file}.txt",
            env!("CARGO_MANIFEST_DIR")
        ))
        .unwrap();
        for part in text.split("//= ").skip(1) {
            let (head, item) = part.split_once('\n').unwrap();
            let head: Vec<_> = head.split(" : ").map(str::trim).collect();
            let name = item.lines().find(|l| !l.starts_with('#')).unwrap();
            handlers += 1;
            let args = head[0];
            if head.len() < 4 {
                let lines = said(args, item).unwrap_or_else(|e| panic!("{item} {e}"));
                if !lines.is_empty() {
                    decoy += lines.len();
                    println!("DECOY {file} {name}\n    {lines:?}");
                }
                continue;
            }
            let with = |code: &str| {
                said(args, &item.replace("CODE", code)).unwrap_or_else(|e| panic!("{item} {e}"))
            };
            let right = with(head[1]);
            rights += 1;
            if !right.is_empty() {
                right_bad += 1;
                println!("RIGHT {file} {name}\n    {right:?}");
            }
            for (i, code) in [head[2], head[3]].into_iter().enumerate() {
                let lines = with(code);
                let ok = lines.iter().any(|l| {
                    l.contains(&format!("`{code}`")) || l.contains(&format!("\\\"{code}\\\""))
                });
                let extra: Vec<_> = lines.iter().filter(|l| !l.contains(code)).collect();
                if i == 0 {
                    slips += 1;
                    slip_ok += usize::from(ok)
                } else {
                    others += 1;
                    other_ok += usize::from(ok)
                }
                if !ok || !extra.is_empty() {
                    println!(
                        "{} {file} {name}\n    {code}: {lines:?}",
                        if i == 0 { "SLIP " } else { "OTHER" }
                    );
                }
            }
        }
    }
    println!(
        "{handlers} handlers; slips {slip_ok}/{slips}; others {other_ok}/{others}; right reported {right_bad}/{rights}; decoys {decoy}"
    );
}
