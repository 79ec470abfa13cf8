//! Legal bases: the terms of DPV 2.3 (`dpv/modules/legal_basis.csv`, `consent_types.csv`), below `LegalBasis`.
//!
//! Sorted by name without case, `_` and `-`.

use super::table::{Entry, term};

pub(super) static BASES: &[Entry] = &[
    term("Consent", &["LegalBasis"]),
    term("Contract", &["LegalBasis"]),
    term("ContractPerformance", &["Contract"]),
    term("DataTransferLegalBasis", &["LegalBasis"]),
    term("EnterIntoContract", &["Contract"]),
    term("ExplicitlyExpressedConsent", &["ExpressedConsent"]),
    term("ExpressedConsent", &["InformedConsent"]),
    term("ImpliedConsent", &["InformedConsent"]),
    term("InformedConsent", &["Consent"]),
    term("LegalBasis", &[]),
    term("LegalObligation", &["LegalBasis"]),
    term("LegitimateInterest", &["LegalBasis"]),
    term("LegitimateInterestOfController", &["LegitimateInterest"]),
    term("LegitimateInterestOfDataSubject", &["LegitimateInterest"]),
    term("LegitimateInterestOfThirdParty", &["LegitimateInterest"]),
    term("OfficialAuthorityOfController", &["LegalBasis"]),
    term("PublicInterest", &["LegalBasis"]),
    term("UninformedConsent", &["Consent"]),
    term("VitalInterest", &["LegalBasis"]),
    term("VitalInterestOfDataSubject", &["VitalInterestOfNaturalPerson"]),
    term("VitalInterestOfNaturalPerson", &["VitalInterest"]),
];
