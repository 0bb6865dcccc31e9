import Journal

extension UnfitPlace {
    var sentence: String {
        switch self {
        case .disk(.network): "de gegevensmap staat op een netwerkschijf"
        case .disk(.memory): "de gegevensmap staat in het geheugen (tmpfs)"
        case .disk(.program): "de gegevensmap staat op een schijf die een ander programma nabootst (FUSE)"
        case .replicated(let replicator, let folder):
            "de gegevensmap staat in een map die \(replicator.name) kopieert (\(folder))"
        }
    }

    /// What is given up by working here all the same.
    var loss: String {
        switch self {
        case .disk(.network):
            "\"opgeslagen\" is hier niet zeker na stroomuitval, en twee computers kunnen tegelijk schrijven"
        case .disk(.memory): "alles is hier weg zodra de computer uitgaat"
        case .disk(.program): "\"opgeslagen\" is hier niet zeker na stroomuitval"
        case .replicated(let replicator, _):
            "\(replicator.name) kan oude bestanden terugzetten, en bewaart na wissen nog kopieën"
        }
    }
}

extension UnfitPlace.Replicator {
    fileprivate var name: String {
        switch self {
        case .git: "git"
        case .syncthing: "Syncthing"
        case .resilio: "Resilio Sync"
        case .nextcloud: "Nextcloud"
        case .dropbox: "Dropbox"
        }
    }
}

extension Failure {
    init(_ place: UnfitPlace) {
        self.init(
            .permissions, "\(place.sentence); \(place.loss)",
            try: "een map op de eigen schijf met --map MAP; of --toch-hier als je dat verlies accepteert")
    }
}
