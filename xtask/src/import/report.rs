//! The changes of an import, for the maintainer who ran it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::reading::PageKey;
use crate::catalog::{Catalog, Observed, Page, Read, Retired};

/// Compares the catalog before with the one after. News of other files come first, remarks last.
pub(crate) fn report(
    before: &Catalog,
    after: &Catalog,
    news: Vec<String>,
    remarks: &[String],
) -> String {
    let mut lines = news;
    let mut keys: Vec<_> = before
        .pages
        .iter()
        .chain(&after.pages)
        .map(PageKey::of)
        .collect();
    keys.sort_unstable();
    keys.dedup();
    for key in keys {
        let changes = page_changes(key.find(before), key.find(after), after);
        section(&mut lines, &key.to_string(), changes);
    }
    section(&mut lines, "read", read_changes(before, after));
    section(&mut lines, "retired", retired_changes(before, after));
    section(
        &mut lines,
        "known without a page",
        known_changes(before, after),
    );
    section(&mut lines, "observed", observed_changes(before, after));
    if before.oauth != after.oauth {
        section(&mut lines, "names of OAuth", vec!["changed".to_owned()]);
    }
    if before.words != after.words {
        section(&mut lines, "words", vec!["changed".to_owned()]);
    }
    section(&mut lines, "mistaken for", mistaken_changes(before, after));
    if lines.is_empty() {
        lines.push("nothing changed".to_owned());
    }
    lines.extend(remarks.iter().map(|remark| format!("note: {remark}")));
    lines.push(String::new());
    lines.join("\n")
}

/// Adds changes under a title, if there are any.
pub(super) fn section(lines: &mut Vec<String>, title: &str, changes: Vec<String>) {
    if !changes.is_empty() {
        lines.push(title.to_owned());
        lines.extend(changes.into_iter().map(|change| format!("  {change}")));
    }
}

fn page_changes(before: Option<&Page>, after: Option<&Page>, catalog: &Catalog) -> Vec<String> {
    let Some(after) = after else {
        return vec!["removed with its last code".to_owned()];
    };
    let Some(before) = before else {
        let complete = if after.complete {
            "complete"
        } else {
            "partial"
        };
        let mut changes = vec![format!("new page, {complete}")];
        changes.extend(
            after
                .errors
                .iter()
                .map(|new| format!("added    `{}`", new.error_type)),
        );
        return changes;
    };
    let mut changes = Vec::new();
    if before.complete != after.complete {
        changes.push("complete from now on".to_owned());
    }
    let old: BTreeMap<_, _> = before.errors.iter().map(|e| (&e.error_type, e)).collect();
    let new: BTreeMap<_, _> = after.errors.iter().map(|e| (&e.error_type, e)).collect();
    let gone = old.keys().filter(|code| !new.contains_key(*code));
    let gone: Vec<_> = gone
        .map(|code| (*code, retirement(catalog, code)))
        .collect();
    let heirs: Vec<_> = gone
        .iter()
        .filter_map(|(_, r)| r.and_then(|r| r.replaced_by.as_ref()))
        .collect();
    for code in new
        .keys()
        .filter(|code| !old.contains_key(*code) && !heirs.contains(*code))
    {
        changes.push(format!("added    `{code}`"));
    }
    for (code, retirement) in gone {
        changes.push(match retirement {
            Some(Retired {
                replaced_by: Some(heir),
                ..
            }) => {
                format!("renamed  `{code}` to `{heir}`")
            }
            Some(retired) => format!("removed  `{code}`, retired {}", retired.retired),
            None => format!("removed  `{code}`, which other pages still list"),
        });
    }
    for (code, new) in &new {
        let Some(old) = old.get(*code) else { continue };
        match (&old.error_message, &new.error_message) {
            (Some(was), Some(is)) if was != is => {
                let mut change = format!("reworded `{code}`");
                let _ = write!(change, "\n           from {was:?}\n           to   {is:?}");
                changes.push(change);
            }
            (None, Some(_)) => changes.push(format!("message  of `{code}`, the first seen")),
            (Some(_), None) => changes.push(format!("message  of `{code}` is gone")),
            _ => {}
        }
        if new.description.is_some() && old.description != new.description {
            changes.push(format!("described `{code}`"));
        }
        if old.hint != new.hint {
            changes.push(format!("hint     of `{code}`"));
        }
    }
    changes
}

fn retirement<'a>(catalog: &'a Catalog, code: &str) -> Option<&'a Retired> {
    catalog
        .retired
        .iter()
        .find(|retired| retired.error_type == code)
}

fn retired_changes(before: &Catalog, after: &Catalog) -> Vec<String> {
    let was_listed = |retired: &&Retired| before.lists(&retired.error_type);
    let mut changes = Vec::new();
    // Those that a page lost are reported there.
    for retired in after.retired.iter().filter(|retired| !was_listed(retired)) {
        match retirement(before, &retired.error_type) {
            None => changes.push(format!("added    `{}`", retired.error_type)),
            Some(old) if old != retired => {
                changes.push(format!("changed  `{}`", retired.error_type));
            }
            Some(_) => {}
        }
    }
    changes
}

fn known_changes(before: &Catalog, after: &Catalog) -> Vec<String> {
    let (old, new) = (&before.known_without_a_page, &after.known_without_a_page);
    let added = new.iter().filter(|code| !old.contains(code));
    let gone = old.iter().filter(|code| !new.contains(code));
    let added = added.map(|code| format!("added    `{code}`"));
    added
        .chain(gone.map(|code| format!("removed  `{code}`")))
        .collect()
}

/// The files of a page that are new, or of another day.
fn read_changes(before: &Catalog, after: &Catalog) -> Vec<String> {
    let mut changes = Vec::new();
    for page in &after.pages {
        let key = PageKey::of(page);
        let old = key.find(before).map_or(&[][..], |page| &page.read);
        for Read { file, on, .. } in page.read.iter().filter(|read| !old.contains(read)) {
            changes.push(format!("{key}, as it was on {on}, from {file}"));
        }
    }
    changes
}

fn observed_changes(before: &Catalog, after: &Catalog) -> Vec<String> {
    let place = |code: &Observed| {
        let Observed {
            error_type,
            vertical,
            status_code,
            ..
        } = code;
        format!("`{error_type}` for {vertical} {status_code}")
    };
    let differing = |from: &[Observed], to: &[Observed], word: &str| {
        let differing = from.iter().filter(|code| !to.contains(code));
        differing
            .map(|code| format!("{word}{}", place(code)))
            .collect()
    };
    let mut changes: Vec<String> = differing(&after.observed, &before.observed, "added    ");
    let gone: Vec<String> = differing(&before.observed, &after.observed, "removed  ");
    changes.extend(gone);
    changes
}

fn mistaken_changes(before: &Catalog, after: &Catalog) -> Vec<String> {
    let (old, new) = (&before.mistaken_for, &after.mistaken_for);
    let mut changes = Vec::new();
    for (name, codes) in new {
        match old.get(name) {
            None => changes.push(format!("added    `{name}`")),
            Some(was) if was != codes => changes.push(format!("changed  `{name}`")),
            Some(_) => {}
        }
    }
    let gone = old.keys().filter(|name| !new.contains_key(*name));
    changes.extend(gone.map(|name| format!("removed  `{name}`")));
    changes
}
