//! Structs, unions and enums.

use super::{Cx, Ext, Parse, item::Made};
use crate::{
    hir::{Adt, AdtKind, FieldDecl, Generics, ItemKind, Name, Shape, Variant},
    syntax::Kw,
};

impl Cx<'_> {
    /// `struct A { … }`, `struct A(…);`, `struct A;`; the item begins at `lo`.
    pub fn strukt(&mut self, lo: u32) -> Parse<Made> {
        self.expect_kw(Kw::Struct, "struct")?;
        let name = self.name()?;
        let mut generics = self.generics()?;
        self.wheres(&mut generics)?;
        let (shape, fields) = self.fields()?;
        if shape != Shape::Named {
            self.wheres(&mut generics)?;
            self.semicolon()?;
        }
        Ok(self.sole(AdtKind::Struct, lo, name, generics, (shape, fields)))
    }

    pub fn union(&mut self, lo: u32) -> Parse<Made> {
        self.expect_kw(Kw::Union, "union")?;
        let name = self.name()?;
        let mut generics = self.generics()?;
        self.wheres(&mut generics)?;
        if !self.at_open(b'{') {
            return self.expected("curly braces");
        }
        let fields = self.fields()?;
        Ok(self.sole(AdtKind::Union, lo, name, generics, fields))
    }

    /// What a struct or a union is made of stands under its own name.
    fn sole(
        &mut self,
        kind: AdtKind,
        lo: u32,
        (name, at): (Name, Ext),
        generics: Generics,
        (shape, fields): (Shape, Vec<FieldDecl>),
    ) -> Made {
        let (name_span, span) = (self.src.span(at), self.src.span(self.since(lo)));
        let variant = Variant { name, name_span, span, attrs: Box::new([]), shape, fields };
        let adt = Adt { kind, generics, variants: vec![variant] };
        Made::named((name, at), ItemKind::Adt(Box::new(adt)))
    }

    pub fn enumeration(&mut self) -> Parse<Made> {
        self.expect_kw(Kw::Enum, "enum")?;
        let name = self.name()?;
        let mut generics = self.generics()?;
        self.wheres(&mut generics)?;
        self.open(b'{')?;
        let mut variants = Vec::new();
        self.commas(|cx| {
            variants.extend(cx.variant()?);
            Ok(())
        })?;
        self.close()?;
        variants.shrink_to_fit();
        let adt = Adt { kind: AdtKind::Enum, generics, variants };
        Ok(Made::named(name, ItemKind::Adt(Box::new(adt))))
    }

    fn variant(&mut self) -> Parse<Option<Variant>> {
        let start = self.lo();
        let attrs = self.outer_attrs()?;
        let mark = self.mark();
        self.vis()?;
        let (name, at) = self.name()?;
        let (shape, fields) = self.fields()?;
        if self.eat_op(b"=") {
            let value = self.at;
            self.skip_expr()?;
            self.constant(value..self.at);
        }
        if !attrs.is_active {
            self.leave_out(mark, start);
            return Ok(None);
        }
        let ext = self.since(at.lo);
        self.attributed_node(Ext { lo: start, hi: ext.hi }, ext);
        let (name_span, span) = (self.src.span(at), self.src.span(ext));
        let attrs = attrs.list.into();
        Ok(Some(Variant { name, name_span, span, attrs, shape, fields }))
    }

    fn fields(&mut self) -> Parse<(Shape, Vec<FieldDecl>)> {
        let shape = match self.peek().ch {
            b'{' => Shape::Named,
            b'(' => Shape::Tuple,
            _ => return Ok((Shape::Unit, Vec::new())),
        };
        self.bump();
        let mut fields: Vec<FieldDecl> = Vec::new();
        self.commas(|cx| {
            let number = fields.len();
            fields.extend(cx.field(shape, number)?);
            Ok(())
        })?;
        self.close()?;
        fields.shrink_to_fit();
        Ok((shape, fields))
    }

    fn field(&mut self, shape: Shape, number: usize) -> Parse<Option<FieldDecl>> {
        let start = self.lo();
        let attrs = self.outer_attrs()?;
        let mark = self.mark();
        let lo = self.lo();
        let vis = self.vis()?;
        let named = match shape {
            Shape::Named => {
                let name = self.name_or_underscore()?;
                self.expect_op(":")?;
                Some(name)
            }
            Shape::Tuple | Shape::Unit => None,
        };
        let (ty, ty_ext) = self.placed_ty()?;
        if self.eat_op(b"=") {
            self.skip_expr()?;
        }
        if !attrs.is_active {
            self.leave_out(mark, start);
            return Ok(None);
        }
        let ext = self.since(lo);
        self.attributed_node(Ext { lo: start, hi: ext.hi }, ext);
        let (name, at) = named.unwrap_or_else(|| (Name::new(&number.to_string()), ty_ext));
        Ok(Some(FieldDecl {
            name,
            name_span: self.src.span(at),
            span: self.src.span(ext),
            attrs: attrs.list.into(),
            vis,
            ty,
            ty_span: self.src.span(ty_ext),
        }))
    }
}
