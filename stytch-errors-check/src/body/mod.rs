//! The representation of a unit's functions that is interpreted: names are resolved to bindings, and
//! references, parentheses and sugar are gone. Nodes are known by their ids.

mod literal;
mod path;
mod print;

use proc_macro2::{Span, TokenStream};

use crate::lower::attributes::Around;
pub(crate) use literal::{Literal, OddLiteral};
pub(crate) use path::{ConstantPath, Path, Target};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) struct $name(pub(crate) u32);

        impl $name {
            pub(crate) fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// An expression.
    ExprId
    /// A pattern.
    PatId
    /// A name that is bound: two locals of one name are two bindings.
    BindingId
    /// A function, of the unit or within one.
    FunctionId
    /// A constant or static of the unit or of a function.
    ConstantId
    /// The attributes that hold at a node.
    AroundId
}

/// The functions and constants of a unit.
#[derive(Default)]
pub(crate) struct Body {
    pub(crate) exprs: Vec<Expr>,
    pub(crate) pats: Vec<Pat>,
    pub(crate) bindings: Vec<Binding>,
    pub(crate) functions: Vec<Function>,
    pub(crate) constants: Vec<Constant>,
    pub(crate) arounds: Vec<Around>,
    /// The fields that hold an error type under another name, each with its struct.
    pub(crate) renamed_fields: Vec<(String, String)>,
    /// Whether the unit is files, and not an annotated item.
    pub(crate) is_linked: bool,
}

/// The owner of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    Function(FunctionId),
    Constant(ConstantId),
}

pub(crate) struct Expr {
    pub(crate) kind: ExprKind,
    pub(crate) span: Span,
    pub(crate) around: AroundId,
    pub(crate) owner: Owner,
    /// Counts up through the code, over expressions and patterns.
    pub(crate) order: u32,
}

pub(crate) struct Pat {
    pub(crate) kind: PatKind,
    pub(crate) span: Span,
    pub(crate) around: AroundId,
    pub(crate) owner: Owner,
    /// Counts up through the code, over expressions and patterns.
    pub(crate) order: u32,
}

#[derive(Debug)]
pub(crate) struct Binding {
    pub(crate) name: String,
    pub(crate) span: Span,
    /// Whether what it holds can be changed: it is `mut`, or a mutable reference.
    pub(crate) is_mutable: bool,
    /// The name of its type, of a parameter that says it.
    pub(crate) ty: Option<String>,
    pub(crate) uses: u32,
}

#[expect(
    clippy::struct_field_names,
    reason = "the unit's functions are other ones"
)]
pub(crate) struct Function {
    pub(crate) name: String,
    /// The name of the type, trait or module that it belongs to.
    pub(crate) holder: Option<String>,
    /// The binding of `self`.
    pub(crate) receiver: Option<BindingId>,
    pub(crate) params: Vec<PatId>,
    pub(crate) body: ExprId,
    /// The unit's function that it is or stands in.
    pub(crate) unit_function: u32,
    /// The function has an attribute of its own, which reports what is in it.
    pub(crate) is_foreign: bool,
}

pub(crate) struct Constant {
    pub(crate) value: ExprId,
    /// Stands outside of the functions, so its text is judged where it is used.
    pub(crate) is_of_unit: bool,
    pub(crate) unit_function: u32,
}

