extension String {
    /// Nil unless the bytes of the range are UTF-8 throughout.
    ///
    /// By way of a span: a record of absences has a dozen short texts, and the generic initialiser of the
    /// standard library costs more than the text itself.
    init?(_ bytes: [UInt8], in range: Range<Int>) {
        // What is wrong with the bytes does not matter to anyone.
        guard let text = try? UTF8Span(validating: bytes.span.extracting(range)) else { return nil }
        self.init(copying: text)
    }
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let text = try? UTF8Span(validating: bytes.span) else { return nil }
        self.init(copying: text)
    }
}
