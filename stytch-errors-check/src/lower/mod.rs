//! `syn`'s tree becomes a body: names are resolved, each macro call is parsed once.

pub(crate) mod attributes;
mod block;
mod compound;
mod declared;
mod expr;
mod functions;
mod items;
mod json;
mod leaf;
mod macro_call;
mod macro_syntax;
pub(crate) mod names;
mod path;
mod pattern;
mod scope;
mod statics;

use proc_macro2::{Span, TokenStream};
use syn::Ident;

use crate::body::{
    AroundId, BindingId, Body, Constant, ConstantId, Expr, ExprId, ExprKind, FunctionId, Owner,
    Pat, PatId, PatKind,
};
use crate::unit::Unit;
use attributes::Around;
use declared::Declared;
pub(crate) use macro_syntax::compared_literal;
use names::plain_name;
pub(crate) use path::plain_path;
use scope::{Named, Scope};
pub(crate) use statics::statics;

/// Lowers all functions and constants of a unit.
pub(crate) fn lower(unit: &Unit) -> Body {
    let mut lowerer = Lowerer::new(unit);
    let first = lowerer.reserve(unit);
    for file in 0..unit.files().max(1) {
        lowerer.enter_file(unit, file, first);
        for (index, function) in unit.functions().iter().enumerate() {
            if function.file == file {
                lowerer.unit_function(first + index, index, function);
            }
        }
        for (index, constant) in unit.constants().iter().enumerate() {
            if constant.file == file {
                lowerer.context.holder.clone_from(&constant.holder);
                lowerer.constant(ConstantId(self::index(index)), &constant.value);
            }
        }
    }
    lowerer.body
}

struct Lowerer<'u> {
    body: Body,
    scope: Scope,
    around: AroundId,
    context: Context<'u>,
    declared: Declared<'u>,
    /// The modules of the file.
    modules: Vec<&'u str>,
    /// The names that `use … as …` gives.
    aliases: Vec<(String, String)>,
    /// The loops and closures that are open, innermost last.
    open: Vec<scope::Open>,
}

/// The context of the function that is lowered.
#[derive(Clone)]
struct Context<'u> {
    owner: Owner,
    unit_function: u32,
    type_parameters: Vec<String>,
    is_method: bool,
    self_type: Option<&'u TokenStream>,
    /// The name of the type, trait or module that the function belongs to.
    holder: Option<String>,
    /// How many blocks of the function are open.
    depth: usize,
}

impl<'u> Context<'u> {
    fn new(unit_function: u32, self_type: Option<&'u TokenStream>, holder: Option<String>) -> Self {
        Self {
            owner: Owner::Function(FunctionId(0)),
            unit_function,
            type_parameters: Vec::new(),
            is_method: false,
            self_type,
            holder,
            depth: 0,
        }
    }
}

impl<'u> Lowerer<'u> {
    fn new(unit: &'u Unit) -> Self {
        let mut body = Body::default();
        body.arounds.push(Around::default());
        body.is_linked = unit.files() > 0;
        let fields = unit.renamed_fields().iter();
        body.renamed_fields = fields
            .map(|(_, ty, field)| (ty.clone(), field.clone()))
            .collect();
        Self {
            body,
            scope: Scope::default(),
            around: AroundId(0),
            context: Context::new(0, None, None),
            declared: Declared::new(unit),
            modules: Vec::new(),
            aliases: Vec::new(),
            open: Vec::new(),
        }
    }

    /// Declares the unit's constants and functions, by the paths that lead to them from anywhere.
    fn reserve(&mut self, unit: &Unit) -> usize {
        for constant in unit.constants() {
            let id = self.new_constant(true);
            let named = Named::Constant(id, false);
            self.declared.constant(constant, &named);
        }
        let first = self.body.functions.len();
        for function in unit.functions() {
            let name = &function.signature.ident;
            let id = self.new_function(name, function.holder.as_ref());
            self.declared.function(function, &Named::Function(id));
        }
        first
    }

