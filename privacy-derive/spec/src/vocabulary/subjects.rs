//! Data subjects: the terms of DPV 2.3 (`dpv/modules/entities_datasubject.csv`), below `HumanSubject`.
//!
//! Sorted by name without case, `_` and `-`.

use super::table::{Entry, term};

pub(super) static SUBJECTS: &[Entry] = &[
    term("Adult", &["HumanSubject"]),
    term("Applicant", &["HumanSubject"]),
    term("AsylumSeeker", &["VulnerableHuman"]),
    term("Child", &["VulnerableHuman"]),
    term("Citizen", &["HumanSubject"]),
    term("Client", &["Customer"]),
    term("Consumer", &["HumanSubject"]),
    term("Customer", &["HumanSubject"]),
    term("DataSubject", &["HumanSubject"]),
    term("ElderlyDataSubject", &["VulnerableDataSubject"]),
    term("ElderlyHuman", &["VulnerableHuman"]),
    term("Employee", &["HumanSubject"]),
    term("GuardianOfDataSubject", &["GuardianOfHuman"]),
    term("GuardianOfHuman", &["HumanSubject"]),
    term("HumanSubject", &[]),
    term("Immigrant", &["HumanSubject"]),
    term("JobApplicant", &["HumanSubject"]),
    term("Member", &["HumanSubject"]),
    term("MentallyVulnerableDataSubject", &["MentallyVulnerableHuman", "VulnerableDataSubject"]),
    term("MentallyVulnerableHuman", &["VulnerableHuman"]),
    term("NonCitizen", &["HumanSubject"]),
    term("ParentOfDataSubject", &["ParentOfHuman"]),
    term("ParentOfHuman", &["HumanSubject"]),
    term("Participant", &["HumanSubject"]),
    term("Patient", &["HumanSubject"]),
    term("Student", &["HumanSubject"]),
    term("Subscriber", &["HumanSubject"]),
    term("Tourist", &["HumanSubject"]),
    term("User", &["HumanSubject"]),
    term("Visitor", &["HumanSubject"]),
    term("VulnerableDataSubject", &["VulnerableHuman"]),
    term("VulnerableHuman", &["HumanSubject"]),
];
