import CanvasCore

/// Other words that people have for what a command does, several in each language. The palette finds commands by them
/// and shows the one it was; what a title says already need not stand here.
package enum Synonyms {
  /// A word as it is shown and as it is compared.
  package struct Word: Sendable {
    package let text: String
    package let folded: String

    package init(_ text: String) {
      self.text = text
      folded = text.folded
    }
  }

  /// The ids of the commands that have any.
  package static var commands: [String] { table.keys.sorted() }

  package static func words(of command: String, in language: Language) -> [Word] {
    all[command]?[language] ?? []
  }

  private static let all: [String: [Language: [Word]]] = table.mapValues { words in
    words.values.mapValues { $0.split(separator: ", ").map { Word(String($0)) } }
  }

  private static let table: [String: Localized] = [
    "note.add": Localized(
      en: "new, create, insert, idea, sticky note, post-it, card",
      nl: "nieuw, maken, idee, plakker, post-it, kaartje",
      fr: "nouveau, créer, idée, post-it, fiche",
      de: "neu, anlegen, Idee, Notiz, Haftnotiz, Karte",
      es: "nueva, crear, idea, post-it, tarjeta"),
    "note.edit": Localized(
      en: "change, write, text, correct",
      nl: "wijzigen, aanpassen, schrijven, tekst",
      fr: "éditer, écrire, texte, corriger, changer",
      de: "ändern, schreiben, Text, korrigieren, editieren",
      es: "modificar, escribir, texto, corregir, cambiar"),
    "note.remove": Localized(
      en: "delete, erase, bin, trash, clear",
      nl: "wissen, weg, weggooien, prullenbak, schrappen",
      fr: "effacer, enlever, retirer, corbeille, jeter",
      de: "entfernen, weg, Papierkorb, streichen, wegwerfen",
      es: "borrar, quitar, suprimir, papelera, tirar"),
    "note.carry": Localized(
      en: "drag, shift, carry, relocate",
      nl: "slepen, verschuiven, verhuizen, verslepen",
      fr: "bouger, glisser, transporter",
      de: "ziehen, schieben, bewegen, tragen",
      es: "arrastrar, desplazar, llevar"),
    "note.send": Localized(
      en: "move to, transfer, other board",
      nl: "verplaatsen naar, overbrengen, ander bord",
      fr: "déplacer vers, transférer, autre tableau",
      de: "verschieben nach, übertragen, anderes Board",
      es: "mover a, trasladar, otro tablero"),
    "note.copy": Localized(
      en: "clipboard, yank",
      nl: "klembord, overnemen",
      fr: "presse-papiers",
      de: "Zwischenablage, übernehmen",
      es: "portapapeles"),
    "note.paste": Localized(
      en: "insert copy, put",
      nl: "invoegen",
      fr: "insérer",
      de: "einsetzen",
      es: "insertar"),
    "note.duplicate": Localized(
      en: "double, clone, twin",
      nl: "verdubbelen, klonen, dubbel",
      fr: "doubler, cloner, double",
      de: "verdoppeln, klonen, doppelt",
      es: "doblar, clonar, doble"),
    "note.join": Localized(
      en: "merge, combine, unite",
      nl: "samenvoegen, verenigen",
      fr: "fusionner, réunir",
      de: "zusammenfügen, vereinen",
      es: "unir, fusionar"),
    "note.editor": Localized(
      en: "vim, nano, emacs, external",
      nl: "extern, tekstverwerker",
      fr: "externe, traitement de texte",
      de: "extern, Textverarbeitung",
      es: "externo, procesador de texto"),
    "note.hide": Localized(
      en: "invisible, secret, private",
      nl: "onzichtbaar, geheim, privé, verstoppen",
      fr: "cacher, invisible, secret, privé",
      de: "unsichtbar, geheim, verbergen, verstecken, privat",
      es: "esconder, invisible, secreto, privado"),
    "note.mark": Localized(
      en: "mark, choose, pick, tick, several",
      nl: "markeren, kiezen, aanvinken, meerdere",
      fr: "marquer, choisir, cocher, plusieurs",
      de: "markieren, wählen, ankreuzen, mehrere",
      es: "marcar, elegir, varias"),
    "note.markAll": Localized(
      en: "mark all, everything",
      nl: "alles",
      fr: "tout",
      de: "alles markieren",
      es: "todo, marcar todo"),
    "note.vote": Localized(
      en: "dot, dots, point, like, sticker",
      nl: "stemmen, dot, stip, punt, sticker",
      fr: "vote, voix, point, gommette, pastille",
      de: "abstimmen, Punkt, Klebepunkt, stimmen",
      es: "votar, punto, pegatina"),
    "note.unvote": Localized(
      en: "unvote, withdraw, remove a vote",
      nl: "stem weghalen, intrekken",
      fr: "enlever un vote, annuler un vote, reprendre un vote",
      de: "Stimme entziehen, Punkt wegnehmen",
      es: "quitar un voto, anular un voto"),
    "note.facets": Localized(
      en: """
        details, colour, color, label, tag, category, sector, timer, minutes, \
        properties, link
        """,
      nl: """
        details, kleur, label, tag, categorie, sector, timer, minuten, \
        eigenschappen, koppeling
        """,
      fr: """
        détails, couleur, étiquette, tag, catégorie, secteur, minuteur, minutes, \
        propriétés, lien
        """,
      de: """
        Details, Farbe, Etikett, Label, Tag, Kategorie, Sektor, Timer, Minuten, \
        Eigenschaften, Verknüpfung
        """,
      es: """
        detalles, color, etiqueta, categoría, sector, temporizador, minutos, \
        propiedades, enlace
        """),
    "note.evidence": Localized(
      en: "hypothesis, assumption, test, tested, proof, validate, refuted",
      nl: "hypothese, aanname, test, getest, bewezen, aangetoond, weerlegd",
      fr: "hypothèse, test, testé, prouvé, valider, réfuté",
      de: "Hypothese, Annahme, Test, getestet, Nachweis, widerlegt, prüfen",
      es: "hipótesis, supuesto, prueba, probado, validar, refutado"),
    "note.advice": Localized(
      en: "lint, check, warning, ignore, mute, hint",
      nl: "controle, waarschuwing, negeren, dempen, tip",
      fr: "contrôle, avertissement, ignorer, muet, astuce",
      de: "Prüfung, Warnung, ignorieren, stumm, Tipp",
      es: "control, aviso, ignorar, silenciar, pista"),
    "note.test": Localized(
      en: "experiment, learning card, test card, result, conclusion, hypothesis",
      nl: "experiment, leerkaart, testkaart, resultaat, besluit, hypothese",
      fr: "expérience, fiche de test, résultat, conclusion, hypothèse",
      de: "Experiment, Testkarte, Lernkarte, Ergebnis, Schluss, Hypothese",
      es: "experimento, ficha de prueba, resultado, conclusión, hipótesis"),
    "note.prototype": Localized(
      en: "prototype, try, trial, mock-up, experience prototyping",
      nl: "prototype, proberen, proef, uittesten, beleving",
      fr: "prototype, essai, maquette, tester",
      de: "Prototyp, testen, Versuch, Probe",
      es: "prototipo, ensayo, maqueta, probar"),
    "note.measure": Localized(
      en: "metric, indicator, value, count, target",
      nl: "maatstaf, indicator, waarde, tellen, doel",
      fr: "indicateur, valeur, compter, cible",
      de: "Messgröße, Indikator, Wert, zählen, Wirkung, Ziel",
      es: "indicador, valor, contar, impacto, meta"),
    "note.reflect": Localized(
      en: "private, diary, journal, secret, thought",
      nl: "privé, dagboek, geheim, gedachte, bedenking",
      fr: "privé, journal, secret, pensée",
      de: "privat, Tagebuch, geheim, Gedanke",
      es: "privado, diario, secreto, pensamiento"),
    "note.attach": Localized(
      en: "photo, film, video, file, reference, link, document",
      nl: "foto, film, video, bestand, verwijzing, bijlage, document",
      fr: "photo, film, vidéo, fichier, référence, pièce jointe, document",
      de: "Foto, Film, Video, Datei, Verweis, Anhang, Dokument",
      es: "foto, película, vídeo, archivo, referencia, documento"),
    "board.couldLose": Localized(
      en: "lose, harm, risk, victims, relevance, progress",
      nl: "verliezen, nadeel, schade, risico, relevantie, vooruitgang",
      fr: "perdre, nuire, risque, tort, progrès",
      de: "verlieren, Schaden, Nachteil, Risiko, Fortschritt",
      es: "perder, daño, riesgo, progreso"),
    "note.settle": Localized(
      en: "conflict, resolve, merge",
      nl: "conflict, oplossen, samenvoegen",
      fr: "conflit, résoudre, fusionner",
      de: "Konflikt, lösen, zusammenführen",
      es: "conflicto, resolver, fusionar"),
    "note.source": Localized(
      en: "origin, provenance, parent, source",
      nl: "bron, oorsprong",
      fr: "source, provenance",
      de: "Quelle, Ursprung",
      es: "fuente, procedencia"),
    "note.first": Localized(
      en: "top, beginning, start",
      nl: "bovenaan, eerste",
      fr: "premier, haut",
      de: "erster, oben",
      es: "primera, arriba"),
    "note.last": Localized(
      en: "bottom, end",
      nl: "onderaan, laatste",
      fr: "dernier, bas",
      de: "letzter, unten",
      es: "última, abajo"),
    "cluster.add": Localized(
      en: "group, topic, category, heading, column",
      nl: "groep, groeperen, cluster, categorie, kolom, kop",
      fr: "groupe, grouper, regrouper, cluster, catégorie, colonne",
      de: "Gruppe, gruppieren, Cluster, Kategorie, Spalte",
      es: "grupo, agrupar, clúster, categoría, columna"),
    "cluster.rename": Localized(
      en: "group name, title, name",
      nl: "groep hernoemen, titel, naam",
      fr: "nommer, titre, nom",
      de: "benennen, Titel, Name",
      es: "nombrar, título, nombre"),
    "cluster.remove": Localized(
      en: "delete group, ungroup",
      nl: "groep wissen, degroeperen",
      fr: "supprimer le groupe, dégrouper",
      de: "Gruppe löschen, auflösen",
      es: "borrar grupo, desagrupar"),
    "round.toggle": Localized(
      en: "voting, ballot, poll, start a vote, dot voting",
      nl: "stemronde, peiling, stemming starten, stembus",
      fr: "scrutin, sondage, tour de vote, lancer un vote",
      de: "Wahl, Umfrage, Abstimmung starten, Wahlrunde",
      es: "encuesta, ronda, iniciar una votación, urna"),
    "board.votes": Localized(
      en: "score, tally, count, winner, outcome",
      nl: "score, telling, winnaar, uitslag",
      fr: "score, décompte, gagnant, dépouillement",
      de: "Auszählung, Sieger, Punktestand",
      es: "recuento, ganador, escrutinio"),
    "board.rename": Localized(
      en: "board title, name",
      nl: "titel, naam",
      fr: "titre, nom",
      de: "Titel, Name",
      es: "título, nombre"),
    "board.question": Localized(
      en: "challenge, topic, how might we",
      nl: "uitdaging, opgave, onderwerp, hoe kunnen we",
      fr: "défi, sujet, comment pourrions-nous",
      de: "Aufgabe, Herausforderung, wie können wir",
      es: "reto, tema, cómo podríamos"),
    "board.list": Localized(
      en: "overview, list, switch, canvas, sheets",
      nl: "overzicht, lijst, wisselen, canvas, bladen",
      fr: "aperçu, liste, changer, canvas, feuilles",
      de: "Übersicht, Liste, wechseln, Canvas",
      es: "resumen, lista, cambiar, canvas, hojas"),
    "boards.new": Localized(
      en: "add a board, create, canvas, wall",
      nl: "bord toevoegen, maken, canvas, muur",
      fr: "ajouter un tableau, créer, canvas, mur",
      de: "anlegen, hinzufügen, Canvas, Wand",
      es: "añadir un tablero, crear, canvas, muro"),
    "boards.rename": Localized(
      en: "title, name",
      nl: "titel, naam",
      fr: "titre, nom",
      de: "Titel, Name",
      es: "título, nombre"),
    "boards.remove": Localized(
      en: "delete, erase, bin",
      nl: "wissen, weg, weggooien",
      fr: "effacer, enlever, retirer",
      de: "entfernen, weg, streichen",
      es: "borrar, quitar, suprimir"),
    "view.zoom": Localized(
      en: "zoom, magnify, close-up",
      nl: "zoom, inzoomen, van dichtbij",
      fr: "zoom, zoomer, gros plan, loupe",
      de: "zoomen, Lupe, Nahaufnahme",
      es: "zoom, primer plano, lupa"),
    "view.bigger": Localized(
      en: "bigger, increase, zoom in, font size",
      nl: "vergroten, inzoomen, lettergrootte",
      fr: "agrandir, zoom avant, taille du texte",
      de: "vergrößern, hineinzoomen, Schriftgröße",
      es: "agrandar, aumentar, acercar, tamaño de letra"),
    "view.smaller": Localized(
      en: "decrease, reduce, shrink, zoom out",
      nl: "verkleinen, uitzoomen",
      fr: "réduire, rétrécir, zoom arrière",
      de: "verkleinern, herauszoomen",
      es: "reducir, disminuir, alejar"),
    "view.outline": Localized(
      en: "screen reader, accessibility, braille, text only, lines",
      nl: "schermlezer, toegankelijk, braille, voorlezen, alleen tekst",
      fr: "lecteur d’écran, accessibilité, braille, texte seul",
      de: "Vorleseprogramm, barrierefrei, Braille, vorlesen, nur Text",
      es: "lector de pantalla, accesibilidad, braille, solo texto"),
    "view.layout": Localized(
      en: "layout, view, grid, compact, columns",
      nl: "indeling, weergave, raster, kolommen",
      fr: "disposition, vue, affichage, grille",
      de: "Anordnung, Ansicht, Layout, Raster",
      es: "diseño, vista, disposición, cuadrícula"),
    "view.sort": Localized(
      en: "sort, rank, arrange",
      nl: "sorteren, rangschikken, ordenen",
      fr: "trier, classer, ranger",
      de: "sortieren, ordnen, anordnen",
      es: "ordenar, clasificar"),
    "view.ranking": Localized(
      en: "ranking, top, best ideas, winners",
      nl: "rangorde, top, beste ideeën, winnaars",
      fr: "palmarès, meilleures idées, gagnants",
      de: "Rangfolge, beste Ideen, Gewinner",
      es: "ranking, mejores ideas, ganadores"),
    "view.thread": Localized(
      en: "thread, segment, light up, connections, story",
      nl: "draad, segment, oplichten, samenhang, verhaal",
      fr: "fil, segment, éclairer, liens",
      de: "Faden, Segment, hervorheben, Zusammenhang",
      es: "hilo, segmento, resaltar, conexiones"),
    "view.filter": Localized(
      en: "filter, only, narrow down, hide others",
      nl: "filter, filteren, enkel",
      fr: "filtre, filtrer, seulement",
      de: "Filter, filtern, einschränken",
      es: "filtro, filtrar, solo algunas"),
    "view.group": Localized(
      en: "group by, columns by, sort by sector, arrange",
      nl: "groepeer, kolommen per, per sector, ordenen",
      fr: "grouper, colonnes par, par secteur, ranger",
      de: "gruppieren, Spalten nach, nach Sektor, ordnen",
      es: "agrupar, columnas por, por sector, ordenar"),
    "workspace.facets": Localized(
      en: "labels, categories, vocabulary, own values, symbols, colours",
      nl: "labels, categorieën, woordenlijst, eigen waarden, tekens, kleuren",
      fr: "étiquettes, catégories, vocabulaire, valeurs propres, signes, couleurs",
      de: "Etiketten, Kategorien, Wortliste, eigene Werte, Zeichen, Farben",
      es: "etiquetas, categorías, vocabulario, valores propios, signos, colores"),
    "workspace.advice": Localized(
      en: "check, lint, problems, warnings, review",
      nl: "nakijken, controle, problemen, aandachtspunten",
      fr: "vérifier, contrôle, problèmes, avertissements",
      de: "prüfen, Kontrolle, Probleme, Warnungen",
      es: "comprobar, control, problemas, avisos"),
    "view.box": Localized(
      en: "single box, full box",
      nl: "vak alleen, enkel vak",
      fr: "case seule",
      de: "einzelnes Feld",
      es: "casilla sola"),
    "note.copyBox": Localized(
      en: "copy all, copy list",
      nl: "alles kopiëren, lijst kopiëren",
      fr: "tout copier, copier la liste",
      de: "alles kopieren, Liste kopieren",
      es: "copiar todo, copiar la lista"),
    "note.picture": Localized(
      en: "draw, drawing, pictogram, icon, image",
      nl: "tekenen, tekening, pictogram, icoon, beeld",
      fr: "dessiner, dessin, pictogramme, icône",
      de: "zeichnen, Zeichnung, Piktogramm, Symbol",
      es: "dibujar, dibujo, pictograma, icono"),
    "note.voice": Localized(
      en: "voice, who speaks, participant, origin",
      nl: "stem van, wie spreekt, deelnemer",
      fr: "voix, qui parle, participant",
      de: "wer spricht, Teilnehmer",
      es: "voz, quién habla, participante"),
    "note.shortlist": Localized(
      en: "favourite, favorite, keep, select idea, star",
      nl: "favoriet, uitkiezen, ster, selectie",
      fr: "favori, présélection, étoile",
      de: "Favorit, Auswahl, Stern, Shortlist",
      es: "favorito, selección, estrella"),
    "note.done": Localized(
      en: "tick off, finished, complete, check",
      nl: "afvinken, afgerond, gedaan",
      fr: "cocher, terminé, fini",
      de: "abhaken, fertig",
      es: "marcar hecho, terminado, listo"),
    "note.celebrate": Localized(
      en: "success, star, celebrate, win",
      nl: "succes, ster, gelukt, feest",
      fr: "réussite, succès, étoile",
      de: "Erfolg, Stern, gelungen",
      es: "éxito, estrella, logro"),
    "note.ask": Localized(
      en: "expert, lawyer, accountant, marketer, question",
      nl: "expert, jurist, boekhouder, marketeer, vraag",
      fr: "expert, juriste, comptable, question",
      de: "Experte, Jurist, Buchhalter, Frage",
      es: "experto, jurista, contable, pregunta"),
    "note.answer": Localized(
      en: "answered, reply, advice given",
      nl: "beantwoord, antwoord, advies gekregen",
      fr: "répondu, réponse, avis reçu",
      de: "beantwortet, Auskunft, Rat",
      es: "respondido, respuesta, consejo"),
    "note.again": Localized(
      en: "repeat value, same again",
      nl: "herhaal waarde, zelfde",
      fr: "répéter la valeur, la même",
      de: "Wert wiederholen, dasselbe",
      es: "repetir valor, lo mismo"),
    "board.challenge": Localized(
      en: "societal challenge, problem, what it answers",
      nl: "maatschappelijke opgave, probleem, waarop het antwoordt",
      fr: "enjeu, problème, ce à quoi il répond",
      de: "gesellschaftliche Aufgabe, Problem, worauf es antwortet",
      es: "desafío, problema, a qué responde"),
    "board.travel": Localized(
      en: "another city, elsewhere, replicate, transfer, provenance",
      nl: "andere stad, elders, overnemen, herkomst",
      fr: "autre ville, ailleurs, reproduire, provenance",
      de: "andere Stadt, anderswo, übertragen, Herkunft",
      es: "otra ciudad, en otro lugar, replicar, procedencia"),
    "board.start": Localized(
      en: "start time, clock, schedule, begin",
      nl: "begintijd, starttijd, klok, schema",
      fr: "heure de début, horaire, horloge",
      de: "Startzeit, Uhrzeit, Beginn",
      es: "hora de inicio, horario, reloj"),
    "workspace.rename": Localized(
      en: "workspace title, project name",
      nl: "titel van de werkruimte, projectnaam",
      fr: "titre de l’espace, nom du projet",
      de: "Titel des Arbeitsbereichs, Projektname",
      es: "título del espacio, nombre del proyecto"),
    "home.rename": Localized(
      en: "title, name",
      nl: "titel, naam",
      fr: "titre, nom",
      de: "Titel, Name",
      es: "título, renombrar"),
    "home.remove": Localized(
      en: "remove, forget, delete, hide",
      nl: "verwijderen, vergeten, weg",
      fr: "supprimer, oublier, retirer",
      de: "löschen, vergessen, weg",
      es: "eliminar, olvidar, borrar"),
    "view.back": Localized(
      en: "return, leave",
      nl: "teruggaan, vorige",
      fr: "revenir, précédent",
      de: "zurückkehren, verlassen",
      es: "regresar, atrás"),
    "boards.back": Localized(
      en: "return, leave",
      nl: "teruggaan, vorige",
      fr: "revenir, précédent",
      de: "zurückkehren, verlassen",
      es: "regresar, atrás"),
    "home.back": Localized(
      en: "return, leave",
      nl: "teruggaan, vorige",
      fr: "revenir, précédent",
      de: "zurückkehren, verlassen",
      es: "regresar, atrás"),
    "present.start": Localized(
      en: """
        presentation, present, projector, beamer, big screen, fullscreen, full screen, \
        slides, slideshow
        """,
      nl: "presentatie, tonen, beamer, projector, groot scherm, volledig scherm, dia’s",
      fr: """
        présentation, montrer, projecteur, vidéoprojecteur, beamer, grand écran, plein écran, \
        diapositives
        """,
      de: "Präsentation, zeigen, Beamer, Projektor, Vollbild, Leinwand, Folien",
      es: "presentación, mostrar, proyector, pantalla completa, pantalla grande, diapositivas"),
    "present.theme": Localized(
      en: "colours, theme",
      nl: "kleuren, thema",
      fr: "couleurs, thème",
      de: "Farben",
      es: "colores, tema"),
    "present.end": Localized(
      en: "stop, exit, quit, close",
      nl: "stoppen, stop, sluiten, einde",
      fr: "arrêter, stop, quitter, fermer",
      de: "Schluss, stoppen, schließen, aufhören",
      es: "parar, salir, cerrar, fin"),
    "project.theme": Localized(
      en: "colours, theme",
      nl: "kleuren, thema",
      fr: "couleurs, thème",
      de: "Farben",
      es: "colores, tema"),
    "project.end": Localized(
      en: "stop, exit, quit, end",
      nl: "stoppen, stop, afsluiten, einde",
      fr: "arrêter, stop, quitter, fin",
      de: "Schluss, stoppen, beenden, aufhören",
      es: "parar, salir, terminar, fin"),
    "history.undo": Localized(
      en: "revert, take back, mistake, oops",
      nl: "terugdraaien, annuleren, fout, oeps, terugnemen",
      fr: "défaire, revenir en arrière, erreur, oups",
      de: "widerrufen, zurücknehmen, Fehler, hoppla",
      es: "revertir, volver atrás, error, anular"),
    "history.redo": Localized(
      en: "again, repeat",
      nl: "herhalen, nog eens, herdoen",
      fr: "refaire, répéter",
      de: "wiederholen, noch einmal",
      es: "repetir, de nuevo"),
    "history.show": Localized(
      en: "version, versions, log, changes, timeline, restore, earlier",
      nl: "versie, versies, logboek, wijzigingen, tijdlijn, herstellen, vroeger",
      fr: "version, versions, journal, modifications, chronologie, restaurer, avant",
      de: "Version, Versionen, Historie, Protokoll, Änderungen, Zeitleiste, früher",
      es: "versión, versiones, registro, cambios, cronología, restaurar, antes"),
    "history.weekly": Localized(
      en: "weekly, every week, mark, automatic",
      nl: "wekelijks, elke week, markeren, automatisch",
      fr: "hebdomadaire, chaque semaine, marquer, automatique",
      de: "wöchentlich, jede Woche, markieren, automatisch",
      es: "semanal, cada semana, marcar, automático"),
    "file.saveAs": Localized(
      en: "save as, backup, download",
      nl: "opslaan als, bewaren als, reservekopie",
      fr: "enregistrer sous, sauvegarde",
      de: "speichern unter, Sicherung",
      es: "guardar como, copia de seguridad"),
    "file.export": Localized(
      en: "export, report, minutes, dossier, print, PDF, picture, film, Markdown, CSV, download",
      nl: "exporteren, verslag, rapport, dossier, afdrukken, printen, PDF, foto, film, filmpje",
      fr: "exporter, compte rendu, dossier, imprimer, PDF, image, film",
      de: "exportieren, Bericht, Protokoll, Dossier, drucken, PDF, Bild, Film",
      es: "exportar, informe, acta, dosier, imprimir, PDF, imagen, película"),
    "file.import": Localized(
      en: "import, read, bring in, load, CSV, Markdown, OPML",
      nl: "importeren, inlezen, binnenhalen, laden",
      fr: "importer, lire, charger",
      de: "importieren, einlesen, laden",
      es: "importar, leer, cargar"),
    "file.save": Localized(
      en: "write, store, keep",
      nl: "bewaren, wegschrijven",
      fr: "sauvegarder, sauver",
      de: "sichern, abspeichern",
      es: "grabar, salvar"),
    "app.find": Localized(
      en: "search, look for, where, locate",
      nl: "vinden, zoek, opzoeken, waar",
      fr: "rechercher, recherche, trouver, où",
      de: "finden, Suche, durchsuchen, wo",
      es: "búsqueda, encontrar, localizar, dónde"),
    "note.partner": Localized(
      en: "member, leave, rest, candidate, membership, period",
      nl: "lid, vertrekken, aansluiten, uitstromen, rusten, kandidaat, periode",
      fr: "membre, départ, adhérer, pause, candidat, période",
      de: "Mitglied, austreten, beitreten, ruhen, Kandidat, Zeitraum",
      es: "miembro, baja, unirse, pausa, candidato, período"),
    "workspace.partnership": Localized(
      en: "partners, members, partnership, then",
      nl: "partners, leden, partnerschap, toen",
      fr: "partenaires, membres, partenariat",
      de: "Partner, Mitglieder, Partnerschaft, damals",
      es: "socios, miembros, colaboración"),
    "workspace.outcome": Localized(
      en: "outcome, end, succeed, status", nl: "uitkomst, stoppen, einde, gelukt, status",
      fr: "issue, arrêter, fin, réussir, statut", de: "Ausgang, Ende, Erfolg, Status",
      es: "resultado, parar, fin, lograr, estado"),
    "programme.back": Localized(
      en: "overview, teams, list, starters", nl: "overzicht, teams, lijst, starters",
      fr: "aperçu, équipes, liste", de: "Übersicht, Teams, Liste", es: "resumen, equipos, lista"),
    "home.programme": Localized(
      en: "overview, teams, stuck, starters", nl: "overzicht, teams, vastzitten, starters",
      fr: "aperçu, équipes, bloqué", de: "Übersicht, Teams, stocken",
      es: "resumen, equipos, atascado"),
    "programme.folder": Localized(
      en: "overview, teams, directory", nl: "overzicht, teams, map", fr: "aperçu, équipes",
      de: "Übersicht, Teams, Verzeichnis", es: "resumen, equipos, directorio"),
    "workspace.readings": Localized(
      en: "report, statistics, analysis, summary, numbers",
      nl: "rapport, verslag, statistiek, cijfers, analyse",
      fr: "rapport, statistiques, analyse, résumé, chiffres",
      de: "Bericht, Statistik, Analyse, Zusammenfassung, Zahlen",
      es: "informe, estadística, análisis, resumen, cifras"),
    "app.home": Localized(
      en: "home, start, files, projects, recent, open another",
      nl: "home, thuis, start, startscherm, bestanden, projecten",
      fr: "accueil, démarrage, fichiers, projets, récents",
      de: "Start, Startseite, Home, Dateien, Projekte",
      es: "inicio, archivos, proyectos, recientes"),
    "app.help": Localized(
      en: "keys, keyboard, shortcuts, legend, manual",
      nl: "toetsen, sneltoetsen, toetsenbord, legende, handleiding",
      fr: "touches, raccourcis, clavier, légende, manuel",
      de: "Tasten, Tastenkürzel, Tastatur, Legende, Handbuch",
      es: "teclas, atajos, teclado, leyenda, manual"),
    "view.theme": Localized(
      en: "dark, light, colours, colors, contrast, appearance, night",
      nl: "donker, licht, kleuren, contrast, uiterlijk, nacht",
      fr: "sombre, clair, contraste, apparence, nuit",
      de: "dunkel, hell, Farben, Kontrast, Aussehen, Nacht",
      es: "oscuro, claro, contraste, apariencia, noche"),
    "view.language": Localized(
      en: """
        English, Nederlands, français, Deutsch, español, translate, Dutch, French, German, \
        Spanish
        """,
      nl: "Engels, Nederlands, Frans, Duits, Spaans, vertalen",
      fr: "anglais, néerlandais, français, allemand, espagnol, traduire",
      de: "Englisch, Niederländisch, Französisch, Deutsch, Spanisch, übersetzen",
      es: "inglés, neerlandés, francés, alemán, español, traducir"),
    "view.mouse": Localized(
      en: "click, pointer, touchpad",
      nl: "klikken, aanwijzer, touchpad",
      fr: "clic, pointeur, pavé tactile",
      de: "klicken, Mauszeiger, Touchpad",
      es: "clic, puntero, panel táctil"),
    "app.repaint": Localized(
      en: "refresh, redraw, garbled",
      nl: "verversen, hertekenen",
      fr: "rafraîchir, actualiser",
      de: "aktualisieren, auffrischen",
      es: "refrescar, actualizar"),
    "config.troubles": Localized(
      en: "configuration, settings, options, preferences, mistakes",
      nl: "instellingen, voorkeuren, opties, fouten",
      fr: "réglages, préférences, options, erreurs",
      de: "Einstellungen, Optionen, Fehler",
      es: "ajustes, preferencias, opciones, errores"),
    "app.suspend": Localized(
      en: "shell, background, pause",
      nl: "shell, achtergrond, pauzeren",
      fr: "shell, arrière-plan, pause",
      de: "Shell, Hintergrund, Pause",
      es: "shell, segundo plano, pausa"),
    "app.quit": Localized(
      en: "exit, close, leave, stop, end",
      nl: "stoppen, stop, sluiten, verlaten, einde",
      fr: "sortir, fermer, arrêter, stop, fin",
      de: "schließen, verlassen, stoppen, Ende, Schluss",
      es: "cerrar, terminar, parar, stop, fin"),
    "home.open": Localized(
      en: "start, continue",
      nl: "starten, verdergaan",
      fr: "démarrer, continuer",
      de: "starten, weitermachen",
      es: "empezar, continuar"),
    "home.new": Localized(
      en: "create, make, start",
      nl: "maken, beginnen, starten",
      fr: "créer, commencer",
      de: "anlegen, beginnen",
      es: "crear, empezar"),
    "workspace.fromTemplate": Localized(
      en: "canvas, lean, business model, wall",
      nl: "canvas, lean, businessmodel, muur",
      fr: "canvas, lean, modèle économique, mur",
      de: "Canvas, Lean, Geschäftsmodell, Wand",
      es: "canvas, lean, modelo de negocio, muro"),
    "home.path": Localized(
      en: "browse, import, load, folder",
      nl: "bladeren, laden, map",
      fr: "parcourir, charger, dossier",
      de: "durchsuchen, laden, Ordner",
      es: "examinar, cargar, carpeta"),
  ]
}
