//! Gives each expression of a body one value, and finds what error types are compared with on the way.

mod call;
mod compare;
mod compare_records;
mod cut;
mod derived;
mod edits;
mod eval;
mod fact;
mod fields;
mod flow;
mod found;
mod function_table;
mod functions;
mod guess;
mod matches;
mod method_compares;
mod method_gives;
mod method_row;
mod method_table;
mod methods;
mod name;
mod parts;
mod paths;
mod pattern;
mod pattern_names;
mod record;
mod record_text;
#[cfg(test)]
mod tests;
mod unknown_call;
mod value;

use std::collections::BTreeMap;

use proc_macro2::Span;

use crate::body::{BindingId, Body, ExprId, FunctionId, Owner};
use fact::{Constraint, Facts, Origin, OriginKind};
pub(crate) use found::{
    ArmForm, Candidate, Comparison, Constant, Element, Fit, Found, Match, Reading, UnknownKind,
};
use record::Record;
use value::{Value, join};

/// Interprets a unit: returns what was found in each of its functions, and which of the places from
/// `on = …` were met.
pub(crate) fn interpret(body: &Body, on: &[String], functions: usize) -> (Vec<Found>, Vec<bool>) {
    let mut interpreter = Interpreter::new(body, on);
    interpreter.entries(functions);
    let found = interpreter.record.into_found(body, functions);
    (found, interpreter.on_met)
}

struct Interpreter<'b> {
    body: &'b Body,
    /// The places that hold error types without saying so, from `on = …`.
    on: &'b [String],
    on_met: Vec<bool>,
    /// The value of each binding at this point.
    bindings: Vec<Value>,
    /// The values assigned to each binding, anywhere.
    assigned: Vec<Value>,
    has_assigned: bool,
    /// Whether what is bound is computed, and not a part of something.
    is_computed: bool,
    /// Whether what is bound gets its value later.
    is_late: bool,
    /// Whether each binding was declared without a value.
    late: Vec<bool>,
    facts: Facts,
    next_root: u32,
    /// The names that values were bound to first, where `on = …` may speak of their parts.
    names_of_roots: BTreeMap<u32, BindingId>,
    frames: Vec<Frame>,
    /// How many of these are functions that are evaluated by themselves.
    own_frames: usize,
    /// Names that no code of the unit binds, and may be another value by now.
    renewed: Vec<(String, Origin)>,
    breaks: Vec<Breakable>,
    /// The function whose own comparisons are recorded; what it calls is only passed through.
    standalone: FunctionId,
    /// The values of constants, as far as they are known; a constant that is being evaluated is unknown.
    constants: Vec<Option<Value>>,
    /// Closures that were made and not called yet.
    uncalled: Vec<ExprId>,
    /// How many more calls are followed.
    fuel: u32,
    /// How many methods are being evaluated that only their names say are called.
    guesses: u32,
    /// The receiver of the method that was called last, with what it was.
    last_receiver: Option<(ExprId, Value)>,
    record: Record,
    /// How many expressions were evaluated.
    #[cfg(test)]
    visits: usize,
}

/// A function or closure that is being evaluated.
struct Frame {
    callee: value::Callee,
    returns: Vec<Value>,
}

/// A loop or labelled block that is being evaluated.
struct Breakable {
    label: Option<String>,
    is_loop: bool,
    values: Vec<Value>,
}

/// How many calls of closures and functions are followed in one function, so that functions which call
/// each other twice take no exponential time.
const CALLS: u32 = 100;

/// How deep calls are followed.
const DEPTH: usize = 12;

impl<'b> Interpreter<'b> {
    fn new(body: &'b Body, on: &'b [String]) -> Self {
        Self {
            body,
            on,
            on_met: vec![false; on.len()],
            bindings: vec![Value::Unknown(None); body.bindings.len()],
            assigned: vec![Value::Never; body.bindings.len()],
            has_assigned: false,
            is_computed: false,
            is_late: false,
            late: vec![false; body.bindings.len()],
            facts: Facts::new(),
            next_root: 1,
            names_of_roots: BTreeMap::new(),
            frames: Vec::new(),
            own_frames: 0,
            renewed: Vec::new(),
            breaks: Vec::new(),
            standalone: FunctionId(0),
            constants: vec![None; body.constants.len()],
            uncalled: Vec::new(),
            fuel: 0,
            guesses: 0,
            last_receiver: None,
            record: Record::default(),
            #[cfg(test)]
            visits: 0,
        }
    }
}

