/// Tools, money and time.
extension Pictogram {
  static let tools: [Pictogram] = [
    Pictogram(
      "hammer",
      [
        #" [===] "#,
        #"   |   "#,
        #"   |   "#,
      ],
      en: "hammer: building making repair craft",
      nl: "hamer: bouwen maken herstellen ambacht",
      fr: "marteau: construire fabriquer réparer artisanat",
      de: "Hammer: bauen machen reparieren Handwerk",
      es: "martillo: construir hacer reparar oficio"),
    Pictogram(
      "saw",
      [
        #" ______"#,
        #"D_____/"#,
        #" vvvv  "#,
      ],
      en: "saw: wood cutting carpentry",
      nl: "zaag: hout zagen timmeren",
      fr: "scie: bois scier menuiserie",
      de: "Säge: Holz sägen Tischlerei",
      es: "sierra: madera serrar carpintería"),
    Pictogram(
      "broom",
      [
        #"    /  "#,
        #"  _/   "#,
        #" ///   "#,
      ],
      en: "broom: cleaning sweeping upkeep tidy",
      nl: "bezem: poetsen vegen onderhoud netjes",
      fr: "balai: nettoyer balayer entretien propre",
      de: "Besen: putzen fegen Pflege sauber",
      es: "escoba: limpiar barrer mantenimiento"),
    Pictogram(
      "pencil",
      [
        #"    // "#,
        #"   //  "#,
        #"  /'   "#,
      ],
      en: "pencil: writing drawing design plan",
      nl: "potlood: schrijven tekenen ontwerp plan",
      fr: "crayon: écrire dessiner conception plan",
      de: "Bleistift: schreiben zeichnen Entwurf Plan",
      es: "lápiz: escribir dibujar diseño plan"),
    Pictogram(
      "scissors",
      [
        #" o_  / "#,
        #"   X   "#,
        #" o'  \ "#,
      ],
      en: "scissors: cutting hairdresser sewing",
      nl: "schaar: knippen kapper naaien",
      fr: "ciseaux: couper coiffeur couture",
      de: "Schere: schneiden Friseur nähen",
      es: "tijeras: cortar peluquería costura"),
    Pictogram(
      "gear",
      [
        #" .+-+. "#,
        #" +(o)+ "#,
        #" '+-+' "#,
      ],
      en: "gear: machine process technology activity",
      nl: "tandwiel: machine proces techniek activiteit",
      fr: "engrenage: machine processus technique activité",
      de: "Zahnrad: Maschine Ablauf Technik Tätigkeit",
      es: "engranaje: máquina proceso técnica actividad"),
    Pictogram(
      "plug",
      [
        #"  | |  "#,
        #" |___| "#,
        #"   |   "#,
      ],
      en: "plug: electricity energy power",
      nl: "stekker: elektriciteit energie stroom",
      fr: "prise: électricité énergie courant",
      de: "Stecker: Elektrizität Energie Strom",
      es: "enchufe: electricidad energía corriente"),
    Pictogram(
      "blocks",
      [
        #"   _   "#,
        #" _|_|_ "#,
        #"|_|_|_|"#,
      ],
      en: "building blocks: parts modules structure step",
      nl: "bouwblokken: onderdelen modules structuur stap",
      fr: "briques: éléments modules structure étape",
      de: "Bausteine: Teile Module Struktur Schritt",
      es: "bloques: piezas módulos estructura paso"),
  ]

