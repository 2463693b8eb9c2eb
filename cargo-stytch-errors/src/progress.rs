//! A line on the terminal while the command works for longer than half a second.

use std::io::{IsTerminal as _, Write as _, stderr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// Work that lasts less long needs no word.
const PATIENCE: Duration = Duration::from_millis(500);

/// How many files have been searched so far.
pub(crate) fn with_progress<T>(work: impl FnOnce(&AtomicUsize) -> T) -> T {
    let searched = AtomicUsize::new(0);
    if !stderr().is_terminal() {
        return work(&searched);
    }
    thread::scope(|scope| {
        let (done, is_done) = channel::<()>();
        let searched = &searched;
        scope.spawn(move || {
            let mut is_shown = false;
            while is_done.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                let files = searched.load(Ordering::Relaxed);
                // The check goes on also when the terminal has gone away.
                let _ = write!(stderr(), "\r    Checking {files} files");
                is_shown = true;
            }
            if is_shown {
                let _ = write!(stderr(), "\r\x1b[K");
            }
        });
        let result = work(searched);
        drop(done);
        result
    })
}