#[derive(Debug)]
pub(crate) enum ExprKind {
    /// A form that gives nothing which is compared.
    Unknown(Vec<ExprId>),
    Literal(Literal),
    Local(BindingId),
    Path(Path),
    Field(ExprId, Member),
    Index(ExprId, ExprId),
    Call(ExprId, Vec<ExprId>),
    Method(Box<MethodCall>),
    Tuple(Vec<ExprId>),
    Array(Vec<ExprId>),
    Struct {
        name: String,
        fields: Vec<(String, ExprId)>,
        base: Option<ExprId>,
    },
    Not(ExprId),
    /// `*x`, which of a constant may be of another type.
    Deref(ExprId),
    /// `&mut x`
    Lend(ExprId),
    Binary(Binary, ExprId, ExprId),
    /// An assignment, or one with an operator.
    Assign {
        place: ExprId,
        value: ExprId,
        edits: bool,
    },
    /// A pattern as a condition: `let pattern = value`.
    Let(PatId, ExprId),
    /// `condition`, which must hold for what follows: `assert!(condition)`.
    Assert(ExprId),
    If(ExprId, ExprId, Option<ExprId>),
    Match(Box<Match>),
    Block(Box<Block>),
    Loop {
        label: Option<String>,
        /// The condition of a `while`.
        condition: Option<ExprId>,
        body: ExprId,
        changes: Vec<Change>,
    },
    For {
        label: Option<String>,
        pat: PatId,
        iterated: ExprId,
        body: ExprId,
        changes: Vec<Change>,
    },
    Break(Option<String>, Option<ExprId>),
    /// `continue`, `panic!()` and their kin, with what is evaluated before.
    Diverge(Vec<ExprId>),
    Return(Option<ExprId>),
    Try(ExprId),
    Closure {
        params: Vec<PatId>,
        body: ExprId,
        changes: Vec<Change>,
    },
    Cast(ExprId),
    Range {
        start: Option<ExprId>,
        end: Option<ExprId>,
        is_closed: bool,
    },
    /// `format!("…{}…", arguments)`
    Format(String, Vec<ExprId>),
    /// A macro call that is not known; what of it could be read, and the literal that the rest seems to
    /// compare.
    Macro {
        name: String,
        arguments: Vec<ExprId>,
        /// Whether all of it was read as arguments, side by side.
        is_call: bool,
        unread: TokenStream,
    },
}

/// A binding that the body of a loop or closure may change, and that was there before it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Change {
    pub(crate) binding: BindingId,
    /// The method that is called on it, which may change nothing.
    pub(crate) method: Option<String>,
}

#[derive(Debug)]
pub(crate) struct MethodCall {
    pub(crate) receiver: ExprId,
    pub(crate) name: String,
    pub(crate) name_span: Span,
    pub(crate) arguments: Vec<ExprId>,
    /// Whether a turbofish asks for one string.
    pub(crate) makes_string: bool,
}

#[derive(Debug)]
pub(crate) struct Match {
    pub(crate) span: Span,
    pub(crate) scrutinee: ExprId,
    pub(crate) arms: Vec<Arm>,
}

#[derive(Debug)]
pub(crate) struct Arm {
    pub(crate) pat: PatId,
    pub(crate) guard: Option<ExprId>,
    pub(crate) body: ExprId,
}

#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) label: Option<String>,
    pub(crate) statements: Vec<Statement>,
    pub(crate) tail: Option<ExprId>,
}

#[derive(Debug)]
pub(crate) enum Statement {
    Let {
        pat: PatId,
        value: Option<ExprId>,
        otherwise: Option<ExprId>,
    },
    Expr(ExprId),
    /// A function that stands in the block.
    Function(FunctionId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Binary {
    And,
    Or,
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Member {
    Named(String),
    Index(u32),
}

#[derive(Debug)]
pub(crate) enum PatKind {
    /// `_`, and forms that bind nothing and match anything.
    Wild,
    Rest,
    Bind {
        binding: BindingId,
        subpattern: Option<PatId>,
        /// The facts from its type.
        ty: TypeHint,
    },
    Literal(Literal),
    Path(Path),
    /// A tuple, or a slice.
    Tuple(Vec<PatId>, bool),
    TupleStruct(Path, Vec<PatId>),
    Struct(Path, Vec<(Member, PatId)>),
    Or(Vec<PatId>),
    /// A range of statuses, with the ends that are known.
    Range {
        start: Option<ExprId>,
        end: Option<ExprId>,
        is_closed: bool,
    },
    Unknown(&'static str),
}

/// The facts about a value from the type of its `let`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TypeHint {
    /// Nothing, or that it is a string.
    Text,
    OwnedString,
    /// Some other type.
    Other,
}

impl Body {
    pub(crate) fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.index()]
    }

    pub(crate) fn pat(&self, id: PatId) -> &Pat {
        &self.pats[id.index()]
    }

    pub(crate) fn around(&self, id: AroundId) -> &Around {
        &self.arounds[id.index()]
    }
}

impl Pat {
    /// The name that the pattern gives to all of a value.
    pub(crate) fn name(&self) -> Option<BindingId> {
        match self.kind {
            PatKind::Bind {
                binding,
                subpattern: None,
                ..
            } => Some(binding),
            _ => None,
        }
    }
}
