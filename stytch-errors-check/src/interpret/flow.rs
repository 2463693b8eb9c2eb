//! Blocks, branches and loops: the order in which a function is evaluated, and what holds
//! after each part of it.

use super::fact::{Condition, either};
use super::value::{Value, join, join_all};
use super::{Breakable, Interpreter};
use crate::body::{Block, Change, ExprId, ExprKind, PatId, Statement};

impl Interpreter<'_> {
    pub(super) fn block(&mut self, block: &Block) -> Value {
        if let Some(label) = &block.label {
            return self.breakable(Some(label), false, |this| this.statements(block));
        }
        self.statements(block)
    }

    fn statements(&mut self, block: &Block) -> Value {
        self.scoped(|this| {
            let mut is_left = false;
            for statement in &block.statements {
                is_left |= this.statement(statement).is_never();
            }
            let value = match block.tail {
                Some(tail) => this.eval(tail),
                None => Value::Unknown(None),
            };
            if is_left { Value::Never } else { value }
        })
    }

    fn statement(&mut self, statement: &Statement) -> Value {
        match statement {
            Statement::Expr(expr) => self.eval(*expr),
            Statement::Let {
                pat,
                value,
                otherwise,
            } => {
                let initializer = *value;
                let Some(value) = value else {
                    self.is_late = true;
                    self.pattern(*pat, &Value::Never);
                    self.is_late = false;
                    return Value::Unknown(None);
                };
                let value = self.eval(*value);
                if let Some(otherwise) = otherwise {
                    self.eval(*otherwise);
                }
                self.is_computed = self.body.pat(*pat).name().is_some();
                let matched = self.pattern(*pat, &value);
                self.is_computed = false;
                self.hold(&matched.condition.holds);
                if let Some(ExprKind::Lend(lent)) = initializer.map(|id| &self.body.expr(id).kind) {
                    // From here on, it may be changed by the other name.
                    self.edited(*lent);
                }
                // An empty value may be filled later.
                if value.is_never() {
                    value
                } else {
                    Value::Unknown(None)
                }
            }
            Statement::Function(function) => {
                let is_own = self.body.functions[function.index()].unit_function
                    == self.body.functions[self.standalone.index()].unit_function;
                if is_own
                    && self.is_standalone()
                    && !self.body.functions[function.index()].is_foreign
                {
                    let kept = self.bindings.clone();
                    self.alone(*function);
                    self.bindings = kept;
                }
                Value::Unknown(None)
            }
        }
    }

    /// Whether the function that is evaluated alone is what is evaluated now, and not one that it calls.
    fn is_standalone(&self) -> bool {
        self.frames.iter().all(|frame| match frame.callee {
            super::value::Callee::Function(function) => {
                function == self.standalone || function.0 < self.standalone.0
            }
            super::value::Callee::Closure(_) => true,
        })
    }

    pub(super) fn branch(
        &mut self,
        condition: ExprId,
        then: ExprId,
        other: Option<ExprId>,
    ) -> Value {
        let mark = self.facts.len();
        let condition = self.condition(condition);
        let first = self.scoped(|this| {
            this.hold(&condition.holds);
            this.eval(then)
        });
        let second = match other {
            Some(other) => self.scoped(|this| {
                this.hold(&condition.fails);
                this.eval(other)
            }),
            None => Value::Unknown(None),
        };
        self.facts.truncate(mark);
        // The facts after it are those that hold where one of its branches ends.
        match (first.is_never(), second.is_never()) {
            (true, false) => self.hold(&condition.fails),
            (false, true) => self.hold(&condition.holds),
            _ => {}
        }
        if other.is_none() {
            return Value::Unknown(None);
        }
        let as_condition = |value: &Value, other: &Value| match (value, other) {
            (Value::Condition(condition), _) => Some(condition.clone()),
            (Value::Unknown(_), Value::Condition(_)) => Some(std::rc::Rc::default()),
            _ => None,
        };
        match (as_condition(&first, &second), as_condition(&second, &first)) {
            (Some(first), Some(second)) => {
                let first = (*first).clone().under(&condition.holds);
                let second = (*second).clone().under(&condition.fails);
                Value::condition(first.join(&second))
            }
            _ => join(first, second),
        }
    }

    /// Evaluates a loop or a labelled block, and joins what it is left with.
    pub(super) fn breakable(
        &mut self,
        label: Option<&String>,
        is_loop: bool,
        evaluate: impl FnOnce(&mut Self) -> Value,
    ) -> Value {
        self.breaks.push(Breakable {
            label: label.cloned(),
            is_loop,
            values: Vec::new(),
        });
        let value = evaluate(self);
        let mut values = self.breaks.pop().map_or_else(Vec::new, |open| open.values);
        if !is_loop {
            values.push(value);
        }
        join_all(values)
    }

    pub(super) fn break_with(&mut self, label: Option<&String>, value: Option<ExprId>) -> Value {
        let value = value.map_or(Value::Unknown(None), |value| self.eval(value));
        let mut open = self.breaks.iter_mut().rev();
        let target = match label {
            Some(label) => open.find(|open| open.label.as_ref() == Some(label)),
            None => open.find(|open| open.is_loop),
        };
        if let Some(target) = target {
            target.values.push(value);
        }
        Value::Never
    }

    pub(super) fn looped(
        &mut self,
        label: Option<&String>,
        condition: Option<ExprId>,
        body: ExprId,
        changes: &[Change],
    ) -> Value {
        self.changed(changes);
        let mut fails = Vec::new();
        let mut has_breaks = false;
        let value = self.breakable(label, true, |this| {
            let result = this.scoped(|this| {
                if let Some(condition) = condition {
                    let condition = this.condition(condition);
                    this.hold(&condition.holds);
                    fails = condition.fails;
                }
                this.eval(body)
            });
            has_breaks = this
                .breaks
                .last()
                .is_some_and(|open| !open.values.is_empty());
            result
        });
        if condition.is_none() {
            return value;
        }
        if !has_breaks {
            self.hold(&fails);
        }
        Value::Unknown(None)
    }

    pub(super) fn each(
        &mut self,
        label: Option<&String>,
        pat: PatId,
        iterated: ExprId,
        body: ExprId,
        changes: &[Change],
    ) -> Value {
        let iterated = self.eval(iterated);
        self.changed(changes);
        self.breakable(label, true, |this| {
            this.scoped(|this| {
                let (element, canonical) = this.element_of(&iterated);
                this.hold(&super::fact::moved(&iterated.facts(), canonical.as_ref()));
                let matched = this.pattern(pat, &element);
                this.hold(&matched.condition.holds);
                this.eval(body)
            })
        });
        Value::Unknown(None)
    }
}

/// The facts after the branches of a `match` that end.
pub(super) fn after(branches: Vec<(Condition, bool)>) -> Vec<super::fact::Constraint> {
    let ending = branches.into_iter().filter(|(_, is_left)| !is_left);
    let facts = ending.map(|(condition, _)| condition.holds);
    facts
        .reduce(|one, other| either(one, &other))
        .unwrap_or_default()
}
