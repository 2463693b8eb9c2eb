//! What a block, an `if` or a `match` as a value is.

use proc_macro2::Span;
use syn::{Arm, Block, Expr, ExprIf, ExprMatch, Macro, Path, Stmt};

use super::literal::{self, Candidate};
use super::pattern;
use super::scope::Scope;
use super::shape::{shape, shape_of_initializer};
use super::transparent::{is_transparent, peel_references};
use super::value::{ErrorType, Owner, Shape};

/// What a block ends with, with the names that it binds on the way.
pub(super) fn of_block(block: &Block, scope: &Scope<'_>) -> Shape {
    let Some((Stmt::Expr(tail, None), statements)) = block.stmts.split_last() else {
        return Shape::Other;
    };
    if statements.is_empty() {
        return shape(tail, scope);
    }
    let mut scope = scope.clone();
    for statement in statements {
        if let Stmt::Local(local) = statement {
            let value = match &local.init {
                Some(init) => shape_of_initializer(&init.expr, &scope),
                None => Shape::Other,
            };
            pattern::bind(&local.pat, &value, &Owner::Unknown, &mut scope);
        }
    }
    shape(tail, &scope)
}

pub(super) fn of_if(branch: &ExprIf, scope: &Scope<'_>) -> Shape {
    of_alternatives(branches_of_if(branch, scope, &Branch::of))
}

pub(super) fn of_match(expr: &ExprMatch, scope: &Scope<'_>) -> Shape {
    of_alternatives(branches_of_match(expr, scope, &Branch::of))
}

/// What `let error_type = …` is bound to: what cannot be read is taken for what the name says,
/// beside the literals that stand for none.
pub(super) fn of_named(expr: &Expr, scope: &Scope<'_>, named: &ErrorType) -> Shape {
    Branch::of_named(expr, scope, named).shape
}

type ToBranch<'f> = &'f dyn Fn(&Expr, &Scope<'_>) -> Branch;

fn branches_of_if(branch: &ExprIf, scope: &Scope<'_>, of: ToBranch<'_>) -> Vec<Branch> {
    let Some((_, other)) = &branch.else_branch else {
        return Vec::new();
    };
    let mut inner = scope.clone();
    if let Expr::Let(condition) = &*branch.cond {
        let value = shape(&condition.expr, scope);
        pattern::bind(&condition.pat, &value, &Owner::Unknown, &mut inner);
    }
    let then = match branch.then_branch.stmts.as_slice() {
        [Stmt::Expr(only, None)] => of(only, &inner),
        _ => Branch::of_block(&branch.then_branch, &inner),
    };
    vec![then, of(other, scope)]
}

fn branches_of_match(expr: &ExprMatch, scope: &Scope<'_>, of: ToBranch<'_>) -> Vec<Branch> {
    let value = shape(&expr.expr, scope);
    let branch = |arm: &Arm| {
        let mut scope = scope.clone();
        pattern::bind(&arm.pat, &value, &Owner::Unknown, &mut scope);
        of(&arm.body, &scope)
    };
    expr.arms.iter().map(branch).collect()
}

/// An error type, or what takes its place where none came: `unwrap_or("none")`,
/// `map_or_else(String::new, …)`.
pub(super) fn of_default(error_type: ErrorType, instead: &Expr, scope: &Scope<'_>) -> Shape {
    let instead = match peel_references(instead) {
        Expr::Closure(closure) => &closure.body,
        value => value,
    };
    let came = Branch::of_shape(Shape::ErrorType(error_type));
    of_alternatives([came, Branch::of(instead, scope)])
}

/// One of the values that an expression can have.
pub(super) struct Branch {
    shape: Shape,
    texts: Vec<Candidate>,
    /// The elements of a tuple that is written out.
    columns: Vec<Branch>,
    /// Whether it has none, since the function or the loop is left, or an empty one.
    is_nothing: bool,
}

impl Branch {
    pub(super) fn of(expr: &Expr, scope: &Scope<'_>) -> Self {
        Self {
            shape: shape(expr, scope),
            texts: literal::candidates(expr, scope),
            columns: match peel_references(expr) {
                Expr::Tuple(tuple) => {
                    let elements = tuple.elems.iter();
                    elements.map(|element| Self::of(element, scope)).collect()
                }
                _ => Vec::new(),
            },
            is_nothing: is_nothing(expr),
        }
    }

    fn of_shape(shape: Shape) -> Self {
        Self {
            shape,
            texts: Vec::new(),
            columns: Vec::new(),
            is_nothing: false,
        }
    }

    fn of_named(expr: &Expr, scope: &Scope<'_>, named: &ErrorType) -> Self {
        let of = |expr: &Expr, scope: &Scope<'_>| Self::of_named(expr, scope, named);
        let mut branch = Self::of(expr, scope);
        branch.shape = match peel_references(expr) {
            _ if branch.shape.is_error_type() => return branch,
            Expr::If(expr) => of_alternatives(branches_of_if(expr, scope, &of)),
            Expr::Match(expr) => of_alternatives(branches_of_match(expr, scope, &of)),
            Expr::MethodCall(call) if is_transparent(&call.method) || call.method == "map_or" => {
                match (of(&call.receiver, scope).shape, call.args.first()) {
                    (Shape::ErrorType(error_type), Some(instead)) => {
                        of_default(error_type, instead, scope)
                    }
                    (Shape::ErrorType(error_type), None) if call.method == "unwrap_or_default" => {
                        let empty = Candidate::Text(String::new(), Span::call_site());
                        Shape::ErrorType(error_type.with_defaults([empty]))
                    }
                    (shape, _) => shape,
                }
            }
            _ if branch.texts.is_empty() && !branch.is_nothing => Shape::ErrorType(named.clone()),
            _ => branch.shape,
        };
        branch
    }

    pub(super) fn of_block(block: &Block, scope: &Scope<'_>) -> Self {
        Self {
            shape: of_block(block, scope),
            texts: literal::of_block(block, scope),
            columns: Vec::new(),
            is_nothing: block_is_nothing(block),
        }
    }
}

/// Whether an expression has no value, or an empty one.
pub(super) fn is_nothing(expr: &Expr) -> bool {
    match peel_references(expr) {
        Expr::Path(path) => path.path.is_ident("None") || makes_nothing(&path.path),
        Expr::Call(call) => match &*call.func {
            Expr::Path(function) if call.args.is_empty() => makes_nothing(&function.path),
            Expr::Path(function) => function
                .path
                .segments
                .last()
                .is_some_and(|last| last.ident == "exit"),
            _ => false,
        },
        Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) => true,
        Expr::Block(block) => block_is_nothing(&block.block),
        Expr::Macro(expr) => leaves(&expr.mac),
        _ => false,
    }
}

