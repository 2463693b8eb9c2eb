//! Files that are read whole, and replaced whole or not at all.

use std::fs::{self, File, Permissions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use tempfile::Builder;

/// Reads a regular file. A pipe or a device may have no end.
pub(crate) fn read(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads a text, if the file is there.
pub(crate) fn read_text(path: &Path) -> Result<Option<String>, String> {
    let named = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    match read(path) {
        Ok(bytes) => String::from_utf8(bytes)
            .map(Some)
            .map_err(|error| named(&error.utf8_error())),
        Err(error) if error.kind() == ErrorKind::NotFound && !path.is_symlink() => Ok(None),
        Err(error) => Err(named(&error)),
    }
}

/// Replaces a file in one step, so that nobody ever sees half of it. A symbolic link stays one, and
/// what it leads to is replaced.
pub(crate) fn replace(path: &Path, text: &str) -> Result<(), String> {
    target(path)
        .and_then(|target| swap(&target, text, || Ok(())))
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// Replaces a file that still has the text that was read from it, or is still not there.
pub(crate) fn replace_unchanged(path: &Path, read: Option<&str>, text: &str) -> Result<(), String> {
    let is_unchanged = || match self::read(path) {
        Ok(bytes) if read.is_some_and(|read| read.as_bytes() == bytes) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound && read.is_none() => Ok(()),
        Ok(_) => Err(io::Error::other("the file has changed since it was read")),
        Err(error) => Err(error),
    };
    target(path)
        .and_then(|target| swap(&target, text, is_unchanged))
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// Writes a file of its own beside the target, and puts it into the target's place.
fn swap(target: &Path, text: &str, may: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = Builder::new();
    builder.prefix(".new-");
    // For a file that was not there, the rights that any new file has.
    #[cfg(unix)]
    builder.permissions(<Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o666));
    let mut new = builder.tempfile_in(folder)?;
    new.write_all(text.as_bytes())?;
    // There may be no file yet.
    if let Ok(old) = fs::metadata(target) {
        if !old.is_file() {
            return Err(io::Error::other("not a regular file"));
        }
        new.as_file().set_permissions(old.permissions())?;
    }
    new.as_file().sync_all()?;
    may()?;
    // The rest of a failed attempt is removed when it is dropped.
    new.persist(target).map_err(|error| error.error)?;
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}

/// The file that a path leads to, which need not be there yet.
fn target(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        Err(error) if error.kind() == ErrorKind::NotFound && !path.is_symlink() => Ok(path.into()),
        target => target,
    }
}

/// Keeps others out of the folder of a file until it is dropped. Waits for them, and says so.
pub(crate) fn lock(path: &Path) -> io::Result<File> {
    let target = target(path)?;
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    // The folder itself: the file is another one after each replacement, and nothing is left behind.
    #[cfg(unix)]
    let locked = File::open(folder)?;
    #[cfg(not(unix))]
    let locked = File::create(folder.join(".catalog.lock"))?;
    if locked.try_lock().is_err() {
        let _ = writeln!(
            io::stderr(),
            "waiting for another import into {}",
            path.display()
        );
        locked.lock()?;
    }
    Ok(locked)
}

#[cfg(test)]
mod tests;
