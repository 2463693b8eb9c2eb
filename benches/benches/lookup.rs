//! Each way from a string to a code, by Criterion: for what a change does to one of them. How they
//! compare is better seen in `ratios`.
//!
//! `cargo bench -p stytch-errors-benches --bench lookup`

use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use stytch_errors::{Page, b2b};
use stytch_errors_benches::contenders::{Contender, bad_request, unauthorized};
use stytch_errors_benches::workload;

fn lookup(criterion: &mut Criterion) {
    page::<b2b::BadRequest>(criterion, &bad_request::all(), bad_request::limit);
    page::<b2b::Unauthorized>(criterion, &unauthorized::all(), unauthorized::limit);
}

fn page<P: Page>(
    criterion: &mut Criterion,
    contenders: &[Contender],
    limit: impl Fn(&[&'static str]) -> Contender,
) {
    let hits = workload::hits::<P>();
    let limits = [limit(&hits)];
    measure::<P>(criterion, "hits", contenders.iter().chain(&limits), &hits);
    measure::<P>(criterion, "misses", contenders, &workload::misses::<P>());
    measure::<P>(
        criterion,
        "near misses",
        contenders,
        &workload::near_misses::<P>(),
    );
    let hot = workload::hot::<P>();
    measure::<P>(criterion, "one hot code", contenders, &hot[hot.len() / 2]);
}

fn measure<'a, P: Page>(
    criterion: &mut Criterion,
    workload: &str,
    contenders: impl IntoIterator<Item = &'a Contender>,
    strings: &[&'static str],
) {
    let mut group = criterion.benchmark_group(format!("{} codes, {workload}", P::ALL.len()));
    group.throughput(Throughput::Elements(strings.len() as u64));
    for contender in contenders {
        group.bench_function(contender.name, |bencher| {
            bencher.iter_custom(|passes| -> Duration {
                (0..passes).map(|_| contender.pass(strings)).sum()
            });
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_secs(1))
        .sample_size(30);
    targets = lookup
}
criterion_main!(benches);
