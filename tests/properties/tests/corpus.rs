//! The properties hold of every input that the fuzz targets begin with.
//!
//! `SEEDS=1` writes these inputs to `fuzz/corpus`, from where cargo-fuzz takes them.

use std::path::Path;
use std::{env, fs};

use stytch_errors_properties::{attribute, body, import, lookup};
use stytch_errors_reading_tests::corpus::of_handler_files;
use syn::LitByteStr;

fn fuzz() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz"))
}

/// The inputs in `fuzz/seeds`, one in each line, after its name.
fn seeds(target: &str) -> Vec<(String, Vec<u8>)> {
    let file = fuzz().join("seeds").join(format!("{target}.txt"));
    let text = fs::read_to_string(file).expect("the inputs");
    let seeds = text.lines().map(|line| {
        let (name, input) = line.split_once(' ').expect("a name and an input");
        let input: LitByteStr = syn::parse_str(input).expect("a byte string");
        (name.to_owned(), input.value())
    });
    seeds.collect()
}

fn each_input(target: &str, inputs: Vec<(String, Vec<u8>)>, check: impl Fn(&[u8])) {
    let count = inputs.len();
    assert!(count >= 10, "{count} inputs for {target}");
    let folder = fuzz().join("corpus").join(target);
    let writes = env::var_os("SEEDS").is_some();
    if writes {
        fs::create_dir_all(&folder).expect("a folder");
    }
    for (name, input) in inputs {
        if writes {
            fs::write(folder.join(&name), &input).expect("a file");
        }
        // The test harness shows it where a check fails.
        println!("{name}");
        check(&input);
    }
}

#[test]
fn of_bodies() {
    each_input("body", seeds("body"), body::check_all);
}

#[test]
fn of_the_lookup() {
    each_input("lookup", seeds("lookup"), lookup::check);
}

#[test]
fn of_handlers_as_text() {
    let handlers = of_handler_files().into_iter().enumerate();
    let inputs = handlers.map(|(index, handler)| {
        let name = handler.origin.replace(['/', '.'], "_");
        let item = quote::ToTokens::to_token_stream(&handler.item);
        let text = format!("{}\n{item}", handler.arguments);
        (format!("{name}_{index}"), text.into_bytes())
    });
    each_input("attribute", inputs.collect(), |bytes| {
        attribute::check(&String::from_utf8_lossy(bytes));
    });
}

#[test]
fn of_handlers_in_fragments() {
    let inputs = seeds("attribute_fragments");
    each_input("attribute_fragments", inputs, |bytes| {
        attribute::check(&attribute::from_fragments(bytes));
    });
}

#[test]
fn of_imports() {
    each_input("import", seeds("import"), import::check);
}
