use http::header::{CONTENT_TYPE, HeaderName};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri};

fn all(uri: &Uri) -> http::Result<Response<String>> {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    let _: Option<&str> = headers.get("x").and_then(|value| value.to_str().ok());
    for (name, value) in &headers {
        let _: (&HeaderName, &HeaderValue) = (name, value);
    }
    let request: Request<()> = Request::builder().method(Method::GET).uri(uri.path()).body(())?;
    let (parts, ()) = request.into_parts();
    let _: (&Uri, &Method) = (&parts.uri, &parts.method);
    let status = StatusCode::from_u16(204).unwrap_or(StatusCode::OK);
    let _: (u16, bool, Option<&str>) = (status.as_u16(), status.is_success(), uri.query());
    Response::builder().status(status).header("x", "y").body(String::new())
}
