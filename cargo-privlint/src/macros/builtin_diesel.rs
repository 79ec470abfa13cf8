//! diesel's `table!`: a module with the table, its columns, and the impls that queries are built by.
//!
//! Impls that only say which selections are allowed are left out, for the program compiles.

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
    keys: Vec<&'a Tt>,
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
        imports(&table, module, Below::Table);
        module.text("pub mod dsl").group(Delim::Brace, |dsl| {
            for column in table.columns.iter().filter(|column| !is_same(column.name, table.name)) {
                dsl.source("pub use super :: columns :: %name ;", &[("%name", one(column.name))]);
            }
            dsl.source("pub use super :: table as %name ;", &[("%name", one(table.name))]);
        });
        of_table(&table, module);
        module.text("pub mod columns").group(Delim::Brace, |columns| {
            columns.source(COLUMNS, &[]);
            imports(&table, columns, Below::Columns);
            table.columns.iter().for_each(|column| of_column(column, columns));
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
    let (keys, rest) = match rest {
        [Tt::Group(group), rest @ ..] if group.delim == Delim::Paren => {
            let is_name = |tree: &&Tt| matches!(tree, Tt::Ident { .. });
            (group.trees.iter().filter(is_name).collect(), rest)
        }
        _ => (Vec::new(), rest),
    };
    let [Tt::Group(body)] = rest else { return Err(MALFORMED) };
    let columns = read_columns(&body.trees)?;
    let keys = if keys.is_empty() { id_of(&columns) } else { keys };
    Ok(Table { imports, name, keys, columns })
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

fn id_of<'a>(columns: &[Column<'a>]) -> Vec<&'a Tt> {
    let is_id = |column: &&Column<'_>| name_of(column.name) == Some(Name::new("id"));
    columns.iter().find(is_id).map(|column| column.name).into_iter().collect()
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Below {
    Table,
    /// One module further down: a path from `super` has one more of it.
    Columns,
}

fn imports(table: &Table<'_>, to: &mut Emit<'_>, below: Below) {
    if table.imports.is_empty() {
        to.source("use diesel :: sql_types :: * ;", &[]);
    }
    for import in &table.imports {
        let is_super = |tree: &Tt| name_of(tree) == Some(Name::new("super"));
        match import {
            [word, first, ..] if below == Below::Columns && is_super(first) => {
                to.own(one(word)).text("super ::").own(&import[1..]).text(";");
            }
            _ => {
                to.own(import).text(";");
            }
        }
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
    let keys: Vec<&[Tt]> = table.keys.iter().map(|key| one(key)).collect();
    let key = |to: &mut Emit<'_>| match keys.as_slice() {
        [only] => {
            to.own(only);
        }
        all => list(to, all),
    };
    to.text("pub const all_columns :");
    list(to, &names);
    to.text("=");
    list(to, &names);
    to.text("; pub type SqlType =");
    list(to, &tys);
    to.text(";").source(TABLE, &[]);
    to.text("impl diesel :: Table for table").group(Delim::Brace, |items| {
        items.text("type PrimaryKey =");
        key(items);
        items.text("; type AllColumns =");
        list(items, &names);
        items.source("; fn primary_key ( & self ) -> Self :: PrimaryKey", &[]);
        items.group(Delim::Brace, |body| key(body));
        items.source("fn all_columns ( ) -> Self :: AllColumns", &[]);
        items.group(Delim::Brace, |body| list(body, &names));
    });
}

fn of_column(column: &Column<'_>, to: &mut Emit<'_>) {
    let own = [("%name", one(column.name)), ("%ty", column.ty)];
    to.source(COLUMN, &own);
    let has = |words: &[&str]| {
        let mut names = column.ty.iter().filter_map(name_of);
        names.any(|name| words.contains(&name.as_str()))
    };
    let is_number = has(&NUMBERS);
    if is_number || has(&TIMES) {
        for (op, method) in &OPS[..if is_number { 4 } else { 2 }] {
            let [op, method] = [op, method].map(|word| to.word(word));
            let own = [own[0], ("%op", one(&op)), ("%method", one(&method))];
            to.source(OPERATOR, &own);
        }
    }
}

