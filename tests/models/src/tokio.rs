use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Mutex, RwLock, Semaphore, broadcast, mpsc, oneshot, watch};
use tokio::task::{JoinHandle, JoinSet};

async fn files() -> std::io::Result<String> {
    tokio::fs::create_dir_all("a").await?;
    tokio::fs::write("a/b", b"x").await?;
    let mut file = tokio::fs::File::open("a/b").await?;
    let mut text = String::new();
    file.read_to_string(&mut text).await?;
    tokio::fs::read_to_string("a/b").await
}

async fn serve(listener: TcpListener) -> std::io::Result<()> {
    let (stream, _peer): (TcpStream, std::net::SocketAddr) = listener.accept().await?;
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    while let Some(line) = lines.next_line().await? {
        write.write_all(line.as_bytes()).await?;
    }
    write.flush().await
}

async fn channels() -> Option<u32> {
    let (sender, mut receiver) = mpsc::channel::<u32>(1);
    sender.send(1).await.ok()?;
    let (once, answer) = oneshot::channel::<u32>();
    once.send(2).ok()?;
    let (wide, mut heard) = broadcast::channel::<u32>(1);
    wide.send(3).ok()?;
    let (state, seen) = watch::channel(4_u32);
    state.send(5).ok()?;
    let n = *seen.borrow();
    Some(n + receiver.recv().await? + answer.await.ok()? + heard.recv().await.ok()?)
}

async fn all(shared: Arc<Mutex<Vec<u32>>>, table: &RwLock<Vec<u32>>) -> std::io::Result<u32> {
    shared.lock().await.push(1);
    table.write().await.push(table.read().await.len() as u32);
    let permit = Semaphore::new(1);
    let _permit = permit.acquire().await;
    let task: JoinHandle<Option<u32>> = tokio::spawn(channels());
    let mut set = JoinSet::new();
    set.spawn(async { 1_u32 });
    let n: u32 = tokio::task::spawn_blocking(|| 3).await?;
    let (a, b) = tokio::join!(files(), tokio::time::timeout(Duration::from_secs(1), files()));
    let (c, d) = tokio::try_join!(files(), async { Ok::<_, std::io::Error>(1_u32) })?;
    tokio::select! {
        done = set.join_next() => { let _: bool = done.is_some(); }
        () = tokio::time::sleep(Duration::from_millis(1)) => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    let _: (String, usize) = (a?, b??.len() + c.len());
    Ok(n + d + task.await?.unwrap_or_default())
}