impl Interpreter<'_> {
    /// Evaluates the unit's functions, which are the first ones.
    fn entries(&mut self, functions: usize) {
        let entries = self.body.functions.iter().take(functions);
        for (index, _) in entries.enumerate() {
            self.entry(FunctionId(u32::try_from(index).unwrap_or(u32::MAX)));
        }
    }

    /// Evaluates a function of the unit by itself.
    fn entry(&mut self, id: FunctionId) {
        let start = self.record.begin(id.0);
        self.fuel = CALLS;
        self.assigned.fill(Value::Never);
        self.has_assigned = false;
        self.alone(id);
        // Later assignments are known in the second round only, which alone counts.
        if self.has_assigned {
            self.fuel = CALLS;
            self.record.again(&start);
            self.alone(id);
        }
    }

    /// Evaluates a function with unknown arguments.
    fn alone(&mut self, id: FunctionId) {
        let outer = std::mem::replace(&mut self.standalone, id);
        let facts = std::mem::take(&mut self.facts);
        let breaks = std::mem::take(&mut self.breaks);
        let uncalled = std::mem::take(&mut self.uncalled);
        let own_frames = std::mem::replace(&mut self.own_frames, self.frames.len() + 1);
        self.call_function(id, None, &[]);
        while let Some(closure) = self.uncalled.pop() {
            self.call_closure(closure, &[]);
        }
        self.own_frames = own_frames;
        self.uncalled = uncalled;
        self.breaks = breaks;
        self.facts = facts;
        self.standalone = outer;
    }

    /// A new value, different from every other.
    fn fresh(&mut self, kind: OriginKind) -> Origin {
        let root = self.next_root;
        self.next_root += 1;
        Origin::new(root, kind)
    }

    /// Which value it is; a new one where that is not known.
    fn origin_of(&mut self, value: &Value) -> Origin {
        match value {
            Value::Unknown(Some(origin)) => origin.clone(),
            Value::ErrorType(error_type) => error_type.origin.clone(),
            _ => self.fresh(OriginKind::Place),
        }
    }

    /// The facts from here to the end of the scope.
    fn hold(&mut self, facts: &[Constraint]) {
        self.facts.extend(facts.iter().cloned());
    }

    /// Evaluates under what holds now, and forgets what holds in it alone.
    fn scoped<T>(&mut self, evaluate: impl FnOnce(&mut Self) -> T) -> T {
        let mark = self.facts.len();
        let result = evaluate(self);
        self.facts.truncate(mark);
        result
    }

    /// The binding may hold another value from here on.
    fn renew(&mut self, binding: BindingId) {
        let root = self.fresh(OriginKind::Place);
        let value = &mut self.bindings[binding.index()];
        *value = value.map(&mut |value| match value {
            Value::Unknown(_) => Value::Unknown(Some(root.clone())),
            Value::ErrorType(error_type) => Value::ErrorType(value::ErrorType {
                origin: root.clone(),
                ..error_type.clone()
            }),
            value => value.clone(),
        });
    }

    /// The binding holds this value too, at some time.
    fn assign(&mut self, binding: BindingId, value: Value) {
        let index = binding.index();
        if self.late[index] {
            self.is_computed = true;
            let value = self.named(binding, value, false);
            self.is_computed = false;
            let held = std::mem::replace(&mut self.bindings[index], Value::Never);
            self.bindings[index] = join(held, value);
            return;
        }
        self.has_assigned = true;
        let known = std::mem::replace(&mut self.assigned[index], Value::Never);
        self.assigned[index] = join(known, value.clone());
        let held = std::mem::replace(&mut self.bindings[index], Value::Never);
        self.bindings[index] = join(held, value);
        self.renew(binding);
    }

    /// Whether comparisons at this node are the function's own.
    fn is_own(&self, owner: Owner) -> bool {
        match owner {
            Owner::Function(function) => function == self.standalone,
            Owner::Constant(_) => true,
        }
    }

    fn span(&self, id: ExprId) -> Span {
        self.body.expr(id).span
    }
}
