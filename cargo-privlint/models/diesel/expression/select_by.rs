pub struct SelectBy<T, DB> { of: T, backend: DB }