    /// Declares the constants and functions of a file, so that each is known in all of them.
    fn enter_file(&mut self, unit: &'u Unit, file: usize, first: usize) {
        self.scope.reset(0);
        self.declared.enter_file(file);
        let modules = unit.modules().iter();
        let modules = modules.filter(|(known, _)| *known == file);
        self.modules = modules.map(|(_, name)| name.as_str()).collect();
        self.aliases.clear();
        for import in unit.imports().iter().filter(|import| import.file == file) {
            if let Some((name, original)) = import.renamed() {
                self.aliases.push((name.to_owned(), original.to_owned()));
            }
        }
        for (id, constant) in unit.constants().iter().enumerate() {
            if constant.file == file {
                let named = Named::Constant(ConstantId(index(id)), false);
                self.declare_in(constant.holder.as_ref(), &constant.name, named.clone());
                self.declare_in(None, &constant.name, named);
            }
        }
        for (id, function) in unit.functions().iter().enumerate() {
            if function.file == file {
                let name = &function.signature.ident;
                let named = Named::Function(FunctionId(index(first + id)));
                self.declare_in(function.holder.as_ref(), name, named.clone());
                self.declare_in(None, name, named);
            }
        }
    }

    /// Declares an item, as `Type::item` where it belongs to one. A name that two items have names neither.
    fn declare_in(&mut self, holder: Option<&String>, name: &Ident, named: Named) {
        let name = match holder {
            Some(holder) => format!("{holder}::{}", plain_name(name)),
            None => plain_name(name),
        };
        let named = match self.scope.find(&name) {
            Some(_) => Named::Item,
            None => named,
        };
        self.scope.declare(name, named);
    }

    fn new_constant(&mut self, is_of_unit: bool) -> ConstantId {
        let id = ConstantId(index(self.body.constants.len()));
        self.body.constants.push(Constant {
            value: ExprId(0),
            is_of_unit,
            unit_function: self.context.unit_function,
        });
        id
    }

    fn constant(&mut self, id: ConstantId, value: &syn::Expr) {
        let outer = std::mem::replace(&mut self.context.owner, Owner::Constant(id));
        let value = self.expr(value);
        self.body.constants[id.index()].value = value;
        self.context.owner = outer;
    }

    fn bind(&mut self, name: String, span: Span, is_mutable: bool) -> BindingId {
        let id = BindingId(index(self.body.bindings.len()));
        self.body.bindings.push(crate::body::Binding {
            name: name.clone(),
            span,
            is_mutable,
            ty: None,
            uses: 0,
        });
        self.scope.declare(name, Named::Local(id));
        id
    }

    fn new_expr(&mut self, kind: ExprKind, span: Span) -> ExprId {
        let id = ExprId(index(self.body.exprs.len()));
        let order = self.order();
        let (around, owner) = (self.around, self.context.owner);
        self.body.exprs.push(Expr {
            kind,
            span,
            around,
            owner,
            order,
        });
        id
    }

    fn order(&self) -> u32 {
        index(self.body.exprs.len() + self.body.pats.len())
    }

    fn new_pat(&mut self, kind: PatKind, span: Span) -> PatId {
        let id = PatId(index(self.body.pats.len()));
        let order = self.order();
        let (around, owner) = (self.around, self.context.owner);
        self.body.pats.push(Pat {
            kind,
            span,
            around,
            owner,
            order,
        });
        id
    }

    /// Lowers what stands under attributes.
    fn under<T>(&mut self, attrs: &[syn::Attribute], lower: impl FnOnce(&mut Self) -> T) -> T {
        let own = Around::of(attrs);
        if own.is_empty() {
            return lower(self);
        }
        let outer = self.around;
        let mut around = self.body.around(outer).clone();
        around.extend(&own);
        self.around = AroundId(index(self.body.arounds.len()));
        self.body.arounds.push(around);
        let lowered = lower(self);
        self.around = outer;
        lowered
    }
}

fn index(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
