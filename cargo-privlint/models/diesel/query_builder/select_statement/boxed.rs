pub struct BoxedSelectStatement<ST, QS, DB> { of: QS, kind: ST, backend: DB }
