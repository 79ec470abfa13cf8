use url::Url;
use uuid::Uuid;

fn all(text: &str) -> Result<String, Box<dyn std::error::Error>> {
    let id: Uuid = text.parse()?;
    let other = Uuid::parse_str(text)?;
    let _: (u128, &[u8; 16], bool) = (id.as_u128(), id.as_bytes(), other.is_nil());
    let mut url = Url::parse(text)?;
    url.set_query(Some("a=b"));
    let _: (&str, Option<&str>, Option<u16>) = (url.path(), url.host_str(), url.port());
    Ok(format!("{} {} {}", Uuid::new_v4().simple(), id.hyphenated(), url.join("x")?))
}
