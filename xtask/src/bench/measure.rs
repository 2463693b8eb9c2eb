//! Commands, each in its turn, and the CPU time that they took with all that they started.

use std::process::{Command, Output, Stdio};

use nix::sys::resource::{UsageWho, getrusage};

/// A command that is run again and again.
pub(super) struct Contender<'a> {
    /// Brings about the state that the command starts from.
    pub(super) prepare: Box<dyn Fn() -> Result<(), String> + 'a>,
    pub(super) command: Box<dyn Fn() -> Command + 'a>,
    /// Whether it is to succeed.
    pub(super) succeeds: bool,
}

/// The seconds of CPU time of each contender, in each round. The contenders take turns, so that
/// whatever else the machine does meets all of them alike.
pub(super) fn rounds(count: usize, contenders: &[Contender]) -> Result<Vec<Vec<f64>>, String> {
    let mut seconds = vec![Vec::with_capacity(count); contenders.len()];
    for _ in 0..count {
        for (contender, seconds) in contenders.iter().zip(&mut seconds) {
            (contender.prepare)()?;
            let before = children()?;
            run(&mut (contender.command)(), contender.succeeds)?;
            let taken = children()? - before;
            seconds.push(taken);
        }
    }
    Ok(seconds)
}

/// The same after a round that is not counted, which builds what the contenders depend on.
pub(super) fn warm_rounds(count: usize, contenders: &[Contender]) -> Result<Vec<Vec<f64>>, String> {
    rounds(1, contenders)?;
    rounds(count, contenders)
}

/// The output of a command, if it succeeds.
pub(super) fn printed(mut command: Command) -> Result<String, String> {
    let output = run(&mut command, true)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a command to its end, which is an error if it is not as expected.
pub(super) fn run(command: &mut Command, succeeds: bool) -> Result<Output, String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("error: cannot run {command:?}: {error}"))?;
    if output.status.success() == succeeds {
        Ok(output)
    } else {
        Err(failure(command, &output))
    }
}

fn failure(command: &Command, output: &Output) -> String {
    let printed = String::from_utf8_lossy(&output.stderr);
    let last: Vec<&str> = printed.lines().rev().take(40).collect();
    let last: Vec<&str> = last.into_iter().rev().collect();
    format!(
        "error: {command:?} ended with {}, which was not expected\n{}",
        output.status,
        last.join("\n")
    )
}

/// The CPU time of all processes that were started and waited for.
fn children() -> Result<f64, String> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| format!("error: {error}"))?;
    let seconds = |time: nix::sys::time::TimeVal| {
        let microseconds = i32::try_from(time.tv_usec()).unwrap_or(0);
        let seconds = i32::try_from(time.tv_sec()).unwrap_or(i32::MAX);
        f64::from(seconds) + f64::from(microseconds) / 1e6
    };
    Ok(seconds(usage.user_time()) + seconds(usage.system_time()))
}
