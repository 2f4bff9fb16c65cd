/// People, and what they do for each other.
extension Pictogram {
  static let people: [Pictogram] = [
    Pictogram(
      "person",
      [
        #"   o   "#,
        #"  /|\  "#,
        #"  / \  "#,
      ],
      en: "person: somebody man woman customer user",
      nl: "persoon: iemand man vrouw klant gebruiker",
      fr: "personne: quelqu’un homme femme client usager",
      de: "Person: jemand Mann Frau Kunde Nutzer",
      es: "persona: alguien hombre mujer cliente usuario"),
    Pictogram(
      "group",
      [
        #" o o o "#,
        #" |\|/| "#,
        #" ^ ^ ^ "#,
      ],
      en: "group: people team neighbours together community",
      nl: "groep: mensen team buren samen gemeenschap",
      fr: "groupe: gens équipe voisins ensemble communauté",
      de: "Gruppe: Leute Team Nachbarn gemeinsam Gemeinschaft",
      es: "grupo: gente equipo vecinos juntos comunidad"),
    Pictogram(
      "child",
      [
        #"       "#,
        #"   o   "#,
        #"  /^\  "#,
      ],
      en: "child: kid pupil young youth play",
      nl: "kind: leerling jong jeugd spelen",
      fr: "enfant: élève jeune jeunesse jouer",
      de: "Kind: Schüler jung Jugend spielen",
      es: "niño: niña alumno joven juventud jugar"),
    Pictogram(
      "family",
      [
        #" o   o "#,
        #"/|\o/|\"#,
        #"/ \^/ \"#,
      ],
      en: "family: parents children household home",
      nl: "gezin: ouders kinderen familie huishouden",
      fr: "famille: parents enfants ménage foyer",
      de: "Familie: Eltern Kinder Haushalt",
      es: "familia: padres hijos hogar"),
    Pictogram(
      "older-person",
      [
        #"   o   "#,
        #"  /|\_ "#,
        #"  / \ |"#,
      ],
      en: "older person: senior elderly stick age",
      nl: "oudere: senior bejaarde stok leeftijd",
      fr: "personne âgée: senior aîné canne âge",
      de: "ältere Person: Senior alt Stock Alter",
      es: "persona mayor: anciano abuelo bastón edad"),
    Pictogram(
      "wheelchair",
      [
        #"   o   "#,
        #"   |_  "#,
        #"  (_)\_"#,
      ],
      en: "wheelchair: disability access accessible",
      nl: "rolstoel: beperking handicap toegankelijk",
      fr: "fauteuil roulant: handicap accès accessible",
      de: "Rollstuhl: Behinderung Zugang barrierefrei",
      es: "silla de ruedas: discapacidad acceso accesible"),
    Pictogram(
      "volunteer",
      [
        #"  o <3 "#,
        #" /|\   "#,
        #" / \   "#,
      ],
      en: "volunteer: helper giving engaged",
      nl: "vrijwilliger: helper inzet geven",
      fr: "bénévole: aidant engagement donner",
      de: "Freiwillige: Helfer Ehrenamt Einsatz",
      es: "voluntario: ayudante compromiso dar"),
    Pictogram(
      "partners",
      [
        #" o   o "#,
        #"/|\_/|\"#,
        #"/ \ / \"#,
      ],
      en: "partners: handshake agreement deal cooperation alliance",
      nl: "partners: handdruk afspraak akkoord samenwerken",
      fr: "partenaires: accord coopération alliance poignée de main",
      de: "Partner: Handschlag Abmachung Zusammenarbeit",
      es: "socios: acuerdo cooperación alianza apretón de manos"),
  ]

  static let care: [Pictogram] = [
    Pictogram(
      "heart",
      [
        #" /\/\  "#,
        #" \  /  "#,
        #"  \/   "#,
      ],
      en: "heart: love care warm health",
      nl: "hart: liefde zorg warm gezondheid",
      fr: "cœur: amour soin chaleur santé",
      de: "Herz: Liebe Fürsorge warm Gesundheit",
      es: "corazón: amor cuidado calor salud"),
    Pictogram(
      "hand",
      [
        #" | | | "#,
        #" |_|_|/"#,
        #"  \___/"#,
      ],
      en: "hand: help stop touch craft",
      nl: "hand: hulp stop aanraken ambacht",
      fr: "main: aide stop toucher artisanat",
      de: "Hand: Hilfe Halt berühren Handwerk",
      es: "mano: ayuda alto tocar artesanía"),
    Pictogram(
      "first-aid",
      [
        #" _____ "#,
        #"|  +  |"#,
        #"|_____|"#,
      ],
      en: "first aid: health doctor hospital medicine",
      nl: "eerste hulp: gezondheid dokter ziekenhuis medicijn",
      fr: "premiers secours: santé médecin hôpital médicament",
      de: "Erste Hilfe: Gesundheit Arzt Krankenhaus Medizin",
      es: "primeros auxilios: salud médico hospital medicina"),
    Pictogram(
      "shield",
      [
        #" _____ "#,
        #" \ * / "#,
        #"  \_/  "#,
      ],
      en: "shield: protection safe trust advantage",
      nl: "schild: bescherming veilig vertrouwen voorsprong",
      fr: "bouclier: protection sûr confiance avantage",
      de: "Schild: Schutz sicher Vertrauen Vorteil",
      es: "escudo: protección seguro confianza ventaja"),
    Pictogram(
      "umbrella",
      [
        #"  _^_  "#,
        #" /___\ "#,
        #"   J   "#,
      ],
      en: "umbrella: insurance shelter rain cover",
      nl: "paraplu: verzekering beschutting regen",
      fr: "parapluie: assurance abri pluie",
      de: "Regenschirm: Versicherung Dach Regen",
      es: "paraguas: seguro refugio lluvia"),
    Pictogram(
      "smile",
      [
        #" .---. "#,
        #"( o o )"#,
        #" '-v-' "#,
      ],
      en: "smile: happy glad joy face content",
      nl: "glimlach: blij tevreden vreugde gezicht",
      fr: "sourire: content heureux joie visage",
      de: "Lächeln: froh zufrieden Freude Gesicht",
      es: "sonrisa: contento feliz alegría cara"),
    Pictogram(
      "unhappy",
      [
        #" .---. "#,
        #"( o o )"#,
        #" '-^-' "#,
      ],
      en: "unhappy face: sad problem complaint pain",
      nl: "ontevreden gezicht: droevig probleem klacht pijn",
      fr: "visage mécontent: triste problème plainte douleur",
      de: "trauriges Gesicht: unzufrieden Problem Klage Schmerz",
      es: "cara triste: descontento problema queja dolor"),
    Pictogram(
      "star",
      [
        #"  \|/  "#,
        #" --*-- "#,
        #"  /|\  "#,
      ],
      en: "star: best quality special favourite",
      nl: "ster: beste kwaliteit bijzonder favoriet",
      fr: "étoile: meilleur qualité spécial favori",
      de: "Stern: beste Qualität besonders Liebling",
      es: "estrella: mejor calidad especial favorito"),
  ]
}
