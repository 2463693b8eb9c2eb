//! Every code with a slip is mended to the code again, wherever one code alone is nearest.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use stytch_errors_check::catalog::Vertical;
use stytch_errors_check::{Standing, standing};

use crate::support::Sandbox;

/// Slips of the fingers and of memory.
fn slips(code: &str) -> Vec<String> {
    let middle = code.len() / 2;
    let (start, end) = code.split_at(middle);
    let mut swapped: Vec<char> = code.chars().collect();
    swapped.swap(middle, middle - 1);
    vec![
        format!("{start}{}", &end[1..]),
        format!("{start}x{end}"),
        swapped.into_iter().collect(),
        code.replace('_', "-"),
        code.replace('_', ""),
        format!("{code}s"),
        code[..code.len() - 1].to_owned(),
    ]
}

/// One handler for each page, an equation for each slip, and in its comment the code.
fn handlers() -> (String, usize) {
    let mut source = String::from("struct E { error_type: String }\n");
    let mut slipped = 0;
    for (index, page) in Vertical::ALL
        .into_iter()
        .flat_map(Vertical::pages)
        .enumerate()
    {
        let (api, status) = (page.vertical, page.status);
        let _ = write!(
            source,
            "#[stytch_handle({api}, {status})]\nfn f{index}(err: &E) {{\n"
        );
        let mut seen = BTreeSet::new();
        for code in page.codes() {
            for slip in slips(code.name) {
                if standing_of_another(&slip) || !seen.insert(slip.clone()) {
                    continue;
                }
                let _ = writeln!(
                    source,
                    "    is(err.error_type == \"{slip}\"); // {}",
                    code.name
                );
                slipped += 1;
            }
        }
        source.push_str("}\n");
    }
    (source, slipped)
}

/// Whether a slip made another code of it.
fn standing_of_another(slip: &str) -> bool {
    matches!(
        standing(slip),
        Standing::Listed(_) | Standing::Retired(_) | Standing::WithoutAPage
    )
}

#[test]
fn slips_of_every_code_are_mended_to_it() {
    let (source, slipped) = handlers();
    let manifest =
        "[package]\nname = \"p\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n";
    let sandbox = Sandbox::of(&[("Cargo.toml", manifest), ("src/lib.rs", &source)]);
    let run = sandbox.run(&["fix"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let mut mended = 0;
    let fixed = sandbox.read("src/lib.rs");
    for (before, after) in source.lines().zip(fixed.lines()) {
        let Some((_, code)) = before.split_once("// ") else {
            assert_eq!(before, after);
            continue;
        };
        let text = |line: &str| line.split('"').nth(1).unwrap().to_owned();
        let (slip, now) = (text(before), text(after));
        let is_nearest_alone = match standing(&slip) {
            Standing::Slip(codes) => codes.len() == 1,
            _ => false,
        };
        if is_nearest_alone {
            assert_eq!(now, code, "{slip}");
            mended += 1;
        } else {
            // Of several, the page may have one alone.
            assert!(now == slip || now == code, "{slip}: {now}");
        }
    }
    // So that the test does not hold by mending nothing.
    assert!(slipped > 5_000, "{slipped}");
    assert!(mended * 100 > slipped * 97, "{mended} of {slipped}");
    let again = sandbox.run(&["fix", "--allow-dirty"]);
    assert!(
        again.stderr.starts_with("nothing to mend"),
        "{}",
        again.stderr
    );
}
