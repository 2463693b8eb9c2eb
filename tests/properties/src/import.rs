//! The import of pages, on any files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A catalog with a page of each vertical, and something of everything else.
const CATALOG: &str = include_str!("import/catalog.json");

/// Its pages that are complete, for these lose codes only when asked.
const ALLOWED: [&str; 2] = ["--allow-removals=b2b/401", "--allow-removals=fraud/429"];

/// An import takes the files or leaves everything as it was, and says where the mistake is. What it
/// has taken can be generated from, and a second import changes nothing. The same holds of files that
/// are taken where codes may be removed.
///
/// A line that begins with `===` begins a file, and may name its page: `=== b2b/404`.
pub fn check(bytes: &[u8]) {
    let mut bench = Bench::new(bytes);
    let refusal = check_import(&bench).err();
    if refusal.is_some_and(|message| message.contains("--allow-removals")) {
        bench.args.extend(ALLOWED.map(str::to_owned));
        let _ = check_import(&bench);
    }
}

/// What holds of a bench where files were imported, and why they were not.
fn check_import(bench: &Bench) -> Result<(), String> {
    let before = bench.contents();
    let imported = bench.import("2030-01-02");
    match &imported {
        Ok(()) => {
            let after = bench.contents();
            assert!(
                after.keys().eq(before.keys()),
                "{:?} are left",
                after.keys()
            );
            check_generated(&bench.path("catalog.json"));
            bench
                .import("2030-01-02")
                .expect("files that were imported before");
            assert!(
                bench.contents() == after,
                "a second import has changed something"
            );
        }
        Err(message) => {
            assert!(
                bench.contents() == before,
                "a refused import has changed something"
            );
            let problems = message.strip_suffix("\ncatalog.json is unchanged");
            problems
                .expect("that nothing changed is said")
                .lines()
                .for_each(|line| {
                    assert!(
                        bench.is_placed(line),
                        "no line of a file is named:\n{message}"
                    );
                });
        }
    }
    imported
}

/// What the catalog makes is Rust, except that codes may want names that Rust cannot give them.
fn check_generated(catalog: &Path) {
    match xtask::sources_of(catalog) {
        Ok(sources) => {
            for (path, code) in sources {
                if let Err(error) = syn::parse_file(&code) {
                    panic!("{path}: {error}\n{code}");
                }
            }
        }
        Err(error) => assert!(
            error.contains("the name `") || error.contains("`Self` is a keyword"),
            "{error}"
        ),
    }
}

/// A directory with a catalog and files to import.
struct Bench {
    dir: TempDir,
    args: Vec<String>,
    /// How many lines each file has.
    files: Vec<(String, usize)>,
}

impl Bench {
    fn new(bytes: &[u8]) -> Self {
        let mut bench = Self {
            dir: TempDir::new().expect("a temporary directory"),
            args: Vec::new(),
            files: Vec::new(),
        };
        fs::write(bench.path("catalog.json"), CATALOG).expect("a writable directory");
        let mut file = Vec::new();
        for (at, line) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
            if let Some(page) = line.strip_prefix(b"===") {
                if at > 0 {
                    bench.add(&file);
                }
                bench.args.extend(named(page));
                file.clear();
            } else {
                file.extend(line);
            }
        }
        bench.add(&file);
        bench
    }

    fn add(&mut self, content: &[u8]) {
        let path = self.path(&format!("page-{}.txt", self.files.len()));
        fs::write(&path, content).expect("a writable directory");
        let path = path.display().to_string();
        self.args.push(path.clone());
        let ends = content.iter().filter(|byte| **byte == b'\n');
        self.files.push((path, ends.count() + 1));
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn import(&self, day: &str) -> Result<(), String> {
        let catalog = self.path("catalog.json").display().to_string();
        let args = ["import", "--catalog", &catalog, "--read", day];
        xtask::run(
            args.map(str::to_owned)
                .into_iter()
                .chain(self.args.iter().cloned()),
        )
    }

    fn contents(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let files = fs::read_dir(self.dir.path()).expect("a directory");
        let paths = files.map(|file| file.expect("a file").path());
        paths
            .map(|path| (path.clone(), fs::read(path).expect("a file")))
            .collect()
    }

    /// Whether a line of an error names a file, and a line that it has, or goes on with advice.
    fn is_placed(&self, error: &str) -> bool {
        error.starts_with("  help: ")
            || self.files.iter().any(|(path, lines)| {
                let Some(rest) = error.strip_prefix(&format!("{path}:")) else {
                    return false;
                };
                let number = rest
                    .split(':')
                    .next()
                    .and_then(|number| number.parse().ok());
                number.map_or(rest.starts_with(' '), |line: usize| {
                    (1..=*lines).contains(&line)
                })
            })
    }
}

/// The option that names a page, if the text does.
fn named(text: &[u8]) -> Option<String> {
    let page = str::from_utf8(text).ok()?.trim();
    let (vertical, status) = page.split_once('/')?;
    let is_page = ["b2b", "consumer", "fraud"].contains(&vertical)
        && ["400", "401", "404", "429"].contains(&status);
    is_page.then(|| format!("--page={page}"))
}
