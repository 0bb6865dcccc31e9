import TestSupport

@testable import spreekuur

extension ScriptedTerminal: Interface {}
