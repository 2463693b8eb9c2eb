use std::fs;

use super::{read, read_text, replace, replace_unchanged};

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
    assert!(replace_unchanged(&file, Some("first"), "third").is_err());
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
}

#[test]
fn what_changed_since_it_was_read_stays() {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("file.md");
    replace_unchanged(&file, None, "first").unwrap();
    let error = replace_unchanged(&file, None, "second").unwrap_err();
    assert!(
        error.ends_with("file.md: the file has changed since it was read"),
        "{error}"
    );
    replace_unchanged(&file, Some("first"), "second").unwrap();
    assert!(replace_unchanged(&file, Some("first"), "third").is_err());
    assert_eq!(read_text(&file).unwrap().as_deref(), Some("second"));
    fs::remove_file(&file).unwrap();
    assert!(replace_unchanged(&file, Some("second"), "third").is_err());
    assert_eq!(read_text(&file).unwrap(), None);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    use std::path::Path;

    use super::*;

    #[test]
    fn a_link_stays_one() {
        let folder = tempfile::TempDir::new().unwrap();
        let [file, link] = ["file.md", "link.md"].map(|name| folder.path().join(name));
        symlink("file.md", &link).unwrap();
        assert!(replace(&link, "text").is_err(), "it leads nowhere");
        fs::write(&file, "before").unwrap();
        replace(&link, "after").unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&file).unwrap(), "after");
    }

    #[test]
    fn the_file_is_another_one_with_the_same_rights() {
        let folder = tempfile::TempDir::new().unwrap();
        let file = folder.path().join("file.md");
        fs::write(&file, "before").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        // Whoever has the file open, or another name for it, keeps what was in it.
        fs::hard_link(&file, folder.path().join("other.md")).unwrap();
        replace(&file, "after").unwrap();
        assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, 0o640);
        assert_eq!(
            fs::read_to_string(folder.path().join("other.md")).unwrap(),
            "before"
        );
    }

    #[test]
    fn a_new_file_has_the_rights_of_any_new_file() {
        let folder = tempfile::TempDir::new().unwrap();
        let [file, any] = ["file.md", "any.md"].map(|name| folder.path().join(name));
        replace(&file, "text").unwrap();
        fs::write(&any, "text").unwrap();
        let mode = |path| fs::metadata(path).unwrap().mode();
        assert_eq!(mode(&file), mode(&any));
    }

    #[test]
    fn what_may_have_no_end_is_not_read() {
        let folder = tempfile::TempDir::new().unwrap();
        let pipe = folder.path().join("pipe");
        nix::unistd::mkfifo(&pipe, nix::sys::stat::Mode::S_IRWXU).unwrap();
        for path in [pipe.as_path(), Path::new("/dev/zero"), folder.path()] {
            let error = read(path).unwrap_err();
            assert_eq!(
                error.to_string(),
                "not a regular file",
                "{}",
                path.display()
            );
        }
    }
}
