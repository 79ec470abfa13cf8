//! diesel's `table!`: a module with the table and its columns.
//!
//! Of their impls those are declared that the model of diesel asks for: what is a table, and what an expression.

use super::{ExpandProblem, emit::Emit, token};
use crate::{
    hir::Name,
    syntax::tt::{Delim, Tt},
};

const MALFORMED: ExpandProblem = ExpandProblem::Malformed("no table");

struct Table<'a> {
    /// Each from `use` to before `;`.
    imports: Vec<&'a [Tt]>,
    name: &'a Tt,
    columns: Vec<Column<'a>>,
}

struct Column<'a> {
    name: &'a Tt,
    ty: &'a [Tt],
}

/// `use …; schema.users (id) { id -> Integer, #[sql_name = "…"] name -> Nullable<Text>, }`.
pub(super) fn table(trees: &[Tt], to: &mut Emit<'_>) -> Result<(), ExpandProblem> {
    let table = read(trees)?;
    to.text("pub mod").own(std::slice::from_ref(table.name)).group(Delim::Brace, |module| {
        module.source("use :: diesel ; pub use self :: columns :: * ;", &[]);
        imports(&table, module);
        module.text("pub mod dsl").group(Delim::Brace, |dsl| {
            for column in table.columns.iter().filter(|column| !is_same(column.name, table.name)) {
                dsl.source("pub use super :: columns :: %name ;", &[("%name", one(column.name))]);
            }
            dsl.source("pub use super :: table as %name ;", &[("%name", one(table.name))]);
        });
        of_table(&table, module);
        module.text("pub mod columns").group(Delim::Brace, |columns| {
            columns.source(COLUMNS, &[]);
            for column in &table.columns {
                columns.source(COLUMN, &[("%name", one(column.name))]);
            }
        });
    });
    Ok(())
}

fn read(trees: &[Tt]) -> Result<Table<'_>, ExpandProblem> {
    let mut rest = trees;
    let mut imports = Vec::new();
    while matches!(rest.first(), Some(Tt::Ident { name, .. }) if *name == "use") {
        let end = rest.iter().position(|tree| is_punct(tree, ';')).ok_or(MALFORMED)?;
        imports.push(&rest[..end]);
        rest = &rest[end + 1..];
    }
    rest = skip_attrs(rest);
    if let [Tt::Ident { .. }, dot, ..] = rest
        && is_punct(dot, '.')
    {
        rest = &rest[2..];
    }
    let [name @ Tt::Ident { .. }, rest @ ..] = rest else { return Err(MALFORMED) };
    // The primary key.
    let rest = match rest {
        [Tt::Group(group), rest @ ..] if group.delim == Delim::Paren => rest,
        _ => rest,
    };
    let [Tt::Group(body)] = rest else { return Err(MALFORMED) };
    let columns = read_columns(&body.trees)?;
    Ok(Table { imports, name, columns })
}

fn read_columns(trees: &[Tt]) -> Result<Vec<Column<'_>>, ExpandProblem> {
    let mut columns = Vec::new();
    let mut rest = skip_attrs(trees);
    while let [name @ Tt::Ident { .. }, after @ ..] = rest {
        if !token::starts_with_op(after, "->") {
            return Err(MALFORMED);
        }
        let after = &after[2..];
        let len = type_len(after);
        columns.push(Column { name, ty: &after[..len] });
        rest = skip_attrs(after.get(len + 1..).unwrap_or_default());
    }
    if rest.is_empty() { Ok(columns) } else { Err(MALFORMED) }
}

/// Up to the comma that ends the column.
fn type_len(trees: &[Tt]) -> usize {
    let mut depth = 0_usize;
    for (i, tree) in trees.iter().enumerate() {
        match tree {
            Tt::Punct { ch: '<', .. } => depth += 1,
            Tt::Punct { ch: '>', .. } => depth = depth.saturating_sub(1),
            Tt::Punct { ch: ',', .. } if depth == 0 => return i,
            Tt::Ident { .. } | Tt::Punct { .. } | Tt::Literal { .. } | Tt::Group(_) => {}
        }
    }
    trees.len()
}

fn skip_attrs(mut trees: &[Tt]) -> &[Tt] {
    while let [hash, Tt::Group(_), rest @ ..] = trees
        && is_punct(hash, '#')
    {
        trees = rest;
    }
    trees
}

fn name_of(tree: &Tt) -> Option<Name> {
    match tree {
        Tt::Ident { name, .. } => Some(*name),
        Tt::Punct { .. } | Tt::Literal { .. } | Tt::Group(_) => None,
    }
}

fn is_same(a: &Tt, b: &Tt) -> bool {
    name_of(a) == name_of(b)
}

fn is_punct(tree: &Tt, ch: char) -> bool {
    matches!(tree, Tt::Punct { ch: found, .. } if *found == ch)
}

fn one(tree: &Tt) -> &[Tt] {
    std::slice::from_ref(tree)
}

fn imports(table: &Table<'_>, to: &mut Emit<'_>) {
    if table.imports.is_empty() {
        to.source("use diesel :: sql_types :: * ;", &[]);
    }
    for import in &table.imports {
        to.own(import).text(";");
    }
}

/// `(a, b,)`
fn list(to: &mut Emit<'_>, trees: &[&[Tt]]) {
    to.group(Delim::Paren, |list| {
        for tree in trees {
            list.own(tree).text(",");
        }
    });
}

fn of_table(table: &Table<'_>, to: &mut Emit<'_>) {
    let names: Vec<&[Tt]> = table.columns.iter().map(|column| one(column.name)).collect();
    let tys: Vec<&[Tt]> = table.columns.iter().map(|column| column.ty).collect();
    to.text("pub const all_columns :");
    list(to, &names);
    to.text("=");
    list(to, &names);
    to.text("; pub type SqlType =");
    list(to, &tys);
    to.text(";").source(TABLE, &[]);
    for column in &table.columns {
        to.source(EXPRESSION, &[("%name", one(column.name)), ("%ty", column.ty)]);
    }
}

const TABLE: &str = "
# [ derive ( Debug , Clone , Copy , Default ) ] pub struct table ;
impl table { pub fn star ( & self ) -> star { star } }
impl diesel :: query_source :: Table for table { }
pub type BoxedQuery < DB , ST = SqlType > = diesel :: internal :: table_macro :: BoxedSelectStatement < ST , diesel :: internal :: table_macro :: FromClause < table > , DB > ;
";

const EXPRESSION: &str = "
impl diesel :: expression :: Expression for columns :: %name { type SqlType = %ty ; }
impl diesel :: query_source :: Column for columns :: %name { type Table = table ; }
";

const COLUMNS: &str = "
use :: diesel ; use super :: table ;
# [ derive ( Debug , Clone , Copy ) ] pub struct star ;
";

const COLUMN: &str = "# [ derive ( Debug , Clone , Copy , Default ) ] pub struct %name ;";
