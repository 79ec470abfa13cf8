//! The articles that the shop sells.

use std::collections::BTreeMap;

use shop_model::OrderLine;

use crate::error::OrderError;

/// An article. Its name is that of a thing: no person is called that.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Article {
    pub number: u32,
    pub name: String,
    pub price_cents: i64,
    pub needs_prescription: bool,
    pub adults_only: bool,
}

#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    articles: BTreeMap<u32, Article>,
}

impl Catalogue {
    pub fn new(articles: Vec<Article>) -> Self {
        let articles = articles.into_iter().map(|article| (article.number, article)).collect();
        Self { articles }
    }

    pub fn article(&self, number: u32) -> Result<&Article, OrderError> {
        let article = self.articles.get(&number).ok_or(OrderError::UnknownArticle(number))?;
        // What is for sale is public: the name is the article's.
        tracing::trace!(number, name = %article.name, "looked up");
        Ok(article)
    }

    /// The price of the lines, each of which has to be in the catalogue.
    pub fn total_cents(&self, lines: &[OrderLine]) -> Result<i64, OrderError> {
        let mut total = 0;
        for line in lines {
            total += self.article(line.article)?.price_cents * i64::from(line.quantity);
        }
        Ok(total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_is_the_sum_of_its_lines() {
        let catalogue = Catalogue::new(vec![Article {
            number: 7,
            name: "Thermometer".to_owned(),
            price_cents: 1250,
            needs_prescription: false,
            adults_only: false,
        }]);
        let line = OrderLine { article: 7, quantity: 2, prescription: None };
        assert_eq!(catalogue.total_cents(std::slice::from_ref(&line)).ok(), Some(2500));
        let unknown = OrderLine { article: 8, ..line };
        assert!(matches!(catalogue.total_cents(&[unknown]), Err(OrderError::UnknownArticle(8))));
    }
}
