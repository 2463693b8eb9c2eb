//! The properties hold of bodies that are made at random: as many as `BODIES` says, or a few.

use std::num::NonZero;
use std::thread;

use stytch_errors_properties::body::secrets::{self, Outcome};
use stytch_errors_properties::body::{self, Choices};

/// How many bodies there were, and how many of them had each outcome.
fn tally<const OUTCOMES: usize>(
    property: impl Fn(&mut Choices<'_>) -> usize + Sync,
) -> (u64, [u64; OUTCOMES]) {
    let bodies = std::env::var("BODIES").map_or(2_000, |number| {
        number.parse().expect("`BODIES` is a number")
    });
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let tally = |first: usize| {
        let mut tally = [0; OUTCOMES];
        for seed in (0..bodies).skip(first).step_by(threads) {
            tally[property(&mut Choices::of_seed(seed))] += 1;
        }
        tally
    };
    let mut all = [0; OUTCOMES];
    thread::scope(|scope| {
        let started: Vec<_> = (0..threads)
            .map(|first| scope.spawn(move || tally(first)))
            .collect();
        for one in started {
            for (all, one) in all.iter_mut().zip(one.join().expect("no panic")) {
                *all += one;
            }
        }
    });
    (bodies, all)
}

#[test]
fn no_secret_is_shown() {
    let (bodies, [refused, hidden, said]) = tally(|choices| match secrets::check(choices) {
        Outcome::Refused => 0,
        Outcome::Hidden => 1,
        Outcome::Said => 2,
    });
    println!(
        "{bodies} bodies with a secret: {refused} refused, {hidden} accepted with it in what they do \
         not show, {said} accepted with it as their code, message, id or link"
    );
    // Else the generator shows little.
    assert!(refused > bodies / 2);
    assert!(hidden > bodies / 100);
}

#[test]
fn readers_agree_on_structured_bodies() {
    let (bodies, [refused, accepted]) = tally(|choices| body::check_structured(choices).into());
    println!("{bodies} bodies were read alike, {accepted} of them as errors");
    assert!(refused > bodies / 5);
    assert!(accepted > bodies / 5);
}
