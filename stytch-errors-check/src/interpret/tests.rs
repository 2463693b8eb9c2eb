//! How often the nodes of a body are evaluated: the time that a check takes is counted, not measured.

use super::Interpreter;
use crate::lower::lower;
use crate::unit::Unit;

/// How many expressions an item has, and how many are evaluated for it.
struct Cost {
    nodes: usize,
    visits: usize,
}

impl Cost {
    fn of(item: &str) -> Self {
        let Ok(unit) = Unit::parse(&item.parse().unwrap()) else {
            panic!("no functions: {item}")
        };
        let body = lower(&unit);
        let mut interpreter = Interpreter::new(&body, &[]);
        interpreter.entries(unit.functions().len());
        Self {
            nodes: body.exprs.len(),
            visits: interpreter.visits,
        }
    }

    /// Asserts how many tenths of a visit a node takes at most. Paths that are called are not visited.
    fn assert_tenths(&self, most: usize) {
        let Self { nodes, visits } = *self;
        assert!(visits * 10 >= nodes * 8, "{visits} visits of {nodes} nodes");
        assert!(
            visits * 10 <= nodes * most,
            "{visits} visits of {nodes} nodes"
        );
    }
}

const STRAIGHT: &str = r#"
    let status = err.status_code;
    let code = err.error_type.as_str();
    log(status, code, &err.error_message);
    if code == "stale_factors" && status == 404 {
        return Reply::new(format!("{}: {code}", status));
    }
    let known = matches!(code, "member_not_found" | "session_not_found");
    match (status, code) {
        (404, "member_not_found") => Reply::missing(code.to_owned()),
        (400..=499, _) if known => Reply::refused(["a", "b"].contains(&code)),
        _ => Reply::other(names.iter().map(|name| name.len()).sum()),
    }
"#;

fn repeated(count: usize, what: impl Fn(usize) -> String) -> String {
    (0..count).map(what).collect()
}

#[test]
fn an_impl_of_300_functions_is_visited_once() {
    let functions = repeated(300, |index| {
        format!("fn f{index}(&self, err: &Error) -> Reply {{ {STRAIGHT} }}")
    });
    Cost::of(&format!("impl Service {{ {functions} }}")).assert_tenths(11);
}

#[test]
fn a_long_handler_is_visited_once() {
    let steps = repeated(300, |index| {
        format!("let code{index} = err.error_type.as_str(); log(code{index} == \"x\", {index});")
    });
    Cost::of(&format!("fn f(err: &Error) {{ {steps} }}")).assert_tenths(11);
}

#[test]
fn what_is_assigned_takes_a_second_visit() {
    let steps = repeated(300, |index| {
        format!("last = err.error_type.as_str(); log(last == \"x\", {index});")
    });
    let cost = Cost::of(&format!(
        "fn f(err: &Error) {{ let mut last = \"\"; {steps} }}"
    ));
    cost.assert_tenths(22);
    assert!(cost.visits > cost.nodes, "the second visit is counted");
}

/// A comparison in so many of these, each in the one before.
fn nested(depth: usize, around: &dyn Fn(&str) -> String) -> usize {
    let mut body = "err.error_type == \"x\"".to_owned();
    for _ in 0..depth {
        body = around(&body);
    }
    Cost::of(&format!("fn f(err: &Error) -> bool {{ {body} }}")).visits
}

/// Twice the depth takes about twice the visits. The smaller depths are first, so that a reading which
/// visits a node twice fails before it takes for ever.
///
/// Without optimization, code as deep as this does not fit on the stack of a test.
fn assert_linear(around: impl Fn(&str) -> String + Send) {
    std::thread::scope(|scope| {
        let large = std::thread::Builder::new().stack_size(1 << 28);
        let test = large.spawn_scoped(scope, move || assert_linear_here(&around));
        test.expect("a thread")
            .join()
            .expect("it takes linear time");
    });
}

fn assert_linear_here(around: &dyn Fn(&str) -> String) {
    for depth in [10, 20] {
        let (half, whole) = (nested(depth, around), nested(2 * depth, around));
        assert!(half >= depth, "{half} visits {depth} deep");
        assert!(
            whole * 10 <= half * 22,
            "{half} visits {depth} deep, {whole} twice as deep: {}",
            around("…")
        );
    }
}

#[test]
fn depth_costs_no_more_than_length() {
    assert_linear(|inner| format!("if ({inner}) {{ true }} else {{ false }}"));
    assert_linear(|inner| format!("if retry {{ {inner} }} else {{ false }}"));
    assert_linear(|inner| format!("if retry {{ false }} else {{ {inner} }}"));
    assert_linear(|inner| format!("(retry, {inner}).1"));
    assert_linear(|inner| format!("if (retry, {inner}).1 {{ true }} else {{ false }}"));
    assert_linear(|inner| format!("(match ({inner}) {{ true => 1, false => 2 }}) == 1"));
    assert_linear(|inner| format!("match retry {{ Some(_) => {inner}, None => false }}"));
    assert_linear(|inner| format!("match retry {{ n if {inner} => true, _ => false }}"));
    assert_linear(|inner| {
        format!(
            "match c {{ c if {{ {inner}; c.clone() }}.starts_with(\"x\") => true, _ => false }}"
        )
    });
    assert_linear(|inner| format!("{{ let inner = {inner}; inner }}"));
    assert_linear(|inner| format!("!({inner} && retry)"));
}

#[test]
fn closures_in_closures_cost_no_more_than_length() {
    assert_linear(|inner| format!("(|| {inner})()"));
    assert_linear(|inner| format!("retry.map(|n| {inner})"));
    assert_linear(|inner| format!("again(move |n| {inner})"));
    assert_linear(|inner| format!("{{ let inner = || {inner}; inner }}"));
    assert_linear(|inner| format!("retry.is_some_and(|n| if n {{ {inner} }} else {{ false }})"));
}
