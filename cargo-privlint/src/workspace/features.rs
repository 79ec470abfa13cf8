//! Which features are on where cargo's resolver could not be asked: a fixpoint over the known packages.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::closest;

use super::error::LoadError;
use super::metadata::{RawDependency, RawPackage};
use super::select::FeatureSelection;

/// What is on in one package.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct Enabled {
    pub(super) features: BTreeSet<String>,
    /// Keys of the optional dependencies that are on.
    pub(super) optional: BTreeSet<String>,
}

impl Enabled {
    pub(super) fn has(&self, dependency: &RawDependency) -> bool {
        !dependency.optional || self.optional.contains(dependency.key())
    }
}

/// One for each package, in the same order.
pub(super) fn resolve_features(
    packages: &[RawPackage],
    selection: &FeatureSelection,
) -> Result<Vec<Enabled>, LoadError> {
    let mut enabled = vec![Enabled::default(); packages.len()];
    for (package, enabled) in packages.iter().zip(&mut enabled) {
        if package.is_member {
            enabled.features.extend(features_at_start(package, selection));
        }
    }
    if let FeatureSelection::Some { features, .. } = selection {
        for feature in features {
            check_feature(feature, packages)?;
        }
    }
    let by_name: BTreeMap<&str, usize> =
        packages.iter().enumerate().map(|(i, package)| (package.name.as_str(), i)).collect();
    while propagate(packages, &by_name, &mut enabled) {}
    Ok(enabled)
}

fn features_at_start(package: &RawPackage, selection: &FeatureSelection) -> Vec<String> {
    let declared = &package.declared_features;
    match selection {
        FeatureSelection::All => declared.keys().cloned().collect(),
        FeatureSelection::Some { features, default } => {
            let asked = features.iter().map(|feature| match feature.split_once('/') {
                Some((name, feature)) if name == package.name => feature,
                _ => feature.as_str(),
            });
            asked
                .chain(default.then_some("default"))
                .filter(|&feature| declared.contains_key(feature) || feature.contains('/'))
                .map(str::to_owned)
                .collect()
        }
    }
}

/// As cargo: one member has to know it.
fn check_feature(feature: &str, packages: &[RawPackage]) -> Result<(), LoadError> {
    let members = || packages.iter().filter(|package| package.is_member);
    let (owner, name) = feature.split_once('/').map_or((None, feature), |(o, f)| (Some(o), f));
    let known = match owner {
        None => members().any(|package| package.declared_features.contains_key(name)),
        Some(owner) => match members().find(|package| package.name == owner) {
            Some(package) => package.declared_features.contains_key(name),
            None => members().flat_map(|p| &p.dependencies).any(|d| d.key() == owner),
        },
    };
    if known {
        return Ok(());
    }
    let all = members().flat_map(|package| package.declared_features.keys().map(String::as_str));
    Err(LoadError::new(format!("no selected package has the feature `{feature}`"))
        .help(closest(name, all).map(|near| format!("did you mean `{near}`?"))))
}

/// One round; whether anything was added.
fn propagate(
    packages: &[RawPackage],
    by_name: &BTreeMap<&str, usize>,
    enabled: &mut [Enabled],
) -> bool {
    let mut changed = false;
    for (i, package) in packages.iter().enumerate() {
        let mut own = enabled[i].clone();
        let mut for_others: Vec<(usize, String)> = Vec::new();
        let reached: Vec<String> = own.features.iter().cloned().collect();
        for feature in &reached {
            let values = package.declared_features.get(feature);
            let direct = feature.contains('/').then(|| vec![feature.clone()]);
            for value in values.cloned().or(direct).into_iter().flatten() {
                enable_value(package, by_name, &value, &mut own, &mut for_others);
            }
        }
        for dependency in package.dependencies.iter().filter(|d| own.has(d)) {
            if let Some(&target) = by_name.get(dependency.name.as_str()) {
                let default = dependency.default_features.then(|| "default".to_owned());
                let asked = dependency.features.iter().cloned().chain(default);
                for_others.extend(asked.map(|feature| (target, feature)));
            }
        }
        changed |= own != enabled[i];
        enabled[i] = own;
        for (target, feature) in for_others {
            if packages[target].declared_features.contains_key(&feature) {
                changed |= enabled[target].features.insert(feature);
            }
        }
    }
    changed
}

/// `dep:x`, `x/y`, `x?/y`, or another feature.
fn enable_value(
    package: &RawPackage,
    by_name: &BTreeMap<&str, usize>,
    value: &str,
    own: &mut Enabled,
    for_others: &mut Vec<(usize, String)>,
) {
    if let Some(dependency) = value.strip_prefix("dep:") {
        own.optional.insert(dependency.to_owned());
        return;
    }
    let Some((key, feature)) = value.split_once('/') else {
        own.features.insert(value.to_owned());
        return;
    };
    let (key, is_weak) = key.strip_suffix('?').map_or((key, false), |key| (key, true));
    let Some(dependency) = package.dependencies.iter().find(|d| d.key() == key) else { return };
    if dependency.optional && !is_weak {
        own.optional.insert(key.to_owned());
        if package.declared_features.contains_key(key) {
            own.features.insert(key.to_owned());
        }
    }
    if own.has(dependency)
        && let Some(&target) = by_name.get(dependency.name.as_str())
    {
        for_others.push((target, feature.to_owned()));
    }
}
