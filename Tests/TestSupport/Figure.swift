/// One line of figures that the long campaign reads: numbers are added up over its parts, `most…` is the highest.
public func report(figure name: String, _ values: KeyValuePairs<String, Int>) {
    let list = values.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    print("figure \(name): \(list)")
}