/// `String::new`, `Default::default`
fn makes_nothing(function: &Path) -> bool {
    let last = function.segments.last();
    function.segments.len() > 1
        && last.is_some_and(|last| last.ident == "new" || last.ident == "default")
}

fn block_is_nothing(block: &Block) -> bool {
    match block.stmts.last() {
        Some(Stmt::Expr(expr, _)) => is_nothing(expr),
        Some(Stmt::Macro(statement)) => leaves(&statement.mac),
        _ => false,
    }
}

fn leaves(mac: &Macro) -> bool {
    const LEAVING: [&str; 5] = ["bail", "panic", "todo", "unimplemented", "unreachable"];
    let name = mac.path.segments.last();
    name.is_some_and(|name| LEAVING.iter().any(|known| name.ident == known))
}

/// What is an error type in one branch, and a literal in the others, is an error type with these
/// for defaults: `match &err.error_type { Some(code) => code, None => "none" }`.
pub(super) fn of_alternatives(branches: impl IntoIterator<Item = Branch>) -> Shape {
    let branches: Vec<Branch> = branches.into_iter().collect();
    if branches
        .iter()
        .any(|branch| matches!(branch.shape, Shape::Tuple(_)))
    {
        return of_tuples(branches);
    }
    let mut found: Option<ErrorType> = None;
    let mut defaults = Vec::new();
    for branch in branches {
        match branch.shape {
            Shape::ErrorType(error_type) => found = Some(error_type.or(found)),
            // What is neither makes the whole something else.
            _ if branch.texts.is_empty() && !branch.is_nothing => return Shape::Other,
            _ if branch.is_nothing => {
                defaults.push(Candidate::Text(String::new(), Span::call_site()));
            }
            _ => defaults.extend(branch.texts),
        }
    }
    match found {
        Some(error_type) => Shape::ErrorType(error_type.with_defaults(defaults)),
        None => Shape::Other,
    }
}

/// One of several tuples, column by column: `let (status, label) = match … { … => (404, "…") }`.
fn of_tuples(branches: Vec<Branch>) -> Shape {
    let mut columns: Vec<Vec<Branch>> = Vec::new();
    for branch in branches {
        let cells = match branch.shape {
            _ if branch.is_nothing => continue,
            Shape::Tuple(_) if !branch.columns.is_empty() => branch.columns,
            Shape::Tuple(shapes) => shapes.into_iter().map(Branch::of_shape).collect(),
            _ => return Shape::Other,
        };
        if columns.is_empty() {
            columns = cells.into_iter().map(|cell| vec![cell]).collect();
        } else if columns.len() == cells.len() {
            for (column, cell) in columns.iter_mut().zip(cells) {
                column.push(cell);
            }
        } else {
            return Shape::Other;
        }
    }
    Shape::Tuple(columns.into_iter().map(of_column).collect())
}

fn of_column(cells: Vec<Branch>) -> Shape {
    let status = match cells.first().map(|cell| &cell.shape) {
        Some(Shape::Status(first)) => {
            let is_same =
                |cell: &Branch| matches!(&cell.shape, Shape::Status(other) if other == first);
            cells.iter().all(is_same).then(|| first.clone())
        }
        _ => None,
    };
    match status {
        Some(owner) => Shape::Status(owner),
        None => match of_alternatives(cells) {
            Shape::Other => Shape::Unrelated,
            shape => shape,
        },
    }
}
