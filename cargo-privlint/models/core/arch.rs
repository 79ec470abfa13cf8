#[rustc_builtin_macro = "asm"]
pub macro asm() {}
#[rustc_builtin_macro = "compile_error"]
pub macro global_asm() {}
#[rustc_builtin_macro = "asm"]
pub macro naked_asm() {}
