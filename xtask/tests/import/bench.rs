//! A directory with a catalog and pages, and the command run on them.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) const DAY: &str = "2030-01-02";

pub(crate) struct Bench {
    dir: TempDir,
}

/// What the command said.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) success: bool,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Bench {
    /// Without a catalog.
    pub(crate) fn new() -> Self {
        let dir = TempDir::new().expect("a temporary directory");
        Self { dir }
    }

    /// With a catalog of the given pages, all of them complete: `("b2b", 401, &["a_code"])`.
    pub(crate) fn with_pages(pages: &[(&str, u16, &[&str])]) -> Self {
        let pages = pages.iter().map(|(vertical, status, codes)| {
            let entry = |code| json!({ "error_type": code, "error_message": message(code) });
            let errors: Vec<Value> = codes.iter().copied().map(entry).collect();
            page(vertical, *status, true, &errors)
        });
        Self::with_catalog(&json!({ "pages": pages.collect::<Vec<_>>() }))
    }

    /// With a catalog that has the given fields, and is empty otherwise.
    pub(crate) fn with_catalog(fields: &Value) -> Self {
        let mut catalog = json!({
            "updated": "2029-12-31",
            "pages": [],
            "retired": [],
            "known_without_a_page": [],
            "mistaken_for": {},
        });
        for (name, value) in fields.as_object().expect("fields of a catalog") {
            catalog[name] = value.clone();
        }
        let bench = Self::new();
        bench.file("catalog.json", format!("{catalog:#}\n"));
        bench
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).expect("a writable directory");
    }

    pub(crate) fn catalog_bytes(&self) -> Option<String> {
        fs::read_to_string(self.path("catalog.json")).ok()
    }

    pub(crate) fn catalog(&self) -> Value {
        let bytes = self.catalog_bytes().expect("a catalog");
        serde_json::from_str(&bytes).expect("a catalog is JSON")
    }

    /// The entry of a code on a page.
    pub(crate) fn entry(&self, vertical: &str, status: u16, code: &str) -> Option<Value> {
        let page = self.page(vertical, status)?;
        let errors = page["errors"].as_array().expect("errors are a list");
        errors
            .iter()
            .find(|entry| entry["error_type"] == code)
            .cloned()
    }

    /// The codes of a page.
    pub(crate) fn codes(&self, vertical: &str, status: u16) -> Vec<String> {
        let page = self
            .page(vertical, status)
            .unwrap_or_else(|| json!({ "errors": [] }));
        let errors = page["errors"].as_array().expect("errors are a list");
        let codes = errors.iter().map(|entry| entry["error_type"].as_str());
        codes
            .map(|code| code.expect("a code is a string").to_owned())
            .collect()
    }

    pub(crate) fn page(&self, vertical: &str, status: u16) -> Option<Value> {
        let catalog = self.catalog();
        let pages = catalog["pages"].as_array().expect("pages are a list");
        let found = pages
            .iter()
            .find(|page| page["vertical"] == vertical && page["status_code"] == status);
        found.cloned()
    }

    /// The command, to be run in the directory.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.current_dir(self.dir.path()).args([
            "import",
            "--catalog",
            "catalog.json",
            "--read",
            DAY,
        ]);
        command
    }

    /// Runs the import in the directory, of files that were saved on the day `DAY`.
    pub(crate) fn import(&self, args: &[&str]) -> Outcome {
        let output = self
            .command()
            .args(args)
            .output()
            .expect("the command runs");
        Outcome {
            success: output.status.success(),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// Runs an import that has to succeed, and returns its report.
    pub(crate) fn accepts(&self, args: &[&str]) -> String {
        let outcome = self.import(args);
        assert!(outcome.success, "refused: {}", outcome.stderr);
        outcome.stdout
    }

    /// The report of an import that has to succeed, but for which files were read.
    pub(crate) fn changes(&self, args: &[&str]) -> String {
        let report = self.accepts(args);
        let is_read = |line: &&str| *line == "read" || line.contains(", as it was on ");
        let lines: Vec<&str> = report.lines().filter(|line| !is_read(line)).collect();
        if lines.is_empty() {
            return "nothing changed\n".to_owned();
        }
        lines.join("\n") + "\n"
    }

    /// Runs an import that has to be refused, and returns the reasons. The catalog stays as it was.
    pub(crate) fn refuses(&self, args: &[&str]) -> String {
        let files = || {
            let files = fs::read_dir(self.dir.path()).expect("a directory");
            let mut names: Vec<_> = files
                .map(|file| file.expect("a file").file_name())
                .collect();
            names.sort();
            names
        };
        let before = (files(), self.catalog_bytes());
        let outcome = self.import(args);
        assert!(!outcome.success, "accepted: {}", outcome.stdout);
        assert_eq!(
            (files(), self.catalog_bytes()),
            before,
            "the directory has changed"
        );
        outcome.stderr
    }

    /// Refuses the page, and names the code at the first line that is `line`, or begins with it.
    pub(crate) fn refuses_page(&self, name: &str, content: &str, line: &str, code: &str) -> String {
        self.file(name, content);
        self.refuses_at(&[name], name, line, code)
    }

    /// Refuses the run, and names the code at that line of that file.
    pub(crate) fn refuses_at(&self, args: &[&str], name: &str, line: &str, code: &str) -> String {
        let content = fs::read_to_string(self.path(name)).expect("a file");
        let texts: Vec<&str> = content.lines().map(str::trim).collect();
        let whole = texts.iter().position(|text| *text == line);
        let at = whole.or_else(|| texts.iter().position(|text| text.starts_with(line)));
        let number = at.unwrap_or_else(|| panic!("no line {line:?} in:\n{content}")) + 1;
        let stderr = self.refuses(args);
        let told = stderr.lines().any(|text| {
            text.starts_with(&format!("{name}:{number}: ")) && text.contains(&format!("`{code}`"))
        });
        assert!(told, "expected `{code}` at {name}:{number} in:\n{stderr}");
        stderr
    }
}

/// The message that pages of these tests have for a code.
pub(crate) fn message(code: &str) -> String {
    format!("About {}.", code.replace('_', " "))
}

pub(crate) fn page(vertical: &str, status: u16, complete: bool, errors: &[Value]) -> Value {
    json!({
        "vertical": vertical,
        "status_code": status,
        "complete": complete,
        "url": format!("https://stytch.com/docs/api-reference/{vertical}/api/errors/{status}"),
        "errors": errors,
    })
}

/// A body as pages print it.
pub(crate) fn body(base: &str, status: u16, code: &str, message: &str) -> String {
    let message = Value::from(message);
    format!(
        "{{\n  \"status_code\": {status},\n  \"request_id\": \"request-id-test-1\",\n  \
         \"error_type\": \"{code}\",\n  \"error_message\": {message},\n  \
         \"error_url\": \"https://stytch.com/docs/{base}/api/errors/{status}#{code}\"\n}}"
    )
}

/// `session_gone` as its title has it: `Session gone`.
pub(crate) fn titled(code: &str) -> String {
    let words = code.replace('_', " ");
    words[..1].to_uppercase() + &words[1..]
}

/// A page of rendered text with bodies, as it looks today.
pub(crate) fn rendered(vertical: &str, status: u16, codes: &[&str]) -> String {
    let mut page = "Skip to main content\n\n".to_owned();
    for code in codes {
        let message = message(code);
        let body = body(&format!("api-reference/{vertical}"), status, code, &message);
        let title = titled(code);
        let _ = write!(
            page,
            "{code}\n\n{status} {title}\n\n{message}\n\n{body}\n\nNeed help?\n\n\n"
        );
    }
    page
}

/// A page of rendered text with bodies, as it once looked, under the site's navigation.
pub(crate) fn older(vertical: &str, status: u16, codes: &[&str]) -> String {
    let mut page = format!(
        "/\nContact us\n    Errors\n      Error object\n      400\n      401\n      404\n\
         API reference\n\n/\n\n{status}\n\n{status} errors\n\n"
    );
    for code in codes {
        let message = message(code);
        let body = body(vertical, status, code, &message);
        let _ = write!(
            page,
            "{code}\n\n{status}\nNot found\n\n{message}\n\nError\n{body}\nHow to get help\n\
             Visit our forum\n\nSend us an email\n\nAsk in Slack\nSlack\n\n"
        );
    }
    page
}

/// A page of rendered text without bodies.
pub(crate) fn bodyless(status: u16, codes: &[&str]) -> String {
    let mut page = String::new();
    for code in codes {
        let (title, message) = (titled(code), message(code));
        let _ = write!(page, "{code}\n{status} {title}\n{message}\nNeed help?\n");
    }
    page
}

/// The Markdown source of a page.
pub(crate) fn markdown(vertical: &str, status: u16, codes: &[&str]) -> String {
    let mut page = format!("> ## Documentation Index\n> Elsewhere.\n\n# {status}\n\n");
    for code in codes {
        let message = message(code);
        let body = body(&format!("api-reference/{vertical}"), status, code, &message);
        let body = body.replace('\n', "\n  ");
        let (escaped, title) = (code.replace('_', "\\_"), titled(code));
        let _ = write!(
            page,
            "## {escaped}\n\n<Columns cols={{2}}>\n  <div>\n    <p><Badge color=\"red\">{status}\
             </Badge> <strong>{title}</strong></p>\n\n    <p>{message}</p>\n  </div>\n\n  \
             ```js theme={{null}}\n  {body}\n  ```\n</Columns>\n\n\
             <Heading noAnchor={{true}} level={{3}}>Need help?</Heading>\n\n***\n\n"
        );
    }
    page
}

/// A facts file with the given fields beside its pages.
pub(crate) fn facts(pages: &[Value], fields: &Value) -> String {
    let mut facts = json!({ "about": "written for a test", "pages": pages });
    for (name, value) in fields.as_object().expect("fields of a facts file") {
        facts[name] = value.clone();
    }
    format!("{facts:#}\n")
}

/// A page of a facts file.
pub(crate) fn facts_page(vertical: &str, status: u16, complete: bool, codes: &[&str]) -> Value {
    let entry = |code: &&str| json!({ "error_type": code, "error_message": message(code) });
    json!({
        "vertical": vertical,
        "status_code": status,
        "complete": complete,
        "errors": codes.iter().map(entry).collect::<Vec<_>>(),
        "sources": [],
    })
}
