/// What grows, and what people have and use.
extension Pictogram {
  static let nature: [Pictogram] = [
    Pictogram(
      "tree",
      [
        #"  (%)  "#,
        #" (%%%) "#,
        #"   |   "#,
      ],
      en: "tree: park green nature forest",
      nl: "boom: park groen natuur bos",
      fr: "arbre: parc vert nature forêt",
      de: "Baum: Park grün Natur Wald",
      es: "árbol: parque verde naturaleza bosque"),
    Pictogram(
      "garden",
      [
        #" @ * @ "#,
        #" | | | "#,
        #"vvvvvvv"#,
      ],
      en: "garden: flowers growing harvest allotment",
      nl: "tuin: bloemen kweken oogst moestuin",
      fr: "jardin: fleurs cultiver récolte potager",
      de: "Garten: Blumen anbauen Ernte Beet",
      es: "jardín: flores cultivar cosecha huerto"),
    Pictogram(
      "plant",
      [
        #"  \|/  "#,
        #"  \|/  "#,
        #"  [_]  "#,
      ],
      en: "plant: growing pot sustainable",
      nl: "plant: groeien pot duurzaam",
      fr: "plante: pousser pot durable",
      de: "Pflanze: wachsen Topf nachhaltig",
      es: "planta: crecer maceta sostenible"),
    Pictogram(
      "sun",
      [
        #" \ | / "#,
        #" -(_)- "#,
        #" / | \ "#,
      ],
      en: "sun: summer day warm energy weather",
      nl: "zon: zomer dag warm energie weer",
      fr: "soleil: été jour chaud énergie météo",
      de: "Sonne: Sommer Tag warm Energie Wetter",
      es: "sol: verano día calor energía tiempo"),
    Pictogram(
      "rain",
      [
        #"  .--. "#,
        #" (____)"#,
        #"  / / /"#,
      ],
      en: "rain cloud: weather climate bad",
      nl: "regenwolk: weer klimaat slecht",
      fr: "nuage de pluie: météo climat mauvais",
      de: "Regenwolke: Wetter Klima schlecht",
      es: "nube de lluvia: clima mal"),
    Pictogram(
      "water",
      [
        #"   ^   "#,
        #"  / \  "#,
        #"  \_/  "#,
      ],
      en: "drop of water: blood drink clean",
      nl: "waterdruppel: bloed drinken schoon proper",
      fr: "goutte d’eau: sang boire propre",
      de: "Wassertropfen: Blut trinken sauber",
      es: "gota de agua: sangre beber limpio"),
  ]

  static let goods: [Pictogram] = [
    Pictogram(
      "box",
      [
        #" _____ "#,
        #"|__|__|"#,
        #"|_____|"#,
      ],
      en: "box: parcel package delivery stock",
      nl: "doos: pakket pakje levering voorraad",
      fr: "carton: colis paquet livraison stock",
      de: "Karton: Paket Lieferung Vorrat",
      es: "caja: paquete envío entrega existencias"),
    Pictogram(
      "bag",
      [
        #"  /-\  "#,
        #" |   | "#,
        #" |___| "#,
      ],
      en: "shopping bag: buying purchase customer",
      nl: "boodschappentas: kopen winkelen aankoop",
      fr: "sac de courses: acheter achat shopping",
      de: "Einkaufstasche: kaufen einkaufen Kunde",
      es: "bolsa de compras: comprar compra"),
    Pictogram(
      "cup",
      [
        #"  ) )  "#,
        #" |~~|) "#,
        #" |__|  "#,
      ],
      en: "cup: coffee tea break café drink",
      nl: "kop: koffie thee pauze café drinken",
      fr: "tasse: café thé pause boire",
      de: "Tasse: Kaffee Tee Pause Café trinken",
      es: "taza: café té pausa beber"),
    Pictogram(
      "meal",
      [
        #" | _ | "#,
        #" |(_)| "#,
        #" |   | "#,
      ],
      en: "meal: food eating restaurant lunch plate",
      nl: "maaltijd: eten restaurant lunch bord",
      fr: "repas: manger nourriture restaurant assiette",
      de: "Mahlzeit: essen Restaurant Mittag Teller",
      es: "comida: comer restaurante almuerzo plato"),
    Pictogram(
      "fruit",
      [
        #"   /,  "#,
        #" .-'-. "#,
        #" (___) "#,
      ],
      en: "fruit: apple healthy fresh food",
      nl: "fruit: appel gezond vers",
      fr: "fruit: pomme sain frais",
      de: "Obst: Apfel gesund frisch",
      es: "fruta: manzana sano fresco"),
    Pictogram(
      "shirt",
      [
        #" _   _ "#,
        #"/ '-' \"#,
        #" |___| "#,
      ],
      en: "shirt: clothes fashion textile second hand",
      nl: "hemd: kleren kledij mode textiel tweedehands",
      fr: "chemise: vêtements mode textile seconde main",
      de: "Hemd: Kleider Mode Textil gebraucht",
      es: "camisa: ropa moda textil segunda mano"),
    Pictogram(
      "table",
      [
        #"  . .  "#,
        #" _____ "#,
        #" |   | "#,
      ],
      en: "table: meeting furniture together workshop",
      nl: "tafel: vergadering meubel samen atelier",
      fr: "table: réunion meuble ensemble atelier",
      de: "Tisch: Treffen Möbel gemeinsam Werkstatt",
      es: "mesa: reunión mueble juntos taller"),
    Pictogram(
      "gift",
      [
        #"  o.o  "#,
        #" [_|_] "#,
        #" [_|_] "#,
      ],
      en: "gift: present surprise donation promise",
      nl: "cadeau: geschenk verrassing gift belofte",
      fr: "cadeau: présent surprise don promesse",
      de: "Geschenk: Überraschung Spende Versprechen",
      es: "regalo: sorpresa donación promesa"),
    Pictogram(
      "screen",
      [
        #" .---. "#,
        #" |www| "#,
        #" '-+-' "#,
      ],
      en: "screen: computer website online internet",
      nl: "scherm: computer website online internet",
      fr: "écran: ordinateur site web en ligne internet",
      de: "Bildschirm: Computer Webseite online Internet",
      es: "pantalla: ordenador web en línea internet"),
    Pictogram(
      "phone",
      [
        #"  ___  "#,
        #" |   | "#,
        #" |_o_| "#,
      ],
      en: "phone: app mobile call contact",
      nl: "telefoon: app gsm mobiel bellen contact",
      fr: "téléphone: appli portable appeler contact",
      de: "Telefon: App Handy anrufen Kontakt",
      es: "teléfono: app móvil llamar contacto"),
    Pictogram(
      "camera",
      [
        #"  _=_  "#,
        #" |(O)| "#,
        #" |___| "#,
      ],
      en: "camera: photo picture film media",
      nl: "fototoestel: camera foto beeld film media",
      fr: "appareil photo: photo image film médias",
      de: "Kamera: Foto Bild Film Medien",
      es: "cámara: foto imagen película medios"),
  ]
}
