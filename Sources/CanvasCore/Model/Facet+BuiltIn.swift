extension Facet {
  /// The facets every workspace has (design, section 1), in the order in which a form shows them. A letter is one of
  /// its label in that language; signs are the same in all of them.
  public static let builtIn: [Facet] = [
    evidence, belief, risk, partner, partnerState, flow, role, color, sector, domain, expert,
    actor, stage, maturity,
  ]

  private static func text(
    _ en: String, _ nl: String, _ fr: String, _ de: String, _ es: String
  ) -> Localized {
    Localized(en: en, nl: nl, fr: fr, de: de, es: es)
  }

  static let evidence = Facet(
    "evidence", text("Evidence", "Bewijs", "Preuve", "Beleg", "Evidencia"),
    [
      Value(
        "untested", "?", text("untested", "ongetest", "non testé", "ungetestet", "sin probar")),
      Value(
        "testing", "~", text("testing", "in test", "en test", "im Test", "en prueba"),
        role: "testing"),
      Value(
        "supported", "+", text("supported", "bevestigd", "confirmé", "bestätigt", "respaldado"),
        role: "supported"),
      Value(
        "refuted", "x", text("refuted", "weerlegd", "réfuté", "widerlegt", "refutado"),
        role: "refuted"),
      Value(
        "inconclusive", "=",
        text("inconclusive", "onduidelijk", "non concluant", "unklar", "no concluyente"),
        role: "inconclusive"),
    ])

  static let belief = Facet(
    "belief", text("Belief", "Overtuiging", "Conviction", "Überzeugung", "Convicción"),
    [
      Value(
        "leap-of-faith", text("L", "S", "P", "V", "S"),
        text("leap of faith", "sprong in het duister", "pari", "Vermutung", "salto de fe")),
      Value(
        "anecdote", text("A", "V", "A", "A", "A"),
        text("anecdote", "verhaal", "anecdote", "Anekdote", "anécdota")),
      Value(
        "fact", text("F", "F", "F", "T", "H"), text("fact", "feit", "fait", "Tatsache", "hecho")),
    ])

  static let risk = Facet(
    "risk", text("Risk", "Risico", "Risque", "Risiko", "Riesgo"),
    [
      Value(
        "desirability", text("D", "W", "D", "E", "D"),
        text("desirability", "wenselijkheid", "désirabilité", "Erwünschtheit", "deseabilidad")),
      Value(
        "feasibility", text("F", "H", "F", "M", "F"),
        text("feasibility", "haalbaarheid", "faisabilité", "Machbarkeit", "factibilidad")),
      Value(
        "viability", text("V", "L", "V", "T", "V"),
        text("viability", "levensvatbaarheid", "viabilité", "Tragfähigkeit", "viabilidad")),
    ])

  static let partner = Facet(
    "partner",
    text("Partner type", "Partnertype", "Type de partenaire", "Partnerart", "Tipo de socio"),
    [
      Value(
        "implementation", text("I", "U", "M", "U", "J"),
        text("implementation", "uitvoering", "mise en œuvre", "Umsetzung", "ejecución")),
      Value(
        "network", text("N", "N", "R", "N", "R"),
        text("network", "netwerk", "réseau", "Netzwerk", "red")),
      Value(
        "knowledge", text("K", "K", "V", "W", "N"),
        text("knowledge", "kennis", "savoir", "Wissen", "conocimiento")),
      Value(
        "services", "S", text("services", "diensten", "services", "Dienstleistungen", "servicios")),
    ])

  static let partnerState = Facet(
    "partner-state",
    text(
      "Partner state", "Partnerstatus", "État du partenaire", "Partnerstatus", "Estado del socio"),
    [
      Value("candidate", "o", text("candidate", "kandidaat", "candidat", "Kandidat", "candidato")),
      Value("active", "*", text("active", "actief", "actif", "aktiv", "activo")),
      Value("resting", "-", text("resting", "rustend", "en pause", "ruhend", "en pausa")),
      Value("left", "→", text("left", "uitgestroomd", "sorti", "ausgetreten", "retirado")),
    ])

  static let flow = Facet(
    "flow", text("Value", "Waarde", "Valeur", "Wert", "Valor"), severally: true,
    [
      Value("money", "€", text("money", "geld", "argent", "Geld", "dinero")),
      Value(
        "space", text("⇄S", "⇄R", "⇄E", "⇄R", "⇄E"),
        text("space", "ruimte", "espace", "Raum", "espacio")),
      Value(
        "time", text("⇄T", "⇄T", "⇄T", "⇄Z", "⇄T"), text("time", "tijd", "temps", "Zeit", "tiempo")),
      Value(
        "knowledge", text("⇄K", "⇄K", "⇄S", "⇄W", "⇄C"),
        text("knowledge", "kennis", "savoir", "Wissen", "conocimiento")),
      Value(
        "visibility", text("⇄V", "⇄Z", "⇄V", "⇄S", "⇄V"),
        text("visibility", "zichtbaarheid", "visibilité", "Sichtbarkeit", "visibilidad")),
      Value(
        "exchange", text("⇄E", "⇄U", "⇄C", "⇄T", "⇄I"),
        text("exchange", "ruil", "échange", "Tausch", "intercambio")),
    ])

  static let role = Facet(
    "role", text("Role", "Rol", "Rôle", "Rolle", "Rol"), severally: true,
    [
      Value("payer", "$", text("payer", "betaler", "payeur", "Zahler", "pagador")),
      Value(
        "beneficiary", "♥",
        text("beneficiary", "begunstigde", "bénéficiaire", "Begünstigter", "beneficiario")),
      Value(
        "user", text("u", "g", "u", "n", "u"),
        text("user", "gebruiker", "utilisateur", "Nutzer", "usuario")),
      Value("decider", "!", text("decider", "beslisser", "décideur", "Entscheider", "decisor")),
    ])

  static let color = Facet(
    "color", text("Colour", "Kleur", "Couleur", "Farbe", "Color"),
    [
      Value("yellow", "A", text("yellow", "geel", "jaune", "gelb", "amarillo"), role: "yellow"),
      Value("green", "B", text("green", "groen", "vert", "grün", "verde"), role: "green"),
      Value("blue", "C", text("blue", "blauw", "bleu", "blau", "azul"), role: "blue"),
      Value("orange", "D", text("orange", "oranje", "orange", "orange", "naranja"), role: "orange"),
      Value("purple", "E", text("purple", "paars", "violet", "violett", "morado"), role: "purple"),
    ])

  static let sector = Facet(
    "sector", text("Sector", "Sector", "Secteur", "Sektor", "Sector"),
    [
      Value(
        "social-economy", text("SE", "SE", "ES", "SW", "ES"),
        text(
          "social economy", "sociale economie", "économie sociale", "Sozialwirtschaft",
          "economía social")),
      Value(
        "mainstream-business", text("MB", "RE", "EC", "WI", "EC"),
        text(
          "mainstream business", "reguliere economie", "économie classique", "Wirtschaft",
          "economía convencional")),
      Value(
        "policy", text("PA", "BE", "PP", "VW", "AD"),
        text("public authority", "beleid", "pouvoirs publics", "Verwaltung", "administración")),
      Value(
        "culture", text("CU", "CU", "CU", "KU", "CU"),
        text("culture", "cultuur", "culture", "Kultur", "cultura")),
      Value(
        "association", text("AS", "VE", "AS", "VE", "AS"),
        text("association", "vereniging", "association", "Verein", "asociación")),
      Value(
        "knowledge", text("KE", "KO", "SA", "WB", "CE"),
        text(
          "knowledge and education", "kennis en onderwijs", "savoir et enseignement",
          "Wissen und Bildung", "conocimiento y educación")),
      Value(
        "finance", text("PF", "VF", "IF", "IF", "IF"),
        text(
          "property and finance", "vastgoed en financiers", "immobilier et finance",
          "Immobilien und Finanzen", "inmuebles y finanzas")),
      Value(
        "resident", text("RS", "BW", "HA", "BW", "VC"),
        text("resident", "bewoner", "habitant", "Bewohner", "vecino")),
    ])

  static let domain = Facet(
    "domain",
    text("Policy domain", "Beleidsdomein", "Politique publique", "Politikfeld", "Política pública"),
    severally: true,
    [
      Value("mobility", "Mo", text("mobility", "mobiliteit", "mobilité", "Mobilität", "movilidad")),
      Value(
        "housing", text("Ho", "Wo", "Lo", "Wo", "Vi"),
        text("housing", "wonen", "logement", "Wohnen", "vivienda")),
      Value(
        "health", text("He", "Ge", "Sa", "Ge", "Sa"),
        text("health", "gezondheid", "santé", "Gesundheit", "salud")),
      Value(
        "culture", text("Cu", "Cu", "Cu", "Ku", "Cu"),
        text("culture", "cultuur", "culture", "Kultur", "cultura")),
      Value(
        "work", text("Wo", "We", "Em", "Ar", "Em"),
        text("work", "werk", "emploi", "Arbeit", "empleo")),
      Value(
        "education", text("Ed", "On", "En", "Bi", "Ed"),
        text("education", "onderwijs", "enseignement", "Bildung", "educación")),
    ])

  static let expert = Facet(
    "expert",
    text(
      "Ask the expert", "Vraag aan expert", "Demander à l’expert", "Expertenfrage",
      "Pregunta al experto"),
    severally: true,
    [
      Value(
        "lawyer", text("!L", "!J", "!J", "!J", "!J"),
        text("lawyer", "jurist", "juriste", "Jurist", "jurista")),
      Value(
        "accountant", text("!A", "!B", "!C", "!B", "!C"),
        text("accountant", "boekhouder", "comptable", "Buchhalter", "contable")),
      Value("marketer", "!M", text("marketer", "marketeer", "marketeur", "Marketing", "marketing")),
    ])

  /// What kind of actor a note is, in a register of them. Two letters each: single ones have other meanings.
  static let actor = Facet(
    "actor", text("Actor", "Actor", "Acteur", "Akteur", "Actor"),
    [
      Value(
        "company", text("Co", "Bd", "Et", "Un", "Ep"),
        text("company", "bedrijf", "entreprise", "Unternehmen", "empresa")),
      Value(
        "association", text("As", "Vg", "As", "Vn", "Ac"),
        text("association", "vereniging", "association", "Verein", "asociación")),
      Value(
        "citizens", text("Ci", "Bu", "Ci", "Bg", "Ci"),
        text("citizens", "burgers", "citoyens", "Bürger", "ciudadanía")),
      Value(
        "service", text("Sv", "Di", "Sv", "Di", "Sv"),
        text("service", "dienst", "service", "Dienst", "servicio")),
      Value(
        "person", text("Pe", "Pe", "Pe", "Pe", "Pe"),
        text("person", "persoon", "personne", "Person", "persona")),
    ])

  static let stage = Facet(
    "stage", text("Stage", "Stadium", "Stade", "Status", "Etapa"),
    [
      Value("new", "·", text("new", "nieuw", "nouveau", "neu", "nuevo")),
      Value(
        "shortlisted", "▹",
        text("shortlisted", "op de shortlist", "présélectionné", "vorgemerkt", "preseleccionado")),
      Value(
        "merged", "&", text("merged", "samengevoegd", "fusionné", "zusammengelegt", "fusionado")),
      Value("parked", "‖", text("parked", "geparkeerd", "mis de côté", "geparkt", "aparcado")),
      Value("chosen", "★", text("chosen", "gekozen", "choisi", "gewählt", "elegido")),
    ])

  static let maturity = Facet(
    "maturity", text("Maturity", "Rijpheid", "Maturité", "Reife", "Madurez"),
    [
      Value("concept", "○", text("concept", "concept", "concept", "Konzept", "concepto")),
      Value("concrete", "◐", text("concrete", "concreet", "concret", "konkret", "concreto")),
      Value("started", "●", text("started", "gestart", "lancé", "gestartet", "iniciado")),
    ])
}

extension Facet {
  /// What products are held against: a vocabulary of the workspace's own, whose values are its principles.
  public static let principle = "principle"

  /// What facets are called that are known and whose values are a workspace's own.
  static let ownLabels: [String: Localized] = [
    principle: Localized(
      en: "Principle", nl: "Uitgangspunt", fr: "Principe", de: "Grundsatz", es: "Principio")
  ]
}
