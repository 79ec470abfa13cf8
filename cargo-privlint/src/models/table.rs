//! The list of models: one row a crate, one line a file; a test holds it against the folder.

use super::{ModelCrate, ModelFile, OldLayout};

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
            packed: include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/models/", $name, "/packed")),
        }),*]
    };
}

pub(super) static CRATES: &[ModelCrate] = models! {
    "core" edition "2024" needs [] {
        "lib.rs" "any.rs" "arch.rs" "array.rs" "ascii.rs" "assert_matches.rs" "borrow.rs" "cell.rs" "char.rs" "clone.rs"
        "cmp.rs" "convert.rs" "default.rs" "error.rs" "f32.rs" "f64.rs" "ffi.rs" "fmt/builders.rs" "fmt/mod.rs"
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
        "io/buffered.rs" "io/error.rs" "io/mod.rs" "io/stdio.rs" "macros.rs"
        "net.rs" "os.rs" "panic.rs" "panicking.rs" "path.rs" "prelude.rs" "process.rs"
        "sync/mod.rs" "sync/mpsc.rs" "sync/poison.rs" "thread.rs" "time.rs"
    }
    "privacy_derive" edition "2024" needs [] {
        "lib.rs"
    }
    "log" edition "2024" needs ["core", "alloc", "std"] {
        "lib.rs" "macros.rs"
    }
    "slog" edition "2024" needs ["core", "alloc", "std"] {
        "lib.rs" "macros.rs"
    }
    "slog_scope" edition "2024" needs ["core", "alloc", "std", "slog"] {
        "lib.rs"
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
        "uri/builder.rs" "uri/mod.rs" "uri/path.rs" "uri/port.rs" "uri/scheme.rs" "version.rs"
    }
    "chrono" edition "2024" needs ["core", "alloc", "std", "serde_core"] {
        "lib.rs" "datetime/mod.rs" "format/formatting.rs" "format/mod.rs" "format/strftime.rs"
        "month.rs" "naive/date/mod.rs" "naive/datetime/mod.rs" "naive/isoweek.rs" "naive/mod.rs"
        "naive/time/mod.rs" "offset/fixed.rs" "offset/local/mod.rs" "offset/mod.rs" "offset/utc.rs"
        "round.rs" "time_delta.rs" "traits.rs" "weekday.rs"
    }
    "uuid" edition "2024" needs ["core", "alloc", "std", "serde_core"] {
        "lib.rs" "error.rs" "fmt.rs" "parser.rs"
    }
    "form_urlencoded" edition "2024" needs ["core", "alloc", "std"] {
        "lib.rs"
    }
    "url" edition "2024" needs ["core", "alloc", "std", "serde_core", "form_urlencoded"] {
        "lib.rs" "host.rs" "origin.rs" "parser.rs" "path_segments.rs" "slicing.rs"
    }
    "thiserror" edition "2024" needs ["core", "alloc", "std"] {
        "lib.rs"
    }
    "anyhow" edition "2024" needs ["core", "alloc", "std"] {
        "lib.rs" "context.rs" "error.rs" "macros.rs"
    }
    "futures_core" edition "2024" needs ["core", "alloc", "std"] {
        "lib.rs" "future.rs" "stream.rs"
    }
    "futures_macro" edition "2024" needs ["core"] {
        "lib.rs"
    }
    "tokio" edition "2024" needs ["core", "alloc", "std"] {
        "lib.rs" "fs/canonicalize.rs" "fs/copy.rs" "fs/create_dir.rs" "fs/create_dir_all.rs"
        "fs/file.rs" "fs/metadata.rs" "fs/mod.rs" "fs/open_options.rs" "fs/read.rs"
        "fs/read_to_string.rs" "fs/remove_dir.rs" "fs/remove_dir_all.rs" "fs/remove_file.rs"
        "fs/rename.rs" "fs/try_exists.rs" "fs/write.rs" "io/async_buf_read.rs" "io/async_read.rs"
        "io/async_seek.rs" "io/async_write.rs" "io/mod.rs" "io/read_buf.rs" "io/split.rs"
        "io/stderr.rs" "io/stdin.rs" "io/stdout.rs"
        "io/util/async_buf_read_ext.rs" "io/util/async_read_ext.rs" "io/util/async_seek_ext.rs" "io/util/async_write_ext.rs"
        "io/util/buf_reader.rs" "io/util/buf_writer.rs" "io/util/copy.rs" "io/util/lines.rs"
        "io/util/mod.rs" "io/util/take.rs" "macros/join.rs" "macros/mod.rs" "macros/pin.rs" "macros/select.rs"
        "macros/support.rs" "macros/try_join.rs" "net/addr.rs" "net/lookup_host.rs" "net/mod.rs"
        "net/tcp/listener.rs" "net/tcp/mod.rs" "net/tcp/split.rs" "net/tcp/split_owned.rs"
        "net/tcp/stream.rs" "net/udp.rs" "runtime/builder.rs" "runtime/handle.rs" "runtime/mod.rs"
        "runtime/runtime.rs" "runtime/task/abort.rs" "runtime/task/error.rs" "runtime/task/id.rs"
        "runtime/task/join.rs" "runtime/task/mod.rs" "signal/ctrl_c.rs" "signal/mod.rs"
        "signal/unix.rs" "sync/barrier.rs" "sync/batch_semaphore.rs" "sync/broadcast.rs"
        "sync/mod.rs" "sync/mpsc/bounded.rs" "sync/mpsc/error.rs" "sync/mpsc/mod.rs"
        "sync/mpsc/unbounded.rs" "sync/mutex.rs" "sync/notify.rs" "sync/once_cell.rs"
        "sync/oneshot.rs" "sync/rwlock.rs" "sync/rwlock/owned_read_guard.rs"
        "sync/rwlock/owned_write_guard.rs" "sync/rwlock/read_guard.rs" "sync/rwlock/write_guard.rs"
        "sync/semaphore.rs" "sync/watch.rs" "task/blocking.rs" "task/join_set.rs" "task/local.rs"
        "task/mod.rs" "task/spawn.rs" "task/yield_now.rs" "time/error.rs" "time/instant.rs"
        "time/interval.rs" "time/mod.rs" "time/sleep.rs" "time/timeout.rs"
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
        "lib.rs" "macros.rs"
    }
    "reqwest" edition "2024" needs ["core", "alloc", "std", "http", "bytes", "url", "serde_core", "futures_core"] {
        "lib.rs" "async_impl/body.rs" "async_impl/client.rs" "async_impl/mod.rs"
        "async_impl/multipart.rs" "async_impl/request.rs" "async_impl/response.rs" "error.rs"
        "into_url.rs" "redirect.rs"
    }
    "lettre" edition "2024" needs ["core", "alloc", "std"] {
        "lib.rs" "address/envelope.rs" "address/mod.rs" "address/types.rs" "error.rs" "executor.rs"
        "message/attachment.rs" "message/body.rs" "message/header/content_type.rs"
        "message/header/mod.rs" "message/header/textual.rs" "message/mailbox/mod.rs"
        "message/mailbox/types.rs" "message/mimebody.rs" "message/mod.rs" "transport/mod.rs"
        "transport/smtp/async_transport.rs" "transport/smtp/authentication.rs"
        "transport/smtp/error.rs" "transport/smtp/mod.rs" "transport/smtp/response.rs"
        "transport/smtp/transport.rs"
    }
    "axum_core" edition "2024" needs ["core", "alloc", "std", "http", "bytes"] {
        "lib.rs" "body.rs" "error.rs" "extract/default_body_limit.rs" "extract/from_ref.rs"
        "extract/mod.rs" "extract/option.rs" "response/append_headers.rs"
        "response/into_response.rs" "response/into_response_parts.rs" "response/mod.rs"
    }
    "axum" edition "2024" needs ["core", "alloc", "std", "axum_core", "http", "serde_core", "bytes", "tokio"] {
        "lib.rs" "body.rs" "extension.rs" "extract/connect_info.rs" "extract/matched_path.rs"
        "extract/mod.rs" "extract/original_uri.rs" "extract/path/mod.rs" "extract/query.rs"
        "extract/rejection.rs" "extract/state.rs" "form.rs" "handler/mod.rs" "json.rs"
        "middleware/from_fn.rs" "middleware/mod.rs" "response/mod.rs" "response/redirect.rs"
        "routing/into_make_service.rs" "routing/method_filter.rs" "routing/method_routing.rs"
        "routing/mod.rs" "serve/listener.rs" "serve/mod.rs"
    }
    "hybrid_array" edition "2024" needs ["core", "alloc", "std"] {
        "lib.rs"
    }
    "crypto_common" edition "2024" needs ["core", "alloc", "std", "hybrid_array"] {
        "lib.rs"
    }
    "digest" edition "2024" needs ["core", "alloc", "std", "crypto_common"] {
        "lib.rs" "digest.rs" "mac.rs"
    }
    "hmac" edition "2024" needs ["core", "alloc", "std", "digest", "crypto_common"] {
        "lib.rs" "simple.rs"
    }
    "sha2" edition "2024" needs ["core", "alloc", "std", "digest", "crypto_common"] {
        "lib.rs"
    }
    "hex" edition "2024" needs ["core", "alloc", "std"] {
        "lib.rs" "error.rs"
    }
    "paste" edition "2024" needs [] {
        "lib.rs"
    }
    "pastey" edition "2024" needs [] {
        "lib.rs"
    }
    "getset" edition "2024" needs [] {
        "lib.rs"
    }
    "derive_getters" edition "2024" needs [] {
        "lib.rs"
    }
    "derive_new" edition "2024" needs [] {
        "lib.rs"
    }
    "derive_builder_macro" edition "2024" needs [] {
        "lib.rs"
    }
    "typed_builder_macro" edition "2024" needs [] {
        "lib.rs"
    }
    "bon_macros" edition "2024" needs [] {
        "lib.rs"
    }
    "derive_more_impl" edition "2024" needs [] {
        "lib.rs"
    }
    "strum_macros" edition "2024" needs [] {
        "lib.rs"
    }
    "sea_orm_macros" edition "2024" needs [] {
        "lib.rs"
    }
    "rocket_codegen" edition "2024" needs [] {
        "lib.rs"
    }
    "num_derive" edition "2024" needs [] {
        "lib.rs"
    }
    "diesel_derives" edition "2024" needs [] {
        "lib.rs"
    }
    "diesel" edition "2024" needs ["core", "alloc", "std", "diesel_derives"] {
        "lib.rs" "expression/functions/mod.rs" "expression/grouped.rs" "expression/mod.rs"
        "expression/select_by.rs" "expression_methods/bool_expression_methods.rs"
        "expression_methods/global_expression_methods.rs" "expression_methods/mod.rs"
        "expression_methods/text_expression_methods.rs" "internal/mod.rs" "internal/table_macro.rs"
        "macros.rs" "pg/expression/expression_methods.rs" "pg/expression/mod.rs" "pg/mod.rs"
        "query_builder/delete_statement/mod.rs" "query_builder/from_clause.rs"
        "query_builder/functions.rs" "query_builder/insert_statement/mod.rs" "query_builder/mod.rs"
        "query_builder/select_statement/boxed.rs" "query_builder/select_statement/mod.rs"
        "query_builder/sql_query.rs" "query_builder/update_statement/mod.rs" "query_dsl/join_dsl.rs"
        "query_dsl/load_dsl.rs" "query_dsl/mod.rs" "query_dsl/save_changes_dsl.rs"
        "query_source/aliasing/alias.rs" "query_source/aliasing/aliased_field.rs"
        "query_source/aliasing/mod.rs" "query_source/mod.rs" "result.rs" "upsert/mod.rs"
        "upsert/on_conflict_extension.rs"
    }
    "diesel_async" edition "2024" needs ["core", "alloc", "std", "diesel"] {
        "lib.rs" "run_query_dsl.rs"
    }
    "clap_derive" edition "2024" needs [] {
        "lib.rs"
    }
    "derive_more" edition "2024" needs ["core", "alloc", "std", "derive_more_impl"] {
        "lib.rs"
    }
    "derive_builder" edition "2024" needs ["core", "alloc", "std", "derive_builder_macro"] {
        "lib.rs"
    }
    "typed_builder" edition "2024" needs ["core", "alloc", "std", "typed_builder_macro"] {
        "lib.rs"
    }
    "bon" edition "2024" needs ["core", "alloc", "std", "bon_macros"] {
        "lib.rs"
    }
    "strum" edition "2024" needs ["core", "alloc", "std", "strum_macros"] {
        "lib.rs"
    }
    "clap" edition "2024" needs ["core", "alloc", "std", "clap_derive"] {
        "lib.rs"
    }
    "sea_orm" edition "2024" needs ["core", "alloc", "std", "sea_orm_macros"] {
        "lib.rs" "entity.rs" "query.rs"
    }
};

/// Procedural-macro crates.
pub(super) const PROC_MACROS: &[&str] = &[
    "derive_more",
    "getset",
    "derive_getters",
    "derive_new",
    "derive_builder_macro",
    "typed_builder_macro",
    "bon_macros",
    "derive_more_impl",
    "strum_macros",
    "sea_orm_macros",
    "rocket_codegen",
    "num_derive",
    "clap_derive",
    "diesel_derives",
    "futures_macro",
    "paste",
    "pastey",
];

/// Models that give way to the library's own source.
pub(super) const STAND_INS: &[&str] =
    &["derive_builder", "typed_builder", "bon", "strum", "clap", "sea_orm"];

/// Libraries that held, before this version, what another crate's model describes.
pub(super) const OLD_LAYOUTS: &[OldLayout] =
    &[OldLayout { library: "serde", before: (1, 0, 220), model: "serde_core" }];
