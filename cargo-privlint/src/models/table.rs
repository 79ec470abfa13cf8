//! The list of models: one row a crate, one line a file; a test holds it against the folder.

use super::{ModelCrate, ModelFile};

macro_rules! models {
    ($($name:literal edition $edition:literal needs [$($dep:literal),*] { $($path:literal)+ })*) => {
        &[$(ModelCrate {
            name: $name,
            edition: $edition,
            deps: &[$($dep),*],
            files: &[$(ModelFile {
                path: $path,
                text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/models/", $name, "/", $path)),
            }),+],
        }),*]
    };
}

pub(super) static CRATES: &[ModelCrate] = models! {
    "core" edition "2024" needs [] {
        "lib.rs" "any.rs" "array.rs" "ascii.rs" "borrow.rs" "cell.rs" "char.rs" "clone.rs"
        "cmp.rs" "convert.rs" "default.rs" "error.rs" "ffi.rs" "fmt/builders.rs" "fmt/mod.rs"
        "future.rs" "hash.rs" "hint.rs" "iter/adapters.rs" "iter/mod.rs" "iter/sources.rs"
        "iter/traits.rs" "macros.rs" "marker.rs" "mem.rs" "net.rs" "num.rs" "ops.rs" "option.rs"
        "panic.rs" "panicking.rs" "pin.rs" "prelude.rs" "privlint.rs" "ptr.rs" "result.rs"
        "slice.rs" "str.rs" "sync.rs" "task.rs" "time.rs"
    }
    "alloc" edition "2024" needs ["core"] {
        "lib.rs" "borrow.rs" "boxed.rs" "collections/binary_heap.rs" "collections/btree/map.rs"
        "collections/btree/mod.rs" "collections/btree/set.rs" "collections/linked_list.rs"
        "collections/mod.rs" "collections/vec_deque.rs" "ffi.rs" "fmt.rs" "prelude.rs" "rc.rs"
        "slice.rs" "str.rs" "string.rs" "sync.rs" "vec.rs"
    }
    "std" edition "2024" needs ["core", "alloc"] {
        "lib.rs" "backtrace.rs" "collections/hash/map.rs" "collections/hash/mod.rs"
        "collections/hash/set.rs" "collections/mod.rs" "env.rs" "ffi.rs" "fs.rs" "hash.rs"
        "io/buffered.rs" "io/error.rs" "io/mod.rs" "io/stdio.rs" "io/traits.rs" "macros.rs"
        "net.rs" "panic.rs" "path.rs" "prelude.rs" "process.rs" "sync/mod.rs" "sync/mpsc.rs"
        "sync/poison.rs" "thread.rs" "time.rs"
    }
    "privacy_derive" edition "2024" needs [] {
        "lib.rs"
    }
    "log" edition "2024" needs ["core", "alloc", "std"] {
        "lib.rs" "macros.rs"
    }
    "tracing_core" edition "2024" needs ["core", "alloc", "std"] {
        "lib.rs" "dispatcher.rs" "field.rs" "metadata.rs" "span.rs" "subscriber.rs"
    }
    "tracing" edition "2024" needs ["core", "alloc", "std", "tracing_core"] {
        "lib.rs" "field.rs" "instrument.rs" "macros.rs" "span.rs" "subscriber.rs"
    }
    "serde_core" edition "2024" needs ["core", "alloc", "std"] {
        "lib.rs" "de/ignored_any.rs" "de/impls.rs" "de/mod.rs" "de/value.rs" "ser/impls.rs"
        "ser/mod.rs"
    }
    "serde" edition "2024" needs ["core", "alloc", "std", "serde_core"] {
        "lib.rs"
    }
    "serde_json" edition "2024" needs ["core", "alloc", "std", "serde_core"] {
        "lib.rs" "de.rs" "error.rs" "macros.rs" "map.rs" "number.rs" "ser.rs" "value/from.rs"
        "value/index.rs" "value/mod.rs"
    }
    "bytes" edition "2024" needs ["core", "alloc", "std"] {
        "lib.rs" "buf/buf_impl.rs" "buf/buf_mut.rs" "buf/mod.rs" "bytes.rs" "bytes_mut.rs"
    }
    "http" edition "2024" needs ["core", "alloc", "std", "bytes"] {
        "lib.rs" "error.rs" "extensions.rs" "header/map.rs" "header/mod.rs" "header/name.rs"
        "header/value.rs" "method.rs" "request.rs" "response.rs" "status.rs" "uri/authority.rs"
        "uri/mod.rs" "uri/scheme.rs" "version.rs"
    }
    "url" edition "2024" needs ["core", "alloc", "std", "serde_core"] {
        "lib.rs" "host.rs" "parser.rs"
    }
    "futures_core" edition "2024" needs ["core", "alloc", "std"] {
        "lib.rs" "future.rs" "stream.rs"
    }
    "sqlx_core" edition "2024" needs ["core", "alloc", "std", "futures_core"] {
        "lib.rs" "acquire.rs" "arguments.rs" "column.rs" "connection.rs" "database.rs" "decode.rs"
        "encode.rs" "error.rs" "executor.rs" "from_row.rs" "pool/connection.rs" "pool/mod.rs"
        "pool/options.rs" "query.rs" "query_as.rs" "query_builder.rs" "query_scalar.rs" "raw_sql.rs"
        "row.rs" "sql_str.rs" "transaction.rs" "types/json.rs" "types/mod.rs"
    }
    "sqlx_sqlite" edition "2024" needs ["core", "alloc", "std", "sqlx_core"] {
        "lib.rs" "arguments.rs" "column.rs" "connection/mod.rs" "database.rs"
        "options/auto_vacuum.rs" "options/journal_mode.rs" "options/locking_mode.rs"
        "options/mod.rs" "options/synchronous.rs" "query_result.rs" "row.rs"
    }
    "sqlx_postgres" edition "2024" needs ["core", "alloc", "std", "sqlx_core"] {
        "lib.rs" "arguments.rs" "column.rs" "connection/mod.rs" "database.rs" "options/mod.rs"
        "options/ssl_mode.rs" "query_result.rs" "row.rs"
    }
    "sqlx" edition "2024" needs ["core", "alloc", "std", "sqlx_core", "sqlx_sqlite", "sqlx_postgres"] {
        "lib.rs"
    }
    "reqwest" edition "2024" needs ["core", "alloc", "std", "http", "bytes", "url", "serde_core", "futures_core"] {
        "lib.rs" "async_impl/body.rs" "async_impl/client.rs" "async_impl/mod.rs"
        "async_impl/multipart.rs" "async_impl/request.rs" "async_impl/response.rs" "error.rs"
        "into_url.rs" "redirect.rs"
    }
};
