//! What dependencies declare, from their sources or from the index, and what of it a run reads.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::{path::PathBuf, sync::Arc};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Expansions,
    crate_set::CrateSet,
    crates::start_of,
    dependencies::{Crate, hands_on},
    load::{Start, Tree},
    mentions::words,
    stored::{Head, ImageHead, Seen, read_head, read_image, write_head, write_image},
    wanted::{Candidate, Wanted},
};
use crate::{
    hir::{
        ByName, CrateId, HirFile, ItemId, Name, Spelling,
        pack::{self, Declared, Meanings, Packed},
    },
    names::{CrateOrigin, LoadedFiles, Names, Needed, PrimTy, Unread},
    span::FileId,
    workspace::{DiskCache, Kept, build_output},
};

/// So many crates are read at the same time: as long as they are, all that stands in their files is in memory.
const AT_ONCE: usize = 24;

/// A dependency that is needed.
#[derive(Default)]
pub(super) struct KnownCrate {
    head: Head,
    /// Its files as they were read, until its macro calls are expanded.
    read: Option<ReadFiles>,
    /// What its macros made be read besides.
    pub by_macros: Seen,
    pub built: Vec<(String, Option<PathBuf>)>,
    /// Under which the index keeps its declarations.
    key: Option<String>,
    packed: Option<Packed>,
}

struct ReadFiles {
    bytes: Vec<u8>,
    ids: Vec<FileId>,
    mod_files: Vec<((usize, ItemId), usize)>,
}

impl KnownCrate {
    fn of_tree(tree: Tree) -> KnownCrate {
        let LoadedFiles { files, mod_files } = tree.files;
        let head = Head { hands_on: hands_on(&files), seen: tree.seen };
        let read = ReadFiles {
            bytes: pack::pack(&files),
            ids: files.iter().map(|file| file.file).collect(),
            mod_files: mod_files.into_iter().collect(),
        };
        KnownCrate { head, read: Some(read), ..KnownCrate::default() }
    }

    pub fn take_files(&mut self) -> LoadedFiles {
        let Some(ReadFiles { bytes, ids, mod_files }) = self.read.take() else {
            return LoadedFiles::default();
        };
        let files = pack::unpack(&bytes, &ids).unwrap_or_default();
        LoadedFiles { files, mod_files: mod_files.into_iter().collect() }
    }

    /// Modules, imports and macros.
    pub fn scopes(&self) -> Option<HirFile> {
        // Nobody is told where any of it stands.
        let declared = self.open(FileId(0))?;
        let scopes: Vec<ItemId> = declared.ids().filter(|&id| declared.is_scope(id)).collect();
        declared.file_of(&scopes)
    }

    fn open(&self, file: FileId) -> Option<Declared> {
        Declared::read(self.packed.clone()?, file)
    }
}

