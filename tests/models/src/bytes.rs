use bytes::{Buf, BufMut, Bytes, BytesMut};

fn all(text: String) -> Bytes {
    let mut out = BytesMut::with_capacity(8);
    out.put_slice(text.as_bytes());
    out.put_u8(1);
    out.extend_from_slice(b"x");
    let mut bytes: Bytes = out.freeze();
    let _: (usize, bool, &[u8]) = (bytes.remaining(), bytes.is_empty(), bytes.chunk());
    let head: Bytes = bytes.split_to(1);
    let _: Bytes = Bytes::from(text).slice(0..1);
    head
}
