import TextUI

/// A row that is found by typing the beginning of one of its words.
protocol Searchable: Sendable {
    associatedtype Identity: Hashable, Sendable
    var id: Identity { get }
    var searchText: String { get }
}

/// A list with one current row that is narrowed by typing, and then comes back as it was.
///
/// The rows are made when the register changes, not for every key: there may be thousands.
struct SearchedList<Row: Searchable>: Sendable {
    private var all: [Row] = []
    private(set) var search: WordSearch<Int>?
    private(set) var isTyping = false
    private var cursor = ListCursor()
    /// The current row: the order changes when something is recorded.
    private var selected: Row.Identity?
    /// The current row before the search.
    private var earlier: Row.Identity?

    var count: Int { search?.matches.count ?? all.count }

    /// Of the whole list, also while a part of it is shown.
    var total: Int { all.count }

    subscript(index: Int) -> Row { all[search?.matches[index] ?? index] }

    /// Nil for an empty list.
    var index: Int? { cursor.index(in: count) }

    var current: Row? { index.map { self[$0] } }

    /// The cursor stays with its row; where that is gone, it stays where it is.
    mutating func put(_ rows: [Row]) {
        all = rows
        if search != nil { searchAll() }
        select(selected)
    }

    mutating func select(_ row: Row.Identity?) {
        place(cursor.index)
        guard let row, let index = (0..<count).first(where: { self[$0].id == row }) else { return }
        place(index)
    }

    mutating func move(_ key: Key) {
        if cursor.handle(key, count: count) { place(cursor.index) }
    }

    /// Begins a search, or goes on with the one that stands.
    mutating func startTyping() {
        isTyping = true
        guard search == nil else { return }
        earlier = selected
        search = WordSearch()
        searchAll()
    }

    /// Leaves what was found, so that letters are keys again.
    mutating func stopTyping() { isTyping = false }

    mutating func leaveSearch() {
        search = nil
        isTyping = false
        select(earlier)
    }

    /// A key that is text while typing; nil leaves it to the bindings.
    mutating func typed(_ key: Key) -> Outcome? {
        guard isTyping, let before = search?.field.text else { return nil }
        let editing = search?.handle(key) ?? .ignored
        if search?.field.text != before { place(0) }
        switch editing {
        case .ignored: return nil
        case .moved, .edited, .full: return .stay
        case .refused: return .tell(.controlLeftOut)
        }
    }

    private mutating func searchAll() {
        let texts = all.enumerated().map { (item: $0.offset, text: $0.element.searchText) }
        search?.put(texts)
    }

    private mutating func place(_ index: Int) {
        cursor.index = max(0, min(index, count - 1))
        selected = current?.id
    }
}