const OPS: [(&str, &str); 4] = [("Add", "add"), ("Sub", "sub"), ("Mul", "mul"), ("Div", "div")];

const NUMBERS: [&str; 17] = [
    "SmallInt",
    "Int2",
    "Smallint",
    "SmallSerial",
    "Integer",
    "Int4",
    "Serial",
    "BigInt",
    "Int8",
    "Bigint",
    "BigSerial",
    "Decimal",
    "Float",
    "Float4",
    "Float8",
    "Double",
    "Numeric",
];

const TIMES: [&str; 6] = ["Time", "Date", "Timestamp", "Timestamptz", "Cidr", "Inet"];

const TABLE: &str = "
# [ derive ( Debug , Clone , Copy , Default ) ] pub struct table ;
impl table { pub fn star ( & self ) -> star { star } }
pub type BoxedQuery < DB , ST = SqlType > = diesel :: internal :: table_macro :: BoxedSelectStatement < ST , diesel :: internal :: table_macro :: FromClause < table > , DB > ;
impl diesel :: QuerySource for table {
    type FromClause = diesel :: internal :: table_macro :: StaticQueryFragmentInstance < table > ;
    type DefaultSelection = < Self as diesel :: Table > :: AllColumns ;
    fn from_clause ( & self ) -> Self :: FromClause { :: core :: privlint :: opaque ( ) }
    fn default_selection ( & self ) -> Self :: DefaultSelection { :: core :: privlint :: opaque ( ) }
}
impl diesel :: query_builder :: AsQuery for table {
    type SqlType = SqlType ;
    type Query = diesel :: internal :: table_macro :: SelectStatement < diesel :: internal :: table_macro :: FromClause < Self > > ;
    fn as_query ( self ) -> Self :: Query { :: core :: privlint :: opaque ( ) }
}
impl < DB > diesel :: query_builder :: QueryFragment < DB > for table where DB : diesel :: backend :: Backend { }
impl diesel :: associations :: HasTable for table { type Table = Self ; fn table ( ) -> Self :: Table { table } }
impl diesel :: query_builder :: IntoUpdateTarget for table {
    type WhereClause = < < Self as diesel :: query_builder :: AsQuery > :: Query as diesel :: query_builder :: IntoUpdateTarget > :: WhereClause ;
    fn into_update_target ( self ) -> diesel :: query_builder :: UpdateTarget < Self :: Table , Self :: WhereClause > { :: core :: privlint :: opaque ( ) }
}
impl diesel :: query_source :: AppearsInFromClause < table > for table { type Count = diesel :: query_source :: Once ; }
impl < S > diesel :: query_source :: AppearsInFromClause < diesel :: query_source :: Alias < S > > for table where S : diesel :: query_source :: AliasSource { type Count = diesel :: query_source :: Never ; }
impl < Left , Right , Kind > diesel :: JoinTo < diesel :: internal :: table_macro :: Join < Left , Right , Kind > > for table where
    diesel :: internal :: table_macro :: Join < Left , Right , Kind > : diesel :: JoinTo < table > {
    type FromClause = diesel :: internal :: table_macro :: Join < Left , Right , Kind > ;
    type OnClause = < diesel :: internal :: table_macro :: Join < Left , Right , Kind > as diesel :: JoinTo < table > > :: OnClause ;
}
impl < Join , On > diesel :: JoinTo < diesel :: internal :: table_macro :: JoinOn < Join , On > > for table where
    diesel :: internal :: table_macro :: JoinOn < Join , On > : diesel :: JoinTo < table > {
    type FromClause = diesel :: internal :: table_macro :: JoinOn < Join , On > ;
    type OnClause = < diesel :: internal :: table_macro :: JoinOn < Join , On > as diesel :: JoinTo < table > > :: OnClause ;
}
impl < F , S , D , W , O , L , Of , G > diesel :: JoinTo < diesel :: internal :: table_macro :: SelectStatement < diesel :: internal :: table_macro :: FromClause < F > , S , D , W , O , L , Of , G > > for table where
    diesel :: internal :: table_macro :: SelectStatement < diesel :: internal :: table_macro :: FromClause < F > , S , D , W , O , L , Of , G > : diesel :: JoinTo < table > {
    type FromClause = diesel :: internal :: table_macro :: SelectStatement < diesel :: internal :: table_macro :: FromClause < F > , S , D , W , O , L , Of , G > ;
    type OnClause = < diesel :: internal :: table_macro :: SelectStatement < diesel :: internal :: table_macro :: FromClause < F > , S , D , W , O , L , Of , G > as diesel :: JoinTo < table > > :: OnClause ;
}
impl < QS , ST , DB > diesel :: JoinTo < diesel :: internal :: table_macro :: BoxedSelectStatement < diesel :: internal :: table_macro :: FromClause < QS > , ST , DB > > for table where
    diesel :: internal :: table_macro :: BoxedSelectStatement < diesel :: internal :: table_macro :: FromClause < QS > , ST , DB > : diesel :: JoinTo < table > {
    type FromClause = diesel :: internal :: table_macro :: BoxedSelectStatement < diesel :: internal :: table_macro :: FromClause < QS > , ST , DB > ;
    type OnClause = < diesel :: internal :: table_macro :: BoxedSelectStatement < diesel :: internal :: table_macro :: FromClause < QS > , ST , DB > as diesel :: JoinTo < table > > :: OnClause ;
}
impl < S > diesel :: JoinTo < diesel :: query_source :: Alias < S > > for table where diesel :: query_source :: Alias < S > : diesel :: JoinTo < table > {
    type FromClause = diesel :: query_source :: Alias < S > ;
    type OnClause = < diesel :: query_source :: Alias < S > as diesel :: JoinTo < table > > :: OnClause ;
}
impl < T > diesel :: insertable :: Insertable < T > for table where < table as diesel :: query_builder :: AsQuery > :: Query : diesel :: insertable :: Insertable < T > {
    type Values = < < table as diesel :: query_builder :: AsQuery > :: Query as diesel :: insertable :: Insertable < T > > :: Values ;
    fn values ( self ) -> Self :: Values { :: core :: privlint :: opaque ( ) }
}
";