  static let money: [Pictogram] = [
    Pictogram(
      "coins",
      [
        #"  ___  "#,
        #" (___) "#,
        #" (___) "#,
      ],
      en: "coins: money revenue income cash",
      nl: "munten: geld opbrengst inkomsten cash",
      fr: "pièces: argent revenu recettes monnaie",
      de: "Münzen: Geld Einnahmen Einkommen bar",
      es: "monedas: dinero ingresos efectivo"),
    Pictogram(
      "euro",
      [
        #"  ___  "#,
        #"-/-__  "#,
        #"-\-__  "#,
      ],
      en: "euro: money price payment currency",
      nl: "euro: geld prijs betalen munt",
      fr: "euro: argent prix paiement devise",
      de: "Euro: Geld Preis bezahlen Währung",
      es: "euro: dinero precio pago divisa"),
    Pictogram(
      "card",
      [
        #" _____ "#,
        #"|=====|"#,
        #"|_.___|"#,
      ],
      en: "bank card: paying subscription member pass",
      nl: "bankkaart: betalen abonnement lid pas",
      fr: "carte bancaire: payer abonnement membre",
      de: "Bankkarte: bezahlen Abo Mitglied Ausweis",
      es: "tarjeta bancaria: pagar abono socio"),
    Pictogram(
      "price",
      [
        #"   ___ "#,
        #" /o  | "#,
        #" \___| "#,
      ],
      en: "price tag: cost label offer discount",
      nl: "prijskaartje: kosten etiket aanbod korting",
      fr: "étiquette de prix: coût offre remise",
      de: "Preisschild: Kosten Etikett Angebot Rabatt",
      es: "etiqueta de precio: coste oferta descuento"),
    Pictogram(
      "safe",
      [
        #" _____ "#,
        #"| (+) |"#,
        #"|_____|"#,
      ],
      en: "safe: savings capital bank fund",
      nl: "kluis: spaargeld kapitaal bank fonds",
      fr: "coffre-fort: épargne capital banque fonds",
      de: "Tresor: Ersparnis Kapital Bank Fonds",
      es: "caja fuerte: ahorro capital banco fondo"),
    Pictogram(
      "contract",
      [
        #" ____  "#,
        #"|----| "#,
        #"|--x-| "#,
      ],
      en: "contract: agreement lease signature invoice",
      nl: "contract: overeenkomst huur handtekening factuur",
      fr: "contrat: accord bail signature facture",
      de: "Vertrag: Vereinbarung Miete Unterschrift Rechnung",
      es: "contrato: acuerdo alquiler firma factura"),
    Pictogram(
      "scales",
      [
        #" __|__ "#,
        #"/_\|/_\"#,
        #"  _|_  "#,
      ],
      en: "scales: balance fair justice compare law",
      nl: "weegschaal: evenwicht eerlijk recht vergelijken",
      fr: "balance: équilibre juste justice comparer droit",
      de: "Waage: Gleichgewicht gerecht Recht vergleichen",
      es: "balanza: equilibrio justo justicia comparar"),
    Pictogram(
      "exchange",
      [
        #"  -->  "#,
        #"       "#,
        #"  <--  "#,
      ],
      en: "exchange: swap sharing barter both ways",
      nl: "ruil: wisselen delen heen en weer",
      fr: "échange: troc partage aller-retour",
      de: "Tausch: wechseln teilen hin und her",
      es: "intercambio: trueque compartir ida y vuelta"),
  ]

  static let time: [Pictogram] = [
    Pictogram(
      "clock",
      [
        #"  .-.  "#,
        #" ( |_) "#,
        #"  '-'  "#,
      ],
      en: "clock: time hour late opening hours",
      nl: "klok: tijd uur laat openingsuren openingstijden",
      fr: "horloge: temps heure tard horaires",
      de: "Uhr: Zeit Stunde spät Öffnungszeiten",
      es: "reloj: tiempo hora tarde horario"),
    Pictogram(
      "calendar",
      [
        #" _|_|_ "#,
        #"|1|2|3|"#,
        #"|_|_|_|"#,
      ],
      en: "calendar: date day week planning",
      nl: "kalender: datum dag week planning",
      fr: "calendrier: date jour semaine planning",
      de: "Kalender: Datum Tag Woche Planung",
      es: "calendario: fecha día semana planificación"),
    Pictogram(
      "hourglass",
      [
        #" \---/ "#,
        #"  )o(  "#,
        #" /___\ "#,
      ],
      en: "hourglass: waiting patience deadline slow",
      nl: "zandloper: wachten geduld deadline traag",
      fr: "sablier: attendre patience échéance lent",
      de: "Sanduhr: warten Geduld Frist langsam",
      es: "reloj de arena: esperar paciencia plazo lento"),
  ]
}
