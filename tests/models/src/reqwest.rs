use std::time::Duration;

use reqwest::header::{HeaderMap, USER_AGENT};
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode, Url};

async fn all(url: &str, body: &[(&str, &str)]) -> Result<String, reqwest::Error> {
    let client = Client::builder()
        .timeout(Duration::from_secs(1))
        .user_agent("x")
        .default_headers(HeaderMap::new())
        .build()?;
    let request: RequestBuilder = client.post(url).header(USER_AGENT, "x").bearer_auth("t");
    let answer: Response = request.query(body).json(body).send().await?.error_for_status()?;
    let _: (StatusCode, &HeaderMap, &Url) = (answer.status(), answer.headers(), answer.url());
    let list: Vec<String> = answer.json().await?;
    let second = client.request(Method::PUT, url).form(body).basic_auth("u", Some("p")).build()?;
    let answer = client.execute(second).await?;
    let _: usize = list.len() + answer.bytes().await?.len();
    let error = client.get(url).body("x").send().await.err();
    let _: Option<&Url> = error.as_ref().and_then(reqwest::Error::url);
    reqwest::get(url).await?.text().await
}
