//! One macro call to what it stands for: the definition that its name means where it stands, and the
//! tokens that this definition makes of its arguments.
//!
//! Who reads the tokens, and where the result goes, is said by `item_expand` and `body_expand`.

use super::{
    defs::{DefId, Edition, Names, Ns, Res},
    input::{PathPiece, Unexpanded},
    lookup::Query,
    macro_scope::{Found, MacroKind, MacroSource, TextId},
    scope::ModIdx,
};
use crate::{
    hir::{CrateId, Name, Path, PathRoot, lower::Cfg},
    macros::{
        self, Call, ExpandProblem,
        builtin::{self, Builtin, Surroundings, TokenBuiltin},
        format_args::{self, FormatCall},
        literal, token,
    },
    span::Span,
    syntax::tt::{Ctx, Delim, Tt},
};

/// How many tokens the expansions of one call may hold, those of the calls in them included. An endless
/// macro costs this much and no more.
pub(super) const MAX_TOKENS: usize = 1 << 19;

/// What an expansion costs besides its tokens.
pub(super) const EXPANSION_COST: usize = 128;

/// How many expansions deep, where the crate doesn't say.
pub(super) const RECURSION_LIMIT: u32 = 128;

/// How often an eager expansion looks into its own result.
const MAX_EAGER_DEPTH: u32 = 32;

/// The place of a call: what names mean there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Site {
    pub module: ModIdx,
    pub text: TextId,
    /// In a body: the call, which sees no `macro_rules!` below it.
    pub before: Option<Span>,
}

/// What reading the tokens of an expansion takes.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub krate: CrateId,
    pub cfg: &'a dyn Cfg,
    pub edition: Edition,
}

/// A call with the limits and marks that hold for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Invocation<'a> {
    pub tokens: &'a [Tt],
    pub span: Span,
    pub ctx: Ctx,
    pub max_tokens: usize,
}

pub(super) enum Expansion {
    Tokens(Vec<Tt>),
    Format(FormatCall),
    /// `include!` of this path.
    Include(Vec<PathPiece>),
}

/// The definition of the macro that a path means: by the text above the call, then by modules.
pub(super) fn find_macro(names: &Names, site: Site, path: &Path) -> Option<DefId> {
    let segments: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
    find_macro_named(names, site, path.root, &segments)
}

/// As [`find_macro`], for calls in item position, of which each is in the text above the next.
pub(super) fn find_item_macro(
    names: &Names,
    site: Site,
    path: &Path,
    found: &mut Found,
) -> Option<DefId> {
    let segments: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
    if let (PathRoot::Plain, &[name]) = (path.root, &*segments) {
        let krate = names.scopes.module(site.module).krate;
        if let Some(def) = names.scopes.text.find_again(site.text, (krate, name), found) {
            return Some(def);
        }
    }
    find_by_modules(names, site.module, path.root, &segments)
}

fn find_macro_named(names: &Names, site: Site, root: PathRoot, segments: &[Name]) -> Option<DefId> {
    if let (PathRoot::Plain, &[name]) = (root, segments) {
        let krate = names.scopes.module(site.module).krate;
        if let Some(def) = names.scopes.text.find(site.text, (krate, name), site.before) {
            return Some(def);
        }
    }
    find_by_modules(names, site.module, root, segments)
}

fn find_by_modules(
    names: &Names,
    from: ModIdx,
    root: PathRoot,
    segments: &[Name],
) -> Option<DefId> {
    let mut query = Query { from, import: None, seen: None };
    let found = names.path_in(&mut query, root, segments, Ns::Macros);
    match found.res {
        Res::Def(def) if names.scopes.macros.by_def.contains_key(&def) => Some(def),
        Res::Def(_) | Res::Prim(_) | Res::Unknown(_) => None,
    }
}

/// What the call stands for.
pub(super) fn expand(
    names: &Names,
    site: Site,
    reading: Reading<'_>,
    def: DefId,
    call: Invocation<'_>,
) -> Result<Expansion, Unexpanded> {
    Expander { names, site, reading, span: call.span, depth: 0 }.expand(def, call)
}

