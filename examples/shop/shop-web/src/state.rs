//! What all requests share.

use shop_marketing::brightside::Brightside;
use shop_marketing::newsletter::Mailer;
use shop_marketing::subscription::Subscriptions;
use shop_model::protect::Pseudonyms;
use shop_orders::archive::SalesArchive;
use shop_orders::catalogue::{Article, Catalogue};
use shop_orders::payment::Sandbox;
use shop_orders::{Checkout, OrderStore};
use sqlx::sqlite::SqlitePoolOptions;

use crate::config::Config;
use crate::error::StartError;
use crate::repository::Repository;
use crate::sessions::Sessions;

pub struct AppState {
    pub archive: SalesArchive,
    pub brightside: Brightside,
    pub checkout: Checkout<Sandbox>,
    pub mailer: Mailer,
    pub pseudonyms: Pseudonyms,
    pub repository: Repository,
    pub sessions: Sessions,
    pub subscriptions: Subscriptions,
}

impl AppState {
    pub async fn connect(config: &Config) -> Result<Self, StartError> {
        let pool =
            SqlitePoolOptions::new().max_connections(8).connect(&config.database_url).await?;
        let pseudonyms = Pseudonyms::new(std::fs::read(&config.key_file)?)?;
        let orders = OrderStore::new(pool.clone());
        orders.create_tables().await?;
        let archive = SalesArchive::new(pool.clone());
        archive.create_tables().await?;
        let subscriptions = Subscriptions::new(pool.clone());
        subscriptions.create_tables().await?;
        let repository = Repository::new(pool.clone());
        repository.create_tables().await?;
        let sessions = Sessions::new(pool);
        sessions.create_tables().await?;
        Ok(Self {
            archive,
            brightside: Brightside::new(&config.marketing)?,
            checkout: Checkout::new(catalogue(), orders, Sandbox),
            mailer: Mailer::new(&config.marketing, pseudonyms.clone()),
            pseudonyms,
            repository,
            sessions,
            subscriptions,
        })
    }
}

fn catalogue() -> Catalogue {
    let article = |number, name: &str, price_cents| Article {
        number,
        name: name.to_owned(),
        price_cents,
        needs_prescription: false,
        adults_only: false,
    };
    Catalogue::new(vec![
        article(1, "Thermometer", 1250),
        Article { adults_only: true, ..article(2, "Juniper spirit", 2890) },
        Article { needs_prescription: true, ..article(3, "Insulin pen", 4200) },
    ])
}