impl Expansions<'_> {
    pub(super) fn find_needed(&mut self, models: &Names) -> Vec<Needed> {
        self.foreseen = self.foreseen_texts();
        let mut wave = self.dependencies.named_at_hand(self.program, models);
        let foreseen = self.foreseen.iter();
        wave.extend(foreseen.flat_map(|(krate, text)| self.dependencies.named_in(*krate, text)));
        let mut asked: FxHashSet<CrateId> = FxHashSet::default();
        let mut all = Vec::new();
        while !wave.is_empty() {
            wave.sort_unstable();
            wave.retain(|&krate| asked.insert(krate));
            let known = self.load_heads(&wave);
            let mut next = Vec::new();
            for (&krate, known) in wave.iter().zip(known) {
                next.extend(self.dependencies.externs(krate, &known.head.hands_on));
                self.known.insert(krate, known);
            }
            all.append(&mut wave);
            wave = next;
        }
        all.sort_unstable();
        self.read_images(&all);
        let needed = |krate: CrateId| {
            let KnownCrate { head, packed, .. } = &self.known[&krate];
            let sees = self.dependencies.externs(krate, &head.hands_on);
            Needed { krate, sees, is_known: packed.is_some() }
        };
        all.into_iter().map(needed).collect()
    }

    /// The heads of crates, from the index or else from the files.
    fn load_heads(&mut self, crates: &[CrateId]) -> Vec<KnownCrate> {
        let starts: Vec<Start> = crates.iter().map(|&krate| self.start(krate)).collect();
        let cache = self.program.cache.clone();
        let read = |start: &Start| read_head(cache.as_ref()?, start);
        let heads: Vec<Option<Head>> = starts.par_iter().map(read).collect();
        let unknown = starts.iter().zip(&heads).filter(|(_, head)| head.is_none());
        let unknown: Vec<Start> = unknown.map(|(start, _)| start.clone()).collect();
        let mut read = self.read_crates(&unknown).into_iter();
        let known = heads.into_iter().map(|head| match head {
            Some(head) => KnownCrate { head, ..KnownCrate::default() },
            None => read.next().unwrap_or_default(),
        });
        known.collect()
    }

    fn read_crates(&mut self, starts: &[Start]) -> Vec<KnownCrate> {
        starts.chunks(AT_ONCE).flat_map(|starts| self.read_few(starts)).collect()
    }

    fn read_few(&mut self, starts: &[Start]) -> Vec<KnownCrate> {
        let mut trees = self.program.load_trees(starts);
        for (tree, start) in trees.iter_mut().zip(starts) {
            tree.seen.rest_on_mark(&start.path);
        }
        let known: Vec<KnownCrate> = trees.into_par_iter().map(KnownCrate::of_tree).collect();
        if let Some(cache) = &self.program.cache {
            starts
                .par_iter()
                .zip(&known)
                .for_each(|(start, known)| write_head(cache, start, &known.head));
        }
        known
    }

    fn start(&self, krate: CrateId) -> Start {
        start_of(self.program, krate, self.dependencies.get(krate).root.clone())
    }

    /// The declarations that the index holds; of the other crates, the files.
    fn read_images(&mut self, crates: &[CrateId]) {
        for &krate in crates {
            let key = self.image_key(krate);
            self.known_mut(krate).key = key;
        }
        let cache = self.program.cache.clone();
        let ids = self.ids_by_key();
        let read = |&krate: &CrateId| self.read_image(cache.as_ref()?, krate, &ids);
        let images: Vec<Option<Packed>> = crates.par_iter().map(read).collect();
        let mut unread = Vec::new();
        for (&krate, image) in crates.iter().zip(images) {
            let known = self.known_mut(krate);
            if image.is_none() && known.read.is_none() {
                unread.push(krate);
            }
            known.packed = image;
        }
        let starts: Vec<Start> = unread.iter().map(|&krate| self.start(krate)).collect();
        for (krate, read) in unread.into_iter().zip(self.read_crates(&starts)) {
            self.known_mut(krate).read = read.read;
        }
    }

    fn known_mut(&mut self, krate: CrateId) -> &mut KnownCrate {
        self.known.entry(krate).or_default()
    }

    /// What a crate's declarations depend on: its own files, what of other crates decides about its macros, and
    /// which libraries have models.
    fn image_key(&self, krate: CrateId) -> Option<String> {
        let Head { seen, hands_on } = &self.known[&krate].head;
        if seen.is_unsure {
            return None;
        }
        let start = self.start(krate);
        let of = |salt: u8| {
            let mut hasher = DefaultHasher::new();
            (salt, &seen.files, &seen.absent).hash(&mut hasher);
            hasher
        };
        let mut hashers = [of(0), of(1)];
        let mut add = |text: &str| hashers.iter_mut().for_each(|hasher| text.hash(hasher));
        for (name, it) in &self.dependencies.get(krate).externs {
            if self.dependencies.get(*it).origin == CrateOrigin::Model {
                add(name.as_str());
                add(&self.crate_key(*it)?);
            }
        }
        for it in self.dependencies.externs(krate, hands_on) {
            add(self.known.get(&it)?.key.as_deref()?);
        }
        let [a, b] = hashers.map(|hasher| hasher.finish());
        let own = start.reader.key.as_deref()?;
        Some(format!("declarations\n{own}\n{}\n{a:016x}{b:016x}", start.path.to_str()?))
    }

    /// What tells one crate from another in every run.
    fn crate_key(&self, krate: CrateId) -> Option<String> {
        let data = &self.program.crates[krate.0 as usize];
        match data.origin {
            CrateOrigin::Model => Some(format!("model {}", data.name)),
            CrateOrigin::Dependency => {
                let reader = &self.program.readers[krate.0 as usize];
                Some(format!("crate {} {}", data.name, reader.key.as_deref()?))
            }
            CrateOrigin::Library | CrateOrigin::Workspace => None,
        }
    }

    /// The crates that others' declarations may name.
    fn ids_by_key(&self) -> FxHashMap<String, CrateId> {
        let all = (0..self.program.crates.len() as u32).map(CrateId);
        let named = all.filter(|krate| {
            let origin = self.program.crates[krate.0 as usize].origin;
            origin == CrateOrigin::Model || self.known.contains_key(krate)
        });
        named.filter_map(|krate| Some((self.crate_key(krate)?, krate))).collect()
    }

    fn read_image(
        &self,
        cache: &DiskCache,
        krate: CrateId,
        ids: &FxHashMap<String, CrateId>,
    ) -> Option<Packed> {
        let key = self.known[&krate].key.as_deref()?;
        let is_valid = |head: &ImageHead| {
            head.built.iter().all(|(path, found)| self.built(krate, path) == *found)
        };
        let (head, Kept { bytes, start }) = read_image(cache, key, is_valid)?;
        let crates = head.crates.iter().map(|key| ids.get(key).copied()).collect::<Option<_>>()?;
        Some(Packed { bytes, start, crates })
    }

    fn built(&self, krate: CrateId, path: &str) -> Option<PathBuf> {
        let workspace = self.workspace?;
        let (package, _) = self.program.crates[krate.0 as usize].target?;
        build_output(&workspace.root, &workspace.package(package).name, path)
    }

    pub(super) fn keep_declared(
        &mut self,
        krate: CrateId,
        declared: &HirFile,
        meanings: &dyn Meanings,
    ) {
        let Some(packed) = pack::pack_declared(declared, meanings) else { return };
        let crates: Option<Vec<String>> =
            packed.crates.iter().map(|&krate| self.crate_key(krate)).collect();
        let (cache, root) = (self.program.cache.clone(), self.dependencies.get(krate).root.clone());
        let known = self.known_mut(krate);
        let (mut seen, built) =
            (std::mem::take(&mut known.by_macros), std::mem::take(&mut known.built));
        seen.rest_on_mark(&root);
        if let (Some(cache), Some(key), Some(crates)) = (cache, &known.key, crates) {
            write_image(
                &cache,
                key,
                &ImageHead { seen, built, crates },
                &packed.bytes[packed.start..],
            );
        }
        known.packed = Some(packed);
    }

    /// What code at hand may come to.
    pub(super) fn wanted(&mut self, models: &Names) -> Unread {
        let (crates, candidates) = self.candidates();
        let of_models = models.defs.iter().map(|def| def.name.spelling());
        let at_hand = self.dependencies.at_hand().flat_map(|krate| &krate.externs);
        let seen_at_hand = self.visible(at_hand.map(|(_, krate)| *krate), &crates);
        let of_models = of_models.chain(primitives());
        let candidates: Arc<[Candidate]> = candidates.into();
        let mut wanted = Wanted::new(candidates.clone(), seen_at_hand, of_models);
        if self.is_everything {
            (0..candidates.len()).for_each(|idx| wanted.keep_all_of(idx));
        }
        for name in self.named_in_texts() {
            wanted.mention(name);
        }
        for word in self.named.iter().flat_map(|path| words(path)) {
            let named = crates.iter().enumerate();
            let named = named.filter(|(_, krate)| self.name_of(**krate) == *word);
            named.for_each(|(idx, _)| wanted.keep_all_of(idx));
            wanted.mention(Spelling::of(word.as_bytes()));
        }
        let kept = wanted.find();
        self.found = Some(wanted);
        self.known.clear();
        self.foreseen.clear();
        self.program.forget_words();
        let n_items = kept.iter().map(Vec::len).sum();
        Unread::new(crates, n_items, move |idx| {
            let Candidate { declared, .. } = &candidates[idx];
            declared.file_of(&kept[idx])
        })
    }

    /// Every name in the texts at hand; once or more, but mostly once.
    fn named_in_texts(&self) -> Vec<Spelling> {
        let files = self.dependencies.files_at_hand();
        let of_files = files.filter_map(|file| self.program.file(file));
        let mut met = ByName::default();
        let is_new = |name: &&Name| std::mem::replace(met.slot(**name), 1) == 0;
        let of_files = of_files.flat_map(|info| &info.words.all).filter(is_new);
        let of_files = of_files.map(|name| name.spelling());
        let of_texts = self.foreseen.iter().flat_map(|(_, text)| words(text));
        let of_texts = of_texts.map(|word| Spelling::of(word.as_bytes()));
        of_files.chain(of_texts).collect()
    }

    /// The crates that are known, with what they declare.
    fn candidates(&mut self) -> (Vec<CrateId>, Vec<Candidate>) {
        let mut crates: Vec<CrateId> = self.known.keys().copied().collect();
        crates.sort_unstable();
        let files: Vec<FileId> = crates.iter().map(|&krate| self.add_root(krate)).collect();
        let packed = crates.iter().map(|krate| self.known.get_mut(krate)?.packed.take());
        let packed: Vec<Option<Packed>> = packed.collect();
        let named: Vec<Vec<CrateId>> = packed
            .iter()
            .map(|it| it.as_ref().map_or(Vec::new(), |it| it.crates.clone()))
            .collect();
        let open = |(packed, file): (Option<Packed>, FileId)| Declared::read(packed?, file);
        let opened: Vec<Option<Declared>> = packed.into_par_iter().zip(files).map(open).collect();
        let opened = crates.into_iter().zip(named).zip(opened);
        let opened = opened.filter_map(|((krate, named), it)| Some((krate, (named, it?))));
        let (crates, opened): (Vec<CrateId>, Vec<(Vec<CrateId>, Declared)>) = opened.unzip();
        let mut found_in: FxHashMap<CrateId, CrateSet> = FxHashMap::default();
        let see = |(&krate, (named, declared)): (&CrateId, (Vec<CrateId>, Declared))| {
            let externs = &self.dependencies.get(krate).externs;
            let all = externs.iter().map(|(_, krate)| *krate);
            let sees = self.visible(all.chain(named).chain([krate]), &crates);
            let mut found = |it: CrateId| -> CrateSet {
                let found = found_in.entry(it);
                found.or_insert_with(|| self.visible([it].into_iter(), &crates)).clone()
            };
            let externs = externs.iter().map(|(name, it)| (name.spelling(), found(*it))).collect();
            Candidate { declared, sees, externs }
        };
        let candidates = crates.iter().zip(opened).map(see).collect();
        (crates, candidates)
    }

    /// Which of `crates` somebody sees who names these: with what they hand on.
    fn visible(&self, named: impl Iterator<Item = CrateId>, crates: &[CrateId]) -> CrateSet {
        let mut seen: FxHashSet<CrateId> = FxHashSet::default();
        let mut open: Vec<CrateId> = named.collect();
        let mut set = CrateSet::default();
        while let Some(krate) = open.pop() {
            if !seen.insert(krate) {
                continue;
            }
            if let Ok(idx) = crates.binary_search(&krate) {
                set.insert(idx as u32);
            }
            let Crate { externs, origin, .. } = self.dependencies.get(krate);
            match self.known.get(&krate) {
                None if *origin == CrateOrigin::Dependency => {}
                Some(known) => {
                    let hands_on = &known.head.hands_on;
                    let handed = |name: &Name| hands_on.iter().any(|it| *name == it.as_str());
                    open.extend(externs.iter().filter(|it| handed(&it.0)).map(|it| it.1));
                }
                None => open.extend(externs.iter().map(|(_, krate)| *krate)),
            }
            open.extend(self.dependencies.source_of(krate));
        }
        set
    }

    /// Whether a file that a macro brought into a crate at hand speaks of what has not been read.
    pub(super) fn has_missed(&self, file: FileId) -> bool {
        let (Some(found), Some(info)) = (&self.found, self.program.file(file)) else {
            return false;
        };
        info.words.all.iter().any(|name| found.misses(name.spelling()))
    }

    fn name_of(&self, krate: CrateId) -> Name {
        self.program.crates[krate.0 as usize].name
    }

    /// A file of its own for what a crate declares.
    fn add_root(&mut self, krate: CrateId) -> FileId {
        self.program.add_declared(krate, &self.dependencies.get(krate).root)
    }
}

fn primitives() -> impl Iterator<Item = Spelling> {
    PrimTy::ALL.into_iter().map(|prim| Spelling::of(prim.name().as_bytes()))
}
