//! Prints a body, one node after another, for tests.

#![cfg(test)]

use std::fmt::Write as _;

use super::{Body, ExprId, ExprKind, Function, Literal, Member, PatId, PatKind, Statement, Target};

impl Body {
    /// A function as one line for each statement.
    pub(crate) fn print(&self, function: &Function) -> String {
        let mut out = String::new();
        let params: Vec<_> = function
            .params
            .iter()
            .map(|&pat| self.pat_text(pat))
            .collect();
        let _ = write!(
            out,
            "fn {}({}) {}",
            function.name,
            params.join(", "),
            self.text(function.body)
        );
        out
    }

    fn list(&self, ids: &[ExprId]) -> String {
        let all: Vec<_> = ids.iter().map(|&id| self.text(id)).collect();
        all.join(", ")
    }

    fn opt(&self, id: Option<ExprId>) -> String {
        id.map_or(String::new(), |id| format!(" {}", self.text(id)))
    }

    fn name(&self, id: super::BindingId) -> String {
        format!("{}#{}", self.bindings[id.index()].name, id.0)
    }

    #[expect(clippy::too_many_lines, reason = "an arm for each kind of expression")]
    pub(crate) fn text(&self, id: ExprId) -> String {
        match &self.expr(id).kind {
            ExprKind::Unknown(parts) => format!("unknown({})", self.list(parts)),
            ExprKind::Literal(literal) => literal_text(literal),
            ExprKind::Local(binding) => self.name(*binding),
            ExprKind::Path(path) => path_text(path),
            ExprKind::Field(base, Member::Named(name)) => format!("{}.{name}", self.text(*base)),
            ExprKind::Field(base, Member::Index(index)) => format!("{}.{index}", self.text(*base)),
            ExprKind::Index(base, index) => format!("{}[{}]", self.text(*base), self.text(*index)),
            ExprKind::Call(callee, arguments) => {
                format!("{}({})", self.text(*callee), self.list(arguments))
            }
            ExprKind::Method(call) => format!(
                "{}.{}({})",
                self.text(call.receiver),
                call.name,
                self.list(&call.arguments)
            ),
            ExprKind::Tuple(elements) => format!("({})", self.list(elements)),
            ExprKind::Array(elements) => format!("[{}]", self.list(elements)),
            ExprKind::Struct { name, fields, base } => {
                let fields: Vec<_> = fields
                    .iter()
                    .map(|(name, value)| format!("{name}: {}", self.text(*value)))
                    .collect();
                format!("{name} {{{}}}{}", fields.join(", "), self.opt(*base))
            }
            ExprKind::Not(inner) => format!("!{}", self.text(*inner)),
            ExprKind::Deref(inner) => format!("*{}", self.text(*inner)),
            ExprKind::Lend(inner) => format!("lend {}", self.text(*inner)),
            ExprKind::Binary(op, left, right) => {
                format!("({} {op:?} {})", self.text(*left), self.text(*right))
            }
            ExprKind::Assign {
                place,
                value,
                edits,
            } => {
                let op = if *edits { "edit" } else { "=" };
                format!("{} {op} {}", self.text(*place), self.text(*value))
            }
            ExprKind::Let(pat, value) => {
                format!("let {} = {}", self.pat_text(*pat), self.text(*value))
            }
            ExprKind::Assert(condition) => format!("assert {}", self.text(*condition)),
            ExprKind::If(condition, then, other) => format!(
                "if {} {}{}",
                self.text(*condition),
                self.text(*then),
                self.opt(*other)
            ),
            ExprKind::Match(matched) => {
                let arms: Vec<_> = matched
                    .arms
                    .iter()
                    .map(|arm| {
                        let guard = arm
                            .guard
                            .map_or(String::new(), |g| format!(" if {}", self.text(g)));
                        format!(
                            "{}{guard} => {}",
                            self.pat_text(arm.pat),
                            self.text(arm.body)
                        )
                    })
                    .collect();
                format!(
                    "match {} {{ {} }}",
                    self.text(matched.scrutinee),
                    arms.join(", ")
                )
            }
            ExprKind::Block(block) => {
                let mut all: Vec<_> = block.statements.iter().map(|s| self.statement(s)).collect();
                all.extend(block.tail.map(|tail| self.text(tail)));
                let label = block
                    .label
                    .as_ref()
                    .map_or(String::new(), |l| format!("'{l} "));
                format!("{label}{{ {} }}", all.join(" "))
            }
            ExprKind::Loop {
                condition, body, ..
            } => {
                format!("loop{} {}", self.opt(*condition), self.text(*body))
            }
            ExprKind::For {
                pat,
                iterated,
                body,
                ..
            } => format!(
                "for {} in {} {}",
                self.pat_text(*pat),
                self.text(*iterated),
                self.text(*body)
            ),
            ExprKind::Break(_, value) => format!("break{}", self.opt(*value)),
            ExprKind::Diverge(before) => format!("diverge({})", self.list(before)),
            ExprKind::Return(value) => format!("return{}", self.opt(*value)),
            ExprKind::Try(inner) => format!("{}?", self.text(*inner)),
            ExprKind::Closure { params, body, .. } => {
                let params: Vec<_> = params.iter().map(|&pat| self.pat_text(pat)).collect();
                format!("|{}| {}", params.join(", "), self.text(*body))
            }
            ExprKind::Cast(inner) => format!("{} as _", self.text(*inner)),
            ExprKind::Range {
                start,
                end,
                is_closed,
            } => {
                let dots = if *is_closed { "..=" } else { ".." };
                format!("({}{dots}{})", self.opt(*start), self.opt(*end))
            }
            ExprKind::Format(text, arguments) => {
                format!("format({text:?}; {})", self.list(arguments))
            }
            ExprKind::Macro {
                name, arguments, ..
            } => format!("{name}!({})", self.list(arguments)),
        }
    }

