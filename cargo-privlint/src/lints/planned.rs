//! Names that are lints though nothing checks them in this version: levels and suppressions may name them.

use super::{Group, Known};
use crate::config::Level::{self, Allow, Deny, Warn};

pub(super) const PLANNED: &[Known] = &[
    planned("tag_type_conflict", Group::Tagging, Warn),
    planned("training_use", Group::Purpose, Deny),
    planned("missing_consent_check", Group::Purpose, Deny),
    planned("unknown_purpose", Group::Purpose, Allow),
    planned("retention_not_enforced", Group::Retention, Warn),
    planned("erasure_gap", Group::Rights, Warn),
    planned("soft_delete_only", Group::Rights, Warn),
    planned("export_gap", Group::Rights, Warn),
    planned("instrument_captures_personal_data", Group::Disclosure, Warn),
    planned("personal_data_in_error", Group::Disclosure, Warn),
    planned("personal_data_in_url", Group::Disclosure, Warn),
    planned("debug_exposes_personal_data", Group::Disclosure, Warn),
    planned("serialize_exposes_personal_data", Group::Disclosure, Warn),
    planned("missing_access_check", Group::Disclosure, Warn),
    planned("missing_audit", Group::Disclosure, Warn),
    planned("unused_personal_data", Group::Minimisation, Allow),
    planned("inventory_drift", Group::Governance, Deny),
    planned("unanalysed_code", Group::Governance, Warn),
];

const fn planned(name: &'static str, group: Group, level: Level) -> Known {
    Known { name, group, level }
}
