//! The ways from a string to a code, over a large page and a small one.
//!
//! `cargo xtask bench lookup` runs it and shows what came.

use stytch_errors::b2b;
use stytch_errors_benches::contenders::{bad_request, unauthorized};
use stytch_errors_benches::rounds::Rounds;
use stytch_errors_benches::workload;

fn main() {
    let rounds = Rounds::asked_for(41);
    page!(rounds, "large", bad_request, b2b::BadRequest);
    page!(rounds, "small", unauthorized, b2b::Unauthorized);

    // For a code that no page lists, serde's derive lists what it would have liked.
    let unknown = ["a_code_of_tomorrow"; 20];
    let mut contenders = bad_request::all(&unknown);
    contenders.truncate(1);
    contenders.push(bad_request::serde(&unknown));
    rounds.measure("large, unknown code", unknown.len(), &contenders);
}

macro_rules! page {
    ($rounds:ident, $size:literal, $module:ident, $Page:ty) => {
        let hits = workload::hits::<$Page>();
        let pairs = $module::pairs(&hits);
        let mut contenders = $module::all(&hits);
        contenders.push($module::limit(&pairs));
        $rounds.measure(concat!($size, ", hits"), hits.len(), &contenders);
        for (workload, strings) in [
            ("misses", workload::misses::<$Page>()),
            ("near misses", workload::near_misses::<$Page>()),
        ] {
            let contenders = $module::all(&strings);
            $rounds.measure(
                &format!(concat!($size, ", {}"), workload),
                strings.len(),
                &contenders,
            );
        }
        // One and the same code again and again, for each of several.
        for (number, hot) in workload::hot::<$Page>().iter().enumerate() {
            let contenders = $module::all(hot);
            $rounds.measure(
                &format!(concat!($size, ", hot {}"), number),
                hot.len(),
                &contenders,
            );
        }
    };
}
use page;