    fn statement(&self, statement: &Statement) -> String {
        match statement {
            Statement::Let {
                pat,
                value,
                otherwise,
            } => {
                let value = value.map_or(String::new(), |value| format!(" = {}", self.text(value)));
                let other =
                    otherwise.map_or(String::new(), |id| format!(" else {}", self.text(id)));
                format!("let {}{value}{other};", self.pat_text(*pat))
            }
            Statement::Expr(expr) => format!("{};", self.text(*expr)),
            Statement::Function(id) => self.print(&self.functions[id.index()]),
        }
    }

    pub(crate) fn pat_text(&self, id: PatId) -> String {
        let list = |ids: &[PatId]| {
            let all: Vec<_> = ids.iter().map(|&id| self.pat_text(id)).collect();
            all.join(", ")
        };
        match &self.pat(id).kind {
            PatKind::Wild => "_".to_owned(),
            PatKind::Rest => "..".to_owned(),
            PatKind::Bind {
                binding,
                subpattern,
                ..
            } => {
                let inner =
                    subpattern.map_or(String::new(), |id| format!(" @ {}", self.pat_text(id)));
                format!("{}{inner}", self.name(*binding))
            }
            PatKind::Literal(literal) => literal_text(literal),
            PatKind::Path(path) => path_text(path),
            PatKind::Tuple(elements, false) => format!("({})", list(elements)),
            PatKind::Tuple(elements, true) => format!("[{}]", list(elements)),
            PatKind::TupleStruct(path, elements) => {
                format!("{}({})", path_text(path), list(elements))
            }
            PatKind::Struct(path, fields) => {
                let fields: Vec<_> = fields
                    .iter()
                    .map(|(member, pat)| format!("{member:?}: {}", self.pat_text(*pat)))
                    .collect();
                format!("{} {{{}}}", path_text(path), fields.join(", "))
            }
            PatKind::Or(cases) => list(cases).replace(", ", " | "),
            PatKind::Range { .. } => "range".to_owned(),
            PatKind::Unknown(form) => format!("<{form}>"),
        }
    }
}

fn literal_text(literal: &Literal) -> String {
    match literal {
        Literal::Text(text) => format!("{text:?}"),
        Literal::Bytes(_) => "<bytes>".to_owned(),
        Literal::Odd(kind) => format!("<{kind:?}>"),
        Literal::Int(number) => number.to_string(),
        Literal::Bool(value) => value.to_string(),
        Literal::Char(value) => format!("{value:?}"),
        Literal::Other => "<literal>".to_owned(),
    }
}

fn path_text(path: &super::Path) -> String {
    let name = path.segments.join("::");
    match path.target {
        Target::Elsewhere => name,
        Target::Constant(id) => format!("{name}@const{}", id.0),
        Target::Function(id) => format!("{name}@fn{}", id.0),
    }
}
