/// How a talk ended (DOMAIN §5).
public enum TalkOutcome: String, CaseIterable, Sendable {
    case agreementsOnly = "afspraken_geen_vervolg"
    case followUpTalk = "vervolggesprek"
    case backToMentor = "terug_naar_mentor"
    case jeugdarts
    case socialWork = "schoolmaatschappelijk_werk"
    case talkWithParents = "gesprek_met_ouders"
    case schoolReportsOverig = "school_doet_melding_overig"
    case legalReportNeeded = "wettelijke_melding_nodig"
    /// Brought into the school's support meeting, SOT or ZAT.
    case supportTeam = "inbrengen_in_sot_zat"
    case kennisgeving
    /// Needs a report with its number, not withdrawn.
    case formalWarning = "formele_waarschuwing"
    /// The officer goes on as boa elsewhere: nothing more is written here (Wpg).
    case beyondThisProgram = "verder_buiten_dit_programma"
}
