//! Model of `thiserror`: its derive stands for the language's `Error`.