const COLUMNS: &str = "
use :: diesel ; use super :: table ;
# [ derive ( Debug , Clone , Copy ) ] pub struct star ;
impl diesel :: Expression for star { type SqlType = diesel :: expression :: expression_types :: NotSelectable ; }
impl diesel :: SelectableExpression < table > for star { }
impl diesel :: AppearsOnTable < table > for star { }
";

const COLUMN: &str = "
# [ derive ( Debug , Clone , Copy , Default ) ] pub struct %name ;
impl diesel :: expression :: Expression for %name { type SqlType = %ty ; }
impl < DB > diesel :: query_builder :: QueryFragment < DB > for %name where DB : diesel :: backend :: Backend { }
impl < QS > diesel :: SelectableExpression < QS > for %name { }
impl < QS > diesel :: AppearsOnTable < QS > for %name { }
impl diesel :: expression :: ValidGrouping < ( ) > for %name { type IsAggregate = diesel :: expression :: is_aggregate :: No ; }
impl diesel :: query_source :: Column for %name { type Table = super :: table ; const NAME : & 'static str = \"\" ; }
impl < T > diesel :: EqAll < T > for %name where T : diesel :: expression :: AsExpression < %ty > {
    type Output = diesel :: dsl :: Eq < Self , T :: Expression > ;
    fn eq_all ( self , rhs : T ) -> Self :: Output { :: core :: privlint :: opaque ( ) }
}
";

const OPERATOR: &str = "
impl < Rhs > :: core :: ops :: %op < Rhs > for %name where Rhs : diesel :: expression :: AsExpression < < < %name as diesel :: Expression > :: SqlType as diesel :: sql_types :: ops :: %op > :: Rhs > {
    type Output = diesel :: internal :: table_macro :: ops :: %op < Self , Rhs :: Expression > ;
    fn %method ( self , rhs : Rhs ) -> Self :: Output { :: core :: privlint :: opaque ( ) }
}
";
