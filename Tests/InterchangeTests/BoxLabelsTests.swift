import CanvasCore
import Interchange
import Testing

@Suite struct BoxLabelsTests {
  private let labels = BoxLabels(TemplateLibrary())

  @Test(arguments: [
    ("1. 🎯 **Customer Segments**:", "customer-segments"),
    ("KUNDENSEGMENTE (Feld 1)", "customer-segments"),
    ("Doelgroep", "customer-segments"), ("Zielgruppe", "customer-segments"),
    ("Propuesta de valor", "value-propositions"), ("Parceiros-Chave", "key-partners"),
    ("zákaznické segmenty", "customer-segments"), ("关键合作伙伴（Key Partners）", "key-partners"),
    ("[Kosten]", "cost-structure"), ("2) Activités-clés", "key-activities"),
    ("1️⃣ Flux de revenus / Revenue Streams", "revenue-streams"), ("C$", "cost-structure"),
    ("Les segments de clientèle", "customer-segments"), ("Canaux & ", "channels"),
    ("key-resources", "key-resources"), ("Unique Value Proposition", "value-propositions"),
    ("客户细分 Customer Segments", "customer-segments"), ("Box 3: Channels", "channels"),
  ])
  func aBoxIsKnownByItsVariants(_ label: String, _ box: String) {
    #expect(labels.box(label, on: "bmc")?.box.text == box)
  }

  @Test func everyLabelOfEveryTemplateIsKnown() {
    for template in Template.builtIn {
      for box in template.boxes {
        let names = Array(box.label.values.values) + Array(box.short.values.values) + [box.id]
        for name in names {
          #expect(
            labels.box(name, on: template.id)?.box.text == box.id, "\(name) of \(template.id)")
        }
      }
    }
  }

  @Test func variantsAreOfOneBoxAndOfKnownOnes() {
    var seen: [String: String] = [:]
    let ids = Set(Template.builtIn.flatMap(\.boxes).map(\.id))
    for line in LabelVariants.lines {
      #expect(ids.contains(line.box))
      for name in line.names.split(separator: ";") {
        let plain = BoxLabels.plain(String(name))
        #expect(seen[plain] == nil || seen[plain] == line.box, "\(plain)")
        seen[plain] = line.box
      }
    }
  }

  @Test func whatIsNoLabelIsNone() {
    for text in ["", "Todo", "Key Partners of ours pay late", "Costs & Revenue", "(", "***", "42"] {
      #expect(labels.box(text, on: nil) == nil, "\(text)")
    }
    #expect(labels.box("Problem / Kosten", on: "lean") == nil)
    #expect(labels.box("Key Partners", on: "lean") == nil)
  }

  @Test func leanAndBusinessModelAreToldApart() {
    let shared = ["Customer Segments", "Channels", "Kosten", "Revenue"]
    #expect(labels.template(for: shared + ["Problem"])?.template.id == "lean")
    #expect(labels.template(for: shared + ["Kernpartners"])?.template.id == "bmc")
    #expect(labels.template(for: shared + ["Unique Value Proposition"])?.template.id == "lean")
    #expect(labels.template(for: shared + ["Propuesta de valor"])?.template.id == "bmc")
    #expect(labels.template(for: ["Purpose", "Impact", "Problem"])?.template.id == "social-lean")
    #expect(labels.template(for: ["Nothing", "of the kind"]) == nil)
    #expect(labels.template(for: shared)?.matches == 4)
  }

  @Test func titlesNameTemplates() {
    #expect(labels.template(named: "The repair café: a Lean Canvas")?.id == "lean")
    #expect(labels.template(named: "Visual Lean Canvas")?.id == "visual-lean")
    #expect(labels.template(named: "Minutes of Monday") == nil)
  }
}
