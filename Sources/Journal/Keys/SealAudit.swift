#if DEBUG
    import Crypto
    import Synchronization

    /// What a build for tests asserts of every seal: no key meets a nonce twice with something else to say, whatever
    /// crashed, was put back or was cloned in between.
    ///
    /// Simulated worlds that begin from one seed have the same keys and nonces: each takes an audit of its own.
    final class SealAudit: Sendable {
        @TaskLocal static var current = SealAudit()

        private struct State {
            /// By key and nonce. The tag stands for all that was sealed: the same seal made again tells nobody
            /// anything.
            var tags: [SHA256.Digest: [UInt8]] = [:]
            var repeats = 0
        }

        private let state = Mutex(State())
        private let stopsAtRepeat: Bool

        init(stopsAtRepeat: Bool = true) { self.stopsAtRepeat = stopsAtRepeat }

        /// Pairs of a key and a nonce so far, and how often one came back.
        var counts: (pairs: Int, repeats: Int) { state.withLock { ($0.tags.count, $0.repeats) } }

        /// `sealed` is nonce ‖ ciphertext ‖ tag.
        func note(_ sealed: [UInt8], under key: SymmetricKey) {
            var pair = SHA256()
            key.withUnsafeBytes { pair.update(bufferPointer: $0) }
            pair.update(data: sealed.prefix(JournalFormat.nonceLength))
            let digest = pair.finalize()
            let tag = Array(sealed.suffix(JournalFormat.tagLength))
            let isRepeat = state.withLock { state in
                let known = state.tags.updateValue(tag, forKey: digest)
                let isRepeat = known != nil && known != tag
                if isRepeat { state.repeats += 1 }
                return isRepeat
            }
            precondition(!isRepeat || !stopsAtRepeat, "a key met a nonce again with something else to seal")
        }
    }
#endif
