//! The front end: from a selection to a program whose names are resolved and whose bodies are typed.
//!
//! A typed program borrows its names, so it is handed to a view; `analyse` is one, `debug resolution` another.

use rayon::prelude::*;

use crate::{
    config::Config,
    facts::Terms,
    flow::Bodies,
    names::{Names, NamesProblem},
    program::{self, Program},
    types::Types,
    workspace::{self, Selection, Workspace},
};

use super::{Failure, Input, Stage, Watch, rules};

/// A program as views see it.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'a> {
    pub workspace: &'a Workspace,
    pub program: &'a Program,
    /// Those of the workspace are inferred.
    pub bodies: &'a Bodies<'a, 'a>,
    pub config: &'a Config,
    pub terms: &'a Terms,
    pub problems: &'a [NamesProblem],
}

impl<'a> Typed<'a> {
    pub fn types(&self) -> &'a Types<'a> {
        self.bodies.types
    }

    pub fn names(&self) -> &'a Names {
        self.bodies.types.names
    }
}

/// What is left once the view is gone.
#[derive(Debug)]
pub struct Read {
    pub workspace: Workspace,
    pub program: Program,
}

/// Must run on threads of [`program::workers`].
pub fn with_types<T>(
    input: &Input,
    watch: &dyn Watch,
    view: impl FnOnce(&Typed<'_>) -> T,
) -> Result<(T, Read), Failure> {
    watch.begin(Stage::Metadata);
    let cache = input.cache.as_ref();
    let mut workspace = workspace::load(&input.selection, cache)?;
    watch.begin(Stage::Rules);
    let texts = rules::find(&workspace, input)?;
    let config = texts.check()?;
    if config.scope.tests && !input.selection.tests {
        watch.begin(Stage::Metadata);
        let selection = Selection { tests: true, ..input.selection.clone() };
        workspace = workspace::load(&selection, cache)?;
    }
    if !config.models.is_empty() {
        let note = "`models` names folders, but this version reads no models beside its own";
        workspace.notes.push(note.to_owned());
    }
    watch.begin(Stage::Read);
    let begin_names = || watch.begin(Stage::Names);
    let named = config.named();
    let (mut program, mut names, problems) =
        program::read(&workspace, &config.scope, cache, &named, &begin_names);
    // Once more, now that the places of the rules can stand beside those of the sources.
    let (config, terms, _) = texts.read(&mut program.sources);
    watch.begin(Stage::Types);
    let types = Types::new(&names);
    let bodies = Bodies::new(&types);
    bodies.infer_workspace();
    let typed = Typed {
        workspace: &workspace,
        program: &program,
        bodies: &bodies,
        config: &config,
        terms: &terms,
        problems: &problems,
    };
    let seen = view(&typed);
    input.memory.end(bodies);
    input.memory.end(types);
    // A million small pieces take their time.
    std::mem::take(&mut names.files).into_par_iter().for_each(|file| input.memory.end(file));
    input.memory.end((names, problems));
    Ok((seen, Read { workspace, program }))
}
