use std::collections::BTreeMap;

use serde::de::{DeserializeOwned, Error as _};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value, json};

#[derive(Serialize, Deserialize)]
struct User {
    email: String,
    tags: Vec<Option<u32>>,
    more: BTreeMap<String, Value>,
}

struct Secret(String);

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Secret", 1)?;
        fields.serialize_field("text", "***")?;
        fields.end()
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.is_empty() { Err(D::Error::custom("empty")) } else { Ok(Secret(text)) }
    }
}

fn read<T: DeserializeOwned>(text: &str) -> serde_json::Result<T> {
    serde_json::from_str(text)
}

fn all(user: &User) -> Result<String, serde_json::Error> {
    let mut value = json!({ "email": user.email, "list": [1, null, user.tags], "more": user.more });
    value["email"] = Value::from("x");
    let mut map = Map::new();
    map.insert("k".to_owned(), value.clone());
    let _: Option<&str> = value.get("email").and_then(Value::as_str);
    let _: Option<&Value> = map.values().next();
    map.entry("n").or_insert(Value::Null);
    for (key, value) in &map {
        let _: (&String, &Value) = (key, value);
    }
    let back: User = serde_json::from_value(serde_json::to_value(user)?)?;
    let again: User = read(&serde_json::to_string_pretty(&back)?)?;
    let bytes: Vec<u8> = serde_json::to_vec(&again)?;
    let error = serde_json::from_slice::<User>(&bytes).err();
    let _: Option<usize> = error.as_ref().map(serde_json::Error::line);
    serde_json::to_string(&Secret(String::new()))
}