struct Expander<'a> {
    names: &'a Names,
    site: Site,
    reading: Reading<'a>,
    span: Span,
    depth: u32,
}

impl Expander<'_> {
    fn expand(&mut self, def: DefId, call: Invocation<'_>) -> Result<Expansion, Unexpanded> {
        let Some(source) = self.names.scopes.macros.by_def.get(&def) else {
            return Err(Unexpanded::UnknownMacro);
        };
        match &source.kind {
            MacroKind::Rules(rules) => {
                let tokens = macros::expand(rules.get(), call.tokens, &context(source, call));
                Ok(Expansion::Tokens(tokens.map_err(why)?))
            }
            MacroKind::Builtin(key) if *key == "include" => {
                let path = self.path_pieces(call.tokens).ok_or(Unexpanded::NoFile)?;
                Ok(Expansion::Include(path))
            }
            MacroKind::Builtin(key) => match Builtin::from_key(key.as_str()) {
                Some(Builtin::Tokens(which)) => {
                    let context = context(source, call);
                    let tokens = builtin::expand_builtin(which, call.tokens, &context, self);
                    Ok(Expansion::Tokens(tokens.map_err(why)?))
                }
                Some(Builtin::FormatArgs | Builtin::FormatArgsNl) => {
                    self.format(call).map(Expansion::Format)
                }
                None => Err(Unexpanded::UnknownMacro),
            },
        }
    }

    fn format(&mut self, call: Invocation<'_>) -> Result<FormatCall, Unexpanded> {
        let input = format_args::split(call.tokens).map_err(why)?;
        let expanded;
        let template = match format_args::template_literal(input.template) {
            Some(literal) => literal,
            None => {
                expanded = self.expand_eagerly(input.template).ok_or(Unexpanded::NoRule)?;
                format_args::template_literal(&expanded).ok_or(Unexpanded::NoRule)?
            }
        };
        format_args::assign(template, &input, Some(call.span)).map_err(why)
    }

    /// The path that `include!` is given, as far as literals, `concat!` and `env!` say it.
    fn path_pieces(&mut self, tokens: &[Tt]) -> Option<Vec<PathPiece>> {
        if let Some((text, _)) = format_args::template_literal(strip_comma(tokens)) {
            return Some(vec![PathPiece::Text(literal::string_value(text.as_str())?)]);
        }
        let (def, args) = self.macro_call(strip_comma(tokens))?;
        let MacroKind::Builtin(key) = &self.names.scopes.macros.by_def.get(&def)?.kind else {
            let expanded = self.expand_eagerly(tokens)?;
            return self.path_pieces(&expanded);
        };
        match key.as_str() {
            "env" => {
                let (text, _) = format_args::template_literal(args.get(..1)?)?;
                Some(vec![PathPiece::Env(literal::string_value(text.as_str())?)])
            }
            "concat" => {
                let mut pieces = Vec::new();
                for arg in args.split(|tree| matches!(tree, Tt::Punct { ch: ',', .. })) {
                    if !arg.is_empty() {
                        pieces.extend(self.path_pieces(arg)?);
                    }
                }
                Some(pieces)
            }
            _ => None,
        }
    }

    /// The definition and the arguments of `path ! (…)`.
    fn macro_call<'t>(&self, trees: &'t [Tt]) -> Option<(DefId, &'t [Tt])> {
        let [path @ .., Tt::Punct { ch: '!', .. }, Tt::Group(group)] = trees else {
            let [Tt::Group(group)] = trees else { return None };
            return (group.delim == Delim::None).then(|| self.macro_call(&group.trees))?;
        };
        let (root, segments) = read_path(path)?;
        let def = find_macro_named(self.names, self.site, root, &segments)?;
        Some((def, &group.trees))
    }
}

