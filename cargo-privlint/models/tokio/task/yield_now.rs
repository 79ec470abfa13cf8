pub async fn yield_now() {}
