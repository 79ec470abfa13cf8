//! Paths with wildcards: `shop::marketing::*`, `**::Secret`.

use std::fmt;

/// A path of Rust items in which `*` stands for one segment and `**` for any number.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct PathPattern {
    segments: Vec<Segment>,
}

#[derive(Clone, PartialEq, Eq, Hash, Debug)]
enum Segment {
    Name(String),
    One,
    Many,
}

impl PathPattern {
    /// The error says what is wrong with the text.
    pub fn parse(text: &str) -> Result<PathPattern, String> {
        let segments = text.trim().split("::").map(|segment| match segment.trim() {
            "" => Err("a segment is empty".to_owned()),
            "*" => Ok(Segment::One),
            "**" => Ok(Segment::Many),
            name if name.contains('*') => {
                Err(format!("`*` stands for a whole segment, which `{name}` is not"))
            }
            name => {
                let plain = name.strip_prefix("r#").unwrap_or(name);
                if plain.chars().all(|c| c.is_alphanumeric() || c == '_') {
                    Ok(Segment::Name(plain.to_owned()))
                } else {
                    Err(format!("`{name}` is no name of an item"))
                }
            }
        });
        Ok(PathPattern { segments: segments.collect::<Result<_, _>>()? })
    }

    /// Matches no item. It stands where the text was wrong, so that the mistakes beside it are still told.
    pub(super) fn nowhere() -> PathPattern {
        PathPattern { segments: Vec::new() }
    }

    /// At most the product of both lengths in steps: only the last `**` is ever tried again.
    pub fn matches(&self, path: &[&str]) -> bool {
        let (mut at, mut i) = (0, 0);
        let mut retry: Option<(usize, usize)> = None;
        while i < path.len() {
            match self.segments.get(at) {
                Some(Segment::Many) => {
                    retry = Some((at, i));
                    at += 1;
                    continue;
                }
                Some(Segment::One) => {
                    (at, i) = (at + 1, i + 1);
                    continue;
                }
                Some(Segment::Name(name)) if name == path[i] => {
                    (at, i) = (at + 1, i + 1);
                    continue;
                }
                Some(Segment::Name(_)) | None => {}
            }
            let Some((many, from)) = retry else { return false };
            retry = Some((many, from + 1));
            (at, i) = (many + 1, from + 1);
        }
        self.segments[at..].iter().all(|segment| *segment == Segment::Many)
    }

    /// The segments where there is no wildcard, so that it names one item.
    pub fn literal(&self) -> Option<Vec<&str>> {
        self.segments.iter().map(Segment::name).collect()
    }
}

impl PathPattern {
    /// The first segment of every path that matches, where that is one name.
    pub fn first(&self) -> Option<&str> {
        self.segments.first().and_then(Segment::name)
    }

    /// The last segment, likewise.
    pub fn last(&self) -> Option<&str> {
        self.segments.last().and_then(Segment::name)
    }
}

impl Segment {
    fn name(&self) -> Option<&str> {
        match self {
            Segment::Name(name) => Some(name),
            Segment::One | Segment::Many => None,
        }
    }
}

impl fmt::Display for PathPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, segment) in self.segments.iter().enumerate() {
            f.write_str(if i > 0 { "::" } else { "" })?;
            f.write_str(match segment {
                Segment::Name(name) => name,
                Segment::One => "*",
                Segment::Many => "**",
            })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::PathPattern;

    fn matches(pattern: &str, path: &str) -> bool {
        let path: Vec<&str> = path.split("::").collect();
        PathPattern::parse(pattern).expect("parses").matches(&path)
    }

    #[test]
    fn stars_stand_for_segments() {
        assert!(matches("shop::mail::*", "shop::mail::send"));
        assert!(!matches("shop::mail::*", "shop::mail"));
        assert!(!matches("shop::mail::*", "shop::mail::smtp::send"));
        assert!(matches("shop::mail::**", "shop::mail::smtp::send"));
        assert!(matches("shop::**", "shop"));
        assert!(matches("**::Secret", "Secret"));
        assert!(matches("**::a::b", "a::a::c::a::b"));
        assert!(matches("a::**::b::*::c", "a::b::b::x::c"));
        assert!(!matches("**::a::b", "a::b::c"));
        assert!(!matches("shop", "shop_mail"));
    }

    #[test]
    fn many_stars_cost_no_more_than_the_product() {
        let pattern = format!("{}b", "**::a::".repeat(200));
        assert!(!matches(&pattern, &format!("{}c", "a::".repeat(2000))));
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for text in ["", "a::", "a::b*", "Vec<T>", "a.b"] {
            assert!(PathPattern::parse(text).is_err(), "{text}");
        }
    }
}
