import Attendance

extension Refusal {
    /// What is wrong, in one Dutch sentence. It names a pupil by number, never by name.
    public var sentence: String {
        switch self {
        case .folderAlreadyStarted: "deze gegevensmap is al in gebruik"
        case .schoolUnknown(let brin): "school \(brin.text) is hier niet bekend"
        case .schoolExists(let brin): "school \(brin.text) staat er al in"
        case .pupilUnknown(let number, let school):
            "leerling \(number) is niet bekend bij school \(school.text)"
        case .pupilGone: "deze leerling is hier niet meer bekend"
        case .pupilExists(let number): "leerling \(number.text) staat er al in"
        case .importUnknown(let number): "er is geen inlezing met nummer \(number.value)"
        case .importAlreadyTakenBack(let number): "inlezing \(number.value) is al teruggenomen"
        case .importInUse(let number, let pupils):
            "inlezing \(number.value) kan niet terug: van \(pupils) leerlingen is al meer vastgelegd"
        case .correspondentUnknown: "van deze afzender is hier geen sleutel bevestigd"
        case .packageWrongWay:
            "dit pakket is niet voor deze rol: een lijst gaat naar de leerplichtambtenaar, een terugkoppeling "
                + "naar de school"
        case .packageExpired(let day): "dit pakket was te openen tot en met \(day.dated)"
        case .packageFromFuture(let day): "dit pakket is gemaakt op \(day.dated), en dat moet nog komen"
        case .packageReused: "dit pakket heeft het nummer van een ander pakket dat al geopend is"
        case .packageOfOtherSchool(let brin): "in dit pakket staat iets van een andere school: \(brin.text)"
        case .officeHourUnknown(let key):
            "er is geen spreekuur op \(key.day.dated) bij school \(key.school.text)"
        case .officeHourBegun(let key):
            "het spreekuur van \(key.day.dated) is al begonnen; de lijst ligt vast"
        case .noLessonsThatDay(let day, let reason): "op \(day.dated) zijn er geen lessen (\(reason.text))"
        case .listEmpty: "de lijst is leeg"
        case .pastMidnight: "deze lijst loopt door tot na middernacht"
        case .endsBeforeStart(let end):
            "het spreekuur kan niet om \(end) eindigen: dan is het nog niet begonnen"
        case .minutesOutOfRange(let minutes): "\(minutes) minuten kan niet"
        case .weeksOutOfRange(let weeks): "een ritme van \(weeks) weken kan niet; het gaat van 1 tot 26"
        case .keptApart(let one, let other):
            "de school houdt leerling \(one.text) en leerling \(other.text) apart: niet in één groep"
        case .apartBySchool: "de school houdt deze twee apart; alleen de school kan dat terugnemen"
        case .groupTooLarge(let count):
            "een groepsgesprek is voor hoogstens \(Place.largestGroup) leerlingen; dit zijn er \(count)"
        case .groupTooSmall(let count):
            "een groepsgesprek is voor minstens 2 leerlingen; dit zijn er \(count)"
        case .pupilTwice(let number): "leerling \(number.text) staat er twee keer in"
        case .pupilAlreadyListed(let number): "leerling \(number.text) staat al op de lijst"
        case .pupilNotListed(let number, let day):
            "leerling \(number.text) staat niet op de lijst van \(day.dated)"
        case .groundMissing(let number):
            "van leerling \(number.text) ontbreekt de grond, en bij deze school is die verplicht"
        case .statusSettled(let number): "met leerling \(number.text) is al gesproken"
        case .talkNotRecorded(let number):
            "met leerling \(number.text) is pas gesproken als het gesprek is vastgelegd"
        case .movedBack(let day): "\(day.dated) is niet na de dag van dit spreekuur"
        case .alreadySpoken(let number): "het gesprek met leerling \(number.text) is al vastgelegd"
        case .oneToOneNeedsOnePupil(let count):
            "een een-op-een-gesprek is met 1 leerling; dit zijn er \(count)"
        case .sharedTextOneToOne: "een gedeelde tekst hoort alleen bij een groepsgesprek"
        case .causesInGroup: "oorzaken leg je niet vast in een groepsgesprek"
        case .ownWordsInGroup: "eigen woorden leg je niet vast in een groepsgesprek"
        case .nameInSharedPart: "in het gedeelde deel staat de naam van een deelnemer"
        case .warningNeedsReport(let number):
            "een formele waarschuwing kan pas na een melding; van leerling \(number.text) is er geen bekend"
        case .writingEnded(let number):
            "het verhaal van leerling \(number.text) gaat verder buiten dit programma"
        case .nobodySpoken: "niemand van de groep was er"
        case .dayBeforeTalk(let day): "\(day.dated) is vóór de dag van het gesprek"
        case .tooManyAgreements(let count):
            "in één gesprek kunnen hoogstens \(Register.mostAgreements) afspraken; dit zijn er \(count)"
        case .talkUnknown: "dit gesprek is niet bekend"
        case .careStepMissing: "er is nog geen stap met een datum"
        case .careSignalUnknown: "dit zorgsignaal is niet bekend"
        case .nobodyWaits(let day): "daar wacht op \(day.dated) niemand meer"
        case .agreementNotInTalk: "deze afspraak hoort niet bij dit gesprek"
        case .nothingToUndo(let barrier): barrier?.sentence ?? "er is nog niets gewijzigd"
        case .nothingToRedo: "er is niets ongedaan gemaakt dat weer gedaan kan worden"
        case .agreementUnknown: "deze afspraak is niet bekend"
        case .ladderStepUnknown(let ladder, let step):
            "stap \(step) van ladder '\(ladder)' is hier niet bekend"
        case .ladderStepNotReached(let ladder, let step):
            "stap \(step) van ladder '\(ladder)' is niet bereikt"
        case .ladderFaulty(let name): "ladder '\(name)' klopt niet, of staat er twee keer in"
        case .agreementAmbiguous(_, let candidates): "dit begin past op \(candidates) afspraken"
        case .textMissing(let field): "\(field.name) is niet ingevuld"
        case .textTooLong(let field, let limit): "\(field.name) is te lang; hoogstens \(limit) tekens"
        case .textHasControlCharacter(let field): "in \(field.name) staat een stuurteken"
        }
    }

