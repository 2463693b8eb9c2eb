//! Files that are replaced whole or not at all.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Replaces a file in one step, so that nobody ever sees half of it. A symbolic link stays one, and
/// what it leads to is replaced.
pub(crate) fn replace(path: &Path, text: &str) -> Result<(), String> {
    let replaced = target(path).and_then(|target| {
        let mut beside = target.clone().into_os_string();
        beside.push(".new");
        fs::write(&beside, text)
            .and_then(|()| fs::rename(&beside, target))
            .inspect_err(|_| {
                // What is left of the attempt; the first error is the one to report.
                let _ = fs::remove_file(&beside);
            })
    });
    replaced.map_err(|error| format!("{}: {error}", path.display()))
}

/// The file that a path leads to, which need not be there yet.
fn target(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        Err(error) if error.kind() == ErrorKind::NotFound && !path.is_symlink() => Ok(path.into()),
        target => target,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::replace;

    #[test]
    fn nothing_is_left_beside_the_file() {
        let folder = tempfile::TempDir::new().unwrap();
        let file = folder.path().join("file.md");
        for text in ["first", "second"] {
            replace(&file, text).unwrap();
            assert_eq!(fs::read_to_string(&file).unwrap(), text);
        }
        let below = folder.path().join("folder");
        fs::create_dir(&below).unwrap();
        assert!(replace(&below, "text").is_err(), "it is no file");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_stays_one() {
        let folder = tempfile::TempDir::new().unwrap();
        let [file, link] = ["file.md", "link.md"].map(|name| folder.path().join(name));
        std::os::unix::fs::symlink("file.md", &link).unwrap();
        assert!(replace(&link, "text").is_err(), "it leads nowhere");
        fs::write(&file, "before").unwrap();
        replace(&link, "after").unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&file).unwrap(), "after");
    }
}