impl Surroundings for Expander<'_> {
    fn cfg_holds(&self, predicate: &[Tt]) -> bool {
        self.reading.cfg.holds(predicate) == Some(true)
    }

    fn expand_eagerly(&mut self, trees: &[Tt]) -> Option<Vec<Tt>> {
        if self.depth > MAX_EAGER_DEPTH {
            return None;
        }
        let (def, tokens) = self.macro_call(trees)?;
        if let MacroKind::Builtin(key) = &self.names.scopes.macros.by_def.get(&def)?.kind {
            match Builtin::from_key(key.as_str()) {
                // What the compiler knows and we don't.
                Some(Builtin::Tokens(TokenBuiltin::SomeStr)) => {
                    return Some(some("\"\"", self.span));
                }
                Some(Builtin::Tokens(TokenBuiltin::SomeNumber)) => {
                    return Some(some("0", self.span));
                }
                Some(_) | None => {}
            }
        }
        let call =
            Invocation { tokens, span: self.span, ctx: Ctx::ANY, max_tokens: MAX_TOKENS / 16 };
        self.depth += 1;
        let expanded = match self.expand(def, call) {
            Ok(Expansion::Tokens(trees)) if self.macro_call(&trees).is_some() => {
                self.expand_eagerly(&trees)
            }
            Ok(Expansion::Tokens(trees)) => Some(trees),
            Ok(Expansion::Format(_) | Expansion::Include(_)) | Err(_) => None,
        };
        self.depth -= 1;
        expanded
    }
}

fn context(source: &MacroSource, call: Invocation<'_>) -> Call {
    Call { span: call.span, ctx: call.ctx, krate: source.krate, max_tokens: call.max_tokens }
}

fn some(text: &str, span: Span) -> Vec<Tt> {
    vec![Tt::Literal { text: Name::new(text), span }]
}

fn strip_comma(trees: &[Tt]) -> &[Tt] {
    match trees {
        [rest @ .., Tt::Punct { ch: ',', .. }] => rest,
        _ => trees,
    }
}

/// `a::b`, `::a`, `$crate::a`, `crate::a`, `self::a`, `super::super::a`.
fn read_path(trees: &[Tt]) -> Option<(PathRoot, Vec<Name>)> {
    let is_global = token::starts_with_op(trees, "::");
    let mut rest = if is_global { &trees[2..] } else { trees };
    let mut names = Vec::new();
    while let [Tt::Ident { name, .. }, after @ ..] = rest {
        names.push(*name);
        rest = match after {
            [] => return Some(root_of(is_global, names)),
            after if token::starts_with_op(after, "::") => &after[2..],
            _ => return None,
        };
    }
    None
}

fn root_of(is_global: bool, mut names: Vec<Name>) -> (PathRoot, Vec<Name>) {
    let n_supers = names.iter().take_while(|name| **name == "super").count();
    let (root, n) = match names.first() {
        _ if is_global => (PathRoot::Global, 0),
        Some(name) if *name == "crate" => (PathRoot::Crate, 1),
        Some(name) if *name == "self" => (PathRoot::Super(0), 1),
        Some(_) if n_supers > 0 => (PathRoot::Super(n_supers.min(255) as u8), n_supers),
        Some(name) => match token::read_dollar_crate(name.as_str()) {
            Some(krate) => (PathRoot::DollarCrate(krate), 1),
            None => (PathRoot::Plain, 0),
        },
        None => (PathRoot::Plain, 0),
    };
    names.drain(..n);
    (root, names)
}

fn why(problem: ExpandProblem) -> Unexpanded {
    match problem {
        ExpandProblem::TooLarge => Unexpanded::Limit,
        ExpandProblem::NoRule
        | ExpandProblem::Repetition
        | ExpandProblem::Depth
        | ExpandProblem::Malformed(_) => Unexpanded::NoRule,
    }
}

/// A path as it is written, for messages and counts.
pub(super) fn written(path: &Path) -> Name {
    let names: Vec<&str> = path.segments.iter().map(|segment| segment.name.as_str()).collect();
    match names.as_slice() {
        [only] => Name::new(only),
        _ => Name::new(&names.join("::")),
    }
}