    /// What to try, where we know it; goes on after "probeer".
    public var suggestion: String? {
        switch self {
        case .schoolUnknown: "spreekuur school lijst, of spreekuur school toevoegen"
        case .schoolExists: "spreekuur school wijzigen"
        case .pupilUnknown: "spreekuur leerling-toevoegen, of eerst het leerlingenbestand in te lezen"
        case .officeHourUnknown: "eerst een lijst te maken met: spreekuur lijst --invoer BESTAND"
        case .noLessonsThatDay: "een lesdag te kiezen"
        case .correspondentUnknown: "eerst de sleutels uit te wisselen: spreekuur pakket sleutel"
        case .packageExpired, .packageReused: "de afzender om een nieuw pakket te vragen"
        case .packageFromFuture: "de klok van beide laptops na te kijken"
        case .groupTooLarge: "twee groepen te maken"
        case .keptApart: "een van de twee een eigen plaats te geven"
        case .groupTooSmall: "het vast te leggen als een-op-een-gesprek"
        case .groundMissing: "de grond te geven: op het scherm bij vooraf, in JSON onder \"grond\""
        case .pupilNotListed: "\"inloop\": true als de leerling zelf binnenliep"
        case .nameInSharedPart(let word):
            "het gedeelde deel zonder '\(word)'; het eigen deel is per leerling"
        case .causesInGroup, .ownWordsInGroup: "een gesprek met één leerling"
        case .warningNeedsReport: "eerst de melding vast te leggen met: spreekuur melding"
        case .agreementAmbiguous: "meer tekens van het nummer"
        case .importInUse: "een verbeterd bestand in te lezen; dat past de gegevens aan"
        case .textHasControlCharacter: "de tekst opnieuw te typen"
        case .talkNotRecorded: "het gesprek vast te leggen"
        case .movedBack: "een latere dag te kiezen"
        case .dayBeforeTalk: "een dag vanaf het gesprek te kiezen"
        case .folderAlreadyStarted, .pupilGone, .pupilExists, .importUnknown, .importAlreadyTakenBack,
            .officeHourBegun, .packageWrongWay, .packageOfOtherSchool,
            .listEmpty, .pastMidnight, .endsBeforeStart, .weeksOutOfRange,
            .apartBySchool, .minutesOutOfRange, .pupilTwice, .pupilAlreadyListed, .statusSettled,
            .alreadySpoken, .oneToOneNeedsOnePupil, .sharedTextOneToOne, .writingEnded,
            .nobodySpoken, .tooManyAgreements, .agreementUnknown, .talkUnknown, .agreementNotInTalk,
            .careStepMissing, .careSignalUnknown, .nobodyWaits,
            .nothingToUndo, .nothingToRedo, .textMissing, .textTooLong,
            .ladderStepUnknown, .ladderStepNotReached, .ladderFaulty:
            nil
        }
    }
}

extension Field {
    /// With its article, to stand in a sentence.
    public var name: String {
        switch self {
        case .schoolName: "de naam van de school"
        case .holidayName: "de naam van de vakantie"
        case .code: "de code"
        case .givenName: "de roepnaam"
        case .infix: "het tussenvoegsel"
        case .familyName: "de achternaam"
        case .group: "de klas"
        case .municipality: "de woongemeente"
        case .mentor: "de mentor"
        case .track: "de onderwijssoort"
        case .reason: "de aanleiding"
        case .room: "het lokaal"
        case .officer: "de naam van de ambtenaar"
        case .groupName: "de naam van de groep"
        case .ownWords: "het veld eigen woorden"
        case .goesWell: "het veld wat gaat goed"
        case .agreement: "de afspraak"
        case .note: "de notitie"
        case .forSchool: "de tekst voor school"
        case .forHome: "de tekst voor thuis"
        case .shared: "het gedeelde deel"
        case .contactText: "de tekst"
        case .number: "het nummer"
        case .ground: "de grond"
        case .parentsHow: "het veld hoe de ouders zijn ingelicht"
        case .cancelReason, .takenOffReason: "de reden"
        case .correctionReason: "de reden van de verbetering"
        case .careName: "de naam op de zorgkaart"
        case .columnHeading: "de kop van een kolom"
        case .carePhone: "het nummer op de zorgkaart"
        case .correspondentName: "de naam op de sleutelkaart"
        }
    }
}
