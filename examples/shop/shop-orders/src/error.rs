//! What can go wrong with an order. No variant holds anything of the customer, so that errors can be
//! logged and shown.

use shop_model::OrderId;

#[derive(Debug, thiserror::Error)]
pub enum OrderError {
    #[error("the basket is empty")]
    EmptyBasket,
    #[error("article {0} is not in the catalogue")]
    UnknownArticle(u32),
    #[error("article {0} is only sold with a prescription")]
    NeedsPrescription(u32),
    #[error("this customer is too young for an article in the basket")]
    TooYoung,
    #[error("order {0} does not exist")]
    NotFound(OrderId),
    #[error("the payment was declined")]
    Declined,
    #[error("the order needs a review before it is accepted")]
    NeedsReview,
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
    #[error("a stored order cannot be read")]
    Corrupt,
}
