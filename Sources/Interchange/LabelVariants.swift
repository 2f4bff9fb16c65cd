/// What people call the boxes of canvases beside the labels of the templates: short forms, the singular, translations
/// that are about, and languages that the program does not speak. One line a box and language; a box of another
/// template that means the same has a line in ``same``.
package enum LabelVariants {
  /// Boxes of two templates that are one question, so that a label of the one is known on the other.
  static let same: [[String]] = [
    ["value-propositions", "uvp"],
    ["customer-segments", "beneficiaries"],
    ["channels", "deployment"],
    ["customer-relationships", "buy-in"],
    ["cost-structure", "mission-budget"],
    ["revenue-streams", "mission-achievement"],
  ]

  /// Words that stand before a label and say nothing: articles, whose it is, and what numbers the boxes.
  static let leading: Set<String> = [
    "the", "our", "my", "your", "their", "top", "de", "het", "onze", "ons", "mijn", "uw", "je",
    "le", "la", "les",
    "l", "nos", "notre", "votre", "vos", "mes", "der", "die", "das", "unsere", "unser", "ihre",
    "el", "los",
    "las", "nuestra", "nuestro", "nuestras", "nuestros", "o", "os", "as", "nossa", "nosso",
    "nossos", "nossas",
    "box", "block", "field", "part", "step", "section", "vak", "blok", "stap", "deel", "bloc",
    "case", "etape",
    "partie", "feld", "kasten", "schritt", "baustein", "teil", "bloque", "casilla", "paso",
    "seccion", "campo",
    "bloco", "passo", "krok", "pole", "blok", "no", "nr",
  ]

  package static let lines: [(box: String, names: String)] = [
    ("customer-segments", "customer; customers; customer segment; segments; segment; target group"),
    (
      "customer-segments",
      "target groups; target audience; target market; target customers; audience"
    ),
    (
      "customer-segments",
      "clients; users; user segments; market segments; who; customers and users"
    ),
    (
      "customer-segments",
      "target users; user segment; customer groups; target customer; customer profile"
    ),
    (
      "customer-segments",
      "klanten; klant; klantsegment; klantensegmenten; doelgroep; doelgroepen; segmenten"
    ),
    ("customer-segments", "klantgroepen; doelpubliek; gebruikers; doelmarkt; klantengroepen"),
    (
      "customer-segments",
      "segments clients; segment client; segments de clients; segment de clientèle"
    ),
    (
      "customer-segments",
      "clientèle; clientèles; client; cible; cibles; clientèle cible; groupe cible"
    ),
    (
      "customer-segments",
      "segments utilisateurs; segmentation clients; segmentation clientèle; groupes cibles; public cible; utilisateurs; clients cibles; segments; cœur de cible"
    ),
    (
      "customer-segments",
      "kundensegment; kunden; zielgruppe; zielgruppen; kundengruppen; nutzergruppen"
    ),
    ("customer-segments", "zielkunden; nutzer; kundenzielgruppe; segmente; marktsegmente"),
    (
      "customer-segments",
      "clientes; cliente; segmento de clientes; segmentos de cliente; segmentos"
    ),
    (
      "customer-segments",
      "segmento de cliente; segmentos de mercado; público objetivo; usuarios; mercado meta"
    ),
    (
      "customer-segments",
      "segmentación de clientes; grupo objetivo; grupos objetivo; clientes objetivo"
    ),
    (
      "customer-segments",
      "segmentos de mercado; público-alvo; segmento de clientes; segmentação de clientes"
    ),
    ("customer-segments", "segmentos de consumidores; usuários; clientes-alvo"),
    (
      "customer-segments",
      "zákaznické segmenty; segmenty zákazníků; zákazníci; cílová skupina; cílové skupiny"
    ),
    ("customer-segments", "zákaznický segment; segmenty"),

    ("early-adopters", "early adopter; first customers; first users; innovators; beachhead"),
    (
      "early-adopters",
      "eerste gebruikers; vroege gebruikers; eerste klanten; voorlopers; early adopters"
    ),
    (
      "early-adopters",
      "pionniers; premiers clients; adopteurs précoces; utilisateurs précoces; primo-adoptants"
    ),
    (
      "early-adopters",
      "frühe anwender; erstkunden; erste kunden; frühe nutzer; pioniere; erstanwender"
    ),
    (
      "early-adopters",
      "clientes pioneros; primeros clientes; adoptadores tempranos; adoptantes tempranos; usuarios tempranos"
    ),
    (
      "early-adopters",
      "primeiros clientes; primeiros usuários; adotantes iniciais; první zákazníci"
    ),
    (
      "early-adopters", "první uživatelé; časní osvojitelé; clientes iniciales; primeros adoptantes"
    ),

    (
      "problem",
      "problems; the problem; pain points; pains; customer problem; key problems; problem statement"
    ),
    ("problem", "top problems; top 3 problems; customer problems; pain; problems to solve"),
    ("problem", "problemen; het probleem; knelpunten; pijnpunten; probleemstelling"),
    ("problem", "problèmes; problématique; problématiques; points de douleur; irritants"),
    ("problem", "probleme; kundenproblem; kundenprobleme; problemstellung; schmerzpunkte"),
    ("problem", "problemas; dolores; planteamiento del problema; puntos de dolor"),
    ("problem", "problema; problemas principais; dores; problém; problémy"),

    (
      "existing-alternatives",
      "existing alternative; alternatives; alternative; current alternatives; competition"
    ),
    ("existing-alternatives", "existing solutions; competitors; current solutions; status quo"),
    (
      "existing-alternatives",
      "alternatieven; huidige alternatieven; concurrenten; concurrentie; huidige oplossingen"
    ),
    (
      "existing-alternatives",
      "alternatives actuelles; solutions existantes; solutions actuelles; concurrence"
    ),
    ("existing-alternatives", "concurrents; solutions alternatives; alternatives existantes"),
    (
      "existing-alternatives",
      "alternativen; heutige alternativen; bestehende lösungen; wettbewerb; konkurrenz"
    ),
    (
      "existing-alternatives",
      "vorhandene alternativen; existierende alternativen; aktuelle alternativen"
    ),
    (
      "existing-alternatives",
      "alternativas existentes hoy; alternativas; alternativas actuales; soluciones existentes; competencia; competidores"
    ),
    (
      "existing-alternatives",
      "alternativas atuais; soluções existentes; concorrência; concorrentes"
    ),
    (
      "existing-alternatives",
      "stávající alternativy; existující alternativy; alternativy; konkurence"
    ),

    (
      "solution", "solutions; our solution; proposed solution; top features; key features; features"
    ),
    ("solution", "oplossingen; de oplossing; onze oplossing; voorgestelde oplossing"),
    ("solution", "la solution; notre solution; fonctionnalités clés; solution proposée"),
    ("solution", "lösungen; unsere lösung; lösungsansatz; lösungsidee"),
    ("solution", "soluciones; nuestra solución; solución propuesta; características clave"),
    ("solution", "solução; soluções; řešení; naše řešení"),

    (
      "key-metrics",
      "metrics; key metric; metric; kpi; kpis; key performance indicators; key numbers; measures"
    ),
    ("key-metrics", "success metrics; north star metric; key indicators; indicators; key measures"),
    (
      "key-metrics",
      "kerncijfer; cijfers; meetpunten; kernmetrieken; sleutelstatistieken; belangrijkste kpi s"
    ),
    (
      "key-metrics",
      "belangrijkste cijfers; indicatoren; sleutelcijfers; meetwaarden; kernindicatoren; metrieken"
    ),
    (
      "key-metrics",
      "indicateurs; métriques; métriques clés; indicateurs clefs; mesures clés; chiffres clés"
    ),
    ("key-metrics", "indicateurs de performance; indicateurs clés de performance; indicateur clé"),
    (
      "key-metrics",
      "kennzahlen; kennzahl; schlüsselmetriken; wichtige kennzahlen; kernmetriken; metriken"
    ),
    ("key-metrics", "zentrale kennzahlen; messgrößen; erfolgskennzahlen; wichtigste kennzahlen"),
    (
      "key-metrics",
      "métricas; indicadores; indicadores clave; métrica clave; métricas claves; indicadores claves"
    ),
    (
      "key-metrics",
      "métricas-chave; métricas chaves; indicadores-chave; métricas principais; métricas chave"
    ),
    ("key-metrics", "klíčové metriky; klíčové ukazatele; metriky; ukazatele; klíčové indikátory"),

    (
      "uvp",
      "unique value; uvp; usp; unique selling proposition; unique value propositions; unique selling point"
    ),
    (
      "uvp",
      "unique proposition; unieke waarde; uniek verkoopargument; unieke propositie; unieke waardeaanbod"
    ),
    ("uvp", "proposition unique de valeur; offre de valeur unique; valeur unique; promesse unique"),
    ("uvp", "proposition de valeur unique; puv; pvu; proposition unique"),
    (
      "uvp",
      "alleinstellung; alleinstellungsmerkmal; alleinstellungsmerkmale; einzigartiges nutzenversprechen"
    ),
    ("uvp", "einzigartiger wert; einzigartiges leistungsversprechen; einzigartiges versprechen"),
    ("uvp", "propuesta única de valor; propuesta de valor unica; valor único; propuesta única"),
    ("uvp", "proposta única de valor; proposta de valor única; jedinečná nabídka hodnoty"),
    (
      "uvp",
      "unikátní hodnotová nabídka; jedinečná hodnota; unikátní hodnota; jedinečná hodnotová nabídka"
    ),

    (
      "value-propositions",
      "value proposition; value; value prop; value props; value offer; offer; promise"
    ),
    ("value-propositions", "value propositions; core value proposition; our value; our offer"),
    (
      "value-propositions",
      "waardepropositie; waardeaanbod; waardevoorstel; waarde; aanbod; waardebelofte; belofte"
    ),
    (
      "value-propositions",
      "proposition de valeur; proposition de valeurs; offre de valeur; offre; offres; valeur"
    ),
    ("value-propositions", "propositions de valeurs; promesse; promesse de valeur; valeur ajoutée"),
    (
      "value-propositions",
      "wertangebot; wertversprechen; nutzenversprechen; angebot; angebote; werteversprechen"
    ),
    ("value-propositions", "leistungsversprechen; kundennutzen; mehrwert; leistungsangebot"),
    (
      "value-propositions",
      "propuesta de valor; propuestas de valor; oferta de valor; oferta; valor"
    ),
    (
      "value-propositions",
      "proposta de valor; propostas de valor; oferta de valor; propuesta valor"
    ),
    (
      "value-propositions",
      "hodnotová nabídka; hodnotové nabídky; nabídka hodnoty; hodnotová propozice; nabídka"
    ),

    (
      "high-level-concept",
      "high level concept; concept; elevator pitch; x for y; analogy; high concept pitch"
    ),
    (
      "high-level-concept",
      "concept in een zin; kernconcept; overkoepelend concept; concept op hoofdlijnen"
    ),
    (
      "high-level-concept",
      "concept en une phrase; concept général; concept de haut niveau; concept global"
    ),
    (
      "high-level-concept",
      "konzept; konzept in einem satz; grundkonzept; übergeordnetes konzept; kurzkonzept"
    ),
    (
      "high-level-concept",
      "concepto; concepto de alto nivel; concepto general; conceito de alto nível"
    ),
    ("high-level-concept", "conceito; koncept; koncept na vysoké úrovni; základní koncept"),

    (
      "unfair-advantage",
      "advantage; competitive advantage; unfair advantages; moat; competitive edge"
    ),
    (
      "unfair-advantage",
      "oneerlijke voorsprong; voordeel; voorsprong; concurrentievoordeel; concurrentieel voordeel"
    ),
    ("unfair-advantage", "uniek voordeel; oneerlijk concurrentievoordeel"),
    (
      "unfair-advantage",
      "avantage déloyal; avantage compétitif; avantage concurrentiel; avantage; avantages"
    ),
    (
      "unfair-advantage",
      "avantage inéquitable; avantage injuste; avantage unique; avantage décisif"
    ),
    (
      "unfair-advantage",
      "vorteil; wettbewerbsvorteil; wettbewerbsvorteile; unfairer wettbewerbsvorteil"
    ),
    ("unfair-advantage", "unfaire vorteile; unfairer vorteil; unschlagbarer vorteil"),
    (
      "unfair-advantage",
      "ventaja; ventaja competitiva; ventaja diferencial; ventajas competitivas; ventaja desleal"
    ),
    (
      "unfair-advantage",
      "ventaja especial; vantagem competitiva; vantagem injusta; vantagem; vantagem desleal"
    ),
    (
      "unfair-advantage",
      "neférová výhoda; nefér výhoda; konkurenční výhoda; výhoda; neférové výhody"
    ),

    (
      "channels",
      "channel; distribution channels; sales channels; marketing channels; distribution; paths to customers"
    ),
    ("channels", "channels and distribution; customer channels; go to market channels"),
    (
      "channels",
      "kanaal; kanalen; distributiekanalen; verkoopkanalen; communicatiekanalen; distributie"
    ),
    (
      "channels",
      "canal; canaux; canaux de distribution; distribution; canaux de vente; canaux de communication"
    ),
    ("channels", "moyens de distribution; chaînes; canaux de diffusion"),
    (
      "channels",
      "kanal; kanäle; vertriebskanäle; vertriebswege; vertrieb; vertriebs und kommunikationskanäle"
    ),
    (
      "channels",
      "absatzkanäle; kommunikationskanäle; distributionskanäle; kommunikations und vertriebskanäle"
    ),
    (
      "channels",
      "canales; canales de distribución; distribución; canales de venta; canales de comunicación"
    ),
    (
      "channels",
      "canais; canais de distribuição; canais de venda; canais de vendas; canais de comunicação"
    ),
    (
      "channels",
      "kanály; kanál; distribuční kanály; prodejní kanály; komunikační kanály; cesty k zákazníkům"
    ),

    (
      "customer-relationships",
      "customer relationship; relationships; relationship; customer relations"
    ),
    ("customer-relationships", "relations; client relationships; relationship with customers"),
    (
      "customer-relationships",
      "klantrelatie; klantenrelaties; relaties; klantenrelatie; relatie met klanten"
    ),
    (
      "customer-relationships",
      "relation client; relations avec les clients; relation clients; relations client"
    ),
    (
      "customer-relationships",
      "relation clientèle; relations clientèle; relations avec la clientèle"
    ),
    (
      "customer-relationships",
      "kundenbeziehung; beziehungen; beziehung zum kunden; beziehungen zu kunden"
    ),
    (
      "customer-relationships",
      "relación con clientes; relación con los clientes; relaciones con los clientes"
    ),
    ("customer-relationships", "relaciones; relación con el cliente; relaciones con el cliente"),
    (
      "customer-relationships",
      "relaciones con clientes; relación con cliente; relacionamento com clientes"
    ),
    (
      "customer-relationships",
      "relacionamento com o cliente; relacionamento com os clientes; relacionamento"
    ),
    (
      "customer-relationships",
      "relações com clientes; relacionamento com cliente; relação com o cliente"
    ),
    (
      "customer-relationships", "vztahy se zákazníky; vztah se zákazníky; vztahy; zákaznické vztahy"
    ),

    (
      "revenue-streams",
      "revenue; revenues; revenue stream; income; income streams; revenue model; revenue sources"
    ),
    (
      "revenue-streams",
      "monetization; monetisation; pricing; sources of revenue; revenue structure; earnings"
    ),
    (
      "revenue-streams",
      "inkomsten; inkomstenbronnen; inkomstenstroom; omzet; opbrengsten; verdienmodel"
    ),
    ("revenue-streams", "omzetstromen; inkomstenmodel; opbrengstenstromen; inkomstenstromen"),
    (
      "revenue-streams",
      "revenus; sources de revenus; flux de revenu; source de revenus; sources de revenu; recettes"
    ),
    (
      "revenue-streams",
      "flux des revenus; modèle de revenus; rentrées; chiffre d affaires; flux de trésorerie"
    ),
    (
      "revenue-streams",
      "einnahmen; einnahmequelle; einnahmequellen; einnahmeströme; erlöse; umsatz; ertragsquellen"
    ),
    (
      "revenue-streams",
      "umsatzströme; erlösmodell; umsatzquellen; ertragsmodell; erlösquellen; einkommensquellen"
    ),
    ("revenue-streams", "einkommensströme; erträge; erlösströme; ertragsströme; einnahmestruktur"),
    (
      "revenue-streams",
      "ingresos; fuente de ingresos; flujo de ingresos; flujos de ingresos; fuentes de ingreso"
    ),
    (
      "revenue-streams",
      "modelo de ingresos; estructura de ingresos; flujos de ingreso; corrientes de ingresos"
    ),
    (
      "revenue-streams",
      "receitas; fontes de receita; fluxo de receitas; fluxos de receita; fontes de receitas"
    ),
    (
      "revenue-streams",
      "fluxo de receita; receita; fontes de renda; fluxos de receitas; modelo de receita"
    ),
    (
      "revenue-streams",
      "monetizace; zdroje příjmů; příjmy; toky příjmů; proudy příjmů; zdroje výnosů; výnosy; zdroj příjmů"
    ),

    ("cost-structure", "costs; cost; cost structures; expenses; cost drivers; spending; key costs"),
    (
      "cost-structure", "kosten; kost; kosten structuur; uitgaven; kostenposten; kostprijsstructuur"
    ),
    (
      "cost-structure",
      "coûts; coût; structure des coûts; structure de coût; dépenses; charges; structure du coût"
    ),
    ("cost-structure", "kosten; ausgaben; kostenarten; kostenblöcke; aufwände; aufwand"),
    (
      "cost-structure",
      "costes; costos; estructura de costos; estructura de coste; gastos; estructura de los costes"
    ),
    (
      "cost-structure",
      "estructura de costo; coste; costo; custos; estrutura de custos; estrutura de custo; despesas"
    ),
    ("cost-structure", "struktura nákladů; náklady; nákladová struktura; výdaje"),

    (
      "key-partners",
      "partners; partner; key partner; key partnerships; partnerships; partnership; strategic partners"
    ),
    ("key-partners", "key partnership; suppliers and partners; partners and suppliers; alliances"),
    (
      "key-partners",
      "kernpartner; partners; sleutelpartners; strategische partners; belangrijkste partners"
    ),
    ("key-partners", "partnerschappen; samenwerkingspartners; partnerships; voornaamste partners"),
    ("key-partners", "partenaires; partenaire; partenaires clefs; partenariats; partenariats clés"),
    (
      "key-partners",
      "partenaires stratégiques; principaux partenaires; partenaires principaux; partenaire clé"
    ),
    (
      "key-partners",
      "schlüsselpartner; schlüsselpartnerschaften; partnerschaften; partnerinnen; kernpartner"
    ),
    (
      "key-partners",
      "wichtige partner; wichtigste partner; strategische partner; schlüssel partner"
    ),
    (
      "key-partners",
      "socios; socio; socios claves; asociaciones clave; asociaciones; aliados clave; alianzas"
    ),
    (
      "key-partners",
      "colaboradores clave; alianzas clave; aliados; alianzas estratégicas; asociados clave"
    ),
    ("key-partners", "socios estratégicos; sociedades clave; partners clave; asociaciones claves"),
    (
      "key-partners",
      "parceiros; parceiros-chave; parceiros chaves; parcerias; parcerias-chave; parcerias principais"
    ),
    (
      "key-partners",
      "parceiros principais; principais parceiros; principais parcerias; parcerias estratégicas"
    ),
    (
      "key-partners",
      "klíčoví partneři; partneři; klíčová partnerství; klíčový partner; partnerství"
    ),

    (
      "key-activities",
      "activities; key activity; activity; core activities; main activities; key processes"
    ),
    (
      "key-activities",
      "activiteiten; kernactiviteit; sleutelactiviteiten; belangrijkste activiteiten; kerntaken"
    ),
    ("key-activities", "voornaamste activiteiten; kernprocessen"),
    (
      "key-activities",
      "activités; activité clé; activités clefs; activités principales; principales activités"
    ),
    (
      "key-activities",
      "aktivitäten; schlüsselaktivität; schlüssel aktivitäten; kernaktivitäten; haupttätigkeiten"
    ),
    (
      "key-activities",
      "wichtigste aktivitäten; tätigkeiten; hauptaktivitäten; wichtige aktivitäten"
    ),
    (
      "key-activities",
      "actividades; actividad clave; actividades claves; actividades principales; actividades clave"
    ),
    (
      "key-activities",
      "atividades; atividades-chave; atividades chaves; atividades principais; principais atividades"
    ),
    ("key-activities", "klíčové aktivity; aktivity; klíčové činnosti; činnosti; hlavní činnosti"),

    (
      "key-resources",
      "resources; key resource; resource; core resources; assets; key assets; main resources"
    ),
    (
      "key-resources",
      "middelen; kernbronnen; sleutelmiddelen; hulpbronnen; kernhulpbronnen; belangrijkste middelen"
    ),
    (
      "key-resources",
      "sleutelbronnen; sleutel bronnen; bronnen; voornaamste middelen; kernressources"
    ),
    (
      "key-resources",
      "ressources; ressource clé; ressources clefs; ressources principales; moyens; moyens clés"
    ),
    (
      "key-resources",
      "ressourcen; schlüsselressource; schlüssel ressourcen; kernressourcen; hauptressourcen"
    ),
    ("key-resources", "wichtigste ressourcen; wichtige ressourcen"),
    (
      "key-resources",
      "recursos; recurso clave; recursos claves; recursos principales; recursos clave"
    ),
    ("key-resources", "recursos-chave; recursos chaves; recursos principais; principais recursos"),
    ("key-resources", "klíčové zdroje; zdroje; hlavní zdroje"),

    (
      "purpose",
      "social purpose; our purpose; doelstelling; raison d être; mission sociale; maatschappelijk doel"
    ),
    (
      "impact",
      "social impact; impact social; gesellschaftliche wirkung; impacto social; maatschappelijke impact"
    ),
    ("impact", "impact measures; maatschappelijke meerwaarde; impacto"),

    ("tray", "ideas; unsorted; inbox; tray; ideeën; idées; ideen; bandeja; idea wall; backlog"),
    (
      "parking-lot",
      "parking lot; parking; parked; parkeerplaats; geparkeerd; themenspeicher; aparcamiento"
    ),
  ]
}
