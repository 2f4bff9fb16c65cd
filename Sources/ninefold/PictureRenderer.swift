import CanvasCore
import Platform

/// Turns a picture into dots with the first program for it that is installed. It reads a private file, no shell sees
/// its arguments, and pictures of ours name nothing that could be fetched.
enum PictureRenderer {
  /// A program that can do it, and how it is called.
  private struct Tool: Sendable {
    let name: String
    /// Whether the dots come on standard output, else they are in the file that was named.
    var isStandardOutput = true
    let arguments: @Sendable (Job) -> [[UInt8]]
  }

  private struct Job {
    let source: FilePath
    let target: FilePath
    let width: Int
    let height: Int
  }

  private static let tools: [Tool] =
    [
      Tool(name: "rsvg-convert") { job in
        words("--width", "\(job.width)", "--format", "png") + [job.source.bytes]
      },
      Tool(name: "inkscape") { job in
        words("--export-type=png", "--export-width=\(job.width)", "--export-filename=-")
          + [job.source.bytes]
      },
    ] + ["chromium", "chromium-browser", "google-chrome"].map(browser)

  /// A browser without a window. It refuses to work for root unless its sandbox is left out.
  private static func browser(_ name: String) -> Tool {
    Tool(name: name, isStandardOutput: false) { job in
      words(
        "--headless", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--window-size=\(job.width),\(job.height)")
        + (geteuid() == 0 ? words("--no-sandbox") : [])
        + [
          Array("--screenshot=".utf8) + job.target.bytes,
          Array("file://".utf8) + escaped(job.source),
        ]
    }
  }

  /// Dots for a unit of the picture, on A4 about 250 an inch; and the most on either side, as renderers have limits.
  private static let (scale, most) = (2, 16_000)
  private static let seconds = 20

  /// The bytes of a PNG.
  static func png(of svg: [UInt8]) throws(Failure) -> [UInt8] {
    let name = FilePath("picture-\(getpid()).svg")
    let target = System.stateFolder.appending(FilePath("picture-\(getpid()).png"))
    guard let source = PrivateFile.write(svg, name) else {
      throw Failure(.pictureUnwritten, System.stateFolder.displayPath, code: 74)
    }
    defer {
      PrivateFile.remove(name)
      PrivateFile.remove(target.name)
    }
    let (width, height) = size(of: svg)
    let dots = min(width * scale, most, most * width / max(1, height))
    let job = Job(source: source, target: target, width: dots, height: dots * height / width)
    var failed: Failure?
    for tool in tools {
      PrivateFile.remove(target.name)
      let result = Program.run(tool.name, tool.arguments(job), seconds: seconds)
      guard result.isFound else { continue }
      let bytes =
        tool.isStandardOutput
        ? result.output : (try? SafeFile(path: target).read(limit: 1 << 28).bytes) ?? []
      if bytes.starts(with: signature) { return bytes }
      failed =
        failed ?? Failure(result.isLate ? .rendererLate : .rendererFailed, tool.name, code: 74)
    }
    throw failed ?? Failure(.noRenderer, code: 74)
  }

  /// How every PNG begins.
  private static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  /// The width and height of the view box, which our pictures begin with.
  private static func size(of svg: [UInt8]) -> (width: Int, height: Int) {
    let head = String(decoding: svg.prefix(400), as: UTF8.self)
    let box = head.split(separator: "viewBox=\"").dropFirst().first?.prefix { $0 != "\"" }
    let numbers = (box ?? "").split(separator: " ").compactMap { Int($0) }
    return numbers.count == 4 && numbers[2] > 0 ? (numbers[2], numbers[3]) : (1400, 990)
  }

  /// A path as an address has it: whatever is not plain is escaped.
  private static func escaped(_ path: FilePath) -> [UInt8] {
    path.bytes.flatMap { byte -> [UInt8] in
      let scalar = Unicode.Scalar(byte)
      if "/-_.~".unicodeScalars.contains(scalar) || scalar.isASCII && scalar.properties.isAlphabetic
        || (0x30...0x39).contains(byte)
      {
        return [byte]
      }
      let digits = String(byte, radix: 16, uppercase: true)
      return Array("%\(byte < 16 ? "0" : "")\(digits)".utf8)
    }
  }

  private static func words(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }
}
