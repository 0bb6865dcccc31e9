import TextUI

/// Outside the macro: `#expect` cannot call what changes its subject.
func press(_ key: Key, _ area: inout TextArea) -> Editing { area.handle(key) }

func press<Name>(_ key: Key, _ form: inout Form<Name>) -> FormEvent<Name> { form.handle(key) }
