//! Catalogues on paper.

use std::path::Path;

use shop_model::Customer;

use crate::error::MarketingError;
use crate::subscription::has_consented;

/// The stickers for everybody who wants a catalogue.
pub fn stickers(customers: &[Customer]) -> Vec<String> {
    let readers = customers.iter().filter(|customer| has_consented(customer));
    readers.map(Customer::courier_note).collect()
}

/// Writes the sheet that goes to the printer in the basement.
pub fn write_sheet(path: &Path, customers: &[Customer]) -> Result<usize, MarketingError> {
    let stickers = stickers(customers);
    std::fs::write(path, stickers.join("\n\n"))?;
    Ok(stickers.len())
}
